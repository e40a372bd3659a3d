import { nameAndPlace, type Person } from '../../src/method/person';
import { BLIND_RULES } from '../../src/method/review';
import type { Block, Field, Option, Prompt } from '../../src/ports/prompt';
import type { FlowContext } from '../../src/steps/contract';
import { type Creation, type FormField, formData, type NewReviewForm, type Problem } from '../../src/steps/new-review';
import { prompt, text } from '../../src/steps/prompts';
import { problemInWords } from './findings';
import { NEW_REVIEW_FORM } from './forms';
import { CREATING } from './words/creating';

const MOST_DAYS = 10;
/** Whom one can choose as leader in a list; anybody else is named by their e-mail. */
const MOST_LEADERS = 100;

/** The form of a new review, with what was filled in; each problem is said above and at its field. */
export function formCard(creation: Creation, problems: readonly Problem[], context: FlowContext): Prompt {
  const w = CREATING[context.language];
  return prompt({
    title: w.title,
    body: problems.length > 0 ? problemBlocks(problems, context) : [text(w.lead, 'subtle')],
    fields: fieldsOf(creation, context).map((field) => withProblems(field, problems, creation.form, context)),
    actions: [
      {
        id: 'new-preview',
        label: w.show,
        style: 'primary',
        submits: true,
        data: { draft: creation.draft, ...formData(creation.form) },
      },
    ],
    ...(problems.length > 0 ? { wrong: wrongOf(problems, creation.form, context) } : {}),
    summary: w.title,
  });
}

function wrongOf(problems: readonly Problem[], form: NewReviewForm, context: FlowContext): Record<string, string> {
  const fields = [...new Set(problems.map(({ field }) => shownAt(field, form)))];
  return Object.fromEntries(fields.map((field) => [field, saidAt(field, problems, form, context)]));
}

/** Everything that is wrong with what is asked at one field. */
function saidAt(field: string, problems: readonly Problem[], form: NewReviewForm, context: FlowContext): string {
  const own = problems.filter((problem) => shownAt(problem.field, form) === field);
  return [...new Set(own.map((problem) => problemInWords(problem, context)))].join(' ');
}

function problemBlocks(problems: readonly Problem[], context: FlowContext): Block[] {
  const { words } = context;
  const w = CREATING[context.language];
  const items = problems.map((problem) => words.labelled(w.field[problem.field], problemInWords(problem, context)));
  return [text(w.notYet, 'warning'), { kind: 'list', items }];
}

/** At a field with problems they stand in the place of its hint, and it is not folded away. */
function withProblems(field: Field, problems: readonly Problem[], form: NewReviewForm, context: FlowContext): Field {
  const hint = saidAt(field.id, problems, form, context);
  if (hint === '') return field;
  const { under: _, ...open } = field;
  return { ...open, hint };
}

function shownAt(field: FormField, { otherZone }: NewReviewForm): string {
  if (field === 'call') return 'callTime';
  return field === 'timeZone' && otherZone !== '' ? 'otherZone' : field;
}

function fieldsOf({ programmes, people, zones, form }: Creation, context: FlowContext): Field[] {
  const { language, today } = context;
  const options = people.map(asOption).sort((a, b) => a.label.localeCompare(b.label, language));
  return NEW_REVIEW_FORM.draw(language, {
    programme:
      programmes.length > 1
        ? oneOf(
            programmes.map(({ id, name }) => ({ value: id, label: name })),
            form.programme,
          )
        : undefined,
    hostCity: { value: form.hostCity },
    start: { value: filled(form.start), min: today },
    days: oneOf(dayOptions(context), form.days),
    timeZone: oneOf(zones.map(sameLabel), form.timeZone),
    otherZone: { value: form.otherZone },
    leader: leaders(options, form.leader, context),
    peers: { options, value: form.peers },
    facilitators: { options, value: form.facilitators },
    host: { options, value: form.host },
    newPeople: { value: form.newPeople },
    blind: oneOf(blindOptions(context), form.blind),
    callDay: { value: filled(form.callDay), min: today },
    callTime: { value: form.callTime },
  });
}

/** In the list the first by name, and whoever is chosen. */
function leaders(options: readonly Option[], value: string, { language }: FlowContext) {
  const listed = options.filter((option, n) => n < MOST_LEADERS || option.value === value);
  const { leaderHint, moreLeaders } = CREATING[language];
  return {
    ...oneOf(listed, value),
    hint: options.length > listed.length ? moreLeaders(MOST_LEADERS) : leaderHint,
  };
}

function oneOf(options: readonly Option[], value: string) {
  return { options, value: options.some((option) => option.value === value) ? value : undefined };
}

function filled(value: string): string | undefined {
  return value === '' ? undefined : value;
}

function sameLabel(value: string): Option {
  return { value, label: value };
}

function asOption(person: Person): Option {
  return { value: person.id, label: nameAndPlace(person) };
}

function dayOptions({ language }: FlowContext): Option[] {
  const { days } = CREATING[language];
  return Array.from({ length: MOST_DAYS }, (_, n) => ({ value: String(n + 1), label: days(n + 1) }));
}

function blindOptions({ language }: FlowContext): Option[] {
  return BLIND_RULES.map((value) => ({ value, label: CREATING[language].blind[value] }));
}
