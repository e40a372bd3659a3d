import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail that a server took. */
export interface Mail extends ParsedMail {
  envelope: { from: string; to: string[] };
  /** As it came. */
  source: string;
}

/** What a server says instead of taking something: its number, at which command; `drop`: it hangs up. */
export interface Answer {
  at: 'login' | 'from' | 'to' | 'data';
  says: number | 'drop' | 'drop-after';
  /** Only of this recipient. */
  to?: string;
}

/** A mail server on this machine. */
export interface SmtpHere {
  url: string;
  port: number;
  mails: Mail[];
  /** To one address, the oldest first. */
  to(address: string): Mail[];
  /** What it does from now on, until it is told otherwise. */
  answers: Answer[];
  close(): Promise<void>;
}

const LOGIN = { user: 'critical', pass: 'fr:end@1' };

/** Starts one, with a login or without. */
export async function startSmtp({ asksLogin = false }: { asksLogin?: boolean } = {}): Promise<SmtpHere> {
  const mails: Mail[] = [];
  const answers: Answer[] = [];
  const answerTo = (at: Answer['at'], to?: string) =>
    answers.find((one) => one.at === at && (one.to === undefined || one.to === to));
  const refused = (answer: Answer, drop: () => void): Error | undefined => {
    if (typeof answer.says !== 'number') return void drop();
    return Object.assign(new Error('no, anna@secret.example'), { responseCode: answer.says });
  };
  const server: SMTPServer = new SMTPServer({
    disabledCommands: ['STARTTLS', ...(asksLogin ? [] : ['AUTH'])],
    authOptional: !asksLogin,
    allowInsecureAuth: true,
    logger: false,
    onAuth: ({ username, password }, _session, done) => {
      const answer = answerTo('login');
      if (answer) return void done(refused(answer, hangUp) ?? null);
      const isRight = username === LOGIN.user && password === LOGIN.pass;
      if (isRight) done(null, { user: username });
      else done(Object.assign(new Error('wrong'), { responseCode: 535 }));
    },
    onMailFrom: (_address, _session, done) => {
      const answer = answerTo('from');
      done(answer && refused(answer, hangUp));
    },
    onRcptTo: ({ address }, _session, done) => {
      const answer = answerTo('to', address);
      done(answer && refused(answer, hangUp));
    },
    onData: (stream, session, done) => {
      const answer = answerTo('data', session.envelope.rcptTo[0]?.address);
      // It has begun to come.
      if (answer?.says === 'drop') stream.once('data', hangUp);
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', async () => {
        if (answer && typeof answer.says === 'number') return done(refused(answer, hangUp));
        const source = Buffer.concat(parts);
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom ? mailFrom.address : '';
        const envelope = { from, to: rcptTo.map(({ address }) => address) };
        mails.push({ ...(await simpleParser(source)), envelope, source: source.toString('utf8') });
        if (answer) return hangUp();
        done();
      });
    },
  } satisfies SMTPServerOptions);
  const hangUp = () => {
    for (const connection of server.connections) (connection as { _socket: { destroy(): void } })._socket.destroy();
  };
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const who = asksLogin ? `${LOGIN.user}:${encodeURIComponent(LOGIN.pass)}@` : '';
  return {
    url: `smtp://${who}127.0.0.1:${port}`,
    port,
    mails,
    to: (address) => mails.filter(({ envelope }) => envelope.to.includes(address)),
    answers,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
