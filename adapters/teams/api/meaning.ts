import { Late, Unreadable, Untrusted } from './connectors';
import { CutOff } from './http';
import { isNotNow, isUnsure, Refused } from './refused';

/** What an error of Teams' means for whoever called. */
export type Meaning =
  /** Not now, in this conversation: again after so many milliseconds, or after a while. */
  | { kind: 'wait'; ms?: number }
  /** Never, as things are; `reason` in constant words for operators. */
  | { kind: 'never'; reason: string }
  /** Teams does not know the conversation any more. */
  | { kind: 'no-conversation'; reason: string }
  /** The message that was to be drawn anew, or answered, is gone. */
  | { kind: 'gone' }
  /** Teams does not take the message as it is drawn: it is too large, or against a rule. */
  | { kind: 'refused'; reason: string }
  /** Teams does not take our token: until the operator sees to it, nothing goes. */
  | { kind: 'locked-out' }
  /** Whether it was done is not known, or it may go better next time. */
  | { kind: 'passes' };

/** What an operator has to set right where Teams does not take our token, or we get none. */
export const LOCKED_OUT =
  'Teams does not take the app’s credentials: check MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId';

/** For whom a call was. */
export type Whom = 'person' | 'channel';

const REFUSED_CARD = 'Teams does not take the message as it is drawn';
const UNTRUSTED = 'its Teams service is none of Microsoft’s';
export const THREAD_GONE = 'the thread is gone';

/** Why there is no way to somebody, by the connector's code. */
const NEVER: Readonly<Record<string, Readonly<Record<Whom, string>>>> = {
  BotNotInConversationRoster: {
    person: 'the app is not installed for this person in Teams',
    channel: 'the app is not in the channel',
  },
  ForbiddenOperationException: {
    person: 'the app is not installed for this person in Teams',
    channel: 'the app is not in the channel',
  },
  ConversationBlockedByUser: {
    person: 'this person blocked the app in Teams',
    channel: 'the app may not write in this Teams channel',
  },
  MessageWritesBlocked: {
    person: 'this person blocked the app in Teams, or removed it',
    channel: 'the app may not write in this Teams channel',
  },
  BotDisabledByAdmin: {
    person: 'the administrators of this Teams tenant stopped the app',
    channel: 'the administrators of this Teams tenant stopped the app',
  },
  InvalidBotApiHost: {
    person: 'this Teams tenant is in another cloud of Microsoft’s: somebody there has to write to the app first',
    channel: 'this Teams tenant is in another cloud of Microsoft’s: somebody there has to write to the app first',
  },
};
const FORBIDDEN: Readonly<Record<Whom, string>> = {
  person: 'Teams does not let the app write to this person',
  channel: 'the app may not write in this Teams channel',
};
const NO_CONVERSATION: Readonly<Record<Whom, string>> = {
  person: 'the app is not installed for this person in Teams',
  channel: 'the channel does not exist, or the app is not in it',
};

/** What an error thrown by a call means. Nothing that Teams did not say has a meaning, but an untrusted service. */
export function meaningOf(error: unknown, whom: Whom): Meaning {
  if (error instanceof Untrusted) return { kind: 'never', reason: UNTRUSTED };
  if (!(error instanceof Refused)) return isLoginRefused(error) ? { kind: 'locked-out' } : { kind: 'passes' };
  switch (error.status) {
    case 400:
    case 413:
      return { kind: 'refused', reason: REFUSED_CARD };
    case 401:
      return { kind: 'locked-out' };
    case 403:
      return { kind: 'never', reason: reasonOf(error.codes, whom) };
    case 404:
      return error.codes.includes('ActivityNotFoundInConversation')
        ? { kind: 'gone' }
        : { kind: 'no-conversation', reason: NO_CONVERSATION[whom] };
    default:
      return isNotNow(error) ? wait(error) : { kind: 'passes' };
  }
}

/** Whether nobody can tell if a call that failed was carried out. All that failed before it reached Teams was not. */
export function isUnknown(error: unknown): boolean {
  if (error instanceof Refused) return isUnsure(error);
  return error instanceof CutOff || error instanceof Late || error instanceof Unreadable;
}

function wait({ retryAfterMs }: Refused): Meaning {
  return { kind: 'wait', ...(retryAfterMs === undefined ? {} : { ms: retryAfterMs }) };
}

function reasonOf(codes: readonly string[], whom: Whom): string {
  const known = codes.map((code) => NEVER[code]).find((reasons) => reasons !== undefined);
  return (known ?? FORBIDDEN)[whom];
}

const LOGIN_REFUSALS: ReadonlySet<unknown> = new Set([
  'invalid_client',
  'unauthorized_client',
  'invalid_request',
  'invalid_resource',
]);

/** Whether Microsoft's login service gave us no token because of who we say we are. It says so in its library's errors. */
function isLoginRefused(error: unknown): boolean {
  return error instanceof Error && LOGIN_REFUSALS.has(Reflect.get(error, 'errorCode'));
}

/** What the connector said, for the log; nothing for what it did not say. */
export function teamsCode(error: unknown): { status?: number; code?: string } {
  return error instanceof Refused ? { status: error.status, code: error.codes.join(' ') } : {};
}
