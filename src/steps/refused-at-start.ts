import { ACTIONS, isBehindTheWall, type Right, type StepRight } from '../method/permissions';
import type { Role } from '../method/review';
import { type Claim, DeclaredAmiss, DeclaredByNone, OpenToHost, tableOf } from './declared-twice';
import type { DocumentKind } from './documents';
import { type DeclaredExport, filesOf, isForHost, mayOf } from './exports';
import type { PlannedKind } from './planned';
import type { AnyStep, DeclaredCommand, DeclaredPress } from './step';

/** What a step asks rights for, as an error calls it, and which. */
type Asked = readonly [what: string, may: readonly Right[]];

/** How what is asked for documents of a kind is called. */
const OF_DOCUMENTS = 'the documents';
/** Whoever has one of these roles alone is of the host city. */
const OF_HOST: readonly Role[] = ['host', 'colleague'];
/** What may stand in an address, in a file's name and in what a platform sends back, as it is. */
const PLAIN = /^[A-Za-z][A-Za-z0-9-]*$/;
/** What a form reads besides a field, by which it would be taken for that: `broughtBy` in form.ts. */
const BESIDE_FIELDS = ['Add', 'New'] as const;

/**
 * Refuses steps that would start and not work, each with the step, the thing, and what to do. Errors: `DeclaredTwice`,
 * `DeclaredByNone`, `DeclaredAmiss`, `OpenToHost`.
 */
export function refuseAmiss(
  all: readonly AnyStep[],
  { planned, exports }: { planned: ReadonlyMap<string, PlannedKind>; exports: ReadonlyMap<string, DeclaredExport> },
): void {
  tableOf<unknown>(
    'steps',
    all.map(({ name }, n) => [`the ${n + 1}th in flows/index.ts`, { [name]: true }]),
  );
  for (const step of all) {
    checkNames(step);
    checkFields(step);
    checkExports(step, exports);
  }
  checkFiles(all);
  checkReminders(all, planned);
  const shared = all.flatMap(({ declared }) => declared.keeps ?? []).filter(({ readByOthers }) => readByOthers);
  for (const step of all) checkReads(step, shared);
  checkRights(all);
  checkCommands(all);
}

function checkNames({ name: step, declared, planned, exports, tables, programmeDocuments, files, boards }: AnyStep) {
  const all = { ...declared.commands, ...declared.presses, ...planned, ...exports, ...tables };
  const others = { ...programmeDocuments, ...files, ...boards };
  const names = [...Object.keys(all), ...Object.keys(others), ...(declared.keeps ?? []).map(({ name }) => name)];
  for (const name of names)
    if (!PLAIN.test(name))
      throw new DeclaredAmiss(
        step,
        `«${name}» is no name`,
        'it has plain letters, digits and hyphens, and begins with a letter',
      );
}

/** A field of one form that is named as what another one brings beside itself would be read as that. */
function checkFields({ name, declared }: AnyStep): void {
  for (const { fields } of declared.forms ?? [])
    for (const id of Object.keys(fields))
      for (const beside of BESIDE_FIELDS)
        if (Object.hasOwn(fields, id + beside))
          throw new DeclaredAmiss(name, `the field ${id}${beside} is what ${id} brings besides`, 'give it another id');
}

/** The work of the team does not go through the host wall; and what is the form to read of a table has one. */
function checkExports({ name: step, exports = {} }: AnyStep, all: ReadonlyMap<string, DeclaredExport>): void {
  for (const [name, declared] of Object.entries(exports)) {
    if (declared.about === 'team' && isForHost(declared)) throw new OpenToHost(name, step);
    if (declared.toRead !== undefined && !all.has(declared.toRead))
      throw new DeclaredByNone(`the export ${declared.toRead}`, `${step} (${name})`, 'see to the name behind «toRead»');
  }
}

/** No two exports have a file of one name: `final-report-2.docx` is the second version, and `final-report-fr.docx` the French one. */
function checkFiles(all: readonly AnyStep[]): void {
  const exports = all.flatMap(({ name: step, exports: own = {} }) =>
    Object.entries(own).map(([name, declared]) => ({ by: `${step} (${name})`, name, declared })),
  );
  tableOf<unknown>(
    'files',
    exports.map(({ by, name, declared }): Claim<Record<string, true>> => {
      const files = filesOf(new Map([[name, declared]]));
      return [by, Object.fromEntries(files.map(({ file }) => [file, true]))];
    }),
  );
  const versioned = exports.filter(({ declared }) => declared.versions);
  for (const { by, name } of exports)
    for (const of of versioned)
      if (name.startsWith(`${of.name}-`) && /^[1-9]\d{0,2}$/.test(name.slice(of.name.length + 1)))
        throw new DeclaredAmiss(by, `«${name}» is a version of what ${of.by} declares`, 'give it another name');
}

/** What a step reads of documents it has to keep, or another lets it: by that it is found, and no other's kind has its name. */
function checkReads(step: AnyStep, shared: readonly DocumentKind<unknown>[]): void {
  const { declared, planned = {}, supplements, status, reviewStatus, calendar } = step;
  const { tables = {}, programmeDocuments = {}, reviewTables = {}, files = {}, boards = {}, exports = {} } = step;
  const kept = new Set([...(declared.keeps ?? []), ...shared]);
  const readers = [...Object.values<Partial<DeclaredPress>>({ ...declared.commands, ...declared.presses })];
  const given = [tables, programmeDocuments, reviewTables, files, boards, exports].flatMap(
    (all): Pick<DeclaredPress, 'reads'>[] => Object.values(all),
  );
  const told = Object.values(planned).flatMap((kind) => (kind.as === 'reminder' || kind.as === 'timed' ? [kind] : []));
  const heard = { reads: declared.hears ?? [] };
  const adding = { reads: supplements ? [supplements.kind] : [] };
  const ofEarlier = [...readers, ...Object.values(exports), reviewStatus ?? {}].map(({ ofEarlier: reads }) => ({
    reads,
  }));
  const keeping = {
    reads: [...Object.values(reviewTables), ...Object.values(files)]
      .map(({ kept: one }): DocumentKind<unknown> => one)
      .concat(calendar ? [calendar.address] : []),
  };
  const all = [
    ...[...readers, ...told, ...given, ...ofEarlier, heard, adding, keeping],
    ...[status ?? {}, reviewStatus ?? {}, { reads: calendar?.reads ?? [] }],
  ];
  for (const kind of all.flatMap(({ reads }) => reads ?? []))
    if (!kept.has(kind))
      throw new DeclaredByNone(
        `the documents ${kind.name}`,
        step.name,
        'list the kind under «keeps», or say «readByOthers» of another step’s',
      );
}

/** A right is one step's, and the step says of each that it asks for which it is; somebody has it. */
function checkRights(all: readonly AnyStep[]): void {
  const table = Object.fromEntries(ACTIONS.map((action) => [action, true]));
  const own = all.flatMap(({ name, declared: { rights = [] } }) =>
    rights.map(({ right }): Claim<Record<string, unknown>> => [name, { [right]: true }]),
  );
  tableOf('rights', [['the method', table], ...own]);
  const listed = all.flatMap(({ declared: { rights = [] } }) => rights);
  for (const step of all) {
    const { rights = [] } = step.declared;
    const entered = enteredWith(step);
    const besides = askedBesides(step);
    for (const [what, may] of [...entered, ...besides])
      if (may.length === 0) throw new DeclaredAmiss(step.name, `nobody may have ${what}`, 'name a right under «may»');
    const refuse = ([what, may]: Asked, known: readonly StepRight[]) => {
      for (const one of may)
        if (typeof one !== 'string' && !known.includes(one))
          throw new DeclaredByNone(`the right ${one.right}`, `${step.name} (${what})`, 'list it under «rights»');
    };
    for (const asked of entered) refuse(asked, rights);
    for (const asked of besides) refuse(asked, listed);
    const asked = [...entered, ...besides].flatMap(([, may]) => may);
    for (const one of rights) {
      if (!asked.includes(one))
        throw new DeclaredByNone(
          `what asks for the right ${one.right}`,
          step.name,
          'ask for it by a command, a press, a document or an export, or take it off «rights»',
        );
      // What nobody reads but their author is asked of its documents alone.
      const isDone = [...entered, ...besides].some(
        ([what, may]) => !what.startsWith(OF_DOCUMENTS) && may.includes(one),
      );
      if (isDone && !one.roles.some((role) => !isBehindTheWall(one) || !OF_HOST.includes(role)))
        throw new DeclaredAmiss(
          step.name,
          `nobody has the right ${one.right}`,
          'name roles that have it; the host’s own needs «throughTheWall»',
        );
    }
  }
}

/** What somebody enters a step by, keeps in it and takes from it: with rights of the step's own. */
function enteredWith({ declared, exports = {} }: AnyStep): Asked[] {
  const { commands, presses, keeps = [] } = declared;
  return [
    ...Object.entries<Partial<DeclaredCommand>>({ ...commands, ...presses }).flatMap(([name, one]) => [
      // Whom `also` offers it has no role in any review yet.
      ...(one.also ? [] : some(name, one.may)),
      ...each(`${name}, home`, one.home?.may),
    ]),
    ...Object.entries(exports).map(([name, one]): Asked => [`the export ${name}`, mayOf(one)]),
    ...keeps.flatMap(({ name, ofReview, ofProgramme }) =>
      each(`${OF_DOCUMENTS} ${name}`, ofReview?.read ?? ofProgramme?.read),
    ),
  ];
}

/** What it asks besides: there another's right that is public may be meant. */
function askedBesides(step: AnyStep): Asked[] {
  const { declared, planned = {}, reviewStatus, calendar } = step;
  const { tables = {}, programmeDocuments = {}, reviewTables = {}, files = {}, boards = {} } = step;
  return [
    ...Object.entries<Partial<DeclaredCommand>>({ ...declared.commands, ...declared.presses }).flatMap(
      ([name, one]) => [
        ...each(`${name}, each`, one.each),
        ...each(`${name}, meanwhile`, one.meanwhile?.may),
        ...each(`${name}, throughout`, one.throughout?.may),
      ],
    ),
    ...Object.entries({ ...tables, ...programmeDocuments }).flatMap(([name, one]) => [
      ...some(`the file ${name}`, one.may),
      ...each(`the file ${name}, each`, 'each' in one ? one.each : undefined),
    ]),
    ...Object.entries({ ...reviewTables, ...files, ...boards }).map(([name, { may }]): Asked => [name, [may]]),
    ...Object.entries(planned).flatMap(([name, kind]) => (kind.as === 'timed' ? some(name, kind.may) : [])),
    ...some('reviewStatus', reviewStatus?.may),
    ...some('calendar', calendar?.may),
  ];
}

function some(what: string, may: readonly Right[] | undefined): Asked[] {
  return may ? [[what, may]] : [];
}

function each(what: string, right: Right | undefined): Asked[] {
  return right === undefined ? [] : [[what, [right]]];
}

/** What a command leads to is there, and no two have one place on a page of somebody's own. */
function checkCommands(all: readonly AnyStep[]): void {
  const commands = all.flatMap(({ name: step, declared }) =>
    Object.entries<DeclaredCommand>(declared.commands).map(([name, one]) => ({ by: `${step} (${name})`, one })),
  );
  const known = new Set(all.flatMap(({ declared }) => Object.keys(declared.commands)));
  for (const { by, one } of commands)
    for (const other of [one.otherwise, one.throughout?.command])
      if (other !== undefined && !known.has(other))
        throw new DeclaredByNone(`the command ${other}`, by, 'see to the name behind «otherwise» or «throughout»');
  tableOf<unknown>(
    'places on the home page',
    commands.flatMap(({ by, one }): Claim<Record<string, true>>[] =>
      one.home ? [[by, { [one.home.place]: true }]] : [],
    ),
  );
}

/** Which of two has the day would be left to chance; and what a kind says for another there has to be. */
function checkReminders(all: readonly AnyStep[], kinds: ReadonlyMap<string, PlannedKind>): void {
  const reminders = all.flatMap(({ name, planned = {} }) =>
    Object.entries(planned).flatMap(([kind, how]) => (how.as === 'reminder' ? [{ name, kind, how }] : [])),
  );
  for (const { name, kind, how } of reminders)
    for (const other of how.covers ?? [])
      if (!kinds.has(other))
        throw new DeclaredByNone(`the planned kind ${other}`, `${name} (${kind})`, 'see to the name behind «covers»');
  tableOf(
    'ranks',
    reminders.map(({ name, how }): Claim<Record<string, true>> => [name, { [String(how.rank)]: true }]),
  );
}
