import { createPictures } from '../../../adapters/pictures/heat-map';
import type { TeamsCard } from '../../../adapters/teams/cards/render';
import { nodesOf } from '../card-client';
import { textOf } from '../chats/on-teams';
import type { World } from '../service-world';
import type { Delivered } from '../teams/client';
import type { Member, Seen } from '../teams/world';
import { startTeamsHere } from '../teams-app-here';
import { asTyped, type Desk, type Pressing, placeOf, type Who } from './desk';

/** Who else is in the tenant. */
const MORE = {
  oslo: { name: 'Ingrid Haugen' },
  porto: { name: 'Inês Cardoso', locale: 'fr-FR' },
  genoa: { name: 'Carla Parodi' },
} as const;

/** These people in a Teams, before the product that is there; the leader, if there, has the team's channel linked. */
export async function teamsDesk(world: World, people: readonly Who[]): Promise<Desk> {
  const here = await startTeamsHere({ world, more: MORE, accountsOf: people });
  Object.assign(world.deps, { pictures: createPictures() });
  const { teams, team, connector, channel } = here;
  const members: Readonly<Record<string, Member>> = { ...here.people, ...here.others };
  const memberOf = (who: Who) => members[who] as Member;
  team.members.splice(0, team.members.length, ...people.filter((who) => who !== 'genoa').map(memberOf));
  const as = (who: Who) => teams.as(memberOf(who));
  const seen = (who: Who) => (connector.world.personal(memberOf(who)) ? as(who).seen() : []);
  const read = async (who: Who) => seen(who).map(textOf);
  const did = async (delivering: Promise<Delivered>) => {
    const { activity } = await delivering;
    await here.settled();
    return {
      again: async () => {
        await teams.deliver(activity);
        await here.settled();
      },
    };
  };
  for (const who of people) {
    await as(who).installs();
    await here.settled();
  }
  if (people.includes('lyon')) await did(as('lyon').mentions('relier Genoa', { in: channel }));
  return {
    read,
    says: (who, text) => did(as(who).says(text)),
    presses: async (who, pressing) => {
      const on = seen(who)[placeOf(pressing, await read(who))] as Seen;
      return did(as(who).presses(pressing.button.label, { on, typed: typedInto(on, pressing) }));
    },
    channel: async () => {
      const messages = connector.fromBot(channel);
      const posts = messages.filter(({ id, root }) => id === root);
      return posts.map((post) =>
        messages
          .filter(({ root }) => root === post.id)
          .map(textOf)
          .join('\n'),
      );
    },
    settled: here.settled,
    problems: () => here.log.filter(({ level }) => level === 'error').map(({ message }) => message),
    close: here.close,
  };
}

/** By labels, what the inputs hold then. */
function typedInto({ cards: [card] }: Seen, { fields }: Pressing): Record<string, string> {
  const inputs = nodesOf(card as TeamsCard).filter(({ type }) => type.startsWith('Input.'));
  return Object.fromEntries(
    fields.map(({ field, value }) => {
      const input = inputs.find(({ label, title }) => label === field.label || title === field.label);
      const isMany = input?.isMultiSelect === true;
      return [field.label, isMany ? (value as readonly string[]).join(',') : asTyped(value)];
    }),
  );
}
