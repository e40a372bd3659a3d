import { dayInWords, listInWords, momentInWords, timeInWords, visitInWords } from '../../src/i18n/format';
import { dayIn, deadline, earliestOpening } from '../../src/method/calendar';
import { nameOf } from '../../src/method/language';
import { nameAndPlace } from '../../src/method/person';
import type { Review } from '../../src/method/review';
import type { Instant } from '../../src/method/time';
import type { Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext } from '../../src/steps/contract';
import { type Creation, type CreationOutcome, formData } from '../../src/steps/new-review';
import { prompt, text } from '../../src/steps/prompts';
import { oddityInWords } from './findings';
import { kindInWords, type PlanLine, planLines } from './plan-lines';
import { CREATING } from './words/creating';
import { MOVING } from './words/moving';

type Right = Extract<CreationOutcome, { kind: 'right' }>;

/** So many lines of the plan stand open, those that come first; the rest is folded. */
const LINES = 3;

/** What would be created: its dates, who does what, and what goes out when. `isRenamed`: it had another name before. */
export function creationPreview(creation: Creation, right: Right, context: FlowContext, isRenamed = false): Prompt {
  const w = CREATING[context.language].preview;
  const { review, odd } = right;
  const title = w.title(review.hostCity, visitWithYear(review, context));
  const mayOpen = earliestOpening(review) <= context.now;
  const data = { draft: creation.draft, id: review.id, ...formData(creation.form) };
  return prompt({
    title,
    body: [
      ...(isRenamed ? [text(w.renamed(review.id), 'warning')] : []),
      ...odd.map(({ what, about }) => text(oddityInWords({ what, about }, context), 'warning')),
      text(w.id(review.id, creation.programmes.find(({ id }) => id === review.programme)?.name ?? '')),
      { kind: 'list', items: dates(review, creation, context) },
      text(w.who, 'strong'),
      { kind: 'list', items: [...roles(right, context), ...newcomers(right, context)] },
      ...planBlocks(right, context),
      ...(mayOpen ? [text(w.mayOpen)] : []),
    ],
    actions: [
      { id: 'new-create', label: w.create, style: 'primary', data },
      ...(mayOpen ? [{ id: 'new-create-open', label: w.createOpen, data }] : []),
      { id: 'new-change', label: w.change, data },
      { id: 'new-leave', label: w.leave, data },
    ],
    summary: title,
  });
}

function visitWithYear({ visit }: Review, { language }: FlowContext): string {
  return `${visitInWords(visit.start, visit.days, language)} ${visit.start.slice(0, 4)}`;
}

function dates(review: Review, { form }: Creation, context: FlowContext): string[] {
  const { preview: w, field, blind } = CREATING[context.language];
  const there = (at: Instant) => onBothClocks(at, review, context);
  return [
    w.due(dayInWords(review.report.due, context.language, review.visit.start)),
    w.opening(there(earliestOpening(review))),
    w.gathering(there(deadline(review))),
    ...(review.call === undefined ? [] : [w.call(there(review.call))]),
    w.visit(visitWithYear(review, context)),
    form.zoneFor === '' ? w.zone(review.timeZone) : w.zoneFound(review.timeZone),
    context.words.labelled(field.blind, blind[review.blind]),
  ];
}

/** A moment on the host city's clock, and on the reader's where that shows something else. */
function onBothClocks(at: Instant, { timeZone, hostCity, visit }: Review, { language, person }: FlowContext): string {
  const there = momentInWords(at, timeZone, language, false, visit.start);
  const here = momentInWords(at, person.timeZone, language, false, visit.start);
  if (there === here) return there;
  const isSameDay = dayIn(timeZone, at) === dayIn(person.timeZone, at);
  const short = isSameDay ? timeInWords(at, person.timeZone, language) : here;
  return CREATING[language].preview.both(there, hostCity, short);
}

function roles({ review, people }: Right, { words, language }: FlowContext): string[] {
  const creating = CREATING[language];
  const names = new Map(people.map((person) => [person.id, nameAndPlace(person)]));
  const { organisers, leader, peers, facilitators, host, observers } = review.members;
  const held: readonly (readonly [label: string, who: readonly string[]])[] = [
    [creating.preview.organisers, organisers],
    [creating.field.leader, [leader]],
    [creating.field.peers, peers],
    [creating.field.facilitators, facilitators],
    [creating.field.host, host],
    [creating.preview.observers, observers],
  ];
  return held
    .filter(([, who]) => who.length > 0)
    .map(([label, who]) =>
      words.labelled(
        label,
        listInWords(
          who.map((id) => names.get(id) ?? id),
          language,
        ),
      ),
    );
}

function newcomers({ newcomers: people }: Right, { language }: FlowContext): string[] {
  const { newcomer, spokenTo } = CREATING[language].preview;
  return people.map((p) => newcomer(nameAndPlace(p), p.email, spokenTo(nameOf(p.language, language)), p.timeZone));
}

function planBlocks(right: Right, context: FlowContext): Block[] {
  const w = CREATING[context.language].preview;
  const lines = planLines(right.plan, right.review.timeZone, context.planned);
  const said = lines.map((line) => planLine(line, right, context));
  const rest = said.slice(LINES);
  const counted = right.plan.length - lines.reduce((sum, { people }) => sum + Math.max(1, people.length), 0);
  return [
    text(w.plan, 'strong'),
    { kind: 'list', items: said.slice(0, LINES) },
    ...(rest.length > 0
      ? [{ kind: 'details' as const, label: w.rest(rest.length), blocks: [{ kind: 'list' as const, items: rest }] }]
      : []),
    ...(counted > 0 ? [text(w.daily(counted), 'subtle')] : []),
    text(w.clocks, 'subtle'),
  ];
}

function planLine(
  { at, kind, isSpread, people }: PlanLine,
  { review, people: all }: Right,
  context: FlowContext,
): string {
  const w = MOVING[context.language];
  const moment = onBothClocks(at, review, context);
  const [only, more] = people;
  const name = all.find((person) => person.id === only)?.name;
  const who = only === undefined ? w.team : more === undefined && name ? name : w.people(people.length);
  return w.item(isSpread ? CREATING[context.language].preview.from(moment) : moment, who, kindInWords(kind, context));
}
