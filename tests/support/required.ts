/** A program that the tests need is not on this machine, although `REQUIRE_SERVERS` says that nothing may be skipped. */
export class RequiredServerMissing extends Error {
  readonly code = 'required-server-missing';
  constructor(readonly server: string) {
    super(`${server} is missing, and REQUIRE_SERVERS=1 allows no skipping`);
    this.name = 'RequiredServerMissing';
  }
}

/**
 * To be called where a test is about to be skipped for want of a server or browser. Returns quietly on a developer's
 * machine; throws `RequiredServerMissing` where `REQUIRE_SERVERS=1`, so that the whole file fails instead.
 */
export function skipOrFail(server: string): void {
  if (process.env.REQUIRE_SERVERS === '1') throw new RequiredServerMissing(server);
}

/** `describe` where the server is there; else `describe.skip`, or a failure (`skipOrFail`). */
export function describeWith(server: string, isThere: boolean): jest.Describe {
  if (!isThere) skipOrFail(server);
  return isThere ? describe : describe.skip;
}

/** `test` where the server is there; else `test.skip`, or a failure (`skipOrFail`). */
export function testWith(server: string, isThere: boolean): jest.It {
  if (!isThere) skipOrFail(server);
  return isThere ? test : test.skip;
}
