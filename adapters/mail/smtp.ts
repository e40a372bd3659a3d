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
    /** What this machine says of the connection, where the server said nothing. */
    readonly connection?: string,
  ) {
    // A server's own words may have addresses in them.
    super(`a mail failed at ${phase}${status === undefined ? '' : ` (${status})`}`);
    this.name = 'SmtpFailure';
  }
}

/** In milliseconds. A message is claimed for a minute: all of it ends before. */
const WAITS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 8_000 };
const ALL_MS = 45_000;
/** What is said of a connection is a line. */
const LONGEST_REASON = 200;

/** Hands mails to a server, each over a connection of its own. */
export function smtp(server: SmtpServer): (mail: Composed) => Promise<void> {
  return ({ envelope, bytes }) =>
    connected(server, async (step, at) => {
      at('envelope');
      // It is read once the server has taken the envelope and wants what is in it.
      const body = Readable.from(
        (function* () {
          at('body');
          yield bytes;
        })(),
      );
      await step((connection, done) => connection.send(envelope, body, (error, info) => done(error, info)));
    });
}

/** Goes as far as a mail does before it is written: whether the server answers, and lets us in. Throws an `SmtpFailure`. */
export function knock(server: SmtpServer): Promise<void> {
  return connected(server, async () => undefined);
}

type Call = (connection: SMTPConnection, done: (error?: unknown, result?: unknown) => void) => void;
type Work = (step: (call: Call) => Promise<unknown>, at: (phase: Phase) => void) => Promise<void>;

/** Does something with a server that has let us in. */
async function connected({ host, port, secure, login, isLocal }: SmtpServer, work: Work): Promise<void> {
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
  const step = (call: Call): Promise<unknown> =>
    Promise.race([
      failed,
      new Promise((resolve, reject) => call(connection, (error, result) => (error ? reject(error) : resolve(result)))),
    ]);
  try {
    await step((c, done) => c.connect((error) => done(error)));
    if (login) {
      phase = 'login';
      await step((c, done) => c.login({ credentials: login }, (error) => done(error)));
    }
    await work(step, (now) => {
      phase = now;
    });
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
  const isSilent = typeof status !== 'number' && error instanceof Error && said('response') === undefined;
  return new SmtpFailure(
    phase,
    typeof status === 'number' ? status : undefined,
    typeof command === 'string' ? command : '',
    isSilent ? error.message.split('\n')[0]?.slice(0, LONGEST_REASON) : undefined,
  );
}
