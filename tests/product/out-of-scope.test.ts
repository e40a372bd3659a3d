import { makeDigest } from '../../src/delivery/digest-making';
import { currentContent } from '../../src/method/sheet-changes';
import { agreedElsewhere, NARROWEST, termsIn } from '../../src/method/terms';
import type { Prompt } from '../../src/ports/prompt';
import { takeTurn } from '../../src/turn/conversation';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { anEvent, aWorld, presses, repliesTo, said, types, type World } from '../support/service-world';
import { aBenchmark, aContent, aDecision, aReview, aSheet, COMPLETE, MIDWAY } from '../support/sheets';
import { difference } from '../support/unseen/difference';
import { aReader, CHANNEL, forgeries, type Step, WORDS } from '../support/unseen/looking';

/** Two pillars, GG and IE, of four indicators each: the terms leave IE out, whose are numbered 5 to 8. */
const SMALL = aBenchmark();
const REVIEW = aReview({
  benchmark: { id: SMALL.id, version: SMALL.version },
  members: { ...aReview().members, observers: ['observer'] },
  channels: [CHANNEL],
});
const PEOPLE = [...GENOA_PEOPLE, somebody('observer')].map((person) => ({ ...person, language: 'en' as const }));
const AGREED = agreedElsewhere(termsIn(REVIEW), { ...NARROWEST, pillars: ['GG'] }, '2027-03-01T11:00:00.000Z');
const [IN, OUT] = ['GG-AMB-1', 'IE-AMB-1'] as const;
const EVENING = '2027-03-25T16:00:00.000Z';

async function world(over: Partial<typeof REVIEW> = {}): Promise<World> {
  return aWorld({ reviews: [{ ...REVIEW, ...over }], people: PEOPLE, benchmarks: [SMALL] }, MIDWAY);
}

describe('what the terms of a review leave out', () => {
  let here: World;
  beforeEach(async () => {
    here = await world();
  });
  afterEach(() => here.close());
  const agree = () => here.deps.store.reviews.update(REVIEW.id, (review) => ({ ...review, terms: AGREED }));
  const texts = (cards: readonly Prompt[]) => cards.map(said).join('\n');
  const own = (indicator: string) => here.deps.store.sheets.get(`${REVIEW.id}|${indicator}|helsinki`);

  it('is neither asked for nor counted', async () => {
    expect(texts(await types(here, 'helsinki', 'status'))).toContain('8');
    await agree();
    expect(texts(await types(here, 'helsinki', 'my cells'))).not.toContain('Pillar IE');
    for (const indicator of ['GG-AMB-1', 'GG-AMB-2', 'GG-LEA-1', 'GG-LEA-2'])
      await here.deps.store.sheets.put(aSheet(indicator, 'helsinki', aContent('at')));
    expect(texts(await types(here, 'helsinki', 'go on'))).toContain('every indicator has your answer');
    expect(await here.deps.store.sheets.count({ person: 'helsinki' })).toBe(4);
  });

  it('is said to be left out when it is gone to, by the number it always had', async () => {
    await agree();
    for (const name of ['indicator 5', 'go to Title of IE-AMB-1', 'cell 3']) {
      const card = texts(await types(here, 'helsinki', name));
      expect([name, card]).toEqual([name, expect.stringContaining('“Pillar IE” is not part of Genoa’s review')]);
    }
    expect(texts(await types(here, 'helsinki', 'indicator 4'))).toContain('Title of GG-LEA-2');
    expect(texts(await types(here, 'helsinki', 'indicator 9'))).toContain('There is no indicator 9');
    expect(texts(await types(here, 'helsinki', 'report 5'))).toContain('is not part of Genoa’s review');
    expect(texts(await types(here, 'genoa', 'my report 5'))).toContain('is not part of Genoa’s review');
  });

  it('keeps what was answered there, shown to its author when they go there, and changed by no card of before', async () => {
    const [card] = await types(here, 'helsinki', 'indicator 5');
    const address = card?.address;
    if (!card || !address) throw new RangeError('no card');
    await presses(here, 'helsinki', card, 'save', { ...COMPLETE, suspect: ['the office is far away'] });
    await agree();
    const before = currentContent(await own(OUT));
    expect(texts(await types(here, 'helsinki', 'my cells'))).toContain(
      'You answered 5, which the review’s terms leave out',
    );
    expect(texts(await types(here, 'helsinki', 'indicator 5'))).toContain('the office is far away');
    const pressed = await presses(here, 'helsinki', card, 'save', { ...COMPLETE, suspect: ['it is near'] });
    expect(texts(pressed)).toContain('is not part of Genoa’s review');
    const event = anEvent('helsinki', { kind: 'text', text: 'we know: it moved', address });
    await takeTurn(here.deps, event);
    expect(texts(await repliesTo(here, event))).toContain('is not part of Genoa’s review');
    expect(currentContent(await own(OUT))).toEqual(before);
    for (const somebody of ['barcelona', 'lyon'])
      expect(texts(await types(here, somebody, 'indicator 5'))).not.toContain('far away');
    await here.deps.store.reviews.update(REVIEW.id, ({ terms: _terms, ...review }) => review);
    expect(texts(await types(here, 'helsinki', 'indicator 5'))).toContain('the office is far away');
  });
});

describe('to everybody else', () => {
  const gathered = { gatheredAt: '2027-03-25T08:00:00.000Z' };
  const cases = [
    ['lyon', 'before the gathering', {}],
    ['observer', 'before the gathering', {}],
    ['helsinki', 'after it', gathered],
    ['lyon', 'after it', gathered],
    ['eurocities', 'after it', gathered],
  ] as const;

  it.each(cases)('%s sees nothing of what was answered there, %s', async (who, _, over) => {
    const looked = async (isAnswered: boolean) => {
      const here = await world({ ...over, terms: AGREED });
      const { store } = here.deps;
      for (const person of ['barcelona', 'utrecht']) {
        await store.sheets.put(aSheet(IN, person, aContent(person === 'utrecht' ? 'below' : 'at')));
        if (isAnswered) await store.sheets.put(aSheet(OUT, person, aContent(person === 'utrecht' ? 'below' : 'above')));
      }
      if (isAnswered) await store.decisions.put(aDecision(OUT, { judgement: 'at', judgedAt: MIDWAY, discuss: true }));
      let minutes = 0;
      const next = () => here.setClock(new Date(Date.parse(MIDWAY) + ++minutes * 60_000).toISOString());
      const mine = aReader(here, who, REVIEW.id);
      const shown: unknown[] = [];
      const steps: Step[] = [
        ...WORDS,
        ...forgeries([IN]),
        ...Array.from({ length: 12 }, (_n, n) => ({ kind: 'presses' as const, nth: n * 7 })),
      ];
      for (const step of steps) {
        next();
        shown.push([step, await mine.step(step)]);
      }
      here.setClock(EVENING);
      await makeDigest(here.deps, REVIEW.id, EVENING);
      await here.queue.runDue(() => EVENING);
      shown.push(await mine.sees(), await mine.asksInChannel());
      await here.close();
      return shown;
    };
    expect(difference(await looked(false), await looked(true))).toBeUndefined();
  });
});
