import { SmtpFailure } from './smtp';

/** What a failure means for whoever sends. */
export type Meaning =
  /** Not now; `all`: nothing goes to this server now. */
  | { kind: 'wait'; all: boolean }
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
const LOGIN = 'the mail server does not take the user and password of SMTP_URL';
const SENDER = 'the mail server does not take mail from MAIL_FROM';

/** What an error of a sending means. */
export function meaningOf(error: unknown): Meaning {
  if (!(error instanceof SmtpFailure)) return { kind: 'not-sent' };
  const { phase, status, command } = error;
  if (status === undefined || status < 400) return phase === 'body' ? { kind: 'unknown' } : { kind: 'not-sent' };
  if (status < 500) return { kind: 'wait', all: status === 421 || !isAboutThis(phase, command) };
  switch (phase) {
    case 'connecting':
      return { kind: 'not-sent' };
    case 'login':
      return { kind: 'locked-out', code: 'mail-login', reason: LOGIN };
    case 'envelope':
    case 'body':
      return command === 'MAIL FROM' ? { kind: 'locked-out', code: 'mail-sender', reason: SENDER } : refused(command);
  }
}

/** Whether it is said of this mail, and not of all. */
function isAboutThis(phase: SmtpFailure['phase'], command: string): boolean {
  return phase === 'body' || command === 'RCPT TO';
}

function refused(command: string): Meaning {
  return { kind: 'never', reason: command === 'RCPT TO' ? NO_SUCH_BOX : REFUSED };
}
