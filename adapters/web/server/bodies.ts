import type { Request } from 'express';
import { z } from 'zod';
import { LANGUAGES } from '../../../src/method/language';
import { cleanInput } from '../../adaptive-cards/text';
import { BodyError } from '../../http/body-error';
import { jsonIn } from '../../http/json';
import { type Reading, readBody } from '../../http/read-body';
import { WebRefusal } from '../refusal';
import { CLOCK_STEPS, type PictureLook } from '../web-host';
import type { WebContext } from './context';

const name = z.string().min(1).max(300);
/** As long as an address may be (RFC 5321); what is longer is no address, and is said to be none. */
const ADDRESS_MOST = 254;
const text = z.string().transform(cleanInput);
const entries = <T extends z.ZodType>(value: T) =>
  z.record(name, value).refine((record) => Object.keys(record).length <= 200, 'too many entries');

const address = z.object({ review: name, indicator: name.optional(), version: z.number().int().min(0).optional() });

export const eventBody = z.object({
  id: z.uuid(),
  thread: name,
  message: name.optional(),
  as: name.optional(),
  what: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('hello') }),
    z.object({ kind: z.literal('text'), text: text.refine((t) => t.trim() !== '', 'empty') }),
    z.object({
      kind: z.literal('press'),
      action: name,
      address: address.optional(),
      data: entries(z.string()),
      fields: entries(z.union([text, z.boolean(), z.array(text)])),
    }),
  ]),
});
export const beBody = z.object({ person: name });
export const signInBody = z.object({ token: name });
export const beginBody = z.object({
  token: name,
  name: z.string().max(500),
  email: z.string(),
  language: z.enum(LANGUAGES),
  timeZone: z.string().max(100),
});
export const linkBody = z.union([z.object({ address: z.string().min(1) }), z.object({ token: name })]);
export const clockBody = z.object({ step: z.enum(CLOCK_STEPS) });
export const fileQuery = z.object({ id: z.uuid(), name });
export const documentQuery = z.object({ id: z.uuid(), name, about: name });
/** Light, unless it is asked for otherwise. */
export const pictureQuery = z
  .object({ scheme: z.enum(['light', 'dark']).default('light') })
  .transform(({ scheme }): PictureLook => (scheme === 'dark' ? { scheme } : {}));
export const boardQuery = z.object({ order: z.string().max(40).optional() });
export const messagesQuery = z.object({
  thread: name,
  before: z.iso.datetime().optional(),
  limit: z.coerce.number().int().min(1).max(60).default(60),
  /** These only. */
  id: z.union([name.transform((id) => [id]), z.array(name).max(60)]).optional(),
});

/** What somebody sends at once: a form with everything in it, and no more. */
const LIMIT = 2 ** 20;
/** What a page sends of which nobody is signed in: a one-time link's token, or an address. */
const STRANGERS_LIMIT = 4_096;

/** The JSON body of somebody who is signed in, in the shape of a schema. To be called once that is known. */
export async function membersBody<T extends z.ZodType>(
  schema: T,
  req: Request,
  person: string,
  { bodies }: WebContext,
): Promise<z.output<T>> {
  return bodyIn(schema, req, { limit: LIMIT, room: bodies.members, sender: person });
}

/** The JSON body of whoever it is: small. */
export async function anybodysBody<T extends z.ZodType>(
  schema: T,
  req: Request,
  { bodies }: WebContext,
): Promise<z.output<T>> {
  return bodyIn(schema, req, { limit: STRANGERS_LIMIT, room: bodies.strangers, sender: '' });
}

/** The same, of what has an e-mail address in it: too much is an address that is none. */
export async function bodyWithAddress<T extends z.ZodType>(
  schema: T,
  req: Request,
  context: WebContext,
): Promise<z.output<T>> {
  try {
    return await anybodysBody(schema, req, context);
  } catch (error) {
    throw error instanceof BodyError && error.code === 'too-large' ? noAddress() : error;
  }
}

/** Refuses what is longer than an address can be. */
export function asAddress(text: string): string {
  if (text.trim().length > ADDRESS_MOST) throw noAddress();
  return text;
}

function noAddress(): WebRefusal {
  return new WebRefusal(
    'no-address',
    `That is no e-mail address: one has at most ${ADDRESS_MOST} characters. Nothing was sent; write the address alone, please.`,
  );
}

async function bodyIn<T extends z.ZodType>(schema: T, req: Request, reading: Reading): Promise<z.output<T>> {
  return read(schema, jsonIn(await readBody(req, reading), req.headers['content-type']));
}

/** The value in the shape of a schema, or a refusal that names what does not fit (never its content). */
export function read<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join('.') || 'the request';
  throw new WebRefusal('invalid', `That did not make sense here (${where}). Please reload the page and try again.`);
}
