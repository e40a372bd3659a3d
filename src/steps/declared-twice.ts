/** Two steps, or two languages, claim the same; `one` and `other` say which. */
export class DeclaredTwice extends Error {
  readonly code = 'declared-twice';
  constructor(what: string, name: string, one: string, other: string) {
    super(`${what}: «${name}» is declared twice, by ${one} and by ${other}; one of the two has to do with another`);
    this.name = 'DeclaredTwice';
  }
}

/** No step does what the kernel, or another step, needs one for: `by` says who needs it, `then` what to do. */
export class DeclaredByNone extends Error {
  readonly code = 'declared-by-none';
  constructor(what: string, by: string, then: string) {
    super(`no step declares ${what}, which ${by} needs: ${then}`);
    this.name = 'DeclaredByNone';
  }
}

/** What a step declares cannot work: `by` says which step, `then` what to do. */
export class DeclaredAmiss extends Error {
  readonly code = 'declared-amiss';
  constructor(by: string, what: string, then: string) {
    super(`${by}: ${what}; ${then}`);
    this.name = 'DeclaredAmiss';
  }
}

/** A file would show the host city the work of the team; `by` is its step. */
export class OpenToHost extends Error {
  readonly code = 'open-to-host';
  constructor(name: string, by: string) {
    super(
      `${by}: the export ${name} holds the team’s work, and one of its rights is the host’s, too; take that right, or «about: 'team'», off it`,
    );
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
