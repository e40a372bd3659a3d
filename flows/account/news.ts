import type { Drawn } from '../../src/steps/planned';
import { line, prompt, text } from '../../src/steps/prompts';
import { WORDS } from './words';

/** What somebody hears of accounts that become theirs, and can say no to, or are theirs no longer; and of links they asked for. */
export const NEWS = {
  newAccount: ({ account: { platform, space, user }, platform: place, when }, language) => {
    const { accounts } = WORDS[language];
    const refuse = { id: 'account-refuse', label: accounts.notMine, data: { platform, space, user } };
    return line(accounts.added(place, when), [refuse], 'warning');
  },
  lostAccount: ({ platform, when }, language) => line(WORDS[language].accounts.lost(platform, when), [], 'warning'),
  signInMail: (language) => {
    const { signIn } = WORDS[language];
    return {
      prompt: prompt({
        title: signIn.title,
        body: [text(signIn.text), text(signIn.notAsked, 'subtle')],
        summary: signIn.title,
      }),
      button: signIn.button,
    };
  },
} satisfies Partial<Drawn>;
