import { say } from '../../src/i18n';
import { dayInWords } from '../../src/i18n/format';
import { indicatorOf } from '../../src/method/benchmark';
import { dayIn } from '../../src/method/calendar';
import { lastWordOf } from '../../src/method/final-judgement';
import { may } from '../../src/method/permissions';
import { affiliation } from '../../src/method/person';
import type { Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView, TeamReview } from '../../src/steps/contract';
import { type Kept, keyOf } from '../../src/steps/documents';
import { prompt, shortened, text } from '../../src/steps/prompts';
import { pursued, statusCalled } from '../hypotheses/public';
import { firstOf } from '../prompts/common';
import { DISSENT_FORM, ROUND_FORM } from './forms';
import { finalInWords, judgingCard, openPositions, positions } from './judge-cards';
import { finalsIn, lastRound, type Round, type Voice, voicesOn } from './kept';
import { statusBy } from './settle-cards';
import { SETTLING } from './words/settling';
import { VOICING } from './words/voicing';

/** What stands for the headlines among what one may differ on. */
export const HEADLINES = 'headlines';

/** Where the last words stand, with what the team says to them. */
export function overview(view: TeamReview, context: FlowContext): Prompt {
  const { language, person, kept } = context;
  const w = VOICING[language];
  const round = lastRound(kept);
  const isLeader = may(person, 'decide', view.review);
  const isDone = openPositions(positions(view, context)).length === 0;
  const changed = round ? changedSince(round.value, context) : 0;
  const mayAsk = isLeader && isDone && (!round || changed > 0);
  return judgingCard(view, context, {
    body: [
      ...(isLeader && !isDone ? [text(w.askWhenDone, 'subtle')] : []),
      ...(round ? voicesBlocks(round, view, context) : []),
      ...(round && changed > 0 ? [text(w.changedSince(changed), 'warning')] : []),
    ],
    fields: mayAsk ? ROUND_FORM.draw(language, { voiceHeadlines: { value: round?.value.headlines ?? '' } }) : [],
    actions: [
      ...(mayAsk ? [{ id: 'voice-ask', label: round ? w.askAgain : w.ask, submits: true }] : []),
      ...(round && may(person, 'fill-sheet', view.review) && !isLeader
        ? [{ id: 'voice-show', label: w.open, style: 'primary' as const }]
        : []),
    ],
  });
}

/** How many values are not what the team was asked about. */
function changedSince({ values }: Round, { kept }: FlowContext): number {
  return [...finalsIn(kept)].filter(([id, { value }]) => values[id] !== value.judgement).length;
}

/** Who said what to a round: dissent first, then who agrees, and silence as silence. */
function voicesBlocks(round: Kept<Round>, view: ReviewView, context: FlowContext): Block[] {
  const { language, kept } = context;
  const w = VOICING[language];
  const voices = voicesOn(kept, keyOf(round));
  const asked = [...new Set([...round.value.asked, ...voices.keys()])];
  const differing = asked.flatMap((id) =>
    (voices.get(id)?.value.dissents ?? []).map((one) => w.differs(whoIs(id, view), dissentLine(one, view, context))),
  );
  const agreeing = asked.filter((id) => voices.get(id)?.value.dissents.length === 0);
  const silent = asked.filter((id) => !voices.has(id));
  return [
    text(w.asked(dayInWords(dayIn(view.review.timeZone, round.value.at), language)), 'strong'),
    {
      kind: 'list',
      items: firstOf(
        [
          ...differing,
          ...agreeing.map((id) => w.agrees(whoIs(id, view))),
          ...silent.map((id) => w.silent(whoIs(id, view))),
        ],
        language,
        60,
      ),
    },
  ];
}

function whoIs(id: string, view: ReviewView): string {
  const found = view.team?.people.get(id) ?? view.members?.get(id);
  return found ? affiliation(found) || found.name : id;
}

function dissentLine(
  { indicator, because }: Voice['dissents'][number],
  view: ReviewView,
  context: FlowContext,
): string {
  return VOICING[context.language].on(onWhat(indicator, view, context), because);
}

/** What somebody differs on, as it is called. */
export function onWhat(indicator: string | undefined, { benchmark }: ReviewView, { language }: FlowContext): string {
  const found = indicator === undefined ? undefined : indicatorOf(benchmark, indicator);
  return found ? say(found.title, language) : (indicator ?? VOICING[language].headlines);
}

/** What the team is asked: the overrides first, the headlines, all values; and what one has said oneself. */
export function voiceCard(round: Kept<Round>, view: ReviewView, context: FlowContext): Prompt {
  const { language, kept, person } = context;
  const w = VOICING[language];
  const { values, headlines } = round.value;
  const own = voicesOn(kept, keyOf(round)).get(person.id)?.value;
  const title = w.title(view.review.hostCity);
  const overrides = overridesIn(round.value, view, context);
  const options = [
    { value: HEADLINES, label: w.headlines },
    ...view.benchmark.indicators.flatMap(({ id, title: named }, n) =>
      values[id] ? [{ value: id, label: `${n + 1} ${say(named, language)}` }] : [],
    ),
  ];
  const data = { round: keyOf(round) };
  return prompt({
    address: { review: view.review.id },
    title,
    body: [
      ...(overrides.length > 0
        ? [text(w.overrides, 'strong'), { kind: 'list' as const, items: firstOf(overrides, language, 40) }]
        : []),
      text(w.headlines, 'strong'),
      text(headlines),
      ...view.benchmark.pillars.flatMap((pillar): Block[] => {
        const items = view.benchmark.indicators.flatMap((indicator) => {
          const value = indicator.pillar === pillar.id ? values[indicator.id] : undefined;
          const why = finalsIn(kept).get(indicator.id)?.value.rationale ?? '';
          const said = value && `${finalInWords(value, context)} · ${say(indicator.title, language)}`;
          return said ? [why === '' ? said : context.words.labelled(said, shortened(why))] : [];
        });
        const label = `${say(pillar.title, language)} (${items.length})`;
        return items.length === 0 ? [] : [{ kind: 'details', label, blocks: [{ kind: 'list', items }] }];
      }),
      ...(own
        ? own.dissents.length === 0
          ? [text(w.ownAgree, 'good')]
          : [
              text(w.own, 'strong'),
              { kind: 'list' as const, items: own.dissents.map((one) => dissentLine(one, view, context)) },
            ]
        : []),
    ],
    fields: DISSENT_FORM.draw(language, { voiceOn: { options }, voiceBecause: { value: '' } }),
    actions: [
      { id: 'voice-agree', label: own?.dissents.length ? w.agreeAfterAll : w.agree, style: 'primary', data },
      { id: 'voice-dissent', label: w.dissent, submits: true, data },
    ],
    summary: title,
  });
}

/** Where the leader set another value than before the visit, or another status than the rule proposed. */
function overridesIn({ values }: Round, view: ReviewView, context: FlowContext): string[] {
  const { language, kept, words } = context;
  const w = VOICING[language];
  const finals = finalsIn(kept);
  const judged = view.benchmark.indicators.flatMap(({ id, title }) => {
    const value = values[id];
    const initial = finals.get(id)?.value.initial;
    const before = lastWordOf(initial);
    if (!value || !initial || before === undefined || before === value) return [];
    return [w.override(say(title, language), finalInWords(value, context), words.teamJudgement[initial])];
  });
  const settled = pursued(kept).flatMap(({ value: { status, proposed, text: said } }) =>
    status === 'open' || !proposed || statusBy(proposed) === status
      ? []
      : [w.overrideHypothesis(shortened(said), statusCalled(status, language), SETTLING[language].standing[proposed])],
  );
  return [...judged, ...settled];
}
