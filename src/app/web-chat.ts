import { randomUUID } from 'node:crypto';
import { tellOfSignIn } from '../accounts/account-news';
import { beginAsFirst, type FirstOrganiser, isNobodyHere } from '../accounts/first-organiser';
import { linkRequests, type Mails } from '../accounts/link-requests';
import { personalData } from '../accounts/personal-data';
import { useLink } from '../accounts/sign-in';
import { IDLE_DAYS, type WebSessions, webSessions } from '../accounts/web-sessions';
import { digestImage, digestLoader, type LoadDigestData, mayReadDigest, showDigest } from '../delivery/digests';
import { repliesUnder, replyUnder } from '../delivery/replies';
import { wordsIn } from '../i18n';
import { hasBegun, isOver } from '../method/calendar';
import { may, rolesOf } from '../method/permissions';
import { affiliation, nameAndPlace, type Person } from '../method/person';
import type { Review } from '../method/review';
import type { Instant } from '../method/time';
import { type DigestCopy, type Message, threadOf } from '../ports/chat';
import type { InboundEvent } from '../ports/event';
import { excessOf } from '../ports/event-limits';
import { MAIL } from '../ports/letter';
import type { HeatMap } from '../ports/pictures';
import type { Prompt } from '../ports/prompt';
import type { CardToOpen, DigestRecord } from '../ports/records';
import { type GivenOut, giveFile, wholeOf } from '../programme/documents/giving';
import { type Offer, takeFile } from '../programme/documents/taking';
import { exportFile } from '../programme/exports';
import { programmeFile } from '../programme/exports/programme-files';
import { templateFile } from '../programme/tables/template';
import { boardOf } from '../steps/boards';
import { FORMAT_NAMES, fileCalled } from '../steps/exports';
import { line } from '../steps/prompts';
import { excessInWords } from '../steps/too-much';
import { type Deps, Refusal } from '../turn/deps';
import { type Lane, receive } from '../turn/inbox';
import { reviewsOf } from '../turn/load-review';
import { boardFor, boardImage, boardThreads } from './boards';
import { calendarDownload, calendarsAt } from './calendars';
import type { GivenFile } from './given-file';
import { handOver, takesFiles } from './handing-over';
import { jsonInPortions } from './json-in-portions';
import { tableFile } from './step-tables';

/** How many messages are shown at once unless asked otherwise. */
const PAGE = 60;

/** A message as its reader sees it. */
export interface Shown {
  id: string;
  at: Instant;
  version: number;
  from: 'bot' | 'you';
  text?: string;
  prompt?: Prompt;
  /** What the team answered under it, oldest first; only where one may answer. */
  replies?: readonly ShownReply[];
}

/** What somebody answered under a message; `by` is their name. */
interface ShownReply {
  id: string;
  at: Instant;
  from: 'you' | 'other';
  by: string;
  text: string;
}

/** What the web chat lets a person do. Every answer is for that person alone: what they may not see is refused. */
export function webChat(deps: Deps, lane: Lane, { mails, sessionDays = IDLE_DAYS }: SigningIn = {}) {
  const requests = linkRequests(deps, mails);
  return {
    now: () => deps.clock.now(),
    person: async (id: string) => {
      const person = await deps.store.people.get(id);
      return person?.active ? person : undefined;
    },
    people: () => candidates(deps),
    threads: (person: Person) => threadsOf(deps, person),
    opens: async (person: Person, thread: string) => (await opened(deps, person, thread))?.kind,
    messages: (person: Person, thread: string, before?: Instant, limit = PAGE) =>
      messagesIn(deps, person, thread, before, limit),
    messagesById: (person: Person, thread: string, ids: readonly string[]) => messagesOf(deps, person, thread, ids),
    isShared: (thread: string) => thread.startsWith('channel:') || boardOf(thread) !== undefined,
    boards: [...deps.steps.boards.keys()],
    board: (person: Person, name: string, review: string, order?: string) =>
      boardFor(deps, person, name, review, order),
    boardThreads: (person: Person) => boardThreads(deps, person),
    boardOf,
    receive: async (person: Person, event: InboundEvent) => {
      refuseTooMuch(deps, event, person);
      return receive(deps, lane, event, person);
    },
    reply: (person: Person, thread: string, under: string, event: InboundEvent) =>
      replyIn(deps, person, thread, under, event),
    picture: async (person: Person, picture: string, look: Pick<HeatMap, 'scheme'> = {}) => {
      const bytes = (await digestImage(deps, person, picture, look)) ?? (await boardImage(deps, person, picture, look));
      return bytes && { type: 'image/png', bytes };
    },
    download: (person: Person, path: string) => download(deps, person, path),
    document: (person: Person, path: string) => document(deps, person, path),
    takeDocument: (person: Person, offer: Offer) => takeFile(deps, person, offer),
    takesFiles: (person: Person) => takesFiles(deps, person),
    handOver: (person: Person, file: GivenFile) => handOver(deps, lane, person, file),
    calendar: calendarsAt(deps),
    isEmpty: () => isNobodyHere(deps.store),
    begin: (token: string, who: FirstOrganiser) => beginAsFirst(deps, token, who),
    signIn: (token: string, current: string | undefined) => signIn(deps, lane, token, current),
    signInTerms: { days: sessionDays, mails: mails !== undefined },
    askForLink: requests.ask,
    sessions: noticed(deps, webSessions(deps.store, { idleDays: sessionDays })),
    /** What was taken up and answered before is done. */
    finished: requests.finished,
  };
}

/** Whoever signs in where they never did hears of it; a notice that cannot be made keeps nobody out. */
function noticed(deps: Deps, sessions: WebSessions): WebSessions {
  return {
    ...sessions,
    begin: async (person, picked, device) => {
      const secret = await sessions.begin(person, picked, device);
      if (!picked)
        await tellOfSignIn(deps, person, device).catch((error: unknown) =>
          deps.log.warn({ err: error }, 'nobody could be told of a sign-in'),
        );
      return secret;
    },
  };
}

/** How people come in. */
export interface SigningIn {
  /** By what links are sent to those who ask for one; nobody is sent any without it. */
  mails?: Mails | undefined;
  /** A session that is not used for so many days ends. */
  sessionDays?: number | undefined;
}

/**
 * Somebody uses a one-time link. Whoever is signed in as its person already goes on, with the card that it is to open, also
 * where it works no more. Who can make another one is named only to who has had the link.
 */
async function signIn(deps: Deps, lane: Lane, token: string, current: string | undefined) {
  const use = await useLink(deps, token);
  if (use.kind === 'unknown') return use;
  if (use.kind !== 'good' && use.person !== current)
    return { kind: use.kind, ask: await organisersFor(deps, use.person) };
  if (use.opens) await open(deps, lane, use.person, use.opens);
  return use.kind === 'good' ? { kind: use.kind, person: use.person } : { kind: 'known' as const };
}

/** The card is in their conversation when they come to it; they come also where it cannot be. */
async function open(deps: Deps, lane: Lane, id: string, { press, address, data = {} }: CardToOpen): Promise<void> {
  const what = { kind: 'press' as const, action: press, data, fields: {}, ...(address ? { address } : {}) };
  const event = { id: randomUUID(), platform: 'web', person: id, at: deps.clock.now(), what };
  const person = await deps.store.people.get(id);
  if (person)
    await receive(deps, lane, event, person).catch((error: unknown) =>
      deps.log.warn({ err: error }, 'the card of a link could not be opened'),
    );
}

/** Who organises the reviews of somebody, by name. */
async function organisersFor(deps: Deps, id: string): Promise<string[]> {
  const reviews = await reviewsOf(deps, { id });
  const ids = [...new Set(reviews.flatMap(({ members }) => members.organisers))];
  const organisers = await deps.store.people.find({ id: { in: ids } });
  return organisers.filter((one) => one.active && one.id !== id).map(nameAndPlace);
}

/** The page still has what was typed, in its card or where one writes: it goes on from there. */
function refuseTooMuch({ steps }: Deps, { what }: InboundEvent, { language }: Person): void {
  const excess = excessOf(what);
  if (excess) throw new Refusal('too-much', excessInWords(steps, excess, language, what));
}

/** The person's own conversation, and the channels of the teams they are on. The host's people see no channel. */
async function threadsOf(deps: Deps, person: Person) {
  const channels = (await reviewsOf(deps, person))
    .filter((review) => may(person, 'read-channel', review))
    .map((review) => ({
      id: threadOf({ kind: 'channel', review: review.id }),
      kind: 'channel' as const,
      title: review.hostCity,
      rank: rankOf(review, deps.clock.now()),
    }))
    .sort((a, b) => a.rank - b.rank);
  const direct = {
    id: threadOf({ kind: 'person', person: person.id }),
    kind: 'direct' as const,
    title: wordsIn(person.language).bot,
  };
  return [direct, ...channels.map(({ rank: _, ...c }) => c)];
}

/** A review whose team is at its visit first, then those under way, those to come, those that rest or whose visit has been. */
function rankOf(review: Review, now: Instant): number {
  if (review.stopped || isOver(review, now)) return 3;
  if (hasBegun(review, now)) return 0;
  return review.openedAt === undefined ? 2 : 1;
}

/** A thread that somebody may open: their own, or the channel of a review. */
type Opened = { kind: 'direct' } | { kind: 'channel'; review: string };

/** The thread, if this person may open it. */
async function opened(deps: Deps, person: Person, thread: string): Promise<Opened | undefined> {
  if (thread === threadOf({ kind: 'person', person: person.id })) return { kind: 'direct' };
  const isIt = (review: Review) =>
    threadOf({ kind: 'channel', review: review.id }) === thread && may(person, 'read-channel', review);
  const review = (await reviewsOf(deps, person)).find(isIt);
  return review && { kind: 'channel', review: review.id };
}

/** The thread; throws a `Refusal` where this person may not open it. */
async function mustOpen(deps: Deps, person: Person, thread: string): Promise<Opened> {
  const found = await opened(deps, person, thread);
  if (!found) throw new Refusal('not-allowed', thread);
  return found;
}

/** Somebody answers under a message of their team's channel: for the team to read, and for the bot to leave alone. */
async function replyIn(deps: Deps, person: Person, thread: string, under: string, event: InboundEvent): Promise<void> {
  refuseTooMuch(deps, event, person);
  const where = await mustOpen(deps, person, thread);
  if (where.kind !== 'channel' || event.what.kind !== 'text') throw new Refusal('not-allowed', thread);
  await replyUnder(deps, { id: `${event.id}~0`, review: where.review, under, text: event.what.text, by: person });
}

/** Messages of a channel as they are shown, with what is answered under each: that makes a message a newer one. */
async function withReplies(deps: Deps, person: Person, where: Opened, messages: readonly Shown[]): Promise<Shown[]> {
  if (where.kind !== 'channel') return [...messages];
  const all = await repliesUnder(
    deps.store,
    where.review,
    messages.map(({ id }) => id),
  );
  const authors = await deps.store.people.find({ id: { in: [...new Set(all.flatMap(authorOf))] } });
  const names = new Map(authors.map(({ id, name }) => [id, name]));
  return messages.map((message) => {
    const replies = all.flatMap(({ id, at, by = '', under, content }): ShownReply[] => {
      if (under !== message.id || content.kind !== 'said') return [];
      const { text } = content;
      return [{ id, at, from: by === person.id ? 'you' : 'other', by: names.get(by) ?? '', text }];
    });
    return { ...message, version: message.version + replies.length, replies };
  });
}

function authorOf({ by }: Message): string[] {
  return by === undefined ? [] : [by];
}

/** All that came here or was to come; what is still on its way is not here yet. */
const ENDED: readonly Message['status'][] = ['delivered', 'redrawn', 'undeliverable', 'unsettled'];

/** What goes out by mail is here too, and so is what no mail server took. */
function isHere({ status, account, content }: Message): boolean {
  // Of the team's own channel, which stands there too.
  if (account?.platform === MAIL && content.kind === 'digest' && content.copy === 'channel') return false;
  if (status === 'delivered' || status === 'redrawn') return true;
  const isSaid = content.kind !== 'planned' || content.said !== undefined;
  return account?.platform === MAIL && ENDED.includes(status) && isSaid;
}

/** As many as are asked for, where there are: whoever gets fewer has them all. */
async function newestHere({ store }: Deps, thread: string, before: Instant | undefined, limit: number) {
  const here: Message[] = [];
  for (let until = before; ; ) {
    const found = await store.messages.find(
      { thread, status: { in: ENDED }, ...(until === undefined ? {} : { at: { before: until } }) },
      { sort: { by: 'at', order: 'descending' }, limit },
    );
    here.push(...found.filter(isHere));
    until = found.at(-1)?.at;
    if (here.length >= limit || found.length < limit) return here.slice(0, limit);
  }
}

async function messagesOf(deps: Deps, person: Person, thread: string, ids: readonly string[]) {
  const where = await mustOpen(deps, person, thread);
  const wanted = [...new Set(ids)];
  const found = new Map((await deps.store.messages.find({ id: { in: wanted } })).map((m) => [m.id, m]));
  const load = digestLoader(deps);
  const messages = wanted.flatMap((id) => found.get(id) ?? []).filter((m) => m.thread === thread && isHere(m));
  return withReplies(deps, person, where, await Promise.all(messages.map((m) => shown(deps, person, m, load))));
}

async function messagesIn(deps: Deps, person: Person, thread: string, before: Instant | undefined, limit: number) {
  const where = await mustOpen(deps, person, thread);
  const ordered = (await newestHere(deps, thread, before, limit)).sort((a, b) =>
    a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1,
  );
  const load = digestLoader(deps);
  return withReplies(deps, person, where, await Promise.all(ordered.map((m) => shown(deps, person, m, load))));
}

async function shown(deps: Deps, person: Person, message: Message, load: LoadDigestData): Promise<Shown> {
  const { id, at, version, content } = message;
  switch (content.kind) {
    case 'said':
      return {
        id,
        at,
        version,
        from: 'you',
        text: content.isDeleted ? wordsIn(person.language).deleted : content.text,
      };
    case 'prompt':
      return { id, at, version, from: 'bot', prompt: content.prompt };
    case 'planned':
      return { id, at, version, from: 'bot', ...(content.said ? { prompt: content.said } : { text: '' }) };
    case 'digest': {
      const record = await deps.store.digests.get(content.digest);
      if (!record) return { id, at, version, from: 'bot', text: '' };
      return { id, at, version, from: 'bot', prompt: await digestFor(deps, person, record, content.copy, load) };
    }
  }
}

/** Who led a review once keeps the conversation, but no longer reads the leader's digests in it. */
async function digestFor(
  deps: Deps,
  person: Person,
  record: DigestRecord,
  copy: DigestCopy,
  load: LoadDigestData,
): Promise<Prompt> {
  const { review } = await load(record.review);
  return mayReadDigest(person, copy, review)
    ? showDigest(deps, record, copy, person, load)
    : line(wordsIn(person.language).error.closed, [], 'warning');
}

/** Everybody one can be in the local demonstration; the first peer of the review under way is the one to begin with. */
async function candidates(deps: Deps) {
  const people = await deps.store.people.find({ active: true });
  const reviews = (await deps.store.reviews.find({})).sort((a, b) => (a.visit.start < b.visit.start ? -1 : 1));
  const today = deps.clock.now().slice(0, 10);
  const begun = reviews.filter((r) => r.openedAt !== undefined && r.visit.start > today);
  const running = begun.find((r) => r.gatheredAt === undefined) ?? begun[0];
  const first = running?.members.peers[0];
  return people.map((p) => ({
    id: p.id,
    name: p.name,
    affiliation: affiliation(p),
    language: p.language,
    roles: reviews.flatMap((r) =>
      rolesOf(p.id, r).map((role) => ({ role, city: r.hostCity, running: r.id === running?.id })),
    ),
    ...(p.id === first && running ? { hint: running.hostCity } : {}),
  }));
}

/** A file about a review that is kept, by its path, a part at a time; undefined for who may not have it. */
async function document(deps: Deps, person: Person, path: string): Promise<GivenOut | undefined> {
  const [, to, review, id] = /^files\/([a-z-]+)\/([a-z0-9-]+)\/([0-9a-f-]{36})$/.exec(path) ?? [];
  return to && review && id ? giveFile(deps, person, { to, review, id }) : undefined;
}

/** A file that a card offers, by its path. Throws a `Refusal` for one that this person may not have. */
export async function download(deps: Deps, person: Person, path: string) {
  if (path === 'me.json') {
    const bytes = await jsonInPortions(await personalData(deps, person.id));
    return { name: 'my-data.json', type: 'application/json', bytes };
  }
  const [, template] = /^templates\/([a-z.]+)$/.exec(path) ?? [];
  if (template) return templateFile(template, person.language);
  const [, programme, of = '', kind] = /^programmes\/([a-z0-9-]+)\/([a-z-]+)\.([a-z]+)$/.exec(path) ?? [];
  const ending = FORMAT_NAMES.find((one) => one === kind);
  if (programme && ending) return programmeFile(deps, programme, of, ending, person);
  const [, given = '', about = '', format] = /^review-tables\/([a-z-]+)\/([a-z0-9-]+)\.(csv|xlsx)$/.exec(path) ?? [];
  if (format !== undefined) return tableFile(deps, person, given, about, format === 'csv' ? 'csv' : 'xlsx');
  const [, visited, which] = /^calendars\/([a-z0-9-]+)\/(mine|all)\.ics$/.exec(path) ?? [];
  if (visited) return calendarDownload(deps, person, visited, which === 'all' ? 'all' : 'mine');
  const kept = await document(deps, person, path);
  if (kept) return wholeOf(kept);
  const [, review, name] = /^exports\/([a-z0-9-]+)\/([a-z0-9.-]+)$/.exec(path) ?? [];
  const called = name === undefined ? undefined : fileCalled(deps.steps.exports, name);
  if (!review || !name || !called) return undefined;
  const { type } = called.found;
  return { name: `${review}-${name}`, type, bytes: await exportFile(deps, review, name, person) };
}
