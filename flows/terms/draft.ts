import { type Terms, termsIn, termsOf } from '../../src/method/terms';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { documentKind, type Kept, keptDocuments } from '../../src/steps/documents';
import type { Effect } from '../../src/steps/effects';
import { READ_DRAFTS } from './rights';

/** Terms that somebody fills in and has not proposed yet. */
export interface TermsDraft {
  terms: Terms;
  /** How many proposals there were when it was begun. */
  after: number;
}

/** Everybody's own, until they propose it. */
export const TERMS_DRAFT = documentKind<TermsDraft>({ name: 'terms-draft', ofReview: { read: READ_DRAFTS } });

/** One's own draft, if there is one. */
export function draftIn({ kept, person }: FlowContext): Kept<TermsDraft> | undefined {
  return kept.of(TERMS_DRAFT).find(({ record }) => record.person === person.id);
}

/** What one goes on from: one's own draft, else what is proposed, else what holds. */
export function begunFrom({ review }: ReviewView, context: FlowContext): TermsDraft {
  const { proposed, proposals } = termsIn(review);
  return draftIn(context)?.value ?? { terms: proposed?.terms ?? termsOf(review), after: proposals };
}

/** Keeps one's own draft. */
export function keepDraft({ review }: ReviewView, context: FlowContext, value: TermsDraft): Effect {
  const { person } = context;
  const seen = draftIn(context)?.record;
  const id = `terms-draft|${person.id}|${review.id}`;
  const record = { id, kind: TERMS_DRAFT.name, review: review.id, person: person.id, value };
  return { kind: 'keep', record, ...(seen ? { seen } : {}) };
}

/** Lets go of one's own draft, where there is one. */
export function forgetDraft(context: FlowContext): Effect[] {
  const seen = draftIn(context)?.record;
  return seen ? [{ kind: 'forget', seen }] : [];
}

/** The moment as it is once one's own draft is gone. */
export function withoutDraft(context: FlowContext): FlowContext {
  return { ...context, kept: keptDocuments(new Map([[TERMS_DRAFT.name, []]])) };
}
