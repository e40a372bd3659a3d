import { say } from '../../src/i18n';
import { listInWords } from '../../src/i18n/format';
import type { Block } from '../../src/ports/prompt';
import type { FlowContext } from '../../src/steps/contract';
import { beginning, text } from '../../src/steps/prompts';
import { type Draft, type Entry, howOf } from './draft';
import { answerOf, type Part, type Standing, saidOn } from './standing';
import { WORDS } from './words';

/** So much of a statement is read among others, in characters; all of it is on the indicator's own card. */
const AMONG_OTHERS = 600;
const TITLE = 120;
/** So many comments of others are shown, each of so many characters. */
const COMMENTS = 20;
const COMMENT = 1_000;

/** Everything a card is made for: what stands, who reads it, and how. */
export interface Reader {
  standing: Standing;
  programme: string;
  context: FlowContext;
}

/** The name of a part of the draft. */
export function partTitle(draft: Draft, { pillar, dimension, at, of }: Part, { language }: FlowContext): string {
  const w = WORDS[language];
  const [p, d] = [draft.pillars.find(({ id }) => id === pillar), draft.dimensions.find(({ id }) => id === dimension)];
  const names = [p, d].map((one) => beginning(one ? say(one.title, language) : '', TITLE)) as [string, string];
  return of > 1 ? w.cellPart(...names, at, of) : w.cell(...names);
}

/** How one is called: its id, its title, and what became of it. */
export function headOf(entry: Entry, draft: Draft, { language }: FlowContext): string {
  const w = WORDS[language];
  const { id, title } = entry.indicator;
  const how = howOf(entry, draft);
  const others = entry.from.filter((one) => one !== id);
  const notes = [
    ...(how === 'same' ? [] : [w.how[how]]),
    ...(others.length > 0 ? [w.from(listInWords(others, language))] : []),
  ];
  const noted = notes.length > 0 ? ` (${notes.join(', ')})` : '';
  return `${id} · ${beginning(say(title, language), TITLE)}${noted}`;
}

/** An indicator as it is read: its words, what they were, what others say without their names, and what one said oneself. */
export function entryBlocks(entry: Entry, { standing, context }: Reader, isWhole: boolean): Block[] {
  const { language, person } = context;
  const w = WORDS[language];
  const { draft } = standing;
  const cut = (said: string) => (isWhole ? said : beginning(said, AMONG_OTHERS));
  const before = entry.was ?? (draft.isWhole ? undefined : entry.before);
  const old = before && say(before.statement, language);
  const statement = say(entry.indicator.statement, language);
  return [
    text(headOf(entry, draft, context), 'strong'),
    text(cut(statement)),
    ...(entry.gone ? [text(w.gone, 'warning')] : []),
    ...(old !== undefined && old !== statement && !entry.gone ? [text(cut(w.was(old)), 'subtle')] : []),
    ...(entry.kept ? [text(cut((entry.gone ? w.outBecause : w.keptBecause)(entry.kept.reason)), 'subtle')] : []),
    ...othersOn(entry, standing, context, person.id),
    ...ownLine(entry, standing, context),
  ];
}

function othersOn(entry: Entry, standing: Standing, { language }: FlowContext, reader: string): Block[] {
  const said = saidOn(standing, entry).flatMap(({ person, answer }) =>
    person === reader || answer.text === undefined ? [] : [beginning(answer.text, COMMENT)],
  );
  if (said.length === 0) return [];
  const items = [...said].sort((a, b) => a.localeCompare(b)).slice(0, COMMENTS);
  return [{ kind: 'details', label: WORDS[language].others(said.length), blocks: [{ kind: 'list', items }] }];
}

function ownLine(entry: Entry, standing: Standing, { language, person }: FlowContext): Block[] {
  const w = WORDS[language];
  const answer = answerOf(standing, person.id, entry);
  if (!answer || answer.rev < entry.rev) return [];
  const said = beginning(answer.text ?? '', AMONG_OTHERS);
  const approves = standing.approvers.includes(person.id);
  switch (answer.what) {
    case 'agree':
      return [text(w.standsAgreed, 'good')];
    case 'comment':
      return [text(approves ? w.standsComment(said) : w.standsCommentOnly(said), 'good')];
    case 'object':
      return [text(w.standsObject(said), 'warning')];
  }
}
