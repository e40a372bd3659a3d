import { stripVTControlCharacters } from 'node:util';

/** Tests are run with an `expect` that makes one matcher at a time (`tests/support/one-realm/one-matcher.cjs`). */
describe('what is expected', () => {
  const refused = (work: () => unknown): string => {
    try {
      work();
    } catch (error) {
      return stripVTControlCharacters(String(error));
    }
    return 'nothing';
  };

  test('fails where it is not so, in the words of its matcher', () => {
    expect(refused(() => expect(1).toBe(2))).toContain('expect(received).toBe(expected)');
    expect(refused(() => expect(1).toBe(2))).toContain('Expected: 2\nReceived: 1');
    expect(refused(() => expect({ a: [1] }).toEqual({ a: [2] }))).toContain('toEqual');
    expect(refused(() => expect('abc').not.toContain('b'))).toContain('.not.toContain');
    expect(refused(() => expect({ a: 1 }).toEqual({ a: expect.any(String) }))).toContain('Any<String>');
    expect(refused(() => expect(() => undefined).toThrow())).toContain('did not throw');
  });

  test('fails so of what a promise brings, at the line that says it', async () => {
    const failed = await expect(Promise.resolve(1))
      .resolves.toBe(2)
      .then(
        () => undefined,
        (error: Error) => error,
      );
    expect(failed).toMatchObject({ message: expect.stringContaining('resolves'), stack: expect.any(String) });
    expect(failed?.stack).toContain('one-matcher.test.ts');
    expect(failed?.stack).not.toContain('one-matcher.cjs');
    await expect(expect(Promise.resolve(1)).rejects.toThrow()).rejects.toThrow('resolved instead of rejected');
    await expect(expect(Promise.reject(new RangeError('x'))).rejects.not.toThrow('x')).rejects.toThrow('not');
  });

  test('is counted, and there is no matcher but those that there are', () => {
    expect.assertions(3);
    expect(1).toBe(1);
    expect(1).not.toBe(2);
    expect(Reflect.get(expect(1), 'toBeNothing')).toBeUndefined();
  });
});
