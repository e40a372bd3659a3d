import { mongo } from 'mongoose';

const READS: ReadonlySet<string> = new Set(['find', 'aggregate', 'count', 'distinct', 'getMore']);
const WRITES: ReadonlySet<string> = new Set(['insert', 'update', 'delete', 'findAndModify', 'bulkWrite']);

interface Sent {
  name: string;
  /** The collections it is about, `bulkWrite` about several. */
  about: string;
  documents: number;
  began: number;
  ended: number;
}

/** What MongoDB's own driver sent for something, as it tells by command monitoring. */
export interface DriverCommands {
  reads: number;
  writes: number;
  /** Documents that were inserted, replaced or changed. */
  documents: number;
  /** Commands one after the other: those that were under way together wait once. */
  waits: number;
  /** Command and collection, with how often. */
  each: Map<string, number>;
}

/** Where every process leaves a sign of life every few seconds, whatever it does: nobody's cost. */
const SIGNS_OF_LIFE = 'runs';

const sent: Sent[] = [];

/** Has every client of this process that connects from now on tell its commands. Call once. */
export function watchDriver(): void {
  const { connect } = mongo.MongoClient.prototype;
  mongo.MongoClient.prototype.connect = function watched(this: mongo.MongoClient) {
    Reflect.set(this.options, 'monitorCommands', true);
    const open = new Map<number, Sent>();
    this.on('commandStarted', ({ requestId, commandName, command }) => {
      const one = { ...described(commandName, command), began: performance.now(), ended: Number.POSITIVE_INFINITY };
      open.set(requestId, one);
      const isCounted = (READS.has(commandName) || WRITES.has(commandName)) && one.about !== SIGNS_OF_LIFE;
      if (isCounted) sent.push(one);
    });
    const end = ({ requestId }: { requestId: number }) => {
      const one = open.get(requestId);
      if (one) one.ended = performance.now();
      open.delete(requestId);
    };
    this.on('commandSucceeded', end);
    this.on('commandFailed', end);
    return connect.call(this);
  };
}

/** What was sent while some work was done, by all clients that are watched. */
export async function commandsOf(work: () => Promise<unknown>): Promise<DriverCommands> {
  const from = sent.length;
  await work();
  return summed(sent.slice(from));
}

/** The commands of several, together. */
export function inAll(several: readonly DriverCommands[]): DriverCommands {
  const sum = (pick: (commands: DriverCommands) => number) => several.reduce((total, one) => total + pick(one), 0);
  const each = new Map<string, number>();
  for (const one of several) for (const [name, count] of one.each) each.set(name, (each.get(name) ?? 0) + count);
  return {
    reads: sum(({ reads }) => reads),
    writes: sum(({ writes }) => writes),
    documents: sum(({ documents }) => documents),
    waits: sum(({ waits }) => waits),
    each,
  };
}

/** The commands of one of several that are alike. */
export function perOne(several: readonly DriverCommands[]): DriverCommands {
  const { reads, writes, documents, waits, each } = inAll(several);
  const count = several.length;
  return {
    reads: reads / count,
    writes: writes / count,
    documents: documents / count,
    waits: waits / count,
    each: new Map([...each].map(([name, n]) => [name, n / count])),
  };
}

function described(name: string, command: mongo.BSON.Document): Pick<Sent, 'name' | 'about' | 'documents'> {
  if (name === 'bulkWrite') {
    const collections = (command.nsInfo as { ns: string }[]).map(({ ns }) => ns.slice(ns.indexOf('.') + 1));
    return { name, about: collections.join('+'), documents: (command.ops as unknown[]).length };
  }
  const many: unknown = command.documents ?? command.updates ?? command.deletes;
  const documents = Array.isArray(many) ? many.length : 1;
  return { name, about: String(command[name]), documents: WRITES.has(name) ? documents : 0 };
}

function summed(sent: readonly Sent[]): DriverCommands {
  const each = new Map<string, number>();
  for (const { name, about } of sent) each.set(`${name} ${about}`, (each.get(`${name} ${about}`) ?? 0) + 1);
  let waits = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { began, ended } of [...sent].sort((a, b) => a.began - b.began)) {
    if (began >= until) waits += 1;
    // Those that began together end when the last of them does.
    until = began >= until ? ended : Math.max(until, ended);
  }
  return {
    reads: sent.filter(({ name }) => READS.has(name)).length,
    writes: sent.filter(({ name }) => WRITES.has(name)).length,
    documents: sent.reduce((sum, { documents }) => sum + documents, 0),
    waits,
    each,
  };
}
