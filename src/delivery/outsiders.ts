import { isGivenByMore } from '../accounts/ownership';
import { isOfHost, rolesOf } from '../method/permissions';
import { accountId, type Person } from '../method/person';
import type { Review } from '../method/review';
import { namesOfAccount, standingIn } from '../method/standing';
import type { Reader } from '../ports/chat';
import { domainOf, sharedDomain } from '../programme/programme-file/places';
import { addressIn } from '../programme/programme-file/words';
import type { Deps } from '../turn/deps';

/** Why somebody may not read along: of the host city; a guest or somebody of elsewhere; or nobody can tell. */
export const OUTSIDERS = ['host', 'guest', 'unknown'] as const;
export type Outsider = (typeof OUTSIDERS)[number];

/** Tells who of a channel's readers may not read along in a review. */
export type Judge = (reader: Reader, isShared: boolean) => Promise<Outsider | undefined>;

/**
 * Knows everybody by their accounts and addresses. Both may speak against somebody, and so may an address of the host
 * city's domain for whom nobody knows; for them, only an account does, and
 * for a guest or somebody of elsewhere only one that is theirs by more than an e-mail.
 */
export function judgeFor(deps: Pick<Deps, 'store'>, people: readonly Person[], review: Review): Judge {
  const byAccount = new Map(people.flatMap((p) => p.accounts.map((account) => [accountId(account), p] as const)));
  const byAddress = new Map(people.filter(({ email }) => email !== '').map((p) => [p.email.toLowerCase(), p]));

  const hostDomains = hostDomainsOf(people, review);

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
    // However it is written: it only speaks against them.
    const address = addressIn(email) ?? '';
    const suspects = [...names.map((name) => byAccount.get(name)), byAddress.get(address)];
    const isKnown = suspects.some((person) => person !== undefined);
    if (suspects.some((person) => person && isOfHost(person, review))) return 'host';
    switch (standingIn(account.space, belonging)) {
      case 'nobody':
        return undefined;
      case 'unknown':
        return 'unknown';
      case 'member':
        if (isShared) return (await isOnTeam(names, 'member')) ? undefined : 'guest';
        // Not all who work for the host city are among its contacts.
        return isKnown || sharedDomain(address, hostDomains) === undefined ? undefined : 'unknown';
      case 'guest':
      case 'foreigner':
        return (await isOnTeam(names, 'guest')) ? undefined : 'guest';
    }
  };
}

/** The domains of the host city's addresses, but for those that people on the team have too. */
function hostDomainsOf(people: readonly Person[], review: Review): Set<string> {
  const addressed = people.filter(({ email }) => email !== '');
  const ofHost = addressed.filter((person) => isOfHost(person, review));
  const ofTeam = addressed.filter((person) => !isOfHost(person, review) && rolesOf(person.id, review).length > 0);
  return new Set(
    ofHost
      .map(({ email }) => domainOf(email.toLowerCase()))
      .filter((domain) => !ofTeam.some(({ email }) => sharedDomain(email.toLowerCase(), [domain]) !== undefined)),
  );
}
