import * as english from '../../src/i18n/english';
import * as french from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';
import type { Part } from './kept';
import type { Problem } from './rules';

const en = {
  title: (city: string) => `${city}: feedback session`,
  unopened: (city: string) => `The review of ${city} is not opened yet. The feedback session comes with its visit.`,
  over: 'The report has gone to the city: the session and its pack stay as they were. Nothing was changed.',
  satLate: 'The session has begun or is over: who sits in it stays as it was. Nothing was changed.',
  early: (city: string) =>
    `The sheets on ${city} are not open to the team yet. The feedback session comes with the visit.`,
  notYet: (city: string) =>
    `What is said at the feedback session in ${city} is chosen from the first day of the visit on.`,
  session: (moment: string) => `It begins on ${moment}.`,
  sessionWas: (moment: string) => `It was set for ${moment}.`,
  who: 'Who sits in it',
  nobody: 'not said yet',
  hostSide: 'For the city',
  teamSide: 'For the team',
  hostIntro:
    'At the end of the visit the team says what it found first. Agree beforehand who listens: nobody should be surprised.',
  field: {
    sitting: { label: 'Who comes from your side', hint: 'Functions are enough.' },
    line: { label: 'Which line' },
    add: { label: 'What to add' },
    text: { label: 'In words for the city', hint: 'Functions, no names; no judgement on an indicator.' },
  },
  sit: 'Keep who comes',
  sat: 'Kept. The other side reads it, too.',
  told: (city: string) => `${city}: who sits in the feedback session`,
  part: { strengths: 'Strengths', points: 'Points to work on', recommendations: 'First recommendations' } as Record<
    Part,
    string
  >,
  change: {
    strengths: 'Choose strengths',
    points: 'Choose points',
    recommendations: 'Choose recommendations',
  } as Record<Part, string>,
  nothing: 'Nothing is chosen yet.',
  few: (n: number) => `${english.plural(n, 'line goes', 'lines go')} out: three to five are meant.`,
  out: (why: string) => `stays out: ${why}`,
  problem: {
    gone: 'what it rests on was taken back or dropped',
    background: 'it rests on what was told as background only',
    unchecked: 'it is not checked yet',
    single_source: 'only one independent source says so',
    name: 'it names a person',
    recognised: 'it names a function that asked not to be recognised',
    judgement: 'it judges an indicator, which stays with the team',
    too_long: 'it is longer than 600 characters',
    empty: 'it says nothing',
  } as Record<Problem, string>,
  howOut: 'What stays out is not in the pack until it is mended: reword it, have it checked, or choose another.',
  marked: 'for the report',
  sources: (n: number) => english.plural(n, 'independent source', 'independent sources'),
  reword: 'Reword',
  up: 'Move up',
  remove: 'Take out',
  add: 'Add',
  propose: 'Take what is proposed',
  proposedHow: 'Proposed is what is marked for the report and what two independent sources say.',
  full: 'There are five lines already: take one out first. Nothing was changed.',
  gone: 'This is not there any more. Nothing was changed.',
  keep: 'Keep',
  kept: 'Kept.',
  original: 'As it was noted',
  back: 'Feedback session',
  files: 'The pack',
  headlines: {
    title: (city: string) => `Headlines for ${city}’s contact`,
    ask: (moment: string) =>
      `Give the host’s contact these headlines orally before the feedback session on ${moment}: nothing in it should be a surprise.`,
    again: (moment: string) =>
      `The headlines are not said to be given yet. The feedback session begins on ${moment}: call the host’s contact before.`,
    none: 'Nothing is chosen yet: choose strengths and points first.',
    given: 'Headlines given',
    givenAt: (moment: string) => `Headlines given on ${moment}.`,
    same: 'That was noted already: these headlines were given before, on the day below.',
    notGiven: 'The headlines are not given to the host’s contact yet.',
    unheard: 'The contact has not heard this yet',
    open: 'Headlines to give',
    waits: (city: string, moment: string) =>
      `${city}: the host’s contact has not had the headlines yet. The feedback session begins on ${moment}.`,
  },
  hand: {
    press: 'Hand over the pack',
    early: (moment: string) =>
      `The pack goes to the city after the session has begun, on ${moment}. Nothing was handed over.`,
    empty: 'There is no line yet that may go out. Nothing was handed over.',
    done: (city: string) =>
      `${city} has the pack as it is now. What you change from here on is yours alone, until you hand it over again.`,
    same: (city: string, moment: string) =>
      `${city} has this pack since ${moment}, and nothing in it has changed since. Nothing was handed over again.`,
    left: (n: number) => `${english.plural(n, 'line was', 'lines were')} left out, as said beside them.`,
    at: (moment: string) => `Handed over on ${moment}.`,
    news: (city: string) => `${city}: the pack of the feedback session is here for you`,
    newsBody: 'These are first findings. The draft of the report follows, for your comments on its facts.',
  },
};

/** What this step says. */
export const WORDS: InEach<typeof en> = {
  en,
  fr: {
    title: (city) => `${city} : séance de restitution`,
    unopened: (city) =>
      `La revue de la ville hôte, ${city}, n’est pas encore ouverte. La séance de restitution vient avec sa visite.`,
    over: 'Le rapport est parti vers la ville\u00a0: la séance et son dossier restent comme ils étaient. Rien n’a changé.',
    satLate: 'La séance a commencé ou est passée\u00a0: qui y siège reste comme c’était. Rien n’a changé.',
    early: (city) =>
      `Les fiches sur ${city} ne sont pas encore ouvertes à l’équipe. La restitution vient avec la visite.`,
    notYet: (city) =>
      `Ce qui est dit à la séance de restitution, ${city}, se choisit à partir du premier jour de la visite.`,
    session: (moment) => `Elle commence le ${moment}.`,
    sessionWas: (moment) => `Elle était prévue le ${moment}.`,
    who: 'Qui y participe',
    nobody: 'pas encore dit',
    hostSide: 'Pour la ville',
    teamSide: 'Pour l’équipe',
    hostIntro:
      'À la fin de la visite, l’équipe dit ses premiers constats. Convenez avant de qui écoute : personne ne devrait être surpris.',
    field: {
      sitting: { label: 'Qui vient de votre côté', hint: 'Des fonctions suffisent.' },
      line: { label: 'Quelle ligne' },
      add: { label: 'Quoi ajouter' },
      text: { label: 'En mots pour la ville', hint: 'Des fonctions, aucun nom ; aucun jugement sur un indicateur.' },
    },
    sit: 'Garder qui vient',
    sat: 'C’est noté. L’autre côté le lit aussi.',
    told: (city) => `${city} : qui participe à la séance de restitution`,
    part: { strengths: 'Points forts', points: 'Points à travailler', recommendations: 'Premières recommandations' },
    change: {
      strengths: 'Choisir les points forts',
      points: 'Choisir les points',
      recommendations: 'Choisir les recommandations',
    },
    nothing: 'Rien n’est encore choisi.',
    few: (n) => `${french.plural(n, 'ligne sort', 'lignes sortent')} : il en faut trois à cinq.`,
    out: (why) => `reste dehors : ${why}`,
    problem: {
      gone: 'ce sur quoi elle repose a été retiré ou écarté',
      background: 'elle repose sur ce qui a été dit pour information seulement',
      unchecked: 'elle n’est pas encore vérifiée',
      single_source: 'une seule source indépendante le dit',
      name: 'elle nomme une personne',
      recognised: 'elle nomme une fonction qui ne veut pas être reconnue',
      judgement: 'elle juge un indicateur, ce qui reste dans l’équipe',
      too_long: 'elle dépasse 600 caractères',
      empty: 'elle ne dit rien',
    },
    howOut:
      'Ce qui reste dehors n’est pas dans le dossier tant que ce n’est pas corrigé : reformulez, faites vérifier ou choisissez autre chose.',
    marked: 'pour le rapport',
    sources: (n) => french.plural(n, 'source indépendante', 'sources indépendantes'),
    reword: 'Reformuler',
    up: 'Monter',
    remove: 'Enlever',
    add: 'Ajouter',
    propose: 'Prendre ce qui est proposé',
    proposedHow: 'Est proposé ce qui est marqué pour le rapport et ce que disent deux sources indépendantes.',
    full: 'Il y a déjà cinq lignes : enlevez-en une d’abord. Rien n’a changé.',
    gone: 'Ceci n’existe plus. Rien n’a changé.',
    keep: 'Garder',
    kept: 'C’est noté.',
    original: 'Tel que noté',
    back: 'Séance de restitution',
    files: 'Le dossier',
    headlines: {
      title: (city) => `${city} : à dire au contact de la ville`,
      ask: (moment) =>
        `Dites ceci de vive voix au contact de la ville avant la séance de restitution, le ${moment} : rien ne devrait y surprendre.`,
      again: (moment) =>
        `Rien ne dit encore que le contact est prévenu. La séance de restitution commence le ${moment} : appelez-le avant.`,
      none: 'Rien n’est encore choisi : choisissez d’abord les points forts et les points à travailler.',
      given: 'C’est dit au contact',
      givenAt: (moment) => `Dit au contact le ${moment}.`,
      same: 'C’était déjà noté\u00a0: ces points ont été dits auparavant, le jour indiqué ci-dessous.',
      notGiven: 'Le contact de la ville n’est pas encore prévenu.',
      unheard: 'Le contact ne l’a pas encore entendu',
      open: 'À dire au contact',
      waits: (city, moment) =>
        `${city} : le contact de la ville n’est pas encore prévenu. La séance de restitution commence le ${moment}.`,
    },
    hand: {
      press: 'Remettre le dossier',
      early: (moment) => `Le dossier va à la ville une fois la séance commencée, le ${moment}. Rien n’a été remis.`,
      empty: 'Aucune ligne ne peut encore sortir. Rien n’a été remis.',
      done: (city) =>
        `${city} a le dossier tel qu’il est maintenant. Ce que vous changez désormais reste à vous, jusqu’à ce que vous le remettiez de nouveau.`,
      same: (city, moment) =>
        `${city} a ce dossier depuis le ${moment}, et rien n’y a changé depuis. Rien n’a été remis de nouveau.`,
      left: (n) => `${french.plural(n, 'ligne est restée', 'lignes sont restées')} dehors, comme dit à côté.`,
      at: (moment) => `Remis le ${moment}.`,
      news: (city) => `${city} : le dossier de la séance de restitution est à vous`,
      newsBody: 'Ce sont de premiers constats. Le projet de rapport suit, pour vos remarques sur les faits.',
    },
  },
};
