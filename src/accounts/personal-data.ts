import { repliesBy } from '../delivery/replies';
import { accountId, affiliation } from '../method/person';
import { answerers, type Review } from '../method/review';
import { seatOf, sitting } from '../method/seats';
import type { Sheet, SheetRevision } from '../method/sheet';
import { dropDraft } from '../method/sheet-changes';
import { threadOf } from '../ports/chat';
import { forgetPerson } from '../programme/import-programme';
import { note } from '../turn/audit';
import { type Deps, Refusal } from '../turn/deps';
import { updateSheet, wholeSheets } from '../turn/keeping-sheets';
import { reviewsOf } from '../turn/load-review';
import { forgetName } from './forgetting-names';
import { endSignIns } from './sign-in';

/** Everything kept about a person, as one JSON value. */
export async function personalData(deps: Deps, id: string) {
  const { store } = deps;
  const person = await store.people.get(id);
  if (!person) throw new Refusal('unknown-person', id);
  const [stored, documents, conversation, replies, audit, session, reviews, signIns] = await Promise.all([
    store.sheets.find({ person: id }),
    store.stepRecords.find({ person: id }),
    store.messages.find({ thread: threadOf({ kind: 'person', person: id }) }),
    repliesBy(store, id),
    store.audit.find({ person: id }),
    store.sessions.get(id),
    reviewsOf(deps, { id }),
    store.webSessions.find({ person: id }),
  ]);
  const sheets = await wholeSheets(store, id, stored);
  for (const review of reviews) sheets.push(...(await sharedSheets(deps, review, id)));
  const inReviews = reviews.filter((r) => answerers(r).includes(id)).map((r) => r.id);
  // Not by which secret: the file may lie about.
  const webSessions = signIns.map(({ id: _, ...times }) => times);
  const setAside = await sentInVain(deps, id);
  const messages = [...conversation, ...replies];
  return { person, reviews: inReviews, sheets, documents, messages, setAside, session, webSessions, log: audit };
}

/** The sheets of another's seat that they share: what stands there is theirs as well. */
async function sharedSheets({ store }: Deps, review: Review, id: string): Promise<Sheet[]> {
  const seat = seatOf(id, review);
  if (seat === id || !answerers(review).includes(id)) return [];
  return wholeSheets(store, seat, await store.sheets.find({ review: review.id, person: seat }));
}

/** What they sent and could not be applied, as they sent it. */
async function sentInVain({ store }: Deps, id: string) {
  const failed = await store.inbox.find({ person: id, status: 'failed' });
  return failed.flatMap(({ event, receivedAt }) =>
    event ? [{ what: event.what, platform: event.platform, receivedAt }] : [],
  );
}

/**
 * Erases a person. Their submitted sheets stay, with "a former peer (city)" as author, and what steps say the team
 * works with (`outlives`); drafts, notes on sheets, what steps keep of them otherwise, conversations, accounts and sign-ins go, and the name from what the bot told others. Digests are computed anew from what is left.
 * Doing it again changes nothing.
 */
export async function erasePerson(deps: Deps, id: string, by: string): Promise<void> {
  const { store } = deps;
  const person = await store.people.get(id);
  if (!person) throw new Refusal('unknown-person', id);
  const shared = await sharedWithOthers(deps, id);
  for (const sheet of await store.sheets.find({ person: id })) {
    // Whoever shares the seat goes on with its sheets: they are theirs as well.
    if (shared.has(sheet.review)) continue;
    if (sheet.revisions.length === 0) await store.sheets.remove(sheet.id);
    else
      await updateSheet(store, sheet.id, (s) => ({
        ...dropDraft(s),
        history: [],
        revisions: s.revisions.map(withoutNote),
      }));
  }
  for (const past of await store.pastRevisions.find({ person: id }))
    if (!shared.has(past.review)) await store.pastRevisions.put({ ...past, revision: withoutNote(past.revision) });
  for (const record of await store.stepRecords.find({ person: id }))
    if (!deps.steps.documents.get(record.kind)?.outlives?.(record.value)) await store.stepRecords.remove(record.id);
  await store.messages.removeAll({ thread: threadOf({ kind: 'person', person: id }) });
  for (const reply of await repliesBy(store, id)) await store.messages.remove(reply.id);
  for (const entry of await store.inbox.find({ person: id })) await store.inbox.remove(entry.id);
  await store.sessions.remove(id);
  for (const account of person.accounts) await store.whereabouts.remove(accountId(account));
  await store.accounts.removeAll({ person: id });
  const city = affiliation(person);
  const former = city === '' ? 'A former peer' : `A former peer (${city})`;
  await forgetName(deps, person, former);
  await store.people.update(id, ({ organises: _, ...p }) => ({
    ...p,
    email: '',
    name: former,
    erasedAs: city,
    accounts: [],
    away: [],
    active: false,
  }));
  await endSignIns(store, id);
  for (const programme of await store.programmes.find({}))
    await store.programmes.update(programme.id, (p) => forgetPerson(p, id));
  await note(deps, { by: by === id ? 'themselves' : by, action: 'erased', person: id }, `erased-${id}`);
}

/** The reviews in which somebody else, who is still with us, sits on the seat that was theirs first. */
async function sharedWithOthers({ store }: Deps, id: string): Promise<Set<string>> {
  const reviews = (await store.reviews.find({})).filter(({ seats }) => Object.values(seats ?? {}).includes(id));
  const found = new Set<string>();
  for (const review of reviews) {
    const others = sitting(id, review).filter((person) => person !== id);
    const people = await store.people.find({ id: { in: others } });
    if (people.some(({ active }) => active)) found.add(review.id);
  }
  return found;
}

function withoutNote(revision: SheetRevision): SheetRevision {
  return { ...revision, content: { ...revision.content, note: '' } };
}
