import type { Language, Localized } from '../method/language';
import type { Menus, Wordless } from '../ports/menu';
import type { StepBoard } from './boards';
import type { StepCalendar } from './calendars';
import { type Column, columnsOf } from './columns';
import { commandWords } from './command-words';
import type { CommandWords } from './commands-said';
import { SESSION_FIELDS } from './contract';
import { type Claim, DeclaredByNone, DeclaredTwice, tableOf } from './declared-twice';
import type { DocumentKind } from './documents';
import { type DeclaredExport, type Exports, mayOf } from './exports';
import type { StepFiles } from './files';
import type { Form } from './form';
import { menusOf, wordlessOf } from './menus';
import { type DigestKind, DRAWN, type Drawn, type PlannedKind } from './planned';
import { refuseAmiss } from './refused-at-start';
import type { AnyStep, DeclaredCommand, DeclaredPress, Needs, ProgrammeDocument, ProgrammeTable } from './step';
import type { Supplements } from './supplements';
import type { StepTable } from './tables';

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
  /** The tables that steps give away and take back, by name. */
  reviewTables: ReadonlyMap<string, StepTable>;
  /** What there is of reviews for calendars. */
  calendar?: StepCalendar;
  /** The files about a review that steps take and give, by name. */
  files: ReadonlyMap<string, StepFiles>;
  /** The pages about a review that can be projected, by name. */
  boards: ReadonlyMap<string, StepBoard>;
  /** The digest of reviews, and its kind. */
  digest: { kind: string; how: DigestKind };
  draws: Drawn;
  /** What steps' documents add to the host city's report. */
  supplements: readonly Supplements[];
  /** Tables about programmes, by the names of their files. */
  tables: ReadonlyMap<string, ProgrammeTable>;
  /** Documents about programmes, likewise. */
  programmeDocuments: ReadonlyMap<string, ProgrammeDocument>;
  /** By their names. */
  documents: ReadonlyMap<string, DocumentKind<unknown>>;
  /** What steps note in reviews' logs, as it is called there. */
  logs: ReadonlyMap<string, Localized>;
  /** The files that leave the product, by their names, in the steps' order. */
  exports: Exports;
}

/**
 * Puts steps together. At the start, throws `DeclaredTwice` where two claim one name, one word or one rank among
 * reminders or in menus, `DeclaredByNone` where none has what others ask of one, and what else `refuseAmiss` does.
 */
export function stepsOf(all: readonly AnyStep[]): Steps {
  const each = <T>(declared: (step: AnyStep) => T) => all.map((step): Claim<T> => [step.name, declared(step)]);
  const exports = tableOf<DeclaredExport>(
    'exports',
    each((step) => step.exports ?? {}),
  );
  const commands = tableOf<DeclaredCommand>(
    'commands',
    each(({ declared }) => withFiles(declared.commands, exports)),
  );
  const presses = tableOf<DeclaredPress>(
    'presses',
    each(({ declared }) => declared.presses),
  );
  tableOf<unknown>('names', [
    ...each(({ declared }) => declared.commands),
    ...each(({ declared }) => declared.presses),
  ]);
  const whose = (command: string) => all.find(({ declared }) => Object.hasOwn(declared.commands, command));
  const by = (command: string) => `${whose(command)?.name} (${command})`;
  const words = commandWords(commands, by, (command) => whose(command)?.declared.part ?? 'review');
  const planned = tableOf(
    'planned kinds',
    each((step) => step.planned ?? {}),
  );
  refuseAmiss(all, { planned, exports });
  for (const { name, remembers } of all)
    tableOf<unknown>('fields of a conversation', [
      ['the kernel', SESSION_FIELDS],
      [name, remembers?.fields ?? {}],
    ]);
  const draws = tableOf(
    'drawn by',
    each((step) => step.draws ?? {}),
  );
  return {
    all,
    commands,
    presses,
    words,
    menus: menusOf(commands, by),
    wordless: wordlessOf(commands, by),
    columns: columnsOf(
      all.flatMap(({ name, declared }) => (declared.forms ?? []).map((form): Claim<Form> => [name, form])),
    ),
    planned,
    reviewTables: tableOf(
      'tables',
      each((step) => step.reviewTables ?? {}),
    ),
    ...calendarOf(all),
    files: tableOf<StepFiles>(
      'files',
      each((step) => step.files ?? {}),
    ),
    boards: tableOf<StepBoard>(
      'boards',
      each((step) => step.boards ?? {}),
    ),
    exports,
    logs: tableOf<Localized>(
      'what is noted',
      each((step) => step.logs ?? {}),
    ),
    digest: digestOf(all),
    draws: allDrawn(draws),
    supplements: all.flatMap(({ supplements }) => supplements ?? []),
    tables: tableOf(
      'tables',
      each((step) => step.tables ?? {}),
    ),
    programmeDocuments: tableOf(
      'documents of programmes',
      each((step) => step.programmeDocuments ?? {}),
    ),
    documents: tableOf<DocumentKind<unknown>>(
      'documents',
      all.flatMap(({ name, declared }) =>
        (declared.keeps ?? []).map(
          (kind): Claim<Record<string, DocumentKind<unknown>>> => [name, { [kind.name]: kind }],
        ),
      ),
    ),
  };
}

/** The calendar of the one step that has one. */
function calendarOf(all: readonly AnyStep[]): Pick<Steps, 'calendar'> {
  const own = all.flatMap(({ name, calendar }): Claim<Record<string, StepCalendar>>[] =>
    calendar ? [[name, { calendar }]] : [],
  );
  const calendar = tableOf<StepCalendar>('calendars', own).get('calendar');
  return calendar ? { calendar } : {};
}

/** What offers files may be given by whoever may have one of them. */
function withFiles(commands: Readonly<Record<string, DeclaredCommand>>, exports: Exports) {
  const rights = [...new Set([...exports.values()].flatMap(mayOf))];
  return Object.fromEntries(
    Object.entries(commands).map(([name, declared]) => [
      name,
      declared.ofExports ? { ...declared, may: rights } : declared,
    ]),
  );
}

function digestOf(all: readonly AnyStep[]): Steps['digest'] {
  const [digest, other] = all.flatMap(({ name, planned = {} }) =>
    Object.entries(planned).flatMap(([kind, how]) => (how.as === 'digest' ? [{ name, kind, how }] : [])),
  );
  if (!digest) throw new DeclaredByNone('the digest', 'the kernel', "one planned kind is «as: 'digest'»");
  if (other) throw new DeclaredTwice('the digest', other.kind, digest.name, other.name);
  return { kind: digest.kind, how: digest.how };
}

function allDrawn(draws: ReadonlyMap<string, unknown>): Drawn {
  for (const name of Object.keys(DRAWN))
    if (!draws.has(name))
      throw new DeclaredByNone(`how ${name} is drawn`, 'the kernel', 'one step has it under «draws»');
  return Object.fromEntries(draws) as unknown as Drawn;
}

/** How much of the store has to be loaded for a command or a press. */
export function neededFor({ about, needs }: DeclaredCommand | DeclaredPress): Needs {
  return needs ?? (about === 'team' ? 'team' : 'own');
}
