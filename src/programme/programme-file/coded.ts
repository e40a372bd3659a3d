import { type FileCode, type FileFinding, finding } from '../../steps/file-problems';

/** A finding as a schema carries it, which has one text for each of its rules. Of what is wrong, the key is added later. */
export function coded(what: FileCode, ...about: readonly (string | number)[]): string {
  return JSON.stringify(finding(what, ...about));
}

/** What a schema carried, about the value under a key; the key is empty where the value is one of a list. */
export function decoded(text: string, key: string): FileFinding {
  const { what, about } = JSON.parse(text) as FileFinding;
  return { what, about: [key, ...about] };
}
