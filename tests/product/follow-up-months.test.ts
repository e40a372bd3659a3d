import { areFollowUpMonths, readFollowUpMonths } from '../../src/method/after-visit';
import { peopleErasedOn } from '../../src/method/retention';
import { NARROWEST } from '../../src/method/terms';
import { chooseFollowUp } from '../../src/plan/asking-programme';
import { replan } from '../../src/plan/planning';
import { bringIn } from '../../src/programme/importing';
import { parseProgrammeFile } from '../../src/programme/programme-file';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { saidOf } from '../support/said-of-files';
import { isSent, sentAdvice } from '../support/sent-report';
import { aWorld, goTo, messagesTo, said, type World } from '../support/service-world';
import { aReview } from '../support/sheets';

/** A programme chooses the months at which its host cities are asked again (method, section 13). */
const REVIEW = 'genoa-2027';
const PEOPLE = GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const }));
const TERMS = {
  agreed: { version: 1, terms: { ...NARROWEST, retention: '36' as const }, since: '2027-01-01T09:00:00.000Z', yes: {} },
  earlier: [],
  proposals: 1,
};

let world: World;
afterEach(() => world?.close());

/** The months at which somebody was asked, each with its day. */
async function asked(sent: string, followUp: readonly number[] | undefined, days: readonly string[]) {
  const review = { ...aReview({ gatheredAt: '2027-04-06T08:00:00.000Z' }), terms: TERMS };
  world = await aWorld({ reviews: [{ ...review, ...(followUp ? { followUp } : {}) }], people: PEOPLE }, sent);
  await isSent(world.deps.store, sent, [sentAdvice('one')]);
  await world.deps.store.stepRecords.put({
    id: `follow-up-action|${REVIEW}|one`,
    kind: 'follow-up-action',
    review: REVIEW,
    person: '',
    value: {
      advice: 'one',
      wordings: [{ at: sent, by: 'genoa', stand: 'accepted', why: '', what: 'x', who: 'y', until: '2030-01-01' }],
      states: [],
    },
  });
  await replan(world.deps, REVIEW);
  const heard: string[] = [];
  for (const day of days) {
    await goTo(world, `${day}T10:00:00.000Z`);
    const told = (await messagesTo(world, 'genoa')).flatMap(({ content, id }) =>
      content.kind === 'prompt' && id.startsWith('timed-') ? [said(content.prompt)] : [],
    );
    const states = told.filter((one) => one.includes('after the report: please say'));
    heard.push(`${day}: ${states.length} ${/\d+ months?/.exec(states.at(-1) ?? '')?.[0] ?? ''}`);
  }
  return heard;
}

it('is asked after the months of its programme, a short month’s last day included, once more a week later', async () => {
  // 30 November and three months: 29 February of a leap year, a Tuesday.
  expect(
    await asked(
      '2027-11-30T10:00:00.000Z',
      [1, 3],
      ['2027-12-29', '2027-12-30', '2028-01-06', '2028-02-28', '2028-02-29', '2028-03-07', '2028-05-30'],
    ),
  ).toEqual([
    '2027-12-29: 0 ',
    '2027-12-30: 1 1 month',
    '2028-01-06: 2 1 month',
    '2028-02-28: 2 1 month',
    '2028-02-29: 3 3 months',
    '2028-03-07: 4 3 months',
    '2028-05-30: 4 3 months',
  ]);
});

it('is asked on the Monday after, where the day is no working day, and a year after 29 February on the 28th', async () => {
  // A month after 30 October 2027 is Tuesday 30 November; two months after 25 October is Saturday 25 December.
  expect(await asked('2027-10-25T09:00:00.000Z', [2], ['2027-12-24', '2027-12-26', '2027-12-27'])).toEqual([
    '2027-12-24: 0 ',
    '2027-12-26: 0 ',
    '2027-12-27: 1 2 months',
  ]);
  await world.close();
  expect(await asked('2028-02-29T09:00:00.000Z', [12], ['2029-02-27', '2029-02-28'])).toEqual([
    '2029-02-27: 0 ',
    '2029-02-28: 1 12 months',
  ]);
});

it('is asked after 3, 6 and 12 months where its programme says nothing', async () => {
  expect(await asked('2027-06-15T10:00:00.000Z', undefined, ['2027-09-15', '2027-12-15', '2028-06-15'])).toEqual([
    '2027-09-15: 1 3 months',
    '2027-12-15: 2 6 months',
    '2028-06-15: 3 12 months',
  ]);
});

it('keeps its people known for as long as they are asked', () => {
  const review = aReview();
  expect(peopleErasedOn(review)).toBe('2028-10-20');
  expect(peopleErasedOn({ ...review, followUp: [1] })).toBe('2028-10-20');
  expect(peopleErasedOn({ ...review, followUp: [12, 36] })).toBe('2030-10-20');
});

it.each([
  ['3, 6, 12', [3, 6, 12]],
  ['12 3 and 6', [3, 6, 12]],
  ['1', [1]],
  ['36', [36]],
  ['0, 3', undefined],
  ['37', undefined],
  ['3, 3', undefined],
  ['-3', undefined],
  ['2.5', undefined],
  ['', undefined],
  ['never', undefined],
  ['1 2 3 4 5 6 7', undefined],
  ['9'.repeat(400), undefined],
])('reads %j as months', (text, months) => expect(readFollowUpMonths(text)).toEqual(months));

it('knows no months beyond bounds', () => {
  for (const months of [[], [0], [37], [1.5], [3, 3], [6, 3], [Number.NaN]])
    expect(areFollowUpMonths(months)).toBe(false);
});

describe('a programme’s file', () => {
  const FILE = `programme: small
benchmark: inti-cities-2008
people:
  - { email: o@net.example, name: Olga, organisation: Net, timeZone: Europe/Brussels }
  - { email: b@lyon.example, name: Ben, city: Lyon, timeZone: Europe/Paris }
  - { email: h@tampere.example, name: Hanna, city: Tampere, timeZone: Europe/Helsinki }
  - { email: c@genoa.example, name: Carla, city: Genoa, timeZone: Europe/Rome }
reviews:
  - id: genoa-2028
    hostCity: Genoa
    timeZone: Europe/Rome
    visit: { start: 2028-04-18 }
    organisers: [o@net.example]
    leader: b@lyon.example
    peers: [h@tampere.example]
    host: [c@genoa.example]
`;
  const parse = (head: string, more = '') =>
    parseProgrammeFile(new TextEncoder().encode((head.includes('programme:') ? head : head + FILE) + more), {
      benchmarks: world.deps.shipped,
      readFile: () => undefined,
    });
  const brings = async (head: string, force = false) => {
    const parsed = parse(head);
    if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.problems));
    return bringIn(world.deps, parsed.programme, { by: 'operator', force });
  };
  const kept = async () => {
    const { store } = world.deps;
    return [(await store.programmes.get('small'))?.followUp, (await store.reviews.get('genoa-2028'))?.followUp];
  };
  beforeEach(async () => {
    world = await aWorld({ reviews: [], people: PEOPLE }, '2027-06-15T10:00:00.000Z');
  });

  it('says them, and its reviews have them; said again otherwise, they change and plans are made anew', async () => {
    await brings('followUp: [2, 8]\n');
    expect(await kept()).toEqual([
      [2, 8],
      [2, 8],
    ]);
    const changed = await brings('followUp: [4]\n');
    expect(changed).toMatchObject({ ok: true, replan: ['genoa-2028'] });
    expect(changed).toMatchObject({ changes: expect.arrayContaining([{ what: 'follow-up-changed', to: [4] }]) });
    expect(await kept()).toEqual([[4], [4]]);
    expect(await brings('followUp: [4]\n')).toMatchObject({ ok: true, changes: [], replan: [] });
    // The usual ones are as if nothing were said.
    await brings('followUp: [3, 6, 12]\n');
    expect(await kept()).toEqual([undefined, undefined]);
    expect(await brings('')).toMatchObject({ ok: true, changes: [] });
  });

  it('leaves what was chosen here as long as it says the same as before; a new review is as the programme', async () => {
    await brings('followUp: [4]\n');
    await chooseFollowUp(world.deps, { programme: 'small', months: [5, 10] }, 'operator');
    expect(await brings('followUp: [4]\n')).toMatchObject({ ok: true, changes: [] });
    expect(await kept()).toEqual([
      [5, 10],
      [5, 10],
    ]);
    const second = FILE.slice(FILE.indexOf('  - id:'))
      .replace('genoa-2028', 'genoa-2029')
      .replace('2028-04-18', '2029-04-17');
    const parsed = parse(`followUp: [4]\n${FILE}`, second);
    if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.problems));
    await bringIn(world.deps, parsed.programme, { by: 'operator' });
    expect((await world.deps.store.reviews.get('genoa-2029'))?.followUp).toEqual([5, 10]);
    // Changed on both sides, each its own way: refused, unless the file is to decide.
    expect(await brings('followUp: [7]\n')).toMatchObject({ ok: false });
    await brings('followUp: [7]\n', true);
    expect((await kept())[1]).toEqual([7]);
  });

  it.each([
    ['[]', 'followUp must name at least one number of months'],
    ['[0]', 'must be at least 1'],
    ['[3, 40]', 'must be 36 at most'],
    ['[6, 3]', 'followUp must go up, each number once'],
    ['[3, 3]', 'followUp must go up, each number once'],
    ['[1, 2, 3, 4, 5, 6, 7]', 'followUp holds more than 6 entries'],
    ['yearly', 'followUp'],
  ])('with %s is told what is wrong, once', (months, problem) => {
    const parsed = parse(`followUp: ${months}\n`);
    expect(parsed.ok ? [] : parsed.problems.map(saidOf)).toEqual([expect.stringContaining(problem)]);
  });
});
