import fc from 'fast-check';
import { sightOf } from '../../src/method/blind-rule';
import { buildGrid } from '../../src/method/grid';
import { answerers, memberIds, type Review, ROLES } from '../../src/method/review';
import { SHEETS_LEFT, type TeamChange, withTeam } from '../../src/method/team-change';
import { aBenchmark, aContent, aReview, aSheet, MIDWAY } from '../support/sheets';

const PEOPLE = [...memberIds(aReview()), 'ana', 'noor'];
const person = fc.constantFrom(...PEOPLE);
const sheets = fc.constantFrom(...SHEETS_LEFT);
const change: fc.Arbitrary<TeamChange> = fc.oneof(
  fc.record({
    what: fc.constant('add' as const),
    people: fc.array(fc.record({ person, role: fc.constantFrom(...ROLES.filter((role) => role !== 'leader')) }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.record({ what: fc.constant('leave' as const), person, sheets }),
  fc.record({ what: fc.constantFrom('lead' as const, 'deputy' as const), person }),
  fc.record({ what: fc.constant('replace' as const), person, by: person, sheets }),
);
const sight = (review: Review, id: string) => sightOf({ id, active: true }, review, MIDWAY);

test('whatever is changed, somebody leads and organises, nobody is twice in a role, and nobody who read begins to answer', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const haveRead = new Set<string>();
      let review = aReview();
      const note = () => {
        for (const id of memberIds(review)) if (sight(review, id) === 'all') haveRead.add(id);
      };
      note();
      const first = new Set(answerers(review));
      for (const one of changes) {
        const after = withTeam(review, one, MIDWAY);
        if ('why' in after) continue;
        const joined = answerers(after).filter((id) => !answerers(review).includes(id));
        expect(joined.filter((id) => haveRead.has(id))).toEqual([]);
        expect(joined.filter((id) => !first.has(id) && after.joined?.[id] === undefined)).toEqual([]);
        const left = memberIds(review).filter((id) => !memberIds(after).includes(id));
        for (const id of left) expect(after.former?.[id]).toBeDefined();
        review = after;
        note();
        const { leader, ...lists } = review.members;
        expect(leader).not.toBe('');
        expect(review.members.organisers.length).toBeGreaterThan(0);
        expect(review.members.peers).not.toContain(leader);
        if (review.deputy !== undefined) expect(review.members.peers).toContain(review.deputy);
        for (const list of Object.values(lists)) expect(new Set(list).size).toBe(list.length);
      }
    }),
  );
});

describe('a seat', () => {
  const benchmark = aBenchmark(1);
  const [indicator] = benchmark.indicators;
  const id = indicator?.id ?? '';
  const replaced = withTeam(aReview(), { what: 'replace', person: 'utrecht', by: 'ana', sheets: 'stay' }, MIDWAY);
  const answers = (given: Parameters<typeof buildGrid>[0]['sheets']) => {
    if ('why' in replaced) throw new TypeError(replaced.why);
    const input = { review: replaced, benchmark, sheets: given, active: new Set(PEOPLE) };
    const row = buildGrid(input, MIDWAY).find((one) => one.indicator.id === id);
    return { people: row?.answers.map((answer) => answer.person), expected: row?.consolidated.expected };
  };

  it('has one answer: what was submitted before, until whoever has it now has answered', () => {
    const before = [aSheet(id, 'helsinki', aContent('at')), aSheet(id, 'utrecht', aContent('below'))];
    expect(answers(before)).toEqual({ people: ['helsinki', 'utrecht'], expected: 4 });
    const now = [...before, aSheet(id, 'ana', aContent('above'))];
    expect(answers(now)).toEqual({ people: ['ana', 'helsinki'], expected: 4 });
  });
});
