import { listInWords } from '../i18n/format';
import type { Localized } from '../method/language';
import { isOfHost, isOfRole, may as mayNow, type Right, rolesOf } from '../method/permissions';
import type { Review, Role } from '../method/review';
import type { FlowContext, Session, Turn } from './contract';
import { saying } from './contract';
import { line } from './prompts';

/** A turn that says no, and whose it is: theirs who may do one of these. Nothing changes. */
export function notAllowed(
  session: Session,
  context: FlowContext,
  needed: readonly Right[],
  review?: Review,
  refusal?: Localized,
): Turn {
  const { error, stopped } = context.words;
  if (review?.stopped && needed.some((right) => mayOtherwise(context, right, review)))
    return saying(session, line(stopped[review.stopped.how](review.hostCity), [], 'warning'));
  if (refusal) return saying(session, line(refusal[context.language], [], 'warning'));
  const may = (role: Role) => needed.some((right) => isOfRole(role, right));
  const own = review ? rolesOf(context.person.id, review) : [];
  const isWalled = review !== undefined && isOfHost(context.person, review) && own.some(may);
  const roles = (Object.keys(error.roles) as Role[]).filter(may).map((role) => error.roles[role]);
  const said = isWalled ? error.ofHost : error.notAllowed(listInWords(roles, context.language));
  return saying(session, line(said, [], 'warning'));
}

/** Whether somebody might, if the review did not rest. */
function mayOtherwise({ person }: FlowContext, right: Right, { stopped: _, ...review }: Review): boolean {
  return mayNow(person, right, review);
}
