/** What somebody puts into a card, by what the card calls it; options by their values or words. */
export interface Filled {
  choose?: Readonly<Record<string, string | readonly string[]>>;
  type?: Readonly<Record<string, string>>;
  tick?: readonly string[];
}

/** All of it in one. */
export function merged(parts: readonly Filled[]): Required<Filled> {
  return {
    choose: Object.assign({}, ...parts.map(({ choose }) => choose)),
    type: Object.assign({}, ...parts.map(({ type }) => type)),
    tick: parts.flatMap(({ tick = [] }) => tick),
  };
}

/** The values of these options, each named by its value or its words. Throws `NoSuchOption`. */
export function valuesOf(
  options: readonly { value: string; words: string }[],
  wanted: string | readonly string[],
): string[] {
  return [wanted].flat().map((one) => {
    const found = options.find(({ value }) => value === one) ?? options.find(({ words }) => words === one);
    if (!found) throw new NoSuchOption(one, options);
    return found.value;
  });
}

export class NoSuchOption extends Error {
  readonly code = 'no-such-option';
  constructor(wanted: string, options: readonly { words: string }[]) {
    super(`${wanted} is not among ${options.map(({ words }) => words).join(', ')}`);
    this.name = 'NoSuchOption';
  }
}
