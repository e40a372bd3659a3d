import { randomUUID } from 'node:crypto';
import type { CardNode } from '../../../adapters/adaptive-cards/card-json';
import { unescapeMarkdown } from '../../../adapters/adaptive-cards/text';
import { createPictures } from '../../../adapters/pictures/heat-map';
import type { TeamsCard } from '../../../adapters/teams/cards/render';
import { CHOSEN } from '../../../src/ports/prompt';
import { nodesOf } from '../card-client';
import { goTo } from '../service-world';
import type { Delivered } from '../teams/client';
import type { Seen } from '../teams/world';
import { startTeamsHere } from '../teams-app-here';
import { type Chatting, type Done, type Filled, lastWith, NotThere, PICTURE, type Somebody } from './chatting';

/** Teams, from its own client on. */
export async function onTeams(): Promise<Chatting> {
  const here = await startTeamsHere();
  const { world, teams, team, people, channel, connector } = here;
  Object.assign(world.deps, { pictures: createPictures() });
  const { helsinki, barcelona, utrecht, lyon } = people;
  team.members.splice(0, team.members.length, helsinki, barcelona, utrecht, lyon);
  const as = (who: Somebody) => teams.as(people[who]);
  const seen = (who: Somebody) => (connector.world.personal(people[who]) ? as(who).seen() : []);
  const done = async (delivering: Promise<Delivered>): Promise<Done> => {
    const { activity } = await delivering;
    await here.settled();
    const deliver = async (again: object) => {
      await teams.deliver(again);
      await here.settled();
    };
    return { again: () => deliver(activity), anew: () => deliver({ ...activity, id: `f:${randomUUID()}` }) };
  };
  return {
    world,
    arrives: async (who) => {
      await as(who).installs();
      await here.settled();
    },
    says: (who, text) => {
      connector.world.install(people[who]);
      return done(as(who).says(text));
    },
    presses: async (who, words, button, filled = {}) => {
      const found = () => {
        const messages = seen(who);
        const on = messages[lastWith(words, messages.map(textOf))];
        if (!on) throw new NotThere(words);
        return on;
      };
      const cardOf = (message: Seen) => message.cards[0] as TeamsCard;
      const [choose, buttons] = parted(cardOf(found()), filled.choose ?? {});
      for (const { title } of buttons) await done(as(who).presses(title, { on: found() }));
      const on = found();
      const inputs = nodesOf(cardOf(on)).filter(
        ({ label }) => label !== undefined && Object.hasOwn(choose, String(label)),
      );
      const opened = inputs.reduce((sum, { style }) => sum + (style === 'expanded' ? 1 : 2), 0);
      const pressed = done(as(who).presses(button, { on, typed: typedInto(cardOf(on), { ...filled, choose }) }));
      return { ...(await pressed), presses: buttons.length + opened + (filled.tick ?? []).length + 1 };
    },
    chooses: async (who, title, choice) => {
      const messages = seen(who);
      const on = messages[lastWith(title, messages.map(textOf))];
      if (!on) throw new NotThere(title);
      return done(as(who).presses(choice, { on, below: title }));
    },
    read: async (who) => seen(who).map(textOf),
    channel: {
      link: async () => {
        await as('lyon').mentions('relier Genoa', { in: channel });
        await here.settled();
      },
      read: async () => {
        const messages = connector.fromBot(channel);
        const posts = messages.filter(({ id, root }) => id === root);
        return posts.map((post) => messages.filter(({ root }) => root === post.id).map(textOf));
      },
      hasThreads: true,
      language: 'en',
      hostReads: async () => {
        team.members.push(people.stranger);
        const account = { platform: 'teams', space: people.stranger.tenantId, user: people.stranger.aadObjectId };
        await world.deps.store.people.update('genoa', (p) => ({ ...p, accounts: [account] }));
        return 'reads-along';
      },
    },
    cutsOff: (who) => {
      const { id } = as(who).personal();
      connector.answer('drop', ({ method, path }) => method === 'POST' && path === `v3/conversations/${id}/activities`);
    },
    loses: async (who) => {
      team.members.splice(team.members.indexOf(people[who]), 1);
      const personal = connector.world.personal(people[who]);
      if (personal) personal.installed = false;
    },
    goTo: async (at) => {
      await goTo(world, at);
      await here.settled();
    },
    countsPresses: true,
    problems: () => here.log.filter(({ level }) => level === 'error').map(({ message }) => message),
    close: here.close,
  };
}

/** Everything that a message says, as Teams shows it. */
export function textOf({ text = '', cards }: Seen): string {
  const said = cards.flatMap((card) =>
    shownIn(card as TeamsCard).flatMap((node) => [
      ...(node.type === 'TextBlock' ? [markdown(String(node.text))] : [node.text]),
      node.title,
      node.label,
      ...(node.type === 'Image' ? [PICTURE, node.altText] : []),
      node.value,
    ]),
  );
  return [text, ...said].filter((part) => typeof part === 'string').join('\n');
}

/** What stands in for buttons in older clients is not shown beside them. */
function shownIn(card: TeamsCard): CardNode[] {
  return nodesOf(card).filter(({ type }) => type !== 'Action.Submit');
}

/** Markup that is not escaped is gone, the rest appears. */
function markdown(text: string): string {
  return unescapeMarkdown(text.replace(/(?<!\\)(\*\*|[*_])/g, '').replace(/(?<!\\)\[(.*?)(?<!\\)\]\(.*?\)/g, '$1'));
}

/** A button for an option that is kept at once. */
interface AtOnce {
  title: string;
  value: string;
  isChosen: boolean;
}

/** The buttons of a card by which something is chosen and kept at once. */
export function atOnceOn(card: TeamsCard): AtOnce[] {
  const buttons = nodesOf(card).filter(({ type, verb }) => type === 'Action.Execute' && verb === CHOSEN);
  return buttons.map(({ title, style, data }) => {
    const { inputs, ...own } = data as { inputs: Readonly<Record<string, string>> } & Record<string, unknown>;
    const [, value] = Object.entries(own).find(([id]) => inputs[id] === 'choice') ?? [];
    return { title: markdown(String(title)), value: String(value), isChosen: style === 'positive' };
  });
}

/** What of it is chosen by inputs, and what by the buttons of a card, each by its value or its words. */
export function parted<Chosen extends string | readonly string[]>(
  card: TeamsCard,
  choose: Readonly<Record<string, Chosen>>,
): [inputs: Readonly<Record<string, Chosen>>, AtOnce[]] {
  const labels = nodesOf(card).flatMap(({ type, label }) => (type.startsWith('Input.') ? [label] : []));
  const asked = Object.entries(choose).filter(([label]) => labels.includes(label));
  const wanted = Object.entries(choose).flatMap(([label, option]) =>
    labels.includes(label) ? [] : [option].flat().map(String),
  );
  const buttons = atOnceOn(card).filter(({ title, value }) => wanted.includes(title) || wanted.includes(value));
  return [Object.fromEntries(asked), buttons];
}

/** By labels, what inputs hold then. */
function typedInto(card: TeamsCard, { choose = {}, type = {}, tick = [] }: Filled): Record<string, string> {
  const inputs = nodesOf(card).filter((node) => node.type.startsWith('Input.'));
  const chosen = Object.entries(choose).map(([label, option]) => [label, choiceOf(inputs, label, option)]);
  return { ...Object.fromEntries(chosen), ...type, ...Object.fromEntries(tick.map((label) => [label, 'true'])) };
}

function choiceOf(inputs: readonly CardNode[], label: string, option: string): string {
  const choices = (inputs.find((input) => input.label === label)?.choices ?? []) as { title: string; value: string }[];
  const found = choices.find(({ title }) => markdown(title) === option);
  if (!found)
    throw new NotThere(
      option,
      choices.map(({ title }) => title),
    );
  return found.value;
}
