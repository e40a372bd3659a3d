import { say, type Words } from '../../i18n';
import { visitInWords } from '../../i18n/format';
import type { Decision } from '../../method/decision';
import { rankFunctions, sharedLines } from '../../method/findings';
import { picturesByPillar } from '../../method/pillar-picture';
import { LINE_ENDS } from './csv';
import type { ExportInput } from './input';
import { reasonsFor } from './reasons';
import { maySeeAll, wholeGrid } from './tables';

/** The preparatory review as a Markdown document: strengths and weaknesses, people to meet, indicator by indicator; in parts. */
export function* reviewDocument(input: ExportInput): Generator<string> {
  const { review, benchmark, language, words } = input;
  const decided = new Set(input.decisions.map((d) => d.indicator));
  const rows = wholeGrid(input).filter(
    (r) => maySeeAll(input, r) && (r.answers.length > 0 || decided.has(r.indicator.id)),
  );
  const titles = new Map(benchmark.indicators.map((i) => [i.id, say(i.title, language)]));
  const w = words.outcome;
  const list = (label: string, ids: readonly string[]) =>
    ids.length > 0 ? [`- **${label}**: ${ids.map((id) => md(titles.get(id) ?? id)).join(' · ')}`] : [];
  yield* lines([
    `# ${md(review.hostCity)}, ${visitInWords(review.visit.start, review.visit.days, language)}`,
    '',
    `${md(say(benchmark.title, language))}, v${benchmark.version}.`,
    '',
    `## ${md(input.terms.heading)}`,
    '',
    md(input.terms.standing),
    '',
    ...input.terms.lines.map((term) => `- ${md(term)}`),
    '',
    `## ${w.pictures}`,
    ...picturesByPillar(benchmark.pillars, rows, input.decisions).flatMap((p) => [
      '',
      `### ${md(say(p.pillar.title, language))}`,
      '',
      ...list(w.strengths, p.strengths),
      ...list(w.asExpected, p.asExpected),
      ...list(w.weaknesses, p.weaknesses),
      ...list(
        w.open,
        p.open.filter((id) => rows.some((r) => r.indicator.id === id)),
      ),
      ...list(w.notApplicable, p.notApplicable),
    ]),
    '',
    `## ${w.people}`,
    '',
  ]);
  for (const f of rankFunctions(rows, input.register)) yield `- ${md(w.wanted(f.label, f.indicators.length))}\n`;
  for (const row of rows) {
    const decision = input.decisions.find((d) => d.indicator === row.indicator.id);
    const questions = sharedLines([row], 'toAsk', decision?.questionGroups);
    yield* lines([
      '',
      `## ${row.indicator.id} ${md(say(row.indicator.title, language))}`,
      '',
      md(say(row.indicator.statement, language)),
      '',
      ...reasonsFor(input, row).map((r) => `- ${md(r)}`),
      ...(decision?.judgement ? ['', `**${w.judgement}**: ${words.teamJudgement[decision.judgement]}`] : []),
      ...(decision?.reason ? ['', `**${w.reason}**: ${md(decision.reason)}`] : []),
      ...(decision?.hypothesis
        ? ['', `**${words.hypotheses.base}**: ${md(decision.hypothesis)}${wayOf(decision, words)}`]
        : []),
      ...(questions.length > 0 ? ['', `**${w.questions}**`, '', ...questions.map((q) => `- ${md(q.text)}`)] : []),
    ]);
  }
}

function lines(all: readonly string[]): string[] {
  return all.map((line) => `${line}\n`);
}

function wayOf({ settledBy }: Decision, words: Words): string {
  return settledBy ? ` (${words.hypotheses.settledBy[settledBy]})` : '';
}

/** A person's text as Markdown that shows it literally, on one line, and turns the direction of nothing beside it. */
export function md(text: string): string {
  return text
    .split(LINE_ENDS)
    .map((part, at) => (at === 0 ? part.trimEnd() : part.trim()))
    .filter((part, at) => at === 0 || part !== '')
    .join(' / ')
    .replace(UNSEEN, '')
    .replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** Control characters but tabs, and marks of direction that reach beyond the text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const UNSEEN = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
