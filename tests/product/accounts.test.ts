import { newSignInToken } from '../../src/accounts/sign-in';
import { reception } from '../../src/app/reception';
import { postPrompt } from '../../src/delivery/outbox';
import { type Account, accountId } from '../../src/method/person';
import type { Belonging } from '../../src/method/standing';
import type { Message } from '../../src/ports/chat';
import type { Prompt } from '../../src/ports/prompt';
import { lanes } from '../../src/turn/inbox';
import { type APlatform, anAccount, aPlatform, belonging } from '../support/a-platform';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, messagesTo, said, types, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

/** Who somebody is: an e-mail proves it for members of a trusted place alone, and whoever was known before hears of it. */

const HANNA = 'helsinki';
const EMAIL = 'hanna@helsinki.example';
const [OLD, NEW] = [anAccount('U1'), anAccount('U2')];

let world: World;
let slack: APlatform;
let teams: APlatform;
let host: ReturnType<typeof reception>;
beforeEach(async () => {
  const people = GENOA_PEOPLE.map((p) => (p.id === HANNA ? { ...p, email: EMAIL, language: 'fr' as const } : p));
  world = await aWorld({ reviews: [aReview()], people }, MIDWAY);
  [slack, teams] = [aPlatform(), aPlatform('teams')];
  world.deps.chats = new Map([
    ['slack', slack.chat],
    ['teams', teams.chat],
  ]);
  host = reception(world.deps, lanes());
  await world.deps.store.programmes.put({
    id: 'inti',
    benchmark: { id: 'inti-cities-2008', version: 1 },
    trusted: ['slack', 'teams'].map((platform) => ({ platform, space: 'T1' })),
    imported: {},
    importedAt: MIDWAY,
  });
});
afterEach(() => world.close());

const isThere = (account: Account, over: Partial<Belonging> = {}, email = EMAIL) =>
  (account.platform === 'slack' ? slack : teams).profiles.set(accountId(account), {
    name: 'Hanna',
    email,
    belonging: belonging(over),
  });
let count = 0;
const does = async (account: Account, what: Parameters<typeof host.keep>[0]['what']): Promise<string[]> => {
  count += 1;
  const id = `event-${count}`;
  await host.keep({ id, platform: account.platform, account, at: MIDWAY, what });
  await host.apply(id);
  await host.finished();
  await world.queue.runDue(world.deps.clock.now);
  return (await messagesTo(world, HANNA)).filter((m) => m.id.startsWith(`${id}~`)).map(({ id: at }) => at);
};
const says = (account: Account, text: string) => does(account, { kind: 'text', text });
const accounts = async (person = HANNA) => (await world.deps.store.people.get(person))?.accounts;
const promptOf = ({ content }: Message): Prompt | undefined => (content.kind === 'prompt' ? content.prompt : undefined);
/** What somebody was told with these words in it, and where. */
const toldTo = async (person: string, words: string) =>
  (await messagesTo(world, person)).filter((m) => {
    const prompt = promptOf(m);
    return prompt && said(prompt).includes(words);
  });
const linkOf = async (person: string) => `https://review.example/signin/${await newSignInToken(world.deps, person)}`;

describe('an e-mail', () => {
  it.each([
    ['mi\u212Aa@helsinki.example', 'mika@helsinki.example'],
    ['ｍika@helsinki.example', 'mika@helsinki.example'],
    ['mika@\u212Aotka.example', 'mika@kotka.example'],
    ['mika\u200b@helsinki.example', 'mika@helsinki.example'],
  ])('is no proof in signs that only come to those of one that is kept: %j', async (told, kept) => {
    await world.deps.store.people.update(HANNA, (p) => ({ ...p, email: kept }));
    isThere(NEW, {}, told);
    expect(await says(NEW, 'next')).toEqual([]);
    expect(await accounts()).toEqual([]);
    isThere(NEW, {}, kept.toUpperCase());
    expect(await says(NEW, 'status')).not.toEqual([]);
    expect(await accounts()).toEqual([NEW]);
  });

  it.each<[string, Partial<Belonging>]>([
    ['a guest', { part: 'guest' }],
    ['somebody of another place', { home: 'T2' }],
    ['a guest of another place', { home: 'T2', part: 'guest' }],
    ['somebody of whom it is not told where they are at home', { home: undefined }],
    ['somebody of whom it is not told whether they are a guest', { part: undefined }],
    ['somebody who has not confirmed it', { isAddressConfirmed: false }],
    ['a program, or a closed account', { isNobody: true }],
  ])('is no proof for %s: they bring a link', async (_, over) => {
    isThere(NEW, over);
    expect(await says(NEW, 'next')).toEqual([]);
    expect(slack.told.map(({ account }) => account)).toEqual([NEW]);
    expect(await accounts()).toEqual([]);
    await postPrompt(world.deps, 'reminder', HANNA, { summary: 'x', body: [], fields: [], actions: [] });
    await world.queue.runDue(world.deps.clock.now);
    expect(slack.arrived).toEqual([]);
    expect((await world.deps.store.messages.get('reminder'))?.status).toBe('delivered');
    expect(await says(NEW, await linkOf(HANNA))).not.toEqual([]);
    expect(await accounts()).toEqual([NEW]);
    expect(await says(NEW, 'status')).not.toEqual([]);
  });

  it('is, for a member; who is none any more is nobody there', async () => {
    isThere(NEW);
    expect(await says(NEW, 'status')).not.toEqual([]);
    expect(await accounts()).toEqual([NEW]);
    isThere(NEW, { part: 'guest' });
    expect(await says(NEW, 'status')).toEqual([]);
    expect(slack.told).toHaveLength(1);
    expect((await host.home(NEW)).prompts.map(({ summary }) => summary)).toEqual([expect.stringContaining('one-time')]);
    const before = slack.arrived.length;
    await postPrompt(world.deps, 'reminder', HANNA, { summary: 'x', body: [], fields: [], actions: [] });
    await world.queue.runDue(world.deps.clock.now);
    expect(slack.arrived).toHaveLength(before);
    expect(await says(NEW, await linkOf(HANNA))).not.toEqual([]);
    expect(await says(NEW, 'status')).not.toEqual([]);
  });

  it('does not give an account that the programme file gave: nobody is asked about those', async () => {
    await world.deps.store.people.update(HANNA, (p) => ({ ...p, accounts: [NEW] }));
    isThere(NEW, { home: 'T2', part: 'guest' });
    expect(await says(NEW, 'status')).not.toEqual([]);
  });
});

describe('another account', () => {
  const isKnown = async () => {
    isThere(OLD);
    await says(OLD, 'status');
  };
  const news = () => toldTo(HANNA, 'un autre compte dans');

  it.each<[string, Account]>([
    ['on the same platform', NEW],
    ['on another one', anAccount('U2', 'teams')],
  ])('%s is told of where they were known before: when, which, and what to do', async (_, account) => {
    await isKnown();
    isThere(account);
    await says(account, 'status');
    const [told, ...more] = await news();
    expect(told?.account).toEqual(OLD);
    const prompt = told && promptOf(told);
    expect(prompt && said(prompt)).toMatch(
      account.platform === 'slack' ? /Depuis jeudi 25 mars .* Slack/ : /Depuis jeudi 25 mars .* Teams/,
    );
    expect(prompt?.actions.map(({ label }) => label)).toEqual(['Ce n’était pas moi']);
    expect(more).toEqual([]);
    expect(slack.arrived.filter(({ to }) => to.kind === 'account' && to.account.user === 'U1')).toContainEqual(
      expect.objectContaining({ id: told?.id }),
    );
    await says(account, 'status');
    expect(await news()).toHaveLength(1);
  });

  it('is told of when it came by a link too', async () => {
    await isKnown();
    await says(NEW, await linkOf(HANNA));
    expect((await news()).map((m) => m.account)).toEqual([OLD]);
  });

  it('is taken away with one press; no e-mail brings it back, a link does', async () => {
    await isKnown();
    isThere(NEW);
    await says(NEW, 'status');
    const [told] = await news();
    const [button] = (told && promptOf(told)?.actions) ?? [];
    const press = { kind: 'press' as const, action: button?.id ?? '', data: button?.data ?? {}, fields: {} };
    await does(OLD, press);
    await does(OLD, press);
    expect(await accounts()).toEqual([OLD]);
    expect(await says(NEW, 'status')).toEqual([]);
    expect(await accounts()).toEqual([OLD]);
    expect(await world.deps.store.audit.count({ person: HANNA, action: 'account-refused' })).toBe(1);
    await says(NEW, await linkOf(HANNA));
    expect(await accounts()).toEqual([OLD, NEW]);
    expect(await news()).toHaveLength(2);
  });

  it('is told of in the web chat to somebody who was known only there', async () => {
    await types(world, HANNA, 'status');
    isThere(NEW);
    await says(NEW, 'status');
    const [told, ...more] = await news();
    expect(told && promptOf(told)?.actions.map(({ label }) => label)).toEqual(['Ce n’était pas moi']);
    expect(more).toEqual([]);
  });

  it('is not told of to somebody who was known nowhere', async () => {
    isThere(NEW);
    await says(NEW, 'status');
    expect(await news()).toEqual([]);
  });
});

test('an account that a link gives to somebody else is nobody else’s any more, and who had it hears so', async () => {
  isThere(NEW);
  await says(NEW, 'status');
  isThere(NEW, { part: 'guest' });
  await says(NEW, await linkOf('utrecht'));
  expect([await accounts(), await accounts('utrecht')]).toEqual([[], [NEW]]);
  expect(await toldTo(HANNA, 'celui de quelqu’un d’autre')).toHaveLength(1);
  await postPrompt(world.deps, 'reminder', HANNA, { summary: 'x', body: [], fields: [], actions: [] });
  await world.queue.runDue(world.deps.clock.now);
  expect(slack.arrived.map(({ id }) => id)).not.toContain('reminder');
});

describe('somebody nobody knows', () => {
  it('on a page of their own is known by what a message would know them by', async () => {
    isThere(NEW);
    const { language, prompts } = await host.home(NEW);
    expect(language).toBe('fr');
    expect(prompts.map(said).join()).toContain('indicateur');
    expect(await accounts()).toContainEqual(NEW);
  });

  it('hears how to be known, and what became of their words where there were any', async () => {
    isThere(OLD, {}, 'stranger@example.org');
    const [page] = (await host.home(OLD)).prompts;
    await does(OLD, { kind: 'hello' });
    await says(OLD, 'below');
    const [greeted, written] = slack.told.map(({ prompt }) => said(prompt));
    for (const told of [said(page), greeted, written]) expect(told).toContain('I do not know yet who you are');
    for (const told of [said(page), greeted]) expect(told).not.toContain('wrote');
    expect(written).toContain('please send it again after that');
    expect(await messagesTo(world, HANNA)).toEqual([]);
  });

  it.each(['slack', 'teams'])(
    'hears in %s what to do, and the same whether there is a programme or nothing',
    async (on) => {
      const account = anAccount('U9', on);
      const [here] = (await host.home(account)).prompts;
      const empty = await aWorld({ reviews: [], people: [] }, MIDWAY);
      empty.deps.chats = world.deps.chats;
      expect((await reception(empty.deps, lanes()).home(account)).prompts).toEqual([here]);
      await empty.close();
      expect(said(here)).toContain(`“${on}: T1”`);
      expect(said(here)).toContain('say “new”');
    },
  );
});
