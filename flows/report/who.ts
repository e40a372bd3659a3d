import { isOfRole, may, rolesOf } from '../../src/method/permissions';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import type { KeptDocuments } from '../../src/steps/documents';
import { AUTHORSHIP } from './kept';
import { sectionOf } from './parts';
import { WRITE_REPORT } from './rights';
import { WORDS } from './words';

/** The section that stands for all of the report: whose it is joins the parts. */
export const WHOLE = 'all';

type Team = Pick<ReviewView, 'review' | 'members'>;

/** Whoever may be asked to write: of the team, and still with us. */
export function writersIn({ review, members }: Team): string[] {
  const { leader, peers, facilitators } = review.members;
  return [...new Set([leader, ...peers, ...facilitators])].filter(
    (id) => members?.has(id) && rolesOf(id, review).some((role) => isOfRole(role, WRITE_REPORT)),
  );
}

/** Who writes a section; undefined where nobody was asked, or has left. */
export function authorOf(section: string, kept: KeptDocuments, view: Team): string | undefined {
  const author = kept.of(AUTHORSHIP).find(({ value }) => value.section === section)?.value.author;
  return author !== undefined && writersIn(view).includes(author) ? author : undefined;
}

/** Who joins the parts: whom the leader names, else a facilitator, else the leader. */
export function joinerOf(kept: KeptDocuments, view: Team): string | undefined {
  const { facilitators, leader } = view.review.members;
  return authorOf(WHOLE, kept, view) ?? [...facilitators, leader].find((id) => writersIn(view).includes(id));
}

/** Whether somebody writes a part: whose section it is, who joins the parts, and who leads. */
export function writes(part: string, view: Team, { person, kept }: FlowContext): boolean {
  if (!may(person, WRITE_REPORT, view.review)) return false;
  if (may(person, 'decide', view.review) || joinerOf(kept, view) === person.id) return true;
  return authorOf(sectionOf(part), kept, view) === person.id;
}

/** Whether somebody writes all of it. */
export function joins(view: Team, context: FlowContext): boolean {
  return writes(WHOLE, view, context);
}

/** Whose words they are, by name: nobody's where it is the rule. */
export function called(id: string, { members }: Team, { language }: FlowContext): string {
  if (id === '') return WORDS[language].rule;
  return members?.get(id)?.name ?? WORDS[language].somebody;
}
