import type { ShownMessage } from '../../../adapters/web/wire';
import type { PlanItem } from '../../../src/method/plan';
import type { Store } from '../../../src/ports/store';
import type { Due } from './due';

/** What somebody's conversation shows. */
export type ReadConversation = (person: string) => Promise<readonly ShownMessage[]>;

/** What was not received exactly once, in words; none when all is well. */
export async function notOnce(store: Store, due: Due, read: ReadConversation): Promise<string[]> {
  return [
    ...(await remindersAstray(store, due, read)),
    ...(await digestsAstray(store, due)),
    ...(await messagesAstray(due, read)),
  ];
}

async function remindersAstray(store: Store, { reminders }: Due, read: ReadConversation): Promise<string[]> {
  const astray: string[] = [];
  for (const { id, person, day } of reminders) {
    const item = await store.plan.get(id);
    if (!isTold(item)) astray.push(`reminder ${id}: ${item?.status} ${item?.note ?? ''}`);
    const noted = (await store.audit.find({ person, action: 'reminded' })).filter((a) => a.at.startsWith(day));
    if (noted.length !== 1) astray.push(`reminder ${id}: noted ${noted.length} times`);
    const shown = (await read(person)).filter((m) => m.id.startsWith('reminder-') && m.id.includes(day));
    if (shown.length !== 1) astray.push(`reminder ${id}: received ${shown.length} times`);
  }
  return astray;
}

/** A process that ended between sending and saying so leaves the item to another, which finds that it was sent. */
function isTold(item: PlanItem | undefined): boolean {
  return item?.status === 'done' || (item?.status === 'skipped' && item.note === 'reminded today');
}

/** Of digests that are late only the last is made; each that was made is there once, in both copies. */
async function digestsAstray(store: Store, { digests }: Due): Promise<string[]> {
  const astray: string[] = [];
  for (const [index, { id, review, dueAt }] of digests.entries()) {
    const item = await store.plan.get(id);
    const isLast = index === digests.length - 1;
    const gaveWay = item?.status === 'skipped' && item.note === 'a later digest is due' && !isLast;
    if (item?.status !== 'done' && !gaveWay) astray.push(`digest ${id}: ${item?.status} ${item?.note ?? ''}`);
    const records = (await store.digests.find({ review })).filter((d) => d.until === dueAt);
    const copies = await store.messages.find({
      id: { in: records.flatMap((d) => [`${d.id}-leader`, `${d.id}-channel`]) },
    });
    const arrived = copies.filter((m) => m.status === 'delivered').length;
    if (!gaveWay && (records.length !== 1 || arrived !== 2))
      astray.push(`digest ${id}: ${records.length} made, ${arrived} copies`);
  }
  return astray;
}

async function messagesAstray({ messages }: Due, read: ReadConversation): Promise<string[]> {
  const astray: string[] = [];
  for (const { id, person, token } of messages) {
    const shown = (await read(person)).filter((m) => JSON.stringify(m.prompt ?? null).includes(token));
    if (shown.length !== 1) astray.push(`message ${id}: received ${shown.length} times`);
  }
  return astray;
}
