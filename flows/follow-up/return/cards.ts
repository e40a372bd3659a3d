import { dayWithYear, listInWords, shortDay } from '../../../src/i18n/format';
import { dayIn } from '../../../src/method/calendar';
import { may } from '../../../src/method/permissions';
import type { Action, Block, Prompt } from '../../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../../src/steps/contract';
import { line, prompt, text } from '../../../src/steps/prompts';
import { cityOf } from '../from-where';
import { RETURN_WORDS } from '../return-words';
import { LEAD_RETURN, SAY_RETURN } from '../rights';
import { DAY_FORM, SEEN_FORM, WHO_FORM } from './forms';
import {
  couldReturn,
  goingOf,
  hasReturned,
  isPast,
  isSpokenOf,
  isWanted,
  type ReturnVisit,
  returnDays,
  returnIn,
  SEEN_AS,
  SIDES,
  type Side,
  seenOf,
  sideOf,
} from './kept';

/** Whose side whoever reads this speaks for. */
export function ownSide({ review }: Pick<ReviewView, 'review'>, { person }: FlowContext): Side | undefined {
  return sideOf(person, review, may(person, SAY_RETURN, review));
}

/** The way to the return, once it is spoken of. */
export function returnButton({ review }: Pick<ReviewView, 'review'>, { kept, language, today }: FlowContext): Action[] {
  if (!isSpokenOf(review, kept, today)) return [];
  return [{ id: 'follow-return', label: RETURN_WORDS[language].look, data: { review: review.id } }];
}

/** Where the return stands, and what whoever reads this can say to it. */
export function returnCard(view: ReviewView, context: FlowContext, first: readonly Block[] = []): Prompt {
  const { review } = view;
  const { language, kept, person, today } = context;
  const w = RETURN_WORDS[language];
  const days = returnDays(review, kept);
  if (!days || !isSpokenOf(review, kept, today)) return line(w.early);
  const visit = returnIn(kept);
  const isOver = isPast(visit, today);
  const side = isOver ? undefined : ownSide(view, context);
  const isOn = isWanted(visit);
  const { day } = visit;
  const leads = !isOver && isOn && day?.agreedAt !== undefined && may(person, LEAD_RETURN, review);
  const isAsked = !isOver && isOn && visit.going.some((one) => one.person === person.id);
  const data = { review: review.id };
  const canAgree = isOn && side !== undefined && day !== undefined && day.agreedAt === undefined && day.by !== side;
  const options = leads ? couldReturn(review, view.members).map(({ id, name }) => ({ value: id, label: name })) : [];
  const title = w.title(review.hostCity);
  return prompt({
    address: { review: review.id },
    title,
    body: [
      ...first,
      text(w.what(dayWithYear(days.around, language))),
      { kind: 'list', items: SIDES.map((one) => `${w.sideSaid[one]} ${w.said[saidBy(visit, one)]}`) },
      ...(isOn ? [text(dayLine(visit, context))] : []),
      ...goingBlocks(view, visit, context),
    ],
    fields: [
      ...(isOn && side ? DAY_FORM.draw(language, { returnDay: { value: day?.day, min: today } }) : []),
      ...(leads ? WHO_FORM.draw(language, { returnWho: { options, value: goingOf(visit) } }) : []),
    ],
    actions: [
      ...(side && visit.wants[side]?.yes !== true
        ? [{ id: 'follow-return-want', label: w.yes, style: 'primary' as const, data: { ...data, wants: 'yes' } }]
        : []),
      ...(side && visit.wants[side]?.yes !== false
        ? [{ id: 'follow-return-want', label: isOn ? w.off : w.no, data: { ...data, wants: 'no' } }]
        : []),
      ...(canAgree && day
        ? [
            {
              id: 'follow-return-agree',
              label: w.agree(dayWithYear(day.day, language)),
              style: 'primary' as const,
              data: { ...data, day: day.day },
            },
          ]
        : []),
      ...(isOn && side
        ? [{ id: 'follow-return-day', label: w.propose, submits: true, beside: 'returnDay', data }]
        : []),
      ...(leads ? [{ id: 'follow-return-who', label: w.choose, submits: true, beside: 'returnWho', data }] : []),
      ...(isAsked
        ? [
            { id: 'follow-return-come', label: w.come, data: { ...data, comes: 'yes' } },
            { id: 'follow-return-come', label: w.cannot, data: { ...data, comes: 'no' } },
          ]
        : []),
    ],
    summary: title,
  });
}

function saidBy({ wants }: ReturnVisit, side: Side): 'yes' | 'no' | 'none' {
  const said = wants[side];
  return said ? (said.yes ? 'yes' : 'no') : 'none';
}

function dayLine({ day }: ReturnVisit, { language }: FlowContext): string {
  const w = RETURN_WORDS[language];
  if (!day) return w.noDay;
  const said = dayWithYear(day.day, language);
  return day.agreedAt === undefined ? w.proposed(w.side[day.by], said) : w.agreed(said);
}

/** To the team by their names, to the host city by where they are from. */
function goingBlocks(view: ReviewView, visit: ReturnVisit, context: FlowContext): Block[] {
  const { language } = context;
  const w = RETURN_WORDS[language];
  if (!isWanted(visit) || visit.going.length === 0) return [];
  if (ownSide(view, context) === 'host') {
    const cities = goingOf(visit).flatMap((id) => cityOf(view, id) || []);
    return cities.length === 0 ? [] : [text(w.goingHost(listInWords([...new Set(cities)], language)))];
  }
  const items = visit.going.flatMap(({ person, comes }) => {
    const found = view.members?.get(person);
    const said = comes === undefined ? 'none' : comes ? 'yes' : 'no';
    return found ? [`${found.name}, ${cityOf(view, person)} · ${w.comes[said]}`] : [];
  });
  return items.length === 0 ? [] : [text(w.going, 'strong'), { kind: 'list', items }];
}

/** What those who came back saw of one recommendation, for all who read it. */
export function seenBlocks(advice: string, { kept, language, person, today }: FlowContext): Block[] {
  const w = RETURN_WORDS[language];
  const all = seenOf(kept, advice);
  if (all.length === 0) return [];
  const items = all.map(({ value: { city, at, seen, line: said } }) =>
    [city, shortDay(dayIn(person.timeZone, at), language, today), w.seen[seen], ...(said === '' ? [] : [said])]
      .filter((part) => part !== '')
      .join(' · '),
  );
  return [text(w.seenTitle, 'strong'), { kind: 'list', items }];
}

/** What whoever came back fills in on the card of a recommendation. */
export function seenParts(advice: string, { kept, language, person, today }: FlowContext) {
  if (!hasReturned(returnIn(kept), person.id, today)) return { fields: [], actions: [] };
  const w = RETURN_WORDS[language];
  const own = seenOf(kept, advice).find(({ value }) => value.by === person.id)?.value;
  return {
    fields: SEEN_FORM.draw(language, {
      seenAs: { options: SEEN_AS.map((value) => ({ value, label: w.seen[value] })), value: own?.seen },
      seenLine: { value: own?.line ?? '' },
    }),
    actions: [{ id: 'follow-seen', label: w.keepSeen, submits: true, data: { advice } }],
  };
}
