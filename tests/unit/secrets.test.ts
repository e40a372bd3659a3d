import { SecretsError, secretsUnder } from '../../src/app/secrets';

const KEY = 'a key that an operator made up';
const TOKEN = 'xoxb-1-secret-é-🔑';
const secrets = secretsUnder(KEY);

async function refusalOf(opening: Promise<string>): Promise<string> {
  try {
    return `opened: ${await opening}`;
  } catch (error) {
    return error instanceof SecretsError ? error.code : String(error);
  }
}

/** The same text with one sign of one of its parts changed. */
function altered(sealed: string, part: number): string {
  const parts = sealed.split('.');
  const text = parts[part] ?? '';
  parts[part] = `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`;
  return parts.join('.');
}

test('what is sealed comes out again, also of another process with the same key', async () => {
  const sealed = await secrets.seal(TOKEN, 'slack|T1');
  expect(sealed).not.toContain('secret');
  expect(await secretsUnder(KEY).open(sealed, 'slack|T1')).toBe(TOKEN);
});

test('the same is never sealed the same way twice', async () => {
  expect(await secrets.seal(TOKEN, 'slack|T1')).not.toBe(await secrets.seal(TOKEN, 'slack|T1'));
});

test('another key says that it is the wrong one, and nothing else', async () => {
  const sealed = await secrets.seal(TOKEN, 'slack|T1');
  const opening = secretsUnder('another key of an operator').open(sealed, 'slack|T1');
  await expect(opening).rejects.toThrow('SECRETS_KEY is not the key with which this was sealed.');
  await expect(opening).rejects.toMatchObject({ code: 'wrong-key' });
});

test('it opens for nothing but what it was sealed about', async () => {
  const sealed = await secrets.seal(TOKEN, 'slack|T1');
  expect(await refusalOf(secrets.open(sealed, 'slack|T2'))).toBe('damaged');
});

test.each([
  ['salt', 1, 'wrong-key'],
  ['check', 2, 'wrong-key'],
  ['nonce', 3, 'damaged'],
  ['text', 4, 'damaged'],
  ['tag', 5, 'damaged'],
])('a change of its %s is noticed', async (_, part, code) => {
  const sealed = await secrets.seal(TOKEN, 'slack|T1');
  expect(await refusalOf(secrets.open(altered(sealed, part), 'slack|T1'))).toBe(code);
});

test.each([
  ['', 'unknown-version'],
  [TOKEN, 'unknown-version'],
  ['v2.a.b.c.d.e', 'unknown-version'],
  ['v1', 'damaged'],
  ['v1.AAAA.AAAA.AAAA.AAAA.AAAA', 'damaged'],
])('%j is no seal', async (text, code) => {
  expect(await refusalOf(secrets.open(text, 'slack|T1'))).toBe(code);
});

test('no error holds the secret or the key', async () => {
  const sealed = await secrets.seal(TOKEN, 'slack|T1');
  const errors = await Promise.all(
    [
      secretsUnder('another key of an operator').open(sealed, 'slack|T1'),
      secrets.open(altered(sealed, 4), 'slack|T1'),
    ].map((opening) => opening.catch((error: Error) => `${error.message} ${error.stack}`)),
  );
  expect(errors.join()).not.toMatch(/xoxb|an operator made up|another key of/);
});
