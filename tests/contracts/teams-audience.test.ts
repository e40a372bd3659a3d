import { channelAt } from '../../adapters/teams/name';
import { makeDigest } from '../../src/delivery/digest-making';
import type { Conversation, Member, Who } from '../support/teams/world';
import { startTeamsHere, type TeamsHere } from '../support/teams-app-here';

/** Who somebody is in Teams, and who reads along in its channels and chats. */

const ELSEWHERE = 'b1c6f0c2-0d2e-4b7e-8f57-3d1f60b7f0aa';
const HANNAS = 'hanna.lehtonen@example.org';

let here: TeamsHere;
beforeEach(async () => {
  here = await startTeamsHere();
  await here.world.deps.store.people.update('helsinki', (p) => ({ ...p, email: HANNAS }));
  const { tenantId: space } = here.people.helsinki;
  await here.world.deps.store.programmes.put({
    id: 'inti',
    benchmark: { id: 'inti-cities-2008', version: 1 },
    trusted: [{ platform: 'teams', space }],
    imported: {},
    importedAt: here.world.deps.clock.now(),
  });
});
afterEach(() => here.close());

const as = (who: Member) => here.teams.as(who);
const textOf = (who: Member) => JSON.stringify(as(who).seen());
const link = (conversation: Conversation) =>
  here.world.deps.store.reviews.update('genoa-2027', (r) => ({ ...r, channels: [channelAt(conversation.id)] }));
/** Somebody mentions the bot there, so that it knows the place. */
const mentions = async (who: Member, conversation: Conversation, text = 'help') => {
  here.connector.world.install(who);
  await as(who).mentions(text, { in: conversation });
  await here.settled();
};
const digest = async () => {
  await makeDigest(here.world.deps, 'genoa-2027', here.world.deps.clock.now());
  await here.settled();
};
const posted = (conversation: Conversation) => here.connector.fromBot(conversation).length;
const withoutAccount = () => here.world.deps.store.people.update('helsinki', (p) => ({ ...p, accounts: [] }));

describe('an address of a peer’s', () => {
  it.each<[string, Who]>([
    ['a guest’s', { userRole: 'guest' }],
    ['of a member of another tenant', { tenantId: ELSEWHERE }],
    ['of somebody who joined a meeting', { userRole: 'anonymous' }],
    ['of somebody in a part that nobody knows', { userRole: 'presenter' as 'user' }],
    ['of somebody whose part is not told', { userRole: undefined as unknown as 'user' }],
    ['of somebody of elsewhere who is called a member', { userPrincipalName: 'eve_x.example#EXT#@home.example' }],
  ])('is no proof when it is %s: they are not given the peer’s cards', async (_, who) => {
    await withoutAccount();
    const eve = here.connector.world.person('Eve Sforza', { userPrincipalName: HANNAS, ...who, email: HANNAS });
    // They are in the app's team, and write there and to the app, as people of that tenant.
    const { tenantId } = here.people.helsinki;
    here.team.members.push(eve);
    const personal = here.connector.world.install(eve);
    personal.tenantId = tenantId;
    await as(eve).says('next');
    await here.settled();
    expect(textOf(eve)).toContain('I do not know yet who you are');
    expect((await here.world.deps.store.people.get('helsinki'))?.accounts).toEqual([]);
  });

  it('is, when it is a member’s of the tenant', async () => {
    await withoutAccount();
    here.connector.world.install(here.people.helsinki);
    await as(here.people.helsinki).says('next');
    await here.settled();
    expect(textOf(here.people.helsinki)).toContain('Integration strategic plan');
  });
});

describe('a digest is held', () => {
  beforeEach(async () => {
    await mentions(here.people.helsinki, here.channel);
    await link(here.channel);
  });

  it('nowhere but for a reason', async () => {
    await digest();
    expect(posted(here.channel)).toBe(1);
  });

  it.each<[string, Who]>([
    ['a guest', { userRole: 'guest' }],
    ['somebody of another tenant', { tenantId: ELSEWHERE }],
    ['somebody of another tenant with the address of a peer', { tenantId: ELSEWHERE, email: HANNAS }],
    ['an entry without a tenant', { tenantId: undefined as unknown as string }],
    ['an entry without a part', { userRole: undefined as unknown as 'user' }],
    ['an entry with a part that nobody knows', { userRole: 'attendee' as 'user' }],
    ['somebody without an account', { userRole: 'anonymous' }],
    ['somebody of elsewhere who is called a member', { userPrincipalName: 'eve_genoa.example#EXT#@home.example' }],
  ])('where there is %s; when they join, the leader hears of it', async (_, who) => {
    const eve = here.connector.world.person('Eve Sforza', who);
    here.connector.world.install(here.people.lyon);
    here.team.members.push(eve);
    await here.teams.deliver(joined(eve));
    await here.settled();
    expect(textOf(here.people.lyon)).toContain('Eve Sforza peut y lire');
    await digest();
    expect(posted(here.channel)).toBe(0);
  });

  it.each([undefined as unknown as string, ''])('where an entry has no id: %j', async (id) => {
    const nobody = { ...here.connector.world.person('Nobody'), id };
    here.team.members.push(nobody);
    await digest();
    expect(posted(here.channel)).toBe(0);
  });

  it('where the list of members comes without members', async () => {
    const half = { status: 200, code: '', message: '' };
    here.connector.answer(half, ({ path }) => path.endsWith('pagedmembers'), 9);
    await digest();
    expect(posted(here.channel)).toBe(0);
  });

  it('where somebody of the host city spoke, though no list has them', async () => {
    await here.world.deps.store.people.update('genoa', (p) => ({ ...p, name: 'Gina', email: 'gina@genoa.example' }));
    const gina = here.connector.world.person('Gina', { tenantId: ELSEWHERE, email: 'gina@genoa.example' });
    await as(gina)
      .mentions('status', { in: here.channel })
      .catch(() => undefined);
    await here.settled();
    expect(posted(here.channel)).toBe(0);
    await digest();
    expect(posted(here.channel)).toBe(0);
  });

  const joined = (who: Member) => ({
    type: 'conversationUpdate',
    id: 'f:joined',
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: here.connector.url,
    from: { id: here.people.helsinki.id, aadObjectId: here.people.helsinki.aadObjectId },
    recipient: here.connector.world.bot,
    // Teams tells of a team's members in its General channel.
    conversation: { id: here.team.id, conversationType: 'channel', isGroup: true, tenantId: here.team.tenantId },
    channelData: { tenant: { id: here.team.tenantId }, team: { id: here.team.id }, eventType: 'teamMemberAdded' },
    membersAdded: [{ id: who.id }],
  });
});

it('a meeting’s chat is refused, and says why', async () => {
  const { helsinki, lyon } = here.people;
  const meeting = here.connector.world.groupChat([helsinki, lyon]);
  here.connector.world.conversations.delete(meeting.id);
  meeting.id = '19:meeting_MjAyNy0wNC0wOQ@thread.v2';
  here.connector.world.conversations.set(meeting.id, meeting);
  await here.world.deps.store.people.update('lyon', (p) => ({ ...p, language: 'en' }));
  await mentions(lyon, meeting, 'link Genoa');
  expect(textOf(lyon)).toContain('it is the chat of a meeting');
  expect(textOf(lyon)).toContain('team alone, and link that one');
  expect(textOf(lyon)).not.toContain('Invite me');
  await link(meeting);
  await digest();
  expect(posted(meeting)).toBe(0);
});

describe.each([
  ['en', 'the Teams group chat', /channel(?! or group chat)|peer-review/i],
  ['fr', 'la conversation de groupe Teams', /canal(?! ou (?:une|la) conversation)|peer-review/i],
] as const)('in a group chat what is said speaks of none but it: %s', (language, named, wrong) => {
  const said = async () => {
    await here.settled();
    return textOf(here.people.lyon);
  };
  const inTheirLanguage = async () => {
    here.connector.world.install(here.people.lyon);
    await here.world.deps.store.people.update('lyon', (p) => ({ ...p, language }));
  };

  it('somebody reads along who is not to; whoever asks is told', async () => {
    await inTheirLanguage();
    await mentions(here.people.lyon, here.chat);
    await link(here.chat);
    const guest = here.connector.world.person('Eve Sforza', { userRole: 'guest' });
    here.chat.members.push(guest);
    await digest();
    expect(await said()).toContain(named);
    await mentions(here.people.lyon, here.chat, 'status');
    expect(await said()).not.toMatch(wrong);
  });

  it('the app was removed from it, or its list of members does not come', async () => {
    await inTheirLanguage();
    await mentions(here.people.lyon, here.chat);
    await link(here.chat);
    const half = { status: 200, code: '', message: '' };
    here.connector.answer(half, ({ path }) => path.endsWith('pagedmembers'), 9);
    await digest();
    here.chat.installed = false;
    await digest();
    expect(await said()).toContain(named);
    expect(await said()).not.toMatch(wrong);
  });

  it('it is linked to nothing yet; how to link', async () => {
    await inTheirLanguage();
    await mentions(here.people.lyon, here.chat, 'status');
    await as(here.people.lyon).says(language === 'en' ? 'link' : 'relier');
    await mentions(here.people.lyon, here.chat, language === 'en' ? 'link Nowhere' : 'relier Nulle-part');
    await mentions(here.people.lyon, here.chat, language === 'en' ? 'unlink' : 'délier');
    expect(await said()).not.toMatch(wrong);
  });
});
