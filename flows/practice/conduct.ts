import { dayWithYear, shortDay } from '../../src/i18n/format';
import { dayIn } from '../../src/method/calendar';
import { nameOf } from '../../src/method/language';
import { mayInProgramme } from '../../src/method/permissions';
import { nameAndPlace } from '../../src/method/person';
import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext, ProgrammeView, Session, Turn } from '../../src/steps/contract';
import { saying } from '../../src/steps/contract';
import { defineForm } from '../../src/steps/form';
import { beginning, prompt, text } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { CONDUCT_WORDS } from './conduct-words';
import { takeAway } from './exported';
import { ACCEPT } from './rights';
import { ACCEPTED, ownOf, standingOf, trainees } from './trained';

/** Which version of the rules stands in the words. It goes up with each change that people have to read again. */
export const RULES_VERSION = 1;

/** What is asked of a programme's people, as it is stored. */
export const WHAT = 'training';
/** So many days those who are asked have. */
const DAYS = 7;
/** So long nobody is asked again, in milliseconds. */
const AGAIN = 12 * 60 * 60 * 1000;
/** In a table: done, or not. */
const YES = '✓';
const NO = '–';
/** So many people a card names. */
const NAMED = 60;
/** So much of the languages that somebody wrote is kept, and shown. */
const LONGEST = 200;

export const CONDUCT_FORM = defineForm({
  speaks: {
    kind: 'text',
    multiline: false,
    shown: (language) => ({ label: CONDUCT_WORDS[language].speaks, hint: CONDUCT_WORDS[language].speaksHint }),
  },
});

/** The rules of conduct: to accept them, for who is on a team. */
export function showConduct(session: Session, view: ProgrammeView, context: FlowContext): Turn {
  return saying(session, conductCard(view, context));
}

function conductCard(view: ProgrammeView, context: FlowContext): Prompt {
  const { language, person } = context;
  const w = CONDUCT_WORDS[language];
  const accepted = ownOf(context.kept.of(ACCEPTED), person.id, view.id)?.value;
  const isAsked = mayInProgramme(person, ACCEPT, view);
  const isCurrent = accepted?.version === RULES_VERSION;
  const stands = accepted && (isCurrent ? w.accepted : w.changed)(accepted.version, acceptedOn(accepted.at, context));
  return prompt({
    card: { id: `conduct|${view.id}`, title: w.title },
    title: w.title,
    body: [
      text(w.lead),
      { kind: 'list', items: w.rules },
      text([w.version(RULES_VERSION), ...(stands === undefined ? [] : [stands])].join(' '), 'subtle'),
    ],
    fields: isAsked
      ? CONDUCT_FORM.draw(language, { speaks: { value: accepted?.speaks ?? nameOf(person.language, language) } })
      : [],
    actions: isAsked
      ? [
          {
            id: 'conduct-accept',
            label: isCurrent ? w.save : w.accept,
            style: 'primary',
            submits: true,
            data: { programme: view.id, version: String(RULES_VERSION) },
          },
        ]
      : [],
    summary: w.title,
  });
}

function acceptedOn(at: string, { language, person }: FlowContext): string {
  return dayWithYear(dayIn(person.timeZone, at), language);
}

/** Keeps that they were accepted, in the version that was shown; the day of the first time stays. */
export function accept(session: Session, view: ProgrammeView, context: FlowContext, press: Press): Turn {
  const { person, now, language } = context;
  const w = CONDUCT_WORDS[language];
  const shown = (card: Prompt) => [{ prompt: card, ...(press.message ? { replaces: press.message } : {}) }];
  // The rules have changed while the card was open: they are read first.
  if (press.data.version !== String(RULES_VERSION))
    return { session, reply: shown(conductCard(view, context)), effects: [] };
  const before = ownOf(context.kept.of(ACCEPTED), person.id, view.id);
  const isCurrent = before?.value.version === RULES_VERSION;
  const speaks = (CONDUCT_FORM.read(press.fields).speaks ?? before?.value.speaks ?? '').trim().slice(0, LONGEST);
  const at = isCurrent ? before.value.at : now;
  const record = {
    id: `conduct-accepted|${view.id}|${person.id}`,
    kind: ACCEPTED.name,
    review: '',
    programme: view.id,
    person: person.id,
    value: { version: RULES_VERSION, at, speaks },
  };
  const card = prompt({
    title: w.title,
    body: [text(w.done(acceptedOn(at, context)), 'good'), text(w.doneNext, 'subtle')],
    actions: [
      { id: 'practice', label: w.practise },
      { id: 'practice-note', label: w.note },
    ],
    summary: w.done(acceptedOn(at, context)),
  });
  return {
    session,
    reply: shown(card),
    effects: [{ kind: 'keep', record, ...(before ? { seen: before.record } : {}) }],
  };
}

/** Who has practised and who has accepted the rules: for the organiser. */
export function showTraining(session: Session, view: ProgrammeView, context: FlowContext): Turn {
  return saying(session, trainingCard(view, context));
}

function trainingCard(view: ProgrammeView, context: FlowContext): Prompt {
  const { language, today, now } = context;
  const w = CONDUCT_WORDS[language].organiser;
  const people = trainees(view);
  const all = people.map((person) => standingOf(person, view.id, context));
  const asked = askedIn(view);
  const lacking = all.filter((one) => one.practised === undefined || !hasAccepted(one.accepted?.version));
  const mayAsk = lacking.length > 0 && (asked === undefined || Date.parse(now) - Date.parse(asked.since) >= AGAIN);
  const rows = all
    .slice(0, NAMED)
    .map(({ person, practised, noted, accepted }) => [
      nameAndPlace(view.people.get(person) ?? { name: '' }),
      practised === undefined ? NO : YES,
      noted === undefined ? NO : YES,
      accepted === undefined
        ? NO
        : hasAccepted(accepted.version)
          ? w.accepted(shortDay(dayIn(context.person.timeZone, accepted.at), language, today))
          : w.older(accepted.version),
      beginning(accepted?.speaks ?? '', LONGEST),
    ]);
  const accepted = all.filter((one) => hasAccepted(one.accepted?.version)).length;
  const practised = all.filter((one) => one.practised !== undefined).length;
  const counted = (n: number) => (n === 0 ? w.none : w.some(n, all.length));
  return prompt({
    card: { id: `training|${view.id}`, title: w.title },
    title: w.title,
    body: [
      text(w.lead, 'subtle'),
      ...(rows.length === 0
        ? [text(w.nobody)]
        : [text(w.sum(counted(accepted), counted(practised))), { kind: 'table' as const, head: w.head, rows }]),
      ...(all.length > NAMED ? [text(w.more(all.length - NAMED), 'subtle')] : []),
      ...(rows.length > 0 && lacking.length === 0 ? [text(w.all, 'good')] : []),
      ...(asked && lacking.length > 0
        ? [text(w.asked(shortDay(dayIn(context.person.timeZone, asked.since), language, today)), 'subtle')]
        : []),
      ...(rows.length > 0 ? takeAway('training', view.id, context) : []),
    ],
    actions: mayAsk
      ? [{ id: 'training-ask', label: w.ask(lacking.length), style: 'primary', data: { programme: view.id } }]
      : [],
    summary: w.title,
  });
}

function hasAccepted(version: number | undefined): boolean {
  return version === RULES_VERSION;
}

function askedIn({ reviews }: ProgrammeView): { since: string; until: string } | undefined {
  const all = reviews.flatMap(({ asked }) => asked?.[WHAT] ?? []);
  return all.sort((a, b) => (a.since < b.since ? 1 : -1))[0];
}

/** Those who have not are asked, by the plan: in their hours, with what else is said that day. */
export function askTraining(session: Session, view: ProgrammeView, context: FlowContext, press: Press): Turn {
  const before = askedIn(view);
  const isAgain = before !== undefined && Date.parse(context.now) - Date.parse(before.since) < AGAIN;
  const asked = isAgain ? before : { since: context.now, until: laterDay(context) };
  const after = { ...view, reviews: view.reviews.map((one) => ({ ...one, asked: { ...one.asked, [WHAT]: asked } })) };
  return {
    session,
    reply: [{ prompt: trainingCard(after, context), ...(press.message ? { replaces: press.message } : {}) }],
    effects: isAgain ? [] : [{ kind: 'ask-programme', programme: view.id, what: WHAT, asked }],
  };
}

function laterDay({ now, person }: FlowContext): string {
  return dayIn(person.timeZone, new Date(Date.parse(now) + DAYS * 24 * 60 * 60 * 1000).toISOString());
}
