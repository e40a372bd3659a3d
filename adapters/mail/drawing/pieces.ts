import type { Mail } from '../../../src/ports/mailer';
import type { Block, Prompt } from '../../../src/ports/prompt';

/** What a letter is made of: the same for those who read it with and without HTML. */
export type Piece =
  | { kind: 'title'; text: string }
  | { kind: 'text'; text: string; tone: Tone }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'quote'; text: string; source: string }
  /** How much of all, between 0 and 1, with its meaning in words. */
  | { kind: 'bar'; share: number; label: string }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: 'link'; label: string; url: string };

type Tone = 'normal' | 'strong' | 'subtle' | 'warning' | 'good';

/** Of what is said, what can stand in a letter: there is nothing to fill in or press, and a picture is said in words. */
export function piecesOf({ prompt }: Pick<Mail, 'prompt'>): Piece[] {
  return [...headOf(prompt), ...prompt.body.flatMap(pieceOf)];
}

function headOf({ progress, title }: Prompt): Piece[] {
  return [
    ...(progress ? [{ kind: 'text' as const, text: progress, tone: 'subtle' as const }] : []),
    ...(title ? [{ kind: 'title' as const, text: title }] : []),
  ];
}

function pieceOf(block: Block): Piece[] {
  switch (block.kind) {
    case 'text':
      return [{ kind: 'text', text: block.text, tone: block.tone ?? 'normal' }];
    case 'quote':
      return [{ kind: 'quote', text: block.text, source: block.source }];
    case 'list':
      return [{ kind: 'list', items: block.items }];
    case 'bar':
      return [{ kind: 'bar', share: block.total > 0 ? block.done / block.total : 0, label: block.label }];
    case 'table':
      return [{ kind: 'table', head: block.head, rows: block.rows }];
    case 'image':
      return [{ kind: 'text', text: block.alt, tone: 'subtle' }];
    case 'details':
      return [{ kind: 'text', text: block.label, tone: 'strong' }, ...block.blocks.flatMap(pieceOf)];
    case 'site':
      return isWeb(block.url) ? [{ kind: 'link', label: block.label, url: block.url }] : [];
    case 'choices':
    case 'presses':
    // A file is on the page, for those who are signed in.
    case 'link':
    case 'upload':
      return [];
  }
}

function isWeb(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
}
