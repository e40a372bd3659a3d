import { onOneLine } from '../../src/method/plain-text';
import type { Block } from '../../src/ports/prompt';
import type { CardNode } from './card-json';
import type { RenderContext } from './context';
import { cut, displayText, escapeMarkdown } from './text';

type Tone = NonNullable<Extract<Block, { kind: 'text' }>['tone']>;

type Looks = Readonly<Record<string, unknown>>;

const TONES: Readonly<Record<Tone, Looks>> = {
  normal: {},
  strong: { weight: 'Bolder' },
  subtle: { isSubtle: true },
  warning: { color: 'Warning' },
  good: { color: 'Good' },
};
const TONES_WITHOUT_COLOURS: Readonly<Record<Tone, Looks>> = { ...TONES, warning: { weight: 'Bolder' }, good: {} };

/** A text of more lines than this has many. */
const FEW_LINES = 3;

/** How a text run looks. Only runs can be in italics. */
interface RunLooks {
  size?: 'Small';
  italic?: true;
}

/**
 * A text in one element per line. Text runs know no markdown on any platform, so that what people wrote appears
 * literally without escapes.
 */
export function paragraphs(text: string, tone: Tone, context: RenderContext, looks: RunLooks = {}): CardNode[] {
  const lines = cut(displayText(text), context.detail.text)
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (context.detail.markedUp && lines.length > FEW_LINES) return [markedUpLines(lines, toneIn(context, tone), looks)];
  return lines.map((line, i) => ({
    type: 'RichTextBlock',
    ...(i > 0 ? { spacing: 'Small' } : {}),
    inlines: [{ type: 'TextRun', text: line, ...toneIn(context, tone), ...looks }],
  }));
}

function toneIn({ limits }: RenderContext, tone: Tone): Looks {
  return (limits.readableColours ? TONES : TONES_WITHOUT_COLOURS)[tone];
}

function markedUpLines(lines: readonly string[], tone: Looks, { size }: RunLooks): CardNode {
  const text = lines.map(escapeMarkdown).join('\n\n');
  return { type: 'TextBlock', text, wrap: true, ...tone, ...(size ? { size } : {}) };
}

/** The card's title, as a heading: only text blocks can be one, and they read markdown. */
export function heading(title: string, context: RenderContext): CardNode {
  return {
    type: 'TextBlock',
    text: escapeMarkdown(cut(onOneLine(title), context.detail.title)),
    style: 'heading',
    size: 'Medium',
    weight: 'Bolder',
    wrap: true,
    spacing: 'Small',
  };
}

/** The small line above the title: where one is. */
export function overline(text: string, context: RenderContext): CardNode[] {
  return paragraphs(text, 'subtle', context, { size: 'Small' });
}
