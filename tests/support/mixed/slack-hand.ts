import type { UserOptions } from '../slack/options';
import type { SlackServer } from '../slack/start-slack';
import { textOf, textsIn } from '../slack-app-seeing';
import { until } from '../until';
import type { Filled } from './filled';
import { type Hand, placeOf } from './hand';

type Card = ReturnType<ReturnType<SlackServer['as']>['message']>;
type Modal = ReturnType<ReturnType<SlackServer['as']>['modal']>;

/** Somebody in Slack. */
export interface SlackHand extends Hand {
  /** The message with these words and this button in it, in their hands, and its place in Slack. */
  card(words: string, button: string): Promise<Card & { ts: string }>;
  /** The form that is open, once these words are in it. */
  form(words: string): Promise<Modal>;
}

export function slackHand(slack: SlackServer, { id }: Pick<UserOptions, 'id'>): SlackHand {
  const client = slack.as(id);
  const messages = () => slack.messages(client.dm, { as: id }).filter(({ isBot }) => isBot);
  const read = () => messages().map(textOf);
  const card: SlackHand['card'] = async (words, button) => {
    const place = await placeOf({ read }, words, button);
    const { ts = '' } = messages()[place] ?? {};
    return { ...client.message({ ts }), ts };
  };
  return {
    read,
    card,
    form: async (words) => {
      await until(() => textsIn(slack.views(id).at(-1)).includes(words));
      return client.modal();
    },
    says: (text) => client.says(text),
    presses: async (words, button, filled = {}) => {
      const open = await card(words, button);
      await fill(open, filled);
      return open.press(button);
    },
  };
}

async function fill(card: Card, { choose = {}, type = {}, tick = [] }: Filled): Promise<void> {
  for (const [label, option] of Object.entries(choose)) {
    const keeping = await card.choose(label, option);
    // What is kept at once is what the card is drawn with from then on.
    if (keeping) await until(() => JSON.stringify(card.blocks()).includes('"initial_option"'));
  }
  for (const [label, text] of Object.entries(type)) await card.type(label, text);
  for (const label of tick) await card.choose(label, ['true']);
}
