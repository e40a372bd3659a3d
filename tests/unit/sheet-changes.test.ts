import fc from 'fast-check';
import { isComplete } from '../../src/method/completeness';
import { judgedBeforeRating } from '../../src/method/first-judged';
import { PERFORMANCES, type Sheet, type SheetContent } from '../../src/method/sheet';
import {
  applyChange,
  currentContent,
  dropDraft,
  lastRevision,
  newSheet,
  type SheetChange,
  settleConflict,
  takenBack,
  withdrawn,
} from '../../src/method/sheet-changes';
import { runs } from '../support/runs';
import { aChange, aContent, MIDWAY } from '../support/sheets';

const empty = () => newSheet('genoa-2027', 'GG-AMB-1', 'helsinki');
const changedBy = (...changes: SheetChange[]): Sheet => changes.reduce(applyChange, empty());
const texts = (sheet: Sheet) => JSON.stringify(sheet);

describe('saving a sheet', () => {
  it('makes a complete, submitted content a revision', () => {
    const sheet = changedBy(aChange(aContent('below')));
    expect(sheet.draft).toBeUndefined();
    expect(lastRevision(sheet)).toMatchObject({ number: 1, content: aContent('below') });
  });

  it('keeps half an answer as a draft', () => {
    const sheet = changedBy(aChange({ performance: 'below' }));
    expect(sheet.revisions).toEqual([]);
    expect(sheet.draft?.content.performance).toBe('below');
  });

  it('keeps a complete content as a draft while it is not submitted', () => {
    expect(lastRevision(changedBy(aChange(aContent('at'), { submit: false })))).toBeUndefined();
  });

  it('lets the last complete revision count beside an edit that leaves it incomplete', () => {
    const sheet = changedBy(aChange(aContent('below')), aChange({ suspect: [] }));
    expect(lastRevision(sheet)?.content.suspect).toEqual(['the board is not heard']);
    expect(sheet.draft?.content.suspect).toEqual([]);
  });

  it('never changes a revision afterwards', () => {
    const first = changedBy(aChange(aContent('below')));
    const second = applyChange(first, aChange({ performance: 'above' }));
    expect(second.revisions[0]).toEqual(first.revisions[0]);
    expect(second.revisions.map((r) => r.number)).toEqual([1, 2]);
  });

  it('marks what was submitted after the gathering, and by somebody who had seen the others', () => {
    const sheet = changedBy(aChange(aContent('at')), aChange({ performance: 'above' }, { late: true, informed: true }));
    expect(sheet.revisions.map((r) => [r.late, r.informed])).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it('throws a draft away and goes on from the last revision', () => {
    const sheet = dropDraft(changedBy(aChange(aContent('below')), aChange({ suspect: [] })));
    expect(currentContent(sheet)).toEqual(aContent('below'));
  });

  it('trims lines and drops empty and repeated ones', () => {
    const { draft } = changedBy(aChange({ know: ['  a ', '', 'a', 'b\t'] }));
    expect(draft?.content.know).toEqual(['a', 'b']);
  });

  it('an entry wins over “none”, in whichever order they come', () => {
    const entryLast = changedBy(aChange({ noneToAsk: true }), aChange({ toAsk: ['who?'] }));
    const noneLast = changedBy(aChange({ toAsk: ['who?'] }), aChange({ noneToAsk: true }));
    for (const sheet of [entryLast, noneLast])
      expect(currentContent(sheet)).toMatchObject({ toAsk: ['who?'], noneToAsk: false });
  });
});

describe('a card made from an earlier version', () => {
  it('applies what nobody has changed since', () => {
    const sheet = changedBy(aChange({ performance: 'below' }), aChange({ know: ['k'] }));
    const merged = applyChange(sheet, aChange({ know: [], suspect: ['s'] }, { base: 1 }));
    expect(currentContent(merged)).toMatchObject({ know: ['k'], suspect: ['s'], performance: 'below' });
    expect(merged.draft?.conflicts).toEqual([]);
  });

  it('keeps a field that was changed on both sides twice, and does not submit', () => {
    const sheet = changedBy(aChange(aContent('below')), aChange({ suspect: ['from the phone'] }));
    const merged = applyChange(sheet, aChange({ ...aContent('below'), suspect: ['from the desk'] }, { base: 1 }));
    expect(merged.draft?.conflicts).toEqual([{ field: 'suspect', mine: ['from the desk'], other: ['from the phone'] }]);
    expect(lastRevision(merged)?.content.suspect).toEqual(['from the phone']);
  });

  it('asks about everything that differs when it is older than anybody remembers', () => {
    const edits = Array.from({ length: 20 }, (_, n) => aChange({ note: `edit ${n}` }));
    const sheet = changedBy(aChange(aContent('below')), ...edits, aChange({ know: ['new'] }));
    const merged = applyChange(sheet, aChange({ ...aContent('below'), suspect: ['old card'], know: [] }, { base: 1 }));
    expect(texts(merged)).toContain('the board is not heard');
    expect(merged.draft?.conflicts.map((c) => c.field)).toEqual(['suspect']);
    expect(currentContent(merged)).toMatchObject({ know: ['new'], note: 'edit 19' });
  });

  it('a conflict outlives the same submission coming twice', () => {
    const stale = aChange({ ...aContent('below'), suspect: ['from the desk'] }, { base: 1 });
    const once = changedBy(aChange(aContent('below')), aChange({ suspect: ['from the phone'] }), stale);
    expect(applyChange(once, stale)).toEqual(once);
  });

  it('a conflict outlives a later card that leaves the field as it is', () => {
    const stale = aChange({ ...aContent('below'), suspect: ['from the desk'] }, { base: 1 });
    const once = changedBy(aChange(aContent('below')), aChange({ suspect: ['from the phone'] }), stale);
    const card = aChange({ ...currentContent(once), know: ['k'] }, { base: once.version });
    expect(applyChange(once, card).draft?.conflicts).toHaveLength(1);
  });

  it('a conflict is over once the field is worded anew', () => {
    const stale = aChange({ ...aContent('below'), suspect: ['from the desk'] }, { base: 1 });
    const once = changedBy(aChange(aContent('below')), aChange({ suspect: ['from the phone'] }), stale);
    const anew = applyChange(once, aChange({ suspect: ['both'] }, { base: once.version }));
    expect(anew.draft).toBeUndefined();
    expect(lastRevision(anew)?.content.suspect).toEqual(['both']);
  });
});

describe('choosing between two versions', () => {
  const conflicted = () =>
    changedBy(
      aChange(aContent('below')),
      aChange({ suspect: ['phone'] }),
      aChange({ ...aContent('below'), suspect: ['desk'] }, { base: 1 }),
    );

  it.each([
    [false, 'desk'],
    [true, 'phone'],
  ])('keeping the other one: %s leaves %s, submitted', (keepOther, kept) => {
    const settled = settleConflict(conflicted(), 'suspect', keepOther, aChange({}));
    expect(settled.draft).toBeUndefined();
    expect(lastRevision(settled)?.content.suspect).toEqual([kept]);
  });

  it('a second press changes nothing', () => {
    const settled = settleConflict(conflicted(), 'suspect', true, aChange({}));
    expect(settleConflict(settled, 'suspect', false, aChange({}))).toBe(settled);
  });

  it('waits for the other fields before it submits', () => {
    const both = changedBy(
      aChange(aContent('below')),
      aChange({ suspect: ['phone'], know: ['phone'] }),
      aChange({ ...aContent('below'), suspect: ['desk'], know: ['desk'] }, { base: 1 }),
    );
    const settled = settleConflict(both, 'suspect', false, aChange({}));
    expect(settled.draft?.conflicts.map((c) => c.field)).toEqual(['know']);
    expect(settled.revisions).toHaveLength(2);
  });
});

const line = fc.constantFrom('a', 'b', 'c');
const lines = fc.array(line, { maxLength: 2 });
const contents: fc.Arbitrary<Partial<SheetContent>> = fc.record(
  {
    performance: fc.constantFrom(...PERFORMANCES),
    know: lines,
    suspect: lines,
    dontKnow: lines,
    toAsk: lines,
    noneToAsk: fc.boolean(),
    noneToMeet: fc.boolean(),
    naReason: fc.constantFrom('', 'law'),
    note: fc.constantFrom('', 'n', 'm'),
  },
  { requiredKeys: [] },
);
const changes = fc.record({
  content: contents,
  submit: fc.boolean(),
  back: fc.option(fc.nat(3), { nil: undefined }),
});
type Made = { content: Partial<SheetContent>; submit: boolean; back?: number | undefined };

function carriedOut(made: readonly Made[]): { sheet: Sheet; done: SheetChange[] } {
  let sheet = empty();
  const done: SheetChange[] = [];
  for (const { content, submit, back } of made) {
    const base = back === undefined ? {} : { base: Math.max(0, sheet.version - back) };
    const change = aChange(content, { submit, ...base });
    done.push(change);
    sheet = applyChange(sheet, change);
  }
  return { sheet, done };
}

describe('whatever is saved, in whatever order', () => {
  it('the same change again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 8 }), (made) => {
        const { sheet, done } = carriedOut(made);
        const last = done.at(-1);
        if (last) expect(applyChange(sheet, last)).toEqual(sheet);
      }),
      { numRuns: runs(500) },
    );
  });

  it('every revision is complete, and none ever changes', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 8 }), (made) => {
        let sheet = empty();
        for (const { content, submit } of made) {
          const before = sheet.revisions;
          sheet = applyChange(sheet, aChange(content, { submit }));
          expect(sheet.revisions.slice(0, before.length)).toEqual(before);
          expect(sheet.revisions.every((r) => isComplete(r.content))).toBe(true);
        }
      }),
    );
  });

  it('“none” never stands beside an entry', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 8 }), (made) => {
        const { toAsk, noneToAsk } = currentContent(carriedOut(made).sheet);
        expect(toAsk.length > 0 && noneToAsk).toBe(false);
      }),
    );
  });

  it('a stale card never makes a text disappear that somebody wrote meanwhile', () => {
    fc.assert(
      fc.property(lines, lines, fc.boolean(), (phone, desk, submit) => {
        const sheet = changedBy(aChange(aContent('below', { know: ['base'] })), aChange({ know: phone }));
        const merged = applyChange(sheet, aChange({ know: desk }, { base: 1, submit }));
        for (const text of [...phone, ...desk])
          expect(JSON.stringify([currentContent(merged), merged.draft?.conflicts ?? []])).toContain(`"${text}"`);
      }),
    );
  });
});

describe('what was judged when a sheet was first complete', () => {
  const NEW = newSheet('genoa', 'GG-1', 'hanna');
  const first = { performance: 'at', at: MIDWAY };

  it('stays, whatever is taken back or deleted since', () => {
    const sheet = applyChange(NEW, aChange(aContent('at')));
    expect(sheet.firstJudged).toEqual(first);
    const back = { made: sheet.version, before: 0, at: MIDWAY, language: 'en' as const };
    expect(takenBack(sheet, back, false)).toMatchObject({ revisions: [], firstJudged: first });
    const given = { suspect: { kind: 'entries' as const, added: aContent('at').suspect } };
    expect(withdrawn(sheet, { ...aChange({}), given }, false)?.firstJudged).toEqual(first);
  });

  it('is known of sheets that were stored before it was kept', () => {
    const { firstJudged: _, ...older } = applyChange(NEW, aChange(aContent('at')));
    const back = { made: older.version, before: 0, at: MIDWAY, language: 'en' as const };
    expect(takenBack(older, back, false)).toMatchObject({ revisions: [], firstJudged: first });
  });

  it('is changed by another judgement that counts in sight of the host’s own, once, and by reasons not at all', () => {
    const seen = { seesRating: true };
    const at = (day: number) => `2027-04-0${day}T09:00:00.000Z`;
    const one = applyChange(NEW, aChange(aContent('at')));
    const reasons = applyChange(one, aChange({ suspect: ['another'] }, { ...seen, at: at(1) }));
    expect(reasons.firstJudged).toEqual(first);
    expect(applyChange(one, aChange({ performance: 'above' }, { at: at(1) })).firstJudged).toEqual(first);
    const draft = applyChange(one, aChange({ performance: 'above' }, { ...seen, submit: false, at: at(1) }));
    expect(draft.firstJudged).toEqual(first);
    const again = applyChange(draft, aChange({}, { ...seen, at: at(2) }));
    expect(again.firstJudged).toEqual({ ...first, changedAt: at(2) });
    const twice = applyChange(again, aChange({ performance: 'below' }, { ...seen, at: at(3) }));
    expect([judgedBeforeRating(twice, at(1)), judgedBeforeRating(twice, at(2))]).toEqual([undefined, 'at']);
    expect(twice.firstJudged).toEqual({ ...first, changedAt: at(2) });
  });
});
