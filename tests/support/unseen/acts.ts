import fc from 'fast-check';
import { PERFORMANCES } from '../../../src/method/sheet';
import type { EventKind } from '../../../src/ports/event';
import type { FieldValues } from '../../../src/ports/prompt';

/** What somebody else does on an indicator. Each of the two worlds has it in its own words; some only one of them. */
export interface Act {
  person: string;
  indicator: string;
  kind: 'answer' | 'edit' | 'draft' | 'undone' | 'discussed';
  in: readonly (0 | 1)[];
  said: readonly [FieldValues, FieldValues];
}

/** Names that two people may both come upon, beside what the report names. */
const NAMES = ['Whistleblower in the housing office', 'Mayor', 'MAYOR’S cabinet', 'Chair', 'chair.', 'C++'];
const LINES = ['who pays?', 'who appoints the board', 'the board is not heard', 'Whistleblower', 'above', ''];

/** A whole answer, whatever the judgement: it counts. */
const answers: fc.Arbitrary<FieldValues> = fc.record({
  performance: fc.constantFrom(...PERFORMANCES),
  ...Object.fromEntries(['know', 'evidence'].map((field) => [field, fc.subarray(LINES)])),
  ...Object.fromEntries(
    ['dontKnow', 'suspect', 'toAsk'].map((f) => [f, fc.subarray(LINES.slice(0, 5), { minLength: 1 })]),
  ),
  toMeetNew: fc.subarray(NAMES, { minLength: 1 }),
  leaning: fc.constantFrom('below', 'at', 'above'),
  ...Object.fromEntries(['unclear', 'worthCopying'].map((field) => [field, fc.boolean()])),
  naReason: fc.constantFrom('national law', 'ours too'),
  note: fc.constantFrom('', 'a note'),
});

const BOTH = [0, 1] as const;

/**
 * What others do, the same number of answers in both worlds. `kinds`: what they may do beside answering. `isAnywhere`:
 * that may also be in one world only, so that nothing tells that it was done.
 */
export function acts(
  people: readonly string[],
  indicators: readonly string[],
  kinds: readonly Act['kind'][],
  isAnywhere: boolean,
): fc.Arbitrary<Act[]> {
  const act = fc.record({
    person: fc.constantFrom(...people),
    indicator: fc.constantFrom(...indicators),
    kind: fc.constantFrom<Act['kind']>('answer', 'answer', ...kinds),
    in: fc.constantFrom<Act['in']>(BOTH, [0], [1]),
    said: fc.tuple(answers, answers),
  });
  const fixed = (one: Act) => (one.kind === 'answer' || !isAnywhere ? { ...one, in: BOTH } : one);
  return fc.array(act.map(fixed), { minLength: 1, maxLength: 7 }).map((done) => done.filter(isNoNewAnswer));
}

/** An edit of what was not answered yet would be an answer, in one world alone. */
function isNoNewAnswer({ kind, person, indicator }: Act, at: number, done: readonly Act[]): boolean {
  const isSame = (one: Act) => one.kind === 'answer' && one.person === person && one.indicator === indicator;
  return kind !== 'edit' || done.slice(0, at).some(isSame);
}

/** What they press or type to do it, in one of the worlds. */
export function eventsOf(
  act: Act,
  review: string,
  world: 0 | 1,
  leader: string,
): { person: string; what: EventKind }[] {
  const { person, indicator, kind } = act;
  const fields = act.said[world];
  const press = (action: string, sent: FieldValues = {}, data: Record<string, string> = {}): EventKind => ({
    ...{ kind: 'press', action, data, fields: sent },
    address: { review, indicator },
  });
  const by = (...whats: EventKind[]) => whats.map((what) => ({ person, what }));
  switch (kind) {
    case 'answer':
    case 'edit':
      return by(press('save', fields));
    case 'draft':
      return by(press('save', { ...fields, suspect: [], dontKnow: [], naReason: '' }));
    case 'undone':
      return by(
        press('goto', { indicator }),
        // In nobody's sheet yet: what changes nothing would have the change before it undone.
        { kind: 'text', text: `to meet: somebody who was not to be named in world ${world}` },
        { kind: 'text', text: 'undo' },
      );
    case 'discussed':
      return [{ person: leader, what: press('discuss', {}, { review, indicator }) }];
  }
}
