import { say } from '../../src/i18n';
import { isCallAhead } from '../../src/method/calendar';
import { TEAM_JUDGEMENTS } from '../../src/method/consolidation';
import { missingVoices, rankFunctions, sharedLines } from '../../src/method/findings';
import type { GridRow } from '../../src/method/grid';
import { whereHostDiffers } from '../../src/method/host-view';
import { lateChanges } from '../../src/method/late-changes';
import { picturesByPillar } from '../../src/method/pillar-picture';
import type { Judgement } from '../../src/method/sheet';
import { sourceTypesOf } from '../../src/method/source-types';
import type { Block, Field, Option, Prompt } from '../../src/ports/prompt';
import { shortKey } from '../../src/ports/short-key';
import type { FlowContext, TeamReview } from '../../src/steps/contract';
import { prompt, text } from '../../src/steps/prompts';
import { BUTTONS as HYPOTHESES } from '../hypotheses/public';
import { FIELD } from '../preparatory-review/public';
import { closedBlocks } from '../prompts/closed-cells';
import { firstInWords, firstOf } from '../prompts/common';
import { agreementInWords, besides, hostDiffersInWords, lateLine, reasons, splitInWords } from '../prompts/findings';
import { FINDINGS } from '../prompts/findings-words';
import { WORDS as HOST } from '../prompts/host-report-words';
import { JUDGED } from '../prompts/marks';
import { OUTCOME } from '../prompts/outcome-words';
import { hostViewsIn, ownViewInWords } from '../prompts/own-view';
import { SHARED } from '../prompts/words';
import { cityIn, decisionOn, gridOf, seatNameIn } from '../team';
import { changedBlocks, changedOn } from './changed-rules';
import { lineOptions } from './chosen-lines';
import { DECISION_FORM, SHOW_FORM } from './forms';
import { MERGING } from './words/merging';

/** Where the merge stands: all agreed ones with one press, then the rest one by one, then the picture by pillar. */
export function mergeOverview(view: TeamReview, context: FlowContext): Prompt {
  const w = MERGING[context.language];
  const rows = gridOf(view, context);
  const open = rows.filter((r) => decisionOn(view, r.indicator.id)?.judgement === undefined);
  const agreed = acceptable(view, context);
  const decided = rows.length - open.length;
  const review = view.review.id;
  return prompt({
    title: open.length === 0 ? w.doneTitle(view.review.hostCity) : w.title(view.review.hostCity),
    address: { review },
    body: [
      text(w.overview(agreed.length, open.length - agreed.length, decided)),
      {
        kind: 'bar',
        done: decided,
        partly: 0,
        total: rows.length,
        label: w.undecidedLeft(open.length),
      },
      ...closedBlocks(view, context, 'neverCame'),
      ...flaggedBlocks(agreed, context),
      ...lateBlocks(view, rows, context),
      ...changedBlocks(view, rows, context),
      ...differsBlocks(view, rows, context),
      { kind: 'details', label: OUTCOME[context.language].pictures, blocks: pictureBlocks(view, rows, context) },
      { kind: 'details', label: OUTCOME[context.language].people, blocks: peopleBlocks(view, rows, context) },
    ],
    fields: SHOW_FORM.draw(context.language, {
      indicator: { options: rows.map((r) => ({ value: r.indicator.id, label: optionLabel(view, r, context) })) },
    }),
    actions: [
      ...(agreed.length > 0
        ? [
            {
              id: 'merge-agreed',
              label: w.acceptAgreed(agreed.length),
              data: { of: agreementKey(agreed) },
              style: 'primary' as const,
            },
          ]
        : []),
      ...(open.length > agreed.length ? [{ id: 'merge-step', label: w.step }] : []),
      { id: 'merge-show', label: SHARED[context.language].go, submits: true, beside: 'indicator' },
      ...(view.team.decisions.some((d) => d.hypothesis)
        ? [{ id: HYPOTHESES.all, label: context.commands.labelOf(HYPOTHESES.all, context.language) }]
        : []),
    ],
    summary: w.summary(view.review.hostCity),
  });
}

/** The agreed indicators that are not decided yet: one press accepts them. */
export function acceptable(view: TeamReview, context: FlowContext): GridRow[] {
  return gridOf(view, context).filter(
    (r) =>
      (r.consolidated.agreement === 'agreed' || r.consolidated.agreement === 'not_applicable') &&
      decisionOn(view, r.indicator.id)?.judgement === undefined,
  );
}

/** What one press accepts: which indicators, and as what. */
export function agreementKey(rows: readonly GridRow[]): string {
  return shortKey(...rows.map(({ indicator, consolidated }) => `${indicator.id} ${consolidated.proposed ?? ''}`));
}

/** One indicator to decide: the split, the reasons, the rules' proposal, one base hypothesis, questions to group. */
export function mergeCard(view: TeamReview, row: GridRow, context: FlowContext): Prompt {
  const { words, language } = context;
  const w = MERGING[language];
  const title = say(row.indicator.title, language);
  const leaning = leaningsInWords(row.consolidated.leanings, context);
  return prompt({
    address: { review: view.review.id, indicator: row.indicator.id },
    title,
    progress: `${words.agreement[row.consolidated.agreement]} · ${w.split(splitInWords(row.consolidated, language) || '–')}`,
    body: [
      text(say(row.indicator.statement, language), 'subtle'),
      ...lateBlocks(view, [row], context),
      ...ownViewBlocks(view, row, context),
      { kind: 'list', items: reasons(view, row, context) },
      ...(leaning ? [text(w.leanings(leaning), 'subtle')] : []),
      text(proposalInWords(row, context)),
      ...changedOn(view, row, context).map((said) => text(said, 'subtle')),
      ...meetBlocks(view, row, context),
      ...kindBlocks(view, row, context),
    ],
    fields: mergeFields(view, row, context),
    actions: [
      { id: 'decide', label: w.save, style: 'primary', submits: true },
      ...(isCallAhead(view.review, context.now)
        ? [{ id: 'discuss', label: w.discuss, data: { review: view.review.id, indicator: row.indicator.id } }]
        : []),
      { id: 'merge-step', label: w.skip, data: { after: row.indicator.id } },
    ],
    summary: words.labelled(w.summary(view.review.hostCity), title),
  });
}

function mergeFields(view: TeamReview, row: GridRow, context: FlowContext): Field[] {
  const decision = decisionOn(view, row.indicator.id);
  const hypotheses = sharedLines([row], 'suspect').map((l) => l.text);
  const questions = sharedLines([row], 'toAsk', decision?.questionGroups).map((l) => l.text);
  return DECISION_FORM.draw(context.language, {
    judgement: { options: judgementOptions(context), value: decision?.judgement ?? row.consolidated.proposed },
    reason: row.consolidated.proposed === undefined ? undefined : { value: decision?.reason ?? '' },
    pick: hypotheses.length > 0 ? { options: lineOptions(hypotheses) } : undefined,
    hypothesis: { value: decision?.hypothesis ?? '' },
    group: questions.length > 1 ? { options: lineOptions(questions), value: [] } : undefined,
  });
}

/** What the rules propose, and what stands beside it: `By the rules: below. Beside it: 1 needs more information.` */
function proposalInWords(
  { consolidated: { agreement, proposed, split } }: GridRow,
  { words, language }: FlowContext,
): string {
  const w = MERGING[language].rules;
  if (proposed === undefined) return agreement === 'na_contested' ? w.noneContested : w.noneFew;
  const beside = agreement === 'agreed' ? besides(split, language) : [];
  return [w.proposed(words.teamJudgement[proposed]), ...(beside.length > 0 ? [w.beside(beside.join(', '))] : [])].join(
    ' ',
  );
}

function judgementOptions({ words, language }: FlowContext): Option[] {
  return TEAM_JUDGEMENTS.map((value, i) => ({
    value,
    label: SHARED[language].numbered(i + 1, [JUDGED[value], words.teamJudgement[value]].join(' ')),
  }));
}

/** How the host judges itself, beside the team's views: for who may see it, once they have answered themselves. */
function ownViewBlocks(view: TeamReview, { indicator: { id } }: GridRow, { language }: FlowContext): Block[] {
  const rating = view.rating(id, view.sheets.get(id));
  return rating === undefined ? [] : [text(HOST[language].rating(ownViewInWords(rating, language)))];
}

/** Where the city's own view is another than the team's, as far as the reader may see that. */
function differsBlocks(view: TeamReview, rows: readonly GridRow[], context: FlowContext): Block[] {
  const views = hostViewsIn(view);
  const differing = whereHostDiffers(rows, view.team.decisions, (indicator) => views.get(indicator));
  if (differing.length === 0) return [];
  const items = differing.map((one) => hostDiffersInWords(one, context.language));
  const label = MERGING[context.language].hostDiffers(differing.length);
  return [{ kind: 'details', label, blocks: [{ kind: 'list', items: firstOf(items, context.language) }] }];
}

/** What changed after the leader's decisions. */
function lateBlocks(view: TeamReview, rows: readonly GridRow[], context: FlowContext): Block[] {
  const { decisions, sheets } = view.team;
  return lateChanges(rows, decisions, sheets, context.now).map((change) =>
    text(lateLine(change, seatNameIn(view, change.person), context.language), 'warning'),
  );
}

/** What the team knows, does not know and suspects, each line with where its author comes from. */
function kindBlocks(view: TeamReview, row: GridRow, context: FlowContext): Block[] {
  const { words } = context;
  const blocks = (['know', 'dontKnow', 'suspect'] as const).flatMap((kind): Block[] => {
    const items = row.answers.flatMap(({ person, revision }) =>
      revision.content[kind].map((said) => words.labelled(cityIn(view, person), said)),
    );
    return items.length > 0
      ? [text(FIELD[context.language][kind], 'strong'), { kind: 'list', items: firstOf(items, context.language) }]
      : [];
  });
  return blocks.length > 0 ? [{ kind: 'details', label: MERGING[context.language].rules.byKind, blocks }] : [];
}

/** Those that one press accepts although somebody did not judge. */
function flaggedBlocks(rows: readonly GridRow[], { language }: FlowContext): Block[] {
  const flagged = rows.filter(
    (r) => besides(r.consolidated.split, language).length > 0 && r.consolidated.agreement === 'agreed',
  );
  if (flagged.length === 0) return [];
  const items = firstOf(
    flagged.map((r) => agreementInWords(r, language)),
    language,
  );
  return [
    { kind: 'details', label: MERGING[language].rules.flagged(flagged.length), blocks: [{ kind: 'list', items }] },
  ];
}

function meetBlocks(view: TeamReview, row: GridRow, context: FlowContext): Block[] {
  const { words } = context;
  const labels = rankFunctions([row], view.register).map((f) => f.label);
  return labels.length > 0
    ? [text(words.labelled(MERGING[context.language].meet, firstOf(labels, context.language).join(' · ')), 'subtle')]
    : [];
}

/** Fifteen to twenty talks in three days (method, section 3), scaled to a visit's real length. */
const TALKS_A_DAY = { low: 5, high: 20 / 3 };
/** More than any visit has room for: who is asked for that seldom is in the files of *export*. */
const MOST_TALKS = 200;

function peopleBlocks(view: TeamReview, rows: readonly GridRow[], context: FlowContext): Block[] {
  const ranked = rankFunctions(rows, view.register);
  const { days } = view.review.visit;
  const missing = missingVoices(ranked, sourceTypesOf(view.benchmark));
  return [
    {
      kind: 'list',
      items: firstInWords(
        ranked,
        (f) => OUTCOME[context.language].wanted(f.label, f.indicators.length),
        context.language,
        MOST_TALKS,
      ),
    },
    text(
      MERGING[context.language].slots(ranked.length, TALKS_A_DAY.low * days, Math.ceil(TALKS_A_DAY.high * days)),
      'subtle',
    ),
    ...(missing.length > 0
      ? [
          text(
            FINDINGS[context.language].noVoice(missing.map((t) => say(t.title, context.language)).join(', ')),
            'warning',
          ),
        ]
      : []),
  ];
}

function pictureBlocks(view: TeamReview, rows: readonly GridRow[], context: FlowContext): Block[] {
  const w = OUTCOME[context.language];
  const titles = new Map(rows.map((r) => [r.indicator.id, say(r.indicator.title, context.language)]));
  const told = (label: string, ids: readonly string[]) =>
    ids.length > 0 ? [context.words.labelled(label, ids.map((id) => titles.get(id) ?? id).join(' · '))] : [];
  return picturesByPillar(view.benchmark.pillars, rows, view.team.decisions).flatMap((p) => [
    text(say(p.pillar.title, context.language), 'strong'),
    {
      kind: 'list' as const,
      items: [
        ...told(w.strengths, p.strengths),
        ...told(w.asExpected, p.asExpected),
        ...told(w.weaknesses, p.weaknesses),
        ...told(w.open, p.open),
        ...told(w.notApplicable, p.notApplicable),
      ],
    },
  ]);
}

function optionLabel(view: TeamReview, row: GridRow, context: FlowContext): string {
  const judged = decisionOn(view, row.indicator.id)?.judgement;
  const state = judged ? context.words.teamJudgement[judged] : context.words.agreement[row.consolidated.agreement];
  return `${judged ? '✓' : '○'} ${say(row.indicator.title, context.language)} · ${state}`;
}

function leaningsInWords(leanings: Readonly<Record<Judgement, number>>, context: FlowContext): string {
  return (['below', 'at', 'above'] as const)
    .filter((j) => leanings[j] > 0)
    .map((j) => FINDINGS[context.language].split[j](leanings[j]))
    .join(', ');
}
