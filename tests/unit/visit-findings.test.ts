import fc from 'fast-check';
import { batchKey, type NewFinding, withFindings, withoutBatch, withWording } from '../../flows/visit/changes';
import type { Note } from '../../flows/visit/kept';
import { findingsAsOf } from '../../flows/visit/public';
import { keptDocuments } from '../../src/steps/documents';
import { runs } from '../support/runs';

const EMPTY: Note = {
  interview: 'social',
  function: 'Head',
  sourceType: 'administration',
  isInterpreted: false,
  findings: [],
};
const A_FINDING: NewFinding = {
  ...{ sort: 'concern', text: 'no minutes', indicators: ['GG-IMP-3'], effects: {}, answers: [] },
  ...{ isGoodPractice: false, isRecommendation: false, checked: 'in_room', use: 'untraceably' },
};
const at = (minute: number) => new Date(Date.UTC(2027, 3, 21, 12, minute)).toISOString();

/** What people of a team do to their notes, a minute after the other; each has a note of their own. */
const acts = fc.array(
  fc.record({
    who: fc.constantFrom('helsinki', 'utrecht', 'lyon'),
    what: fc.constantFrom('add', 'reword', 'mark', 'undo'),
    n: fc.nat({ max: 4 }),
  }),
  { maxLength: 30 },
);

function notesAfter(all: readonly { who: string; what: string; n: number }[]): Map<string, Note> {
  const notes = new Map<string, Note>();
  for (const [minute, { who, what, n }] of all.entries()) {
    const note = notes.get(who) ?? EMPTY;
    const key = note.findings[n]?.key ?? '';
    const changed =
      what === 'add'
        ? withFindings(note, batchKey(who, 'social', at(minute), [String(n)]), at(minute), [
            { ...A_FINDING, text: `${n}` },
          ])
        : what === 'undo'
          ? withoutBatch(note, key.split('-')[0] ?? '', at(minute))
          : withWording(note, key, at(minute), () =>
              what === 'mark' ? { use: 'as_said' } : { text: `new ${minute}` },
            );
    if (typeof changed !== 'string') notes.set(who, changed.note);
  }
  return notes;
}

function asOf(notes: readonly (readonly [string, Note])[], until: string) {
  const records = notes.map(([person, value]) => ({
    id: `n|${person}`,
    kind: 'interview-note',
    review: 'r',
    person,
    value,
  }));
  return findingsAsOf(keptDocuments(new Map([['interview-note', records]])), until);
}

it('the same notes give the same findings of a moment in whatever order they came, whatever is written later', () => {
  fc.assert(
    fc.property(acts, fc.nat({ max: 30 }), (all, minute) => {
      const then = at(minute);
      const early = asOf([...notesAfter(all.slice(0, minute + 1))], then);
      const later = [...notesAfter(all)];
      expect(asOf(later, then)).toHaveLength(early.length);
      expect(asOf([...later].reverse(), then)).toEqual(asOf(later, then));
      expect(asOf(later, then).map(({ key, text, at: when }) => [key, text, when])).toEqual(
        early.map(({ key, text, at: when }) => [key, text, when]),
      );
    }),
    { numRuns: runs(200) },
  );
});

it('other words are not checked; marks keep what was', () => {
  const noted = withFindings(EMPTY, 'b', at(0), [A_FINDING]);
  if (typeof noted === 'string') throw new RangeError(noted);
  const marked = withWording(noted.note, 'b-1', at(1), () => ({ isGoodPractice: true }));
  const reworded = withWording(noted.note, 'b-1', at(1), () => ({ text: 'none since 2025' }));
  expect(marked).toMatchObject({ note: { findings: [{ wordings: [{}, { checked: 'in_room' }] }] } });
  expect(reworded).toMatchObject({ note: { findings: [{ wordings: [{}, { checked: 'not_yet' }] }] } });
});
