import type { Person } from '../../src/method/person';
import type { Review } from '../../src/method/review';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { GENOA_PEOPLE, somebody } from './genoa-schedule';
import { aWorld, presses, types, type World } from './service-world';
import { aReview } from './sheets';

/** Six peers and leaders of two reviews that have not begun. */
export const PEERS = ['lyon', 'helsinki', 'barcelona', 'utrecht', 'milan', 'tampere'] as const;
const BEFORE = '2026-11-02T09:00:00.000Z';

export const PEOPLE: readonly Person[] = [
  ...GENOA_PEOPLE,
  somebody('milan', { city: 'Milan', holidays: 'IT' }),
  somebody('tampere', { city: 'Tampere', timeZone: 'Europe/Helsinki', holidays: 'FI' }),
  somebody('malmo', { city: 'Malmö', timeZone: 'Europe/Stockholm', holidays: 'SE' }),
];

/** Genoa with four who answer, and Malmö, later, with four of whom two are new. */
export function twoReviews(over: { genoa?: Partial<Review>; malmo?: Partial<Review> } = {}): Review[] {
  const { openedAt: _, call: __, ...genoa } = aReview();
  const malmo: Review = {
    ...genoa,
    id: 'malmo-2027',
    hostCity: 'Malmö',
    timeZone: 'Europe/Stockholm',
    visit: { start: '2027-05-18', days: 3 },
    report: { due: '2027-04-20' },
    members: {
      organisers: ['eurocities'],
      leader: 'helsinki',
      peers: ['milan', 'tampere', 'barcelona'],
      facilitators: [],
      host: ['malmo'],
      observers: [],
    },
  };
  return [
    { ...genoa, ...over.genoa },
    { ...malmo, ...over.malmo },
  ];
}

export function aProgramme(over?: Parameters<typeof twoReviews>[0], people = PEOPLE): Promise<World> {
  return aWorld({ reviews: twoReviews(over), people }, BEFORE);
}

/** The organiser has a draft, and the peers are asked. */
export async function asked(world: World): Promise<Prompt> {
  const [stands] = await types(world, 'eurocities', 'benchmark');
  const [draft] = await presses(world, 'eurocities', must(stands), 'benchmark-draft');
  const [card] = await presses(world, 'eurocities', must(draft), 'benchmark-ask', { until: '2026-11-20' });
  return must(card);
}

/** A press of a button wherever on the card it is: by its id, and what it carries. */
export function pressIn(
  world: World,
  person: string,
  card: Prompt,
  id: string,
  {
    fields = {},
    ...data
  }: { fields?: FieldValues; indicator?: string; part?: string; from?: string; argument?: string } = {},
): Promise<Prompt[]> {
  const found = buttonsOf(card).findLast(
    (one) => one.id === id && Object.entries(data).every(([key, value]) => one.data?.[key] === value),
  );
  if (!found) throw new Error(`no button ${id} ${JSON.stringify(data)} on ${card.summary}`);
  return presses(world, person, card, id, fields, undefined, found.data ?? {});
}

interface Button {
  id: string;
  label: string;
  data?: Readonly<Record<string, string>>;
}

/** All buttons of a card, those within it included. */
export function buttonsOf({ body, actions }: Prompt): Button[] {
  return [...body.flatMap((block) => (block.kind === 'presses' ? block.actions : [])), ...actions];
}

/** Somebody agrees to cell after cell until nothing waits for them; how many presses that took. */
export async function agreesToAll(world: World, person: string, stop = 100): Promise<{ n: number; last: Prompt }> {
  let [card] = await types(world, person, 'benchmark');
  let n = 0;
  while (buttonsOf(must(card)).some(({ id }) => id === 'benchmark-agree') && n < stop) {
    card = (await pressIn(world, person, must(card), 'benchmark-agree')).at(-1);
    n += 1;
  }
  return { n, last: must(card) };
}

export function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not there');
  return value;
}
