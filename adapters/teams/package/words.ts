import type { InEach } from '../../../src/method/language';

/** The words that Teams offers where one writes to the bot, as the conversations understand them. */
export const PERSONAL_COMMANDS = [
  'next',
  'status',
  'list',
  'pause',
  'help',
  'my-data',
  'digest',
  'brief',
  'remind',
  'merge',
  'new',
  'export',
] as const;

/** Those offered where others read along, after a mention of the bot. */
export const TEAM_COMMANDS = ['status', 'link', 'unlink'] as const;

export type ListedCommand = (typeof PERSONAL_COMMANDS)[number] | (typeof TEAM_COMMANDS)[number];

/** A word, and what it does. */
export interface CommandWords {
  title: string;
  description: string;
}

/** What the app says about itself before anybody has installed it. */
export interface AppWords {
  short: string;
  full: string;
  commands: Readonly<Record<ListedCommand, CommandWords>>;
}

const en: AppWords = {
  short: 'Runs peer reviews of cities where the reviewers already are',
  full: [
    'Critical Friend runs distributed peer reviews of cities.',
    'It walks each reviewer through the indicators of a benchmark, card by card, by pressing or by typing; reminds in their own working hours, and only of what is missing; tells the team’s leader each day how far the team is and where its views differ; and keeps what was written away from the city that is reviewed.',
    'You take part when the organiser of a review has put you on its team. Say “help” to see what it understands.',
  ].join('\n\n'),
  commands: {
    next: { title: 'next', description: 'Your next indicator' },
    status: { title: 'status', description: 'How far you are, and the pace needed' },
    list: { title: 'list', description: 'Your cells, and a jump to any of them' },
    pause: { title: 'pause', description: 'No reminders until you say “resume”' },
    help: { title: 'help', description: 'What I understand' },
    'my-data': { title: 'my data', description: 'Export or erase what I keep about you' },
    digest: { title: 'digest', description: 'For leaders and organisers: the full state now' },
    brief: { title: 'brief', description: 'For leaders: the agenda of the team call' },
    remind: { title: 'remind', description: 'For leaders and organisers: a word to those who are behind' },
    merge: { title: 'merge', description: 'For leaders: decide indicator by indicator' },
    new: { title: 'new', description: 'For organisers: create a review' },
    export: { title: 'export', description: 'For leaders and organisers: spreadsheets and documents' },
    link: { title: 'link', description: 'Then the city: its digests are posted here' },
    unlink: { title: 'unlink', description: 'Nothing more is posted here' },
  },
};

const fr: AppWords = {
  short: 'Des revues de villes par leurs pairs, là où ils travaillent déjà',
  full: [
    'Critical Friend conduit des revues de villes par leurs pairs, à distance.',
    'Chaque pair avance d’un indicateur à l’autre, carte par carte, en appuyant ou en écrivant\u202f; les rappels viennent à ses heures de travail, et seulement pour ce qui manque\u202f; le chef d’équipe apprend chaque jour où en est l’équipe et où les avis divergent\u202f; et rien de ce qui est écrit ne parvient à la ville examinée.',
    'On participe dès que l’organisation d’une revue vous a mis dans son équipe. Dites «\u00a0aide\u00a0» pour voir ce que je comprends.',
  ].join('\n\n'),
  commands: {
    next: { title: 'suivant', description: 'Votre prochain indicateur' },
    status: { title: 'statut', description: 'Où vous en êtes, et le rythme qu’il faut' },
    list: { title: 'liste', description: 'Vos cases, et un saut vers chacune' },
    pause: { title: 'pause', description: 'Plus de rappels avant «\u00a0reprendre\u00a0»' },
    help: { title: 'aide', description: 'Ce que je comprends' },
    'my-data': { title: 'mes données', description: 'Exporter ou effacer ce que je garde sur vous' },
    digest: { title: 'synthèse', description: 'Pour qui dirige ou organise\u00a0: où tout en est' },
    brief: { title: 'ordre du jour', description: 'Pour qui dirige\u00a0: de quoi parler à la réunion d’équipe' },
    remind: { title: 'relancer', description: 'Pour qui dirige ou organise\u00a0: un mot à ceux qui sont en retard' },
    merge: { title: 'consolider', description: 'Pour qui dirige\u00a0: décider indicateur par indicateur' },
    new: { title: 'nouvelle', description: 'Pour qui organise\u00a0: créer une revue' },
    export: { title: 'exporter', description: 'Pour qui dirige ou organise\u00a0: tableurs et documents' },
    link: { title: 'relier', description: 'Puis la ville\u00a0: ses synthèses paraissent ici' },
    unlink: { title: 'délier', description: 'Plus rien ne paraît ici' },
  },
};

/** What the app says about itself in each language. */
export const APP_WORDS: InEach<AppWords> = { en, fr };
