import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { codeOf } from './error-code';
import type { CommandResult } from './request';
import { asJson, lines } from './table';

/** Writes a result's files, for their owner's eyes only, into a folder, which is made if need be, and says where they are. */
export function writeFiles(result: CommandResult, shown: string, cwd: string, json: boolean): CommandResult {
  const { files, ...rest } = result;
  if (!files) return rest;
  const folder = resolve(cwd, shown);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const { name, content } of files) writePrivately(join(folder, name), content);
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    return { exit: 1, out: '', err: `The files cannot be written to ${shown} (${code}).\n` };
  }
  const paths = files.map(({ name }) => join(shown, name));
  return { ...rest, out: json ? asJson({ files: paths }) : lines(paths) };
}

/** Also where there was such a file before, with the rights it had. */
function writePrivately(path: string, content: string): void {
  writeFileSync(path, '', { mode: 0o600 });
  chmodSync(path, 0o600);
  writeFileSync(path, content, 'base64');
}
