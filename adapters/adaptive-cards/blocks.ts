import { onOneLine } from '../../src/method/plain-text';
import { countedItems } from '../../src/ports/counted-items';
import { type Address, type Block, choiceButtons } from '../../src/ports/prompt';
import { actionSets, site, toggle } from './actions';
import type { CardNode } from './card-json';
import type { RenderContext } from './context';
import { cut, displayText, escapeMarkdown } from './text';
import { paragraphs } from './texts';

/** How the ids of rows of choices begin; after it, they are counted. */
export const CHOICES = 'choices';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** Blocks as elements. Details and links that follow each other share a row of buttons. */
export function blockElements(blocks: readonly Block[], context: RenderContext, address?: Address): CardNode[] {
  const elements: CardNode[] = [];
  let buttons: CardNode[] = [];
  let opened: CardNode[] = [];
  const flush = () => {
    elements.push(...actionSets(buttons, context), ...opened);
    buttons = [];
    opened = [];
  };
  for (const block of blocks) {
    if (block.kind === 'details') {
      const container = hidden(context.newId('details'), blockElements(block.blocks, context));
      buttons.push(toggle(cut(block.label, context.detail.title), String(container.id)));
      opened.push(container);
    } else if (block.kind === 'link') {
      buttons.push(context.buttons.file(cut(block.label, context.detail.title), block.path));
    } else {
      flush();
      elements.push(...oneBlock(block, context, address));
    }
  }
  flush();
  return elements;
}

function oneBlock(
  block: Exclude<Block, Of<'details' | 'link'>>,
  context: RenderContext,
  address: Address | undefined,
): CardNode[] {
  switch (block.kind) {
    case 'text':
      return paragraphs(block.text, block.tone ?? 'normal', context);
    case 'quote':
      return [quote(block, context)];
    case 'list':
      return list(block, context);
    case 'bar':
      return [bar(block), ...paragraphs(block.label, 'subtle', context).map((p) => ({ ...p, spacing: 'Small' }))];
    case 'table':
      return table(block, context);
    case 'image':
      return image(block, context);
    case 'upload':
      return upload(block, context);
    case 'site':
      return [site(cut(block.label, context.detail.title), block.url)];
    case 'presses':
      return actionSets(
        block.actions.map((action) => context.buttons.press(action, address, {})),
        context,
      );
    case 'choices':
      return choices(block, context, address);
  }
}

/** Buttons in rows of as many as the platform shows, each found again by its id. */
function choices(block: Of<'choices'>, context: RenderContext, address: Address | undefined): CardNode[] {
  const actions = choiceButtons(block).map((action) => context.buttons.press(action, address, {}));
  return actionSets(actions, context).map((row) => ({ ...row, id: context.newId(CHOICES) }));
}

/** How the ids of places begin where files are handed over; after it, they are counted. */
export const UPLOADS = 'upload';

/** The page makes it one; where files are not taken, it leads there. */
function upload({ label, elsewhere }: Of<'upload'>, context: RenderContext): CardNode[] {
  if (context.limits.takesFiles) return [hidden(context.newId(UPLOADS), paragraphs(label, 'normal', context), true)];
  const shown = cut(elsewhere.label, context.detail.title);
  return elsewhere.url === undefined ? paragraphs(shown, 'subtle', context) : [site(shown, elsewhere.url)];
}

/** A picture, or all that it shows in words. Teams enlarges no picture that is part of the card. */
function image(block: Of<'image'>, context: RenderContext): CardNode[] {
  const url = context.pictureUrl(block.picture);
  if (url === undefined) return paragraphs(block.alt, 'normal', context);
  const altText = displayText(cut(block.alt, context.detail.text));
  const enlarged = url.startsWith('data:') ? {} : { msteams: { allowExpand: true } };
  return [{ type: 'Image', url, altText, size: 'Stretch', ...enlarged }];
}

/** A container that a button with its id opens. */
export function hidden(id: string, items: CardNode[], isVisible = false): CardNode {
  return { type: 'Container', id, isVisible, items };
}

function quote(block: Of<'quote'>, context: RenderContext): CardNode {
  return {
    type: 'Container',
    style: 'emphasis',
    items: [
      ...paragraphs(block.text, 'normal', context, { italic: true }),
      ...paragraphs(block.source, 'subtle', context, { size: 'Small' }),
    ],
  };
}

function list(block: Of<'list'>, context: RenderContext): CardNode[] {
  const shown = block.items.slice(0, context.detail.listItems);
  const drawn = context.detail.markedUp ? markedUpList(shown, context) : listInColumns(shown, context);
  return [...drawn, ...shortened(block.items.length > shown.length, context)];
}

/** Items under a mark each: a bullet, or their own numbers where they are counted. */
function listInColumns(items: readonly string[], context: RenderContext): CardNode[] {
  const counted = countedItems(items)?.map(({ number, text }) => ({ mark: `${number}.`, text }));
  return (counted ?? items.map((text) => ({ mark: '•', text }))).map(({ mark, text }, i) => ({
    type: 'ColumnSet',
    spacing: i === 0 ? 'Default' : 'Small',
    columns: [
      { type: 'Column', width: 'auto', items: paragraphs(mark, 'subtle', context) },
      { type: 'Column', width: 'stretch', spacing: 'Small', items: paragraphs(text, 'normal', context) },
    ],
  }));
}

function markedUpList(items: readonly string[], context: RenderContext): CardNode[] {
  const lines = items.map((item) => escapeMarkdown(cut(onOneLine(item), context.detail.text)));
  const mark = countedItems(items) ? '' : '- ';
  const text = lines.filter((line) => line !== '').map((line) => `${mark}${line}`);
  return text.length === 0 ? [] : [{ type: 'TextBlock', text: text.join('\r'), wrap: true }];
}

/** Columns as wide as the numbers they stand for; the label beside it says the same in words. */
function bar(block: Of<'bar'>): CardNode {
  const total = Math.max(block.total, block.done + block.partly, 1);
  const parts = [
    { weight: block.done, style: 'good' },
    { weight: block.partly, style: 'accent' },
    { weight: total - block.done - block.partly, style: 'emphasis' },
  ].filter((part) => part.weight > 0);
  return {
    type: 'ColumnSet',
    columns: parts.map(({ weight, style }) => ({
      type: 'Column',
      width: weight,
      style,
      minHeight: '10px',
      spacing: 'None',
      items: [],
    })),
  };
}

function table(block: Of<'table'>, context: RenderContext): CardNode[] {
  const shown = block.rows.slice(0, context.detail.tableRows);
  return [
    {
      type: 'Table',
      firstRowAsHeaders: true,
      showGridLines: true,
      gridStyle: 'default',
      columns: block.head.map((_, i) => ({ width: widthOf([block.head, ...shown].map((cells) => cells[i] ?? '')) })),
      rows: [row(block.head, 'strong', context), ...shown.map((cells) => row(cells, 'normal', context))],
    },
    ...shortened(block.rows.length > shown.length, context),
  ];
}

/** A column is as wide, beside the others, as what stands in it: its longest word whole, its longest cell up to a line. */
function widthOf(cells: readonly string[]): number {
  const word = Math.max(...cells.flatMap((cell) => cell.split(/\s+/, MOST_WORDS).map(({ length }) => length)));
  const line = Math.max(...cells.map(({ length }) => length));
  return Math.min(Math.max(word, Math.ceil(line / 2), NARROWEST), WIDEST);
}

/** In characters. */
const NARROWEST = 4;
const WIDEST = 20;
const MOST_WORDS = 200;

function row(cells: readonly string[], tone: 'strong' | 'normal', context: RenderContext) {
  return {
    type: 'TableRow',
    cells: cells.map((cell) => ({ type: 'TableCell', items: paragraphs(cell, tone, context) })),
  };
}

function shortened(was: boolean, context: RenderContext): CardNode[] {
  return was ? paragraphs(context.words.shortened, 'subtle', context, { size: 'Small' }) : [];
}
