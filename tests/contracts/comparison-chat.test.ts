import { ADVICE, type Advice } from '../../flows/recommendations/public';
import { themesOf } from '../../src/method/themes';
import type { Chatting } from '../support/chats/chatting';
import { endsWell, PLATFORMS, reading } from '../support/chats/platforms';
import { CITIES, PROGRAMME, recordsOf, reviewOf, type Told, V1 } from '../support/compared-programme';
import { aReview } from '../support/sheets';

const LONG = 'Newcomers wait for months & nobody <tells> them *why*; what is there, they hear of by chance. ';

/** Themes that are as full as a card takes them, and longer. */
const TOLD: Told[] = CITIES.map((city, n) => ({
  city,
  advice: [
    ...themesOf(V1).flatMap(({ id: theme, indicators }) =>
      (['challenge', 'recommendation', 'suggestion'] as const).flatMap((sort) =>
        [1, 2].map((time) => ({
          sort,
          theme,
          text: `${city} ${sort} ${time}: ${LONG.repeat(8)}`,
          indicators: indicators.slice(0, 6),
          addressee: 'The deputy mayor for integration, and the office of statistics',
        })),
      ),
    ),
    ...[1, 2, 3].map((time) => ({
      sort: 'good_practice' as const,
      title: `Survey ${time} of ${city}`,
      text: LONG.repeat(8),
      addressee: 'statistics office',
    })),
  ],
  judged: Object.fromEntries(V1.indicators.map(({ id }) => [id, n < 2 ? 'below' : 'at'])),
}));

describe.each(PLATFORMS)('in %s, the comparison', (_, on) => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await on();
    const { store } = chat.world.deps;
    const { members } = aReview();
    const team = { leader: 'lyon', peers: ['helsinki', 'barcelona'], host: ['utrecht'] };
    await store.reviews.put(
      aReview({ programme: PROGRAMME, gatheredAt: '2027-04-06T08:00:00.000Z', members: { ...members, ...team } }),
    );
    for (const [n, told] of TOLD.entries()) {
      const review = reviewOf(told, n);
      await store.reviews.put({ ...review, members: { ...review.members, peers: [], leader: 'tampere' } });
      for (const record of recordsOf(told)) await store.stepRecords.put(record);
    }
    chat.world.setClock('2027-06-02T09:00:00.000Z');
  });
  afterEach(() => endsWell(chat));
  const { last } = reading(() => chat);

  it('is read theme after theme, by peers and by the host city', async () => {
    for (const who of ['helsinki', 'utrecht'] as const) {
      await chat.says(who, 'comparison');
      await chat.presses(who, 'What the cities were told', 'Read this theme', { choose: { Theme: 'Needs and data' } });
      expect(await last(who)).toContain('Ambry challenge 1');
      expect(await last(who)).toContain('The rest is in the files.');
      await chat.presses(who, 'Ambry challenge 1', 'Read this theme', { choose: { Theme: 'Empowering migrants' } });
      expect(await last(who)).toContain('Ambry recommendation 1');
    }
    await chat.says('lyon', 'comparaison');
    expect(await last('lyon')).toContain('côte à côte');
  });

  it('has practices that are looked for, leafed through, and taken over into a team’s advice, once', async () => {
    await chat.says('helsinki', 'practices survey');
    expect(await last('helsinki')).toContain('Survey 1 of Ambry');
    await chat.presses('helsinki', 'Good practices of the programme', 'More');
    await chat.presses('helsinki', 'Good practices of the programme', 'Look', {
      type: { 'Words, a theme or an indicator': 'survey carrow' },
    });
    await chat.presses('helsinki', 'Survey 1 of Carrow', 'Into our advice on Genoa');
    expect(await last('helsinki')).toContain('Choose the practice');
    const taken = await chat.presses('helsinki', 'Survey 1 of Carrow', 'Into our advice on Genoa', {
      choose: { 'Take one over': 'Survey 2 of Carrow' },
    });
    await taken.again();
    expect(await last('helsinki')).toContain('“Survey 2 of Carrow” is among what you tell Genoa now');
    const kept = await chat.world.deps.store.stepRecords.find({ kind: ADVICE.name, review: 'genoa-2027' });
    expect(kept.map(({ value }) => (value as Advice).wordings)).toMatchObject([
      [{ title: 'Survey 2 of Carrow', city: 'Carrow', addressee: 'statistics office' }],
    ]);
  });
});
