import type { Action, Prompt } from '../../src/ports/prompt';
import type { Drawn } from '../../src/steps/planned';
import { prompt, text } from '../../src/steps/prompts';
import type { ACCOUNT } from './declared';
import { WORDS } from './words';

const OWN = { data: 'my-data' } as const satisfies Record<string, keyof typeof ACCOUNT.commands>;

/** It is of themselves alone: a mail says all of it, under a subject that says what it is. */
function news(title: string, said: string, actions: readonly Action[] = []): Prompt {
  return prompt({ title, body: [text(said, 'warning')], actions, ofReader: true, summary: title });
}

/** What somebody hears of accounts that become theirs, and can say no to, or are theirs no longer; and of links they asked for. */
export const NEWS = {
  newAccount: ({ account: { platform, space, user }, platform: place, when }, language) => {
    const { accounts } = WORDS[language];
    const refuse = { id: 'account-refuse', label: accounts.notMine, data: { platform, space, user } };
    return news(accounts.addedTitle(place), accounts.added(place, when), [refuse]);
  },
  lostAccount: ({ platform, when }, language) => {
    const { accounts } = WORDS[language];
    return news(accounts.lostTitle(platform), accounts.lost(platform, when));
  },
  newAddress: ({ from, to, when }, language) => {
    const { accounts } = WORDS[language];
    return news(accounts.addressTitle, from === '' ? accounts.addressNew(to, when) : accounts.address(from, to, when));
  },
  newSignIn: ({ device, when }, language) => {
    const { signIns, data } = WORDS[language];
    const button = { id: OWN.data, label: data.title };
    return news(signIns.newTitle, signIns.isNew(device, when), [button]);
  },
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
