import type { CardNode } from '../../../adapters/adaptive-cards/card-json';
import { unescapeMarkdown } from '../../../adapters/adaptive-cards/text';
import type { TeamsCard } from '../../../adapters/teams/cards/render';
import { nodesOf } from '../card-client';
import { atOnceOn, parted, textOf } from '../chats/on-teams';
import type { Delivered, Teams, TeamsPerson } from '../teams/client';
import type { Member, Seen } from '../teams/world';
import { until } from '../until';
import type { Drive } from './drive';
import { type Filled, NoSuchOption, valuesOf } from './filled';
import { type Hand, placeOf } from './hand';

/** Somebody in Teams. */
export interface TeamsHand extends Hand {
  client: TeamsPerson;
  /** The message with these words and this button in it. */
  card(words: string, button: string): Promise<Seen>;
  /** How the press was answered, in the card's place. */
  presses(words: string, button: string, filled?: Filled): Promise<Delivered>;
}

export function teamsHand(teams: Teams, member: Member): TeamsHand {
  const client = teams.as(member);
  const seen = () => (teams.connector.world.personal(member) ? client.seen() : []);
  const read = () => seen().map(textOf);
  const card: TeamsHand['card'] = async (words, button) => {
    const place = await placeOf({ read }, words, button);
    return seen()[place] as Seen;
  };
  return {
    client,
    read,
    card,
    says: (text) => client.says(text),
    presses: async (words, button, filled = {}) => {
      let on = await card(words, button);
      const [choose, buttons] = parted(cardOf(on), filled.choose ?? {});
      for (const { title } of buttons) {
        await client.presses(title, { on });
        await until(async () => {
          on = await card(words, button);
          return atOnceOn(cardOf(on)).some((one) => one.title === title && one.isChosen);
        });
      }
      return client.presses(button, { on, typed: typedInto(cardOf(on), { ...filled, choose }) });
    },
  };
}

const cardOf = (message: Seen) => message.cards[0] as TeamsCard;

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';

/** Takes a file that a card offers to its place in a drive; answers what is in it. */
export async function takesFile(
  hand: TeamsHand,
  { card, button, name }: { card: string; button: string; name: string },
  drive: Drive,
): Promise<string> {
  await hand.presses(card, button);
  const offer = () =>
    hand.client.seen().find(({ attachments: [file] }) => file?.contentType === CONSENT && file.name === name);
  await until(() => offer() !== undefined);
  await hand.client.answersFile(offer() as Seen, 'accept', drive.addressOf(name));
  await until(() => drive.file(name) !== undefined);
  return drive.file(name) ?? '';
}

/** By labels, what inputs hold then. */
function typedInto(card: TeamsCard, { choose = {}, type = {}, tick = [] }: Filled): Record<string, string> {
  const chosen = Object.entries(choose).map(([label, wanted]) => {
    const options = optionsOf(card, label).map(({ value, title }) => ({ value, words: unescapeMarkdown(title) }));
    return [label, valuesOf(options, wanted).join(',')];
  });
  return { ...Object.fromEntries(chosen), ...type, ...Object.fromEntries(tick.map((label) => [label, 'true'])) };
}

function optionsOf(card: TeamsCard, label: string) {
  const input = nodesOf(card).find((node: CardNode) => node.type === 'Input.ChoiceSet' && node.label === label);
  if (!input) throw new NoSuchOption(label, []);
  return input.choices as { title: string; value: string }[];
}
