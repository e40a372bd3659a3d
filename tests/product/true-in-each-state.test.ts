import { makeDigest } from '../../src/delivery/digest-making';
import { momentInWords } from '../../src/i18n/format';
import type { Review } from '../../src/method/review';
import type { MovableClock } from '../../src/plan/clock';
import { gatherReview, replan } from '../../src/plan/planning';
import { sayReminder } from '../../src/plan/reminder-words';
import { demonstration } from '../../src/programme/example/demonstration';
import { takeTurn } from '../../src/turn/conversation';
import { carryOut } from '../../src/turn/effects';
import { aPlatform } from '../support/a-platform';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { anEvent, aWorld, repliesTo, said, types, type World } from '../support/service-world';
import { aContent, aReview, aSheet, MIDWAY } from '../support/sheets';

const LAST_HOUR = '2027-04-06T15:00:00.000Z'; // 17:00 in Genoa and Lyon, 18:00 in Helsinki; the sheets are due at 17:30
const AFTER_DEADLINE = '2027-04-12T09:00:00.000Z';
const CHANNEL = { platform: 'slack', address: { team: 'T1', channel: 'C1' } };

let world: World;
const begin = async (over: Partial<Review> = {}, language: 'en' | 'fr' = 'en', at = MIDWAY) => {
  const people = [...GENOA_PEOPLE, somebody('mayor', { city: 'Genoa' })].map((p) => ({ ...p, language }));
  world = await aWorld({ reviews: [aReview(over)], people }, at);
};
afterEach(() => world.close());

const tells = async (person: string, text: string) =>
  (await types(world, person, text))
    .map(said)
    .join('\n')
    .replace(/[\u00a0\u202f]/g, ' ');
/** What they hear by a word, or on coming in. */
async function hears(person: string, how: 'hello' | 'status'): Promise<string> {
  if (how === 'status') return tells(person, how);
  const event = anEvent(person, { kind: 'hello' });
  await takeTurn(world.deps, event);
  return said((await repliesTo(world, event))[0]).replace(/[\u00a0\u202f]/g, ' ');
}
const { openedAt: _, ...WAITING } = aReview();

async function answersAllBut(person: string, left: number): Promise<void> {
  const { indicators } = world.deps.benchmark('inti-cities-2008', 1);
  for (const { id } of indicators.slice(left)) await world.deps.store.sheets.put(aSheet(id, person, aContent('at')));
}

describe('how much is left', () => {
  it.each([
    ['en' as const, 'About 1 indicator a working day from now on, less than an hour for what is left.'],
    ['fr' as const, 'Environ 1 indicateur par jour ouvré désormais, moins d’une heure pour ce qui reste.'],
  ])('of one indicator, is one and no hours: %s', async (language, words) => {
    await begin({}, language);
    await answersAllBut('helsinki', 1);
    expect(await hears('helsinki', 'hello')).toContain(words);
  });

  it('is said without a pace where no working day is left for one', async () => {
    await begin({}, 'en', LAST_HOUR);
    for (const how of ['hello', 'status'] as const) {
      const told = await hears('helsinki', how);
      expect(told).toContain('73 indicators are open, and you have no working day until then.');
      expect(told).not.toMatch(/a working day[ ,]|0 working days/);
    }
  });
});

it('what comes after the deadline is marked as late from the gathering on, and not before', async () => {
  await begin({}, 'en', AFTER_DEADLINE);
  for (const how of ['hello', 'status'] as const) expect(await hears('helsinki', how)).not.toContain('late');
  await gatherReview(world.deps, 'genoa-2027', 'lyon');
  for (const how of ['hello', 'status'] as const)
    expect(await hears('helsinki', how)).toContain('what you send now is marked as late.');
});

it('with the sheets gathered early it is said before the deadline, too', async () => {
  await begin({ gatheredAt: MIDWAY });
  expect(await hears('helsinki', 'status')).toContain('what you send now is marked as late.');
});

describe('who may do what one may not', () => {
  it.each([
    ['lyon', 'visit', 'That is for the organiser. Nothing'],
    ['lyon', 'new', 'That is for the organiser. Nothing'],
    ['helsinki', 'remind', 'That is for the organiser, the team leader and the facilitator. Nothing'],
    ['helsinki', 'digest', 'That is for the organiser, the team leader and the facilitator. Nothing'],
    ['helsinki', 'open', 'That is for the organiser and the team leader. Nothing'],
    ['mayor', 'digest', 'You are of the city that is reviewed, so that stays closed to you. Nothing'],
  ])('is named truly: %s says %s', async (person, text, words) => {
    await begin({ members: { ...aReview().members, organisers: ['eurocities', 'mayor'] } });
    expect(await tells(person, text)).toContain(words);
  });
});

describe('the organiser', () => {
  it('hears that nobody can be reminded, and nothing of why that is not so', async () => {
    await begin({ report: { due: '2027-03-23', url: 'https://genoa.example/report.pdf' } });
    for (const id of ['lyon', 'helsinki', 'barcelona', 'utrecht'])
      await world.deps.store.people.update(id, (p) => ({ ...p, paused: true }));
    const told = await tells('eurocities', 'remind');
    expect(told).toContain('There is nobody to remind at the moment.');
    expect(told).toContain('asked for silence');
    expect(told).not.toContain('on pace');
  });

  it('hears who is told of an opening when, by night too, and that nobody is once the visit has begun', async () => {
    await begin();
    await world.deps.store.reviews.put(WAITING as Review);
    world.setClock('2027-03-27T23:00:00.000Z');
    expect(await tells('eurocities', 'open')).toMatch(/is told in their own working hours/);
    await world.deps.store.reviews.put(WAITING as Review);
    world.setClock('2027-04-21T09:00:00.000Z');
    expect(await tells('eurocities', 'open')).toContain('nobody is told of it');
  });
});

describe('a digest', () => {
  it('is not compared with one before it where there was none', async () => {
    await begin();
    for (const id of ['GG-AMB-1', 'GG-AMB-2'])
      await world.deps.store.sheets.put(aSheet(id, 'helsinki', aContent('at'), MIDWAY));
    expect(await tells('lyon', 'digest')).not.toContain('last digest');
    await makeDigest(world.deps, 'genoa-2027', world.deps.clock.now());
    expect(await tells('lyon', 'digest')).toContain('+0 since the last digest');
  });

  it('nor in a channel that was linked after it', async () => {
    await begin();
    const platform = aPlatform();
    world.deps.chats = new Map([['slack', platform.chat]]);
    await makeDigest(world.deps, 'genoa-2027', world.deps.clock.now());
    await world.deps.store.reviews.update('genoa-2027', (r) => ({ ...r, channels: [CHANNEL] }));
    await makeDigest(world.deps, 'genoa-2027', world.deps.clock.now());
    await makeDigest(world.deps, 'genoa-2027', world.deps.clock.now());
    await world.queue.runDue(world.deps.clock.now);
    const posted = platform.arrived.map(({ prompt }) => said(prompt));
    expect(posted.map((text) => text.includes('last digest'))).toEqual([false, true]);
  });

  it('names the day of the gathering where whoever leads has no working day until then, and no pace', async () => {
    await begin();
    const away = [{ from: '2027-03-20', to: '2027-04-20' }];
    for (const id of ['lyon', 'helsinki']) await world.deps.store.people.update(id, (p) => ({ ...p, away }));
    const told = await tells('eurocities', 'digest');
    expect(told).toContain('the gathering is on Tuesday 6 April');
    expect(told).not.toMatch(/is due|pace needed/);
    expect(await tells('helsinki', 'status')).not.toContain('on pace');
  });

  it('on the day of the gathering counts no days to it, and no pace', async () => {
    await begin({}, 'en', LAST_HOUR);
    const told = await tells('lyon', 'digest');
    expect(told).toContain('the gathering is due');
    expect(told).not.toMatch(/to the gathering|pace needed/);
  });
});

describe('the brief', () => {
  const views = async (...given: readonly ('below' | 'at' | 'above')[]) => {
    for (const [n, person] of ['lyon', 'helsinki', 'barcelona', 'utrecht'].entries())
      await world.deps.store.sheets.put(aSheet('GG-AMB-1', person, aContent(given[n] ?? 'at')));
    await world.deps.store.sheets.put(aSheet('GG-AMB-2', 'lyon', aContent('at')));
    await world.deps.store.sheets.put(aSheet('GG-AMB-2', 'helsinki', aContent('above')));
  };

  it('says that opposite views come first where there are some, and others', async () => {
    await begin({ gatheredAt: MIDWAY });
    await views('at', 'at', 'at', 'above');
    expect(await tells('lyon', 'brief')).not.toContain('Opposite views');
    await views('below', 'above', 'below', 'above');
    expect(await tells('lyon', 'brief')).toContain('Opposite views come first.');
  });

  it('claims no agreement where there is nothing to compare', async () => {
    await begin({ gatheredAt: MIDWAY });
    expect(await tells('lyon', 'brief')).toContain('There are not enough answers yet to compare.');
  });
});

describe('with several reviews', () => {
  it('help gives a city of theirs as an example, and what it says works', async () => {
    await begin();
    await world.deps.store.reviews.put(
      aReview({ id: 'porto-2027', hostCity: 'Porto', members: { ...aReview().members, host: [] } }),
    );
    const [, example = ''] = /as in “(.+?)”/.exec(await tells('eurocities', 'help')) ?? [];
    expect(['status Genoa', 'status Porto']).toContain(example);
    const told = await tells('eurocities', example);
    expect([told.includes('Genoa ·'), told.includes('Porto ·')]).toEqual([
      example.endsWith('Genoa'),
      example.endsWith('Porto'),
    ]);
  });
});

it.each([
  [MIDWAY, 'from now on its digests come here'],
  ['2027-05-03T09:00:00.000Z', 'no digest is planned any more'],
])('a channel that is linked hears of digests that will come: %s', async (at, words) => {
  await begin();
  const platform = aPlatform();
  world.deps.chats = new Map([['slack', platform.chat]]);
  world.setClock(at);
  await replan(world.deps, 'genoa-2027');
  const person = await world.deps.store.people.get('lyon');
  if (!person) throw new TypeError('nobody');
  const effect = { kind: 'link-channel', review: 'genoa-2027', channel: CHANNEL, linked: true } as const;
  await carryOut(world.deps, anEvent('lyon', { kind: 'hello' }), person, [effect]);
  await world.queue.runDue(world.deps.clock.now);
  expect(platform.arrived.map(({ prompt }) => said(prompt)).join()).toContain(words);
});

describe('days', () => {
  it('a report is late once its day is over in the host city, wherever its contact is', async () => {
    await begin();
    await world.deps.store.reviews.put(WAITING as Review);
    world.setClock('2027-03-23T20:00:00.000Z'); // the 24th in Auckland
    const person = await world.deps.store.people.update('genoa', (p) => ({
      ...p,
      timeZone: 'Pacific/Auckland',
      holidays: 'NZ',
    }));
    if (!person) throw new TypeError('nobody');
    const asked = await sayReminder(world.deps, person, [{ kind: 'report', review: 'genoa-2027' }], 'm');
    expect(JSON.stringify(asked)).toContain('is due 23 March');
  });

  it('the year of a moment is said where it is another one on the reader’s own calendar', () => {
    const at = '2026-12-31T20:00:00.000Z';
    expect(momentInWords(at, 'Pacific/Auckland', 'en', false, '2026-12-30')).toContain('2027');
    expect(momentInWords(at, 'Europe/Rome', 'en', false, '2026-12-30')).not.toContain('202');
  });
});

it('how it works is said to others than those who fill in sheets without a judgement of theirs', async () => {
  await begin();
  expect(await tells('helsinki', 'how')).toContain('your judgement');
  for (const person of ['genoa', 'eurocities', 'ethics']) {
    const told = await tells(person, 'how');
    expect(told).toContain('their judgement');
    expect(told).not.toContain('your');
  }
});

it('with the demonstration’s clock moved on, a digest comes on its own day', async () => {
  await begin();
  await replan(world.deps, 'genoa-2027');
  const clock: MovableClock = {
    now: () => world.deps.clock.now(),
    last: () => '2030-12-31',
    moveTo: async (at) => (at > world.deps.clock.now() ? world.setClock(at) : undefined),
  };
  for (const _ of [1, 2, 3]) await demonstration(world.deps, clock).move('workday');
  const digests = (await world.deps.store.messages.find({})).filter(({ content }) => content.kind === 'digest');
  const came = digests.map(({ id, at, status }) => [id.includes(at.slice(0, 10)), status]);
  expect(came).toHaveLength(6);
  expect(came.every(([isOfItsDay, status]) => isOfItsDay && status === 'delivered')).toBe(true);
});

describe('the first thing that somebody hears who comes in', () => {
  it.each([
    ['en' as const, 'Genoa: what is asked of you', 'Help'],
    ['fr' as const, 'Genoa : ce qui vous est demandé', 'Aide'],
  ])('is, in the host city, what is asked of them: %s', async (language, words, help) => {
    await begin({}, language);
    const event = anEvent('genoa', { kind: 'hello' });
    await takeTurn(world.deps, event);
    const [card] = await repliesTo(world, event);
    expect(said(card).replace(/[\u00a0\u202f]/g, ' ')).toContain(words);
    expect(card?.actions.map(({ label }) => label)).toContain(help);
  });

  it('is, for an observer, how far the team is', async () => {
    await begin({ members: { ...aReview().members, observers: ['utrecht'], peers: ['helsinki', 'barcelona'] } });
    expect(await hears('utrecht', 'hello')).toContain(
      await hears('utrecht', 'status').then((told) => told.slice(0, 20)),
    );
  });

  it('speaks of what they have done once they have begun, and of all there is to do before', async () => {
    await begin();
    expect(await hears('helsinki', 'hello')).toMatch(/has begun[\s\S]*73 indicators[\s\S]*in all\./);
    await answersAllBut('helsinki', 30);
    const heard = await hears('helsinki', 'hello');
    expect(heard).toMatch(/43 of 73 indicators are complete\.[\s\S]*for what is left\./);
    expect(heard).not.toMatch(/has begun|in all/);
  });
});

it.each([
  ['genoa', 'when is my report due?', ['dates', 'help']],
  ['genoa', 'who are the peers?', ['dates', 'help']],
  ['eurocities', 'I am on holiday next week', ['away', 'help']],
  ['genoa', 'we are building a cycle path', ['help']],
])('%s, who fills in no sheets, is offered what “%s” sounds like', async (who, text, offered) => {
  await begin();
  const [card] = await types(world, who, text);
  expect(card?.actions.map(({ id }) => id)).toEqual(offered);
  expect(said(card)).toContain(`I kept “${text}”`);
});

describe('a review that is cancelled', () => {
  const CANCELLED = 'The review of Genoa is cancelled. Nothing more is filled in or sent; what was written is kept.';
  const stopped = { how: 'cancelled' as const, at: '2027-03-24T08:00:00.000Z' };

  it('tells of no day, pace or call that is still to come, whatever is asked', async () => {
    await begin({ stopped });
    const digest = await tells('lyon', 'digest');
    expect(digest).toContain('· cancelled');
    expect(digest).not.toMatch(/gathering|pace needed|Team call/);
    expect(await tells('lyon', 'brief')).not.toContain('9 April');
    for (const word of [
      ...['hypotheses', 'judgements', 'interviews', 'evening', 'morning', 'wall', 'recommendations', 'feedback'],
      ...['team report', 'final report', 'follow up'],
    ]) {
      const told = await tells('eurocities', word);
      expect([word, told]).toEqual([word, expect.stringContaining(CANCELLED)]);
      expect([word, told]).not.toEqual([
        word,
        expect.stringMatching(/not open to the team yet|begins on|from the first day/),
      ]);
    }
  });

  it('after its visit, or once ended, promises the city no report any more', async () => {
    for (const how of ['cancelled', 'ended'] as const) {
      await begin(
        { gatheredAt: '2027-04-06T08:00:00.000Z', stopped: { how, at: '2027-06-10T08:00:00.000Z' } },
        'en',
        '2027-06-20T09:00:00.000Z',
      );
      for (const who of ['lyon', 'genoa']) {
        const told = await tells(who, 'final report');
        expect(told).toMatch(/The review of Genoa (is cancelled|has ended)/);
        expect(told).not.toMatch(/within four weeks/);
      }
      expect(await tells('eurocities', 'follow up')).not.toContain('Once it is');
      if (how === 'cancelled') await world.close();
    }
  });
});
