import { type Account, accountId } from './person';

/**
 * What a platform tells of the person behind an account, as far as it decides who they are to us. What it does not tell
 * is undefined: it is never guessed.
 */
export interface Belonging {
  /** The workspace or tenant whose own they are. */
  home: string | undefined;
  /** Their part in the place in which they were seen. */
  part: 'member' | 'guest' | undefined;
  /** A program, or an account that was closed: nobody is behind it. */
  isNobody: boolean;
  /** Whether the place knows that the address is theirs. */
  isAddressConfirmed: boolean;
}

/** Who somebody is to a workspace or tenant. */
export type Standing = 'member' | 'guest' | 'foreigner' | 'unknown' | 'nobody';

/** Who somebody is to the place in which they were seen: whatever the platform left out makes them unknown. */
export function standingIn(space: string, { home, part, isNobody }: Belonging): Standing {
  if (isNobody) return 'nobody';
  if (space === '' || home === undefined || part === undefined) return 'unknown';
  if (home !== space) return 'foreigner';
  return part;
}

/** Whether an address proves who somebody is: that of a member of a place, which confirmed it. Trust in the place comes on top. */
export function provesAddress(space: string, belonging: Belonging): boolean {
  return standingIn(space, belonging) === 'member' && belonging.isAddressConfirmed;
}

/** The texts that name somebody's account: as the place in which they were seen does, and as their own does. */
export function namesOfAccount(account: Account, { home }: Belonging): string[] {
  const spaces = home === undefined ? [account.space] : [account.space, home];
  return [...new Set(spaces.map((space) => accountId({ ...account, space })))];
}
