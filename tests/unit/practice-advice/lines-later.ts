/** Invented after the rules, to see whether they hold for what they were not made from. */
export const LATER_EN = {
  suspect: {
    wrong: [
      'The department is lazy about follow-up',
      'the board has no influence whatsoever, it’s weak',
      'I find this very suspicious indeed',
      'People there aren’t committed',
      'too little',
    ],
    right: [
      'Interpreters are paid from a project that ends next year',
      'The guides work in 12 of 19 schools',
      'New staff hear of the plan only after six months',
      'Tenants who complain lose their place on the list',
      'Nobody outside the city hall has read the strategy',
    ],
  },
  toAsk: {
    wrong: [
      'Was the plan evaluated?',
      'Isn’t there a conflict of interest?',
      'Then there is no budget for it?',
      'Did you, or did you not, answer the board?',
      'Must members speak the language?',
    ],
    right: [
      'What would you do differently today?',
      'According to whom is the list complete?',
      'Show us the minutes of the last three meetings',
      'After the pilot ended, who took over?',
      'How did you find the guides, and are they paid?',
      'Would you describe a typical day at the counter?',
    ],
  },
  toMeet: {
    wrong: [
      'Sofia Lindgren',
      'Dr. Ahmed Hassan',
      'Miss Kowalska',
      'Ludwig van Beethoven',
      'contact: Peter Novak',
      'K. Holm, HR',
    ],
    right: [
      'Migrant Organisations',
      'Tenants’ Union',
      'Centre for Adult Education',
      'Ombudsman',
      'Roma Community',
      'Head Teachers',
      'Catholic Church',
      'Muslim Women’s Network',
      'Bus Drivers',
    ],
  },
  know: {
    wrong: ['I suppose', 'they are good at it', 'no idea', 'nice', 'well done'],
    right: ['recommendations are published', 'table on page nine', 'no figures for women', 'only men on the board'],
  },
} as const;

export const LATER_FR = {
  suspect: {
    wrong: [
      'Le service est paresseux',
      'ce conseil n’a aucune influence, il est faible',
      'je trouve cela bizarre tout de même',
      'Les élus ne sont pas engagés',
      'trop peu',
    ],
    right: [
      'Les interprètes sont payés par un projet qui s’arrête l’an prochain',
      'Les guides travaillent dans 12 écoles sur 19',
      'Les nouveaux agents n’entendent parler du plan qu’après six mois',
      'Qui se plaint perd sa place sur la liste',
      'Personne hors de la mairie n’a lu la stratégie',
    ],
  },
  toAsk: {
    wrong: [
      'Le plan a-t-il été évalué ?',
      'N’y a-t-il pas de conflit d’intérêts ?',
      'Donc il n’y a pas de budget ?',
      'Faut-il parler la langue ?',
      'Les guides sont payés ?',
    ],
    right: [
      'Que feriez-vous autrement aujourd’hui ?',
      'Selon qui la liste est-elle complète ?',
      'Montrez-nous les comptes rendus des trois dernières réunions',
      'Après la fin du projet, qui a pris le relais ?',
      'Comment avez-vous trouvé les guides, et sont-ils payés ?',
      'Où les gens se plaignent-ils ?',
      'Voulez-vous bien nous raconter une journée au guichet ?',
    ],
  },
  toMeet: {
    wrong: [
      'Sofia Lindgren',
      'Dr. Ahmed Hassan',
      'Mlle Kowalska',
      'Hélène de Villiers',
      'contact : Pierre Novak',
      'K. Holm, RH',
    ],
    right: [
      'Associations de Migrants',
      'Syndicat des locataires',
      'Centre de Formation',
      'Médiateur',
      'Communauté Rom',
      'Directeurs d’école',
      'Église Catholique',
      'Conducteurs de bus',
      'Mères Isolées',
    ],
  },
  know: {
    wrong: ['je suppose', 'ils sont bons', 'aucune idée', 'bravo', 'bien fait'],
    right: [
      'les recommandations sont publiées',
      'tableau page neuf',
      'pas de chiffres pour les femmes',
      'que des hommes au conseil',
    ],
  },
} as const;
