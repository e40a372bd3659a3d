/** Two steps claim the same. */
export class DeclaredTwice extends Error {
  readonly code = 'declared-twice';
  constructor(what: string, name: string) {
    super(`${what}: two steps declare «${name}»`);
    this.name = 'DeclaredTwice';
  }
}
