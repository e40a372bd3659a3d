import type { Language } from '../../src/method/language';
import type { Day, Instant } from '../../src/method/time';
import { documentKind, type Kept, type KeptDocuments } from '../../src/steps/documents';
import { SENT_FINAL, type SentAdvice, type SentFinal, sentIn } from '../host-comments/public';
import { GIVE_FOLLOW_UP, READ_FOLLOW_UP } from './rights';

/** What a host city says to a recommendation (method, section 13). */
export const STANDS = ['accepted', 'partly', 'not'] as const;
export type Stand = (typeof STANDS)[number];

/** Where what it will do stands, when it is asked again. */
export const STATES = ['done', 'under_way', 'dropped'] as const;
export type State = (typeof STATES)[number];

/** What the host city says it will do, in one wording. */
export interface ActionWording {
  at: Instant;
  /** Person id. */
  by: string;
  stand: Stand;
  why: string;
  /** What will be done, by which function, by when; empty where it is not accepted. */
  what: string;
  who: string;
  until?: Day;
}

/** Where it stood at a moment, in one line. */
export interface ActionState {
  at: Instant;
  by: string;
  state: State;
  line: string;
  /** What shows that it is done: an address, or a document's name. */
  proof: string;
}

/** What a host city does about one recommendation, by the recommendation's key. */
export interface Action {
  advice: string;
  /** Oldest first; the last holds. */
  wordings: readonly ActionWording[];
  states: readonly ActionState[];
}

/** The city's, not its author's: it stays when they leave. */
export const ACTION = documentKind<Action>({
  name: 'follow-up-action',
  noted: () => ({ what: 'follow-up-said' }),
  outlivesRetention: true,
  ofReview: { read: READ_FOLLOW_UP },
  readByOthers: true,
});

/** What a contact gave to a colleague, who is the document's person. */
export interface Given {
  advice: readonly string[];
  name: string;
}

export const GIVEN = documentKind<Given>({
  name: 'follow-up-given',
  noted: () => ({ what: 'follow-up-given' }),
  outlivesRetention: true,
  ofReview: { read: GIVE_FOLLOW_UP },
});

/** What one of the team said to the host city on a recommendation; its author is the document's `person`. */
export interface PeerWord {
  advice: string;
  text: string;
  /** Their city did this: it may be asked. */
  isOffer: boolean;
  at: Instant;
}

export const PEER_WORD = documentKind<PeerWord>({
  name: 'follow-up-word',
  outlivesRetention: true,
  ofReview: { read: READ_FOLLOW_UP },
});

/** So long is each text, in bytes; a function or a proof is shorter. */
export const LONGEST_TEXT = 2_000;
export const LONGEST_LINE = 500;
/** So many wordings and states of one are remembered. */
export const MOST_CHANGES = 50;
/** So many words has somebody in a review. */
export const MOST_WORDS = 100;

/** Advice of the final report as somebody reads it. */
export interface AdviceRead extends SentAdvice {
  /** In which language it was written, where it is shown so for want of a translation. */
  original: Language | undefined;
}

/** A recommendation with what became of it. */
export interface Followed {
  advice: AdviceRead;
  /** From 1, as the final report has them. */
  number: number;
  action?: Kept<Action>;
  plan?: ActionWording;
  state?: ActionState;
}

/** What is kept of the final report, without its many words and versions; undefined before it was sent. */
export function finalIn(kept: KeptDocuments): SentFinal | undefined {
  return kept.of(SENT_FINAL)[0]?.value;
}

/** All advice of the final report that was sent last, in a language where it was sent in that. */
export function adviceRead(kept: KeptDocuments, language: Language): AdviceRead[] {
  const sent = finalIn(kept);
  return (sent?.advice ?? []).map((one) => sentIn(one, language, sent?.language ?? language));
}

/** Its recommendations, with what the host city says to each. */
export function followedIn(kept: KeptDocuments, language: Language): Followed[] {
  const actions = new Map(kept.of(ACTION).map((one) => [one.value.advice, one]));
  return adviceRead(kept, language)
    .filter(({ sort }) => sort === 'recommendation')
    .map((advice, n): Followed => {
      const action = actions.get(advice.key);
      return { advice, number: n + 1, ...(action ? { action, ...holding(action.value) } : {}) };
    });
}

/** What holds of what was said: where it stands only since it was last not accepted, for nothing stands of what is not done. */
export function holding({ wordings, states }: Action): Pick<Followed, 'plan' | 'state'> {
  const plan = wordings.at(-1);
  const refused = wordings.findLast(({ stand }) => stand === 'not')?.at ?? '';
  const state = states.findLast(({ at }) => at > refused);
  return { ...(plan ? { plan } : {}), ...(state ? { state } : {}) };
}

/** When the final report went out first: from then on it is counted; undefined before. */
export function finalSentAt(kept: KeptDocuments): Instant | undefined {
  return finalIn(kept)?.first;
}

/** One document for each recommendation, whoever answers first. */
export function actionKept(review: string, value: Action, before: Kept<Action> | undefined) {
  const id = `${ACTION.name}|${review}|${value.advice}`;
  const record = { id, kind: ACTION.name, review, person: '', value };
  return { kind: 'keep' as const, record, ...(before ? { seen: before.record } : {}) };
}
