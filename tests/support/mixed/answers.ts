import { CARD } from '../../../flows/preparatory-review/words/card';
import { FIELD } from '../../../flows/preparatory-review/words/fields';
import { REASONS_WORDS } from '../../../flows/preparatory-review/words/reasons';
import type { Language } from '../../../src/method/language';
import { EMPTY_CONTENT, type SheetContent } from '../../../src/method/sheet';
import { type Filled, merged } from './filled';
import type { Answerer } from './people';
import type { IndicatorId } from './programme';

/** What somebody answers; whom to meet by the names of functions. Lists that are left out: none. */
export type Answer = Pick<SheetContent, 'performance'> & Partial<SheetContent>;

const [PLAN, PORTFOLIOS, PUBLIC, PARTIES] = ['GG-AMB-1', 'GG-AMB-2', 'GG-LEA-1', 'GG-LEA-2'] as const;
const [AUTONOMY, LANGUAGE, LEADERS] = ['IE-AMB-1', 'IE-AMB-2', 'IE-LEA-1'] as const;
const OFFICE = 'Integration office';
const CABINET = 'Cabinet of the mayor';
/** In nobody's report: somebody on the team thought of them. */
export const RESIDENTS = 'Conseil des résidents';

/** Every answer of the review as it counts in the end, in the order in which people walk. */
export const ANSWERS: Readonly<Record<Answerer, Partial<Record<IndicatorId, Answer>>>> = {
  ben: {
    [PLAN]: { performance: 'below', suspect: ['Le plan n’a pas de calendrier.'], toMeet: [RESIDENTS] },
    [PORTFOLIOS]: { performance: 'below', suspect: ['L’urbanisme ne le suit pas.'], toAsk: ['Qui le suit ?'] },
    [PUBLIC]: { performance: 'above', suspect: ['La maire en parle partout.'], toMeet: [CABINET] },
    [PARTIES]: { performance: 'need_info', dontKnow: ['Qui s’est abstenu ?'], leaning: 'above' },
    [AUTONOMY]: { performance: 'not_applicable', naReason: 'C’est la loi nationale.' },
    [LANGUAGE]: { performance: 'at', suspect: ['Les cours suffisent.'], evidence: ['Rapport, p. 14'] },
  },
  hanna: {
    [PLAN]: {
      performance: 'below',
      know: ['There is a plan for four years.'],
      suspect: ['The plan stays on paper.'],
      toAsk: ['Who signs it?'],
    },
    [PORTFOLIOS]: {
      performance: 'below',
      suspect: ['Two departments follow it.'],
      toAsk: ['Which departments follow it?'],
    },
    [PUBLIC]: { performance: 'at', suspect: ['It is said once a year.'], toMeet: [CABINET, OFFICE] },
    [PARTIES]: { performance: 'need_info', dontKnow: ['Is there an agreement beyond the term?'] },
    [AUTONOMY]: { performance: 'not_applicable', naReason: 'National law decides.' },
    [LANGUAGE]: { performance: 'at', suspect: ['There are places enough.'], toAsk: ['How long is the queue?'] },
  },
  jordi: {
    [PLAN]: { performance: 'below', suspect: ['le comité n’est pas vraiment écouté'], toMeet: [OFFICE] },
    [PORTFOLIOS]: { performance: 'at', suspect: ['les écoles le suivent'] },
    [PUBLIC]: { performance: 'above', suspect: ['on en parle au budget'], toAsk: ['Et les autres élus ?'] },
    [PARTIES]: { performance: 'need_info', dontKnow: ['ce que dit l’opposition'] },
    [AUTONOMY]: { performance: 'not_applicable', naReason: 'c’est la loi nationale' },
    [LANGUAGE]: { performance: 'below', suspect: ['les cours sont pleins'], toMeet: [OFFICE] },
  },
  pieter: {
    [PLAN]: {
      performance: 'below',
      suspect: ['the plan stays on paper'],
      toAsk: ['Who pays for it?', 'who signs it'],
      toMeet: [OFFICE],
      note: 'Compare with our own plan.',
    },
    [PORTFOLIOS]: {
      performance: 'above',
      suspect: ['It is in every budget.'],
      toAsk: ['Which departments follow the plan?'],
      worthCopying: true,
    },
    [PUBLIC]: { performance: 'at', suspect: ['The mayor alone says it.'], toAsk: ['Who else speaks?'] },
    [PARTIES]: { performance: 'need_info', dontKnow: ['Who voted for it?'], leaning: 'below' },
    [AUTONOMY]: { performance: 'not_applicable', naReason: 'The state does it.' },
    [LANGUAGE]: { performance: 'not_applicable', naReason: 'The region gives the courses.' },
    [LEADERS]: { performance: 'at', suspect: ['Few know of it.'] },
  },
  ines: {
    [PLAN]: { performance: 'below', suspect: ['Nobody counts whom it reaches.'], toAsk: ['Who counts?'] },
    [PORTFOLIOS]: { performance: 'above', suspect: ['Housing leads it.'], toMeet: ['Directorate-general'] },
    [PUBLIC]: { performance: 'at', suspect: ['It is in the press.'] },
    [PARTIES]: { performance: 'at', suspect: ['Most groups agree.'] },
    [AUTONOMY]: { performance: 'not_applicable', naReason: 'Not a task of cities.' },
    [LANGUAGE]: { performance: 'at', suspect: ['Evening courses are missing.'], toAsk: ['Are there evening courses?'] },
    [LEADERS]: { performance: 'above', suspect: ['The mayor opens each course.'] },
  },
};

/** All of somebody's answers, in the order in which they walk. */
export function answersOf(person: Answerer): [IndicatorId, Answer][] {
  return Object.entries(ANSWERS[person]) as [IndicatorId, Answer][];
}

/** The answer as a sheet holds it. What is not applicable asks for nobody and nothing. */
export function contentOf(answer: Answer): SheetContent {
  const asks = answer.performance !== 'not_applicable';
  return {
    ...EMPTY_CONTENT,
    noneToAsk: asks && answer.toAsk === undefined,
    noneToMeet: asks && answer.toMeet === undefined,
    ...answer,
  };
}

/** How a card is filled in with it, by what the card's fields are called. `newcomers`: functions not offered yet. */
export function filledWith(answer: Answer, language: Language, newcomers: readonly string[] = []): Filled {
  const field = FIELD[language];
  const card = CARD[language];
  const content = contentOf(answer);
  const meet = content.toMeet.filter((name) => !newcomers.includes(name));
  const labels = { ...field, suspect: REASONS_WORDS[language].verify };
  const typed = (['know', 'dontKnow', 'suspect', 'toAsk', 'evidence'] as const).map((name) => ({
    type: content[name].length > 0 ? { [labels[name]]: content[name].join('\n') } : {},
  }));
  return merged([
    { choose: { [card.compare('Genoa')]: content.performance ?? '' } },
    ...typed,
    content.leaning ? { choose: { [field.leaning]: content.leaning } } : {},
    meet.length > 0 ? { choose: { [field.toMeet]: meet } } : {},
    meet.length < content.toMeet.length ? { type: { [card.meetNew]: newcomers.join('\n') } } : {},
    ...(['naReason', 'note'] as const).map((name) => (content[name] ? { type: { [field[name]]: content[name] } } : {})),
    {
      tick: (['unclear', 'worthCopying'] as const).filter((name) => content[name]).map((name) => field[name]),
    },
  ]);
}

/** The buttons to be pressed one after the other with it: what there is none of is said so, and the last one goes on. */
export function buttonsFor(answer: Answer, language: Language): string[] {
  const { none } = REASONS_WORDS[language];
  const content = contentOf(answer);
  const nones = [...(content.noneToAsk ? [none.toAsk] : []), ...(content.noneToMeet ? [none.toMeet] : [])];
  return nones.length > 0 ? nones : [CARD[language].saveNext];
}

const TYPED = {
  en: { below: 'below', at: 'at', above: 'above', need_info: 'more information', not_applicable: 'n/a', none: 'none' },
  fr: {
    below: 'en dessous',
    at: 'au niveau',
    above: 'au-dessus',
    need_info: 'davantage d’informations',
    not_applicable: 'sans objet',
    none: 'rien',
  },
} as const;

/** What somebody types, message by message, to answer so. */
export function typedWith(answer: Answer, language: Language): string[] {
  const words = TYPED[language];
  const content = contentOf(answer);
  const judged = words[content.performance ?? 'need_info'];
  if (content.performance === 'not_applicable') return [judged, content.naReason];
  const lines = (list: readonly string[]) => (list.length > 0 ? list.join('\n') : words.none);
  const reasons = content.performance === 'need_info' ? content.dontKnow : content.suspect;
  return [judged, lines(reasons), lines(content.toAsk), lines(content.toMeet)];
}
