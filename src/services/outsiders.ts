import { isOfHost, rolesOf } from '../domain/permissions';
import { accountId, type Person } from '../domain/person';
import type { Review } from '../domain/review';
import { namesOfAccount, standingIn } from '../domain/standing';
import type { Reader } from '../ports/chat';
import type { Deps } from './deps';
import { isGivenByMore } from './ownership';

/** Why somebody may not read along: of the host city; a guest or somebody of elsewhere; or nobody can tell. */
export const OUTSIDERS = ['host', 'guest', 'unknown'] as const;
export type Outsider = (typeof OUTSIDERS)[number];

/** Tells who of a channel's readers may not read along in a review. */
export type Judge = (reader: Reader, isShared: boolean) => Promise<Outsider | undefined>;

/**
 * Knows everybody by their accounts and addresses. Both may speak against somebody; for them, only an account does, and
 * for a guest or somebody of elsewhere only one that is theirs by more than an e-mail.
 */
export function judgeFor(deps: Pick<Deps, 'store'>, people: readonly Person[], review: Review): Judge {
  const byAccount = new Map(people.flatMap((p) => p.accounts.map((account) => [accountId(account), p] as const)));
  const byAddress = new Map(people.filter(({ email }) => email !== '').map((p) => [p.email.toLowerCase(), p]));

  const isOnTeam = async (names: readonly string[], standing: 'member' | 'guest'): Promise<boolean> => {
    for (const name of names) {
      const person = byAccount.get(name);
      if (!person?.active || rolesOf(person.id, review).length === 0) continue;
      if (standing === 'member' || (await isGivenByMore(deps, name))) return true;
    }
    return false;
  };

  return async ({ account, email = '', belonging }, isShared) => {
    const names = namesOfAccount(account, belonging);
    const suspects = [...names.map((name) => byAccount.get(name)), byAddress.get(email.toLowerCase())];
    if (suspects.some((person) => person && isOfHost(person, review))) return 'host';
    switch (standingIn(account.space, belonging)) {
      case 'nobody':
        return undefined;
      case 'unknown':
        return 'unknown';
      case 'member':
        return !isShared || (await isOnTeam(names, 'member')) ? undefined : 'guest';
      case 'guest':
      case 'foreigner':
        return (await isOnTeam(names, 'guest')) ? undefined : 'guest';
    }
  };
}
