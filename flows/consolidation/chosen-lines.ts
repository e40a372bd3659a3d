import type { QuestionGroup } from '../../src/method/decision';
import { normalised } from '../../src/method/findings';
import type { Option } from '../../src/ports/prompt';
import { shortKey } from '../../src/ports/short-key';

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
