import type { InEach } from '../../method/language';
import type { Judgement } from '../../method/sheet';

type Some = readonly [string, ...string[]];

/** What the example's peers write. `%s` stands for the indicator's short title. */
export interface Phrases {
  suspect: Readonly<Record<Judgement, Some>>;
  dontKnow: Some;
  toAsk: Some;
  know: Some;
  notApplicable: Some;
}

const en: Phrases = {
  suspect: {
    below: [
      '“%s” lives on paper; the departments do not work with it.',
      'This depends on one or two committed officers and would not survive their leaving.',
      'What the report describes is a pilot that was never taken further.',
      'Money for “%s” ends with the current European project.',
      'Migrant associations would tell this story differently.',
    ],
    at: [
      '“%s” works as described, though more by habit than by rule.',
      'The rule is in place and followed in the larger departments.',
      'It holds up in the social department; elsewhere we are less sure.',
      'It meets the standard, but nobody checks whether it makes a difference.',
    ],
    above: [
      '“%s” goes further than what we have at home, and has political backing.',
      'This is the part of the city’s work that others could copy.',
      'Partners helped to design it, which is why it lasts.',
      'It has survived a change of majority, so it is well rooted.',
    ],
  },
  dontKnow: [
    'How often this was used in the last two years.',
    'Who appoints the members, and for how long.',
    'What the evaluation of two years ago found.',
    'Whether the districts do the same as the city centre.',
    'Which budget line pays for it.',
    'Whether service users were ever asked.',
  ],
  toAsk: [
    'Who decides when departments disagree about it?',
    'Can you show us the last decision it changed?',
    'What happened to the recommendations of the last evaluation?',
    'How do people without the language find their way to it?',
    'Which budget line pays for it, and until when?',
    'What would the migrant associations say about it?',
    'Who would notice if it stopped tomorrow?',
  ],
  know: [
    'The report names a responsible officer.',
    'There is a council decision behind it.',
    'The report gives figures, but only for one year.',
    'The report describes the intention, not the result.',
  ],
  notApplicable: ['National law leaves the city no say in this.', 'The region is competent for this, not the city.'],
};

const fr: Phrases = {
  suspect: {
    below: [
      '« %s » existe sur le papier ; les directions ne s’en servent pas.',
      'Tout repose sur un ou deux agents engagés et ne survivrait pas à leur départ.',
      'Ce que décrit le rapport est un projet pilote resté sans suite.',
      'Le financement de « %s » s’arrête avec le projet européen en cours.',
      'Les associations d’immigrés raconteraient une autre histoire.',
    ],
    at: [
      '« %s » fonctionne comme décrit, par habitude plus que par règle.',
      'La règle existe et les grandes directions la suivent.',
      'Cela tient à la direction des affaires sociales ; ailleurs, c’est moins sûr.',
      'La norme est atteinte, mais personne n’en vérifie les effets.',
    ],
    above: [
      '« %s » va plus loin que ce que nous avons chez nous, avec un vrai soutien politique.',
      'C’est la partie du travail de la ville que d’autres pourraient reprendre.',
      'Les partenaires ont aidé à le concevoir : c’est pourquoi cela dure.',
      'Cela a survécu à une alternance : c’est donc bien enraciné.',
    ],
  },
  dontKnow: [
    'Combien de fois on s’en est servi ces deux dernières années.',
    'Qui nomme les membres, et pour combien de temps.',
    'Ce qu’a montré l’évaluation d’il y a deux ans.',
    'Si les arrondissements font comme le centre-ville.',
    'Quelle ligne budgétaire le finance.',
    'Si les usagers ont jamais été interrogés.',
  ],
  toAsk: [
    'Qui tranche quand les directions ne sont pas d’accord ?',
    'Pouvez-vous nous montrer la dernière décision que cela a changée ?',
    'Que sont devenues les recommandations de la dernière évaluation ?',
    'Comment y accède-t-on quand on ne parle pas la langue ?',
    'Quelle ligne budgétaire le finance, et jusqu’à quand ?',
    'Qu’en diraient les associations d’immigrés ?',
    'Qui s’apercevrait de son absence demain ?',
  ],
  know: [
    'Le rapport nomme un agent responsable.',
    'Une délibération du conseil le fonde.',
    'Le rapport donne des chiffres, mais pour une seule année.',
    'Le rapport décrit l’intention, pas le résultat.',
  ],
  notApplicable: ['La loi nationale ne laisse pas le choix à la ville.', 'La région est compétente, pas la ville.'],
};

export const PHRASES: InEach<Phrases> = { en, fr };
