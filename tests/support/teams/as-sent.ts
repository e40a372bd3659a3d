import { randomUUID } from 'node:crypto';
import type { Connector } from './connector';
import type { Conversation, Member } from './world';

/** An activity as Teams sends it. */
export type Sent = Record<string, unknown> & { id: string; type: string; serviceUrl: string };

/** Where in a conversation: in the thread that begins with this message, of a channel. */
export interface Spot {
  conversation: Conversation;
  root?: string;
}

/** What is in every activity of somebody's. */
export function sentBy(
  connector: Connector,
  member: Member,
  { conversation, root }: Spot,
  of: Record<string, unknown> & { type: string },
): Sent {
  const { kind, team, tenantId } = conversation;
  const now = new Date().toISOString();
  return {
    id: `f:${randomUUID()}`,
    channelId: 'msteams',
    serviceUrl: connector.url,
    timestamp: now,
    localTimestamp: now,
    localTimezone: member.timeZone,
    from: { id: member.id, name: member.name, aadObjectId: member.aadObjectId },
    recipient: connector.world.bot,
    conversation: {
      id: root === undefined ? conversation.id : `${conversation.id};messageid=${root}`,
      conversationType: kind,
      tenantId,
      ...(kind === 'personal' ? {} : { isGroup: true }),
    },
    channelData: {
      tenant: { id: tenantId },
      ...(team ? { team: { id: team.id }, channel: { id: conversation.id }, teamsTeamId: team.id } : {}),
    },
    entities: [clientInfo(member)],
    locale: member.locale,
    ...of,
  };
}

function clientInfo({ locale, timeZone }: Member) {
  const [, country = ''] = locale.split('-');
  return { type: 'clientInfo', locale, country, platform: 'Web', timezone: timeZone };
}

/** A message, with the attachment that Teams puts beside each one that is more than plain text. */
export function message(text: string, { html = true, files = [] as readonly string[] } = {}) {
  const content = `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
  return {
    type: 'message',
    textFormat: 'plain',
    ...(text === '' ? {} : { text }),
    attachments: [...(html ? [{ contentType: 'text/html', content }] : []), ...files.map(file)],
  };
}

function file(name: string) {
  return {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    contentUrl: `https://example-my.sharepoint.com/personal/somebody/Documents/${name}`,
    name,
    content: {
      downloadUrl: 'https://example-my.sharepoint.com/download',
      uniqueId: randomUUID(),
      fileType: name.split('.').at(-1),
    },
  };
}

/** A message with a mention before it, of the bot or of a member. */
export function mentioning(text: string, { id, name }: { id: string; name: string }, more: object[] = []) {
  const mention = `<at>${name}</at>`;
  const entities = [{ type: 'mention', mentioned: { id, name }, text: mention }, ...more];
  return { ...message(`${mention} ${text}\n`), entities };
}
