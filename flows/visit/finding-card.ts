import { inCellOrder } from '../../src/method/benchmark';
import type { Action, Block, Option, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import type { Kept } from '../../src/steps/documents';
import { prompt, shortened, text } from '../../src/steps/prompts';
import type { Interview } from '../interviews/public';
import { type AskedDocument, askedIn } from './asked/kept';
import { inBatch, wordingOf } from './changes';
import { interviewWith, type Numbered, notesDue, numbered } from './conversations';
import { FINDING_FORM } from './forms';
import { CHECKS, EFFECTS, FINDING_SORTS, type Finding, type FindingWording, type Note, USES } from './kept';
import { filesButton, indicatorTitle, matesBlocks, whoOf } from './note-card';
import { ASKED } from './words/asked-words';
import { NOTE_WORDS } from './words/note-words';

/** So many findings are asked about on the card that says they were kept; each has a card of its own besides. */
const MOST_ASKED = 2;
/** So many hypotheses of one finding are asked about there, and on its own card. */
const MOST_EFFECTS = { together: 2, alone: 6 };
const SHORT = 110;
const MOST_CHOICES = 4;

/** What a press on these cards carries. */
interface About {
  note: string;
  batch?: string;
}

/** What is asked of a finding at once: what it is, where that was not said, and what was read but could be otherwise. */
export interface Asked {
  /** Keys of findings whose sort nobody said. */
  unsorted: readonly string[];
  /** Indicators that a finding may mean, by its key. */
  maybe: Readonly<Record<string, readonly string[]>>;
}

const NOTHING_ASKED: Asked = { unsorted: [], maybe: {} };

/** What was kept together: each finding as it was understood, with what can be said of it by one press, and Undo. */
export function keptCard(
  view: ReviewView,
  { note, key, batch }: { note: Note; key: string; batch: string },
  context: FlowContext,
  first: readonly Block[] = [],
  toAsk: Asked = NOTHING_ASKED,
): Prompt {
  const w = NOTE_WORDS[context.language];
  const findings = inBatch(note, batch);
  const asked = askedIn(context.kept).filter(({ value }) => value.batch === batch);
  const title =
    findings.length === 0 && asked.length > 0
      ? ASKED[context.language].kept(asked.length, note.function)
      : w.kept(findings.length, note.function);
  const interview = interviewWith(key, context)?.value;
  const isLate = interview !== undefined && findings.some((one) => isLateIn(view, interview, one));
  const about = { note: key, batch };
  return prompt({
    address: { review: view.review.id },
    body: [
      text(title, 'good'),
      ...(isLate ? [text(w.late, 'subtle')] : []),
      ...first,
      ...findings.flatMap((one, n) => [
        ...findingLines(view, one, n + 1, interview, context),
        ...(n < MOST_ASKED ? rows(view, one, about, interview, context, 'together', toAsk) : []),
      ]),
      ...askedBlocks(asked, context),
      ...matesBlocks(view, key, context),
    ],
    actions: [
      ...findings.slice(0, MOST_CHOICES + MOST_CHOICES).map(({ key: finding }, n) => ({
        id: 'note-finding',
        label: w.more(n + 1),
        data: { note: key, finding },
      })),
      { id: 'note-open', label: w.writeMore, data: { note: key } },
      filesButton(key, context),
      { id: 'note-move', label: w.other, data: { note: key, batch } },
      { id: 'note-undo', label: w.undo, data: { note: key, batch } },
    ],
    summary: title,
  });
}

function askedBlocks(asked: readonly Kept<AskedDocument>[], { language }: FlowContext): Block[] {
  const w = ASKED[language];
  if (asked.length === 0) return [];
  return [
    text(w.askedFor(asked.map(({ value }) => shortened(value.title, SHORT)).join(' · '))),
    { kind: 'presses', actions: [{ id: 'asked-documents', label: w.all }] },
  ];
}

/** One finding with all that can be said of it. */
export function findingCard(
  view: ReviewView,
  { note, key, finding }: { note: Note; key: string; finding: Finding },
  context: FlowContext,
  first: readonly Block[] = [],
): Prompt {
  const { language } = context;
  const w = NOTE_WORDS[language];
  const now = wordingOf(finding);
  const at = note.findings.findIndex((one) => one.key === finding.key) + 1;
  const interview = interviewWith(key, context)?.value;
  const data = { note: key, finding: finding.key };
  const options = inCellOrder(view.benchmark).map(({ id }) => ({
    value: id,
    label: indicatorTitle(view, id, context),
  }));
  return prompt({
    address: { review: view.review.id },
    progress: whoOf(key, context) ?? note.function,
    title: w.finding(at),
    body: [
      ...first,
      ...findingLines(view, finding, at, interview, context),
      ...rows(view, finding, { note: key }, interview, context, 'alone', NOTHING_ASKED),
    ],
    fields: FINDING_FORM.draw(language, {
      noteWording: { value: now.text },
      noteHypothesis: { value: '' },
      noteAbout: { options, value: now.indicators, suggested: interview?.indicators.slice(0, 2) ?? [] },
    }),
    actions: [
      { id: 'note-reword', label: w.reword, style: 'primary', submits: true, data },
      { id: 'note-hypothesis', label: w.makeHypothesis, submits: true, beside: 'noteHypothesis', data },
      { id: 'note-withdraw', label: w.withdraw, data },
      { id: 'note-open', label: w.back, data: { note: key } },
    ],
    summary: context.words.labelled(w.finding(at), shortened(now.text, SHORT)),
  });
}

/** Whether a finding came after the notes of its conversation's day were due. */
function isLateIn({ review }: ReviewView, { starts }: Interview, { wordings }: Finding): boolean {
  return (wordings[0]?.at ?? '') > notesDue(review, starts);
}

/** `1 · Concern · 48 Permanent advisory board · supports H3 · checked: not yet`, and its words. */
function findingLines(
  view: ReviewView,
  finding: Finding,
  n: number,
  interview: Interview | undefined,
  context: FlowContext,
): Block[] {
  const w = NOTE_WORDS[context.language];
  const now = wordingOf(finding);
  const hypotheses = numbered(context);
  const questions = interview?.questions ?? [];
  const marks = [
    w.sorts[now.sort],
    ...(now.indicators.length > 0 ? now.indicators.map((id) => indicatorTitle(view, id, context)) : [w.noIndicator]),
    ...hypotheses.flatMap(({ key, number }) => {
      const effect = now.effects[key];
      return effect ? [w.said(w.effects[effect], number)] : [];
    }),
    ...questions.flatMap(({ key }, at) => (now.answers.includes(key) ? [w.answersTo(at + 1)] : [])),
    ...(now.isGoodPractice ? [w.goodPractice] : []),
    ...(now.isRecommendation ? [w.recommendation] : []),
    w.checkedAs(w.checks[now.checked]),
    w.uses[now.use],
  ];
  return [{ kind: 'quote', text: shortened(now.text, 400), source: `${n} · ${marks.join(' · ')}` }];
}

/** A question, and a row of choices that answer it: not every platform says what a row is about. */
type Row = (what: string, label: string, options: readonly Option[], value?: string, of?: string) => Block[];

function rows(
  view: ReviewView,
  finding: Finding,
  about: About,
  interview: Interview | undefined,
  context: FlowContext,
  how: keyof typeof MOST_EFFECTS,
  asked: Asked,
): Block[] {
  const w = NOTE_WORDS[context.language];
  const now = wordingOf(finding);
  const isAlone = how === 'alone';
  const row: Row = (what, label, options, value, of) => [
    text(label, 'subtle'),
    {
      kind: 'choices',
      label,
      press: 'note-set',
      data: { ...about, finding: finding.key, what, ...(of === undefined ? {} : { of }) },
      options,
      ...(value === undefined ? {} : { value }),
    },
  ];
  const called = <V extends string>(values: readonly V[], names: Readonly<Record<V, string>>) =>
    values.map((value) => ({ value, label: names[value] }));
  const offered = [...new Set([...(asked.maybe[finding.key] ?? []), ...(interview?.indicators ?? [])])].slice(
    0,
    MOST_CHOICES,
  );
  const isUnsorted = asked.unsorted.includes(finding.key);
  return [
    ...(isAlone || isUnsorted
      ? row('sort', w.askSort, called(FINDING_SORTS, w.sorts), isUnsorted ? undefined : now.sort)
      : []),
    ...(now.indicators.length === 0 && offered.length > 0
      ? row(
          'indicator',
          w.askIndicator,
          offered.map((id) => ({ value: id, label: indicatorTitle(view, id, context) })),
        )
      : []),
    ...concerned(now, interview, context)
      .slice(0, MOST_EFFECTS[how])
      .flatMap(({ key, number, value }) =>
        row(
          'effect',
          w.askEffect(number, shortened(value.text, SHORT)),
          called(EFFECTS, w.effects),
          now.effects[key],
          key,
        ),
      ),
    ...row('checked', w.askChecked, called(CHECKS, w.checks), now.checked),
    ...(isAlone
      ? [
          ...row('use', w.askUse, called(USES, w.uses), now.use),
          ...questionRow(now, interview, row, context),
          { kind: 'presses' as const, actions: flagButtons(now, { ...about, finding: finding.key }, context) },
        ]
      : []),
  ];
}

function questionRow(
  now: FindingWording,
  interview: Interview | undefined,
  row: Row,
  { language }: FlowContext,
): Block[] {
  const w = NOTE_WORDS[language];
  const options = (interview?.questions ?? [])
    .slice(0, 2 * MOST_CHOICES)
    .map(({ key, text: said }, n) => ({ value: key, label: w.question(n + 1, shortened(said, 60)) }));
  return options.length === 0 ? [] : row('answers', w.askAnswers, options, now.answers[0]);
}

function flagButtons(
  { isGoodPractice, isRecommendation }: FindingWording,
  data: Readonly<Record<string, string>>,
  { language }: FlowContext,
): Action[] {
  const w = NOTE_WORDS[language];
  return (
    [
      ['isGoodPractice', w.goodPractice, isGoodPractice],
      ['isRecommendation', w.recommendation, isRecommendation],
    ] as const
  ).map(([flag, label, is]) => ({
    id: 'note-set',
    label: is ? `✓ ${label}` : label,
    ...(is ? { style: 'primary' as const } : {}),
    data: { ...data, what: flag, chosen: is ? 'no' : 'yes' },
  }));
}

/** The hypotheses that a finding may bear on: those of its interview, and those about its indicators; those it names already first. */
function concerned(
  { effects, indicators }: FindingWording,
  interview: Interview | undefined,
  context: FlowContext,
): Numbered[] {
  const weight = ({ key, value }: Numbered) =>
    Object.hasOwn(effects, key)
      ? 3
      : (interview?.hypotheses.includes(key) ? 1 : 0) +
        (value.indicators.some((id) => indicators.includes(id)) ? 1 : 0);
  return numbered(context)
    .filter((one) => weight(one) > 0)
    .sort((a, b) => weight(b) - weight(a) || a.number - b.number);
}
