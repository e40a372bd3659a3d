import type { Button, KnownBlock } from '@slack/types';
import { countedItems } from '../../../src/ports/counted-items';
import type { Address, Block } from '../../../src/ports/prompt';
import { choiceRow, ownButton, pressButtons, rowsOf } from './buttons';
import { displayText, oneLine } from './escape';
import { SLACK_LIMITS } from './limits';
import { listBlocks } from './lists';
import type { CardOptions } from './options';
import { cutText, slackLength } from './split';
import { tableAsList, tableBlock } from './table';
import { paragraphs, quoted, siteLink } from './texts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** Where blocks are shown: a table is for messages alone, and what is folded opens from the top of a card. */
export type Surface = 'message' | 'modal';

/** What drawing a body needs to know: also the address of the card that it is of. */
type BodyOptions = CardOptions & { address: Address | undefined };

/** How many signs a progress bar is long: it stays on one line of a phone. */
const BAR_LENGTH = 16;
const BAR = { done: '█', partly: '▒', open: '░' } as const;

/**
 * A prompt's body. Details become buttons that open them, links buttons that ask for the file: what is theirs goes into
 * the conversation, where nobody has to sign in first. Those that follow each other share a row. With
 * `unfolded`, details inside are shown where they stand: they are open already.
 */
export function bodyBlocks(
  body: readonly Block[],
  surface: Surface,
  options: BodyOptions,
  unfolded = false,
): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  let buttons: Button[] = [];
  let tables = 0;
  const flush = () => {
    blocks.push(...rowsOf(buttons));
    buttons = [];
  };
  for (const [index, block] of body.entries()) {
    const button = buttonOf(block, index, options, unfolded);
    const inFull = block.kind === 'link' ? longLabel(block.label) : [];
    if (!button || inFull.length > 0) flush();
    blocks.push(...inFull);
    if (button) {
      buttons.push(button);
      continue;
    }
    if (block.kind === 'table') {
      const own = surface === 'message' && tables < SLACK_LIMITS.messageTables ? tableBlock(block) : undefined;
      tables += own ? 1 : 0;
      blocks.push(...(own ? [own] : tableAsList(block, options.words)));
    } else {
      blocks.push(...oneBlock(block, index, surface, options));
    }
  }
  flush();
  return blocks;
}

function buttonOf(block: Block, index: number, options: CardOptions, unfolded: boolean): Button | undefined {
  if (block.kind === 'details' && !unfolded)
    return ownButton('details', index, block.label, { m: options.message, o: index });
  return block.kind === 'link'
    ? ownButton('file', index, block.label, { m: options.message, f: block.path })
    : undefined;
}

/** A label that a button would cut, to be read above it. */
function longLabel(label: string): KnownBlock[] {
  return slackLength(oneLine(label)) > SLACK_LIMITS.buttonText ? paragraphs(label, 'normal') : [];
}

function oneBlock(
  block: Exclude<Block, Of<'table'>>,
  place: number,
  surface: Surface,
  options: BodyOptions,
): KnownBlock[] {
  switch (block.kind) {
    case 'text':
      return paragraphs(block.text, block.tone ?? 'normal');
    case 'quote':
      return [...quoted(block.text), ...paragraphs(block.source, 'subtle')];
    case 'list':
      return listBlocks(
        block.items.map((text) => [{ text }]),
        countedItems(block.items) ? 'counted' : 'bullet',
      );
    case 'bar':
      return paragraphs(`${bar(block)}\n${block.label}`, 'normal');
    case 'image':
      return image(block, options);
    case 'presses':
      return rowsOf(pressButtons(block, place, options));
    case 'choices':
      return choiceRow(block, place, options);
    case 'details':
      return [...paragraphs(block.label, 'strong'), ...bodyBlocks(block.blocks, surface, options, true)];
    case 'upload':
      return elsewhere(block);
    case 'site':
      return siteLink(block.label, block.url);
    case 'link':
      return [];
  }
}

/** Files are handed over on the page. */
function elsewhere({ elsewhere: { label, url } }: Of<'upload'>): KnownBlock[] {
  return url === undefined ? paragraphs(label, 'subtle') : siteLink(label, url);
}

/** Signs as many as the numbers they stand for; the label below says the same in words. */
function bar({ done, partly, total }: Of<'bar'>): string {
  const all = Math.max(total, done + partly, 1);
  const dark = Math.round((done / all) * BAR_LENGTH);
  const grey = Math.round(((done + partly) / all) * BAR_LENGTH) - dark;
  return BAR.done.repeat(dark) + BAR.partly.repeat(grey) + BAR.open.repeat(BAR_LENGTH - dark - grey);
}

function image(block: Of<'image'>, options: CardOptions): KnownBlock[] {
  const file = options.pictureFile(block.picture);
  if (file === undefined) return paragraphs(block.alt, 'normal');
  const alt = displayText(block.alt).trim() || '–';
  return [
    { type: 'image', slack_file: { id: file }, alt_text: cutText(alt, SLACK_LIMITS.imageAlt) },
    ...(slackLength(alt) > SLACK_LIMITS.imageAlt ? paragraphs(alt, 'subtle') : []),
  ];
}
