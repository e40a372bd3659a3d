import type { Action, Block, Prompt } from '../ports/prompt';

/** A prompt with what most prompts leave empty. */
export function prompt(parts: Partial<Prompt> & Pick<Prompt, 'summary'>): Prompt {
  return { body: [], fields: [], actions: [], ...parts };
}

/** A prompt that is one line of text. */
export function line(
  text: string,
  actions: readonly Action[] = [],
  tone: 'normal' | 'warning' | 'good' = 'normal',
): Prompt {
  return prompt({ body: [{ kind: 'text', text, tone }], actions, summary: text });
}

/** A prompt that answers a form which something is wrong with, said at one of its fields where that is still open. */
export function wrongAt(field: string, said: string, shown: Prompt): Prompt {
  return { ...shown, wrong: { [field]: said } };
}

/** A text as a block. */
export function text(value: string, tone: Extract<Block, { kind: 'text' }>['tone'] = 'normal'): Block {
  return { kind: 'text', text: value, tone };
}

/** How many characters of what somebody wrote are said back to them. */
const SAID_BACK = 200;

/** Somebody's words, cut where they are long: the whole is kept elsewhere. */
export function shortened(said: string, most = SAID_BACK): string {
  return said.length > most ? `${said.slice(0, most)}…` : said;
}

/** Where a text is to be cut that may go on for so many characters: after a word, and never within a sign. */
export function endOfWord(said: string, most: number): number {
  if (said.length <= most) return said.length;
  const cut = said.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
  const word = Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'));
  return word > most / 2 ? word : cut.length;
}

/** The beginning of a text, cut after a word where it goes on. */
export function beginning(said: string, most: number): string {
  return said.length <= most ? said : `${said.slice(0, endOfWord(said, most)).trimEnd()}…`;
}

/** A button that says a word of command about a review. */
export function commandButton(id: string, label: string, review: string, style?: Action['style']): Action {
  return { id, label, data: { review }, ...(style ? { style } : {}) };
}
