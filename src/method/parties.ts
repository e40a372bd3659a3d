import { isOfHost, rolesOf } from './permissions';
import type { Person } from './person';
import type { Review } from './review';
import { PARTIES, type Party } from './terms';

/** As whom somebody agrees. Whoever is of the host city speaks for it alone, and only where they are its contact. */
export function partiesOf(person: Pick<Person, 'id' | 'city' | 'active'>, review: Review): Party[] {
  if (!person.active) return [];
  const roles: readonly string[] = rolesOf(person.id, review);
  if (isOfHost(person, review)) return roles.includes('host') ? ['host'] : [];
  return PARTIES.filter((party) => party !== 'host' && roles.includes(party));
}
