import type { FilesGetUploadURLExternalResponse, UsersListResponse, WebClient } from '@slack/web-api';
import { pingsOf } from '../support/slack/pings';
import { clientOf, errorOf } from '../support/slack/quiet-client';
import { type SlackServer, startSlack } from '../support/slack/start-slack';

/** The local Slack itself, asked through Slack's own client. */

const HANNA = { id: 'U0000001', name: 'Hanna Virtanen', email: 'hanna@helsinki.example', tz: 'Europe/Helsinki' };
const GONE = { id: 'U0000002', name: 'Gone', email: 'gone@helsinki.example', deleted: true };
const STRANGER = { id: 'U0000003', name: 'Stranger', isStranger: true, teamId: 'T0000009' };
const BOT_USER = 'U00BOT01';
const CHANNELS = [
  { id: 'C0000001', name: 'team', members: [HANNA.id, BOT_USER] },
  { id: 'C0000002', name: 'elsewhere', members: [HANNA.id] },
  { id: 'C0000003', name: 'hidden', isPrivate: true, members: [HANNA.id] },
  { id: 'C0000004', name: 'old', isArchived: true, members: [BOT_USER] },
];

let slack: SlackServer;
let client: WebClient;

beforeEach(async () => {
  slack = await startSlack({
    teams: [
      { id: 'T0000001', name: 'Cities', users: [HANNA, GONE, STRANGER], channels: CHANNELS },
      { id: 'T0000002', name: 'Partners' },
    ],
  });
  client = clientOf(slack);
});
afterEach(() => slack.stop());

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });

describe('tokens', () => {
  test('a token is a workspace', async () => {
    expect(await client.auth.test()).toMatchObject({
      ok: true,
      team_id: 'T0000001',
      user_id: BOT_USER,
      bot_id: 'B0000001',
    });
    const other = clientOf(slack, slack.bot('T0000002').token);
    expect(await other.team.info()).toMatchObject({ team: { id: 'T0000002', name: 'Partners' } });
    expect(await client.bots.info({ bot: 'B0000001' })).toMatchObject({ bot: { user_id: BOT_USER } });
  });

  test('wrong, revoked and orphaned ones', async () => {
    expect(await errorOf(clientOf(slack, 'xoxb-none').auth.test())).toBe('invalid_auth');
    expect(await errorOf(clientOf(slack, '').auth.test())).toBe('not_authed');
    expect(await errorOf(client.apiCall('chat.invent'))).toBe('unknown_method');
    const other = clientOf(slack, slack.bot('T0000002').token);
    await slack.workspace('T0000002').uninstall();
    expect(await errorOf(other.auth.test())).toBe('account_inactive');
    expect(await client.auth.revoke()).toMatchObject({ revoked: true });
    expect(await errorOf(client.auth.test())).toBe('token_revoked');
  });

  test('a scope that is missing is named', async () => {
    slack.workspace().setScopes(['chat:write', 'users:read']);
    await expect(client.users.lookupByEmail({ email: HANNA.email })).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'users:read.email', provided: 'chat:write,users:read' },
    });
    const { user } = await client.users.info({ user: HANNA.id });
    expect(user?.profile).not.toHaveProperty('email');
    expect(await errorOf(client.conversations.info({ channel: 'C0000001' }))).toBe('missing_scope');
  });

  test('a code becomes a token once', async () => {
    const code = slack.workspace('T0000002').authorize({ by: 'U00BOT02', scopes: ['chat:write'] });
    const args = { client_id: slack.app.clientId, client_secret: slack.app.clientSecret, code };
    const anyone = clientOf(slack, '');
    expect(await errorOf(anyone.oauth.v2.access({ ...args, client_secret: 'other' }))).toBe('bad_client_secret');
    const granted = await anyone.oauth.v2.access(args);
    expect(granted).toMatchObject({ team: { id: 'T0000002' }, scope: 'chat:write', token_type: 'bot' });
    expect(await clientOf(slack, String(granted.access_token)).auth.test()).toMatchObject({ team_id: 'T0000002' });
    expect(await errorOf(anyone.oauth.v2.access(args))).toBe('invalid_code');
  });
});

describe('people and channels', () => {
  test('who is who', async () => {
    expect(await client.users.info({ user: HANNA.id, include_locale: true })).toMatchObject({
      user: { tz: 'Europe/Helsinki', locale: 'en-GB', profile: { email: HANNA.email }, is_bot: false },
    });
    expect(await client.users.info({ user: STRANGER.id })).toMatchObject({
      user: { is_stranger: true, team_id: 'T0000009' },
    });
    expect(await client.users.lookupByEmail({ email: HANNA.email })).toMatchObject({ user: { id: HANNA.id } });
    expect(await errorOf(client.users.lookupByEmail({ email: GONE.email }))).toBe('users_not_found');
    expect(await errorOf(client.users.info({ user: 'U9999999' }))).toBe('user_not_found');
  });

  test('lists come in pages', async () => {
    const seen: (string | undefined)[] = [];
    for await (const page of client.paginate('users.list', { limit: 1 }))
      seen.push(...((page as UsersListResponse).members?.map(({ id }) => id) ?? []));
    expect(seen).toEqual([HANNA.id, GONE.id, BOT_USER]);
    expect(await errorOf(client.users.list({ cursor: 'nonsense' }))).toBe('invalid_cursor');
    expect(await client.conversations.members({ channel: 'C0000001' })).toMatchObject({
      members: [HANNA.id, BOT_USER],
    });
  });

  test('direct messages are opened, not with bots or those who left', async () => {
    const { channel } = await client.conversations.open({ users: HANNA.id });
    expect(channel?.id).toBe(slack.as(HANNA.id).dm);
    expect(await client.conversations.open({ users: HANNA.id })).toMatchObject({ already_open: true });
    expect(await errorOf(client.conversations.open({ users: BOT_USER }))).toBe('cannot_dm_bot');
    expect(await errorOf(client.conversations.open({ users: GONE.id }))).toBe('user_disabled');
    expect(await errorOf(client.conversations.open({ users: 'U9999999' }))).toBe('user_not_found');
    expect(await errorOf(client.conversations.open({ users: STRANGER.id }))).toBe('user_not_visible');
  });

  test('a private channel without the bot is not there', async () => {
    expect(await errorOf(client.conversations.info({ channel: 'C0000003' }))).toBe('channel_not_found');
    expect(await errorOf(client.conversations.history({ channel: 'C0000002' }))).toBe('not_in_channel');
    expect(await client.conversations.join({ channel: 'C0000002' })).toMatchObject({ channel: { is_member: true } });
    expect(await errorOf(client.conversations.join({ channel: 'C0000004' }))).toBe('is_archived');
  });
});

describe('messages', () => {
  test('written, answered, changed and taken away', async () => {
    const channel = 'C0000001';
    const metadata = { event_type: 'sent', event_payload: { key: 'k-1', n: 1, inner: { a: true } } };
    const first = await client.chat.postMessage({ channel, text: 'one', metadata, blocks: [section('*one*')] });
    const ts = String(first.ts);
    expect(first).toMatchObject({ channel, message: { bot_id: 'B0000001', user: BOT_USER, text: 'one' } });
    await client.chat.postMessage({ channel, text: 'two', thread_ts: ts });

    await client.chat.update({ channel, ts, text: 'ONE' });
    expect(slack.messages(channel, { as: HANNA.id })).toMatchObject([
      { ts, text: 'ONE', blocks: [], isEdited: true, metadata },
    ]);
    expect(slack.thread(channel, ts, { as: HANNA.id }).map(({ text }) => text)).toEqual(['ONE', 'two']);

    const history = await client.conversations.history({ channel, include_all_metadata: true });
    expect(history.messages).toMatchObject([{ text: 'ONE', metadata, reply_count: 1, thread_ts: ts }]);
    expect((await client.conversations.history({ channel })).messages?.[0]).not.toHaveProperty('metadata');
    const { messages } = await client.conversations.replies({ channel, ts });
    expect(messages?.map(({ text }) => text)).toEqual(['ONE', 'two']);
    expect(await client.chat.getPermalink({ channel, message_ts: ts })).toMatchObject({ channel });

    await client.chat.delete({ channel, ts });
    expect(await errorOf(client.chat.update({ channel, ts, text: 'x' }))).toBe('message_not_found');
  });

  test('the history between two moments, in pages, the newest first', async () => {
    const channel = 'C0000001';
    const sent = [];
    for (const text of ['a', 'b', 'c', 'd']) sent.push(String((await client.chat.postMessage({ channel, text })).ts));
    const texts = async (args: object) =>
      (await client.conversations.history({ channel, ...args })).messages?.map(({ text }) => text);
    expect(await texts({})).toEqual(['d', 'c', 'b', 'a']);
    expect(await texts({ oldest: sent[0], latest: sent[3] })).toEqual(['c', 'b']);
    expect(await texts({ oldest: sent[0], latest: sent[3], inclusive: true })).toEqual(['d', 'c', 'b', 'a']);
    const page = await client.conversations.history({ channel, limit: 3 });
    expect(page.has_more).toBe(true);
    expect(await texts({ limit: 3, cursor: page.response_metadata?.next_cursor })).toEqual(['a']);
  });

  test('only one person sees an ephemeral one', async () => {
    const channel = 'C0000001';
    slack.workspace().addUser({ id: 'U0000007', name: 'Ben' });
    await client.chat.postEphemeral({ channel, user: HANNA.id, text: 'psst' });
    expect(slack.messages(channel, { as: HANNA.id })).toMatchObject([{ text: 'psst', isEphemeral: true }]);
    expect(slack.messages(channel, { as: 'U0000007' })).toEqual([]);
    expect((await client.conversations.history({ channel })).messages).toEqual([]);
    expect(await errorOf(client.chat.postEphemeral({ channel, user: 'U0000007', text: 'psst' }))).toBe(
      'user_not_in_channel',
    );
  });

  test('what is refused', async () => {
    const post = (args: object) =>
      errorOf(client.apiCall('chat.postMessage', { channel: 'C0000001', text: 'x', ...args }));
    expect(await post({})).toBe('none');
    expect(await post({ channel: 'C0000002' })).toBe('not_in_channel');
    expect(await post({ channel: 'C0000003' })).toBe('channel_not_found');
    expect(await post({ channel: 'C0000004' })).toBe('is_archived');
    expect(await post({ channel: GONE.id })).toBe('is_archived');
    expect(await post({ text: '' })).toBe('no_text');
    expect(await post({ text: 'x'.repeat(40_001) })).toBe('msg_too_long');
    expect(await post({ thread_ts: '1.000001' })).toBe('thread_not_found');
    expect(await post({ blocks: 'nonsense' })).toBe('invalid_blocks_format');
    expect(await post({ blocks: Array(51).fill({ type: 'divider' }) })).toBe('invalid_blocks');
    expect(await post({ blocks: Array(6).fill(section('x'.repeat(2999))) })).toBe('msg_blocks_too_long');
    expect(await post({ metadata: { event_type: 'a', event_payload: { deep: { er: { x: 1 } } } } })).toBe(
      'invalid_metadata_schema',
    );
    expect(await post({ metadata: { event_type: 'a', event_payload: { long: 'x'.repeat(9000) } } })).toBe(
      'metadata_too_large',
    );
    const { ts } = await slack.as(HANNA.id).says('mine', { in: 'C0000001' });
    expect(await errorOf(client.chat.update({ channel: 'C0000001', ts, text: 'yours' }))).toBe('cant_update_message');
    expect(await errorOf(client.chat.delete({ channel: 'C0000001', ts }))).toBe('cant_delete_message');
    const own = String((await client.chat.postMessage({ channel: HANNA.id, text: 'a' })).ts);
    const changed = client.chat.update({ channel: slack.as(HANNA.id).dm, ts: own, text: 'x'.repeat(4001) });
    expect(await errorOf(changed)).toBe('msg_too_long');
  });

  test('whom a message wakes up', async () => {
    const blocks = [
      section('hello <@U0000001>, <!channel>'),
      { type: 'section', text: { type: 'plain_text', text: '<!here>' } },
    ];
    await client.chat.postMessage({ channel: 'C0000001', text: 'for <@U0000001|Hanna>', blocks });
    expect(slack.messages('C0000001', { as: HANNA.id }).map(pingsOf)).toEqual([['@U0000001', '!channel']]);
  });

  test('blocks that are refused are named', async () => {
    const post = client.chat.postMessage({ channel: 'C0000001', text: 'x', blocks: [section('x'.repeat(3001))] });
    await expect(post).rejects.toMatchObject({
      data: {
        error: 'invalid_blocks',
        errors: ['must be less than 3001 characters [json-pointer:/blocks/0/text/text]'],
        response_metadata: {
          messages: ['[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]'],
        },
      },
    });
  });

  test('the messages tab may be off', async () => {
    const other = await startSlack({
      teams: [{ id: 'T1', users: [HANNA] }],
      app: { messagesTab: false, homeTab: false },
    });
    const itsClient = clientOf(other);
    expect(await errorOf(itsClient.chat.postMessage({ channel: HANNA.id, text: 'x' }))).toBe('messages_tab_disabled');
    expect(await errorOf(itsClient.views.publish({ user_id: HANNA.id, view: { type: 'home', blocks: [] } }))).toBe(
      'not_enabled',
    );
    await other.stop();
  });

  test('files, with words for those who cannot see them', async () => {
    const bytes = Buffer.from('not really a picture');
    const { upload_url, file_id } = (await client.apiCall('files.getUploadURLExternal', {
      filename: 'map.png',
      length: bytes.length,
      alt_txt: 'A heat map',
    })) as FilesGetUploadURLExternalResponse;
    expect((await fetch(String(upload_url), { method: 'POST', body: bytes.subarray(1) })).status).toBe(400);
    expect((await fetch(String(upload_url), { method: 'POST', body: bytes })).status).toBe(200);
    await client.files.completeUploadExternal({
      files: [{ id: String(file_id), title: 'Heat map' }],
      channel_id: 'C0000001',
      initial_comment: 'Look',
    });
    const [message] = slack.messages('C0000001', { as: HANNA.id });
    expect(message).toMatchObject({
      text: 'Look',
      files: [{ title: 'Heat map', altText: 'A heat map', mimetype: 'image/png', bytes }],
    });

    const id = message?.files[0]?.id ?? '';
    const image = { type: 'image', slack_file: { id }, alt_text: 'A heat map' };
    expect(await errorOf(client.chat.postMessage({ channel: 'C0000001', text: 'x', blocks: [image] }))).toBe('none');
    const unknown = { ...image, slack_file: { id: 'F99999999' } };
    expect(await errorOf(client.chat.postMessage({ channel: 'C0000001', text: 'x', blocks: [unknown] }))).toBe(
      'invalid_blocks',
    );
    const { file } = await client.files.info({ file: id });
    const headers = { Authorization: `Bearer ${slack.bot().token}` };
    expect(await (await fetch(String(file?.url_private), { headers })).text()).toBe(bytes.toString());
    expect((await fetch(String(file?.url_private), { redirect: 'manual' })).status).toBe(302);
  });

  test("the client's own upload sends a file, but not its alt text under Slack's name for it", async () => {
    const file = Buffer.from('a,b');
    await client.filesUploadV2({ channel_id: 'C0000001', filename: 'a.csv', alt_text: 'A table', file });
    expect(slack.messages('C0000001', { as: HANNA.id })).toMatchObject([
      { files: [{ name: 'a.csv', altText: undefined, bytes: file }] },
    ]);
    expect(slack.problems()).toEqual(['files.getUploadURLExternal has no argument alt_text']);
  });
});
