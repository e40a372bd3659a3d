import type { HomeView, KnownBlock } from '@slack/types';
import type { Account } from '../../src/method/person';
import type { Block, Prompt } from '../../src/ports/prompt';
import type { Reception } from '../../src/ports/reception';
import { bodyBlocks } from './cards/blocks';
import { actionButton, rowsOf } from './cards/buttons';
import { formButton } from './cards/card-fields';
import type { CardOptions } from './cards/options';
import { firstThatFit, VIEW_ROOM } from './cards/pages';
import { heading } from './cards/texts';
import { cardOptions } from './out/slack-chat';

interface HomeParts {
  reception: Reception;
}

/** The parts of a home tab are no messages: their buttons name them by their place. */
const PART = /^home\.(\d{1,3})$/;

/** Which part of a home tab this names; undefined when it names a message. */
export function homePart(id: string): number | undefined {
  const [, part] = PART.exec(id) ?? [];
  return part === undefined ? undefined : Number(part);
}

/** The home tab: what the person would be told if they asked for everything at once, one part below the other. */
export async function homeView(parts: HomeParts, account: Account): Promise<HomeView> {
  const { language, prompts } = await parts.reception.home(account);
  const blocks = prompts.flatMap((prompt, index) => [
    ...(index === 0 ? [] : [{ type: 'divider' as const }]),
    ...partBlocks(prompt, cardOptions(`home.${index}`, language)),
  ]);
  return { type: 'home', blocks: firstThatFit(blocks, VIEW_ROOM) };
}

/** What is asked opens as a form: a tab that is drawn anew would lose what somebody types in it. */
function partBlocks(prompt: Prompt, options: CardOptions): KnownBlock[] {
  const [asked] = prompt.fields;
  const actions = prompt.actions.filter((action) => asked === undefined || !action.submits);
  const label = asked?.kind === 'choice' ? asked.label : options.words.openForm;
  const form = asked === undefined ? [] : [formButton(0, label, '', options)];
  return [
    ...heading(prompt.title ?? ''),
    ...bodyBlocks(prompt.body.map(withoutPicture), 'modal', { ...options, address: prompt.address }),
    ...rowsOf([...actions.map((action) => actionButton(prompt, action, options)), ...form]),
  ];
}

/** A picture's words would fill the tab; whoever wants it asks for the digest. The others keep their places. */
function withoutPicture(block: Block): Block {
  return block.kind === 'image' ? { kind: 'text', text: '' } : block;
}
