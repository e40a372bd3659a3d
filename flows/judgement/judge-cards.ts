import { say } from '../../src/i18n';
import { FINAL_JUDGEMENTS, type FinalJudgement, isContested, lastWordOf } from '../../src/method/final-judgement';
import type { GridRow } from '../../src/method/grid';
import { may } from '../../src/method/permissions';
import type { Block, Prompt } from '../../src/ports/prompt';
import { shortKey } from '../../src/ports/short-key';
import type { FlowContext, ReviewView, TeamReview } from '../../src/steps/contract';
import { prompt, shortened, text } from '../../src/steps/prompts';
import { HYPOTHESIS, statusCalled } from '../hypotheses/public';
import { basisAction, basisChoice } from '../prompts/basis';
import { firstOf } from '../prompts/common';
import { reasons } from '../prompts/findings';
import { JUDGED } from '../prompts/marks';
import { decisionOn, gridOf } from '../team';
import type { FindingThen } from '../visit/public';
import { countingFindings } from './evidence';
import { FINAL_FORM, INDICATOR_FORM, REST_FORM } from './forms';
import { type Final, finalsIn } from './kept';
import { heard } from './settle-cards';
import { JUDGING } from './words/judging';

/** So much of a rationale stands in a list, in characters: its own card and the files have all. */
const QUOTED = 160;

/** An indicator with both positions: what the team said before the visit, and what was found at it. */
export interface Position {
  row: GridRow;
  /** What was found on it, that counts. */
  findings: readonly FindingThen[];
  /** The initial judgement as a last word. */
  initial: FinalJudgement | undefined;
  isContested: boolean;
  final: Final | undefined;
}

/** Every indicator of the review. */
export function positions(view: TeamReview, context: FlowContext): Position[] {
  const finals = finalsIn(context.kept);
  const counting = countingFindings(context.kept, context.now);
  return gridOf(view, context).map((row) => {
    const { id } = row.indicator;
    const findings = counting.filter(({ indicators }) => indicators.includes(id));
    const initial = lastWordOf(decisionOn(view, id)?.judgement);
    const contested =
      initial !== undefined &&
      isContested(
        initial,
        findings.map(({ sort }) => sort),
      );
    return { row, findings, initial, isContested: contested, final: finals.get(id)?.value };
  });
}

/** Those that are open and whose initial judgement nothing speaks against. */
export function uncontested(all: readonly Position[]): (Position & { initial: FinalJudgement })[] {
  return all.flatMap((one) =>
    one.final === undefined && one.initial !== undefined && !one.isContested ? [{ ...one, initial: one.initial }] : [],
  );
}

/** By what the press that keeps many at once knows that they are still what was shown. */
export function clearKey(clear: readonly Position[]): string {
  return shortKey(...clear.map(({ row, initial, findings }) => `${row.indicator.id} ${initial} ${findings.length}`));
}

/** The open ones, those first that most is to be said about. */
export function openPositions(all: readonly Position[]): Position[] {
  const place = (one: Position) => (one.isContested ? 0 : one.initial === undefined ? 1 : 2);
  return all.filter(({ final }) => final === undefined).sort((a, b) => place(a) - place(b));
}

/** A last word with its mark. */
export function finalInWords(judgement: FinalJudgement, { language }: Pick<FlowContext, 'language'>): string {
  const mark = judgement === 'not_judged' ? '○' : JUDGED[judgement];
  return `${mark} ${JUDGING[language].judged[judgement]}`;
}

/** Where the last words stand: the leader's with the way through, the team's to read. */
export function judgingCard(
  view: TeamReview,
  context: FlowContext,
  more: { body: Block[]; fields: Prompt['fields']; actions: Prompt['actions'] },
): Prompt {
  const { language, person } = context;
  const w = JUDGING[language];
  const all = positions(view, context);
  const open = openPositions(all);
  const clear = uncontested(all);
  const isLeader = may(person, 'decide', view.review);
  const title = w.title(view.review.hostCity);
  const done = all.length - open.length;
  // Who leads comes there by each indicator's own card.
  const said = isLeader ? [] : all.flatMap(({ row, final }) => (final ? [row.indicator.id] : []));
  const basis = basisChoice(view.benchmark, said, { language, review: view.review.id });
  return prompt({
    address: { review: view.review.id },
    title,
    body: [
      text(done === 0 && !isLeader ? w.none : w.intro(done, all.length)),
      ...more.body,
      ...byPillar(view, all, context),
    ],
    fields: [
      ...(isLeader
        ? INDICATOR_FORM.draw(language, {
            finalWhich: {
              options: all.map(({ row: { indicator } }, n) => ({
                value: indicator.id,
                label: `${n + 1} ${say(indicator.title, language)}`,
              })),
            },
          })
        : []),
      ...(isLeader && open.length > 0 ? REST_FORM.draw(language, { finalWhy: { value: '' } }) : []),
      ...more.fields,
      ...basis.fields,
    ],
    actions: [
      ...(isLeader
        ? [
            ...(clear.length > 0
              ? [
                  {
                    id: 'final-clear',
                    label: w.clear(clear.length),
                    style: 'primary' as const,
                    data: { of: clearKey(clear) },
                  },
                ]
              : []),
            ...(open.length > 0 ? [{ id: 'final-next', label: w.next }] : []),
            { id: 'final-show', label: w.show, submits: true, beside: 'finalWhich' },
            ...(open.length > 0 ? [{ id: 'final-rest', label: w.rest, submits: true }] : []),
            { id: 'settle-hypotheses', label: w.settle, data: { review: view.review.id } },
          ]
        : []),
      ...more.actions,
      ...basis.actions,
    ],
    summary: title,
  });
}

/** The last words there are, pillar by pillar. */
function byPillar({ benchmark }: ReviewView, all: readonly Position[], context: FlowContext): Block[] {
  const { language } = context;
  return benchmark.pillars.flatMap((pillar): Block[] => {
    const these = all.filter(({ row, final }) => row.indicator.pillar === pillar.id && final !== undefined);
    if (these.length === 0) return [];
    const items = these.flatMap(({ row, final }) => {
      if (!final) return [];
      const said = `${finalInWords(final.judgement, context)} · ${say(row.indicator.title, language)}`;
      return [context.words.labelled(said, shortened(final.rationale, QUOTED))];
    });
    return [
      { kind: 'details', label: `${say(pillar.title, language)} (${these.length})`, blocks: [{ kind: 'list', items }] },
    ];
  });
}

/** One indicator: who said what before, what was found, and the last word to give. */
export function finalCard(view: TeamReview, one: Position, context: FlowContext): Prompt {
  const { language, words, kept } = context;
  const w = JUDGING[language];
  const { row, findings, initial, final } = one;
  const { id, title, statement } = row.indicator;
  const decision = decisionOn(view, id);
  const said = decision?.judgement ? words.teamJudgement[decision.judgement] : w.noInitial;
  const of = (sort: FindingThen['sort']) => findings.filter((finding) => finding.sort === sort);
  const about = kept.of(HYPOTHESIS).filter(({ value }) => value.indicators.includes(id) && value.way !== 'not_pursued');
  const before = reasons(view, row, context);
  const asItWas = initial !== undefined && !one.isContested;
  return prompt({
    address: { review: view.review.id, indicator: id },
    title: say(title, language),
    progress: w.evidence(findings.length),
    body: [
      text(say(statement, language), 'subtle'),
      text(w.before, 'strong'),
      text(w.initial(decision?.reason ? words.labelled(said, decision.reason) : said)),
      ...(before.length > 0 ? [{ kind: 'list' as const, items: before }] : []),
      text(w.atVisit, 'strong'),
      ...(one.isContested ? [text(w.contested, 'warning')] : []),
      ...(findings.length === 0 ? [text(w.nothingHeard)] : []),
      ...heard(w.strengths, of('strength'), view, context),
      ...heard(w.concerns, of('concern'), view, context),
      ...heard(w.open, of('open'), view, context),
      ...(about.length > 0
        ? [
            text(w.hypotheses, 'strong'),
            {
              kind: 'list' as const,
              items: firstOf(
                about.map(({ value }) => {
                  const stands = `${value.text} · ${statusCalled(value.status, language)}`;
                  return value.reason === '' ? stands : words.labelled(stands, value.reason);
                }),
                language,
              ),
            },
          ]
        : []),
    ],
    fields: FINAL_FORM.draw(language, {
      finalJudgement: {
        options: FINAL_JUDGEMENTS.map((value) => ({ value, label: finalInWords(value, context) })),
        value: final?.judgement ?? (asItWas ? initial : undefined),
      },
      finalRationale: { value: final?.rationale ?? (asItWas ? w.asBefore(findings.length) : ''), needed: true },
    }),
    actions: [
      { id: 'final-keep', label: w.keep, style: 'primary', submits: true },
      { id: 'final-next', label: w.skip, data: { after: id } },
      basisAction(id, language),
    ],
    summary: say(title, language),
  });
}
