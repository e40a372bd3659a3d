import { isComplete } from './completeness';
import { judgedAgain, withFirstJudged } from './first-judged';
import { type Given, isNothing, withoutGiven } from './given';
import type { Language } from './language';
import { bytesOf, excessOfField, LIMITS, TooMuch, weightOf } from './limits';
import {
  EMPTY_CONTENT,
  type Sheet,
  type SheetConflict,
  type SheetContent,
  type SheetField,
  type SheetRevision,
  type SheetVersion,
  sheetId,
} from './sheet';
import type { Instant } from './time';

/** Fields somebody changed, and the sheet's version their card was made from (`undefined`: whatever is there now). */
export interface SheetChange {
  content: Partial<SheetContent>;
  base?: number;
  /** False keeps the change as a draft even when it is complete: half a form, a performance chosen in passing. */
  submit: boolean;
  at: Instant;
  platform: string;
  language: Language;
  informed: boolean;
  late: boolean;
  /** The author sees how the host judges itself on the indicator. */
  seesRating: boolean;
  /** Who makes it, where two share the seat. */
  by?: string;
}

/** How many past versions a sheet keeps to merge late cards with. */
const HISTORY = 12;
/** How large a sheet may become by remembering them, in bytes of JSON. */
const ROOM_BYTES = 900_000;

/** A sheet nobody has written on yet. */
export function newSheet(review: string, indicator: string, person: string): Sheet {
  return { id: sheetId(review, indicator, person), review, indicator, person, revisions: [], version: 0, history: [] };
}

/** The content somebody would go on editing: the draft, else the last revision, else an empty one. */
export function currentContent(sheet: Sheet | undefined): SheetContent {
  return sheet?.draft?.content ?? lastRevision(sheet)?.content ?? EMPTY_CONTENT;
}

/** The last complete revision: the one that counts. With `until`, as things stood at that moment. */
export function lastRevision(sheet: Sheet | undefined, until?: Instant): SheetRevision | undefined {
  const revisions = sheet?.revisions ?? [];
  return until === undefined ? revisions.at(-1) : revisions.filter((r) => r.at <= until).at(-1);
}

/** When somebody first submitted a sheet. */
export function firstSubmittedAt(sheet: Sheet): Instant | undefined {
  return sheet.firstAt ?? sheet.revisions[0]?.at;
}

/**
 * The sheet without its older revisions, and those. It keeps the last two, so that the last change can be taken back; where
 * that would be too much, the last one.
 */
export function withoutOlder(sheet: Sheet): { sheet: Sheet; older: readonly SheetRevision[] } {
  const two = { ...sheet, revisions: sheet.revisions.slice(-2) };
  const revisions = sizeOf({ ...two, history: [] }) > ROOM_BYTES ? sheet.revisions.slice(-1) : two.revisions;
  const older = sheet.revisions.slice(0, sheet.revisions.length - revisions.length);
  const firstAt = firstSubmittedAt(sheet);
  return older.length === 0 || firstAt === undefined
    ? { sheet, older: [] }
    : { sheet: { ...sheet, firstAt, revisions }, older };
}

/**
 * Applies what a card or a message changed. Fields untouched since the card's version are applied; a field changed on
 * both sides keeps the newer value and lists the other as a conflict, until the person chooses or words it anew. A
 * complete content becomes a revision when it was submitted; anything else stays a draft beside the last revision.
 * Applying the same change again changes nothing. Throws `TooMuch` where a field or the whole would grow past its limit.
 */
export function applyChange(sheet: Sheet, change: SheetChange): Sheet {
  const now = currentContent(sheet);
  const merged = mergeFields(now, baseOf(sheet, change, now), normalise(change.content));
  refuseGrowth(now, merged.content, merged.changed);
  const before = sheet.draft?.conflicts ?? [];
  const conflicts = [...before.filter((c) => !merged.changed.has(c.field)), ...merged.conflicts];
  const wouldCount = conflicts.length === 0 && wouldSubmit(merged.content, change);
  const counts = sheet.draft === undefined && same(lastRevision(sheet)?.content, merged.content);
  if (same(now, merged.content) && same(before, conflicts) && (counts || !wouldCount)) return sheet;
  return wouldCount ? withRevision(sheet, merged.content, change) : withDraft(sheet, merged.content, conflicts, change);
}

/** What is too long already may be changed all the same, as long as it does not grow. */
function refuseGrowth(now: SheetContent, next: SheetContent, changed: ReadonlySet<SheetField>): void {
  const all = (content: SheetContent) => weightOf(Object.values(content).filter((v) => typeof v !== 'boolean'));
  for (const field of changed) {
    const excess = excessOfField(field, next[field]);
    const before = excess?.what === 'lines' ? lengthOf(now[field]) : weightOf(now[field]);
    if (excess && excess.has > before) throw new TooMuch(excess);
  }
  const has = all(next);
  if (has > LIMITS.form && has > all(now)) throw new TooMuch({ what: 'form', has, most: LIMITS.form });
}

function lengthOf(value: SheetContent[SheetField]): number {
  return Array.isArray(value) ? value.length : 0;
}

/** Throws the draft away; the last revision, if any, is what counts and what one goes on from. */
export function dropDraft(sheet: Sheet): Sheet {
  if (!sheet.draft) return sheet;
  const { draft: _, ...rest } = sheet;
  return bump(rest, currentContent(rest));
}

/** The person chose between two versions of a field: the conflict is settled with this value. */
export function settleConflict(sheet: Sheet, field: SheetField, keepOther: boolean, change: SheetChange): Sheet {
  const conflict = sheet.draft?.conflicts.find((c) => c.field === field);
  if (!sheet.draft || !conflict) return sheet;
  const content = keepOther ? tidyNone({ ...sheet.draft.content, [field]: conflict.other }) : sheet.draft.content;
  const rest = sheet.draft.conflicts.filter((c) => c.field !== field);
  if (rest.length === 0 && wouldSubmit(content, change)) return withRevision(sheet, content, change);
  return withDraft(sheet, content, rest, change);
}

function wouldSubmit(content: SheetContent, change: SheetChange): boolean {
  return change.submit && isComplete(content);
}

function withRevision(sheet: Sheet, content: SheetContent, change: SheetChange): Sheet {
  const { draft: _, ...rest } = sheet;
  const last = lastRevision(sheet);
  if (last && same(last.content, content)) return bump(rest, content);
  const { at, platform, language, informed, late } = change;
  const revision = {
    number: (last?.number ?? 0) + 1,
    content,
    at,
    platform,
    language,
    informed,
    late,
    ...writtenBy(sheet, change),
  };
  const next = { ...rest, startedAt: rest.startedAt ?? at, revisions: [...sheet.revisions, revision] };
  return bump(judgedAgain(next, revision, change.seesRating), content);
}

function withDraft(
  sheet: Sheet,
  content: SheetContent,
  conflicts: readonly SheetConflict[],
  change: SheetChange,
): Sheet {
  const draft = { content, at: change.at, language: change.language, conflicts, ...writtenBy(sheet, change) };
  return bump({ ...sheet, startedAt: sheet.startedAt ?? change.at, draft }, content);
}

/** Who wrote what now stands there: of a draft that two share, both. */
function writtenBy({ draft }: Sheet, { by }: SheetChange): { by?: readonly string[] } {
  const all = [...new Set([...(draft?.by ?? []), ...(by === undefined ? [] : [by])])];
  return all.length === 0 ? {} : { by: all };
}

function bump(sheet: Sheet, content: SheetContent): Sheet {
  const version = sheet.version + 1;
  const now = { version, content, counted: lastRevision(sheet)?.number ?? 0, isDraft: sheet.draft !== undefined };
  const history = [...sheet.history, now].slice(-HISTORY);
  const rest = { ...sheet, version, history: [] };
  return { ...rest, history: newestWithin(history, ROOM_BYTES - sizeOf(rest)) };
}

/** The change that made a version, to be taken back to the one before it. */
export interface TakeBack {
  made: number;
  before: number;
  at: Instant;
  language: Language;
}

/**
 * Takes a change back: content, draft and what counts are again as they were before it. Undefined when it cannot be: the
 * sheet went on since, that version is no longer known, or others may have read what would be withdrawn
 * (`gathered`). Taking back again what was taken back changes nothing.
 */
export function takenBack(
  sheet: Sheet,
  { made, before, at, language }: TakeBack,
  gathered: boolean,
): Sheet | undefined {
  const was = before === 0 ? NOTHING : sheet.history.find((h) => h.version === before);
  if (was?.counted === undefined) return undefined;
  const { counted } = was;
  // What counted before is a document of its own by now.
  if (counted > 0 && !sheet.revisions.some(({ number }) => number === counted)) return undefined;
  const { draft: _d, startedAt, ...rest } = withFirstJudged(sheet);
  const restored: Sheet = {
    ...rest,
    ...(startedAt === undefined || before === 0 ? {} : { startedAt }),
    revisions: sheet.revisions.filter((r) => r.number <= counted),
    ...(was.isDraft ? { draft: { content: was.content, at, language, conflicts: [] } } : {}),
  };
  if (sheet.version === made + 1 && isAs(sheet, restored)) return sheet;
  if (sheet.version !== made) return undefined;
  if (gathered && sheet.revisions.some((r) => r.number > counted && !r.late)) return undefined;
  return bump(restored, was.content);
}

/** A change that takes out what was given by something that is withdrawn. */
export interface Withdrawal extends SheetChange {
  given: Given;
}

/**
 * Takes what was given out of a sheet, wherever it came in: what counts afterwards does not hold it. Undefined when it
 * cannot be: it is not there any more as it was given, or others have been given to read it (`gathered`).
 */
export function withdrawn(sheet: Sheet, { given, ...change }: Withdrawal, gathered: boolean): Sheet | undefined {
  if (isNothing(given)) return sheet;
  const left = withoutGiven(currentContent(sheet), given);
  if (!left) return undefined;
  if (isComplete(left)) return applyChange(sheet, { ...change, content: left });
  const [kept, gone] = [[], []] as [SheetRevision[], SheetRevision[]];
  for (const r of sheet.revisions) (withoutGiven(r.content, given) ? gone : kept).push(r);
  if (gathered && gone.some((r) => !r.late)) return undefined;
  return withDraft({ ...withFirstJudged(sheet), revisions: kept }, left, [], change);
}

const NOTHING: SheetVersion = { version: 0, content: EMPTY_CONTENT, counted: 0, isDraft: false };

function isAs(one: Sheet, other: Sheet): boolean {
  return one.revisions.length === other.revisions.length && same(one.draft?.content, other.draft?.content);
}

/** The last versions for which there is room, without a gap. */
function newestWithin(history: Sheet['history'], most: number): Sheet['history'] {
  let left = most;
  const tooOld = history.findLastIndex((entry) => {
    left -= sizeOf(entry);
    return left < 0;
  });
  return history.slice(tooOld + 1);
}

function sizeOf(value: unknown): number {
  return bytesOf(JSON.stringify(value));
}

/** The content at a version; an empty one at 0; undefined when it is too old to be known. */
export function contentAt(sheet: Sheet, version: number | undefined): SheetContent | undefined {
  if (version === undefined) return undefined;
  if (version === 0) return EMPTY_CONTENT;
  return sheet.history.find((h) => h.version === version)?.content;
}

/** What a change was made from. A card older than the history is taken for an empty one: nothing newer gives way to it. */
function baseOf(sheet: Sheet, change: SheetChange, now: SheetContent): SheetContent {
  return change.base === undefined ? now : (contentAt(sheet, change.base) ?? EMPTY_CONTENT);
}

function mergeFields(now: SheetContent, base: SheetContent, change: Partial<SheetContent>) {
  let content = now;
  const conflicts: SheetConflict[] = [];
  const changed = new Set<SheetField>();
  for (const field of Object.keys(change) as SheetField[]) {
    const mine = change[field];
    if (same(mine, base[field]) || same(mine, now[field])) continue;
    if (!same(now[field], base[field])) conflicts.push({ field, mine, other: now[field] });
    content = { ...content, [field]: mine };
    changed.add(field);
  }
  return { content: tidyNone(content), conflicts, changed };
}

/** Trims lines, drops empty ones and repeats, so that the same answer is the same content. */
function normalise(content: Partial<SheetContent>): Partial<SheetContent> {
  const out: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(content)) {
    if (Array.isArray(value)) out[field] = [...new Set(value.map((v) => String(v).trim()).filter((v) => v !== ''))];
    else out[field] = typeof value === 'string' ? value.trim() : value;
  }
  return out as Partial<SheetContent>;
}

/** "None" and an entry exclude each other: the entry wins. */
function tidyNone(content: SheetContent): SheetContent {
  return {
    ...content,
    noneToAsk: content.noneToAsk && content.toAsk.length === 0,
    noneToMeet: content.noneToMeet && content.toMeet.length === 0,
  };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
