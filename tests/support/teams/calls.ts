import { type SentActivity, taken } from './activities';
import type { Call } from './connector';
import { REFUSALS, Refused } from './refusals';
import { memberJson, pageOf } from './rosters';
import type { Conversation, Member, Seen, Team, TeamsWorld } from './world';

interface Answer {
  status: number;
  body: unknown;
}

/** Carries out a call. Throws a `Refused` where Teams refuses. */
export function calls(world: TeamsWorld, call: Call, query: Record<string, unknown>): Answer {
  const parts = call.path.split('/');
  const [version, what, id = '', under, one, more] = parts;
  if (version !== 'v3') throw new Refused(REFUSALS.conversationNotFound);
  const does = `${call.method} ${what}${id === '' ? '' : '/:id'}${under === undefined ? '' : `/${under}`}${one === undefined ? '' : '/:one'}`;
  switch (does) {
    case 'POST conversations':
      return { status: 201, body: createConversation(world, call.body as NewConversation) };
    case 'POST conversations/:id/activities':
      return { status: 201, body: { id: send(world, id, call.body as SentActivity).id } };
    case 'POST conversations/:id/activities/:one':
      return { status: 201, body: { id: send(world, id, call.body as SentActivity, one).id } };
    case 'PUT conversations/:id/activities/:one':
      return { status: 200, body: { id: update(world, id, one ?? '', call.body as SentActivity).id } };
    case 'DELETE conversations/:id/activities/:one':
      remove(world, id, one ?? '');
      return { status: 200, body: {} };
    case 'GET conversations/:id/members':
      return { status: 200, body: rosterOf(world, id).map(memberJson) };
    case 'GET conversations/:id/pagedmembers':
      return { status: 200, body: pageOf(rosterOf(world, id), query) };
    case 'GET conversations/:id/members/:one':
      return { status: 200, body: memberJson(memberIn(rosterOf(world, id), one ?? '')) };
    case 'GET teams/:id':
      return { status: 200, body: teamJson(teamOf(world, id)) };
    case 'GET teams/:id/conversations':
      return { status: 200, body: { conversations: teamOf(world, id).channels } };
    default:
      throw new Refused({ ...REFUSALS.conversationNotFound, message: `No such call: ${does} ${more ?? ''}` });
  }
}

interface NewConversation {
  isGroup?: boolean;
  bot?: { id?: string };
  members?: { id?: string }[];
  tenantId?: string;
  channelData?: { channel?: { id?: string }; tenant?: { id?: string } };
  activity?: SentActivity;
}

function createConversation(world: TeamsWorld, asked: NewConversation) {
  const channel = asked.channelData?.channel?.id;
  if (channel !== undefined) {
    if (!asked.activity) throw new Refused({ ...REFUSALS.badArgument, message: 'A thread needs a first message.' });
    const { id } = send(world, channel, asked.activity);
    return { id: `${channel};messageid=${id}`, activityId: id };
  }
  const [member, ...others] = asked.members ?? [];
  const tenant = asked.tenantId ?? asked.channelData?.tenant?.id;
  if (!member?.id || others.length > 0 || asked.isGroup || !tenant) throw new Refused(REFUSALS.badArgument);
  const { id } = personalWith(world, tenant, member.id);
  return asked.activity ? { id, activityId: send(world, id, asked.activity).id } : { id };
}

function personalWith(world: TeamsWorld, tenant: string, id: string): Conversation {
  const member = world.people.find((p) => p.tenantId === tenant && (p.id === id || p.aadObjectId === id));
  if (!member) throw new Refused({ ...REFUSALS.badArgument, message: 'Invalid user identity in provided tenant' });
  const before = world.personal(member);
  const viaTeam = world.teams.some((team) => team.installed && team.members.includes(member));
  if (!before?.installed && !viaTeam) throw new Refused(REFUSALS.notInstalled);
  return before?.installed ? before : world.install(member);
}

/** A conversation, by an id that may name a thread's first message behind it. */
function conversationOf(world: TeamsWorld, named: string): { conversation: Conversation; root?: string } {
  const [id = '', thread] = named.split(';messageid=');
  const conversation = world.conversations.get(id);
  if (!conversation) throw new Refused(REFUSALS.conversationNotFound);
  if (conversation.blocked) throw new Refused(REFUSALS.blockedByUser);
  if (!(conversation.team?.installed ?? conversation.installed)) throw new Refused(REFUSALS.botNotInRoster);
  if (thread === undefined) return { conversation };
  if (conversation.kind !== 'channel') throw new Refused(REFUSALS.conversationNotFound);
  messageIn(conversation, thread);
  return { conversation, root: thread };
}

function send(world: TeamsWorld, named: string, activity: SentActivity, replyTo?: string): Seen {
  const { conversation, root } = conversationOf(world, named);
  const seen: Seen = { id: world.nextId(), from: world.bot.id, ...taken(activity), edits: 0, at: Date.now() };
  if (conversation.kind === 'channel') seen.root = root ?? replyTo ?? seen.id;
  conversation.messages.push(seen);
  return seen;
}

function update(world: TeamsWorld, named: string, id: string, activity: SentActivity): Seen {
  const { conversation } = conversationOf(world, named);
  const seen = messageIn(conversation, id);
  if (seen.from !== world.bot.id) throw new Refused(REFUSALS.notEnoughPermissions);
  delete seen.text;
  delete seen.summary;
  return Object.assign(seen, taken(activity), { edits: seen.edits + 1 });
}

function remove(world: TeamsWorld, named: string, id: string): void {
  const { conversation } = conversationOf(world, named);
  const seen = messageIn(conversation, id);
  conversation.messages.splice(conversation.messages.indexOf(seen), 1);
}

function messageIn({ messages }: Conversation, id: string): Seen {
  const found = messages.find((message) => message.id === id);
  if (!found) throw new Refused(REFUSALS.activityNotFound);
  return found;
}

function rosterOf(world: TeamsWorld, named: string): Member[] {
  return conversationOf(world, named).conversation.members;
}

/** By the id between Teams and the bot, the object id, or the user principal name. */
function memberIn(members: Member[], named: string): Member {
  const found = members.find(
    ({ id, aadObjectId, userPrincipalName }) =>
      id === named || aadObjectId === named || userPrincipalName?.toLowerCase() === named.toLowerCase(),
  );
  if (!found) throw new Refused(REFUSALS.memberNotFound);
  return found;
}

function teamOf(world: TeamsWorld, id: string): Team {
  const team = world.teams.find((t) => t.id === id);
  if (!team) throw new Refused(REFUSALS.conversationNotFound);
  if (!team.installed) throw new Refused(REFUSALS.botNotInRoster);
  return team;
}

function teamJson({ id, name, aadGroupId }: Team) {
  return { id, name, aadGroupId };
}
