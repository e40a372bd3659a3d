import { dayInWords, listInWords, momentInWords, visitInWords } from '../../src/i18n/format';
import type { PlanItem } from '../../src/method/plan';
import { lastInReach } from '../../src/method/years';
import type { Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, MoveOddity, ReviewView, Session, Turn } from '../../src/steps/contract';
import { saying } from '../../src/steps/contract';
import type { Effect } from '../../src/steps/effects';
import { line, prompt, text, wrongAt } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { VISIT_FORM } from './forms';
import { isNamed, kindInWords } from './plan-lines';
import { MOVING } from './words/moving';

/** How many moments of a plan are listed. */
const LISTED = 24;

/** Asks for the new first day of a visit. */
export function askVisit(session: Session, view: ReviewView, context: FlowContext): Turn {
  const w = MOVING[context.language];
  return saying(
    session,
    prompt({
      address: { review: view.review.id },
      title: w.title(view.review.hostCity),
      fields: VISIT_FORM.draw(context.language, { start: { value: view.review.visit.start, min: context.today } }),
      actions: [{ id: 'visit-preview', label: w.show, style: 'primary', submits: true }],
      summary: w.title(view.review.hostCity),
    }),
  );
}

/** Shows the plan before and after a move, and asks once. */
export function previewVisit(session: Session, view: ReviewView, context: FlowContext): Turn {
  const w = MOVING[context.language];
  const wrong = w.wrong(lastYear(context));
  if (!context.move) return saying(session, wrongAt('start', wrong, line(wrong, [], 'warning')));
  const { hostCity, visit } = view.review;
  if (context.move.start === visit.start) {
    const when = dayInWords(visit.start, context.language, context.today);
    return saying(session, line(w.unchanged(hostCity, when)));
  }
  return saying(session, moveCard(view, context, context.move));
}

/** Moves the visit: the plan is replaced as one. */
export function moveVisit(session: Session, view: ReviewView, context: FlowContext, { data, message }: Press): Turn {
  const w = MOVING[context.language];
  if (!context.move) return saying(session, line(w.wrong(lastYear(context)), [], 'warning'));
  if (data.revision !== String(view.review.planRevision)) return saying(session, line(w.changed, [], 'warning'));
  const { start } = context.move;
  const said = line(w.moved(view.review.hostCity, dayInWords(start, context.language, context.today)), [], 'good');
  return {
    session,
    reply: [{ prompt: said, ...(message ? { replaces: message } : {}) }],
    effects: [
      { kind: 'move-visit', review: view.review.id, start, expectedRevision: view.review.planRevision },
      ...goesOn(view, context, context.move),
    ],
  };
}

/** Of a review that was postponed until now everybody hears that it goes on. */
function goesOn({ review }: ReviewView, { person: by }: FlowContext, move: NonNullable<FlowContext['move']>): Effect[] {
  if (review.stopped?.how !== 'postponed') return [];
  return move.people
    .filter(({ id }) => id !== by.id)
    .map(({ id, language }) => {
      const visit = visitInWords(move.start, review.visit.days, language);
      const prompt = { ...line(MOVING[language].goesOn(review.hostCity, visit)), ofReader: true as const };
      const about = `${review.id}-goes-on-${review.planRevision}`;
      return { kind: 'tell', person: id, review: review.id, about, prompt };
    });
}

/** The last year that a date may be in. */
function lastYear({ person, now }: FlowContext): string {
  return lastInReach(person.timeZone, now).slice(0, 4);
}

function moveCard(view: ReviewView, context: FlowContext, move: NonNullable<FlowContext['move']>): Prompt {
  const w = MOVING[context.language];
  const from = dayInWords(view.review.visit.start, context.language, context.today);
  const to = dayInWords(move.start, context.language, context.today);
  return prompt({
    address: { review: view.review.id },
    title: w.title(view.review.hostCity),
    body: [
      text(w.from(from, to)),
      ...move.odd.map((odd) => text(oddInWords(odd, context), 'warning')),
      { kind: 'details', label: `${w.before} (${move.before.length})`, blocks: planBlocks(move.before, context) },
      { kind: 'details', label: `${w.after} (${move.after.length})`, blocks: planBlocks(move.after, context) },
    ],
    actions: [
      {
        id: 'visit-confirm',
        label: w.confirm,
        style: 'primary',
        data: { start: move.start, revision: String(view.review.planRevision) },
      },
      { id: 'visit-cancel', label: w.cancel },
    ],
    summary: w.title(view.review.hostCity),
  });
}

function oddInWords(odd: MoveOddity, { language, today }: FlowContext): string {
  const w = MOVING[language].odd;
  const day = dayInWords(odd.day, language, today);
  switch (odd.what) {
    case 'people': {
      const names = listInWords(odd.people, language);
      return odd.people.length === 1 ? w.person(names, day) : w.people(names, day);
    }
    case 'past':
      return w.past[odd.of](day);
    default:
      return w[odd.what](day);
  }
}

/** The plan by moment and kind: how many people each concerns. What comes daily or only when late is counted. */
function planBlocks(items: readonly PlanItem[], context: FlowContext): Block[] {
  const w = MOVING[context.language];
  const groups = new Map<string, PlanItem[]>();
  for (const item of items.filter((one) => isNamed(one, context.planned))) {
    const key = `${item.dueAt} ${item.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const shown = [...groups.values()].slice(0, LISTED).flatMap(([first, ...rest]) => {
    if (!first) return [];
    const when = momentInWords(first.dueAt, context.person.timeZone, context.language);
    const who = first.person === undefined ? w.team : w.people(rest.length + 1);
    return [w.item(when, who, kindInWords(first.kind, context))];
  });
  const more = items.length - [...groups.values()].slice(0, LISTED).reduce((sum, group) => sum + group.length, 0);
  return [{ kind: 'list', items: [...shown, ...(more > 0 ? [w.more(more)] : [])] }];
}
