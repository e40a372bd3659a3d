import { dirname, join } from 'node:path';
import { sayFileProblem } from '../../flows/setting-up/public';
import type { FileProblem } from '../programme/programme-file';
import { OPERATOR } from './acting';

/** Problems as `file:line: path message`, one a line. Files named in the file at `shown` are shown beside it. */
export function problemLines(shown: string, problems: readonly FileProblem[]): string[] {
  return problems.map(({ file, line, path, ...found }) => {
    const where = file === undefined || file === shown ? shown : join(dirname(shown), file);
    return `${where}:${line}: ${path === '' ? '' : `${path} `}${sayFileProblem(found, OPERATOR.language)}`;
  });
}

/** The same for programs: with their codes, and what they are about. */
export function problemsAsJson(problems: readonly FileProblem[]) {
  return problems.map((problem) => ({ ...problem, message: sayFileProblem(problem, OPERATOR.language) }));
}
