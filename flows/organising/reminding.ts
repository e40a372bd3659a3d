import { listInWords, momentInWords } from '../../src/i18n/format';
import { addMinutes, hasBegun } from '../../src/method/calendar';
import { LIMITS, refuseLonger } from '../../src/method/limits';
import { SILENT_AFTER } from '../../src/method/pace';
import type { Person } from '../../src/method/person';
import { hasReported } from '../../src/method/report';
import { answerers } from '../../src/method/review';
import { seatOf } from '../../src/method/seats';
import type { Instant } from '../../src/method/time';
import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext, Session, TeamReview, Turn } from '../../src/steps/contract';
import { saying } from '../../src/steps/contract';
import { line, prompt, text } from '../../src/steps/prompts';
import { lookingAt } from '../../src/steps/session-part';
import type { Press } from '../../src/steps/step';
import { nameIn } from '../team';
import { REMIND_FORM } from './forms';
import { REMINDING } from './words/reminding';

/** Repeating within these hours asks again (method, section 3, *Reminder defaults*). */
const AGAIN_HOURS = 12;

/** Somebody who would get a reminder: why, and when, unless that is now. */
export interface Target {
  person: string;
  why: string;
  later?: Instant;
}

/** Who would get a reminder and why, and who is left out and why. */
export interface RemindPlan {
  targets: readonly Target[];
  left: readonly { person: string; why: string }[];
  /** Targets that had a reminder within the last twelve hours. */
  recent: readonly string[];
}

/** Works out a manual reminder. Nothing overrides *away*; who has finished is not written to. */
export function remindPlan(view: TeamReview, context: FlowContext): RemindPlan {
  const { why } = REMINDING[context.language];
  const people = recipients(view, context);
  const left: { person: string; why: string }[] = [];
  const targets: Target[] = [];
  for (const person of people) {
    const quiet = view.team.quiet.get(person.id);
    const reason = reasonFor(view, person, context);
    if (reason === undefined) left.push({ person: person.id, why: why.done });
    else if (quiet) left.push({ person: person.id, why: why[quiet] });
    else targets.push({ person: person.id, why: reason, ...laterFor(view, person) });
  }
  const since = addMinutes(context.now, -AGAIN_HOURS * 60);
  const recent = targets
    .map((t) => t.person)
    .filter((id) => view.team.reminded.some((r) => r.person === id && r.at > since));
  return { targets, left, recent };
}

/** A visit has begun: nobody is reminded of anything, and whoever has several reviews reads of which. */
function over(session: Session, { review }: TeamReview, { language }: FlowContext): Turn {
  return saying(session, line(REMINDING[language].over(review.hostCity), [], 'warning'));
}

/** *Remind*: the preview. */
export function askRemind(session: Session, view: TeamReview, context: FlowContext): Turn {
  if (hasBegun(view.review, context.now)) return over(session, view, context);
  return saying(lookingAt(session, view.review.id), previewCard(view, remindPlan(view, context), context));
}

/** Sends, after asking once more about people who had one within twelve hours. */
export function remind(
  session: Session,
  view: TeamReview,
  context: FlowContext,
  { fields, data, message }: Press,
): Turn {
  const w = REMINDING[context.language];
  if (hasBegun(view.review, context.now)) return over(session, view, context);
  const { line: typed, leave = data.leave?.split(',') ?? [] } = REMIND_FORM.read(fields);
  const named = data.to?.split(',');
  const all = among(remindPlan(view, context), (person) => named?.includes(person) ?? true);
  const plan = among(all, (person) => !leave.includes(person));
  const personal = personalLine(data.line ?? typed);
  const place = message ? { replaces: message } : {};
  if (plan.targets.length === 0)
    return {
      session,
      reply: [{ prompt: line(all.targets.length === 0 ? w.nobody : w.none), ...place }],
      effects: [],
    };
  if (plan.recent.length > 0 && data.again !== 'yes')
    return {
      session,
      reply: [{ prompt: againCard(view, plan, context, { personal, leave, to: data.to }), ...place }],
      effects: [],
    };
  return {
    session,
    reply: [{ prompt: line(sentInWords(view, plan, context), [], 'good'), ...place }],
    effects: [{ kind: 'remind', review: view.review.id, people: plan.targets.map((t) => t.person), line: personal }],
  };
}

/** Of those who would be written to: whom the preview named, and who is not left out this time. */
function among(plan: RemindPlan, isMeant: (person: string) => boolean): RemindPlan {
  return {
    ...plan,
    targets: plan.targets.filter(({ person }) => isMeant(person)),
    recent: plan.recent.filter(isMeant),
  };
}

function leaveOut(view: TeamReview, { targets }: RemindPlan) {
  return { options: targets.map(({ person }) => ({ value: person, label: nameIn(view, person) })), value: [] };
}

/** What is written into everybody's reminder beside our own words. Errors: `TooMuch`. */
export function personalLine(typed: unknown): string {
  const line = String(typed ?? '').trim();
  refuseLonger('line', line, LIMITS.personalLine);
  return line;
}

/** What was sent and what goes out later, as sentences: each day on the clock of those who get it. */
export function sentInWords(view: TeamReview, { targets }: RemindPlan, context: FlowContext): string {
  const w = REMINDING[context.language];
  const now = targets.filter((t) => t.later === undefined).length;
  const whens = targets.flatMap((t) => whenInWords(view, t, context));
  const later = [...new Set(whens)].map((when) => w.goesOut(when, whens.filter((other) => other === when).length));
  return [...(now > 0 ? [w.sent(now)] : []), ...later].join(' ');
}

function whenInWords(view: TeamReview, { person, later }: Target, { person: self, language }: FlowContext): string[] {
  const zone = view.team.people.get(person)?.timeZone ?? self.timeZone;
  return later === undefined ? [] : [momentInWords(later, zone, language)];
}

function laterFor(view: TeamReview, { id }: Person): Pick<Target, 'later'> {
  const later = view.team.later.get(id);
  return later === undefined ? {} : { later };
}

function previewCard(view: TeamReview, plan: RemindPlan, context: FlowContext): Prompt {
  const w = REMINDING[context.language];
  const told = (items: readonly Target[]) =>
    items.map((t) => [w.who(nameIn(view, t.person), t.why), ...whenInWords(view, t, context)].join(' · '));
  return prompt({
    address: { review: view.review.id },
    title: w.title(view.review.hostCity),
    body: [
      ...(plan.targets.length > 0
        ? [text(w.lead), { kind: 'list' as const, items: told(plan.targets) }]
        : [text(w.nobody)]),
      ...(plan.left.length > 0 ? [text(w.left, 'subtle'), { kind: 'list' as const, items: told(plan.left) }] : []),
    ],
    fields:
      plan.targets.length > 0
        ? REMIND_FORM.draw(context.language, {
            leave: plan.targets.length > 1 ? leaveOut(view, plan) : undefined,
            line: { value: '' },
          })
        : [],
    actions:
      plan.targets.length > 0
        ? [
            {
              id: 'remind-send',
              label: plan.targets.length > 1 ? w.sendAll : w.send(plan.targets.length),
              data: { to: plan.targets.map(({ person }) => person).join(',') },
              style: 'primary',
              submits: true,
            },
            { id: 'remind-cancel', label: w.cancel },
          ]
        : [],
    summary: w.summary(view.review.hostCity),
  });
}

function againCard(
  view: TeamReview,
  plan: RemindPlan,
  context: FlowContext,
  { personal, leave, to }: { personal: string; leave: readonly string[]; to: string | undefined },
): Prompt {
  const w = REMINDING[context.language];
  const names = listInWords(
    plan.recent.map((id) => view.team.people.get(id)?.name ?? id),
    context.language,
  );
  return prompt({
    address: { review: view.review.id },
    title: w.recent(names),
    body: [text(w.oneADay)],
    actions: [
      {
        id: 'remind-send',
        label: w.again,
        data: { again: 'yes', line: personal, leave: leave.join(','), ...(to === undefined ? {} : { to }) },
      },
      { id: 'remind-cancel', label: w.cancel },
    ],
    summary: w.recent(names),
  });
}

/**
 * Before the review is open, the host for its report, and as long as there is none; then everybody who fills in sheets, but
 * the one who reminds. Once the visit has begun there is nothing left to remind of.
 */
function recipients(view: TeamReview, context: FlowContext): Person[] {
  if (hasBegun(view.review, context.now)) return [];
  const { members, openedAt } = view.review;
  const owing = openedAt === undefined || !hasReported(view.review, view.report.size) ? members.host : [];
  const ids = openedAt === undefined ? owing : [...new Set([...answerers(view.review), ...owing])];
  return ids.flatMap((id) => {
    const person = view.team.people.get(id);
    return person?.active && id !== context.person.id ? [person] : [];
  });
}

function reasonFor(view: TeamReview, person: Person, context: FlowContext): string | undefined {
  const { why } = REMINDING[context.language];
  if (view.review.openedAt === undefined) return why.report;
  if (view.review.members.host.includes(person.id)) return why.noReport;
  const pace = view.team.paces.get(seatOf(person.id, view.review));
  if (!pace || pace.complete >= pace.total) return undefined;
  const short = Math.ceil(pace.expectedByNow) - pace.complete;
  if (pace.silentWorkingDays >= SILENT_AFTER) return why.silent(pace.silentWorkingDays);
  return pace.behind && short > 0 ? why.behind(short) : why.open(pace.total - pace.complete);
}
