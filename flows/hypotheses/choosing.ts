import { say } from '../../src/i18n';
import { listInWords } from '../../src/i18n/format';
import type { SettledBy } from '../../src/method/decision';
import { normalised, sharedLines } from '../../src/method/findings';
import { HYPOTHESES_FOR_VISIT, type RankedHypothesis, rankHypotheses } from '../../src/method/hypotheses';
import type { Prompt } from '../../src/ports/prompt';
import { type FlowContext, type Session, saying, type TeamReview, type Turn } from '../../src/steps/contract';
import { changed, type Kept, keyOf } from '../../src/steps/documents';
import type { Effect } from '../../src/steps/effects';
import { line, prompt, shortened, text, wrongAt } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { firstOf } from '../prompts/common';
import { OUTCOME } from '../prompts/outcome-words';
import { gridOf } from '../team';
import { askedOn } from '../terms/public';
import { VISIT_FORM } from './forms';
import { baseKey, followed, HYPOTHESIS, type Hypothesis } from './kept';
import { WORDS } from './words';

/** So much of a hypothesis stands in the ranking, in characters: its own card has all. */
const QUOTED = 200;

/** One that can be chosen: a base hypothesis by its indicator, or one that was added or born of a note, by its key. */
interface Candidate {
  id: string;
  title: string;
  way: SettledBy | undefined;
  line: string;
  /** The document that follows it, once there is one. */
  document: Kept<Hypothesis> | undefined;
  /** What it is by the merge. */
  base?: RankedHypothesis;
}

/** The base hypotheses in the order in which a visit should test them, and which of them it does. */
export function choosingCard(view: TeamReview, context: FlowContext): Prompt {
  const { language } = context;
  const w = WORDS[language].choosing;
  const ranked = candidates(view, context);
  const address = { review: view.review.id };
  const title = w.title(view.review.hostCity);
  if (ranked.length === 0) return prompt({ address, title, body: [text(w.none)], summary: title });
  const options = ranked.map((one, n) => ({ value: one.id, label: `${n + 1}. ${one.title}` }));
  const isAsked = ranked.some(({ base }) => (base?.askedIn.length ?? 0) > 0);
  const bases = ranked.filter(({ base }) => base !== undefined).length;
  return prompt({
    address,
    title,
    body: [
      text((isAsked ? w.leadAsked : w.lead)(bases, HYPOTHESES_FOR_VISIT)),
      {
        kind: 'list',
        items: firstOf(
          ranked.map((one, n) => [`${n + 1}. ${one.line}`, ...wayOf(one, context)].join(' · ')),
          language,
        ),
      },
      text(w.rest, 'subtle'),
    ],
    fields: VISIT_FORM.draw(language, {
      visit: { options, value: idsOf(ranked, 'visit') },
      document: { options, value: idsOf(ranked, 'document') },
    }),
    actions: [{ id: 'choose-hypotheses', label: w.choose, style: 'primary', submits: true }],
    summary: title,
  });
}

/** Base hypotheses that were fixed since the leader chose, or before anything was chosen. */
export function notChosen(view: TeamReview, context: FlowContext): number {
  return candidates(view, context).filter(({ document }) => document === undefined).length;
}

/** The leader says which go to the visit and which a document settles; the others are not pursued. */
export function choose(session: Session, view: TeamReview, context: FlowContext, press: Press): Turn {
  const w = WORDS[context.language].choosing;
  const ranked = candidates(view, context);
  const { visit, document } = VISIT_FORM.read(press.fields);
  const visited = new Set(visit?.chosen ?? idsOf(ranked, 'visit'));
  const documented = new Set(document?.chosen ?? idsOf(ranked, 'document'));
  const newWay = ({ id }: Candidate): SettledBy =>
    visited.has(id) ? 'visit' : documented.has(id) ? 'document' : 'not_pursued';
  const chosen = ranked.map((one) => ({ ...one, way: newWay(one) }));
  const [forVisit, byDocument] = [idsOf(chosen, 'visit'), idsOf(chosen, 'document')];
  if (ranked.length === 0) return saying(session, choosingCard(view, context));
  const twice = ranked.find(({ id }) => visited.has(id) && documented.has(id));
  const problem =
    twice !== undefined
      ? w.twice(twice.title)
      : forVisit.length > HYPOTHESES_FOR_VISIT
        ? w.tooMany(forVisit.length, HYPOTHESES_FOR_VISIT)
        : undefined;
  if (problem !== undefined) return saying(session, wrongAt('visit', problem, line(problem, [], 'warning')));
  const settledBy = Object.fromEntries(
    chosen.flatMap(({ base, way }) => (base ? [[base.indicator.id, way] as const] : [])),
  );
  const others = ranked.length - forVisit.length - byDocument.length;
  return {
    session,
    reply: [
      {
        prompt: {
          ...line(w.chosen(forVisit.length, byDocument.length, others), [allButton(context)], 'good'),
          address: { review: view.review.id },
        },
      },
    ],
    effects: [
      { kind: 'decide', review: view.review.id, indicators: Object.keys(settledBy), change: { settledBy } },
      ...chosen.flatMap((one) => following(one, forVisit.indexOf(one.id) + 1, view, context)),
      // From now on there is a visit to tell of.
      { kind: 'plan-again', review: view.review.id },
    ],
  };
}

function allButton({ language }: FlowContext) {
  return { id: 'hypotheses', label: WORDS[language].all };
}

/** The document of one that was chosen says so from now on, in the words of the merge while it is open. */
function following(
  { document, base, way }: Candidate & { way: SettledBy },
  rank: number,
  view: TeamReview,
  context: FlowContext,
): Effect[] {
  const placed = rank > 0 ? { rank } : {};
  if (document) {
    const { rank: _, ...before } = document.value;
    const words = base && before.status === 'open' ? { text: base.hypothesis } : {};
    const after: Hypothesis = { ...before, ...words, way, ...placed };
    return JSON.stringify(after) === JSON.stringify(document.value) ? [] : [changed(document, after)];
  }
  if (!base) return [];
  const asked = askersOf(base, view, context);
  return [
    followed(view.review.id, baseKey(view.review.id, base.indicator.id), {
      text: base.hypothesis,
      indicators: [base.indicator.id],
      from: 'merge',
      ...(asked.length > 0 ? { askedBy: asked } : {}),
      ...(base.askedIn.length > 0 ? { hostAsks: base.askedIn } : {}),
      way,
      ...placed,
      status: 'open',
      reason: '',
      changes: [],
    }),
  ];
}

/** Whose words it is in, where it is somebody's as they wrote it. */
function askersOf({ indicator, hypothesis }: RankedHypothesis, view: TeamReview, context: FlowContext): string[] {
  const rows = gridOf(view, context).filter((row) => row.indicator.id === indicator.id);
  const own = sharedLines(rows, 'suspect').find((one) => normalised(one.text) === normalised(hypothesis));
  return [...(own?.people ?? [])];
}

/** `Title: the hypothesis (opposite views, no source)`. */
function rankedLine(h: RankedHypothesis, { words, language }: FlowContext): string {
  const w = WORDS[language].choosing;
  const why = [
    ...(h.askedIn.length > 0 ? [w.asked(listInWords(h.askedIn.map(String), language))] : []),
    ...(h.isContested ? [words.agreement[h.agreement]] : []),
    ...(h.isWithoutSource ? [w.noSource] : []),
  ];
  const said = words.labelled(say(h.indicator.title, language), shortened(h.hypothesis, QUOTED));
  return why.length > 0 ? `${said} (${why.join(', ')})` : said;
}

function candidates(view: TeamReview, context: FlowContext): Candidate[] {
  const { language, kept } = context;
  const documents = new Map(kept.of(HYPOTHESIS).map((one) => [keyOf(one), one]));
  const ranked = rankHypotheses(gridOf(view, context), view.team.decisions, (one) => askedOn(view.review, one));
  const bases = ranked.map((base): Candidate => {
    const document = documents.get(baseKey(view.review.id, base.indicator.id));
    return {
      id: base.indicator.id,
      title: say(base.indicator.title, language),
      // One that was chosen before hypotheses were followed says so in its decision alone.
      way: document?.value.way ?? base.settledBy,
      line: rankedLine(base, context),
      document,
      base,
    };
  });
  const isBase = new Set(bases.flatMap(({ document }) => (document ? [keyOf(document)] : [])));
  const others = [...documents].flatMap(([id, document]): Candidate[] => {
    // What the visit itself brought up is beside the fifteen that it set out with.
    if (isBase.has(id) || document.value.from !== 'added') return [];
    const title = shortened(document.value.text, 80);
    return [{ id, title, way: document.value.way, line: shortened(document.value.text, QUOTED), document }];
  });
  return [...bases, ...others];
}

function wayOf({ way }: Candidate, { language }: FlowContext): string[] {
  return way ? [OUTCOME[language].settledBy[way]] : [];
}

function idsOf(candidates: readonly Candidate[], way: SettledBy): string[] {
  return candidates.filter((one) => one.way === way).map(({ id }) => id);
}
