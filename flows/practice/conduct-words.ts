import { de } from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';

const en = {
  title: 'Rules of conduct',
  lead: 'For everybody on a review team. Read them once; they hold for all reviews of this programme.',
  rules: [
    'Confidential: what the host city and its people tell us stays within the team.',
    'No attribution: we write of functions, never of persons. Where few people hold a function, we do not name it either.',
    'What somebody asks us not to quote, we do not quote. It may help us to ask better, and no more.',
    'Our views are the team’s: what one of us judges, suspects or wants to ask never reaches the host city before the team shares it.',
    'Nobody reviews a city that they work for, or in which they have something to gain. Who is in doubt says so to the organiser.',
    'Nothing is recorded or photographed without asking. Notes stay where the programme keeps them, and are erased as agreed.',
    'We are critical friends: we look for what is so, good and bad alike, check facts with those who know, and rank nobody.',
  ],
  version: (n: number) => `Version ${n} of the rules.`,
  accepted: (n: number, day: string) => `You accepted version ${n} on ${day}.`,
  changed: (n: number, day: string) => `They have changed since you accepted version ${n} on ${day}.`,
  speaks: 'Languages you can work in',
  speaksHint: 'For the teams: those in which you could hold an interview, such as English, Italian.',
  accept: 'I have read them, and accept',
  save: 'Keep my languages',
  done: (day: string) => `Accepted on ${day}. Thank you.`,
  doneNext: 'You find them again with “rules”.',
  open: 'Rules of conduct',
  practise: 'Practise',
  note: 'Practise an interview note',
  reminder: {
    rules: (city: string) =>
      `Before the review of ${city} starts, please read the rules of conduct and accept them: half a page.`,
    practice: 'If you like, practise on an invented city first: five indicators, and nobody sees what you write.',
  },
  organiser: {
    title: 'Who has practised',
    lead: 'It helps people to begin, and counts nowhere else. Only they see what they wrote.',
    head: ['Who', 'Sheet', 'Interview note', 'Rules of conduct', 'Languages'],
    accepted: (day: string) => `yes, on ${day}`,
    older: (n: number) => `version ${n}, no longer the current one`,
    none: 'nobody yet',
    some: (n: number, of: number) => `${n} of ${of}`,
    sum: (accepted: string, practised: string) => `The rules are accepted by ${accepted}; practised: ${practised}.`,
    more: (n: number) => `… and ${n} more.`,
    nobody: 'Nobody is on a team of this programme yet.',
    ask: (n: number) => (n === 1 ? 'Remind the one who has not' : `Remind the ${n} who have not`),
    asked: (day: string) => `They were last asked on ${day}; each hears of it in their working hours, once.`,
    all: 'All have.',
  },
};

/** The words of the rules of conduct. A text that is missing in a language does not compile. */
export const CONDUCT_WORDS: InEach<typeof en> = {
  en,
  fr: {
    title: 'Règles de conduite',
    lead: 'Pour toute l’équipe de revue. Lisez-les une fois ; elles valent pour toutes les revues de ce programme.',
    rules: [
      'Confidentialité : ce que la ville hôte et ses interlocuteurs nous disent reste dans l’équipe.',
      'Rien n’est attribué : nous écrivons des fonctions, jamais des personnes. Là où peu de gens exercent une fonction, nous ne la nommons pas non plus.',
      'Ce que quelqu’un nous demande de ne pas citer, nous ne le citons pas. Cela peut nous aider à mieux questionner, rien de plus.',
      'Nos avis sont ceux de l’équipe : ce que l’un de nous juge, soupçonne ou veut demander n’atteint jamais la ville hôte avant que l’équipe ne le partage.',
      'Personne n’examine une ville pour laquelle il travaille ou dans laquelle il a quelque chose à gagner. En cas de doute, on le dit à qui organise.',
      'Rien n’est enregistré ni photographié sans le demander. Les notes restent là où le programme les garde, et sont effacées comme convenu.',
      'Nous sommes des amis critiques : nous cherchons ce qui est, en bien comme en mal, vérifions les faits auprès de qui les connaît, et ne classons personne.',
    ],
    version: (n) => `Version ${n} des règles.`,
    accepted: (n, day) => `Vous avez accepté la version ${n} le ${day}.`,
    changed: (n, day) => `Elles ont changé depuis que vous avez accepté la version ${n}, le ${day}.`,
    speaks: 'Les langues dans lesquelles vous pouvez travailler',
    speaksHint: 'Pour les équipes : celles dans lesquelles vous pourriez mener un entretien, comme anglais, italien.',
    accept: 'Je les ai lues et les accepte',
    save: 'Garder mes langues',
    done: (day) => `Acceptées le ${day}. Merci.`,
    doneNext: 'Vous les retrouvez avec « règles ».',
    open: 'Règles de conduite',
    practise: 'S’exercer',
    note: 'S’exercer à une note d’entretien',
    reminder: {
      rules: (city) =>
        `Avant le début de la revue ${de(city)}, merci de lire les règles de conduite et de les accepter : une demi-page.`,
      practice:
        'Si vous voulez, exercez-vous d’abord sur une ville inventée : cinq indicateurs, et personne ne voit ce que vous écrivez.',
    },
    organiser: {
      title: 'Qui s’est exercé',
      lead: 'Cela aide à commencer et ne compte nulle part ailleurs. Ce que chacun a écrit, lui seul le voit.',
      head: ['Qui', 'Fiche', 'Note d’entretien', 'Règles de conduite', 'Langues'],
      accepted: (day) => `oui, le ${day}`,
      older: (n) => `version ${n}, qui n’est plus l’actuelle`,
      none: 'personne encore',
      some: (n, of) => `${n} sur ${of}`,
      sum: (accepted, practised) => `Règles acceptées : ${accepted} ; exercices faits : ${practised}.`,
      more: (n) => `… et ${n} de plus.`,
      nobody: 'Personne n’est encore dans une équipe de ce programme.',
      ask: (n) => (n === 1 ? 'Rappeler à la personne qui ne l’a pas fait' : `Rappeler aux ${n} qui ne l’ont pas fait`),
      asked: (day) => `La dernière demande date du ${day} ; chacun l’apprend à ses heures de travail, une fois.`,
      all: 'Tout le monde l’a fait.',
    },
  },
};
