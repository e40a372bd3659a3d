import { createHash, randomBytes } from 'node:crypto';

/** So many letters has a secret: 32 bytes in base64url. */
export const SECRET_LENGTH = 43;

/** A secret that nobody guesses (256 random bits, in letters that fit a URL and a cookie), and the id to keep of it. */
export function newSecret(): { secret: string; id: string } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, id: idOfSecret(secret) };
}

/** What is kept of a secret: who reads the store does not learn it. */
export function idOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
