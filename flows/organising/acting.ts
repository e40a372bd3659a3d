import { dayInWords, listInWords } from '../../src/i18n/format';
import { looksAfter, standInFor } from '../../src/method/looking-after';
import type { Person } from '../../src/method/person';
import { folded } from '../../src/method/plain-text';
import type { Day } from '../../src/method/time';
import { isInReach } from '../../src/method/years';
import type { Prompt } from '../../src/ports/prompt';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import type { Effect } from '../../src/steps/effects';
import { line, prompt, text, wrongAt } from '../../src/steps/prompts';
import type { Press, Said } from '../../src/steps/step';
import { periodIn } from '../../src/steps/typing/period';
import { ACTING_FORM } from './forms';
import { ACTING } from './words/acting';

/** Another organiser, and the reviews of theirs that the reader organises, too. */
interface Other {
  person: Person;
  views: readonly ReviewView[];
}

/** Somebody who stands in for another now. */
export interface Standing {
  by: Person;
  other: Person;
  until: Day;
}

/** *acting for Bruno until 12 April*: at once where that says all; else it is asked. */
export function acting(session: Session, context: FlowContext, { text: said = '' }: Said): Turn {
  if (!isOrganiser(context)) return saying(session, line(ACTING[context.language].notYours));
  const others = othersOf(context);
  const words = new Set(folded(said).split(/[^\p{L}\p{N}]+/u));
  const named = others.filter(({ person }) =>
    folded(person.name)
      .split(' ')
      .some((part) => words.has(part)),
  );
  const [other, ...more] = named.length > 0 ? named : others;
  const period = periodIn(said, { today: context.today, workdays: context.person.workdays });
  const until = period?.to ?? period?.from;
  if (other && more.length === 0 && named.length > 0 && until !== undefined)
    return begin(session, other, until, context);
  return saying(session, actingCard(others, context, more.length === 0 ? other?.person.id : undefined, until));
}

/** What the card says. */
export function startActing(session: Session, context: FlowContext, { fields }: Press): Turn {
  const w = ACTING[context.language];
  const others = othersOf(context);
  const { other: id, lastDay: until } = ACTING_FORM.read(fields);
  const other = others.find(({ person }) => person.id === id);
  if (!other) return again(session, 'other', w.whom, actingCard(others, context, undefined, until));
  if (until === undefined || until < context.today || !isInReach(until, context.today))
    return again(session, 'lastDay', w.when, actingCard(others, context, id));
  return begin(session, other, until, context);
}

/** What is wrong, and the card once more. */
function again(session: Session, field: string, said: string, card: Prompt): Turn {
  return saying(session, line(said, [], 'warning'), wrongAt(field, said, card));
}

/** All in which somebody stands in for another ends, whichever of the two says so. */
export function endActing(session: Session, context: FlowContext): Turn {
  const w = ACTING[context.language];
  const all = standingsOf(context);
  if (!isOrganiser(context)) return saying(session, line(w.notYours));
  if (all.length === 0) return saying(session, line(w.none));
  const names = listInWords(
    all.map(({ by, other }) => w.pair(by.name, other.name)),
    context.language,
  );
  return {
    session,
    reply: [{ prompt: line(w.ended(names), [], 'good') }],
    effects: all.flatMap(({ by, other }): Effect[] => {
      const told = by.id === context.person.id ? other : by;
      return [
        { kind: 'stand-in', for: other.id, by: by.id },
        tell(told, context, line(ACTING[told.language].toldEnded(by.name, other.name))),
      ];
    }),
  };
}

/** The button that ends it, for either of the two; none where there is nothing to end. */
export function endButtons(context: FlowContext): Prompt['actions'] {
  const [standing] = standingsOf(context);
  if (!standing) return [];
  const w = ACTING[context.language];
  return [{ id: 'acting-end', label: standing.by.id === context.person.id ? w.end : w.back }];
}

/** Who stands in for another now, of whom the reader is one. */
export function standingsOf({ overview, person, now }: FlowContext): Standing[] {
  const found = overview.flatMap(({ review, roles, team }) =>
    !team || !roles.includes('organiser')
      ? []
      : Object.entries(review.standIns ?? {}).flatMap(([id, { until }]): Standing[] => {
          const [by, other] = [standInFor(id, review, team.people, now), team.people.get(id)];
          return by && other && (by.id === person.id || id === person.id) ? [{ by, other, until }] : [];
        }),
  );
  return [...new Map(found.map((one) => [`${one.by.id} ${one.other.id}`, one])).values()];
}

function isOrganiser({ reviews }: FlowContext): boolean {
  return reviews.some(({ roles }) => roles.includes('organiser'));
}

function begin(session: Session, { person: other, views }: Other, until: Day, context: FlowContext): Turn {
  const { person: by, language, today } = context;
  const w = ACTING[language];
  const cities = views.map(({ review }) => review.hostCity);
  const said = w.begun(other.name, dayInWords(until, language, today), listInWords(cities, language));
  const theirs = other.language;
  const told = ACTING[theirs].told(by.name, dayInWords(until, theirs, today), listInWords(cities, theirs));
  return {
    session,
    reply: [{ prompt: line(said, [{ id: 'acting-end', label: w.end }], 'good') }],
    effects: [
      { kind: 'stand-in', for: other.id, by: by.id, until },
      tell(other, context, line(told, [{ id: 'acting-end', label: ACTING[theirs].back }])),
    ],
  };
}

function tell({ id }: Person, { person, now }: FlowContext, said: Prompt): Effect {
  return { kind: 'tell', person: id, about: `acting-${person.id}-${now}`, prompt: said };
}

/** Those who look after reviews that the reader organises, too. */
function othersOf({ overview, person }: FlowContext): Other[] {
  const theirs = new Map<string, { person: Person; views: ReviewView[] }>();
  for (const view of overview) {
    const { review, roles, team } = view;
    const other =
      team && roles.includes('organiser') ? team.people.get(looksAfter(review, team.people) ?? '') : undefined;
    if (!other || other.id === person.id) continue;
    const known = theirs.get(other.id);
    if (known) known.views.push(view);
    else theirs.set(other.id, { person: other, views: [view] });
  }
  return [...theirs.values()];
}

function actingCard(others: readonly Other[], context: FlowContext, value?: string, until?: Day): Prompt {
  const { language, today } = context;
  const w = ACTING[language];
  if (others.length === 0) return line(w.nobody);
  const options = others.map(({ person }) => ({ value: person.id, label: person.name }));
  return prompt({
    title: w.title,
    body: [
      text(w.does),
      ...standingsOf(context).map(({ by, other, until: to }) =>
        text(w.standsIn(by.name, other.name, dayInWords(to, language, today)), 'subtle'),
      ),
    ],
    fields: ACTING_FORM.draw(language, {
      other: { options, value },
      lastDay: { min: today, value: until },
    }),
    actions: [{ id: 'acting-start', label: w.start, style: 'primary', submits: true }, ...endButtons(context)],
    summary: w.title,
  });
}
