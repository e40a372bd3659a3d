import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from 'fast-png';
import { parse } from 'yaml';
import { z } from 'zod';
import { COMMAND, MESSAGE_SHORTCUT, SHORTCUT } from '../../adapters/slack/in/intake';
import { BOT_SCOPES, NEEDED_SCOPES } from '../../adapters/slack/workspaces/scopes';
import { conversationScope, EVENT_SCOPES, type EventName, isMethod, METHOD_SCOPES } from '../support/slack/scopes';
import { commandOf } from '../support/steps';

const ADAPTER = join(__dirname, '../../adapters/slack');
const text = (most: number, least = 1) => z.string().min(least).max(most);
const address = z.url({ protocol: /^https$/ });

/** What Slack takes as a manifest (docs.slack.dev/reference/app-manifest), as far as ours goes. Nothing else may be in it. */
const schema = z.strictObject({
  display_information: z.strictObject({
    name: text(35),
    description: text(140),
    long_description: text(4_000, 174),
    background_color: z.string().regex(/^#(?:[0-9a-fA-F]{3}){1,2}$/),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    bot_user: z.strictObject({ display_name: text(80), always_online: z.boolean() }),
    shortcuts: z
      .array(
        z.strictObject({
          name: text(24),
          type: z.enum(['global', 'message']),
          callback_id: text(255),
          description: text(150),
        }),
      )
      .max(10),
    agent_view: z
      .strictObject({
        agent_description: text(300),
        suggested_prompts: z.array(z.strictObject({ title: text(75), message: text(75) })).max(4),
      })
      .optional(),
    slash_commands: z
      .array(
        z.strictObject({
          command: text(32).startsWith('/'),
          url: address.optional(),
          description: text(2_000),
          usage_hint: text(1_000),
          should_escape: z.boolean(),
        }),
      )
      .max(50),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.array(address).max(1_000),
    scopes: z.strictObject({ bot: z.array(z.string()).max(255), bot_optional: z.array(z.string()) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: address.optional(), bot_events: z.array(z.string()).max(100) }),
    interactivity: z.strictObject({
      is_enabled: z.boolean(),
      request_url: address.optional(),
      message_menu_options_url: address.optional(),
    }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});

const source = readFileSync(join(ADAPTER, 'manifest.yaml'), 'utf8');
const manifest = schema.parse(parse(source));

/** The adapter's code, all of it. */
const code = readdirSync(ADAPTER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(ADAPTER, name), 'utf8'))
  .join('\n');

/** The methods of the Web API that the code calls, by the names that Slack has for them. */
const called = [
  ...new Set([
    ...[...code.matchAll(/\bclient\s*\.([a-z]\w*(?:\s*\.\w+)+)\(/gi)].map(([, method = '']) =>
      method.replace(/\s/g, ''),
    ),
    ...[...code.matchAll(/\bapiCall\(\s*'([\w.]+)'/g)].map(([, method = '']) => method),
  ]),
].filter((name) => name !== 'apiCall');

/** In which kinds of conversations the methods are used that have a scope for each: team channels, and our own. */
const CONVERSATIONS: Readonly<Record<string, readonly Parameters<typeof conversationScope>[0][]>> = {
  'conversations.info': ['public', 'private'],
  'conversations.members': ['public', 'private'],
  'conversations.history': ['public', 'private', 'im'],
  'conversations.replies': ['public', 'private'],
};

/** What is no method's: commands and shortcuts; and the e-mail in what users.info answers. */
const OTHERS = ['commands', 'users:read.email'];

function scopesOf(method: string): readonly string[] {
  const anyOf: readonly string[] = isMethod(method) ? METHOD_SCOPES[method] : [];
  const kinds = CONVERSATIONS[method];
  if (!kinds) return anyOf;
  const right = /history|replies/.test(method) ? 'history' : 'read';
  return kinds.map((kind) => conversationScope(kind, right));
}

const needed = new Set([
  ...called.flatMap(scopesOf),
  ...manifest.settings.event_subscriptions.bot_events.flatMap((name) => EVENT_SCOPES[name as EventName] ?? []),
  ...OTHERS,
]);

test('the code calls methods that are known here, each with the scopes that open it', () => {
  expect(called.length).toBeGreaterThan(10);
  expect(called.filter((method) => !isMethod(method))).toEqual([]);
  const undecided = called.filter((method) => !CONVERSATIONS[method] && scopesOf(method).length > 1);
  expect(undecided).toEqual([]);
  for (const method of called.filter((name) => CONVERSATIONS[name]))
    expect(isMethod(method) ? METHOD_SCOPES[method] : []).toEqual(expect.arrayContaining([...scopesOf(method)]));
});

test('no scope is missing, and none is superfluous', () => {
  expect([...manifest.oauth_config.scopes.bot].sort()).toEqual([...needed].sort());
});

test('an installation by OAuth asks for the same', () => {
  expect([...BOT_SCOPES].sort()).toEqual([...manifest.oauth_config.scopes.bot].sort());
});

test('what may be left out is asked for, and nothing that is heard of needs it', () => {
  const { bot, bot_optional: optional } = manifest.oauth_config.scopes;
  expect(optional).toEqual(bot.filter((scope) => !(NEEDED_SCOPES as readonly string[]).includes(scope)));
  const heard = manifest.settings.event_subscriptions.bot_events.map((name) => EVENT_SCOPES[name as EventName]);
  expect(heard.filter((scope) => scope !== undefined && optional.includes(scope))).toEqual([]);
});

test('it may be made an agent: what it suggests are words that the conversations know', () => {
  const agent = source
    .split('\n')
    .map((line) => (/^ {2}# ( *)(agent_|suggested|- title|message)/.test(line) ? line.replace('# ', '') : line));
  const { agent_view } = schema.parse(parse(agent.join('\n'))).features;
  const said = agent_view?.suggested_prompts.map(({ message }) => message) ?? [];
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter((word) => commandOf(word) === undefined)).toEqual([]);
});

test('its icon is as Slack wants it', () => {
  const { width, height } = decode(readFileSync(join(ADAPTER, 'app-icon.png')));
  expect(width).toBe(height);
  expect(width).toBeGreaterThanOrEqual(512);
  expect(width).toBeLessThanOrEqual(2_000);
});

test('it hears of what the code listens to, and of nothing else', () => {
  const listened = [...code.matchAll(/\bapp\.event\('(\w+)'/g)].map(([, name = '']) =>
    // Of messages, those in direct conversations.
    name === 'message' ? 'message.im' : name,
  );
  expect([...new Set(listened)].sort()).toEqual([...manifest.settings.event_subscriptions.bot_events].sort());
  expect(manifest.settings.event_subscriptions.bot_events.filter((name) => !Object.hasOwn(EVENT_SCOPES, name))).toEqual(
    [],
  );
});

test('its command and its shortcut are those that the code knows', () => {
  expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual([COMMAND]);
  expect(manifest.features.shortcuts.map(({ callback_id }) => callback_id)).toEqual([SHORTCUT, MESSAGE_SHORTCUT]);
});

test('everything comes to one address, under one name that is replaced', () => {
  const { features, settings, oauth_config } = manifest;
  const urls = [
    ...features.slash_commands.map(({ url }) => url),
    settings.event_subscriptions.request_url,
    settings.interactivity.request_url,
    settings.interactivity.message_menu_options_url,
  ];
  expect(new Set(urls)).toEqual(new Set(['https://critical-friend.example/slack/events']));
  expect(oauth_config.redirect_urls).toEqual(['https://critical-friend.example/slack/oauth_redirect']);
  expect(source.match(/https:\/\/critical-friend\.example/g)).toHaveLength(5);
  expect(source).toContain('critical-friend.example (5 times)');
});

test('people can write to it, and tokens stay', () => {
  expect(manifest.features.app_home).toEqual({
    home_tab_enabled: true,
    messages_tab_enabled: true,
    messages_tab_read_only_enabled: false,
  });
  expect(manifest.settings).toMatchObject({
    interactivity: { is_enabled: true },
    org_deploy_enabled: true,
    socket_mode_enabled: false,
    token_rotation_enabled: false,
  });
});

test('without the lines that Socket Mode needs not, it is a manifest still', () => {
  const lines = source.split('\n');
  const left = lines.filter((_, n) => !/leave this line out/.test(lines[n - 1] ?? ''));
  const socket = schema.parse(
    parse(left.join('\n').replace('socket_mode_enabled: false', 'socket_mode_enabled: true')),
  );
  expect(JSON.stringify(socket)).not.toContain('/slack/events');
});

test('the README says what each scope is for', () => {
  const readme = readFileSync(join(ADAPTER, 'README.md'), 'utf8');
  const explained = [...readme.matchAll(/^\|\s+(`[^|]*`)\s+\|/gm)].flatMap(([, names = '']) =>
    [...names.matchAll(/`([\w.:]+)`/g)].map(([, name = '']) => name),
  );
  expect(explained.filter((name) => name.includes(':') || name === 'commands').sort()).toEqual([...needed].sort());
});
