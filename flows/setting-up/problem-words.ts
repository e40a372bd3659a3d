import type { FlowContext } from '../../src/steps/contract';
import type { ProgrammeProblem, TableProblem } from '../../src/steps/new-programme';
import { shortened } from '../../src/steps/prompts';
import { SETTING_UP } from './words';

type Reader = Pick<FlowContext, 'language' | 'words'>;

/** What is wrong with a table, after the cell or the row in which it is. */
export function sayTableProblem(problem: TableProblem, context: Reader): string {
  return sayProblem({ field: 'table', ...problem }, context);
}

/** A problem, after the cell or the row in which it is. */
export function sayProblem({ what, cell, about }: ProgrammeProblem, { language, words }: Reader): string {
  const w = SETTING_UP[language];
  const say: (...about: string[]) => string = w.wrong[what];
  const told = about.map((said) => shortened(w.column[said] ?? said));
  const sentence = what === 'too-many' ? say(about[0] ?? '', w.many[about[1] ?? ''] ?? w.rows) : say(...told);
  if (cell === undefined) return sentence;
  return words.labelled(/^\d+$/.test(cell) ? w.row(cell) : cell, sentence);
}
