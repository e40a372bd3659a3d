import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { codeOf } from './error-code';
import type { CommandResult } from './request';
import { asJson, lines } from './table';

/** Writes a result's files into a folder, which is made if need be, and says where they are. */
export function writeFiles(result: CommandResult, shown: string, cwd: string, json: boolean): CommandResult {
  const { files, ...rest } = result;
  if (!files) return rest;
  const folder = resolve(cwd, shown);
  try {
    mkdirSync(folder, { recursive: true });
    for (const { name, content } of files) writeFileSync(join(folder, name), content);
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    return { exit: 1, out: '', err: `The files cannot be written to ${shown} (${code}).\n` };
  }
  const paths = files.map(({ name }) => join(shown, name));
  return { ...rest, out: json ? asJson({ files: paths }) : lines(paths) };
}
