import { sameCity } from '../../src/method/city';
import { normalised, rankFunctions, type SharedLine, sharedLines } from '../../src/method/findings';
import { functionKey } from '../../src/method/function-key';
import { isOfHost } from '../../src/method/permissions';
import { affiliation, type Person } from '../../src/method/person';
import { answerers, type Review } from '../../src/method/review';
import { isOutside } from '../../src/method/source-types';
import { shortKey } from '../../src/ports/short-key';
import type { FlowContext, TeamReview } from '../../src/steps/contract';
import { type Kept, keyOf } from '../../src/steps/documents';
import { hypothesesForVisit } from '../hypotheses/public';
import { visibleRows } from '../team';
import type { Interview, InterviewQuestion, Reserve } from './kept';
import type { Asked, GivenTalk, Interviewer, Talk } from './proposing/programme';
import { interviewsIn } from './public';
import { hoursIn, interviewHours, minutesOf, planIn } from './times';

/** An hour, and half as much again where somebody translates (method, section 5.3). */
const HOUR = 60;
const INTERPRETED = 90;

/** How long it is from now on, in minutes: as long as it was, unless somebody translates now, or nobody does any more. */
export function lengthOf(
  isInterpreted: boolean,
  before: Pick<Interview, 'starts' | 'ends' | 'isInterpreted'> | undefined,
): number {
  if (before && before.isInterpreted === isInterpreted) return minutesOf(before.ends) - minutesOf(before.starts);
  return isInterpreted ? INTERPRETED : HOUR;
}

/** So many in three days at most, */
const MOST_IN_THREE_DAYS = 20;
/** of them so many with whom neither the host's report nor its list named. */
const MOST_NEW = 5;
/** So many hypotheses are given to a body that has no subject of its own, */
const SUBJECTS = 4;
/** and so many questions to one interview. */
const QUESTIONS = 8;

/** Somebody who could be heard, with what a programme needs of them and what is kept of it. */
export interface Candidate {
  talk: Talk;
  reserve: Reserve;
}

/** What a programme is proposed from, and whom its talks are with, by the talk's key. */
export interface Asking {
  asked: Asked;
  candidates: ReadonlyMap<string, Candidate>;
  /** What those are asked whose hours are given and who have no subject yet, by the interview's key. */
  subjects: ReadonlyMap<string, Pick<Reserve, 'indicators' | 'hypotheses' | 'questions'>>;
}

/** What is wanted of a visit: from the hypotheses, the merged sheets, the report, and what the host offers. */
export function askingFor(view: TeamReview, context: FlowContext): Asking {
  const { review, benchmark } = view;
  const { kept } = context;
  const rows = visibleRows(view, context);
  const groups = view.team.decisions.flatMap(({ questionGroups }) => questionGroups);
  const questions = sharedLines(rows, 'toAsk', groups);
  const hypotheses = hypothesesForVisit(kept);
  const about = new Map(hypotheses.map((one) => [keyOf(one), one.value.indicators]));
  const interviews = interviewsIn(kept);
  const there = interviews.filter(({ value }) => value.state !== 'cancelled');
  const gone = new Set(interviews.flatMap(({ value }) => namesOf(value).map(functionKey)));
  const wanted = rankFunctions(rows, view.register);
  const known = new Set(view.register.map(({ label }) => functionKey(label)));
  const named = new Set(wanted.map(({ label }) => functionKey(label)));
  const others = view.register.filter(({ label }) => !named.has(functionKey(label)));
  const candidates = [...wanted, ...others].flatMap(({ label, sourceType = '', indicators }): Candidate[] => {
    const key = functionKey(label);
    if (gone.has(key) || indicators.length === 0) return [];
    const own = keysAbout(about, indicators);
    const reserve: Reserve = {
      function: label,
      sourceType,
      indicators,
      hypotheses: own,
      questions: questionsAbout(questions, indicators),
      ...(isOutside(sourceType, benchmark) ? { organisation: label } : {}),
    };
    return [{ talk: talkOf(key, reserve, HOUR, benchmark, !known.has(key)), reserve }];
  });
  const subjects = subjectsFor(there, about, questions, benchmark);
  const asked: Asked = {
    hypotheses: [...about.keys()],
    team: teamOf(review, new Map([...view.team.people].filter(([, { active }]) => active))),
    given: there.map((one) => givenOf(one, subjects.get(keyOf(one)), benchmark)),
    wanted: candidates.map(({ talk }) => talk).sort((a, b) => b.hypotheses.length - a.hypotheses.length),
    hours: interviewHours(review, planIn(kept), hoursIn(kept)),
    most: Math.ceil((review.visit.days * MOST_IN_THREE_DAYS) / 3),
    mostNew: MOST_NEW,
  };
  return { asked, candidates: new Map(candidates.map((one) => [one.talk.key, one])), subjects };
}

/** Who leads interviews: everybody who fills in sheets and is with us, each with what no two of a pair have in common. */
export function teamOf(
  review: Review,
  people: ReadonlyMap<string, Pick<Person, 'city' | 'organisation'>> = new Map(),
): Interviewer[] {
  const homes: string[] = [];
  return answerers(review).flatMap((id): Interviewer[] => {
    const person = people.get(id);
    if (!person || isOfHost({ id, ...(person.city === undefined ? {} : { city: person.city }) }, review)) return [];
    const from = affiliation(person) || id;
    const home = homes.find((one) => sameCity(from, one)) ?? from;
    homes.push(home);
    return [{ id, home }];
  });
}

/** An interview as a programme has it. */
export function givenOf(
  one: Kept<Interview>,
  subjects: Pick<Reserve, 'hypotheses' | 'indicators'> | undefined,
  benchmark: TeamReview['benchmark'],
): GivenTalk {
  const { value } = one;
  const said: Reserve = { ...value, ...subjects };
  const [from, to] = [minutesOf(value.starts), minutesOf(value.ends)];
  return { from, to, talk: talkOf(keyOf(one), said, to - from, benchmark, false), pair: value.pair };
}

/** A talk with somebody. Departments and elected members are one organisation: the municipality. */
export function talkOf(
  key: string,
  { function: name, organisation, sourceType, indicators, hypotheses }: Omit<Reserve, 'questions'>,
  minutes: number,
  benchmark: TeamReview['benchmark'],
  isNew: boolean,
): Talk {
  const outside = isOutside(sourceType, benchmark);
  return {
    key,
    sourceType,
    isOutside: outside,
    organisation: outside ? functionKey(organisation ?? name) : '',
    indicators,
    hypotheses,
    minutes,
    ...(isNew ? { isNew: true as const } : {}),
  };
}

/** Whom an interview is or was with. */
function namesOf({ function: name, replaced }: Interview): string[] {
  return [name, ...replaced.map((one) => one.function)];
}

function keysAbout(about: ReadonlyMap<string, readonly string[]>, indicators: readonly string[]): string[] {
  const own = new Set(indicators);
  return [...about].flatMap(([key, its]) => (its.some((id) => own.has(id)) ? [key] : []));
}

/** The questions on these indicators, those first that most ask. */
function questionsAbout(questions: readonly SharedLine[], indicators: readonly string[]): InterviewQuestion[] {
  const own = new Set(indicators);
  return questions
    .flatMap(({ text, indicators: its }): InterviewQuestion[] => {
      const indicator = its.find((id) => own.has(id));
      return indicator === undefined ? [] : [{ key: shortKey(normalised(text)).slice(0, 12), text, indicator }];
    })
    .slice(0, QUESTIONS);
}

/**
 * Bodies outside the municipality that the host holds an hour for have no subject of their own: each is given the hypotheses
 * to which fewest of them speak so far, the weightiest first.
 */
function subjectsFor(
  there: readonly Kept<Interview>[],
  about: ReadonlyMap<string, readonly string[]>,
  questions: readonly SharedLine[],
  benchmark: TeamReview['benchmark'],
): Asking['subjects'] {
  const spoken = new Map([...about.keys()].map((key): [string, number] => [key, 0]));
  for (const { value } of there)
    if (isOutside(value.sourceType, benchmark))
      for (const key of value.hypotheses) spoken.set(key, (spoken.get(key) ?? 0) + 1);
  const open = there.filter(
    ({ value }) => value.indicators.length === 0 && isOutside(value.sourceType, benchmark) && about.size > 0,
  );
  return new Map(
    open.map((one) => {
      const hypotheses = [...spoken]
        .sort(([, a], [, b]) => a - b)
        .slice(0, SUBJECTS)
        .map(([key]) => key);
      for (const key of hypotheses) spoken.set(key, (spoken.get(key) ?? 0) + 1);
      const indicators = [...new Set(hypotheses.flatMap((key) => about.get(key) ?? []))];
      return [keyOf(one), { hypotheses, indicators, questions: questionsAbout(questions, indicators) }];
    }),
  );
}
