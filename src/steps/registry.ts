import type { Language } from '../method/language';
import type { Menus, Wordless } from '../ports/menu';
import { type Column, columnsOf } from './columns';
import { commandWords } from './command-words';
import type { CommandWords } from './contract';
import { DeclaredByNone, DeclaredTwice } from './declared-twice';
import type { DocumentKind } from './documents';
import { menusOf, wordlessOf } from './menus';
import { type DigestKind, DRAWN, type Drawn, type PlannedKind } from './planned';
import type { AnyStep, DeclaredCommand, DeclaredPress, Needs } from './step';

/** All steps, and the tables that follow from what they declare. */
export interface Steps {
  /** In the order in which help speaks of them, and in which they are asked to take what was typed. */
  all: readonly AnyStep[];
  commands: ReadonlyMap<string, DeclaredCommand>;
  presses: ReadonlyMap<string, DeclaredPress>;
  words: CommandWords;
  /** What platforms' own menus offer. */
  menus: Menus;
  /** What gestures without words stand for. */
  wordless: Wordless;
  /** What of a sheet an export has, in a language, in this order. */
  columns: (language: Language) => readonly Column[];
  /** By kind. */
  planned: ReadonlyMap<string, PlannedKind>;
  /** The digest of reviews, and its kind. */
  digest: { kind: string; how: DigestKind };
  draws: Drawn;
  /** By their names. */
  documents: ReadonlyMap<string, DocumentKind<unknown>>;
}

/**
 * Puts steps together. At the start, throws `DeclaredTwice` where two claim one name, one word or one rank among
 * reminders or in menus, and `DeclaredByNone` where none has what others ask of one.
 */
export function stepsOf(all: readonly AnyStep[]): Steps {
  const commands = tableOf<DeclaredCommand>(
    'commands',
    all.map((step) => step.declared.commands),
  );
  const presses = tableOf<DeclaredPress>(
    'presses',
    all.map((step) => step.declared.presses),
  );
  for (const name of presses.keys()) if (commands.has(name)) throw new DeclaredTwice('names', name);
  const words = commandWords(commands);
  const planned = tableOf(
    'planned kinds',
    all.map((step) => step.planned ?? {}),
  );
  checkReminders(planned);
  for (const step of all) checkReads(step);
  const draws = tableOf(
    'drawn by',
    all.map((step) => step.draws ?? {}),
  );
  return {
    all,
    commands,
    presses,
    words,
    menus: menusOf(commands),
    wordless: wordlessOf(commands),
    columns: columnsOf(all.flatMap(({ declared }) => declared.forms ?? [])),
    planned,
    digest: digestOf(planned),
    draws: allDrawn(draws),
    documents: tableOf<DocumentKind<unknown>>(
      'documents',
      all.flatMap(({ declared }) => (declared.keeps ?? []).map((kind) => ({ [kind.name]: kind }))),
    ),
  };
}

/** What a step reads of its documents it has to keep: by that it is found, and no other's kind has its name. */
function checkReads({ declared, planned = {} }: AnyStep): void {
  const kept = new Set(declared.keeps);
  const readers = [...Object.values<Partial<DeclaredPress>>({ ...declared.commands, ...declared.presses })];
  const reminders = Object.values(planned).flatMap((kind) => (kind.as === 'reminder' ? [kind] : []));
  for (const kind of [...readers, ...reminders].flatMap(({ reads }) => reads ?? []))
    if (!kept.has(kind)) throw new DeclaredByNone(kind.name);
}

/** Which of two has the day would be left to chance; and what a kind says for another there has to be. */
function checkReminders(planned: Steps['planned']): void {
  const reminders = [...planned.values()].filter((kind) => kind.as === 'reminder');
  for (const kind of reminders.flatMap(({ covers }) => covers ?? []))
    if (!planned.has(kind)) throw new DeclaredByNone(kind);
  const ranks = reminders.map(({ rank }) => String(rank));
  tableOf(
    'ranks',
    ranks.map((rank) => ({ [rank]: true })),
  );
}

function digestOf(planned: Steps['planned']): Steps['digest'] {
  const [digest, other] = [...planned].flatMap(([kind, how]) => (how.as === 'digest' ? [{ kind, how }] : []));
  if (!digest) throw new DeclaredByNone('the digest');
  if (other) throw new DeclaredTwice('the digest', other.kind);
  return digest;
}

function allDrawn(draws: ReadonlyMap<string, unknown>): Drawn {
  for (const name of Object.keys(DRAWN)) if (!draws.has(name)) throw new DeclaredByNone(name);
  return Object.fromEntries(draws) as unknown as Drawn;
}

/** How much of the store has to be loaded for a command or a press. */
export function neededFor({ about, needs }: DeclaredCommand | DeclaredPress): Needs {
  return needs ?? (about === 'team' ? 'team' : 'own');
}

/** What steps declare, by its name. Throws `DeclaredTwice` where two declare the same. */
export function tableOf<T>(what: string, declared: readonly Readonly<Record<string, T>>[]): Map<string, T> {
  const table = new Map<string, T>();
  for (const [name, one] of declared.flatMap((each) => Object.entries(each))) {
    if (table.has(name)) throw new DeclaredTwice(what, name);
    table.set(name, one);
  }
  return table;
}
