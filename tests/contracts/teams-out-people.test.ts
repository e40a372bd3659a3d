import { standingIn } from '../../src/method/standing';
import { REFUSALS } from '../support/teams/refusals';
import { accountOf, channelOf, teamsWayOut, type WayOut } from '../support/teams/way-out';
import { TENANT } from '../support/teams/world';

let way: WayOut;

beforeEach(async () => {
  way = await teamsWayOut();
});
afterEach(() => way.stop());

const MEMBER = { home: TENANT, part: 'member', isNobody: false, isAddressConfirmed: true };
const OTHER_TENANT = '0c9a7d52-7a52-4b5f-8a39-2d6f5f4a9c11';
const LINE = { summary: 'Hello', body: [{ kind: 'text', text: 'Hello' }], fields: [], actions: [] } as const;

describe('a profile', () => {
  it('is what Teams tells, with how their client is set', async () => {
    const luc = way.connector.world.person('Luc Martin');
    const personal = way.connector.world.install(luc);
    await way.seen(personal, luc, { locale: 'fr-FR', localTimezone: 'Europe/Paris' });
    expect(await way.chat.profile(accountOf(luc))).toEqual({
      name: 'Luc Martin',
      email: 'luc.martin@example.org',
      language: 'fr',
      timeZone: 'Europe/Paris',
      belonging: MEMBER,
    });
  });

  it('takes the time zone from what the client says of itself, and no wrong one', async () => {
    const luc = way.connector.world.person('Luc Martin');
    const personal = way.connector.world.install(luc);
    const client = (timezone: string) => [{ type: 'clientInfo', locale: 'de-DE', timezone }];
    await way.seen(personal, luc, { entities: client('Mars/Olympus') });
    const profile = await way.chat.profile(accountOf(luc));
    expect(profile).not.toHaveProperty('timeZone');
    expect(profile).not.toHaveProperty('language');
  });

  it.each([
    ['a guest', { userRole: 'guest', userPrincipalName: 'luc_example.org#EXT#@host.example', email: undefined }],
    ['somebody of another tenant', { tenantId: OTHER_TENANT }],
  ] as const)('tells %s', async (_, who) => {
    const luc = way.connector.world.person('Luc Martin', who);
    const team = way.connector.world.team('Peers', [luc]);
    await way.seen(way.connector.world.channel(team), luc);
    const profile = await way.chat.profile({ ...accountOf(luc), space: TENANT });
    expect(profile && standingIn(TENANT, profile.belonging)).toBe(_ === 'a guest' ? 'guest' : 'foreigner');
    expect(profile?.email).toBe(_ === 'a guest' ? undefined : 'luc.martin@example.org');
  });

  it('is found in a team for who was never seen between the two of us, and is none for a stranger', async () => {
    const [ana, luc] = [way.connector.world.person('Ana Pérez'), way.connector.world.person('Luc Martin')];
    await way.seen(way.connector.world.channel(way.connector.world.team('Peers', [ana, luc])), luc);
    expect((await way.chat.profile(accountOf(ana)))?.name).toBe('Ana Pérez');
    expect(await way.chat.profile(accountOf(way.connector.world.person('Eva Stein')))).toBeUndefined();
  });

  it('is thrown for when Teams is away', async () => {
    const ana = way.connector.world.person('Ana Pérez');
    await way.seen(way.connector.world.install(ana), ana);
    way.connector.answer(REFUSALS.unavailable);
    await expect(way.chat.profile(accountOf(ana))).rejects.toThrow('503');
    expect((await way.chat.profile(accountOf(ana)))?.name).toBe('Ana Pérez');
  });
});

describe('somebody by their e-mail', () => {
  it('is found in the teams of the tenant in which the app is', async () => {
    const { world } = way.connector;
    const [ana, luc] = [world.person('Ana Pérez'), world.person('Luc Martin')];
    await way.seen(world.channel(world.team('Others', [luc])), luc);
    await way.seen(world.channel(world.team('Peers', [ana, luc])), luc);
    expect(await way.chat.find(TENANT, 'Ana.Pérez@example.org')).toEqual({
      account: accountOf(ana),
      belonging: MEMBER,
    });
    expect(await way.chat.find(TENANT, 'eva@example.org')).toBeUndefined();
    expect(await way.chat.find(OTHER_TENANT, 'ana.pérez@example.org')).toBeUndefined();
    // Whatever else names somebody is no address.
    expect(await way.chat.find(TENANT, ana.aadObjectId)).toBeUndefined();
  });
});

describe('the readers of a channel', () => {
  it('are all of its team, guests told apart and programs left out', async () => {
    const { world } = way.connector;
    const ana = world.person('Ana Pérez');
    const guest = world.person('Luc Martin', { userRole: 'guest' });
    const robot = { ...world.person('Robot'), id: '28:robot' };
    const channel = world.channel(world.team('Peers', [ana, guest, robot], { channels: ['Genoa'] }), 'Genoa');
    await way.seen(channel, ana);
    expect(await way.chat.audience(channelOf(channel))).toEqual({
      kind: 'known',
      readers: [
        { account: accountOf(ana), name: 'Ana Pérez', email: 'ana.pérez@example.org', belonging: MEMBER },
        {
          account: accountOf(guest),
          name: 'Luc Martin',
          email: 'luc.martin@example.org',
          belonging: { ...MEMBER, part: 'guest' },
        },
      ],
    });
  });

  it('are a private channel’s own; those of a shared one cannot all be seen', async () => {
    const { world } = way.connector;
    const [ana, luc] = [world.person('Ana Pérez'), world.person('Luc Martin')];
    const elsewhere = world.person('Eva Stein', { tenantId: OTHER_TENANT });
    const team = world.team('Peers', [ana, luc], { channels: ['Private', 'Shared'] });
    const some = world.channel(team, 'Private');
    some.members = [ana];
    const shared = world.channel(team, 'Shared');
    shared.members = [ana, elsewhere];
    const data = (type: string) => ({
      channelData: { tenant: { id: TENANT }, team: { id: team.id }, channel: { id: some.id, type } },
    });
    const namesIn = async (conversation: typeof some) => {
      const audience = await way.chat.audience(channelOf(conversation));
      return audience.kind === 'known'
        ? audience.readers.map(({ name, account, belonging }) => [name, standingIn(account.space, belonging)])
        : audience;
    };
    await way.seen(some, ana, data('private'));
    await way.seen(shared, ana, data('shared'));
    expect(await namesIn(some)).toEqual([['Ana Pérez', 'member']]);
    expect(await namesIn(shared)).toEqual({
      kind: 'unknown',
      reason: 'a shared channel does not show all who can read in it',
    });
    // As long as Teams has not told what kind of channel it is, everybody who could read there counts.
    const unknown = world.channel(team);
    unknown.members = [elsewhere];
    const other = world.channel(world.team('Others', [luc], { channels: ['Some'] }), 'Some');
    other.members = [elsewhere];
    await way.seen(other, luc);
    expect(await namesIn(other)).toEqual([
      ['Eva Stein', 'foreigner'],
      ['Luc Martin', 'member'],
    ]);
  });

  it('are those of a group chat', async () => {
    const { world } = way.connector;
    const ana = world.person('Ana Pérez');
    const chat = world.groupChat([ana]);
    await way.seen(chat, ana);
    expect(await way.chat.audience({ ...channelOf(chat), thread: '1' })).toMatchObject({
      kind: 'known',
      readers: [{ name: 'Ana Pérez' }],
    });
  });

  it('are read page by page, up to 300', async () => {
    const { world } = way.connector;
    const people = Array.from({ length: 300 }, (_, i) => world.person(`Peer ${i}`));
    const [ana] = people;
    const chat = world.groupChat(people);
    if (ana) await way.seen(chat, ana);
    const audience = await way.chat.audience(channelOf(chat));
    expect(audience.kind === 'known' && audience.readers).toHaveLength(300);
    people.push(world.person('One Toomany'));
    expect(await way.chat.audience(channelOf(chat))).toEqual({
      kind: 'unknown',
      reason: 'the channel has more than 300 members',
    });
  });

  it('are not known where the app is not, or never was', async () => {
    const { world } = way.connector;
    const ana = world.person('Ana Pérez');
    const team = world.team('Peers', [ana]);
    const channel = world.channel(team);
    expect(await way.chat.audience(channelOf(channel))).toEqual({
      kind: 'unknown',
      reason: 'nobody has written to the app in this channel yet',
    });
    await way.seen(channel, ana);
    team.installed = false;
    expect(await way.chat.audience(channelOf(channel))).toEqual({
      kind: 'unknown',
      reason: 'the app is not in the channel',
    });
    way.connector.answer(REFUSALS.throttled);
    await expect(way.chat.audience(channelOf(channel))).rejects.toThrow('429');
  });
});

describe('a word to somebody nobody knows', () => {
  it('is said between the two of us', async () => {
    const { world } = way.connector;
    const ana = world.person('Ana Pérez');
    await way.seen(world.channel(world.team('Peers', [ana])), ana);
    await way.chat.tell(accountOf(ana), LINE, 'en');
    const personal = world.personal(ana);
    expect(personal && way.connector.fromBot(personal)).toHaveLength(1);
  });

  it('is not said to who has not installed the app', async () => {
    const { world } = way.connector;
    const ana = world.person('Ana Pérez');
    const chat = world.groupChat([ana]);
    await way.seen(chat, ana);
    await way.chat.tell(accountOf(ana), LINE, 'en');
    expect(way.connector.fromBot(chat)).toEqual([]);
    expect(way.logged.map(({ fields }) => fields)).toEqual([
      { reason: 'the app is not installed for this person in Teams' },
    ]);
  });
});
