import { listInWords } from '../../src/i18n/format';
import { FOLLOW_UP_MONTHS } from '../../src/method/after-visit';
import { LANGUAGES, languageRead, nameOf } from '../../src/method/language';
import { HOST_RATINGS } from '../../src/method/review';
import type { Block, Option, Prompt } from '../../src/ports/prompt';
import type { FlowContext } from '../../src/steps/contract';
import {
  type Founding,
  type HandedOver,
  OWN_TABLE,
  type ProgrammeProblem,
  type TableBenchmark,
} from '../../src/steps/new-programme';
import { prompt, text } from '../../src/steps/prompts';
import { BUTTONS } from '../organising/public';
import { PROGRAMME_FORM } from './form';
import { sayProblem } from './problem-words';
import { BUTTONS as OWN } from './public';
import { SETTING_UP } from './words';

/** Where a template to take away is found. */
const TEMPLATES = { xlsx: 'templates/benchmark.xlsx', csv: 'templates/benchmark.csv' } as const;

/** The form of a new programme, with what was filled in; from a file that was handed over, once that was read. */
export function programmeCard(founding: Founding, problems: readonly ProgrammeProblem[], context: FlowContext): Prompt {
  const w = SETTING_UP[context.language];
  const { form, draft, handedOver } = founding;
  const file = handedOver?.file === form.file ? handedOver : undefined;
  const own = { value: OWN_TABLE, label: w.own };
  return prompt({
    // What is wrong with what was filled in stays in sight, with all of it.
    ...(problems.length > 0 ? {} : { card: programmeBeing(context) }),
    title: w.title,
    body: bodyOf(file, problems, context),
    fields:
      file && file.read.kind === 'wrong'
        ? []
        : PROGRAMME_FORM.draw(context.language, {
            name: { value: form.name, hint: hintAt('name', problems, context) },
            ...(file
              ? {}
              : {
                  benchmark: {
                    options: [...shippedOptions(founding, context), own],
                    value: form.benchmark === '' ? undefined : form.benchmark,
                    hint: hintAt('benchmark', problems, context),
                  },
                  table: { value: form.table, hint: hintAt('table', problems, context) },
                }),
            hostRating: {
              options: HOST_RATINGS.map((value) => ({ value, label: w.hostRating[value] })),
              value: HOST_RATINGS.find((value) => value === form.hostRating) ?? 'own-sheet',
            },
            followUp: {
              value: form.followUp === '' ? FOLLOW_UP_MONTHS.join(', ') : form.followUp,
              hint: hintAt('followUp', problems, context),
            },
          }),
    actions:
      file && file.read.kind === 'wrong'
        ? []
        : [
            {
              id: 'programme-create',
              label: w.create,
              style: 'primary',
              submits: true,
              data: { draft, ...(file ? { file: file.file } : {}) },
            },
          ],
    ...(problems.length > 0 ? { wrong: wrongOf(problems, context) } : {}),
    summary: w.title,
  });
}

/** The card that asks for a programme, or shows what a file would be one of: one is open. */
export function programmeBeing({ commands, language }: FlowContext): NonNullable<Prompt['card']> {
  const again = { id: OWN.make, label: commands.labelOf(OWN.make, language) };
  return { id: OWN.make, title: SETTING_UP[language].title, again };
}

/** That it is there, and what there is to do now. */
export function createdCard(name: string, benchmark: TableBenchmark | undefined, context: FlowContext): Prompt {
  const w = SETTING_UP[context.language];
  const said = benchmark ? w.created(name, inWords(benchmark, context)) : w.made(name);
  return prompt({
    body: [text(said, 'good'), text(w.next)],
    actions: [{ id: BUTTONS.newReview, label: w.newReview, style: 'primary' }],
    summary: said,
  });
}

function bodyOf(
  file: HandedOver | undefined,
  problems: readonly ProgrammeProblem[],
  context: FlowContext,
): readonly Block[] {
  const w = SETTING_UP[context.language];
  if (file?.read.kind === 'wrong') {
    const items = file.read.problems.map((problem) => sayProblem({ field: 'table', ...problem }, context));
    return [text(w.notRead(file.name), 'warning'), { kind: 'list', items }, ...templates(context)];
  }
  const read =
    file?.read.kind === 'right' ? [text(w.read(file.name, inWords(file.read.benchmark, context)), 'good')] : [];
  if (problems.length > 0) {
    const items = problems.map((problem) =>
      context.words.labelled(w.field[problem.field], sayProblem(problem, context)),
    );
    return [text(w.notYet, 'warning'), { kind: 'list', items }, ...read];
  }
  if (file) return [...read, text(w.lead, 'subtle')];
  const how = context.platform === 'web' ? w.handOver : w.elsewhere;
  return [text(w.lead, 'subtle'), text(w.template), text(how), ...templates(context)];
}

function templates({ language }: FlowContext): Block[] {
  const { templates: labels } = SETTING_UP[language];
  return (['xlsx', 'csv'] as const).map((kind) => ({ kind: 'link', label: labels[kind], path: TEMPLATES[kind] }));
}

function shippedOptions({ shipped }: Founding, { language }: FlowContext): Option[] {
  return shipped.map(({ id, version, title, indicators }) => ({
    value: `${id}@${version}`,
    label: SETTING_UP[language].shipped(title[languageRead(Object.keys(title), language)] ?? id, indicators),
  }));
}

/** How much a benchmark is, and in which languages. */
function inWords(
  { indicators, pillars, dimensions, languages }: TableBenchmark,
  { language }: Pick<FlowContext, 'language'>,
): string {
  const w = SETTING_UP[language];
  const names = languages.map((code) => {
    const ours = LANGUAGES.find((one) => one === code);
    return ours ? nameOf(ours, language) : code;
  });
  return `${w.counts(indicators.length, pillars.length, dimensions.length)}, ${w.inLanguages(listInWords(names, language))}`;
}

function hintAt(field: ProgrammeProblem['field'], problems: readonly ProgrammeProblem[], context: FlowContext) {
  const own = problems.filter((problem) => problem.field === field);
  return own.length === 0 ? undefined : own.map((problem) => sayProblem(problem, context)).join(' ');
}

function wrongOf(problems: readonly ProgrammeProblem[], context: FlowContext): Record<string, string> {
  const fields = [...new Set(problems.map(({ field }) => field))];
  return Object.fromEntries(fields.map((field) => [field, hintAt(field, problems, context) ?? '']));
}
