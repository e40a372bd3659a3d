import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Composed } from './composing';

/** A server that takes mail, and who we are to it. */
export interface SmtpServer {
  host: string;
  port: number;
  /** Its connection is TLS from the beginning; else it becomes so where the server offers it. */
  secure: boolean;
  /** A password is said over TLS alone. */
  login?: { user: string; pass: string };
  /** On this machine nobody else hears what is said. */
  isLocal: boolean;
}

/** How far a mail had come when it failed: nothing of it is out before `body`. */
export type Phase = 'connecting' | 'login' | 'envelope' | 'body';

/** A mail was not taken, or nobody knows. `status`: the server's own number, where it said one. */
export class SmtpFailure extends Error {
  constructor(
    readonly phase: Phase,
    readonly status: number | undefined,
    readonly command: string,
  ) {
    // A server's own words may have addresses in them.
    super(`a mail failed at ${phase}${status === undefined ? '' : ` (${status})`}`);
    this.name = 'SmtpFailure';
  }
}

/** In milliseconds. A message is claimed for a minute: all of it ends before. */
const WAITS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 8_000 };
const ALL_MS = 45_000;

/** Hands mails to a server, each over a connection of its own. */
export function smtp(server: SmtpServer): (mail: Composed) => Promise<void> {
  return (mail) => handOver(server, mail);
}

async function handOver(server: SmtpServer, { envelope, bytes }: Composed): Promise<void> {
  const { host, port, secure, login, isLocal } = server;
  const requireTLS = !secure && login !== undefined && !isLocal;
  const connection = new SMTPConnection({ host, port, secure, requireTLS, ...WAITS });
  let phase: Phase = 'connecting';
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failed.catch(() => undefined);
  connection.on('error', fail);
  connection.on('end', () => fail(undefined));
  const late = setTimeout(() => fail(undefined), ALL_MS);
  const step = <R>(call: (done: (error?: unknown, result?: R) => void) => void): Promise<R | undefined> =>
    Promise.race([
      failed,
      new Promise<R | undefined>((resolve, reject) =>
        call((error, result) => (error ? reject(error) : resolve(result))),
      ),
    ]);
  try {
    await step((done) => connection.connect((error) => done(error)));
    if (login) {
      phase = 'login';
      await step((done) => connection.login({ credentials: login }, (error) => done(error)));
    }
    phase = 'envelope';
    // It is read once the server has taken the envelope and wants what is in it.
    const body = Readable.from(
      (function* () {
        phase = 'body';
        yield bytes;
      })(),
    );
    await step((done) => connection.send(envelope, body, (error, info) => done(error, info)));
    connection.quit();
  } catch (error) {
    connection.close();
    throw failureOf(phase, error);
  } finally {
    clearTimeout(late);
  }
}

function failureOf(phase: Phase, error: unknown): SmtpFailure {
  const said = (name: string): unknown => (error instanceof Error ? Reflect.get(error, name) : undefined);
  const [status, command] = [said('responseCode'), said('command')];
  return new SmtpFailure(
    phase,
    typeof status === 'number' ? status : undefined,
    typeof command === 'string' ? command : '',
  );
}
