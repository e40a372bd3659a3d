import { quietly } from '../../adapters/teams/in/quiet';

describe('what botbuilder writes to the console', () => {
  afterEach(() => jest.restoreAllMocks());

  test('is not written, also where somebody has put another console in its place since', async () => {
    for (const time of ['first', 'second']) {
      const written = jest.spyOn(console, 'error').mockImplementation(() => undefined);
      await quietly(async () => writes('a public key'));
      writes(`somebody else’s line, the ${time} time`);
      expect(written.mock.calls).toEqual([[`somebody else’s line, the ${time} time`]]);
      written.mockRestore();
    }
  });
});

/** Whatever stands in the console's place at this moment. */
function writes(line: string): void {
  const { error } = console;
  error(line);
}
