import type { Action, Field, FieldValues, Prompt } from '../../../src/ports/prompt';
import { pressable } from '../pressable';
import { goTo, said, type World } from '../service-world';
import { type Desk, type Did, NothingToPress, type Who } from './desk';
import { slackDesk } from './slack-desk';
import { teamsDesk } from './teams-desk';
import { webDesk } from './web-desk';

/** A world with people at their clients, on one platform or on several; what they do is told by what cards call it inside. */
export interface Stage {
  world: World;
  /** What they type; the card that they are answered with. */
  says(who: Who, text: string): Promise<Prompt>;
  /** Presses on a card that they were answered with. `which`: by its words, where several are alike. */
  presses(
    who: Who,
    card: Prompt,
    action: string,
    fields?: FieldValues,
    which?: (label: string) => boolean,
  ): Promise<Prompt>;
  /** The last thing that somebody did is brought to the product again. */
  again(): Promise<void>;
  read(who: Who): Promise<string[]>;
  /** What stands in each of the review's channels, by its platform. */
  channels(): Promise<Readonly<Record<string, string[]>>>;
  goTo(at: string): Promise<void>;
  problems(): readonly string[];
  close(): Promise<void>;
}

type Opening = (world: World, people: readonly Who[]) => Promise<Desk>;
const OPENINGS: Readonly<Record<'slack' | 'teams' | 'web', Opening>> = {
  slack: slackDesk,
  teams: teamsDesk,
  web: webDesk,
};
/** Who is on which platform. */
export type Seats = Partial<Record<keyof typeof OPENINGS, readonly Who[]>>;

export async function aStage(world: World, seats: Seats): Promise<Stage> {
  const desks: [string, readonly Who[], Desk][] = [];
  for (const [name, people = []] of Object.entries(seats))
    desks.push([name, people, await OPENINGS[name as keyof typeof OPENINGS](world, people)]);
  const at = (who: Who): Desk => desks.find(([, people]) => people.includes(who))?.[2] ?? raise(`${who} is nowhere`);
  const settled = async () => {
    for (const [, , desk] of desks) await desk.settled();
  };
  let latest: Did | undefined;
  const answered = async (who: Who, did: Did): Promise<Prompt> => {
    latest = did;
    await settled();
    const session = await world.deps.store.sessions.get(who);
    const found = await Promise.all((session?.lastMessages ?? []).map((id) => world.deps.store.messages.get(id)));
    const prompts = found.flatMap((m) => (m?.content.kind === 'prompt' ? [m.content.prompt] : []));
    return prompts.at(-1) ?? raise(`${who} was answered nothing`);
  };
  return {
    world,
    says: async (who, text) => answered(who, await at(who).says(who, text)),
    presses: async (who, card, action, fields = {}, which = () => true) => {
      const button = pressable(card).find(({ id, label }) => id === action && which(label));
      if (!button) throw new NothingToPress(`${who}: ${action}`, [said(card)]);
      const filled = Object.entries(fields).flatMap(([id, value]) => {
        const field = card.fields.find((one) => one.id === id) ?? raise(`${id} is not on ${said(card)}`);
        return isThere(field, value) ? [] : [{ field, value }];
      });
      return answered(who, await at(who).presses(who, { words: wordsOf(card), button: plain(button), fields: filled }));
    },
    again: async () => {
      await latest?.again();
      await settled();
    },
    read: (who) => at(who).read(who),
    channels: async () =>
      Object.fromEntries(await Promise.all(desks.map(async ([name, , desk]) => [name, await desk.channel()] as const))),
    goTo: async (moment) => {
      await goTo(world, moment);
      await settled();
    },
    problems: () => desks.flatMap(([, , desk]) => desk.problems()),
    close: async () => {
      for (const [, , desk] of desks) await desk.close();
      await world.close();
    },
  };
}

/** By these a message is told from others: its title, else the first that it says. */
function wordsOf({ title, body, summary }: Prompt): string {
  const [first] = body.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
  return (title ?? first ?? summary).slice(0, 60);
}

function isThere(field: Field, value: FieldValues[string]): boolean {
  return JSON.stringify(field.value) === JSON.stringify(value);
}

function plain(button: Action): Action {
  return { ...button, label: button.label.trim() };
}

function raise(what: string): never {
  throw new NothingToPress(what, []);
}
