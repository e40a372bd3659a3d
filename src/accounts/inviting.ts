import { post } from '../delivery/outbox';
import { shortKey } from '../ports/short-key';
import { noteRunning } from '../turn/audit';
import type { Deps } from '../turn/deps';
import { replaceLinks } from './sign-in';

/** Who is asked to come to which review. */
export interface Invited {
  review: string;
  people: readonly string[];
}

/**
 * Asks people to come to a review: each gets a message where they are reached, in place of those before, whose links work
 * no more. `occasion`: the same again asks nobody twice. `by`: the id of a person, or `operator`.
 */
export async function invite(deps: Deps, { review, people }: Invited, by: string, occasion: string): Promise<void> {
  for (const person of people) {
    const id = invitationId(review, person, occasion);
    // Sent before by the same: a link that came after it works on.
    if (!(await deps.store.messages.get(id)))
      await replaceLinks(deps, person, (message) => message !== id && message.startsWith(beginning(review, person)));
    const content = { kind: 'planned' as const, planned: { kind: 'invitation' as const, review, by } };
    await post(deps, id, { kind: 'person', person }, content);
    await noteRunning(deps, { by, action: 'invited', review, person }, `${id}-noted`);
  }
}

/** The message that an invitation is; a link that is handed over in its place goes by it too. */
export function invitationId(review: string, person: string, occasion: string): string {
  return `${beginning(review, person)}${shortKey(occasion)}`;
}

function beginning(review: string, person: string): string {
  return `invitation-${shortKey(review, person)}-`;
}
