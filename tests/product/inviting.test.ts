import { newLink, useLink } from '../../src/accounts/sign-in';
import { webSessions } from '../../src/accounts/web-sessions';
import { webChat } from '../../src/app/web-chat';
import type { Command } from '../../src/cli/request';
import { runCommand } from '../../src/cli/run-command';
import { postPrompt } from '../../src/delivery/outbox';
import { addMinutes } from '../../src/method/calendar';
import { neverCame } from '../../src/method/reach';
import { sweep } from '../../src/plan/work';
import type { Prompt } from '../../src/ports/prompt';
import { line } from '../../src/steps/prompts';
import { lanes } from '../../src/turn/inbox';
import { loadTeam } from '../../src/turn/load-review';
import { type APlatform, aPlatform } from '../support/a-platform';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, goTo, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aContent, aReview, aSheet, MIDWAY } from '../support/sheets';

const HANNA = { platform: 'slack', space: 'T1', user: 'U1' };

let world: World;
let slack: APlatform;
beforeEach(async () => {
  const people = GENOA_PEOPLE.map((p) => ({ ...p, email: `${p.id}@review.example` }));
  world = await aWorld({ reviews: [aReview()], people }, MIDWAY);
  slack = aPlatform();
  world.deps.chats = new Map([['slack', slack.chat]]);
  await world.deps.store.people.update('helsinki', (p) => ({ ...p, accounts: [HANNA] }));
});
afterEach(() => world.close());

const reach = async (person: string) => {
  const review = await world.deps.store.reviews.get('genoa-2027');
  return review && (await loadTeam(world.deps, review)).reach.get(person);
};
const run = (command: Command, as?: string) =>
  runCommand({ deps: world.deps, address: 'https://review.example' }, { command, json: true, ...(as ? { as } : {}) });
const inviting = async (again = false, as?: string) => {
  const result = await run({ kind: 'invite', review: 'genoa', again }, as);
  await world.queue.runDue(world.deps.clock.now);
  return { ...result, people: result.exit === 0 ? JSON.parse(result.out).people : [] };
};
const labelOf = (card: Prompt | undefined, what: RegExp) => card?.actions.find(({ label }) => what.test(label));

describe('how far somebody has come', () => {
  it('is not here, until they say something or come in; then they are, and then they have answered', async () => {
    expect(await reach('helsinki')).toEqual({ state: 'not-invited', noWay: false });
    expect(await reach('utrecht')).toEqual({ state: 'not-invited', noWay: true });
    await types(world, 'helsinki', 'help');
    expect(await reach('helsinki')).toEqual({ state: 'came' });
    await world.deps.store.sheets.put(aSheet('GG-AMB-1', 'utrecht', aContent('below')));
    expect(await reach('utrecht')).toEqual({ state: 'answered' });
  });

  it('whoever signed in was here, though they said nothing, and though that session has ended', async () => {
    const page = webChat(world.deps, lanes());
    const secret = await page.sessions.begin('utrecht', false, 'Firefox · Windows');
    expect(await reach('utrecht')).toEqual({ state: 'came' });
    await page.sessions.end(secret);
    expect(await reach('utrecht')).toEqual({ state: 'came' });
    // Whom somebody looks at in a demonstration has not come.
    await page.sessions.begin('lyon', true);
    expect(await reach('lyon')).toMatchObject({ state: 'not-invited' });
  });

  it('who was invited is not here before they come, whatever was delivered', async () => {
    await inviting();
    expect(slack.arrived.map(({ to }) => to)).toEqual([{ kind: 'account', account: HANNA }]);
    expect(await reach('helsinki')).toMatchObject({ state: 'invited', noWay: false });
    expect(neverCame(await reach('helsinki'))).toBe(true);
  });

  it('what is on its way to somebody is not sent a second time by an invitation a moment after', async () => {
    await postPrompt(world.deps, 'opened', 'helsinki', line('The desk review has begun.'));
    await postPrompt(world.deps, 'to-the-page', 'utrecht', line('The desk review has begun.'));
    expect(await reach('helsinki')).toMatchObject({ state: 'invited' });
    expect(await reach('utrecht')).toEqual({ state: 'not-invited', noWay: true });
    const { people } = await inviting();
    expect(people.map(({ person }: { person: string }) => person)).not.toContain('helsinki@review.example');
    expect(slack.arrived).toHaveLength(1);
  });

  it('what waits for longer has reached nobody', async () => {
    await postPrompt(world.deps, 'opened', 'helsinki', line('The desk review has begun.'));
    world.setClock(addMinutes(MIDWAY, 10));
    expect(await reach('helsinki')).toEqual({ state: 'not-invited', noWay: false });
  });

  it('who cannot be written to says why, for the organiser in words', async () => {
    slack.answer = () => ({ kind: 'undeliverable', reason: 'this Slack account was closed' });
    await inviting();
    expect(await reach('helsinki')).toEqual({ state: 'not-reached', reason: 'this Slack account was closed' });
    const [card] = await types(world, 'eurocities', 'status genoa');
    expect(said(card)).toMatch(/not reached: their Slack account was closed/);
  });
});

describe('an invitation', () => {
  it('says who asks, to what, in the reader’s language, and is not sent twice by being asked once more', async () => {
    await world.deps.store.people.update('lyon', (p) => ({ ...p, accounts: [{ ...HANNA, user: 'U2' }] }));
    await inviting(false);
    await inviting(false);
    const said = slack.arrived.map(({ prompt }) => prompt.summary);
    expect(said.sort()).toEqual([
      'Vous êtes invité·e à la revue par les pairs de Genoa.',
      'You are invited to the peer review of Genoa.',
    ]);
  });

  it('is pressed by an organiser, for all nobody has asked; again for one, and for all who never came', async () => {
    const [card] = await types(world, 'eurocities', 'invite genoa');
    expect(said(card)).toMatch(/1 of 7 have come in/);
    expect(said(card)).toMatch(/prints their links/);
    const first = labelOf(card, /^Invite 1 person$/);
    const [sent] =
      card && first ? await presses(world, 'eurocities', { ...card, actions: [first] }, 'invite-send') : [];
    expect(said(sent)).toMatch(/1 person is invited/);
    await world.queue.runDue(world.deps.clock.now);
    expect(slack.arrived.map(({ prompt }) => prompt.summary)).toEqual([
      expect.stringMatching(/invites you to the peer review/),
    ]);
    const [again] = await types(world, 'eurocities', 'invite genoa');
    const all = labelOf(again, /again/);
    if (again && all) await presses(world, 'eurocities', { ...again, actions: [all] }, 'invite-send');
    await world.queue.runDue(world.deps.clock.now);
    expect(slack.arrived).toHaveLength(2);
  });

  it('goes out once by one card, however often it is pressed; a link that came after it works on', async () => {
    const ask = async () => (await types(world, 'eurocities', 'invite genoa'))[0];
    const press = async (card: Prompt | undefined, message: string) => {
      if (card) await presses(world, 'eurocities', card, 'invite-send', {}, message);
      await world.queue.runDue(world.deps.clock.now);
    };
    const first = await ask();
    await press(first, 'card-1');
    await press(first, 'card-1');
    expect(slack.arrived).toHaveLength(1);
    await press(await ask(), 'card-2');
    expect(slack.arrived).toHaveLength(2);
    const links = async () =>
      (await world.deps.store.signInLinks.find({ person: 'helsinki' })).filter((link) => !link.spent);
    const before = await links();
    await press(first, 'card-1');
    expect(await links()).toEqual(before);
    expect(slack.arrived).toHaveLength(2);
  });

  it('tells the host what was due when it was, and what is due', async () => {
    await world.deps.store.people.update('genoa', (p) => ({ ...p, accounts: [HANNA] }));
    await world.deps.store.people.update('helsinki', (p) => ({ ...p, accounts: [] }));
    await inviting();
    expect(slack.arrived.map(({ prompt }) => said(prompt)).join()).toContain('its initial report was due 23 March');
  });

  it.each([
    [{}, MIDWAY, /you read the city’s report alone, against 73 indicators in short cells, by 6 April/],
    [{}, '2027-04-07T09:00:00.000Z', /you still read the city’s report alone/],
    [{ gatheredAt: MIDWAY }, '2027-04-07T09:00:00.000Z', /what each found is open to you\. What you add still counts/],
    [{ gatheredAt: MIDWAY }, '2027-06-07T09:00:00.000Z', /The visit is over/],
  ])('says to a peer what is to be done now: %j at %s', async (over, at, asks) => {
    await world.deps.store.reviews.update('genoa-2027', (review) => ({ ...review, ...over }));
    world.setClock(at);
    await inviting();
    const [invited] = slack.arrived.map(({ prompt }) => said(prompt));
    expect(invited).toMatch(asks);
    expect(invited?.match(/by 6 April|still read|found is open|visit is over/g)).toHaveLength(1);
  });

  it('that is sent again ends the links of those before, and no others', async () => {
    const { people } = await inviting();
    const link = people.find(({ person }: { person: string }) => person === 'utrecht@review.example').link;
    const token = link.replace('https://review.example/signin/', '');
    const other = await newLink(world.deps, { person: 'utrecht', purpose: 'message', message: 'reminder-utrecht' });
    const again = (await inviting(true)).people.find(
      (one: { person: string }) => one.person === 'utrecht@review.example',
    );
    expect(await useLink(world.deps, token)).toEqual({ kind: 'replaced', person: 'utrecht' });
    expect((await useLink(world.deps, other)).kind).toBe('good');
    expect((await useLink(world.deps, again.link.split('/signin/')[1])).kind).toBe('good');
  });

  it('is an organiser’s to send, and the links that are handed over the operator’s alone', async () => {
    expect(said((await types(world, 'lyon', 'inviter genoa'))[0])).not.toMatch(/Inviter 1/);
    expect((await inviting(false, 'lyon@review.example')).exit).toBe(1);
    const refused = await inviting(false, 'eurocities@review.example');
    expect([refused.exit, refused.out]).toEqual([1, '']);
    expect(refused.err).toMatch(/No message reaches/);
    expect(slack.arrived).toEqual([]);
  });
});

it('the organiser’s morning names who was invited before today and is not here, and nobody who came', async () => {
  await inviting();
  await types(world, 'utrecht', 'help');
  await sweep(world.deps);
  await goTo(world, '2027-03-31T08:00:00.000Z');
  const morning = (await messagesTo(world, 'eurocities')).map((m) =>
    m.content.kind === 'prompt' ? said(m.content.prompt) : '',
  );
  const [named] = /Genoa: not here yet, .*/.exec(morning.join('\n')) ?? [];
  expect(named).toMatch(/helsinki/);
  expect(named).not.toMatch(/utrecht|eurocities/);
});

describe('where somebody is signed in', () => {
  it('is said in *my data*, and ended one by one or all at once', async () => {
    const sessions = webSessions(world.deps.store);
    const [here, there] = [
      await sessions.begin('helsinki', false, 'Firefox · Windows'),
      await sessions.begin('helsinki', false, 'Safari · iPhone'),
    ];
    const others = await sessions.begin('utrecht', false);
    const [card] = await types(world, 'helsinki', 'my data');
    expect(said(card)).toMatch(/in 2 browsers/);
    const buttons = card?.body.flatMap((b) => (b.kind === 'presses' ? b.actions : [])) ?? [];
    const end = buttons.find(({ label }) => label.includes('Firefox'));
    if (!card || !end) throw new Error('no button');
    const [left] = await presses(world, 'helsinki', { ...card, actions: [end] }, 'sign-in-end');
    expect(said(left)).toMatch(/in one browser/);
    expect([await sessions.find(here), (await sessions.find(there))?.person]).toEqual([undefined, 'helsinki']);
    // Somebody else's is none of theirs.
    await presses(world, 'utrecht', { ...card, actions: [end] }, 'sign-in-end');
    const all = buttons.find(({ label }) => label === 'Sign out everywhere');
    if (all) await presses(world, 'helsinki', { ...card, actions: [all] }, 'sign-in-end');
    expect(await sessions.find(there)).toBeUndefined();
    expect((await sessions.find(others))?.person).toBe('utrecht');
  });
});

it('an organiser of the host city reads who of its own people has not come, and nobody of the team', async () => {
  await inviting();
  await world.deps.store.people.update('eurocities', ({ organisation: _, ...p }) => ({ ...p, city: 'Genoa' }));
  await sweep(world.deps);
  await goTo(world, '2027-03-31T08:00:00.000Z');
  const [named] =
    /Genoa: not here yet, .*/.exec(
      (await messagesTo(world, 'eurocities'))
        .map(({ content }) => (content.kind === 'prompt' ? said(content.prompt) : ''))
        .join('\n'),
    ) ?? [];
  expect(named).toMatch(/genoa/);
  expect(named).not.toMatch(/helsinki|lyon|utrecht/);
});
