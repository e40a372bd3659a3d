import { dirname, join } from 'node:path';
import type { FileProblem } from '../services/programme-file';
import { codeOf } from './error-code';

/** Problems as `file:line: path message`, one a line. Files named in the file at `shown` are shown beside it. */
export function problemLines(shown: string, problems: readonly FileProblem[]): string[] {
  return problems.map(({ file, line, path, message }) => {
    const where = file === undefined || file === shown ? shown : join(dirname(shown), file);
    return `${where}:${line}: ${path === '' ? '' : `${path} `}${message}`;
  });
}

/** A file that the system does not let us read, as a problem of it; anything else is thrown on. */
export function unreadable(error: unknown): FileProblem {
  const code = codeOf(error);
  if (!/^E[A-Z]+$/.test(code)) throw error;
  return { line: 1, path: '', message: `the file cannot be read (${code})` };
}
