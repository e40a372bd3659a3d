import { listInWords } from '../../src/i18n/format';
import { addMinutes, dayIn, instantAt, timeIn } from '../../src/method/calendar';
import type { Language } from '../../src/method/language';
import { cleaned } from '../../src/method/plain-text';
import type { Block } from '../../src/ports/prompt';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { changed, type Kept, keptWith, keyOf, withKey } from '../../src/steps/documents';
import type { Effect } from '../../src/steps/effects';
import { line, prompt, shortened, text, wrongAt } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { isStale } from './as-seen';
import { lengthOf, teamOf } from './asking';
import { cancelling } from './cancelling';
import { conflictsOf, isImpossible } from './conflicts';
import { ONE_FORM, TIMES_FORM, WHICH_FORM } from './forms';
import type { Interview } from './kept';
import { lineOf, whenInWords } from './lines';
import { keepNew, keptPlan } from './proposing-turn';
import { isUnsent, oneCard, programmeCard, type Shown, standing, timesCard, timesSeen } from './team-cards';
import { telling } from './telling';
import { daysOf, hoursIn, planIn } from './times';
import { timeTyped } from './typed-time';
import { HOST } from './words/host';
import { TEAM } from './words/team';

/** So long may the name of a function, a place or a language be, in characters. */
const LONGEST = 200;

/** The card of the interview that was chosen from the programme. */
export function openChosen(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn {
  const interview = WHICH_FORM.read(press.fields).interviewWhich;
  if (interview) return openOne(session, view, context, { ...press, data: { interview } });
  const said = TEAM[context.language].noneChosen;
  return saying(session, wrongAt('interviewWhich', said, programmeCard(view, context, [text(said, 'warning')])));
}

/** The card of one interview, or of one more. */
export function openOne(session: Session, view: ReviewView, context: FlowContext, { data }: Press): Turn {
  if (data.interview === undefined) return saying(session, oneCard(view, context, {}, undefined));
  const one = withKey(standing(context), data.interview);
  if (!one) return gone(session, view, context);
  return saying(session, oneCard(view, context, shownOf(one.value, view), data.interview));
}

/** It does not take place any more: the programme as it is. */
function gone(session: Session, view: ReviewView, context: FlowContext): Turn {
  return saying(session, programmeCard(view, context, [text(TEAM[context.language].gone, 'warning')]));
}

/** Nothing was changed: the interview as it is now. What was entered stays on the card that was pressed. */
function changedMeanwhile(session: Session, view: ReviewView, context: FlowContext, one: Kept<Interview>): Turn {
  const said = [text(TEAM[context.language].changedMeanwhile, 'warning')];
  return saying(session, oneCard(view, context, shownOf(one.value, view), keyOf(one), said));
}

function shownOf(value: Interview, { review }: ReviewView): Shown {
  const { timeZone } = review;
  return { ...value, day: dayIn(timeZone, value.starts), time: timeIn(timeZone, value.starts) };
}

/** Keeps an interview as its leader set it; what speaks against it is said first. Those whom it concerns are told. */
export function keepOne(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn {
  const w = TEAM[context.language];
  const { review } = view;
  const { data } = press;
  const before = data.interview === undefined ? undefined : withKey(standing(context), data.interview);
  if (data.interview !== undefined && !before) return gone(session, view, context);
  if (before && isStale(data.seen, before.value)) return changedMeanwhile(session, view, context, before);
  const set = setBy(press, view, before?.value);
  const again = (field: string, said: string): Turn =>
    saying(session, wrongAt(field, said, oneCard(view, context, set, data.interview, [text(said, 'warning')])));
  const time = timeTyped(set.time);
  if (set.function === '') return again('interviewFunction', w.noFunction);
  if (time === undefined) return again('interviewTime', w.noTime);
  if (set.pair.length > 2) return again('interviewPair', w.tooMany);
  const starts = instantAt(set.day, time, review.timeZone);
  const next = nextOf(set, starts, before?.value);
  const others = standing(context).filter((one) => !before || keyOf(one) !== keyOf(before));
  const found = conflictsOf(
    next,
    others.map(({ value }) => value),
    { review, plan: planIn(context.kept), hours: hoursIn(context.kept), team: teamOf(review, view.members) },
  );
  const isNeverMeant = found.some(({ conflict }) => isImpossible(conflict));
  if (found.length > 0 && (isNeverMeant || data.anyway !== 'yes')) {
    const name = (id: string) => view.members?.get(id)?.name ?? id;
    const said: Block[] = [
      ...found.map(({ conflict, people }) =>
        text(w.conflict[conflict](listInWords(people.map(name), context.language)), 'warning'),
      ),
      text(w.notKept, 'subtle'),
    ];
    const first = said[0];
    const words = first?.kind === 'text' ? first.text : w.notKept;
    return saying(
      session,
      wrongAt('interviewTime', words, oneCard(view, context, set, data.interview, said, !isNeverMeant)),
    );
  }
  const kept: Effect = before ? changed(before, next) : keepNew(review.id, next, context);
  const told = before ? tellChange(view, before, next, context) : [];
  const shown = {
    ...line(told.length > 0 ? w.keptTold : w.kept, [{ id: 'interviews', label: w.back }], 'good'),
    address: { review: review.id },
  };
  return {
    session,
    reply: [{ prompt: shown, ...(press.message ? { replaces: press.message } : {}) }],
    effects: [kept, ...told, { kind: 'plan-again', review: review.id }],
  };
}

/** What the form says; what a platform did not send back is as it was. */
function setBy({ fields }: Press, view: ReviewView, before: Interview | undefined): Shown {
  const read = ONE_FORM.read(fields);
  const was = before && shownOf(before, view);
  const short = (said: string | undefined) =>
    cleaned(said ?? '')
      .replace(/\s+/g, ' ')
      .slice(0, LONGEST);
  const days = daysOf(view.review);
  const day = read.interviewDay ?? was?.day ?? '';
  const team = new Set([view.review.members.leader, ...view.review.members.peers]);
  const known = new Set(view.benchmark.indicators.map(({ id }) => id));
  const pair = (read.interviewPair ?? was?.pair ?? []).filter((id) => team.has(id));
  const writes = read.interviewWrites ?? was?.writes;
  const place = short(read.interviewPlace ?? was?.place);
  const language = short(read.interviewLanguage ?? was?.language);
  return {
    function: short(read.interviewFunction ?? was?.function),
    sourceType: read.interviewType ?? was?.sourceType ?? '',
    starts: was?.starts ?? '',
    isInterpreted: read.interviewInterpreted ?? was?.isInterpreted ?? false,
    pair: [...new Set(pair)],
    indicators: (read.interviewAbout?.chosen ?? was?.indicators ?? []).filter((id) => known.has(id)),
    day: days.includes(day) ? day : (days[0] ?? ''),
    time: read.interviewTime ?? was?.time ?? '',
    ...(writes !== undefined && pair.includes(writes) ? { writes } : {}),
    ...(place === '' ? {} : { place }),
    ...(language === '' ? {} : { language }),
  };
}

function nextOf({ day: _, time: __, ...set }: Shown, starts: string, before: Interview | undefined): Interview {
  const { place: ___, language: ____, writes: _____, ...was } = before ?? NEW;
  const [first] = set.pair;
  const writes = set.writes ?? first;
  return {
    ...was,
    ...set,
    starts,
    ends: addMinutes(starts, lengthOf(set.isInterpreted, before)),
    ...(writes === undefined ? {} : { writes }),
    sequence: before ? before.sequence + 1 : 0,
    // The host is asked again where it is another hour or somebody else.
    ...(before?.state === 'confirmed' && (before.starts !== starts || before.function !== set.function)
      ? { state: 'proposed' as const }
      : {}),
  };
}

const NEW: Omit<Interview, keyof Shown | 'ends'> & Partial<Pick<Interview, 'place' | 'language' | 'writes'>> = {
  hypotheses: [],
  questions: [],
  chosenBy: 'team',
  replaced: [],
  state: 'proposed',
  sequence: 0,
};

/** The pair, whoever was in it, and the host where it knows of it. */
function tellChange(view: ReviewView, before: Kept<Interview>, next: Interview, context: FlowContext): Effect[] {
  const { review } = view;
  const { value } = before;
  const me = context.person.id;
  const near = [value, next];
  const about = `${keyOf(before)} ${next.sequence}`;
  const isMoved = value.starts !== next.starts;
  const isOther = value.function !== next.function || value.place !== next.place || value.language !== next.language;
  const joined = next.pair.filter((id) => !value.pair.includes(id) && id !== me);
  const left = value.pair.filter((id) => !next.pair.includes(id) && id !== me);
  const stayed = next.pair.filter((id) => value.pair.includes(id) && id !== me);
  const was = (language: Language) => [text(TEAM[language].told.from(whenInWords(value, review, language)), 'subtle')];
  return [
    ...telling(review, joined, { about: `${about} joined`, near }, context, (language) => ({
      title: TEAM[language].told.paired(lineOf(next, review, language)),
    })),
    ...telling(review, left, { about: `${about} left`, near }, context, (language) => ({
      title: TEAM[language].told.unpaired(lineOf(value, review, language)),
    })),
    ...(isMoved || isOther
      ? telling(review, stayed, { about: `${about} changed`, near }, context, (language) => ({
          title: TEAM[language].told[isMoved ? 'moved' : 'changed'](lineOf(next, review, language)),
          body: isMoved ? was(language) : [],
        }))
      : []),
    ...(value.sentAt !== undefined && (isMoved || isOther || value.isInterpreted !== next.isInterpreted)
      ? telling(review, review.members.host, { about: `${about} host`, near }, context, (language) => ({
          title: HOST[language].told.changed(lineOf(next, review, language)),
          body: isMoved ? was(language) : [],
        }))
      : []),
  ];
}

/** The leader cancels one: its pair is told, and the host where it knew of it. */
export function cancelOne(session: Session, view: ReviewView, context: FlowContext, { data, message }: Press): Turn {
  const w = TEAM[context.language];
  const one = withKey(standing(context), data.interview);
  if (!one) return gone(session, view, context);
  if (isStale(data.seen, one.value)) return changedMeanwhile(session, view, context, one);
  const shown = {
    ...line(w.cancelled, [{ id: 'interviews', label: w.back }], 'good'),
    address: { review: view.review.id },
  };
  return {
    session,
    reply: [{ prompt: shown, ...(message ? { replaces: message } : {}) }],
    effects: cancelling(view, one, context),
  };
}

/** What the host does not know yet goes to it: function, subject, length, language; nothing else (method, section 5.3). */
export function sendToHost(session: Session, view: ReviewView, context: FlowContext, { message }: Press): Turn {
  const w = TEAM[context.language];
  const { review } = view;
  const unsent = standing(context).filter(({ value }) => isUnsent(value));
  if (unsent.length === 0) return saying(session, programmeCard(view, context, [text(w.nothingToSend)]));
  const sent = unsent.map((one) => changed(one, { ...one.value, sentAt: context.now }));
  const kept = keptWith(
    context.kept,
    sent.map(({ record }) => record),
  );
  return {
    session,
    reply: [
      {
        prompt: programmeCard(view, { ...context, kept }, [text(w.sent(review.hostCity, unsent.length), 'good')]),
        ...(message ? { replaces: message } : {}),
      },
    ],
    effects: [
      ...sent,
      ...telling(
        review,
        review.members.host,
        { about: `sent ${context.now}`, near: unsent.map(({ value }) => value) },
        context,
        (language) => ({
          title: HOST[language].told.sent(unsent.length),
          body: [
            {
              kind: 'list',
              items: unsent.map(({ value }) =>
                lineOf({ ...value, function: shortened(value.function) }, review, language),
              ),
            },
          ],
        }),
      ),
      { kind: 'plan-again', review: review.id },
    ],
  };
}

/** The form for the hours of digest, meeting and feedback session. */
export function openTimes(session: Session, view: ReviewView, context: FlowContext): Turn {
  return saying(session, timesCard(view, context));
}

/** Keeps when digest, meeting and feedback session are. */
export function keepTimes(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn {
  const { data, fields, message } = press;
  const w = TEAM[context.language];
  const read = TIMES_FORM.read(fields);
  const days = daysOf(view.review);
  const feedback = timeTyped(read.visitFeedback ?? '');
  const digests = (read.visitDigests ?? []).slice(0, days.length).map(timeTyped);
  const meetings = (read.visitMeetings ?? []).slice(0, days.length).map(timeTyped);
  const isWhole = (times: readonly unknown[]) => times.length === days.length && !times.includes(undefined);
  const wrong = feedback === undefined ? 'visitFeedback' : !isWhole(digests) ? 'visitDigests' : 'visitMeetings';
  if (feedback === undefined || !isWhole(digests) || !isWhole(meetings))
    return saying(session, wrongAt(wrong, w.noTime, timesCard(view, context, [text(w.noTime, 'warning')])));
  if (data.seen !== undefined && data.seen !== timesSeen(view, context))
    return saying(session, timesCard(view, context, [text(w.changedMeanwhile, 'warning')]));
  const byDay = (times: readonly (string | undefined)[]) =>
    Object.fromEntries(days.map((day, n): [string, string] => [day, times[n] ?? '']));
  const change = { feedback, digest: byDay(digests), meeting: byDay(meetings) };
  const shown = prompt({
    address: { review: view.review.id },
    body: [text(w.kept, 'good')],
    actions: [{ id: 'interviews', label: w.back }],
    summary: w.kept,
  });
  return {
    session,
    reply: [{ prompt: shown, ...(message ? { replaces: message } : {}) }],
    effects: [keptPlan(view, context, change), { kind: 'plan-again', review: view.review.id }],
  };
}
