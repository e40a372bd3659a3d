import { dirname, join } from 'node:path';
import type { FileProblem } from '../programme/programme-file';

/** Problems as `file:line: path message`, one a line. Files named in the file at `shown` are shown beside it. */
export function problemLines(shown: string, problems: readonly FileProblem[]): string[] {
  return problems.map(({ file, line, path, message }) => {
    const where = file === undefined || file === shown ? shown : join(dirname(shown), file);
    return `${where}:${line}: ${path === '' ? '' : `${path} `}${message}`;
  });
}
