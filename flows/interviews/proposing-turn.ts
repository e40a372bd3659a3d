import { inARow } from '../../src/i18n/format';
import { isGathered } from '../../src/method/blind-rule';
import type { Block } from '../../src/ports/prompt';
import { shortKey } from '../../src/ports/short-key';
import { notYetOpen } from '../../src/steps/beforehand';
import type { FlowContext, Session, TeamReview, Turn } from '../../src/steps/contract';
import { saying } from '../../src/steps/contract';
import { changed, keyOf } from '../../src/steps/documents';
import type { Effect } from '../../src/steps/effects';
import { line, shortened, text } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { hypothesesForVisit } from '../hypotheses/public';
import { type Asking, askingFor } from './asking';
import { INTERVIEW, type Interview, PLAN, type Reserve, type VisitPlan } from './kept';
import { whenInWords } from './lines';
import { propose } from './proposing';
import { calmestPlace } from './proposing/greedy';
import type { Placed, Span } from './proposing/programme';
import { uncoveredIn } from './proposing/uncovered';
import { isUnsent, programmeCard, standing } from './team-cards';
import { instantOf, planIn } from './times';
import { TEAM } from './words/team';

/** So many who found no place are kept, for where somebody cancels. */
const MOST_RESERVE = 12;

/** Proposes a programme, or fills what is free in it. What is there stays as it is. */
export function proposeProgramme(session: Session, view: TeamReview, context: FlowContext, { message }: Press): Turn {
  const { review } = view;
  if (!isGathered(review, context.now)) return saying(session, notYetOpen(review, context));
  const asking = askingFor(view, context);
  const { placed } = propose(asking.asked);
  const fresh = placed.filter(({ isGiven }) => !isGiven);
  const added = fresh.flatMap((one) => {
    const found = asking.candidates.get(one.talk.key);
    return found ? [recordOf(view, found.reserve, one, context)] : [];
  });
  const there = standing(context);
  const led = placed.flatMap((one): Effect[] => {
    const own = one.isGiven ? there.find((each) => keyOf(each) === one.talk.key) : undefined;
    if (!own) return [];
    const subjects = asking.subjects.get(one.talk.key);
    const isLed = own.value.pair.length > 0 || one.pair.length === 0;
    if (isLed && !subjects) return [];
    const pair = isLed ? {} : { pair: one.pair, ...(one.writes === undefined ? {} : { writes: one.writes }) };
    return [changed(own, { ...own.value, ...subjects, ...pair, sequence: own.value.sequence + 1 })];
  });
  const w = TEAM[context.language];
  const shown = text(w.proposed(added.length), added.length > 0 ? 'good' : 'normal');
  return {
    session,
    reply: [
      {
        prompt: {
          ...line(w.proposed(added.length), [{ id: 'interviews-open', label: w.back, style: 'primary' }]),
          body: [shown],
          address: { review: review.id },
        },
        ...(message ? { replaces: message } : {}),
      },
    ],
    effects: [
      ...added,
      ...led,
      keptPlan(view, context, { reserve: reserveOf(asking, placed) }),
      { kind: 'plan-again', review: review.id },
    ],
  };
}

/** A new interview as it is kept. */
function recordOf(
  view: TeamReview,
  reserve: Reserve,
  { from, to, pair, writes }: Placed & { writes?: string },
  context: FlowContext,
): Effect {
  const { review } = view;
  const value: Interview = {
    ...reserve,
    starts: instantOf(from),
    ends: instantOf(to),
    isInterpreted: false,
    pair,
    ...(writes === undefined ? {} : { writes }),
    chosenBy: 'team',
    replaced: [],
    state: 'proposed',
    sequence: 0,
  };
  return keepNew(review.id, value, context);
}

/** An interview that is kept from now on, under a key of its own. */
export function keepNew(review: string, value: Interview, { now }: FlowContext): Effect {
  const key = shortKey(review, value.function, value.starts, now);
  const { name: kind } = INTERVIEW;
  return { kind: 'keep', record: { id: `${kind}|${review}|${key}`, kind, review, person: '', value } };
}

/** What the leader has set, with something else of it. */
export function keptPlan(
  { review }: Pick<TeamReview, 'review'>,
  context: Pick<FlowContext, 'kept'>,
  change: Partial<VisitPlan>,
): Effect {
  const [before] = context.kept.of(PLAN);
  const value = { ...planIn(context.kept), ...change };
  if (before) return changed(before, value);
  const { name: kind } = PLAN;
  return { kind: 'keep', record: { id: `${kind}|${review.id}`, kind, review: review.id, person: '', value } };
}

/** Who found no place, the weightiest first. */
function reserveOf({ asked, candidates }: Asking, placed: readonly Placed[]): Reserve[] {
  const there = new Set(placed.map(({ talk }) => talk.key));
  return asked.wanted
    .flatMap(({ key }) => (there.has(key) ? [] : (candidates.get(key)?.reserve ?? [])))
    .slice(0, MOST_RESERVE);
}

/** The programme as it stands with what it leaves open, and the cheapest hour that would mend each. */
export function withUncovered(session: Session, view: TeamReview, context: FlowContext): Turn {
  if (!isGathered(view.review, context.now)) return saying(session, programmeCard(view, context));
  const asking = askingFor(view, context);
  const unsent = new Set(standing(context).flatMap((one) => (isUnsent(one.value) ? [keyOf(one)] : [])));
  const placed = asking.asked.given.map((one): Placed => ({ ...one, isGiven: !unsent.has(one.talk.key) }));
  return saying(session, programmeCard(view, context, [], uncoveredBlocks(view, asking, placed, context)));
}

function uncoveredBlocks(view: TeamReview, asking: Asking, placed: readonly Placed[], context: FlowContext): Block[] {
  const { language, words } = context;
  const w = TEAM[language];
  const open = uncoveredIn(placed, asking.asked);
  if (open.length === 0 || placed.length === 0) return [];
  const texts = new Map(hypothesesForVisit(context.kept).map((one) => [keyOf(one), one.value.text]));
  const named = new Map(standing(context).map((one) => [keyOf(one), one.value.function]));
  const said = (span: Span) =>
    whenInWords({ starts: instantOf(span.from), ends: instantOf(span.to) }, view.review, language);
  const items = open.map(({ hypothesis, organisations, hasOutside, mend }, n) => {
    const who = mend?.talk && asking.candidates.get(mend.talk.key)?.reserve.function;
    const other = mend?.instead === undefined ? undefined : named.get(mend.instead);
    const how = !mend
      ? w.mendNothing
      : who === undefined
        ? w.mendSomebody(said(mend.at))
        : other === undefined
          ? w.mendFree(said(mend.at), who)
          : w.mendInstead(said(mend.at), who, other);
    const lacks = w.source[organisations === 0 ? 'nobody' : hasOutside ? 'one' : 'inside'];
    const which = `${n + 1}. ${shortened(texts.get(hypothesis) ?? hypothesis, 200)}`;
    return `${words.labelled(which, inARow([lacks, how], language))}.`;
  });
  const offers = new Map(
    open.flatMap(({ mend }, n): [string, { n: number; at: Span }][] =>
      mend?.talk && mend.instead === undefined ? [[mend.talk.key, { n: n + 1, at: mend.at }]] : [],
    ),
  );
  return [
    text(w.uncovered, 'strong'),
    { kind: 'list', items },
    ...(offers.size > 0
      ? [
          {
            kind: 'presses' as const,
            actions: [...offers].slice(0, 5).map(([key, { n, at }]) => ({
              id: 'interviews-take',
              label: words.labelled(w.take, String(n)),
              data: { talk: key, at: String(at.from) },
            })),
          },
        ]
      : []),
  ];
}

/** Adds somebody who could be heard at an hour that is free. */
export function takeOffered(session: Session, view: TeamReview, context: FlowContext, { data, message }: Press): Turn {
  const w = TEAM[context.language];
  if (!isGathered(view.review, context.now)) return saying(session, notYetOpen(view.review, context));
  const { asked, candidates } = askingFor(view, context);
  const placed = asked.given.map((one): Placed => ({ ...one, isGiven: true }));
  const found = candidates.get(data.talk ?? '');
  const from = Number(data.at);
  const hours = asked.hours.filter((one) => one.from <= from && from < one.to).map((one) => ({ ...one, from }));
  const place = found && calmestPlace(found.talk.minutes, placed, { ...asked, hours });
  if (!found || place?.from !== from) return saying(session, line(w.takenAlready, [], 'warning'));
  const [writes] = place.pair;
  const one = { ...place, talk: found.talk, ...(writes === undefined ? {} : { writes }) };
  return {
    session,
    reply: [
      {
        prompt: {
          ...line(w.taken, [{ id: 'interviews', label: w.back, data: { review: view.review.id } }], 'good'),
          address: { review: view.review.id },
        },
        ...(message ? { replaces: message } : {}),
      },
    ],
    effects: [recordOf(view, found.reserve, one, context), { kind: 'plan-again', review: view.review.id }],
  };
}
