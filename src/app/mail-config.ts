import { z } from 'zod';
import { type Correspondent, isAddress } from '../ports/mailer';

/** What mail is told, name by name. */
export const mailNames = {
  SMTP_URL: z
    .string()
    .refine((v) => serverIn(v) !== undefined, { message: 'is not an address beginning with smtp:// or smtps://' })
    .optional(),
  MAIL_FROM: z
    .string()
    .refine((v) => senderIn(v) !== undefined, {
      message: 'is no address, as reviews@city.example or Critical Friend <reviews@city.example>',
    })
    .optional(),
};

const names = z.object(mailNames);

/** A server that takes mail. */
interface MailServer {
  host: string;
  port: number;
  /** TLS from the beginning. */
  secure: boolean;
  login?: { user: string; pass: string };
  /** It is on this machine. */
  isLocal: boolean;
}

/** Which server takes mail, and whom it is from. */
export interface MailConfig {
  from: Correspondent;
  server: MailServer;
}

/** Mail's part of the environment; undefined when nothing of it is set. Adds what is wrong to `problems`. */
export function mailConfig(e: z.infer<typeof names>, problems: string[]): MailConfig | undefined {
  const from = senderIn(e.MAIL_FROM ?? '');
  const server = serverIn(e.SMTP_URL ?? '');
  if (server && from) return { from, server };
  if (server) problems.push('MAIL_FROM is missing, which SMTP_URL needs: whom mail is from');
  if (from) problems.push('MAIL_FROM needs SMTP_URL beside it: which server takes mail');
  return undefined;
}

/** `smtp://user:password@host:587`, or `smtps://`; what is special in a password is written as in every URL. */
function serverIn(text: string): MailServer | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, port, username, password } = new URL(text);
  const login = { user: decoded(username), pass: decoded(password) };
  const isOurs = protocol === 'smtp:' || protocol === 'smtps:';
  if (!isOurs || hostname === '' || login.user === undefined || login.pass === undefined) return undefined;
  const secure = protocol === 'smtps:';
  const host = hostname.replace(/^\[|\]$/g, '');
  return {
    host,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(login.user === '' ? {} : { login: { user: login.user, pass: login.pass } }),
    isLocal: host === 'localhost' || host === '::1' || host.startsWith('127.'),
  };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** `reviews@city.example`, or with a name before it: `Critical Friend <reviews@city.example>`. */
function senderIn(text: string): Correspondent | undefined {
  const [, name = '', address = text.trim()] = /^([^<>]*)<([^<>]*)>$/.exec(text.trim()) ?? [];
  if (!isAddress(address)) return undefined;
  return { name: name.replaceAll('"', '').trim() || 'Critical Friend', address };
}
