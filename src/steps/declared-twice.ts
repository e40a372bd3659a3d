/** Two steps, or two languages, claim the same. */
export class DeclaredTwice extends Error {
  readonly code = 'declared-twice';
  constructor(what: string, name: string) {
    super(`${what}: «${name}» is declared twice`);
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
