import { refuseLonger } from '../../src/method/limits';
import { cleaned } from '../../src/method/plain-text';
import type { Block } from '../../src/ports/prompt';
import { type FlowContext, inPlace, type ReviewView, saying, type Turn } from '../../src/steps/contract';
import { changed as changedTo, type Kept, keptWith, keyOf } from '../../src/steps/documents';
import { line, prompt, text, wrongAt } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { bornOfNote } from '../hypotheses/public';
import { type AskedDocument, askedIn, standsNow, withChange } from './asked/kept';
import {
  type Changed,
  inBatch,
  LONGEST_FINDING,
  MOST_FINDINGS,
  withFindings,
  withoutBatch,
  withWording,
  wordingOf,
} from './changes';
import { interviewWith, numbered, ownBefore, ownNote, ownToday } from './conversations';
import { findingCard, keptCard } from './finding-card';
import { FINDING_FORM } from './forms';
import { CHECKS, EFFECTS, FINDING_SORTS, type Finding, type FindingWording, type Note, USES } from './kept';
import { conversationLine } from './note-card';
import { keeping } from './noting';
import { type Session, withOpen } from './session';
import { ASKED } from './words/asked-words';
import { NOTE_WORDS } from './words/note-words';

type NoteTurn = (session: Session, view: ReviewView, context: FlowContext, press: Press) => Turn<Session>;

interface Found {
  before: Kept<Note>;
  key: string;
  finding: Finding;
}

/** A turn about a finding of one's own, as it stands now. */
function onFinding(turn: (found: Found, ...args: Parameters<NoteTurn>) => Turn<Session>): NoteTurn {
  return (session, view, context, press) => {
    const key = press.data.note ?? '';
    const before = ownNote(key, context);
    const finding = before?.value.findings.find((one) => one.key === press.data.finding);
    if (!before || !finding) return saying(session, line(NOTE_WORDS[context.language].gone, [], 'warning'));
    return turn({ before, key, finding }, session, view, context, press);
  };
}

export const showFinding = onFinding(({ before, key, finding }, session, view, context) =>
  wordingOf(finding).isWithdrawn
    ? saying(session, takenCard(view, key, finding, context))
    : saying(session, findingCard(view, { note: before.value, key, finding }, context)),
);

/** One press says one thing of a finding; the same again takes it back, where nothing said is an answer. */
export const setOnFinding = onFinding((found, session, view, context, press) => {
  const change = changeOf(found, view, context, press.data);
  if (wordingOf(found.finding).isWithdrawn) return saying(session, takenCard(view, found.key, found.finding, context));
  const changed = change
    ? withWording(found.before.value, found.finding.key, context.now, change)
    : ('nothing' as const);
  return shown(found, changed, session, view, context, press);
});

/** Other words: nobody has checked these. What it is about can be changed with them. */
export const rewordFinding = onFinding((found, session, view, context, press) => {
  const w = NOTE_WORDS[context.language];
  const now = wordingOf(found.finding);
  if (now.isWithdrawn) return saying(session, takenCard(view, found.key, found.finding, context));
  const filled = FINDING_FORM.read(press.fields);
  const said = cleaned(filled.noteWording ?? now.text).replace(/\n+/g, ' ');
  const card = (first: readonly Block[]) =>
    findingCard(view, { note: found.before.value, key: found.key, finding: found.finding }, context, first);
  if (said === '') return saying(session, wrongAt('noteWording', w.emptyWords, card([text(w.emptyWords, 'warning')])));
  refuseLonger('noteWording', said, LONGEST_FINDING);
  const about = filled.noteAbout?.chosen;
  const indicators = about?.filter((id) => view.benchmark.indicators.some((one) => one.id === id)) ?? now.indicators;
  const changed = withWording(found.before.value, found.finding.key, context.now, () => ({ text: said, indicators }));
  const first = changed === 'nothing' ? text(w.sameWords) : text(said === now.text ? w.restored : w.reworded, 'good');
  return shown(
    found,
    changed,
    session,
    view,
    context,
    press,
    said === now.text && changed !== 'nothing' ? [] : [first],
  );
});

export const withdrawFinding = onFinding((found, session, view, context, press) => {
  const changed = withWording(found.before.value, found.finding.key, context.now, () => ({ isWithdrawn: true }));
  const turn = shown(found, changed, session, view, context, press);
  return { ...turn, reply: [{ ...turn.reply[0], prompt: takenCard(view, found.key, found.finding, context) }] };
});

export const restoreFinding = onFinding((found, session, view, context, press) => {
  const changed = withWording(found.before.value, found.finding.key, context.now, () => ({}));
  return shown(found, changed, session, view, context, press, [text(NOTE_WORDS[context.language].restored, 'good')]);
});

/** What the visit should verify from now on: the finding supports it. One finding makes one. */
export const bearHypothesis = onFinding((found, session, view, context, press) => {
  const w = NOTE_WORDS[context.language];
  const { before, key, finding } = found;
  const now = wordingOf(finding);
  const said = cleaned(FINDING_FORM.read(press.fields).noteHypothesis ?? '');
  refuseLonger('noteHypothesis', said, LONGEST_FINDING);
  const of = { of: finding.key, text: said, indicators: now.indicators, by: context.person.id };
  const born = bornOfNote({ kept: context.kept, review: view.review }, of);
  const card = (first: string, tone: 'warning' | 'good') =>
    findingCard(view, { note: before.value, key, finding }, context, [text(first, tone)]);
  if (!born || now.isWithdrawn) return saying(session, card(w.bornNeeds, 'warning'));
  if (born.effects.length === 0) return saying(session, card(w.bornBefore, 'warning'));
  const changed = withWording(before.value, finding.key, context.now, ({ effects }) => ({
    effects: { ...effects, [born.key]: 'supports' as const },
  }));
  const number = Math.max(0, ...numbered(context).map((one) => one.number)) + 1;
  const turn = shown(found, changed, session, view, context, press, [text(w.born(number), 'good')]);
  return { ...turn, effects: [...born.effects, ...turn.effects] };
});

/** Takes back all that was noted together; what came meanwhile stays on the list of documents. */
export function undoNote(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn<Session> {
  const w = NOTE_WORDS[context.language];
  const { note: key = '', batch = '' } = press.data;
  const before = ownNote(key, context);
  const taken = before ? inBatch(before.value, batch) : [];
  const changed = before ? withoutBatch(before.value, batch, context.now) : 'nothing';
  const asked = ownAsked(batch, context).filter(({ value }) => standsNow(value).state === 'asked');
  if (typeof changed === 'string' && asked.length === 0) return saying(session, line(w.undoneBefore));
  const titles = asked.map(({ value }) => value.title).join(' · ');
  const said = [
    ...(taken.length > 0 ? [w.undone(taken.length)] : []),
    ...(asked.length > 0 ? [ASKED[context.language].undone(titles)] : []),
  ];
  const card = prompt({
    address: { review: view.review.id },
    body: [
      ...said.map((one) => text(one)),
      ...taken.map((one) => ({
        kind: 'quote' as const,
        text: wordingOf(one).text,
        source: w.sorts[wordingOf(one).sort],
      })),
    ],
    actions: [{ id: 'note-open', label: w.writeMore, data: { note: key } }],
    summary: said[0] ?? '',
  });
  return inPlace(session, press, card, [
    ...(before && typeof changed !== 'string' ? [keeping(view, context, key, changed.note, before)] : []),
    ...asked.flatMap((one) => {
      const value = withChange(one.value, context.now, context.person.id, { state: 'dropped' });
      return value ? [changedTo(one, value)] : [];
    }),
  ]);
}

/** The documents that somebody asked for together with findings of theirs. */
function ownAsked(batch: string, { kept, person }: FlowContext): Kept<AskedDocument>[] {
  return askedIn(kept).filter(({ value }) => value.batch === batch && value.changes.some(({ by }) => by === person.id));
}

/** What was noted together was about another conversation: one's others are offered. */
export function moveNote(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn<Session> {
  const w = NOTE_WORDS[context.language];
  const { note: key = '', batch = '', to } = press.data;
  const before = ownNote(key, context);
  const moved = before ? inBatch(before.value, batch) : [];
  const asked = ownAsked(batch, context).filter(({ value }) => value.note === key);
  if (moved.length === 0 && asked.length === 0) return saying(session, line(w.movedBefore));
  const target = to === key ? undefined : interviewWith(to, context);
  if (!target || to === undefined) {
    const others = [...ownToday(view, context), ...ownBefore(view, context)].filter((one) => keyOf(one) !== key);
    const actions = others.slice(0, 10).map((one) => ({
      id: 'note-move',
      label: conversationLine(one, view, context),
      data: { note: key, batch, to: keyOf(one) },
    }));
    return saying(session, { ...line(w.which, actions), address: { review: view.review.id } });
  }
  const { function: who, organisation, sourceType, isInterpreted } = target.value;
  const there = ownNote(to, context);
  const onto: Note = there?.value ?? {
    interview: to,
    function: who,
    ...(organisation === undefined ? {} : { organisation }),
    sourceType,
    isInterpreted,
    findings: [],
  };
  const findings = moved.map((one) => {
    const { at: _, isWithdrawn: __, ...wording } = wordingOf(one);
    // A question of the other conversation was not answered here.
    return { ...wording, answers: [] };
  });
  const added = withFindings(onto, batch, context.now, findings);
  const left = before ? withoutBatch(before.value, batch, context.now) : 'nothing';
  if (added === 'too-many') return saying(session, line(w.tooMany(MOST_FINDINGS), [], 'warning'));
  const value = added === 'nothing' ? onto : added.note;
  const carried = asked.map((one) => changedTo(one, { ...one.value, note: to, function: who }));
  const kept = keptWith(
    context.kept,
    carried.map(({ record }) => record),
  );
  const card = keptCard(view, { note: value, key: to, batch }, { ...context, kept }, [text(w.moved(who), 'good')]);
  return inPlace(withOpen(session, to, context.now), press, card, [
    ...(added === 'nothing' ? [] : [keeping(view, context, to, value, there)]),
    ...(before && typeof left !== 'string' ? [keeping(view, context, key, left.note, before)] : []),
    ...carried,
  ]);
}

/** The card from which something was pressed, as it is now. */
function shown(
  { before, key, finding }: Found,
  changed: Changed,
  session: Session,
  view: ReviewView,
  context: FlowContext,
  press: Press,
  first: readonly Block[] = [],
): Turn<Session> {
  const w = NOTE_WORDS[context.language];
  if (changed === 'too-many') return saying(session, line(w.tooOften, [], 'warning'));
  const note = changed === 'nothing' ? before.value : changed.note;
  const { batch } = press.data;
  const now = note.findings.find((one) => one.key === finding.key) ?? finding;
  const card =
    batch === undefined
      ? findingCard(view, { note, key, finding: now }, context, first)
      : keptCard(view, { note, key, batch }, context, first);
  return inPlace(session, press, card, changed === 'nothing' ? [] : [keeping(view, context, key, note, before)]);
}

function takenCard(view: ReviewView, key: string, finding: Finding, { language }: FlowContext) {
  const w = NOTE_WORDS[language];
  return prompt({
    address: { review: view.review.id },
    body: [
      text(w.withdrawn),
      { kind: 'quote', text: wordingOf(finding).text, source: w.sorts[wordingOf(finding).sort] },
    ],
    actions: [
      { id: 'note-restore', label: w.restore, data: { note: key, finding: finding.key } },
      { id: 'note-open', label: w.back, data: { note: key } },
    ],
    summary: w.withdrawn,
  });
}

/** What a press says of a finding; undefined for what is no answer there. */
function changeOf(
  { key }: Found,
  { benchmark }: ReviewView,
  context: FlowContext,
  { what, chosen = '', of = '' }: Press['data'],
): ((now: FindingWording) => Partial<FindingWording>) | undefined {
  const one = <V extends string>(values: readonly V[]): V | undefined => values.find((value) => value === chosen);
  switch (what) {
    case 'sort': {
      const sort = one(FINDING_SORTS);
      return sort && (() => ({ sort }));
    }
    case 'checked': {
      const checked = one(CHECKS);
      return checked && (() => ({ checked }));
    }
    case 'use': {
      const use = one(USES);
      return use && (() => ({ use }));
    }
    case 'isGoodPractice':
    case 'isRecommendation':
      return () => ({ [what]: chosen === 'yes' });
    case 'indicator':
      return benchmark.indicators.some(({ id }) => id === chosen)
        ? ({ indicators }) => ({ indicators: [...new Set([...indicators, chosen])] })
        : undefined;
    case 'effect': {
      const effect = one(EFFECTS);
      if (!effect || !numbered(context).some((h) => h.key === of)) return undefined;
      return ({ effects: { [of]: before, ...others } }) => ({
        effects: before === effect ? others : { ...others, [of]: effect },
      });
    }
    case 'answers':
      return interviewWith(key, context)?.value.questions.some((q) => q.key === chosen)
        ? ({ answers }) => ({
            answers: answers.includes(chosen) ? answers.filter((a) => a !== chosen) : [...answers, chosen],
          })
        : undefined;
    default:
      return undefined;
  }
}
