import { createCipheriv, createDecipheriv, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** Keeps secrets of platforms at rest: what is stored can only be read with the operator's key. */
export interface Secrets {
  /** `about` names what the secret belongs to; what is sealed opens for nothing else. */
  seal(secret: string, about: string): Promise<string>;
  /** Throws a `SecretsError` for what this key did not seal, or not about this. */
  open(sealed: string, about: string): Promise<string>;
}

const MESSAGES = {
  'wrong-key': 'SECRETS_KEY is not the key with which this was sealed.',
  damaged: 'A sealed secret is damaged, or belongs to something else.',
  'unknown-version': 'A sealed secret is of a version that is not known here, or is none.',
} as const;

/** A sealed secret cannot be opened. The message is for the operator; it holds neither secret nor key. */
export class SecretsError extends Error {
  constructor(readonly code: keyof typeof MESSAGES) {
    super(MESSAGES[code]);
    this.name = 'SecretsError';
  }
}

const VERSION = 'v1';
const SALT_BYTES = 16;
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** One half is the key of a seal; the other tells a wrong key from a damaged seal. */
const DERIVED_BYTES = 64;
/** 16 MB and some tens of milliseconds for each guess at a key. */
const COST = { N: 2 ** 14, r: 8, p: 1 };

const derive = promisify<string, Buffer, number, typeof COST, Buffer>(scrypt);

/** Seals with AES-256-GCM, each secret under a key of its own that scrypt makes of the operator's and a random salt. */
export function secretsUnder(operatorsKey: string): Secrets {
  const keysFor = async (salt: Buffer) => {
    const bytes = await derive(operatorsKey, salt, DERIVED_BYTES, COST);
    return { key: bytes.subarray(0, DERIVED_BYTES / 2), check: bytes.subarray(DERIVED_BYTES / 2) };
  };
  return {
    seal: async (secret, about) => {
      const [salt, iv] = [randomBytes(SALT_BYTES), randomBytes(IV_BYTES)];
      const { key, check } = await keysFor(salt);
      const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES }).setAAD(bound(about));
      const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return [VERSION, ...[salt, check, iv, body, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join(
        '.',
      );
    },
    open: async (sealed, about) => {
      const { salt, check, iv, body, tag } = partsOf(sealed);
      const own = await keysFor(salt);
      if (!timingSafeEqual(own.check, check)) throw new SecretsError('wrong-key');
      const decipher = createDecipheriv('aes-256-gcm', own.key, iv, { authTagLength: TAG_BYTES })
        .setAAD(bound(about))
        .setAuthTag(tag);
      return opened(decipher, body);
    },
  };
}

function partsOf(sealed: string) {
  const [version, ...rest] = sealed.split('.');
  if (version !== VERSION) throw new SecretsError('unknown-version');
  const [salt, check, iv, body, tag, ...more] = rest.map((part) => Buffer.from(part, 'base64url'));
  const isWhole =
    salt?.length === SALT_BYTES &&
    check?.length === DERIVED_BYTES / 2 &&
    iv?.length === IV_BYTES &&
    tag?.length === TAG_BYTES &&
    more.length === 0;
  if (!isWhole || !body) throw new SecretsError('damaged');
  return { salt, check, iv, body, tag };
}

function opened(decipher: ReturnType<typeof createDecipheriv>, body: Buffer): string {
  try {
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  } catch {
    throw new SecretsError('damaged');
  }
}

function bound(about: string): Buffer {
  return Buffer.from(`${VERSION} ${about}`, 'utf8');
}
