import { reception } from '../../src/app/reception';
import { shippedBenchmarks } from '../../src/benchmarks';
import { makeDigest } from '../../src/delivery/digest-making';
import { type Channel, type Review, wholeChannel } from '../../src/method/review';
import { gatherReview, replan } from '../../src/plan/planning';
import type { Reader } from '../../src/ports/chat';
import { takeTurn } from '../../src/turn/conversation';
import { lanes } from '../../src/turn/inbox';
import { type APlatform, anAccount, aPlatform, belonging } from '../support/a-platform';
import { GENOA, GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { anEvent, aWorld, messagesTo, presses, repliesTo, said, types, type World } from '../support/service-world';
import { aContent, aReview, aSheet, MIDWAY } from '../support/sheets';

const CHANNEL: Channel = { platform: 'slack', address: { team: 'T1', channel: 'C1' } };
const OPENLY: Channel = { ...CHANNEL, thread: '171.1' };
/** Everybody has an account that is named like them. The leader, lyon, speaks French. */
const PEOPLE = [...GENOA_PEOPLE, somebody('mayor', { name: 'Marco', city: 'Genoa', email: 'marco@genoa.example' })].map(
  (person) => ({ ...person, accounts: [anAccount(person.id)] }),
);
/** Another review of the same organiser; utrecht leads it. */
const MALMO = aReview({
  id: 'malmo-2027',
  hostCity: 'Malmö',
  members: { ...GENOA.members, leader: 'utrecht', peers: ['barcelona'], facilitators: [] },
});

const GUEST = belonging({ part: 'guest' });

let world: World;
let slack: APlatform;
let host: ReturnType<typeof reception>;
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview({ language: 'fr' }), MALMO], people: PEOPLE }, MIDWAY);
  slack = aPlatform();
  world.deps.chats = new Map([['slack', slack.chat]]);
  host = reception(world.deps, lanes());
  await replan(world.deps, 'genoa-2027');
});
afterEach(() => world.close());

let count = 0;
/** Somebody says something in a channel, or, without one, directly; what they are told where nobody reads along. */
const says = async (who: string, text: string, channel: Channel | undefined): Promise<string> => {
  count += 1;
  const id = `slack-${count}`;
  const what = { kind: 'text' as const, text };
  const where = channel ? { channel } : {};
  await host.keep({ id, platform: 'slack', account: anAccount(who), at: MIDWAY, what, ...where });
  const answers = await host.apply(id);
  await host.finished();
  await world.queue.runDue(world.deps.clock.now);
  return answers.map(({ prompt }) => said(prompt)).join('\n');
};
const here = (who: string, text: string) => says(who, text, CHANNEL);
const openly = (who: string, text: string) => says(who, text, OPENLY);

const stored = async (id = 'genoa-2027'): Promise<Review> => (await world.deps.store.reviews.get(id)) ?? MALMO;
const linkedTo = async () =>
  (await world.deps.store.reviews.find({})).flatMap(({ id, channels }) => (channels.length > 0 ? [id] : []));
const inChannels = () =>
  slack.arrived.flatMap(({ to, prompt }) => (to.kind === 'channel' ? [{ at: to.channel, said: said(prompt) }] : []));
const toldTo = async (who: string, words: string) =>
  (await messagesTo(world, who)).filter((m) => m.content.kind === 'prompt' && said(m.content.prompt).includes(words))
    .length;
const reader = (user: string, over: Partial<Reader> = {}): Reader => ({
  account: anAccount(user),
  name: user,
  belonging: belonging(),
  ...over,
});
const isLinked = (channel: Channel = CHANNEL) =>
  world.deps.store.reviews.update('genoa-2027', (r) => ({ ...r, channels: [...r.channels, channel] }));

describe('link', () => {
  it('ties the channel to the review, tells privately what will come and when, and says so in the channel', async () => {
    const told = await here('lyon', 'relier Genoa');
    expect(told).toContain('Relié à la revue de Genoa');
    expect(told).toMatch(/Prochaine synthèse\s: jeudi 25 mars à 17\sh\s00/u);
    expect((await stored()).channels).toEqual([CHANNEL]);
    expect(inChannels()).toEqual([
      { at: CHANNEL, said: expect.stringContaining('ses synthèses arriveront désormais ici') },
    ]);
    expect(await world.deps.store.audit.find({ review: 'genoa-2027', action: 'channel-linked' })).toMatchObject([
      { by: 'lyon', detail: { channel: 'slack|C1|T1' } },
    ]);
  });

  it('by a mention counts for the channel, not for the thread', async () => {
    await openly('lyon', 'link genoa-2027');
    expect((await stored()).channels).toEqual([CHANNEL]);
    expect(inChannels().map(({ at }) => at)).toEqual([CHANNEL]);
  });

  it('again changes nothing', async () => {
    await here('lyon', 'link Genoa');
    expect(await openly('ethics', 'link Genoa')).toContain('already');
    expect((await stored()).channels).toHaveLength(1);
    expect(inChannels()).toHaveLength(1);
  });

  it.each(['eurocities', 'lyon', 'ethics'])('is for those who run the review: %s', async (who) => {
    await here(who, 'link Genoa');
    expect(await linkedTo()).toEqual(['genoa-2027']);
  });

  it.each(['helsinki', 'mayor', 'genoa'])('is not for anybody else: %s', async (who) => {
    const organisers = ['eurocities', 'mayor'];
    await world.deps.store.reviews.update('genoa-2027', (r) => ({ ...r, members: { ...r.members, organisers } }));
    await here(who, 'link Genoa');
    await here(who, 'link');
    expect(await linkedTo()).toEqual([]);
    expect(inChannels()).toEqual([]);
  });

  it.each([
    ['somebody of the host city, by account', reader('mayor', { name: 'Marco' }), /Marco can read there.*of the city/],
    [
      'somebody of the host city, by e-mail',
      reader('U8', { name: 'M.', email: 'Marco@genoa.example' }),
      /M\. can read/,
    ],
    ['a guest whom nobody knows', reader('U9', { belonging: GUEST, name: 'Gast' }), /Gast can read there.*guest/],
  ])('is refused where %s reads along, with their name', async (_, other, words) => {
    slack.readers = [reader('lyon'), other];
    expect(await here('eurocities', 'link Genoa')).toMatch(words);
    expect(await linkedTo()).toEqual([]);
    expect(inChannels()).toEqual([]);
  });

  it('is refused with the names of all, and for each of them why', async () => {
    const guests = ['Gast', 'Ivo'].map((name) => reader(name, { belonging: GUEST, name }));
    slack.readers = [...guests, reader('mayor', { name: 'Marco' }), reader('genoa', { name: 'Gina' })];
    expect(await here('eurocities', 'link Genoa')).toContain(
      'Marco and Gina can read there, and are of the city that is reviewed; Gast and Ivo can read there, and are guests',
    );
    expect(await linkedTo()).toEqual([]);
  });

  it('is refused where nobody can tell who reads along, and says why', async () => {
    slack.readers = undefined;
    slack.unseen = 'the app is not in the channel';
    expect(await here('eurocities', 'link Genoa')).toContain('I am not in it. Invite me');
    expect(await linkedTo()).toEqual([]);
  });

  it('warns of a channel that a whole workspace reads, and refuses one whose workspace somebody of the host is in', async () => {
    slack.openTo = 'T2';
    expect(await here('eurocities', 'link Genoa')).toContain('This channel is public');
    slack.openTo = 'T1';
    expect(
      await says('eurocities', 'link Genoa', { platform: 'slack', address: { team: 'T1', channel: 'C2' } }),
    ).toContain('Not linked: genoa and Marco can read there');
    expect((await stored()).channels).toEqual([CHANNEL]);
  });

  it('asks which review where it could be several, and changes nothing', async () => {
    const told = await here('eurocities', 'link');
    expect(told).toContain('“link Genoa”, “link Malmö”');
    expect(await linkedTo()).toEqual([]);
    await here('eurocities', 'link malmo');
    expect(await linkedTo()).toEqual(['malmo-2027']);
  });

  it('says that a name is none of theirs', async () => {
    expect(await here('eurocities', 'link Atlantis')).toContain('no review of yours called “Atlantis”');
    expect(await here('lyon', 'relier Malmö')).toMatch(/revue «\sMalmö\s»/u);
    expect(await linkedTo()).toEqual([]);
  });

  it('without a channel says how', async () => {
    expect(await says('eurocities', 'link Genoa', undefined)).toContain('A channel is linked from within');
    expect((await types(world, 'lyon', 'relier')).map(said).join()).toContain(
      'On relie un canal ou une conversation de groupe',
    );
    expect(await linkedTo()).toEqual([]);
  });
});

describe('unlink', () => {
  beforeEach(async () => void (await isLinked()));

  it.each(['unlink', 'unlink Genoa', 'délier', 'délier Genoa'])('ends it: %s', async (words) => {
    await here('eurocities', words);
    expect(await linkedTo()).toEqual([]);
    await makeDigest(world.deps, 'genoa-2027', world.deps.clock.now());
    await world.queue.runDue(world.deps.clock.now);
    expect(inChannels()).toEqual([]);
    expect(await world.deps.store.audit.count({ review: 'genoa-2027', action: 'channel-unlinked' })).toBe(1);
  });

  it('is not for peers, and not for a review that is not linked', async () => {
    await here('helsinki', 'unlink Genoa');
    expect(await here('eurocities', 'unlink Malmö')).toContain('None of your reviews is linked there');
    expect(await says('eurocities', 'unlink', { ...CHANNEL, address: { team: 'T1', channel: 'C9' } })).toContain(
      'None',
    );
    expect(await linkedTo()).toEqual(['genoa-2027']);
  });
});

describe('asked openly in a channel', () => {
  it.each(['status', 'statut', 'status Genoa'])('a linked one is answered in the thread: %s', async (words) => {
    await isLinked();
    await world.deps.store.sheets.put(
      aSheet('GG-AMB-1', 'helsinki', aContent('below', { suspect: ['a secret thought'] })),
    );
    expect(await openly('helsinki', words)).toBe('');
    const [answer, ...more] = inChannels();
    expect(answer?.at).toEqual(OPENLY);
    expect(answer?.said).toMatch(/1 réponse.* sur 292/);
    expect(answer?.said).not.toContain('secret');
    expect(more).toEqual([]);
    expect(await messagesTo(world, 'helsinki')).toEqual([]);
  });

  it('anybody who reads there may ask; once is once', async () => {
    await isLinked();
    slack.profiles.set('slack|T1|somebody-of-the-workspace', { name: 'Kim', belonging: belonging() });
    await openly('somebody-of-the-workspace', 'status');
    expect(inChannels()).toHaveLength(1);
    await host.apply(`slack-${count}`);
    expect(inChannels()).toHaveLength(1);
  });

  it('it is not answered while somebody of the host city reads along, and the leader is told', async () => {
    await isLinked();
    slack.readers = [reader('helsinki'), reader('mayor', { name: 'Marco' })];
    await openly('mayor', 'status');
    expect(inChannels()).toEqual([]);
    expect(await toldTo('lyon', 'Marco')).toBe(1);
  });

  it('a channel that is linked to nothing is told privately how to link it', async () => {
    expect(await openly('eurocities', 'status')).toContain('Nothing is linked to a review there');
    expect(await openly('nobody-we-know', 'status')).toBe('');
    expect(inChannels()).toEqual([]);
    expect(slack.told.map(({ account }) => account.user)).toEqual(['nobody-we-know']);
  });

  it('everything else is answered privately', async () => {
    await isLinked();
    expect(await openly('helsinki', 'help')).toContain('What I understand');
    expect(await here('helsinki', 'status')).toContain('Genoa');
    expect(inChannels()).toEqual([]);
  });
});

describe('a channel that takes nothing any more', () => {
  let at = 0;
  const digest = async () => {
    at += 1;
    await makeDigest(world.deps, 'genoa-2027', `2027-03-25T09:00:00.${String(at).padStart(3, '0')}Z`);
    await world.queue.runDue(world.deps.clock.now);
  };
  beforeEach(async () => void (await isLinked()));

  it('stays linked, and its leader is told once why', async () => {
    slack.answer = () => ({ kind: 'undeliverable', reason: 'the channel is archived' });
    await digest();
    await digest();
    expect(await toldTo('lyon', 'le canal Slack C1, car il est archivé')).toBe(1);
    expect((await stored()).channels).toEqual([CHANNEL]);
  });

  it('likewise where it cannot be looked into', async () => {
    slack.readers = undefined;
    slack.unseen = 'the channel does not exist, or the app is not in it';
    await digest();
    await digest();
    expect(await toldTo('lyon', 'cela n’existe plus, ou je n’en fais pas partie')).toBe(1);
  });

  it('goes on by itself once it is there again, and is told of anew when it is lost again', async () => {
    slack.readers = undefined;
    slack.unseen = 'the channel is archived';
    await digest();
    slack.readers = [];
    await digest();
    expect(inChannels()).toHaveLength(1);
    slack.readers = undefined;
    await digest();
    expect(await toldTo('lyon', 'il est archivé')).toBe(2);
  });
});

describe('a discussion', () => {
  const button = (card: { actions: readonly { id: string; data?: object }[] } | undefined) =>
    card?.actions.find(({ id }) => id === 'open-discussion');
  const digestCard = async () => (await types(world, 'lyon', 'synthèse'))[0];
  beforeEach(async () => {
    await isLinked();
    for (const [who, performance] of [
      ['helsinki', 'below'],
      ['barcelona', 'above'],
    ] as const)
      await world.deps.store.sheets.put(
        aSheet('GG-AMB-1', who, aContent(performance, { suspect: [`what ${who} suspects`], evidence: ['p. 14'] })),
      );
  });

  it('is opened by the leader with one press, with both reasons, in the team’s channels', async () => {
    await gatherReview(world.deps, 'genoa-2027', 'lyon');
    await world.queue.runDue(world.deps.clock.now);
    const card = await digestCard();
    expect(button(card)).toBeDefined();
    const told = card && (await presses(world, 'lyon', card, 'open-discussion'));
    await world.queue.runDue(world.deps.clock.now);
    expect(told?.map(said).join()).toContain('est dans le canal de l’équipe');
    const posted = inChannels().at(-1);
    expect(posted?.at).toEqual(CHANNEL);
    expect(posted?.said).toMatch(/Helsinki — en dessous\s: what helsinki suspects/u);
    expect(posted?.said).toMatch(/Barcelona — au-dessus\s: what barcelona suspects/u);
    expect(posted?.said).toContain('p. 14');
    expect(await world.deps.store.messages.count({ thread: 'channel:genoa-2027' })).toBe(2);
    expect(await world.deps.store.audit.count({ review: 'genoa-2027', action: 'discussion-opened' })).toBe(1);
  });

  it('is opened once, however often it is pressed', async () => {
    await gatherReview(world.deps, 'genoa-2027', 'lyon');
    const card = await digestCard();
    if (card) for (const _ of [1, 2]) await presses(world, 'lyon', card, 'open-discussion');
    await world.queue.runDue(world.deps.clock.now);
    expect(inChannels().filter((m) => m.said.includes('what helsinki suspects'))).toHaveLength(1);
  });

  it('is not offered before the gathering, and not opened by an old or invented press', async () => {
    await world.deps.store.sheets.put(aSheet('GG-AMB-1', 'lyon', aContent('at')));
    const card = await digestCard();
    expect(button(card)).toBeUndefined();
    const invented = {
      ...card,
      actions: [{ id: 'open-discussion', label: '', data: { review: 'genoa-2027', indicator: 'GG-AMB-1' } }],
    };
    const told = await presses(world, 'lyon', { summary: '', body: [], fields: [], ...invented }, 'open-discussion');
    await world.queue.runDue(world.deps.clock.now);
    expect(told.map(said).join()).toContain('une fois les fiches mises en commun');
    expect(inChannels()).toEqual([]);
  });

  it.each(['helsinki', 'eurocities', 'ethics', 'mayor'])('is not opened by anybody else: %s', async (who) => {
    await gatherReview(world.deps, 'genoa-2027', 'lyon');
    await world.queue.runDue(world.deps.clock.now);
    const before = inChannels().length;
    const card = await digestCard();
    if (card) await presses(world, who, card, 'open-discussion');
    await world.queue.runDue(world.deps.clock.now);
    expect(inChannels()).toHaveLength(before);
  });

  it('needs two views', async () => {
    await gatherReview(world.deps, 'genoa-2027', 'lyon');
    const [indicator] = shippedBenchmarks()[0]?.indicators.filter(({ id }) => id !== 'GG-AMB-1') ?? [];
    const actions = [
      { id: 'open-discussion', label: '', data: { review: 'genoa-2027', indicator: indicator?.id ?? '' } },
    ];
    const told = await presses(world, 'lyon', { summary: '', body: [], fields: [], actions }, 'open-discussion');
    expect(told.map(said).join()).toContain('Rien n’a été publié');
  });
});

test('a thread is no channel of its own', () => {
  expect(wholeChannel(OPENLY)).toEqual(CHANNEL);
});

it.each([
  ['slack', '“/peer-review link Genoa”'],
  ['teams', 'add me there, mention me, and say “link Genoa”'],
])('how to link is said in the words of %s', async (platform, told) => {
  const event = anEvent('eurocities', { kind: 'text', text: 'link' }, { platform });
  await takeTurn(world.deps, event);
  const answer = (await repliesTo(world, event)).map(said).join();
  expect(answer).toContain(told);
  expect(answer.includes('/peer-review')).toBe(platform === 'slack');
});

it('how to link is not told to those who may not', async () => {
  for (const person of ['helsinki', 'genoa'])
    expect((await types(world, person, 'link')).map(said).join()).toContain(
      'That is for the organiser, the team leader and the facilitator',
    );
});
