/** Two steps, or two languages, claim the same; `one` and `other` say which. */
export class DeclaredTwice extends Error {
  readonly code = 'declared-twice';
  constructor(what: string, name: string, one: string, other: string) {
    super(`${what}: «${name}» is declared twice, by ${one} and by ${other}`);
    this.name = 'DeclaredTwice';
  }
}

/** No step does what the kernel needs one for. */
export class DeclaredByNone extends Error {
  readonly code = 'declared-by-none';
  constructor(what: string) {
    super(`no step declares ${what}`);
    this.name = 'DeclaredByNone';
  }
}

/** A file would show the host city the work of the team. */
export class OpenToHost extends Error {
  readonly code = 'open-to-host';
  constructor(name: string) {
    super(`the export ${name} holds the team’s work, and one of its rights is the host’s, too`);
    this.name = 'OpenToHost';
  }
}

/** What a step declares, with its name. */
export type Claim<T> = readonly [by: string, declared: T];

/** What steps declare, by its name. Throws `DeclaredTwice` where two declare the same. */
export function tableOf<T>(what: string, claims: readonly Claim<Readonly<Record<string, T>>>[]): Map<string, T> {
  const table = new Map<string, T>();
  const claimants = new Map<string, string>();
  for (const [by, declared] of claims)
    for (const [name, one] of Object.entries(declared)) {
      const other = claimants.get(name);
      if (other !== undefined) throw new DeclaredTwice(what, name, other, by);
      claimants.set(name, by);
      table.set(name, one);
    }
  return table;
}
