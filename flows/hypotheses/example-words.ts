import type { InEach } from '../../src/method/language';

/** A hypothesis of the example, by the indicator that it was fixed on. */
interface Told {
  text: string;
  refutedBy: string;
  /** Why it has the status that it has; absent while it is open. */
  reason?: string;
}

/** Of the city whose visit is over, and of the one that is visited. */
interface Example {
  visited: Readonly<Record<string, Told>>;
  visiting: Readonly<Record<string, Told>>;
}

const en: Example = {
  visited: {
    'GG-LEA-2': {
      text: 'The programme would not survive a change of majority.',
      refutedBy: 'Two parties, one of them in opposition, say that they would keep it.',
      reason: 'An alderman, the council and migrants’ organisations all say so, from where they stand.',
    },
    'GG-IMP-3': {
      text: 'Since the advisory council was dissolved, nobody carries what migrants say to those who decide.',
      refutedBy: 'Minutes show a decision that was changed after migrants’ organisations had been heard.',
      reason: 'Two organisations outside the city say so, and nobody could show us a decision that was changed.',
    },
    'GG-RES-5': {
      text: 'Larger grants are out of reach for migrants’ associations.',
      refutedBy: 'Associations without paid staff hold grants above EUR 10,000.',
      reason: 'Both associations that we heard gave up or split a grant because of the accounts it asks for.',
    },
    'GG-AMB-2': {
      text: 'Housing stays outside of the programme.',
      refutedBy: 'Housing has targets of its own in the programme, and reports on them.',
      reason: 'It has no targets in the programme. On the ground a coordinator for housing works with its partners.',
    },
    'GG-AMB-1': {
      text: 'The programme is known to those who wrote it and to hardly anybody else.',
      refutedBy: 'People who use services, or their associations, can name one of its aims.',
      reason: 'Associations that sat in its working groups know it well; people who use services do not know it.',
    },
    'GG-IMP-4': {
      text: 'The question houses reach people whom no other service reaches.',
      refutedBy: 'Visitors were known to other services before.',
      reason: 'Users and welfare organisations say it independently, and give the same reason: nobody asks for papers.',
    },
    'IE-IMP-2': {
      text: 'Outside debt counselling and youth care, children interpret for their parents.',
      refutedBy: 'Staff of other services use the interpreters’ line each week.',
      reason: 'Two groups of users told of it, and it is known how hard it is to get an interpreter approved.',
    },
    'IE-IMP-4': {
      text: 'People fail the integration exam for want of course hours, not of effort.',
      refutedBy: 'Those with more hours fail as often.',
      reason:
        'Only the language schools spoke of it, and they are paid by the hour. The figures by hours were not to be had.',
    },
    'IE-IMP-6': {
      text: 'The port’s work-and-learn track takes those who would have found work anyway.',
      refutedBy: 'Most of its participants had been without work for long.',
      reason:
        'Two thirds had been without work for over two years; the language schools send those whom nobody wanted.',
    },
    'GG-EVA-4': {
      text: 'The audit changed contracts, and not what happens in class.',
      refutedBy: 'Schools describe something that they do differently since.',
      reason: 'The court of audit checked on the spot, and two schools told what they changed.',
    },
    'GG-RES-4': {
      text: 'Social return clauses are signed, and nobody looks whether they are kept.',
      refutedBy: 'A contractor was asked to account for one.',
      reason: 'One officer for 900 contracts; and the port’s employers have never been asked.',
    },
    'WP-LEA-2': {
      text: 'Partners are heard once decisions are taken.',
      refutedBy: 'A partner names a decision that it helped to prepare.',
      reason:
        'True of the welfare organisations, not of the anti-discrimination bureau, which sits at the steering table.',
    },
  },
  visiting: {
    'IE-IMP-4': {
      text: 'Half of the learners leave Swedish courses because of when they take place.',
      refutedBy: 'Evening courses lose as many.',
    },
    'IE-IMP-5': {
      text: 'The school for democracy ends with its money.',
      refutedBy: 'Next year’s budget has a line for it.',
      reason: 'Its organisers and the head of the executive board both say that nothing is planned after December.',
    },
    'IE-LEA-1': {
      text: 'Associations are listened to, and not answered.',
      refutedBy: 'They can show a written answer of this year.',
    },
    'GG-IMP-1': {
      text: 'Since the directors’ group ended, nobody decides what lies between two departments.',
      refutedBy: 'The general directors’ meeting decided such a question in the last year.',
    },
    'IE-EVA-1': {
      text: 'Services learn nothing from users who do not read Swedish.',
      refutedBy: 'A service changed something after such users were asked.',
    },
    'GG-LEA-2': {
      text: 'Agreement between the two largest groups ends where housing begins.',
      refutedBy: 'Both voted for a measure on housing this term.',
    },
    'GG-RES-2': {
      text: 'Recruiting by skills stops at the first level of management.',
      refutedBy: 'The share of managers born abroad rose faster than that of staff.',
    },
    'WP-IMP-3': {
      text: 'Employers take newcomers as apprentices where hands are short, and nowhere else.',
      refutedBy: 'Trades with enough applicants take them, too.',
    },
  },
};

const fr: Example = {
  visited: {
    'GG-LEA-2': {
      text: 'Le programme ne survivrait pas à un changement de majorité.',
      refutedBy: 'Deux partis, dont un d’opposition, disent qu’ils le garderaient.',
      reason: 'Une adjointe, le conseil et des organisations d’immigrés le disent, chacun de sa place.',
    },
    'GG-IMP-3': {
      text: 'Depuis la dissolution du conseil consultatif, personne ne porte la parole des immigrés auprès de qui décide.',
      refutedBy: 'Un compte rendu montre une décision modifiée après avoir entendu des organisations d’immigrés.',
      reason: 'Deux organisations extérieures à la ville le disent, et personne n’a pu montrer de décision modifiée.',
    },
    'GG-RES-5': {
      text: 'Les subventions importantes sont hors de portée des associations d’immigrés.',
      refutedBy: 'Des associations sans salarié reçoivent plus de 10 000 euros.',
      reason:
        'Les deux associations entendues ont renoncé à une subvention, ou l’ont divisée, à cause des comptes exigés.',
    },
    'GG-AMB-2': {
      text: 'Le logement reste en dehors du programme.',
      refutedBy: 'Le logement y a ses propres objectifs et en rend compte.',
      reason: 'Il n’y a pas d’objectifs. Sur le terrain, un coordinateur du logement travaille avec les partenaires.',
    },
    'GG-AMB-1': {
      text: 'Le programme est connu de ceux qui l’ont écrit et de presque personne d’autre.',
      refutedBy: 'Des usagers, ou leurs associations, savent en citer un objectif.',
      reason: 'Les associations des groupes de travail le connaissent bien, le public des services ne le connaît pas.',
    },
    'GG-IMP-4': {
      text: 'Les maisons de questions touchent des gens qu’aucun autre service ne touche.',
      refutedBy: 'Leurs visiteurs étaient déjà connus d’autres services.',
      reason:
        'Usagers et organisations sociales le disent séparément, pour la même raison\u00a0: on n’y demande pas de papiers.',
    },
    'IE-IMP-2': {
      text: 'Hors conseil en surendettement et aide à la jeunesse, les enfants traduisent pour leurs parents.',
      refutedBy: 'Les agents d’autres services appellent la ligne d’interprètes chaque semaine.',
      reason: 'Deux groupes d’usagers l’ont raconté, et l’on sait combien il est difficile d’obtenir un interprète.',
    },
    'IE-IMP-4': {
      text: 'On échoue à l’examen d’intégration faute d’heures de cours, non d’efforts.',
      refutedBy: 'Ceux qui ont plus d’heures échouent autant.',
      reason: 'Seules les écoles de langue en ont parlé, et elles sont payées à l’heure. Les chiffres manquent.',
    },
    'IE-IMP-6': {
      text: 'Le parcours en alternance du port prend ceux qui auraient trouvé du travail de toute façon.',
      refutedBy: 'La plupart étaient sans emploi depuis longtemps.',
      reason:
        'Deux tiers étaient sans emploi depuis plus de deux ans\u202f; les écoles y envoient ceux dont personne ne voulait.',
    },
    'GG-EVA-4': {
      text: 'L’audit a changé les contrats, pas ce qui se passe en cours.',
      refutedBy: 'Des écoles décrivent ce qu’elles font autrement depuis.',
      reason: 'La cour des comptes a vérifié sur place, et deux écoles ont dit ce qu’elles ont changé.',
    },
    'GG-RES-4': {
      text: 'Les clauses sociales sont signées, et personne ne regarde si elles sont tenues.',
      refutedBy: 'On a demandé des comptes à un titulaire de marché.',
      reason: 'Un agent pour 900 marchés\u202f; et l’on n’a jamais rien demandé aux employeurs du port.',
    },
    'WP-LEA-2': {
      text: 'Les partenaires sont entendus une fois les décisions prises.',
      refutedBy: 'Un partenaire cite une décision qu’il a aidé à préparer.',
      reason:
        'Vrai des organisations sociales, non du bureau contre les discriminations, qui siège au comité de pilotage.',
    },
  },
  visiting: {
    'IE-IMP-4': {
      text: 'La moitié des élèves quittent les cours de suédois à cause des horaires.',
      refutedBy: 'Les cours du soir en perdent autant.',
    },
    'IE-IMP-5': {
      text: 'L’école de la démocratie s’arrête avec son financement.',
      refutedBy: 'Le budget de l’an prochain a une ligne pour elle.',
      reason: 'Ses organisateurs et la présidence de l’exécutif disent que rien n’est prévu après décembre.',
    },
    'IE-LEA-1': {
      text: 'On écoute les associations, sans leur répondre.',
      refutedBy: 'Elles peuvent montrer une réponse écrite de cette année.',
    },
    'GG-IMP-1': {
      text: 'Depuis la fin du groupe des directeurs, personne ne tranche ce qui est entre deux directions.',
      refutedBy: 'La réunion des directeurs généraux a tranché une telle question cette année.',
    },
    'IE-EVA-1': {
      text: 'Les services n’apprennent rien des usagers qui ne lisent pas le suédois.',
      refutedBy: 'Un service a changé quelque chose après les avoir interrogés.',
    },
    'GG-LEA-2': {
      text: 'L’accord entre les deux grands groupes s’arrête au logement.',
      refutedBy: 'Les deux ont voté une mesure sur le logement pendant ce mandat.',
    },
    'GG-RES-2': {
      text: 'Le recrutement par compétences s’arrête au premier niveau d’encadrement.',
      refutedBy: 'La part des cadres nés à l’étranger a augmenté plus vite que celle des agents.',
    },
    'WP-IMP-3': {
      text: 'Les employeurs prennent des apprentis nouveaux arrivants là où les bras manquent, et nulle part ailleurs.',
      refutedBy: 'Des métiers qui ont assez de candidats en prennent aussi.',
    },
  },
};

/** What the example's leaders have their teams test on two visits. */
export const EXAMPLE_WORDS: InEach<Example> = { en, fr };
