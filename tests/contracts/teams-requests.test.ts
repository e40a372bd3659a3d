import { inspect } from 'node:util';
import type { Sent } from '../support/teams/as-sent';
import { APP_ID } from '../support/teams/connector';
import type { TokenOptions } from '../support/teams/login';
import { sheetsOf, startTeamsHere, type TeamsHere } from '../support/teams-app-here';

/** The way in: what is refused, what is not lost, and what happens once. */

const CARD = 'Integration strategic plan';
/** Stands in everything that people type here, and must stand in no log. */
const SECRET = 'xylophone';

let here: TeamsHere;
const written: string[] = [];
const letGo: (() => void)[] = [];
beforeAll(() => {
  for (const name of ['error', 'warn', 'log', 'info', 'debug'] as const)
    jest.spyOn(console, name).mockImplementation((...said) => void written.push(inspect(said)));
});
afterAll(() => jest.restoreAllMocks());
beforeEach(async () => {
  here = await startTeamsHere();
});
afterEach(async () => {
  for (const go of letGo.splice(0)) go();
  here.faults.isAway = false;
  await here.close();
  const all = inspect(here.log, { depth: 9 }) + written.join('\n');
  for (const secret of [SECRET, here.login.password, 'eyJ']) expect(all).not.toContain(secret);
  expect(written).toEqual([]);
});

/** Goes on at the test's end at the latest. */
const held = () => new Promise<void>((resolve) => void letGo.push(resolve));
const hanna = () => here.teams.as(here.people.helsinki);
const kept = () => here.world.deps.store.inbox.find({});
const known = () => here.world.deps.store.whereabouts.find({ platform: 'teams' });
const codes = () => here.log.filter(({ level }) => level !== 'info').map(({ fields }) => fields.code);
const cards = () =>
  JSON.stringify(
    hanna()
      .seen()
      .map((seen) => seen.cards),
  );
/** A message of hers, not delivered yet. */
const aMessage = async (over: object = {}): Promise<Sent> => {
  here.connector.world.install(here.people.helsinki);
  const { activity } = await here.teams.as(here.people.helsinki).says('help');
  await here.settled();
  return { ...activity, id: `${Date.now()}`, text: SECRET, ...over };
};
const unchanged = async (work: () => Promise<unknown>) => {
  const before = [await kept(), await known(), here.connector.calls.length];
  here.log.length = 0;
  await work();
  await here.settled();
  expect([await kept(), await known(), here.connector.calls.length]).toEqual(before);
};

describe('a request that is refused', () => {
  const forged: [string, TokenOptions][] = [
    ['is signed by somebody else', { key: 'forged' }],
    ['is signed by a key that nobody announced', { key: 'unknown' }],
    ['is not signed at all', { alg: 'none' }],
    ['is over', { expires: -3_600 }],
    ['is not valid yet', { notBefore: 3_600 }],
    ['is for another bot', { audience: 'd4f8a0c1-1c52-4a5e-9a2b-111111111111' }],
    ['is by another issuer', { issuer: 'https://issuer.example' }],
    [
      'is one that bots get for themselves',
      { issuer: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' },
    ],
    ['is for another service', { claims: { serviceurl: 'https://smba.trafficmanager.net/emea/' } }],
    ['is for no service', { claims: { serviceurl: undefined } }],
    ['is for several bots', { claims: { aud: [APP_ID, 'd4f8a0c1-1c52-4a5e-9a2b-111111111111'] } }],
    ['never ends', { claims: { exp: undefined } }],
    ['ends at no moment', { claims: { exp: 'never' } }],
    ['is from tomorrow', { claims: { iat: Math.floor(Date.now() / 1_000) + 86_400 } }],
  ];
  it('has no such token: clocks may be a few minutes apart', async () => {
    const token = { notBefore: 200, expires: 400, claims: { iat: Math.floor(Date.now() / 1_000) + 200 } };
    expect((await here.teams.deliver(await aMessage(), token)).status).toBe(200);
  });

  it.each(forged)('has a token that %s', async (_, token) => {
    const activity = await aMessage();
    await unchanged(async () => expect((await here.teams.deliver(activity, token)).status).toBe(401));
    expect(codes()).toEqual(['wrong-token']);
  });

  it.each([
    ['no token', {}],
    ['an empty one', { Authorization: 'Bearer ' }],
    ['something else', { Authorization: 'Basic eHlsb3Bob25l' }],
    ['no JWT', { Authorization: 'Bearer xylophone' }],
  ])('has %s', async (_, headers) => {
    const activity = await aMessage();
    const sent = { 'Content-Type': 'application/json', ...headers };
    await unchanged(async () => expect((await here.teams.post(JSON.stringify(activity), sent)).status).toBe(401));
    expect(codes()).toHaveLength(1);
  });

  it.each([
    'https://smba.trafficmanager.net.example/emea/',
    'https://attacker.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net@attacker.example/',
    'http://smba.trafficmanager.net/emea/',
    'http://192.168.0.1/emea/',
    'nonsense',
  ])('comes, rightly signed, from a service that is none of Teams’: %s', async (serviceUrl) => {
    const activity = await aMessage({ serviceUrl });
    await unchanged(async () => expect((await here.teams.deliver(activity)).status).toBe(403));
    expect(codes()).toEqual(['untrusted-service']);
  });

  it.each(['webchat', 'directline', 'emulator'])(
    'comes over another channel of the Bot Framework: %s',
    async (channelId) => {
      const activity = await aMessage({ channelId });
      await unchanged(async () => expect((await here.teams.deliver(activity)).status).toBe(403));
      expect(codes()).toEqual(['other-channel']);
    },
  );

  const shapes: [string, string][] = [
    ['is cut off', `{"type":"message","text":"${SECRET}`],
    ['is no object', `"${SECRET}"`],
    ['is a list', `["${SECRET}"]`],
    ['is no activity', JSON.stringify({ text: SECRET })],
    ['has no service', JSON.stringify({ type: 'message', channelId: 'msteams', text: SECRET })],
    ['is empty', ''],
  ];
  it.each(shapes)('%s', async (_, body) => {
    await unchanged(async () => {
      // It says that Teams signed it; whether that is so is looked at with what is in the request.
      const claims = Buffer.from(JSON.stringify({ iss: 'https://api.botframework.com' })).toString('base64url');
      const headers = { 'Content-Type': 'application/json', Authorization: `Bearer e30.${claims}.x` };
      expect((await here.teams.post(body, headers)).status).toBe(400);
    });
    expect(codes()).toEqual(['malformed']);
  });

  it.each([
    [undefined, 'no-token'],
    ['Basic eDp4', 'no-token'],
    ['Bearer x', 'wrong-token'],
    [`Bearer e30.${Buffer.from('{"iss":"https://elsewhere.example"}').toString('base64url')}.x`, 'wrong-token'],
  ])('says by its token %s that it is none of Teams’: nothing of it is read', async (token, code) => {
    await unchanged(async () => {
      const headers = { 'Content-Type': 'application/json', ...(token === undefined ? {} : { Authorization: token }) };
      expect((await here.teams.post('{"half', headers)).status).toBe(401);
    });
    expect(codes()).toEqual([code]);
  });

  it.each([
    ['a sender', { from: undefined }],
    ['a conversation', { conversation: { id: 7 } }],
    ['a tenant', { conversation: { id: 'a:1', conversationType: 'personal' }, channelData: {} }],
  ])('is rightly signed, but lacks %s', async (_, over) => {
    const activity = await aMessage(over);
    await unchanged(async () => expect((await here.teams.deliver(activity)).status).toBe(400));
    expect(codes()).toEqual(['malformed']);
  });

  it('is of another type, as pages in a browser may post anywhere', async () => {
    const activity = await aMessage();
    await unchanged(async () => {
      const answered = await here.teams.post(JSON.stringify(activity), { 'Content-Type': 'text/plain' });
      expect(answered.status).toBe(415);
    });
  });

  it('is larger than anything that Teams sends', async () => {
    const activity = await aMessage({ text: SECRET.repeat(30_000) });
    await unchanged(async () => expect((await here.teams.deliver(activity)).status).toBe(413));
    expect(codes()).toEqual(['too-large']);
  });

  it('cannot be looked at while the login service is away, and is to come again', async () => {
    here.login.isAway = true;
    here.connector.world.install(here.people.helsinki);
    expect((await hanna().says(SECRET)).status).toBe(503);
    expect(await kept()).toEqual([]);
    here.login.isAway = false;
    expect((await hanna().says('status')).status).toBe(200);
  });
});

describe('what somebody wrote', () => {
  beforeEach(() => void here.connector.world.install(here.people.helsinki));

  it('is stored before it is answered, and then answered in the conversation', async () => {
    expect((await hanna().says('next')).status).toBe(200);
    expect(await kept()).toHaveLength(1);
    await here.settled();
    expect(cards()).toContain(CARD);
  });

  it.each([
    ['cannot be stored', 'isAway'],
    ['is not stored in time', 'holdsIncoming'],
  ] as const)('and %s is not acknowledged, and they are told', async (_, fault) => {
    Object.assign(here.faults, { [fault]: fault === 'isAway' || held() });
    const { status, activity } = await hanna().says(SECRET);
    expect(status).toBe(503);
    Object.assign(here.faults, { isAway: false, holdsIncoming: undefined });
    await here.settled();
    expect(
      hanna()
        .seen()
        .map(({ text }) => text),
    ).toEqual([expect.stringContaining('I could not keep your last message')]);
    // Teams sends it again.
    expect((await here.teams.deliver(activity)).status).toBe(200);
    await here.settled();
    expect(await kept()).toHaveLength(1);
  });

  it('is kept and answered once, however often it comes', async () => {
    const { activity } = await hanna().says('next');
    await here.teams.deliver(activity);
    await here.settled();
    await here.teams.deliver(activity);
    await here.settled();
    expect(await kept()).toHaveLength(1);
    expect(hanna().seen()).toHaveLength(1);
  });

  it('is not read where it is reacted to or only being typed', async () => {
    const { activity } = await hanna().says('next');
    await here.settled();
    for (const type of ['messageReaction', 'typing', 'event', 'somethingNew'])
      expect((await here.teams.deliver({ ...activity, id: type, type, text: SECRET })).status).toBe(200);
    await here.settled();
    expect(await kept()).toHaveLength(1);
    expect(hanna().seen()).toHaveLength(1);
  });

  it('may be a file: it is said that files are not read, in their language, and the words beside it are taken', async () => {
    const ben = here.teams.as(here.people.lyon);
    here.connector.world.install(here.people.lyon);
    await ben.says('', { files: ['plan.pdf'] });
    await hanna().says('status', { files: ['plan.pdf'] });
    await here.settled();
    expect(ben.seen().map(({ text }) => text)).toEqual([expect.stringContaining('Je ne lis pas encore les fichiers')]);
    expect(
      hanna()
        .seen()
        .map(({ text }) => text),
    ).toContainEqual(expect.stringContaining('I can’t read files here yet'));
    expect(await kept()).toHaveLength(1);
  });

  it('by a program, or by somebody who is not signed in, is nothing to us', async () => {
    const activity = await aMessage();
    const from = activity.from as object;
    await unchanged(async () => {
      expect((await here.teams.deliver({ ...activity, from: { ...from, role: 'bot' } })).status).toBe(200);
      expect((await here.teams.deliver({ ...activity, from: { id: '29:1x' } })).status).toBe(200);
    });
  });
});

describe('a press', () => {
  const openCard = async () => {
    here.connector.world.install(here.people.helsinki);
    await hanna().says('next');
    await here.settled();
  };

  it('is answered in its place with the card as it is now, and what comes next is a message', async () => {
    await openCard();
    const { status, body } = await hanna().presses('Save & next', {
      typed: { 'What should the visit verify?': SECRET },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(JSON.stringify(body?.value)).not.toContain('Input.');
    await here.settled();
    expect(await sheetsOf(here, 'helsinki')).toMatchObject([{ version: 1, draft: { content: { suspect: [SECRET] } } }]);
    const [first, next] = hanna().seen();
    expect(first?.edits).toBe(1);
    expect(JSON.stringify(next?.cards)).toContain('Plan carried into all portfolios');
  });

  it('by an older client has the same effect', async () => {
    await openCard();
    const { status, body } = await hanna().presses('Save & next', {
      typed: { 'What should the visit verify?': SECRET },
      older: true,
    });
    expect([status, body]).toEqual([200, undefined]);
    await here.settled();
    expect(await sheetsOf(here, 'helsinki')).toMatchObject([{ version: 1 }]);
    expect(hanna().seen()).toHaveLength(2);
  });

  it('has one effect, however often it comes', async () => {
    await openCard();
    const { activity } = await hanna().presses('Save & next', { typed: { 'What should the visit verify?': SECRET } });
    const again = await here.teams.deliver(activity);
    await here.settled();
    expect(again.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
    expect(again.body?.value).not.toBe('');
    expect(await sheetsOf(here, 'helsinki')).toMatchObject([{ version: 1 }]);
    expect(hanna().seen()).toHaveLength(2);
  });

  it('that cannot be stored is said so in its place, in both languages, and not lost when pressed again', async () => {
    await openCard();
    here.faults.refusesIncoming = 1;
    const refused = await hanna().presses('Save & next', { typed: { 'What should the visit verify?': SECRET } });
    expect(refused.status).toBe(200);
    expect(refused.body?.value).toMatch(/Not saved yet.*Pas encore enregistré/);
    expect(await sheetsOf(here, 'helsinki')).toEqual([]);
    await hanna().presses('Save & next', { typed: { 'What should the visit verify?': SECRET } });
    await here.settled();
    expect(await sheetsOf(here, 'helsinki')).toMatchObject([{ version: 1 }]);
  });

  it('that takes longer is answered with a word, and carried out', async () => {
    await openCard();
    here.faults.holdsOthers = held();
    const { body } = await hanna().presses('Save & next', { typed: { 'What should the visit verify?': SECRET } });
    expect(body?.value).toContain('One moment…');
    for (const go of letGo.splice(0)) go();
    await here.settled();
    expect(await sheetsOf(here, 'helsinki')).toMatchObject([{ version: 1 }]);
    expect(hanna().seen()).toHaveLength(2);
  });

  it('on a card that is not ours changes nothing, and is said so', async () => {
    await openCard();
    const { activity } = await hanna().presses('Skip');
    await here.settled();
    const value = { action: { type: 'Action.Execute', verb: 'x', data: { what: SECRET } }, trigger: 'manual' };
    await unchanged(async () => {
      const { status, body } = await here.teams.deliver({ ...activity, id: 'f:1', value });
      expect(status).toBe(200);
      expect(body?.value).toContain('I don’t know this button');
    });
  });

  it('on somebody else’s card shows and changes nothing of theirs', async () => {
    await openCard();
    const jordi = here.teams.as(here.people.barcelona);
    here.connector.world.install(here.people.barcelona);
    await jordi.says('next');
    await here.settled();
    const { body } = await hanna()
      .presses('Enregistrer et continuer', {
        on: jordi.seen()[0],
        typed: { 'Que faudrait-il vérifier sur place ?': SECRET },
      })
      .catch(() =>
        hanna().presses('Save & next', { on: jordi.seen()[0], typed: { 'What should the visit verify?': SECRET } }),
      );
    await here.settled();
    expect(body?.type).toBe('application/vnd.microsoft.activity.message');
    expect(jordi.seen()).toHaveLength(1);
    expect(jordi.seen()[0]?.edits).toBe(0);
    expect(await sheetsOf(here, 'barcelona')).toEqual([]);
  });
});

test.each(['task/fetch', 'composeExtension/query', 'signin/verifyState', 'something/new'])(
  'an invoke that we know nothing of is said to be unknown: %s',
  async (name) => {
    here.connector.world.install(here.people.helsinki);
    const { activity } = await hanna().says('help');
    await here.settled();
    expect((await here.teams.deliver({ ...activity, type: 'invoke', name, value: {} })).status).toBe(501);
    expect(await kept()).toHaveLength(1);
  },
);
