import { dayInWords, dayWithYear, shortDay } from '../../src/i18n/format';
import { addDays, dayIn, instantAt, nextWorkingDay, weekday } from '../../src/method/calendar';
import { refuseMore } from '../../src/method/limits';
import { withAbsence } from '../../src/method/person';
import type { Day } from '../../src/method/time';
import { daysInReach, isInReach } from '../../src/method/years';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { type FlowContext, type Session, saying, type Turn } from '../../src/steps/contract';
import { line, prompt, text, wrongAt } from '../../src/steps/prompts';
import { type Period, periodIn, type Said } from '../../src/steps/typing/period';
import { AWAY_FORM, SNOOZE_FORM } from './forms';
import { WORDS } from './words';

/** When a snoozed person may be written to again: the start of the working day. */
const MORNING = '08:30';

/** No reminders until the person resumes. */
export function pause(session: Session, context: FlowContext): Turn {
  const w = WORDS[context.language];
  const reply = line(w.paused, [{ id: 'resume', label: w.resume }]);
  return { session, reply: [{ prompt: reply }], effects: [{ kind: 'change-person', change: { paused: true } }] };
}

/** Asks until when there should be no reminder; the day is filled in that they named. */
export function askSnooze(session: Session, context: FlowContext, said = ''): Turn {
  const named = periodIn(said, spokenBy(context));
  const until = named && (isOpenBefore(named, context) ? named.to : named.from);
  return saying(session, snoozeCard(context, until));
}

/** *Until Friday* has only its end; *today* is not put off to today. */
function isOpenBefore({ from, to }: Period, { today }: FlowContext): boolean {
  return from === undefined || (from === today && to !== undefined && to > today);
}

function spokenBy({ today, person: { workdays } }: FlowContext): Said {
  return { today, workdays };
}

/** Years are written wrongly more often than anybody plans so far. */
function outOfReach(context: FlowContext): string {
  const { first, last } = daysInReach(context.today);
  return WORDS[context.language].outOfReach(first.slice(0, 4), last.slice(0, 4));
}

function snoozeCard(context: FlowContext, until?: Day): Prompt {
  const w = WORDS[context.language];
  const tomorrow = addDays(context.today, 1);
  return prompt({
    title: WORDS[context.language].snoozeTitle,
    fields: SNOOZE_FORM.draw(context.language, {
      until: { min: tomorrow, value: until && until >= tomorrow ? until : undefined },
    }),
    actions: [
      { id: 'snooze-until', label: w.tomorrow, data: { until: 'tomorrow' } },
      { id: 'snooze-until', label: w.monday, data: { until: 'monday' } },
      { id: 'snooze-until', label: w.date, data: { until: 'date' }, submits: true },
    ],
    summary: WORDS[context.language].snoozeTitle,
  });
}

/** No reminder before tomorrow, Monday or a date. */
export function snooze(session: Session, context: FlowContext, until: string, fields: FieldValues): Turn {
  const w = WORDS[context.language];
  const day = snoozeDay(context, until, fields);
  if (day !== undefined && !isInReach(day, context.today))
    return again(session, outOfReach(context), 'until', snoozeCard(context));
  if (day === undefined) return again(session, w.snoozeWrong, 'until', snoozeCard(context));
  const change = { snoozedUntil: instantAt(day, MORNING, context.person.timeZone) };
  const reply = line(w.snoozed(dayInWords(day, context.language, context.today)), [], 'good');
  return { session, reply: [{ prompt: reply }], effects: [{ kind: 'change-person', change }] };
}

/** Asks for the days of an absence; those are filled in that they named, and said back with their year. */
export function askAway(session: Session, context: FlowContext, said = ''): Turn {
  const named = periodIn(said, spokenBy(context));
  return saying(session, awayCard(context, named));
}

/** Notes an absence. */
export function away(session: Session, context: FlowContext, fields: FieldValues): Turn {
  const w = WORDS[context.language];
  const { from = context.today, to } = AWAY_FORM.read(fields);
  if (![from, to ?? from].every((day) => isInReach(day, context.today)))
    return again(session, outOfReach(context), isInReach(from, context.today) ? 'to' : 'from', awayCard(context));
  if (to === undefined) return again(session, w.awayOpen, 'to', awayCard(context));
  if (to < from) return again(session, w.awayWrong, 'to', awayCard(context));
  refuseMore('away', withAbsence(context.person.away, { from, to }).length);
  const said = w.awaySaved(
    shortDay(from, context.language, context.today),
    shortDay(to, context.language, context.today),
  );
  return {
    session,
    reply: [{ prompt: line(said, [], 'good') }],
    effects: [{ kind: 'change-person', change: { addAway: { from, to } } }],
  };
}

/** What is wrong, and the card once more. */
function again(session: Session, said: string, field: string, card: Prompt): Turn {
  return saying(session, line(said, [], 'warning'), wrongAt(field, said, card));
}

function awayCard(context: FlowContext, named: Period = {}): Prompt {
  const { language, today } = context;
  const w = WORDS[language];
  const { from = today, to } = named;
  const readAs = to === undefined ? [] : [text(w.readAs(dayWithYear(from, language), dayWithYear(to, language)))];
  return prompt({
    title: w.awayTitle,
    body: readAs,
    fields: AWAY_FORM.draw(language, { from: { value: from, min: today }, to: { value: to, min: today } }),
    actions: [{ id: 'away-save', label: w.awaySave, style: 'primary', submits: true }],
    summary: w.awayTitle,
  });
}

function snoozeDay(context: FlowContext, until: string, fields: FieldValues): string | undefined {
  const today = dayIn(context.person.timeZone, context.now);
  switch (until) {
    case 'tomorrow':
      return nextWorkingDay({ person: context.person, visits: [] }, today) ?? addDays(today, 1);
    case 'monday':
      return addDays(today, 8 - weekday(today));
    default: {
      const { until: day } = SNOOZE_FORM.read(fields);
      return day !== undefined && day > today ? day : undefined;
    }
  }
}
