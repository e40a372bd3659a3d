import { isOfHost, rolesOf, type StepRight } from '../../src/method/permissions';
import type { Person } from '../../src/method/person';
import type { Review } from '../../src/method/review';
import { type Terms, termsOf } from '../../src/method/terms';

/** As what a report goes out: a draft, for the host city's comments on facts; or the final report. */
export type SentAs = 'draft' | 'final';

/** Whoever the terms let read what goes out (`readsSent`); the host city's contacts always do. */
export const READ_SENT: StepRight = {
  right: 'read-sent-report',
  roles: ['organiser', 'leader', 'peer', 'facilitator', 'host', 'colleague', 'observer'],
  throughTheWall: true,
};

/** The host's contacts comment on the draft's facts, and whom they name where the terms say so (method, sections 2 and 7). */
export const COMMENT_ON: StepRight = {
  right: 'comment-on-report',
  roles: ['host', 'colleague'],
  throughTheWall: true,
  not: 'when-closed',
};

/** The statement is the contacts' own. */
export const STATE: StepRight = { right: 'write-statement', roles: ['host'], throughTheWall: true, not: 'when-closed' };

/** Whoever leads answers comments, and the author of a section those on it. */
export const ANSWER_COMMENTS: StepRight = {
  right: 'answer-report-comments',
  roles: ['leader', 'peer', 'facilitator'],
  not: 'when-closed',
};

/** Who opened what was sent, and when: for those who answer for it. */
export const READ_RECEIPTS: StepRight = { right: 'read-receipts', roles: ['organiser', 'leader'] };

/** Whether somebody may read what went out, by what the terms say of its readers. */
export function readsSent(person: Pick<Person, 'id' | 'city'>, review: Review, as: SentAs): boolean {
  const roles = rolesOf(person.id, review);
  const { draftReaders, finalReaders } = termsOf(review);
  if (roles.includes('host')) return true;
  if (!isOfHost(person, review))
    return (
      roles.some((role) => role !== 'observer') || (roles.length > 0 && as === 'final' && finalReaders === 'programme')
    );
  return as === 'draft'
    ? draftReaders === 'colleagues' && roles.includes('colleague')
    : roles.length > 0 && finalReaders !== 'contact';
}

/** Whether somebody is of the team, or a contact of the host city: what is said about a draft is between these. */
export function isBetween(person: Pick<Person, 'id' | 'city'>, review: Review): boolean {
  const roles = rolesOf(person.id, review);
  return isOfHost(person, review) ? roles.includes('host') : roles.some((role) => role !== 'observer');
}

/** Whether the team's judgements on indicators may stand in what goes to all who read this. */
export function judgementsLeave({ judgements, draftReaders, finalReaders }: Terms, as: SentAs): boolean {
  const isContactAlone = (as === 'draft' ? draftReaders : finalReaders) === 'contact';
  if (judgements === 'contact') return isContactAlone;
  // Whoever reads the draft reads the final report, too, or has nothing of the judgements.
  return judgements === 'final-readers' && (as === 'final' || isContactAlone || finalReaders !== 'contact');
}

/** Whether somebody may read this version: what went out with judgements stays with those who may have them, whoever reads else by now. */
export function readsVersion(
  person: Pick<Person, 'id' | 'city'>,
  review: Review,
  { as, saysJudgements }: { as: SentAs; saysJudgements?: true },
): boolean {
  return readsSent(person, review, as) && (!saysJudgements || readsJudgements(person, review));
}

/** Whether somebody may have the team's judgements on indicators that went out. */
export function readsJudgements(person: Pick<Person, 'id' | 'city'>, review: Review): boolean {
  if (isBetween(person, review)) return true;
  return termsOf(review).judgements === 'final-readers' && readsSent(person, review, 'final');
}
