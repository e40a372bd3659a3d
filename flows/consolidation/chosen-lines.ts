import type { QuestionGroup } from '../../src/method/decision';
import { normalised } from '../../src/method/findings';
import type { InEach } from '../../src/method/language';
import type { Option } from '../../src/ports/prompt';
import { shortKey } from '../../src/ports/short-key';

/** What the leader is told whose choice is no longer there. */
export const CHANGED_SINCE: InEach<string> = {
  en: 'A line you chose has been changed since by who wrote it. Nothing was decided: here is the card as it is now.',
  fr: 'Une ligne choisie a été changée depuis par qui l’a écrite. Rien n’a été décidé\u00a0: voici la carte à jour.',
};

/** Lines to choose from. What stands for one is made of its words: meanwhile others may come, go and change places. */
export function lineOptions(lines: readonly string[]): Option[] {
  return lines.map((label) => ({ value: standsFor(label), label }));
}

/** The lines that were chosen, as they are called now where they were grouped; undefined stands for one that is gone. */
export function chosenLines(
  lines: readonly string[],
  values: readonly string[],
  groups: readonly QuestionGroup[] = [],
): (string | undefined)[] {
  const grouped = groups.flatMap(({ wording, members }) => members.map((line): [string, string] => [line, wording]));
  const byValue = new Map(
    [...grouped, ...lines.map((line): [string, string] => [line, line])].map(([line, now]) => [standsFor(line), now]),
  );
  // Cards of a version before this one counted lines.
  const found = values.map(
    (value) => byValue.get(value) ?? (/^\d{1,4}$/.test(value) ? lines[Number(value)] : undefined),
  );
  return [...new Set(found)];
}

function standsFor(line: string): string {
  return shortKey(normalised(line));
}
