import { installations } from '../../adapters/slack';
import { secretsUnder } from '../../src/app/secrets';
import { failuresOf } from '../../src/delivery/failures';
import { postPrompt, send } from '../../src/delivery/outbox';
import { failures, handler } from '../../src/plan/work';
import { installationId } from '../../src/ports/records';
import { StoreError } from '../../src/ports/store';
import { lanes } from '../../src/turn/inbox';
import { loadTeam } from '../../src/turn/load-review';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aReview, MIDWAY } from '../support/sheets';
import { clientOf } from '../support/slack/quiet-client';
import { type Installed, installedNowhere, pageAt, SECRETS_KEY } from '../support/slack-installed';
import { until } from '../support/until';

const HELSINKI = 'T0000001';
const UTRECHT = 'T0000002';
const HANNA = { id: 'U0000001', name: 'Hanna', email: 'hanna@helsinki.example' };
const ULLA = { id: 'U0000002', name: 'Ulla', email: 'ulla@utrecht.example' };

let at: Installed;
beforeEach(async () => {
  const account = (space: string, user: string) => ({ accounts: [{ platform: 'slack', space, user }] });
  const accounts: Record<string, object> = {
    helsinki: account(HELSINKI, HANNA.id),
    utrecht: account(UTRECHT, ULLA.id),
  };
  at = await installedNowhere(
    { reviews: [aReview()], people: GENOA_PEOPLE.map((p) => ({ ...p, ...accounts[p.id] })) },
    [
      { id: HELSINKI, name: 'Helsinki & friends', users: [HANNA], bot: false },
      { id: UTRECHT, name: 'Utrecht', users: [ULLA], bot: false },
    ],
    MIDWAY,
  );
});
afterEach(() => at.close());

const kept = (team: string) => at.world.deps.store.installations.get(installationId('slack', team));
const audited = async (action: string) =>
  (await at.world.deps.store.audit.find({ action })).map((entry) => entry.detail);
const seenBy = (user: string, team: string) => {
  const { dm } = at.slack.as(user, team);
  return at.slack.messages(dm, { as: user, team }).filter((message) => message.isBot);
};
let posts = 0;
/** Something comes to somebody by itself; what became of it. */
const writesTo = async (person: string) => {
  posts += 1;
  const id = `note-${posts}`;
  await postPrompt(at.world.deps, id, person, {
    summary: 'Hello',
    body: [{ kind: 'text', text: 'Hello' }],
    fields: [],
    actions: [],
  });
  // Slack takes one message a second in a conversation: it may have to wait for its turn.
  const status = async () => (await at.world.deps.store.messages.get(id))?.status;
  await until(async () => (await send(at.world.deps, id)) && (await status()) !== 'waiting');
  const message = await at.world.deps.store.messages.get(id);
  return message?.failure ?? message?.status;
};
const unreachable = async () => {
  return (await loadTeam(at.world.deps, aReview())).unreachable;
};

describe('an installation', () => {
  test('ends on a page that says so, and its people are answered from then on', async () => {
    const page = await at.installs(HELSINKI);
    expect(page).toMatchObject({ status: 200, html: expect.stringContaining('Helsinki &amp; friends can be reached') });
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('cache-control')).toBe('no-store');
    await at.slack.as(HANNA.id, HELSINKI).says('help');
    await until(() => seenBy(HANNA.id, HELSINKI).length === 1);
    expect(await audited('workspace-installed')).toEqual([{ space: HELSINKI }]);
  });

  test('asks for what the workspace has to grant, and leads back to our public address', async () => {
    const begun = await fetch(`${at.url}/slack/install`, { redirect: 'manual' });
    const address = new URL(begun.headers.get('location') ?? '');
    expect(begun.status).toBe(302);
    expect(`${address.origin}${address.pathname}`).toBe(at.slack.authorizeUrl);
    expect(address.searchParams.get('redirect_uri')).toBe(`${at.url}/slack/oauth_redirect`);
    expect(address.searchParams.get('scope')?.split(',')).toContain('chat:write');
    expect(begun.headers.get('set-cookie')).toMatch(/HttpOnly/);
  });

  test('keeps the token where nobody reads it without the key, and in no log', async () => {
    await at.installs(HELSINKI);
    const { token } = at.slack.bot(HELSINKI);
    const stored = JSON.stringify(await at.world.deps.store.installations.find({}));
    expect(stored).toContain(HELSINKI);
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(Buffer.from(token).toString('base64url'));
    expect(at.logged.join()).not.toMatch(/xoxb|code-/);
  });

  test('each of several workspaces is spoken to with its own token', async () => {
    await at.installs(HELSINKI);
    await at.installs(UTRECHT);
    expect([await writesTo('helsinki'), await writesTo('utrecht')]).toEqual(['delivered', 'delivered']);
    expect(seenBy(HANNA.id, HELSINKI)).toHaveLength(1);
    expect(seenBy(ULLA.id, UTRECHT)).toHaveLength(1);
    expect(at.slack.problems()).toEqual([]);
  });

  test('what comes from a workspace that did not install us is refused', async () => {
    await at.installs(HELSINKI);
    const command = at.slack.as(ULLA.id, UTRECHT).command('/peer-review status');
    expect((await command).attempts).toMatchObject([{ status: 403 }]);
    expect(await at.platform.chat.deliver(aMessage(UTRECHT, ULLA.id))).toMatchObject({
      kind: 'undeliverable',
      reason: 'the app is not installed in this Slack workspace',
    });
  });
});

describe('what goes wrong is said in plain words, and nothing is kept', () => {
  afterEach(async () => {
    expect(await at.world.deps.store.installations.count({})).toBe(0);
    expect(at.logged.join()).not.toMatch(/xoxb|code-/);
  });

  test('somebody does not allow it', async () => {
    const page = await at.installs(HELSINKI, {
      change: (address, step) => {
        if (step === 'redirect') address.search = '?error=access_denied';
      },
    });
    expect(page).toMatchObject({ status: 403, html: expect.stringContaining('You did not allow it') });
    expect(page.html).toContain(`href="${at.url}/slack/install"`);
  });

  test.each([
    ['fr-CH, fr;q=0.9, en;q=0.8', 'Recommencer', 'lang="fr"'],
    ['de, en;q=0.5', 'Start again', 'lang="en"'],
    ['de', 'Start again', 'lang="en"'],
  ])('in the language of the browser: %s', async (language, words, lang) => {
    const page = await pageAt(`${at.url}/slack/oauth_redirect?error=access_denied`, { 'Accept-Language': language });
    expect(page.html).toContain(words);
    expect(page.html).toContain(lang);
  });

  test.each([
    ['another browser than the one that began', { withoutCookie: true }],
    [
      'a state that is not ours',
      { change: (a: URL, step: string) => void (step === 'redirect' && a.searchParams.set('state', 'invented')) },
    ],
    [
      'no state at all',
      { change: (a: URL, step: string) => void (step === 'redirect' && a.searchParams.delete('state')) },
    ],
  ])('%s', async (_, how) => {
    expect(await at.installs(HELSINKI, how)).toMatchObject({
      status: 400,
      html: expect.stringContaining('another browser than the one that began'),
    });
  });

  test('no code', async () => {
    const how = { change: (a: URL, step: string) => void (step === 'redirect' && a.searchParams.delete('code')) };
    expect(await at.installs(HELSINKI, how)).toMatchObject({
      status: 400,
      html: expect.stringContaining('without what an installation needs'),
    });
  });

  test('a code that Slack does not know, as one that was used before', async () => {
    const how = {
      change: (a: URL, step: string) => void (step === 'redirect' && a.searchParams.set('code', 'code-x')),
    };
    expect(await at.installs(HELSINKI, how)).toMatchObject({
      status: 502,
      html: expect.stringContaining('Slack refused the installation'),
    });
  });

  test('fewer permissions than we need', async () => {
    const how = {
      change: (a: URL, step: string) => void (step === 'authorize' && a.searchParams.set('scope', 'commands')),
    };
    expect(await at.installs(HELSINKI, how)).toMatchObject({
      status: 403,
      html: expect.stringContaining('Not all permissions were granted'),
    });
  });

  test('a store that is away', async () => {
    const { installations } = at.world.deps.store;
    const put = installations.put;
    installations.put = async () => {
      throw new StoreError('unavailable', true);
    };
    const page = await at.installs(HELSINKI);
    installations.put = put;
    expect(page).toMatchObject({ status: 503, html: expect.stringContaining('could not be saved just now') });
  });
});

describe('a workspace that removes the app', () => {
  beforeEach(async () => {
    await at.installs(HELSINKI);
    await at.installs(UTRECHT);
    expect(await writesTo('helsinki')).toBe('delivered');
  });

  test.each([
    ['takes it away', () => at.slack.workspace(HELSINKI).uninstall()],
    ['revokes its token', () => at.slack.workspace(HELSINKI).revokeToken()],
  ])('%s: its token is forgotten, its people are not reached, the others are', async (_, removes) => {
    await removes();
    await until(async () => (await audited('workspace-removed')).length > 0);
    expect(await audited('workspace-removed')).toMatchObject([{ space: HELSINKI }]);
    expect(await kept(HELSINKI)).toBeUndefined();
    expect(await kept(UTRECHT)).toBeDefined();
    // At once, before anybody writes to them. One that takes it away is told of twice, in any order.
    const reason = String((await audited('workspace-removed'))[0]?.reason);
    expect(['the app was removed from the workspace', 'Slack revoked the app’s token']).toContain(reason);
    expect(await unreachable()).toEqual([{ person: 'helsinki', reason }]);
    expect(await failuresOf(at.world.deps)).toEqual([
      {
        kind: 'workspace',
        id: `slack|${HELSINKI}`,
        reason: `${reason}: nobody there is reached until the app is installed again`,
      },
    ]);
    expect(await writesTo('helsinki')).toBe('the app is not installed in this Slack workspace');
    expect(await writesTo('utrecht')).toBe('delivered');
    expect(await unreachable()).toEqual([
      { person: 'helsinki', reason: 'the app is not installed in this Slack workspace' },
    ]);
  });

  test('without a word: the next message finds out', async () => {
    at.slack.app.events = [];
    await at.slack.workspace(HELSINKI).uninstall();
    expect(await writesTo('helsinki')).toBe('the app is not installed in this Slack workspace');
    expect(await kept(HELSINKI)).toBeUndefined();
    expect(await audited('workspace-removed')).toHaveLength(1);
  });

  test('and installs it again before anybody is written to: nobody is listed', async () => {
    await at.slack.workspace(HELSINKI).uninstall();
    await until(async () => (await unreachable()).length > 0);
    await at.installs(HELSINKI);
    expect(await unreachable()).toEqual([]);
    expect(await failuresOf(at.world.deps)).toEqual([]);
  });

  test('and installs it again: all is well', async () => {
    await at.slack.workspace(HELSINKI).uninstall();
    await until(async () => (await kept(HELSINKI)) === undefined);
    await writesTo('helsinki');
    await at.installs(HELSINKI);
    expect(await writesTo('helsinki')).toBe('delivered');
    expect(await unreachable()).toEqual([]);
  });

  test('news that come late, or for nothing, take nothing away', async () => {
    const before = at.slack.deliveries().length;
    await at.slack.workspace(HELSINKI).uninstall();
    await until(async () => (await kept(HELSINKI)) === undefined);
    await at.installs(HELSINKI);
    const heard = () => at.logged.filter((line) => line.includes('is said to be lost')).length;
    const sofar = heard();
    const news = at.slack.deliveries().slice(before);
    for (const delivery of news) await at.slack.redeliver(delivery);
    await until(() => heard() === sofar + news.length);
    expect(await kept(HELSINKI)).toBeDefined();
    expect(await writesTo('helsinki')).toBe('delivered');
  });

  test('a refusal for another reason takes nothing away', async () => {
    at.slack.fail({ is: 'error', error: 'invalid_auth' }, { times: 9 });
    expect(await writesTo('helsinki')).toBe('Slack does not take the app’s token');
    expect(await kept(HELSINKI)).toBeDefined();
  });
});

test('the one workspace of a token removes the app: its people are listed at once, until somebody is reached', async () => {
  await at.close();
  const people = GENOA_PEOPLE.map((p) =>
    p.id === 'helsinki' ? { ...p, accounts: [{ platform: 'slack', space: HELSINKI, user: HANNA.id }] } : p,
  );
  at = await installedNowhere({ reviews: [aReview()], people }, [{ id: HELSINKI, users: [HANNA] }], MIDWAY, HELSINKI);
  expect(await writesTo('helsinki')).toBe('delivered');
  expect(await unreachable()).toEqual([]);
  await at.slack.workspace(HELSINKI).uninstall();
  await until(async () => (await unreachable()).length > 0);
  expect(await unreachable()).toMatchObject([{ person: 'helsinki' }]);
  // Installed again by its people; the operator sets the new token and starts the product again.
  const { clientId: client_id, clientSecret: client_secret } = at.slack.app;
  const code = at.slack.workspace(HELSINKI).authorize({ by: HANNA.id });
  await clientOf(at.slack).oauth.v2.access({ client_id, client_secret, code });
  at.world.deps.chats = new Map([['slack', at.anotherProcess().chat]]);
  expect(await writesTo('helsinki')).toBe('delivered');
  expect(await unreachable()).toEqual([]);
});

describe('several processes', () => {
  test('each hears of what another one kept or removed within a minute', async () => {
    let now = 0;
    const parts = { kept: at.world.deps.store.installations, secrets: secretsUnder(SECRETS_KEY), now: () => MIDWAY };
    const [here, there] = [installations(parts, () => now), installations(parts)];
    const tokenHere = async () => (await here.of(HELSINKI))?.client.token;
    await there.add(HELSINKI, 'xoxb-first');
    expect(await tokenHere()).toBe('xoxb-first');
    await there.add(HELSINKI, 'xoxb-second');
    now += 61_000;
    expect(await tokenHere()).toBe('xoxb-second');
    await parts.kept.remove(installationId('slack', HELSINKI));
    now += 61_000;
    expect(await tokenHere()).toBeUndefined();
    await there.add(HELSINKI, 'xoxb-third');
    expect(await tokenHere()).toBe('xoxb-third');
  });

  test('one that holds the token of before goes on with the one of now', async () => {
    await at.installs(HELSINKI);
    const other = at.anotherProcess();
    expect(await other.chat.deliver(aMessage(HELSINKI, HANNA.id))).toMatchObject({ kind: 'delivered' });
    at.slack.app.events = [];
    await at.slack.workspace(HELSINKI).uninstall();
    await at.installs(HELSINKI);
    const again = aMessage(HELSINKI, HANNA.id);
    await until(async () => (await other.chat.deliver(again)).kind === 'delivered');
    expect(await kept(HELSINKI)).toBeDefined();
  });

  test('one with another SECRETS_KEY says so, and forgets nothing', async () => {
    await at.installs(HELSINKI);
    const delivery = at.anotherProcess('another key of an operator').chat.deliver(aMessage(HELSINKI, HANNA.id));
    await expect(delivery).rejects.toMatchObject({ code: 'wrong-key' });
    expect(await kept(HELSINKI)).toBeDefined();
  });

  test('one with another SECRETS_KEY gives up in words that an operator can act on', async () => {
    await at.installs(HELSINKI);
    const { deps } = at.world;
    deps.chats = new Map([['slack', at.anotherProcess('another key of an operator').chat]]);
    await postPrompt(deps, 'sealed', 'helsinki', aMessage(HELSINKI, HANNA.id).prompt);
    const job = { kind: 'send' as const, message: 'sealed' };
    await expect(handler(deps, lanes())(job, 'send-sealed')).rejects.toThrow();
    await failures(deps)(job, 'send-sealed', 'boom');
    const reason = 'the tokens of this workspace do not open with this SECRETS_KEY';
    expect(await unreachable()).toEqual([{ person: 'helsinki', reason }]);
  });

  test('one that has its SECRETS_KEY again sends what could not be sent, and nothing is left of why', async () => {
    await at.installs(HELSINKI);
    const { deps } = at.world;
    const { chats } = deps;
    deps.chats = new Map([['slack', at.anotherProcess('another key of an operator').chat]]);
    await postPrompt(deps, 'sealed', 'helsinki', aMessage(HELSINKI, HANNA.id).prompt);
    const job = { kind: 'send' as const, message: 'sealed' };
    await expect(handler(deps, lanes())(job, 'send-sealed')).rejects.toThrow();
    deps.chats = chats;
    await handler(deps, lanes())(job, 'send-sealed');
    const sent = await deps.store.messages.get('sealed');
    expect(sent).toMatchObject({ status: 'delivered' });
    expect(sent).not.toHaveProperty('failure');
  });

  test('a key that is not the one of before heals once the workspace installs us again', async () => {
    const { store } = at.world.deps;
    await at.installs(HELSINKI);
    const sealed = await secretsUnder('another key of an operator').seal('xoxb-old', installationId('slack', HELSINKI));
    await store.installations.update(installationId('slack', HELSINKI), (i) => ({ ...i, sealed }));
    const now = at.anotherProcess();
    await expect(now.chat.deliver(aMessage(HELSINKI, HANNA.id))).rejects.toMatchObject({ code: 'wrong-key' });
    await at.installs(HELSINKI);
    expect(await now.chat.deliver(aMessage(HELSINKI, HANNA.id))).toMatchObject({ kind: 'delivered' });
  });
});

function aMessage(space: string, user: string) {
  return {
    id: `message-${Math.floor(performance.now() * 1_000)}`,
    version: 1,
    prompt: { summary: 'Hello', body: [{ kind: 'text' as const, text: 'Hello' }], fields: [], actions: [] },
    language: 'en' as const,
    to: { kind: 'account' as const, account: { platform: 'slack', space, user } },
    picture: async () => undefined,
  };
}
