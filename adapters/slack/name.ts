import type { Account } from '../../src/method/person';

/** The adapter's name in accounts and channels. */
export const SLACK = 'slack';

/** The account of a user of a workspace. */
export function accountIn(space: string, user: string): Account {
  return { platform: SLACK, space, user };
}
