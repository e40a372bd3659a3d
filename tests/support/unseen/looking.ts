import { homeOf } from '../../../src/app/home';
import { webChat } from '../../../src/app/web-chat';
import type { Command } from '../../../src/cli/request';
import { runCommand } from '../../../src/cli/run-command';
import { answerInChannel } from '../../../src/delivery/channels';
import type { Channel } from '../../../src/method/review';
import type { EventKind, InboundEvent } from '../../../src/ports/event';
import type { Block, Field, FieldValues, Prompt } from '../../../src/ports/prompt';
import { filesOf } from '../../../src/steps/exports';
import { takeTurn } from '../../../src/turn/conversation';
import { lanes } from '../../../src/turn/inbox';
import { pressable } from '../pressable';
import { repliesTo, type World } from '../service-world';
import { COMMANDS, PRESSES } from '../steps';
import { filesAsWritten } from './files-as-written';

/** A channel that is linked to the review. */
export const CHANNEL: Channel = { platform: 'slack', address: { team: 'T1', channel: 'C1' } };

/** Something that a reader does; what they press is one of the buttons before them, or one that nobody showed them. */
export type Step =
  | { kind: 'types'; text: string }
  | { kind: 'presses'; nth: number }
  | { kind: 'forges'; press: string; indicator: string };

/** What ends the conversation for good, and what opens the sheets. */
const LEFT_OUT: ReadonlySet<string> = new Set(['erase-yes', 'gather-yes']);

/** Everything a reader can say. */
export const WORDS: readonly Step[] = [
  ...COMMANDS.map((text) => ({ kind: 'types' as const, text })),
  ...['digest Genoa', 'status genoa-2027', '3', 'below', 'Whistleblower', 'to meet: chair', 'to meet: 1'].map(
    (text) => ({ kind: 'types' as const, text }),
  ),
];

/** Every press that there is, about each of these indicators, whether it was offered or not. */
export const forgeries = (indicators: readonly string[]): Step[] =>
  [...PRESSES, ...COMMANDS]
    .filter((press) => !LEFT_OUT.has(press))
    .flatMap((press) => indicators.map((indicator) => ({ kind: 'forges' as const, press, indicator })));

/** What is in a forged press beside the indicator. */
const FORGED: FieldValues = {
  performance: 'at',
  judgement: 'at',
  outcome: 'agreed',
  toMeet: ['Chair'],
  start: '2027-05-11',
};

/** Somebody in front of the product: what they do, and all that they are shown. */
export function aReader(world: World, person: string, review: string) {
  const { deps } = world;
  deps.makeExport = filesAsWritten(() => deps.steps);
  const chat = webChat(deps, lanes());
  const cards: Prompt[] = [];
  let events = 0;

  const event = (what: EventKind): InboundEvent => {
    events += 1;
    return { id: `${person}-${events}`, platform: 'web', person, at: deps.clock.now(), what };
  };
  const does = async (what: EventKind): Promise<unknown> => {
    const done = event(what);
    await takeTurn(deps, done);
    const replies = await repliesTo(world, done);
    cards.push(...replies);
    return replies;
  };
  const buttons = () => cards.flatMap((card) => pressable(card).map((action) => ({ card, action })));

  const step = async (one: Step): Promise<unknown> => {
    switch (one.kind) {
      case 'types':
        return does({ kind: 'text', text: one.text });
      case 'forges':
        return does({
          ...{ kind: 'press', action: one.press, data: { review, indicator: one.indicator }, fields: FORGED },
          address: { review, indicator: one.indicator },
        });
      case 'presses': {
        const there = buttons().filter(({ action }) => !LEFT_OUT.has(action.id));
        const pressed = there[one.nth % Math.max(1, there.length)];
        if (!pressed) return undefined;
        const { card, action } = pressed;
        const fields = action.submits ? asShown(card.fields) : {};
        return does({
          ...{ kind: 'press', action: action.id, data: action.data ?? {}, fields },
          ...(card.address ? { address: card.address } : {}),
        });
      }
    }
  };

  /** All that they see without doing anything: conversations, channels, pictures, files, a page of their own. */
  const sees = async (): Promise<unknown> => {
    const found = await deps.store.people.get(person);
    if (!found) throw new RangeError(person);
    const threads = await chat.threads(found);
    const shown = [];
    for (const { id } of threads) shown.push(await chat.messages(found, id, undefined, 400));
    const pictures = [...new Set([...picturesIn(shown), ...picturesIn(cards)])];
    const drawn = [];
    for (const id of [...pictures, ...pictures.map((p) => p.replace('_channel_', '_leader_'))])
      drawn.push([id, Buffer.from((await chat.picture(found, id))?.bytes ?? []).toString()]);
    const files = [];
    for (const { file } of filesOf(deps.steps.exports))
      files.push(await tried(async () => (await chat.download(found, `exports/${review}/${file}`))?.bytes));
    files.push(await tried(async () => (await chat.download(found, 'me.json'))?.bytes));
    const home = await homeOf(deps, { platform: 'slack', space: 'T1', user: 'U1' }, found);
    const printed = [];
    for (const command of commandLines(review))
      printed.push(await runCommand({ deps, address: '' }, { command, as: found.email, json: false }));
    return { threads, shown, drawn, files, home, printed };
  };

  /** What a linked channel is answered there, and all that is posted in it. */
  const asksInChannel = async (): Promise<unknown> => {
    const openly = { ...CHANNEL, thread: '1' };
    await answerInChannel(deps, { ...event({ kind: 'text', text: 'status' }), channel: openly });
    const posted = (await deps.store.messages.find({})).filter(({ to }) => to.kind === 'channel');
    return posted.map(({ id, at, content }) => ({ id, at, content }));
  };

  return { step, sees, asksInChannel, cardsShown: () => cards.length };
}

/** What somebody can ask for on the command line without changing anything. */
function commandLines(review: string): Command[] {
  return [
    { kind: 'status' },
    { kind: 'status', review },
    { kind: 'digest', review, dryRun: true },
    { kind: 'brief', review },
    { kind: 'merge', review },
    { kind: 'remind', review, preview: true },
    { kind: 'export', review, format: 'csv' },
  ];
}

/** What a card's fields would send if nothing was changed on it. */
function asShown(fields: readonly Field[]): FieldValues {
  return Object.fromEntries(fields.flatMap((f) => (f.value === undefined ? [] : [[f.id, f.value]])));
}

function picturesIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  const block = value as Partial<Block>;
  return block.kind === 'image' && block.picture ? [block.picture] : Object.values(value).flatMap(picturesIn);
}

async function tried(work: () => Promise<Uint8Array | undefined>): Promise<string> {
  try {
    return Buffer.from((await work()) ?? []).toString();
  } catch (error) {
    return `refused: ${String(error)}`;
  }
}
