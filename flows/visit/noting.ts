import { dayIn, hasBegun } from '../../src/method/calendar';
import { functionKey } from '../../src/method/function-key';
import { refuseLonger } from '../../src/method/limits';
import { may } from '../../src/method/permissions';
import { cleaned, cleanLines } from '../../src/method/plain-text';
import { sourceTypesOf } from '../../src/method/source-types';
import type { Block } from '../../src/ports/prompt';
import { shortKey } from '../../src/ports/short-key';
import { type FlowContext, type Intent, type ReviewView, saying, type Turn } from '../../src/steps/contract';
import { keptWith, keyOf } from '../../src/steps/documents';
import { line, text, wrongAt } from '../../src/steps/prompts';
import { turnedTo } from '../../src/steps/session-part';
import { partsOf } from '../../src/steps/sounds';
import type { Press, Said } from '../../src/steps/step';
import { asking, MOST_ASKED } from './asked/kept';
import { cleanTitle, LONGEST_TITLE, titleKey } from './asked/titles';
import { batchKey, isTooLong, LONGEST_FINDING, MOST_FINDINGS, type NewFinding, withFindings } from './changes';
import { interviewWith, knownIn, othersNotes, ownBefore, ownNote, ownToday } from './conversations';
import { keptCard } from './finding-card';
import { NOTE_FORM, TYPED_FORM } from './forms';
import { NOTE, type Note } from './kept';
import { ELSEWHERE, type FilledNote, noteCard, whichCard } from './note-card';
import { findingsIn, type ReadFinding, type ReadMessage } from './reading/message';
import { WRITE_NOTES } from './rights';
import { type Session, withOpen } from './session';
import { ASKED } from './words/asked-words';
import { NOTE_WORDS } from './words/note-words';

/** So long may a note be that is typed at once, in bytes. */
const LONGEST_MESSAGE = 12_000;

/** What is noted with findings that say nothing of their own. */
interface Given {
  indicators: readonly string[];
  checked?: NewFinding['checked'] | undefined;
  use?: NewFinding['use'] | undefined;
}

/** A note is begun: what stands behind the word is one already. */
export function note(session: Session, view: ReviewView, context: FlowContext, said: Said): Turn<Session> {
  const here = turnedTo(session, view.review.id);
  if (!hasBegun(view.review, context.now)) return saying(here, line(NOTE_WORDS[context.language].notBefore));
  const typed = cleaned(said.text ?? '');
  const today = ownToday(view, context);
  const [first, ...more] = today;
  if (typed !== '') {
    const meant =
      openToday(here, view, context) ??
      (first &&
      isMeant(
        first.value.starts,
        more.map(({ value }) => value.starts),
        context,
      )
        ? keyOf(first)
        : undefined);
    return meant === undefined
      ? saying(here, whichCard(view, offered(view, context), context, typed))
      : keepTyped(here, view, context, meant, typed);
  }
  const all = offered(view, context);
  if (first && all.length === 1) return open(here, view, context, keyOf(first));
  return saying(here, whichCard(view, all, context));
}

/** The one that was begun last is meant; of none that has begun, the only one. */
function isMeant(first: string, others: readonly string[], { now }: FlowContext): boolean {
  return first <= now || others.length === 0;
}

/** Those of today, and of the days before those of which nobody has written; where there are none today, all before. */
function offered(view: ReviewView, context: FlowContext) {
  const [today, before] = [ownToday(view, context), ownBefore(view, context)];
  if (today.length === 0) return before;
  const isUnwritten = (key: string) => !ownNote(key, context) && othersNotes(key, context).length === 0;
  return [...today, ...before.filter((one) => isUnwritten(keyOf(one)))];
}

/** The card of one conversation's note. */
export function openNote(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn<Session> {
  return open(turnedTo(session, view.review.id), view, context, press.data.note ?? ELSEWHERE);
}

function open(session: Session, view: ReviewView, context: FlowContext, key: string): Turn<Session> {
  const isKnown = key === ELSEWHERE || interviewWith(key, context) || ownNote(key, context);
  if (!isKnown) return saying(session, whichCard(view, offered(view, context), context));
  return saying(withOpen(session, key, context.now), noteCard(view, key, context));
}

/** What was filled in on a card is kept: each line is a finding, with what it says of itself. */
export function keepNote(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn<Session> {
  const w = NOTE_WORDS[context.language];
  const filled = NOTE_FORM.read(press.fields);
  const key = press.data.note ?? ELSEWHERE;
  const written: FilledNote = {
    concerns: filled.noteConcerns ?? [],
    strengths: filled.noteStrengths ?? [],
    open: filled.noteOpen ?? [],
    documents: filled.noteDocuments ?? [],
    where: filled.noteWhere ?? '',
    ...(filled.noteSource === undefined ? {} : { source: filled.noteSource }),
  };
  const again = (field: string, why: string) =>
    saying(session, wrongAt(field, why, noteCard(view, key, context, [text(why, 'warning')], written)));
  const interview = interviewWith(key, context);
  const known = knownIn(view, interview?.value, context);
  const sorted = [
    ['concern', written.concerns],
    ['strength', written.strengths],
    ['open', written.open],
  ] as const;
  const read: ReadMessage = { findings: [], documents: cleanLines((written.documents ?? []).join('\n')), stray: [] };
  for (const [sort, lines = []] of sorted)
    for (const one of lines) {
      const { findings, documents, stray } = findingsIn(cleaned(one), known, sort);
      read.findings.push(...findings);
      read.documents.push(...documents);
      read.stray.push(...stray);
    }
  if (isEmpty(read) && read.stray.length === 0) return again('noteConcerns', w.empty);
  const base = noteFor(key, view, context, cleaned(written.where ?? ''), written.source);
  if (base === 'nowhere') return again('noteWhere', w.whereNeeded);
  if (base === 'gone')
    return saying(
      session,
      withWritten(view, context, [...sorted.flatMap(([, lines]) => lines ?? []), ...documentLines(read.documents)]),
    );
  const chosen = filled.noteIndicators?.chosen ?? [];
  const given = {
    indicators: chosen.filter((id) => view.benchmark.indicators.some((one) => one.id === id)),
    checked: filled.noteChecked,
    use: filled.noteUse,
  };
  return keep(session, view, context, { ...base, read, given, message: press.message });
}

/** A whole note as it was typed, on the card that asked what it is about. */
export function readNote(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn<Session> {
  const typed = cleaned(TYPED_FORM.read(press.fields).noteText ?? '');
  const key = press.data.note ?? ELSEWHERE;
  const here = turnedTo(session, view.review.id);
  if (typed === '') return open(here, view, context, key);
  return keepTyped(here, view, context, key, typed, press.message);
}

/** What is typed while a note is open belongs there, on its day; a question to us does not. */
export function typedNote(
  session: Session,
  context: FlowContext,
  said: Extract<Intent, { kind: 'typed' }>,
): Turn<Session> | undefined {
  const view = context.focus;
  if (!view || view.review.id !== session.review || said.address?.indicator !== undefined) return undefined;
  if (!may(context.person, WRITE_NOTES, view.review)) return undefined;
  const key = openToday(session, view, context);
  const typed = cleaned(said.text);
  if (key === undefined || typed === '') return undefined;
  const { findings, documents } = findingsIn(typed, knownIn(view, interviewWith(key, context)?.value, context));
  const isSorted = documents.length > 0 || findings.some(({ sort }) => sort !== undefined);
  if (!isSorted && isSaidToUs(typed, context)) return undefined;
  return keepTyped(session, view, context, key, typed);
}

/** A question, or what sounds like a command, is no finding unless it says that it is one. */
function isSaidToUs(typed: string, { commands }: FlowContext): boolean {
  if (typed.endsWith('?')) return true;
  if (typed.includes('\n')) return false;
  const words = partsOf(typed);
  return commands.sounding.begins(words).length > 0 || commands.sounding.says(words) !== undefined;
}

/** The conversation whose note is open, while it is its day. */
function openToday(session: Session, view: ReviewView, context: FlowContext): string | undefined {
  const { noting, notingSince = '', review } = session;
  const interview = review === view.review.id ? interviewWith(noting, context) : undefined;
  if (!interview || interview.value.state === 'cancelled') return undefined;
  const { timeZone } = view.review;
  if (dayIn(timeZone, interview.value.starts) !== dayIn(timeZone, context.now)) return undefined;
  const isOver = ({ ends }: { ends: string }) => ends > notingSince && ends <= context.now;
  return ownToday(view, context).some(({ value }) => isOver(value)) ? undefined : noting;
}

function keepTyped(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  key: string,
  typed: string,
  message?: string,
): Turn<Session> {
  const w = NOTE_WORDS[context.language];
  refuseLonger('noteText', typed, LONGEST_MESSAGE);
  const base = noteFor(key, view, context, '', undefined);
  if (base === 'nowhere')
    return saying(
      withOpen(session, key, context.now),
      noteCard(view, key, context, [text(w.whereNeeded)], { open: typed.split('\n') }),
    );
  if (base === 'gone') return saying(session, withWritten(view, context, [typed]));
  const interview = interviewWith(key, context)?.value;
  const read = findingsIn(typed, knownIn(view, interview, context));
  if (isEmpty(read))
    return saying(session, whichCard(view, offered(view, context), context, typed, [text(w.nothingRead, 'warning')]));
  const [only, ...others] = interview?.indicators ?? [];
  const given = { indicators: only !== undefined && others.length === 0 ? [only] : [] };
  return keep(withOpen(session, key, context.now), view, context, { ...base, read, given, message });
}

interface Base {
  key: string;
  note: Note;
  before: ReturnType<typeof ownNote>;
}

/** One's own note on a conversation as it is, or a new one; none where nobody knows what it is about. */
function noteFor(
  key: string,
  { benchmark }: ReviewView,
  context: FlowContext,
  where: string,
  source: string | undefined,
): Base | 'nowhere' | 'gone' {
  const before = ownNote(key, context);
  if (before) return { key, note: before.value, before };
  const interview = interviewWith(key, context)?.value;
  if (interview) {
    const { function: who, organisation, sourceType, isInterpreted } = interview;
    const note: Note = {
      interview: key,
      function: who,
      ...(organisation === undefined ? {} : { organisation }),
      sourceType,
      isInterpreted,
      findings: [],
    };
    return { key, note, before };
  }
  if (key !== ELSEWHERE) return 'gone';
  if (where === '') return 'nowhere';
  refuseLonger('noteWhere', where, 200);
  const types = sourceTypesOf(benchmark).map(({ id }) => id);
  const sourceType = types.find((id) => id === source) ?? types.find((id) => id === 'observation') ?? types[0] ?? '';
  const own = `x${shortKey(sourceType, functionKey(where)).slice(0, 11)}`;
  const there = ownNote(own, context);
  return {
    key: own,
    note: there?.value ?? { function: where, sourceType, isInterpreted: false, findings: [] },
    before: there,
  };
}

function isEmpty({ findings, documents }: ReadMessage): boolean {
  return findings.length === 0 && documents.length === 0;
}

/** As they are typed. */
function documentLines(titles: readonly string[]): string[] {
  return titles.length === 0 ? [] : [`documents: ${titles.join('; ')}`];
}

/** Keeps what was read, and says it back as it was understood. */
function keep(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  { key, note, before, read, given, message }: Base & { read: ReadMessage; given: Given; message?: string | undefined },
): Turn<Session> {
  const w = NOTE_WORDS[context.language];
  const { person, now } = context;
  const long = read.findings.find((one) => isTooLong(one.text));
  if (long) refuseLonger('noteText', long.text, LONGEST_FINDING);
  for (const title of read.documents) refuseLonger('noteDocuments', title, LONGEST_TITLE);
  const texts = [...read.findings.map((one) => one.text), ...read.documents];
  const batch = batchKey(person.id, key, now, texts);
  const found = read.findings.map((one) => asNew(one, given));
  const changed = withFindings(note, batch, now, found);
  if (changed === 'too-many') return saying(session, line(w.tooMany(MOST_FINDINGS), [], 'warning'));
  const of = { note: key, function: note.function, batch };
  const asked = asking(view.review.id, of, read.documents, { kept: context.kept, at: now, by: person.id });
  if (asked === 'too-many') return saying(session, line(ASKED[context.language].tooMany(MOST_ASKED), [], 'warning'));
  if (changed === 'nothing' && asked.effects.length === 0)
    return saying(
      withOpen(session, key, context.now),
      noteCard(view, key, context, [text(w.again), ...remarks(read, context)]),
    );
  const after = changed === 'nothing' ? { note, keys: [] } : changed;
  const fresh = read.findings.filter((one) =>
    after.note.findings.some((f) => after.keys.includes(f.key) && f.wordings[0]?.text === one.text),
  );
  const keyed = after.keys.map((finding, n) => [finding, fresh[n]] as const);
  const toAsk = {
    unsorted: keyed.flatMap(([finding, one]) => (one?.sort === undefined ? [finding] : [])),
    maybe: Object.fromEntries(keyed.map(([finding, one]) => [finding, one?.maybe ?? []])),
  };
  const kept = keptWith(
    context.kept,
    asked.effects.map(({ record }) => record),
  );
  const first = [...askedBefore(read.documents, asked.titles, context), ...remarks(read, context)];
  const shown = keptCard(view, { note: after.note, key, batch }, { ...context, kept }, first, toAsk);
  return {
    session: withOpen(turnedTo(session, view.review.id), key, context.now),
    reply: [{ prompt: shown, ...(message ? { replaces: message } : {}) }],
    effects: [...(changed === 'nothing' ? [] : [keeping(view, context, key, changed.note, before)]), ...asked.effects],
  };
}

/** Which of the documents had been asked for there. */
function askedBefore(titles: readonly string[], fresh: readonly string[], { language }: FlowContext): Block[] {
  const now = new Set(fresh.map(titleKey));
  const before = [...new Set(titles.map(cleanTitle))].filter((title) => !now.has(titleKey(title)));
  return before.length === 0 ? [] : [text(ASKED[language].askedBefore(before.join(' · ')), 'subtle')];
}

/** A note as it is kept. */
export function keeping(
  { review }: ReviewView,
  { person }: FlowContext,
  key: string,
  value: Note,
  before: ReturnType<typeof ownNote>,
) {
  const id = `${NOTE.name}|${review.id}|${person.id}|${key}`;
  return {
    kind: 'keep' as const,
    record: { id, kind: NOTE.name, review: review.id, person: person.id, value },
    ...(before ? { seen: before.record } : {}),
  };
}

function asNew(
  { text: said, sort, indicators, effects, answers, isGoodPractice, isRecommendation, checked, use }: ReadFinding,
  given: Given,
): NewFinding {
  return {
    sort: sort ?? 'open',
    text: said,
    indicators: indicators.length > 0 ? indicators : given.indicators,
    effects,
    answers,
    isGoodPractice: isGoodPractice ?? false,
    isRecommendation: isRecommendation ?? false,
    checked: checked ?? given.checked ?? 'not_yet',
    // What nobody agreed to is used so that nobody is recognised.
    use: use ?? given.use ?? 'untraceably',
  };
}

/** What of a message was not understood. */
function remarks({ findings, stray }: ReadMessage, { language }: FlowContext): Block[] {
  const w = NOTE_WORDS[language];
  const unknown = [...new Set(findings.flatMap((one) => one.unknown))];
  return [
    ...(unknown.length > 0 ? [text(w.unknown(unknown.join(', ')), 'warning')] : []),
    ...stray.map((one) => text(w.stray(one), 'warning')),
  ];
}

/** What was written about an interview that is gone stays with whoever wrote it. */
function withWritten(view: ReviewView, context: FlowContext, lines: readonly string[]) {
  const w = NOTE_WORDS[context.language];
  return whichCard(view, offered(view, context), context, lines.join('\n'), [text(w.noInterview, 'warning')]);
}
