import { type Phase, SmtpFailure } from './smtp';

/** What a failure means for whoever sends. */
export type Meaning =
  /** Not now; `all`: nothing goes to this server now. `lastsTooLong`: why never, where that lasts for days. */
  | { kind: 'wait'; all: boolean; lastsTooLong: string }
  /** Never, as things are; `reason` in constant words for operators. */
  | { kind: 'never'; reason: string }
  /** Nothing goes before an operator set something right. */
  | { kind: 'locked-out'; code: string; reason: string }
  /** Nothing was sent, and it may go better next time. */
  | { kind: 'not-sent' }
  /** It may have arrived. */
  | { kind: 'unknown' };

const NO_SUCH_BOX = 'the mail server does not take mail for this address';
const REFUSED = 'the mail server does not take the message';
const PUT_OFF = 'the mail server put the message off for three days';
const AWAY = 'the mail server was away for three days';
const LOGIN = 'the mail server does not take the user and password of SMTP_URL';
const SENDER = 'the mail server does not take mail from MAIL_FROM';

/** What an error of a sending means. */
export function meaningOf(error: unknown): Meaning {
  if (!(error instanceof SmtpFailure)) return { kind: 'not-sent' };
  const { phase, status, command } = error;
  // A server that is away comes back: a mail is not given up for an hour of that.
  if (phase === 'connecting' && (status === undefined || status >= 500))
    return { kind: 'wait', all: true, lastsTooLong: AWAY };
  if (status === undefined || status < 400) return phase === 'body' ? { kind: 'unknown' } : { kind: 'not-sent' };
  if (status < 500) return { kind: 'wait', all: status === 421 || !isAboutThis(phase, command), lastsTooLong: PUT_OFF };
  switch (phase) {
    case 'connecting':
    case 'login':
      return { kind: 'locked-out', code: 'mail-login', reason: LOGIN };
    case 'envelope':
    case 'body':
      return command === 'MAIL FROM' ? { kind: 'locked-out', code: 'mail-sender', reason: SENDER } : refused(command);
  }
}

/** Whether it is said of this mail, and not of all. */
function isAboutThis(phase: Phase, command: string): boolean {
  return phase === 'body' || command === 'RCPT TO';
}

function refused(command: string): Meaning {
  return { kind: 'never', reason: command === 'RCPT TO' ? NO_SUCH_BOX : REFUSED };
}

/** Why a server that was only knocked at does not let us in, in words for operators. */
export function whyNotIn(error: unknown): string {
  if (!(error instanceof SmtpFailure)) return NO_ANSWER;
  const { phase, status, connection } = error;
  if (status === undefined) return connection ?? NO_ANSWER;
  return phase === 'login' && status >= 500 ? `${LOGIN} (${status})` : `the mail server does not let us in (${status})`;
}

const NO_ANSWER = 'the mail server does not answer';
