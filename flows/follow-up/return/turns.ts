import { dayWithYear } from '../../../src/i18n/format';
import { addMonths, dayIn } from '../../../src/method/calendar';
import { inEach, type Language } from '../../../src/method/language';
import { refuseLonger } from '../../../src/method/limits';
import { cleaned } from '../../../src/method/plain-text';
import type { Day } from '../../../src/method/time';
import type { Block, Prompt } from '../../../src/ports/prompt';
import { shortKey } from '../../../src/ports/short-key';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../../src/steps/contract';
import { keptWith } from '../../../src/steps/documents';
import type { Effect } from '../../../src/steps/effects';
import { line, text, wrongAt } from '../../../src/steps/prompts';
import type { Press } from '../../../src/steps/step';
import { cityOf, namesIn } from '../from-where';
import { followedIn, LONGEST_LINE } from '../kept';
import { RETURN_WORDS } from '../return-words';
import { WORDS } from '../words';
import { ownSide, returnCard } from './cards';
import { DAY_FORM, SEEN_FORM, WHO_FORM } from './forms';
import {
  ASKED_RETURN,
  couldReturn,
  goingOf,
  hasReturned,
  isPast,
  isSpokenOf,
  isWanted,
  RETURN,
  RETURNING,
  type ReturnVisit,
  returnDays,
  returnIn,
  SEEN,
  type Seen,
  SIDES,
  type Side,
  seenOf,
} from './kept';

type Returning = (session: Session, view: ReviewView, context: FlowContext, press: Press) => Turn;
type Speaking = (side: Side, ...args: Parameters<Returning>) => Turn;

/** So many months longer are people known than the day of a return: what was seen is written afterwards. */
const KNOWN_AFTER_MONTHS = 1;

export const openReturn: Returning = (session, view, context) => saying(session, returnCard(view, context));

/** A turn of who speaks for a side, while a return is spoken of. */
function speaking(turn: Speaking): Returning {
  return (session, view, context, press) => {
    const w = RETURN_WORDS[context.language];
    if (!isSpokenOf(view.review, context.kept, context.today)) return warned(w.early, session);
    if (isPast(returnIn(context.kept), context.today)) return warned(w.past, session);
    const side = ownSide(view, context);
    return side ? turn(side, session, view, context, press) : warned(w.notYours, session);
  };
}

/** Whether their side wants it: once both do, a day is to be agreed; once one does not, none takes place. */
export const wantReturn = speaking((side, session, view, context, press) => {
  const { kept, now, person, language } = context;
  const w = RETURN_WORDS[language];
  const visit = returnIn(kept);
  const yes = press.data.wants === 'yes';
  if (visit.wants[side]?.yes === yes) return shown(visit, w.same, [], session, view, context, press);
  const wants = { ...visit.wants, [side]: { yes, by: person.id, at: now } };
  const after: ReturnVisit = yes ? { ...visit, wants } : { wants, going: [] };
  const other = otherThan(side);
  const said = !yes ? w.keptNo : isWanted(after) ? w.keptBoth : w.keptYes(w.side[other]);
  const news = (each: Language) => {
    const { news: n, side: s } = RETURN_WORDS[each];
    return (yes ? n.yes : n.no)(s[side], view.review.hostCity);
  };
  const going = yes ? [] : goingOf(visit);
  const around = returnDays(view.review, kept)?.around;
  return shown(
    after,
    said,
    [
      telling(view, [...peopleOf(other, view), ...going], `${yes ? 'wants' : 'off'}-${side}-${now}`, news),
      ...(around && isWanted(after) ? [known(view, context, addMonths(around, KNOWN_AFTER_MONTHS))] : []),
      // Called off: nobody goes before they could read that it was.
      ...(isWanted(visit) ? [known(view, context, dayIn(view.review.timeZone, now))] : []),
    ],
    session,
    view,
    context,
    press,
  );
});

/** One side proposes a day; what was agreed before is so no more. */
export const proposeDay = speaking((side, session, view, context, press) => {
  const { kept, language, today } = context;
  const w = RETURN_WORDS[language];
  const visit = returnIn(kept);
  const days = returnDays(view.review, kept);
  const day = DAY_FORM.read(press.fields).returnDay;
  if (!isWanted(visit) || !days) return warned(w.gone, session);
  if (day === undefined || day <= today || day > days.last) {
    const said = w.badDay(dayWithYear(days.last, language));
    return saying(session, wrongAt('returnDay', said, returnCard(view, context, [text(said, 'warning')])));
  }
  if (visit.day?.day === day) return shown(visit, w.same, [], session, view, context, press);
  // Who said that they come said so of the day before.
  const going = visit.going.map(({ person }) => ({ person }));
  const after: ReturnVisit = { ...visit, going, day: { day, by: side } };
  const news = (each: Language) => RETURN_WORDS[each].news.day(view.review.hostCity, dayWithYear(day, each));
  const told = telling(view, peopleOf(otherThan(side), view), `day-${day}-${context.now}`, news);
  return shown(after, w.proposed(w.side[side], dayWithYear(day, language)), [told], session, view, context, press);
});

/** The other side agrees to the day that was shown to it. */
export const agreeDay = speaking((side, session, view, context, press) => {
  const { kept, language, now, today } = context;
  const w = RETURN_WORDS[language];
  const visit = returnIn(kept);
  const { day } = visit;
  const isThere = isWanted(visit) && day !== undefined && day.day === press.data.day && day.day > today;
  if (!isThere || day.by === side) return warned(w.gone, session);
  if (day.agreedAt !== undefined) return shown(visit, w.same, [], session, view, context, press);
  const after: ReturnVisit = { ...visit, day: { ...day, agreedAt: now } };
  const going = goingOf(visit);
  const people = [...peopleOf(otherThan(side), view), ...view.review.members.organisers];
  const { hostCity } = view.review;
  const news = (each: Language) => RETURN_WORDS[each].news.agreed(hostCity, dayWithYear(day.day, each));
  const asked = (each: Language) => RETURN_WORDS[each].news.asked(hostCity, dayWithYear(day.day, each));
  const effects = [
    telling(view, people, `agreed-${day.day}-${now}`, news),
    ...(going.length > 0 ? [telling(view, going, `asked-${day.day}-${now}`, asked)] : []),
    known(view, context, addMonths(day.day, KNOWN_AFTER_MONTHS)),
  ];
  return shown(after, w.agreed(dayWithYear(day.day, language)), effects, session, view, context, press);
});

/** The leader asks two of the team; each says whether they come. */
export const chooseWho = speaking((_, session, view, context, press) => {
  const w = RETURN_WORDS[context.language];
  const { review } = view;
  const visit = returnIn(context.kept);
  const { day } = visit;
  if (!isWanted(visit) || day?.agreedAt === undefined) return warned(w.gone, session);
  const could = new Set(couldReturn(review, view.members).map(({ id }) => id));
  const chosen = [...new Set(WHO_FORM.read(press.fields).returnWho?.chosen ?? [])].filter((id) => could.has(id));
  if (chosen.length !== RETURNING)
    return saying(session, wrongAt('returnWho', w.two, returnCard(view, context, [text(w.two, 'warning')])));
  // Who could not, and is asked again all the same, has to say it again.
  const said = (person: string) => visit.going.find((one) => one.person === person && one.comes !== false);
  const going = chosen.map((person) => said(person) ?? { person });
  if (JSON.stringify(going) === JSON.stringify(visit.going))
    return shown(visit, w.same, [], session, view, context, press);
  const asked = chosen.filter((person) => !said(person));
  const news = (each: Language) => RETURN_WORDS[each].news.asked(review.hostCity, dayWithYear(day.day, each));
  const told = telling(view, asked, `asked-${context.now}`, news);
  return shown({ ...visit, going }, w.chosen, asked.length > 0 ? [told] : [], session, view, context, press);
});

/** Whoever was asked says whether they come. */
export const sayComing: Returning = (session, view, context, press) => {
  const { kept, person, language, now, today } = context;
  const w = RETURN_WORDS[language];
  const visit = returnIn(kept);
  const isAsked = isWanted(visit) && visit.going.some((one) => one.person === person.id);
  if (isPast(visit, today)) return warned(w.past, session);
  if (!isAsked || !isSpokenOf(view.review, kept, today)) return warned(w.notAsked, session);
  const comes = press.data.comes === 'yes';
  if (visit.going.some((one) => one.person === person.id && one.comes === comes))
    return shown(visit, w.same, [], session, view, context, press);
  const going = visit.going.map((one) => (one.person === person.id ? { ...one, comes } : one));
  const news = (each: Language) => RETURN_WORDS[each].news.cannot(view.review.hostCity);
  const told = telling(view, [view.review.members.leader], `cannot-${person.id}-${now}`, news);
  const said = comes ? w.keptCome : w.keptCannot;
  return shown({ ...visit, going }, said, comes ? [] : [told], session, view, context, press);
};

/** What who came back saw of one recommendation; the host city reads it there, and hears once that there is something. */
export const keepSeen: Returning = (session, view, context, press) => {
  const { kept, person, language, now, today } = context;
  const w = RETURN_WORDS[language];
  const { review } = view;
  const one = followedIn(kept, context.language).find(({ advice }) => advice.key === press.data.advice);
  if (!one || !hasReturned(returnIn(kept), person.id, today)) return warned(w.notAsked, session);
  const read = SEEN_FORM.read(press.fields);
  const said = cleaned(read.seenLine ?? '')
    .trim()
    .replace(/\s+/g, ' ');
  refuseLonger('seenLine', said, LONGEST_LINE);
  if (read.seenAs === undefined) return warned(w.noSeen, session);
  const before = seenOf(kept, one.advice.key).find(({ value }) => value.by === person.id);
  const value: Seen = {
    ...{ advice: one.advice.key, by: person.id, city: cityOf(view, person.id) },
    ...{ seen: read.seenAs, line: said, at: now },
  };
  const id = `${SEEN.name}|${review.id}|${shortKey(person.id, one.advice.key)}`;
  const record = { id, kind: SEEN.name, review: review.id, person: '', value };
  const isSame = before?.value.seen === value.seen && before.value.line === said;
  const news = (each: Language) => RETURN_WORDS[each].news.seen(review.hostCity);
  const all = { id: 'follow-up', label: WORDS[language].all, data: { review: review.id } };
  const answer = line(isSame ? w.same : w.keptSeen, [all], 'good');
  return {
    session,
    reply: [
      {
        prompt: { ...answer, body: [...answer.body, ...namesIn([said], view, context)] },
        ...(press.message ? { replaces: press.message } : {}),
      },
    ],
    effects: isSame
      ? []
      : [
          { kind: 'keep', record, ...(before ? { seen: before.record } : {}) },
          telling(view, review.members.host, 'seen', news, {
            id: 'follow-up',
            label: (each) => WORDS[each].asked.look,
          }),
        ],
  };
};

function otherThan(side: Side): Side {
  return SIDES.find((one) => one !== side) ?? side;
}

function peopleOf(side: Side, { review: { members } }: ReviewView): readonly string[] {
  return side === 'host' ? members.host : [members.leader];
}

/** Tells people of the review, once for `about`, each in their language; `opens`: their button. */
function telling(
  { review }: ReviewView,
  people: readonly string[],
  about: string,
  news: (language: Language) => string,
  opens = { id: 'follow-return', label: (each: Language) => RETURN_WORDS[each].look },
): Effect {
  const told = (each: Language): Prompt => ({
    ...line(news(each), [{ id: opens.id, label: opens.label(each), data: { review: review.id } }]),
    address: { review: review.id },
  });
  return {
    ...{ kind: 'tell-people', review: review.id, people: [...new Set(people)] },
    ...{ about: `follow-return-${about}`, prompt: inEach(told) },
  };
}

/** Its people are known until the return is over: longer than else only where both want it. */
function known({ review }: ReviewView, { now }: FlowContext, until: Day): Effect {
  return { kind: 'ask-review', review: review.id, what: ASKED_RETURN, asked: { since: now, until } };
}

function shown(
  after: ReturnVisit,
  said: string,
  effects: readonly Effect[],
  session: Session,
  view: ReviewView,
  context: FlowContext,
  { message }: Press,
): Turn {
  const { review } = view;
  const before = context.kept.of(RETURN)[0];
  const record = { id: `${RETURN.name}|${review.id}`, kind: RETURN.name, review: review.id, person: '', value: after };
  const isSame = JSON.stringify(before?.value) === JSON.stringify(after);
  const keeping: Effect[] = isSame
    ? []
    : [
        { kind: 'keep', record, ...(before ? { seen: before.record } : {}) },
        { kind: 'plan-again', review: review.id },
      ];
  const first: Block[] = [text(said, isSame ? 'normal' : 'good')];
  const then = { ...context, kept: keptWith(context.kept, [record]) };
  const card = returnCard(view, then, first);
  return {
    session,
    reply: [{ prompt: card, ...(message ? { replaces: message } : {}) }],
    effects: [...keeping, ...effects],
  };
}

function warned(said: string, session: Session): Turn {
  return saying(session, line(said, [], 'warning'));
}
