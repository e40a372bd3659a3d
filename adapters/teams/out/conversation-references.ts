import type { Activity } from 'botbuilder';
import { type Account, accountId } from '../../../src/method/person';
import { type Channel, channelId, wholeChannel } from '../../../src/method/review';
import type { Instant } from '../../../src/method/time';
import type { Whereabouts } from '../../../src/ports/records';
import type { Collection } from '../../../src/ports/store';
import { isPersonal, kindOf } from '../conversation-kind';
import { accountIn, channelAt, TEAMS } from '../name';

/** Where an account is to be found. */
export interface AccountPlace {
  serviceUrl: string;
  tenant: string;
  /** Its user id between Teams and this bot (`29:…`). */
  user?: string;
  /** Its personal conversation with the bot, as far as one was seen. */
  conversation?: string;
  /** How its client is set: a language tag (`fr-FR`) and an IANA time zone. */
  locale?: string;
  timeZone?: string;
}

/** Where a channel or group chat is to be found. */
export interface ChannelPlace {
  serviceUrl: string;
  tenant: string;
  kind: 'channel' | 'groupChat';
  /** The id of the team that a channel belongs to (`19:…@thread.tacv2`). */
  team?: string;
  /** Who a channel of a team is for, where Teams told. */
  access?: 'standard' | 'private' | 'shared';
}

type References = Collection<Whereabouts>;
type Seen = Omit<Whereabouts, 'at'>;

/**
 * Notes where an activity came from: its sender and, in a channel or group chat, that conversation. Writes only what is
 * new. Its service must be a trusted one.
 */
export async function noteWhereabouts(kept: References, activity: Partial<Activity>, now: Instant): Promise<void> {
  for (const seen of [accountSeen(activity), channelSeen(activity)]) if (seen) await note(kept, seen, now);
}

/** Where an account was seen last. */
export async function placeOfAccount(kept: References, account: Account): Promise<AccountPlace | undefined> {
  const { serviceUrl, tenant = account.space, ...rest } = (await kept.get(accountId(account)))?.details ?? {};
  return serviceUrl ? { ...rest, serviceUrl, tenant } : undefined;
}

/** Notes the personal conversation that was opened with an account; undefined: Teams knows the one that was noted no more. */
export async function noteConversation(
  kept: References,
  account: Account,
  { serviceUrl, conversation }: { serviceUrl: string; conversation: string | undefined },
  now: Instant,
): Promise<void> {
  const details = { serviceUrl, tenant: account.space, conversation: conversation ?? '' };
  await note(kept, { id: accountId(account), platform: TEAMS, details }, now);
}

/** Where a channel or group chat was seen last, whatever thread of it is meant. */
export async function placeOfChannel(kept: References, channel: Channel): Promise<ChannelPlace | undefined> {
  return channelPlace((await kept.get(channelId(wholeChannel(channel))))?.details ?? {});
}

/** The service that something of a tenant came from last; undefined when nothing did yet. */
export async function serviceOfTenant(kept: References, tenant: string): Promise<string | undefined> {
  const [latest] = (await ofTenant(kept, tenant)).sort((a, b) => b.at.localeCompare(a.at));
  return latest?.details.serviceUrl;
}

/** The teams of a tenant in which the app was seen: their ids, each with its service. */
export async function teamsOfTenant(kept: References, tenant: string): Promise<{ team: string; serviceUrl: string }[]> {
  const teams = new Map<string, string>();
  for (const { details } of await ofTenant(kept, tenant))
    if (details.team && details.serviceUrl) teams.set(details.team, details.serviceUrl);
  return [...teams].map(([team, serviceUrl]) => ({ team, serviceUrl }));
}

/** The channels of a team in which the app was seen. */
export async function channelsOfTeam(kept: References, team: string): Promise<Channel[]> {
  const known = await kept.find({ platform: TEAMS });
  return known.flatMap(({ id, details }) => (details.team === team ? [channelAt(id.slice(`${TEAMS}|`.length))] : []));
}

async function ofTenant(kept: References, tenant: string): Promise<Whereabouts[]> {
  return (await kept.find({ platform: TEAMS })).filter(({ details }) => details.tenant === tenant);
}

function channelPlace({ serviceUrl, tenant, kind, team, access }: Whereabouts['details']): ChannelPlace | undefined {
  if (!serviceUrl || !tenant) return undefined;
  return {
    serviceUrl,
    tenant,
    kind: kind === 'groupChat' ? kind : 'channel',
    ...(team ? { team } : {}),
    ...(access === 'standard' || access === 'private' || access === 'shared' ? { access } : {}),
  };
}

/** What is known already is not written; nor is what is known beside it lost. */
async function note(kept: References, { id, platform, details }: Seen, at: Instant): Promise<void> {
  const merged = (before: Whereabouts): Whereabouts => {
    const isNews = Object.entries(details).some(([name, value]) => before.details[name] !== value);
    return isNews ? { ...before, details: { ...before.details, ...details }, at } : before;
  };
  if (await kept.update(id, merged)) return;
  if (!(await kept.insert({ id, platform, details, at }))) await kept.update(id, merged);
}

function accountSeen(activity: Partial<Activity>): Seen | undefined {
  const { from, conversation, serviceUrl } = activity;
  const tenant = tenantOf(activity);
  if (!from?.aadObjectId || !serviceUrl || !tenant) return undefined;
  return {
    id: accountId(accountIn(tenant, from.aadObjectId)),
    platform: TEAMS,
    details: {
      serviceUrl,
      tenant,
      user: from.id,
      ...(isPersonal(conversation) ? { conversation: conversation?.id ?? '' } : {}),
      ...settingsOf(activity),
    },
  };
}

function channelSeen(activity: Partial<Activity>): Seen | undefined {
  const { conversation, serviceUrl } = activity;
  const tenant = tenantOf(activity);
  const kind = kindOf(conversation);
  if (!conversation || (kind !== 'channel' && kind !== 'groupChat') || !serviceUrl || !tenant) return undefined;
  const team = textAt(activity.channelData, 'team', 'id');
  const access = textAt(activity.channelData, 'channel', 'type');
  return {
    id: channelId(channelAt(conversation.id)),
    platform: TEAMS,
    details: { serviceUrl, tenant, kind, ...(team ? { team } : {}), ...(access ? { access } : {}) },
  };
}

/** The tenant that an activity belongs to. */
function tenantOf({ conversation, channelData }: Partial<Activity>): string | undefined {
  return conversation?.tenantId || textAt(channelData, 'tenant', 'id');
}

/** How the sender's client is set; it says so with what they write. */
function settingsOf({ locale, localTimezone, entities }: Partial<Activity>): { locale?: string; timeZone?: string } {
  const client = entities?.find(({ type }) => type === 'clientInfo');
  const language = locale ?? textAt(client, 'locale');
  const timeZone = localTimezone ?? textAt(client, 'timezone');
  return { ...(language ? { locale: language } : {}), ...(timeZone ? { timeZone } : {}) };
}

/** A text somewhere in what Teams adds to an activity, which nobody promises the shape of. */
function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = path.reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined),
    value,
  );
  return typeof found === 'string' && found !== '' ? found : undefined;
}
