import { addMinutes, instantAt, isOver } from '../../src/method/calendar';
import { functionKey } from '../../src/method/function-key';
import { refuseLonger } from '../../src/method/limits';
import { cleaned } from '../../src/method/plain-text';
import { isOutside, sourceTypesOf } from '../../src/method/source-types';
import type { Prompt } from '../../src/ports/prompt';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { changed, type Kept, keyOf, withKey } from '../../src/steps/documents';
import type { Effect } from '../../src/steps/effects';
import { line, text, wrongAt } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { chosenFrom, hostSeen, seenOf, waitingSeen } from './as-seen';
import { givenOf, lengthOf, teamOf } from './asking';
import { cancelling } from './cancelling';
import { DECLINED_FORM, HOSTED_FORM, HOURS_FORM, TO_CHANGE_FORM } from './forms';
import { declineCard, type Hosted, hostCard, hostedCard, hostedOf, hoursCard, hoursShown, waits } from './host-cards';
import { type HostInterview, hostInterviews, isHeldAlready } from './host-view';
import { HOURS, type Hours, type Interview, type OfferedHours, STANDING, type Standing } from './kept';
import { lineOf, whenInWords } from './lines';
import { freeAt, pairFor } from './proposing/pairing';
import type { Placed } from './proposing/programme';
import { keepNew } from './proposing-turn';
import { standing } from './team-cards';
import { telling } from './telling';
import { daysOf, lastEnd, minutesOf, planIn } from './times';
import { timeTyped } from './typed-time';
import { HOST } from './words/host';
import { TEAM } from './words/team';

/** So long may a function, a place or a language be, in characters, and a reason, in bytes. */
const LONGEST = 200;
const LONGEST_REASON = 1_000;
/** So many stretches of hours has a day at most. */
const MOST_HOURS = 6;
/** What kind of source each of those is whom every visit meets, by the method's list. */
const TYPES: Readonly<Record<Standing, string>> = {
  elected: 'elected',
  staff: 'administration',
  advisory: 'migrant_group',
  'organisation-1': 'partner_org',
  'organisation-2': 'partner_org',
  users: 'service_user',
};
const FIRST = '10:00';

type HostTurn = (session: Session, view: ReviewView, context: FlowContext, press: Press) => Turn;

/** A turn of the host's, while there is something left to arrange. */
function before(turn: HostTurn): HostTurn {
  return (session, view, context, press) =>
    isOver(view.review, context.now)
      ? saying(session, line(HOST[context.language].over))
      : turn(session, view, context, press);
}

/** A turn of the host's about an interview that it knows of: that of the press, or the one it chose from the list. */
function onOne(turn: (one: HostInterview, ...args: Parameters<HostTurn>) => Turn): HostTurn {
  return before((session, view, context, press) => {
    const w = HOST[context.language];
    const chosen = TO_CHANGE_FORM.read(press.fields).interviewToChange;
    const meant = press.data.interview ?? (chosen && chosenFrom(chosen).key);
    if (!meant) {
      const none = hostCard(view, context, [text(w.noneChosen, 'warning')]);
      return saying(session, wrongAt('interviewToChange', w.noneChosen, none));
    }
    const one = hostInterviews(context).find(({ key }) => key === meant);
    if (!one) return asItIsNow(session, view, context, w.gone);
    if (isHeldAlready(one, view, context)) return asItIsNow(session, view, context, w.begun);
    return turn(one, session, view, context, press);
  });
}

/** Nothing was changed, and why: the list of interviews as it is now, in the place of a card on which nothing was typed. */
function asItIsNow(session: Session, view: ReviewView, context: FlowContext, why: string, message?: string): Turn {
  const prompt = hostCard(view, context, [text(why, 'warning')]);
  return { session, reply: [{ prompt, ...(message ? { replaces: message } : {}) }], effects: [] };
}

export const openHours = before((session, view, context) => saying(session, hoursCard(view, context)));

/** Keeps in which hours the host can receive the team. */
export const keepHours = before((session, view, context, { data, fields, message }) => {
  const w = HOST[context.language];
  const lines = HOURS_FORM.read(fields).offeredHours ?? [];
  const days = daysOf(view.review);
  const read = days.map((_, n) => hoursTyped(lines[n] ?? ''));
  if (lines.length !== days.length || read.includes(undefined))
    return saying(
      session,
      wrongAt('offeredHours', w.noHoursRead, hoursCard(view, context, [text(w.noHoursRead, 'warning')], lines)),
    );
  if (data.seen !== undefined && data.seen !== seenOf(...hoursShown(view, context)))
    return saying(session, hoursCard(view, context, [text(TEAM[context.language].changedMeanwhile, 'warning')]));
  const value: Hours = { days: Object.fromEntries(days.map((day, n) => [day, read[n] ?? []])) };
  const [was] = context.kept.of(HOURS);
  const { name: kind } = HOURS;
  const record = { id: `${kind}|${view.review.id}`, kind, review: view.review.id, person: '', value };
  return {
    session,
    reply: [answered(view, [w.hoursKept, w.hoursTold].join(' '), context, message)],
    effects: [was ? changed(was, value) : { kind: 'keep', record }],
  };
});

/** `9-12:30, 14h–17h`: stretches of a day, in order; nothing behind a dash alone. */
function hoursTyped(said: string): OfferedHours[] | undefined {
  const trimmed = said.trim();
  if (/^[-–—]$/.test(trimmed)) return [];
  const parts = trimmed.slice(0, 200).split(/[,;]/);
  const read = parts.map((part): OfferedHours | undefined => {
    const [from, to, more] = part.split(/[-–—]/).map(timeTyped);
    return from !== undefined && to !== undefined && more === undefined && from < to ? { from, to } : undefined;
  });
  const hours = read.flatMap((one) => one ?? []);
  const isInOrder = hours.every(({ from }, n) => n === 0 || from >= (hours[n - 1]?.to ?? ''));
  return hours.length === parts.length && hours.length <= MOST_HOURS && isInOrder ? hours : undefined;
}

/** An hour to hold for one of those whom every visit meets. */
export const openHold = before((session, view, context, { data }) => {
  const which = STANDING.find((one) => one === data.standing);
  if (!which) return saying(session, hostCard(view, context));
  const [day = ''] = daysOf(view.review);
  const hosted: Hosted = {
    function: HOST[context.language].standing[which],
    day,
    time: FIRST,
    isInterpreted: false,
    place: '',
    language: '',
  };
  return saying(session, hostedCard(view, context, hosted, { standing: which }));
});

export const openMove = onOne((one, session, view, context) =>
  saying(session, hostedCard(view, context, hostedOf(one, view), { interview: one.key })),
);

/** Keeps an hour that is held, or an interview as the host moves it or proposes somebody else: the team is told at once. */
export const keepHosted = before((session, view, context, press) => {
  const { data } = press;
  const which = STANDING.find((one) => one === data.standing);
  const one = hostInterviews(context).find((each) => (which ? each.standing === which : each.key === data.interview));
  if (!one && !which) return asItIsNow(session, view, context, HOST[context.language].gone);
  if (one && isHeldAlready(one, view, context)) return asItIsNow(session, view, context, HOST[context.language].begun);
  const to = which ? { standing: which } : { interview: one?.key ?? '' };
  if (one && data.seen !== undefined && data.seen !== hostSeen(one)) {
    const said = text(TEAM[context.language].changedMeanwhile, 'warning');
    return saying(session, hostedCard(view, context, hostedOf(one, view), to, [said]));
  }
  const hosted = hostedBy(press, view, one && hostedOf(one, view));
  const again = (field: string, said: string) =>
    saying(session, wrongAt(field, said, hostedCard(view, context, hosted, to, [text(said, 'warning')])));
  const t = TEAM[context.language];
  const time = timeTyped(hosted.time);
  if (hosted.function === '') return again('hostedFunction', t.noFunction);
  if (time === undefined) return again('hostedTime', t.noTime);
  const starts = instantAt(hosted.day, time, view.review.timeZone);
  const ends = addMinutes(starts, lengthOf(hosted.isInterpreted, one));
  const plan = planIn(context.kept);
  const w = HOST[context.language];
  if (minutesOf(ends) > lastEnd(view.review, plan)) return again('hostedTime', w.notFree);
  const kept = one && withKey(standing(context), one.key);
  const effects = kept
    ? movedBy(view, kept, hosted, { starts, ends }, context).effects
    : which
      ? [keepNew(view.review.id, heldFor(which, hosted, { starts, ends }, view, context), context)]
      : [];
  return {
    session,
    reply: [answered(view, kept ? w.kept : w.heldNow, context, press.message)],
    effects: [...effects, { kind: 'plan-again', review: view.review.id }],
  };
});

/** What the form says; what a platform did not send back is as it was. */
function hostedBy({ fields }: Press, { review }: ReviewView, was: Hosted | undefined): Hosted {
  const read = HOSTED_FORM.read(fields);
  const short = (said: string | undefined) =>
    cleaned(said ?? '')
      .replace(/\s+/g, ' ')
      .slice(0, LONGEST);
  const days = daysOf(review);
  const day = read.hostedDay ?? was?.day ?? '';
  return {
    function: short(read.hostedFunction ?? was?.function),
    day: days.includes(day) ? day : (days[0] ?? ''),
    time: read.hostedTime ?? was?.time ?? '',
    isInterpreted: read.hostedInterpreted ?? was?.isInterpreted ?? false,
    place: short(read.hostedPlace ?? was?.place),
    language: short(read.hostedLanguage ?? was?.language),
  };
}

/** A benchmark may name its own kinds: then it is the first that speaks from the same side of the municipality's door. */
function typeFor(which: Standing, { benchmark }: Pick<ReviewView, 'benchmark'>): string {
  const types = sourceTypesOf(benchmark);
  const usual = TYPES[which];
  const outside = isOutside(usual, {});
  const found =
    types.find(({ id }) => id === usual) ??
    types.find(({ id, voice }) => voice !== false && isOutside(id, benchmark) === outside) ??
    types[0];
  return found?.id ?? usual;
}

function heldFor(
  which: Standing,
  hosted: Hosted,
  span: Pick<Interview, 'starts' | 'ends'>,
  view: Pick<ReviewView, 'benchmark'>,
  { now }: FlowContext,
): Interview {
  return {
    ...span,
    ...detailsOf(hosted),
    sourceType: typeFor(which, view),
    pair: [],
    indicators: [],
    hypotheses: [],
    questions: [],
    chosenBy: 'standing',
    standing: which,
    replaced: [],
    state: 'held',
    sentAt: now,
    sequence: 0,
  };
}

function detailsOf({ function: name, isInterpreted, place, language }: Hosted) {
  return {
    function: name,
    isInterpreted,
    ...(place === '' ? {} : { place }),
    ...(language === '' ? {} : { language }),
  };
}

/** An interview as it is from now on, and what is to be done for that. */
interface Changed {
  next: Interview;
  effects: readonly Effect[];
}

/** An interview that the host confirms. */
export function confirming(one: Kept<Interview>): Changed {
  const next: Interview = { ...one.value, state: 'confirmed', sequence: one.value.sequence + 1 };
  return { next, effects: [changed(one, next)] };
}

/** An interview as the host has it now. Where its pair cannot be there, another has it; the leader and both pairs are told. */
export function movedBy(
  view: ReviewView,
  one: Kept<Interview>,
  hosted: Hosted,
  span: Pick<Interview, 'starts' | 'ends'>,
  context: FlowContext,
  there: readonly Kept<Interview>[] = standing(context),
): Changed {
  const { review } = view;
  const { place: _, language: __, writes, ...was } = one.value;
  const isOther = functionKey(was.function) !== functionKey(hosted.function);
  const isHeld = was.state === 'held' && was.pair.length === 0;
  const pair = isHeld ? was.pair : pairThen(view, one, span, there);
  const [first] = pair;
  const writing = writes !== undefined && pair.includes(writes) ? writes : first;
  const next: Interview = {
    ...was,
    ...span,
    ...detailsOf(hosted),
    pair,
    ...(writing === undefined ? {} : { writes: writing }),
    ...(isOther
      ? { chosenBy: 'host' as const, replaced: [...was.replaced, { function: was.function, at: context.now }] }
      : {}),
    state: was.state === 'held' ? 'held' : 'confirmed',
    sentAt: was.sentAt ?? context.now,
    sequence: was.sequence + 1,
  };
  const isMoved = was.starts !== span.starts;
  const told = [review.members.leader, ...was.pair, ...pair];
  const news = telling(
    review,
    isHeld && !isMoved && !isOther ? [] : told,
    { about: `${keyOf(one)} ${next.sequence} hosted`, near: [was, next] },
    context,
    (language) => {
      const w = TEAM[language].told;
      const said = lineOf(next, review, language);
      const title = isOther ? w.replaced(said, was.function) : isMoved ? w.moved(said) : w.changed(said);
      return {
        title,
        body: [
          ...(isMoved ? [text(w.from(whenInWords(was, review, language)), 'subtle')] : []),
          ...(pair.length === 0 && !isHeld ? [text(w.noPair, 'warning')] : []),
        ],
      };
    },
  );
  return { next, effects: [changed(one, next), ...news] };
}

/** Those who led it, where they are free then; else two others who are; nobody where there are none. */
function pairThen(
  { review, benchmark, members }: ReviewView,
  one: Kept<Interview>,
  span: Pick<Interview, 'starts' | 'ends'>,
  there: readonly Kept<Interview>[],
): readonly string[] {
  const team = teamOf(review, members);
  const others = there
    .filter((each) => keyOf(each) !== keyOf(one))
    .map((each): Placed => ({ ...givenOf(each, undefined, benchmark), isGiven: true }));
  const then = { from: minutesOf(span.starts), to: minutesOf(span.ends) };
  const free = new Set(freeAt(then, others, team).map(({ id }) => id));
  const { pair } = one.value;
  return pair.length > 0 && pair.every((id) => free.has(id)) ? pair : (pairFor(then, others, { team }) ?? []);
}

/** Confirms the one that was chosen. */
export const confirmChosen = onOne((one, session, view, context, press) => {
  const { seen } = chosenFrom(TO_CHANGE_FORM.read(press.fields).interviewToChange ?? '');
  if (waits(one, view) && seen !== undefined && seen !== hostSeen(one))
    return asItIsNow(session, view, context, HOST[context.language].changedMeanwhile, press.message);
  return waits(one, view)
    ? confirm(session, view, context, { ...press, data: { interview: one.key } })
    : saying(session, hostCard(view, context, [text(HOST[context.language].noneToConfirm)]));
});

/** Confirms one, or all that wait. The leader hears of it once nothing waits any more. */
export const confirm = before((session, view, context, { data, message }) => {
  const w = HOST[context.language];
  const known = hostInterviews(context).filter((one) => waits(one, view) && !isHeldAlready(one, view, context));
  const meant = known.filter(({ key }) => data.interview === undefined || key === data.interview);
  if (meant.length === 0) return saying(session, hostCard(view, context, [text(w.allDone)]));
  // Nobody confirms what they were not shown.
  if (data.seen !== undefined && data.seen !== waitingSeen(known))
    return asItIsNow(session, view, context, w.changedMeanwhile, message);
  const all = standing(context);
  const effects = meant.flatMap(({ key }): Effect[] => {
    const one = withKey(all, key);
    return one ? [...confirming(one).effects] : [];
  });
  const { review } = view;
  const isAll = meant.length === known.length;
  const near = all.map(({ value }) => value);
  const told = isAll
    ? telling(review, [review.members.leader], { about: `confirmed ${context.now}`, near }, context, (language) => ({
        title: TEAM[language].told.allConfirmed(review.hostCity),
      }))
    : [];
  return {
    session,
    reply: [answered(view, w.confirmed, context, message)],
    effects: [...effects, ...told, { kind: 'plan-again', review: review.id }],
  };
});

export const openDecline = onOne((one, session, view, context) => saying(session, declineCard(view, context, one)));

/** One cannot take place: the pair and the leader are told at once, with who could be heard in its place. */
export const decline = onOne((one, session, view, context, { data, fields, message }) => {
  const why = cleaned(DECLINED_FORM.read(fields).declinedWhy ?? '');
  refuseLonger('declinedWhy', why, LONGEST_REASON);
  if (data.seen !== undefined && data.seen !== hostSeen(one)) {
    const said = text(TEAM[context.language].changedMeanwhile, 'warning');
    return saying(session, declineCard(view, context, one, [said], why));
  }
  const kept = withKey(standing(context), one.key);
  return {
    session,
    reply: [answered(view, HOST[context.language].cancelled, context, message)],
    effects: kept ? cancelling(view, kept, context, why) : [],
  };
});

function answered({ review }: ReviewView, said: string, { language }: FlowContext, message: string | undefined) {
  const shown: Prompt = {
    ...line(said, [{ id: 'interviews', label: HOST[language].back, data: { review: review.id } }], 'good'),
    address: { review: review.id },
  };
  return { prompt: shown, ...(message ? { replaces: message } : {}) };
}
