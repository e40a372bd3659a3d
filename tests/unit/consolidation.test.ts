import fc from 'fast-check';
import {
  AGREEMENTS,
  type Agreement,
  type Answer,
  consolidate,
  type TeamJudgement,
} from '../../src/method/consolidation';
import { buildGrid } from '../../src/method/grid';
import { PERFORMANCES, type Performance, type Sheet } from '../../src/method/sheet';
import { applyChange, newSheet } from '../../src/method/sheet-changes';
import { aBenchmark, aChange, aContent, aReview, aSheet, MIDWAY } from '../support/sheets';

const SHORT: Readonly<Record<string, Performance>> = {
  '-': 'below',
  '=': 'at',
  '+': 'above',
  '?': 'need_info',
  n: 'not_applicable',
};
/** `-=` is two answers: below and at. */
const answers = (said: string): Answer[] =>
  [...said].flatMap((c, n) => (SHORT[c] ? [{ person: `p${n}`, performance: SHORT[c] }] : []));

describe('the seven rules, the first that matches', () => {
  it.each<[string, number, Agreement, TeamJudgement | undefined]>([
    // insufficient: fewer than max(2, half of those expected, rounded up)
    ['', 4, 'insufficient', undefined],
    ['-', 4, 'insufficient', undefined],
    ['-', 1, 'insufficient', undefined],
    ['--', 5, 'insufficient', undefined],
    ['nn', 5, 'insufficient', undefined],
    ['-+', 5, 'insufficient', undefined],
    ['--', 4, 'agreed', 'below'],
    ['---', 6, 'agreed', 'below'],
    // not applicable: all of them
    ['nn', 4, 'not_applicable', 'not_applicable'],
    ['nnnn', 4, 'not_applicable', 'not_applicable'],
    // contested: half of them, and it comes before everything else; fewer are a flag
    ['nn--', 4, 'na_contested', undefined],
    ['nn-+', 4, 'na_contested', undefined],
    ['nnn?', 4, 'na_contested', undefined],
    ['nn?', 4, 'na_contested', undefined],
    ['n---', 4, 'agreed', 'below'],
    ['n-+=', 4, 'divergent_strong', 'unsettled'],
    ['nn---', 5, 'divergent_mild', 'unsettled'],
    // fewer than half, rounded up, judged: that is ignorance, not disagreement
    ['??=', 4, 'need_info', 'need_info'],
    ['????', 4, 'need_info', 'need_info'],
    ['-+????', 6, 'need_info', 'need_info'],
    ['n??=', 4, 'need_info', 'need_info'],
    ['?=', 4, 'divergent_mild', 'unsettled'],
    ['??==', 4, 'divergent_mild', 'unsettled'],
    // opposite views among those who judged, however many they are
    ['-+', 4, 'divergent_strong', 'unsettled'],
    ['---+', 4, 'divergent_strong', 'unsettled'],
    ['-+=??', 6, 'divergent_strong', 'unsettled'],
    // agreed: all who judged say the same, and they are two thirds of the answers
    ['====', 4, 'agreed', 'at'],
    ['++', 2, 'agreed', 'above'],
    ['-----?', 6, 'agreed', 'below'],
    ['---?', 4, 'agreed', 'below'],
    ['--?', 4, 'agreed', 'below'],
    ['====??', 6, 'agreed', 'at'],
    ['===?n', 5, 'divergent_mild', 'unsettled'],
    ['===???', 6, 'divergent_mild', 'unsettled'],
    // the rest: never an average, never a majority
    ['---=', 4, 'divergent_mild', 'unsettled'],
    ['===+', 4, 'divergent_mild', 'unsettled'],
    ['==-?', 4, 'divergent_mild', 'unsettled'],
  ])('%s of %i: %s, proposes %s', (said, expected, agreement, proposed) => {
    const result = consolidate(answers(said), expected);
    expect([result.agreement, result.proposed]).toEqual([agreement, proposed]);
  });

  it('says how the answers are split, and the leanings apart from them', () => {
    const leaning: Answer[] = [...answers('?='), { person: 'x', performance: 'need_info', leaning: 'above' }];
    const result = consolidate(leaning, 4);
    expect(result.split).toEqual({ below: 0, at: 1, above: 0, need_info: 2, not_applicable: 0 });
    expect(result.leanings).toEqual({ below: 0, at: 0, above: 1 });
  });

  it('a leaning is never counted', () => {
    const with_: Answer[] = [{ person: 'x', performance: 'need_info', leaning: 'below' }, ...answers('++')];
    expect(consolidate(with_, 4)).toMatchObject({ agreement: 'agreed', proposed: 'above' });
  });
});

const someAnswers = fc.array(
  fc.record({
    person: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    performance: fc.constantFrom(...PERFORMANCES),
    leaning: fc.constantFrom('below' as const, 'above' as const),
  }),
  { maxLength: 8 },
);

describe('whatever a team says', () => {
  it('the order does not matter', () => {
    fc.assert(
      fc.property(
        someAnswers.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
        ),
        fc.nat(8),
        ([all, shuffled], expected) => {
          expect(consolidate(shuffled, expected)).toEqual(consolidate(all, expected));
        },
      ),
    );
  });

  it('a judgement is proposed only where nobody judged otherwise and two thirds gave it', () => {
    fc.assert(
      fc.property(someAnswers, fc.nat(8), (all, expected) => {
        const { proposed, split, agreement } = consolidate(all, expected);
        expect(AGREEMENTS).toContain(agreement);
        if (proposed !== 'below' && proposed !== 'at' && proposed !== 'above') return;
        expect(split.below + split.at + split.above).toBe(split[proposed]);
        expect(split[proposed] * 3).toBeGreaterThanOrEqual(all.length * 2);
      }),
    );
  });

  it('is agreed, opposite, unknown or disputed exactly where the method says so', () => {
    fc.assert(
      fc.property(someAnswers, fc.nat(8), (all, expected) => {
        const judged = all.map((a) => a.performance).filter((p) => p !== 'need_info' && p !== 'not_applicable');
        const views = new Set(judged);
        const na = all.filter((a) => a.performance === 'not_applicable').length;
        const isEnough = all.length >= 2 && all.length >= expected / 2;
        const isDisputed = isEnough && na > 0 && na < all.length && na >= all.length / 2;
        const isUnknown = isEnough && na < all.length / 2 && judged.length < all.length / 2;
        const isJudged = isEnough && na < all.length / 2 && !isUnknown;
        const { agreement, proposed } = consolidate(all, expected);
        expect({
          few: agreement === 'insufficient',
          none: agreement === 'not_applicable',
          disputed: agreement === 'na_contested',
          unknown: agreement === 'need_info',
          opposite: agreement === 'divergent_strong',
          agreed: agreement === 'agreed',
          unsettled: proposed === 'unsettled',
        }).toEqual({
          few: !isEnough,
          none: isEnough && na === all.length,
          disputed: isDisputed,
          unknown: isUnknown,
          opposite: isJudged && views.has('below') && views.has('above'),
          agreed: isJudged && views.size === 1 && judged.length / all.length >= 2 / 3,
          unsettled: isJudged && !(views.size === 1 && judged.length / all.length >= 2 / 3),
        });
      }),
    );
  });

  it('judgements without reasons stand beside it and change nothing', () => {
    fc.assert(
      fc.property(someAnswers, fc.nat(8), fc.array(fc.constantFrom(...PERFORMANCES)), (all, expected, alone) => {
        const { unreasoned, ...rest } = consolidate(all, expected, alone);
        const { unreasoned: _, ...without } = consolidate(all, expected);
        expect(rest).toEqual(without);
        expect(Object.values(unreasoned).reduce((a, b) => a + b, 0)).toBe(alone.length);
      }),
    );
  });

  it('everybody is counted once, in the split', () => {
    fc.assert(
      fc.property(someAnswers, fc.nat(8), (all, expected) => {
        const { split, submitted } = consolidate(all, expected);
        expect(Object.values(split).reduce((a, b) => a + b, 0)).toBe(submitted);
      }),
    );
  });
});

const PEOPLE = ['lyon', 'helsinki', 'barcelona', 'utrecht'];
const active = new Set(PEOPLE);
const gridOf = (sheets: readonly Sheet[], of: ReadonlySet<string> = active, review = aReview()) =>
  buildGrid({ review, benchmark: aBenchmark(), sheets, active: of }, MIDWAY);

describe('the grid of a team', () => {
  const judged = fc.uniqueArray(
    fc.record({ person: fc.constantFrom(...PEOPLE), performance: fc.constantFrom(...PERFORMANCES) }),
    { selector: (a) => a.person },
  );

  it('is the same whatever the order in which sheets are read', () => {
    fc.assert(
      fc.property(
        judged.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
        ),
        ([all, shuffled]) => {
          const sheets = (list: typeof all) => list.map((a) => aSheet('GG-AMB-1', a.person, aContent(a.performance)));
          expect(gridOf(sheets(shuffled))).toEqual(gridOf(sheets(all)));
        },
      ),
    );
  });

  it('is the same when answers come twice, and after a restart', () => {
    fc.assert(
      fc.property(judged, fc.array(fc.nat(10), { maxLength: 10 }), (all, again) => {
        const sheets = new Map(all.map((a) => [a.person, newSheet('genoa-2027', 'GG-AMB-1', a.person)]));
        const submit = ({ person, performance }: (typeof all)[number]) => {
          const sheet = sheets.get(person);
          if (sheet) sheets.set(person, applyChange(sheet, aChange(aContent(performance))));
        };
        all.forEach(submit);
        const once = gridOf([...sheets.values()]);
        for (const n of again) if (all.length > 0) submit(all[n % all.length] as (typeof all)[number]);
        const read = JSON.parse(JSON.stringify([...sheets.values()])) as Sheet[];
        expect(gridOf(read)).toEqual(once);
      }),
    );
  });

  it('counts neither drafts nor what was submitted later than asked for', () => {
    const draft = applyChange(newSheet('genoa-2027', 'GG-AMB-1', 'lyon'), aChange({ performance: 'below' }));
    const later = aSheet('GG-AMB-1', 'helsinki', aContent('at'), '2027-03-26T09:00:00.000Z');
    expect(gridOf([draft, later])[0]?.answers).toEqual([]);
  });

  it('has a judgement without reasons beside the split, of those on the team and as long as nothing was submitted', () => {
    const judges = (person: string) => {
      const sheet = newSheet('genoa-2027', 'GG-AMB-1', person);
      return applyChange(sheet, aChange({ performance: 'below' }, { submit: false }));
    };
    const edited = applyChange(aSheet('GG-AMB-1', 'utrecht', aContent('at')), aChange({ performance: 'need_info' }));
    const sheets = [judges('lyon'), judges('helsinki'), edited];
    const onTeam = new Set(['lyon', 'utrecht']);
    const [row] = gridOf(sheets, onTeam, aReview({ gatheredAt: MIDWAY }));
    expect(row?.consolidated).toMatchObject({ unreasoned: { below: 1, need_info: 0 }, split: { at: 1 }, submitted: 1 });
    expect(gridOf(sheets, onTeam)[0]?.consolidated.unreasoned.below).toBe(0);
  });

  it('keeps the sheets of somebody who left, and expects one fewer', () => {
    const said = ['lyon', 'helsinki'].map((p) => aSheet('GG-AMB-1', p, aContent('at')));
    const left = new Set(['lyon', 'utrecht']);
    const [row] = gridOf(said, left);
    expect(row?.answers.map((a) => a.person)).toEqual(['helsinki', 'lyon']);
    expect(row?.consolidated).toMatchObject({ agreement: 'agreed', expected: 2 });
  });
});
