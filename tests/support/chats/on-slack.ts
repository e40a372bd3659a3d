import { createPictures } from '../../../adapters/pictures/heat-map';
import { newSignInToken } from '../../../src/accounts/sign-in';
import { goTo } from '../service-world';
import type { Dict } from '../slack/block-kit/shape';
import { findElement } from '../slack/client/find';
import type { Delivery } from '../slack/client/outgoing';
import { HERE, ROOM, startSlackHere, USERS } from '../slack-app-here';
import { asForm, postSigned } from '../slack-app-requests';
import { type Chatting, type Done, lastWith, NotThere, PICTURE, type Somebody } from './chatting';

/** Slack, from its own client on. */
export async function onSlack(): Promise<Chatting> {
  const here = await startSlackHere();
  const { world, slack } = here;
  Object.assign(world.deps, { pictures: createPictures() });
  const as = (who: Somebody) => slack.as(USERS[who].id);
  const seenIn = (channel: string, who: Somebody) =>
    slack.messages(channel, { as: USERS[who].id }).filter(({ isBot }) => isBot);
  const messages = (who: Somebody) => seenIn(as(who).dm, who);

  /** The same payload as another press: Slack tells them apart by when it was. */
  const anew = async (delivery: Delivery) => {
    const { actions, ...payload } = delivery.outgoing.payload as Dict & { actions?: Dict[] };
    const later = (actions ?? []).map((action) => ({ ...action, action_ts: String(Date.now() / 1_000) }));
    const form = asForm({ ...payload, actions: later });
    await postSigned({ url: here.url, secret: slack.app.signingSecret, ...form });
    await here.settled();
  };
  const done = async (deliveries: readonly (Delivery | undefined)[]): Promise<Done> => {
    await here.settled();
    const all = deliveries.filter((delivery) => delivery !== undefined);
    return {
      again: async () => {
        for (const delivery of all) await slack.redeliver(delivery);
        await here.settled();
      },
      anew: async () => {
        for (const delivery of all) await anew(delivery);
      },
    };
  };
  return {
    world,
    // Slack tells nobody that somebody has found an app: they bring the link that they were given.
    arrives: async (who) => {
      await world.deps.store.people.update(who, (p) => ({ ...p, accounts: [] }));
      const token = await newSignInToken(world.deps, who);
      await done((await as(who).says(`https://critical-friend.example/signin/${token}`)).deliveries);
    },
    says: async (who, text) => done((await as(who).says(text)).deliveries),
    presses: async (who, words, button, { choose = {}, type = {}, tick = [] } = {}) => {
      const all = messages(who);
      const found = all[lastWith(words, all.map(textOf))];
      if (!found) throw new NotThere(words);
      const card = as(who).message({ ts: found.ts });
      const chosen = Object.keys(choose).map((label) => pressesInto(findElement(card.blocks(), label).element));
      for (const [label, option] of Object.entries(choose)) await card.choose(label, option);
      // What is chosen may be kept at once, and the card drawn anew.
      await here.settled();
      for (const [label, text] of Object.entries(type)) await card.type(label, text);
      for (const label of tick) await card.choose(label, ['true']);
      await here.settled();
      const pressed = chosen.reduce((sum, each) => sum + each, tick.length + 1);
      return { ...(await done([await card.press(button)])), presses: pressed };
    },
    chooses: async (who, title, choice) => {
      const all = messages(who);
      const found = all[lastWith(title, all.map(textOf))];
      if (!found) throw new NotThere(title);
      return done([
        await as(who)
          .message({ ts: found.ts })
          .press(choiceBelow(found.blocks, title, choice)),
      ]);
    },
    read: async (who) => messages(who).map(textOf),
    channel: {
      link: async () => {
        await as('lyon').mentions('relier Genoa', { in: ROOM });
        await here.settled();
      },
      read: async () => seenIn(ROOM, 'lyon').map(({ ts }) => slack.thread(ROOM, ts, { as: USERS.lyon.id }).map(textOf)),
      hasThreads: true,
      language: 'en',
      hostReads: async () => {
        const account = { platform: 'slack', space: HERE, user: USERS.stranger.id };
        await world.deps.store.people.update('genoa', (p) => ({ ...p, accounts: [account] }));
        return 'reads-along';
      },
    },
    cutsOff: (who) => slack.fail({ is: 'cut-after' }, { method: 'chat.postMessage', channel: as(who).dm }),
    loses: async (who) => {
      const account = { platform: 'slack', space: HERE, user: 'U0000099' };
      await world.deps.store.people.update(who, (p) => ({ ...p, accounts: [account] }));
    },
    goTo: async (at) => {
      await goTo(world, at);
      await here.settled();
    },
    countsPresses: true,
    problems: () => slack.problems(),
    close: here.close,
  };
}

/** Everything that a message says, as Slack shows it. */
function textOf({ blocks, files }: { blocks: readonly Dict[]; files: readonly { altText?: string }[] }): string {
  return [...textsIn(blocks), ...files.map(({ altText }) => altText ?? '')].join('\n');
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type } = value as { type?: unknown };
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner !== 'string') return textsIn(inner);
    if (key === 'alt_text') return [PICTURE, inner];
    if (key === 'initial_value') return [inner];
    return key === 'text' ? [type === 'mrkdwn' ? mrkdwn(inner) : inner] : [];
  });
}

/** A radio button is pressed; a menu is opened, and an option in it. */
function pressesInto({ type }: Dict): number {
  return type === 'radio_buttons' ? 1 : 2;
}

/** The button with this label in the first row of buttons that has it, after this title. */
function choiceBelow(blocks: readonly Dict[], title: string, choice: string): { blockId: string; actionId: string } {
  const from = blocks.findIndex((block) => textsIn(block).includes(title));
  for (const block of from < 0 ? [] : blocks.slice(from)) {
    const elements = block.type === 'actions' ? (block.elements as Dict[]) : [];
    const button = elements.find((element) => textsIn(element).includes(choice));
    if (button) return { blockId: String(block.block_id), actionId: String(button.action_id) };
  }
  throw new NotThere(choice);
}

const JOINER = '\u2060';
const MARKED = new RegExp(
  `(?<![${JOINER}\\p{L}\\p{N}])([*_~\`])(?![\\s${JOINER}])(.+?)(?<![\\s${JOINER}])\\1(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Markup that is not kept from being it is gone, the rest appears. */
function mrkdwn(text: string): string {
  return text
    .replace(
      /<([^>|]*)(?:\|([^>]*))?>/g,
      (_, target: string, label?: string) => label ?? `somebody or somewhere ${target}`,
    )
    .replace(MARKED, '$2')
    .replaceAll(JOINER, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
