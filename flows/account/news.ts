import type { Drawn } from '../../src/steps/planned';
import { line } from '../../src/steps/prompts';
import { WORDS } from './words';

/** What somebody hears of accounts that become theirs, and can say no to, or are theirs no longer. */
export const NEWS = {
  newAccount: ({ account: { platform, space, user }, platform: place, when }, language) => {
    const { accounts } = WORDS[language];
    const refuse = { id: 'account-refuse', label: accounts.notMine, data: { platform, space, user } };
    return line(accounts.added(place, when), [refuse], 'warning');
  },
  lostAccount: ({ platform, when }, language) => line(WORDS[language].accounts.lost(platform, when), [], 'warning'),
} satisfies Partial<Drawn>;
