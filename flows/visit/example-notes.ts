import type { Checked, FindingEffect, FindingSort, Use } from './kept';
import type { Mark } from './marks';
import type { EXAMPLE_WORDS } from './words/example';

/** A finding of the example. */
export interface Found {
  /** The interview's key in the example. */
  of: string;
  words: keyof (typeof EXAMPLE_WORDS)['en'];
  sort: FindingSort;
  on: string;
  /** By the indicator that the hypothesis was fixed on. */
  effects?: Readonly<Record<string, FindingEffect>>;
  checked?: Checked;
  use?: Use;
  isGoodPractice?: true;
  mark?: Mark;
  /** The other one of the pair wrote it. */
  by?: 'other';
  /** The note came after its evening. */
  isLate?: true;
}

const concern = (of: string, words: Found['words'], on: string, more: Partial<Found> = {}): Found => ({
  ...{ of, words, sort: 'concern', on },
  ...more,
});
const strength = (of: string, words: Found['words'], on: string, more: Partial<Found> = {}): Found => ({
  ...{ of, words, sort: 'strength', on },
  ...more,
});
const supports = (on: string) => ({ effects: { [on]: 'supports' as const } });
const contradicts = (on: string) => ({ effects: { [on]: 'contradicts' as const } });
const nuances = (on: string) => ({ effects: { [on]: 'nuances' as const } });
const told = { mark: 'report' as const };

/** What was heard where the visit is over. */
export const VISITED: readonly Found[] = [
  concern('alderman', 'coalition', 'GG-LEA-2', { ...supports('GG-LEA-2'), use: 'background' }),
  strength('alderman', 'quarterly', 'GG-LEA-1'),
  strength('manager', 'reports', 'GG-AMB-3', told),
  concern('manager', 'junior', 'GG-AMB-2', { ...supports('GG-AMB-2'), use: 'untraceably' }),
  concern('network', 'panels', 'GG-IMP-3', { ...supports('GG-IMP-3'), ...told }),
  concern('network', 'accounts', 'GG-RES-5', { ...supports('GG-RES-5'), ...told }),
  concern('network', 'printed', 'IE-AMB-1', { checked: 'not_yet', mark: 'dropped' }),
  strength('network', 'rooms', 'GG-IMP-4', { by: 'other' }),
  strength('statistics', 'profiles', 'GG-AMB-6', { isGoodPractice: true, checked: 'by_document', ...told }),
  concern('statistics', 'aims', 'GG-EVA-3', { checked: 'by_document', ...told }),
  concern('welfare', 'press', 'WP-LEA-2', { ...supports('WP-LEA-2'), use: 'untraceably' }),
  strength('welfare', 'nowhere', 'GG-IMP-4', supports('GG-IMP-4')),
  strength('welfare', 'coordinator', 'GG-AMB-2', nuances('GG-AMB-2')),
  concern('housing', 'keyworkers', 'GG-AMB-2', { ...nuances('GG-AMB-2'), isLate: true }),
  strength('housing', 'arrivals', 'AC-AMB-3', { isLate: true }),
  concern('schools', 'evenings', 'IE-IMP-4', { ...supports('IE-IMP-4'), checked: 'not_yet' }),
  strength('schools', 'results', 'GG-EVA-4', contradicts('GG-EVA-4')),
  strength('schools', 'unwanted', 'IE-IMP-6', contradicts('IE-IMP-6')),
  concern('houses', 'doctor', 'IE-IMP-2', { ...supports('IE-IMP-2'), use: 'untraceably', ...told }),
  strength('houses', 'papers', 'GG-IMP-4', { ...supports('GG-IMP-4'), isGoodPractice: true, ...told }),
  concern('houses', 'unheard', 'GG-AMB-1', supports('GG-AMB-1')),
  strength('audit', 'nine', 'GG-EVA-4', { ...contradicts('GG-EVA-4'), checked: 'by_document', ...told }),
  strength('audit', 'file', 'GG-EVA-1', { isGoodPractice: true }),
  concern('users', 'signature', 'IE-IMP-2', { ...supports('IE-IMP-2'), ...told }),
  concern('users', 'dutch', 'IE-EVA-1', told),
  strength('port', 'benefits', 'IE-IMP-6', { ...contradicts('IE-IMP-6'), isGoodPractice: true, ...told }),
  concern('port', 'never', 'GG-RES-4', supports('GG-RES-4')),
  concern('procurement', 'officer', 'GG-RES-4', { ...supports('GG-RES-4'), checked: 'by_document', ...told }),
  strength('bureau', 'doors', 'WP-IMP-9', { isGoodPractice: true, checked: 'by_contact', ...told }),
  strength('bureau', 'steering', 'WP-LEA-2', contradicts('WP-LEA-2')),
  concern('council', 'three', 'GG-LEA-2', { ...supports('GG-LEA-2'), ...told }),
  concern('women', 'expect', 'GG-LEA-2', supports('GG-LEA-2')),
  concern('women', 'split', 'GG-RES-5', supports('GG-RES-5')),
  concern('women', 'asked', 'GG-IMP-3', supports('GG-IMP-3')),
  strength('women', 'groups', 'GG-AMB-1', contradicts('GG-AMB-1')),
];

/** And where it is under way. Nobody has written of the last conversation of its first day. */
export const VISITING: readonly Found[] = [
  strength('board', 'vote', 'GG-LEA-2', contradicts('GG-LEA-2')),
  concern('board', 'december', 'IE-IMP-5', supports('IE-IMP-5')),
  concern('strategist', 'between', 'GG-IMP-1', supports('GG-IMP-1')),
  strength('strategist', 'network', 'GG-AMB-3'),
  concern('associations', 'unanswered', 'IE-LEA-1', supports('IE-LEA-1')),
  concern('associations', 'democracy', 'IE-IMP-5', supports('IE-IMP-5')),
  strength('associations', 'agreement', 'WP-AMB-1', { isGoodPractice: true }),
  concern('staff', 'level', 'GG-RES-2', { ...supports('GG-RES-2'), checked: 'by_document' }),
  concern('panel', 'read', 'IE-EVA-1', { ...supports('IE-EVA-1'), use: 'untraceably' }),
  concern('panel', 'survey', 'IE-EVA-1', supports('IE-EVA-1')),
  strength('rights', 'court', 'IE-IMP-3', { isGoodPractice: true }),
  strength('rights', 'followed', 'IE-LEA-1', contradicts('IE-LEA-1')),
  concern('education', 'hours', 'IE-IMP-4', { ...supports('IE-IMP-4'), checked: 'by_document' }),
];
