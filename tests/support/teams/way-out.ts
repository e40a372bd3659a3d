import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { openFileStore } from '../../../adapters/mongo';
import { type Pacing, pacing } from '../../../adapters/pacing/pacing';
import { connectorsOf } from '../../../adapters/teams/api/connectors';
import { botFor } from '../../../adapters/teams/bot';
import { accountIn, channelAt } from '../../../adapters/teams/name';
import { noteWhereabouts } from '../../../adapters/teams/out/conversation-references';
import { teamsChat } from '../../../adapters/teams/out/teams-chat';
import { isTrustedService } from '../../../adapters/teams/trusted-hosts';
import type { Account } from '../../../src/method/person';
import type { Channel } from '../../../src/method/review';
import type { Chat, Outgoing } from '../../../src/ports/chat';
import type { LogFields } from '../../../src/ports/log';
import type { Prompt } from '../../../src/ports/prompt';
import type { Store } from '../../../src/ports/store';
import { UNPACED } from '../unpaced';
import { APP_ID, type Connector, startConnector } from './connector';
import type { Conversation, Member } from './world';

/** Teams' way out with the real SDK, before a connector on this machine. */
export interface WayOut {
  connector: Connector;
  chat: Chat;
  store: Store;
  /** Another instance's, before the same Teams. */
  open(pacing: Pacing): Chat;
  /** Everything that was logged. */
  logged: { fields: LogFields; message: string }[];
  /** As if somebody wrote something there. */
  seen(conversation: Conversation, member: Member, more?: Partial<Activity>): Promise<void>;
  stop(): Promise<void>;
}

export async function teamsWayOut({ unpaced = true } = {}): Promise<WayOut> {
  const dir = mkdtempSync(join(tmpdir(), 'teams-out-'));
  const { store } = await openFileStore({ dir });
  const connector = await startConnector({ isPaced: !unpaced });
  const { adapter } = botFor({ identity: { kind: 'nobody' }, login: {} });
  const logged: WayOut['logged'] = [];
  const keep = (fields: LogFields, message: string) => void logged.push({ fields, message });
  const isTrusted = (serviceUrl: string) => isTrustedService(serviceUrl, { loopback: true });
  const now = () => new Date().toISOString();
  const parts = {
    connectors: connectorsOf(adapter, { appId: '', isTrusted }),
    whereabouts: store.whereabouts,
    appId: APP_ID,
    now,
    globalService: connector.globalUrl,
    log: { info: keep, warn: keep, error: keep },
  };
  return {
    connector,
    chat: teamsChat({ ...parts, pacing: unpaced ? UNPACED : pacing() }),
    store,
    open: (pace) => teamsChat({ ...parts, pacing: pace }),
    logged,
    seen: (conversation, member, more = {}) =>
      noteWhereabouts(store.whereabouts, { ...activityIn(connector, conversation, member), ...more }, now()),
    stop: async () => {
      await connector.stop();
      await store.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** What says who wrote where, of an activity. */
function activityIn(connector: Connector, conversation: Conversation, member: Member): Partial<Activity> {
  const { id, kind, tenantId, team } = conversation;
  return {
    type: 'message',
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: { id: member.id, name: member.name, aadObjectId: member.aadObjectId },
    recipient: connector.world.bot,
    conversation: { id, conversationType: kind, tenantId, isGroup: kind !== 'personal', name: '' },
    channelData: { tenant: { id: tenantId }, ...(team ? { team: { id: team.id }, channel: { id } } : {}) },
  };
}

export function accountOf({ tenantId, aadObjectId }: Member): Account {
  return accountIn(tenantId, aadObjectId);
}

export function channelOf({ id }: Conversation): Channel {
  return channelAt(id);
}

let last = 0;

/** A message as the outbox hands it to a platform. */
export function outgoing(
  to: Account | Channel,
  prompt: Partial<Prompt> & Pick<Prompt, 'summary'>,
  more: Partial<Outgoing> = {},
): Outgoing {
  last += 1;
  return {
    id: `message-${last}`,
    version: 1,
    prompt: { body: [], fields: [], actions: [], ...prompt },
    language: 'en',
    to: 'user' in to ? { kind: 'account', account: to } : { kind: 'channel', review: 'genoa', channel: to },
    picture: async () => undefined,
    ...more,
  };
}
