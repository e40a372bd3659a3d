import type {
  ContextBlock,
  HeaderBlock,
  KnownBlock,
  PlainTextElement,
  RichTextBlock,
  RichTextElement,
  SectionBlock,
} from '@slack/types';
import type { Block } from '../../../src/ports/prompt';
import { displayText, oneLine } from './escape';
import { SLACK_LIMITS } from './limits';
import { cutText, slackLength, splitText } from './split';

type Tone = NonNullable<Extract<Block, { kind: 'text' }>['tone']>;
export type TextStyle = NonNullable<Extract<RichTextElement, { type: 'text' }>['style']>;

/** Slack has no colours: a sign says what a colour would. */
const SIGNS: Readonly<Partial<Record<Tone, string>>> = { warning: '⚠ ', good: '✓ ' };

/** A text that knows no markup: `:words:` between colons stay words. */
export function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** A label or button of ours, on one line; cut where Slack takes no more. Never empty, for Slack refuses that. */
export function label(text: string, most: number): PlainTextElement {
  return plain(cutText(oneLine(text), most) || '–');
}

/** A text of any length, over as many blocks as it needs. */
export function paragraphs(text: string, tone: Tone): KnownBlock[] {
  const shown = displayText(text).trim();
  if (shown === '') return [];
  switch (tone) {
    case 'strong':
      return partsOf(shown, SLACK_LIMITS.richText).map((part) => richText(part, { bold: true }));
    case 'subtle':
      return partsOf(shown, SLACK_LIMITS.contextText).map(context);
    case 'normal':
    case 'warning':
    case 'good':
      return partsOf(signed(shown, tone), SLACK_LIMITS.sectionText).map(section);
  }
}

/** A link to a page elsewhere on the web: a button would be a press, too. */
export function siteLink(text: string, url: string): KnownBlock[] {
  const shown = cutText(oneLine(text), SLACK_LIMITS.richText) || url;
  return [
    { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'link', url, text: shown }] }] },
  ];
}

/** A text with the sign of its tone before it. */
function signed(text: string, tone: Tone): string {
  const sign = SIGNS[tone] ?? '';
  return text.startsWith(sign.trim()) ? text : sign + text;
}

/** The card's title: a heading, unless it is longer than headings are. */
export function heading(title: string): KnownBlock[] {
  const shown = oneLine(title);
  if (shown === '') return [];
  if (slackLength(shown) > SLACK_LIMITS.header) return paragraphs(shown, 'strong');
  const header: HeaderBlock = { type: 'header', text: plain(shown) };
  return [header];
}

/** Somebody's words, set off. */
export function quoted(text: string): RichTextBlock[] {
  return partsOf(displayText(text).trim(), SLACK_LIMITS.richText).map((part) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: part }] }],
  }));
}

/** Parts that show something: Slack refuses the others. */
function partsOf(text: string, most: number): string[] {
  return splitText(text, most).filter((part) => part.trim() !== '');
}

function section(text: string): SectionBlock {
  return { type: 'section', text: plain(text) };
}

/** A text in small letters. */
export function context(text: string): ContextBlock {
  return { type: 'context', elements: [plain(text)] };
}

function richText(text: string, style: TextStyle): RichTextBlock {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text, style }] }],
  };
}
