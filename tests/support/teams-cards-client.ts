import type { CardNode } from '../../adapters/adaptive-cards/card-json';
import { cardBytes } from '../../adapters/adaptive-cards/render';
import { unescapeMarkdown } from '../../adapters/adaptive-cards/text';
import type { TeamsCardOptions } from '../../adapters/teams/cards/options';
import { parseTeamsPress, type TeamsPress } from '../../adapters/teams/cards/parse';
import type { TeamsCard } from '../../adapters/teams/cards/render';
import type { EventKind } from '../../src/ports/event';
import { nodesOf, valuesSubmitted } from './card-client';
import { schemaProblems } from './teams-cards-schema';

/** Options of a card without pictures. */
export const IN_WORDS: TeamsCardOptions = { message: 'message-7', language: 'en', picture: () => undefined };

/** What Teams promises to take of a message, and the Bot Framework of a request; an envelope as large as ours get. */
const TEAMS_COUNTS = 80_000;
const REQUEST_COUNTS = 262_144;
const ENVELOPE = 'x'.repeat(3_000);

/** Why Teams would not take a card, or would show it otherwise than it was meant. */
export function refusals(card: TeamsCard): string[] {
  const activity = JSON.stringify({ envelope: ENVELOPE, attachments: [{ content: card }] });
  return [
    ...(cardBytes(card) + 2 * ENVELOPE.length > TEAMS_COUNTS ? ['MessageSizeTooBig'] : []),
    ...(Buffer.byteLength(activity) > REQUEST_COUNTS ? ['RequestEntityTooLarge'] : []),
    ...nodesOf(card).flatMap(limitsBroken),
    ...schemaProblems(card),
  ];
}

function limitsBroken(node: CardNode): string[] {
  if (node.type.startsWith('Input.') && node.type !== 'Input.Toggle' && !node.label) return ['an input has no label'];
  if (node.type === 'Image' && !node.altText) return ['a picture has no text'];
  if (node.type === 'Image' && !/^(https:|data:image\/png;base64,)/.test(String(node.url))) return ['no such picture'];
  return [];
}

/** The buttons that send something, in order. */
export function buttonsOf(card: TeamsCard): CardNode[] {
  return nodesOf(card).filter((n) => n.type === 'Action.Execute');
}

/** Presses a button as Teams' client does: what an invoke brings. Typed values stand in place of what the card shows. */
export function press(card: TeamsCard, button: CardNode | undefined, typed: Readonly<Record<string, string>> = {}) {
  if (!button) throw new RangeError('there is no such button');
  const data = submitted(card, button, typed);
  return parseTeamsPress(wire({ action: { type: button.type, id: '', verb: button.verb, data }, trigger: 'manual' }));
}

/** Presses it as an older client does, which knows its fallback only: what a message brings. */
export function pressInOldClient(card: TeamsCard, button: CardNode | undefined): TeamsPress {
  if (!button) throw new RangeError('there is no such button');
  return parseTeamsPress(wire(submitted(card, button.fallback as CardNode, {})));
}

function submitted(card: TeamsCard, button: CardNode, typed: Readonly<Record<string, string>>) {
  const values = button.associatedInputs === 'none' ? {} : { ...valuesSubmitted(card), ...typed };
  return { ...(button.data as object), ...values };
}

function wire(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** What a press says; fails when it was none. */
export function said(pressed: TeamsPress): Extract<EventKind, { kind: 'press' }> {
  if (pressed.kind !== 'press') throw new RangeError(`no press but ${pressed.kind}`);
  return pressed.what;
}

/** Everything a card says, in order, without white space. */
export function saidBy(cards: readonly TeamsCard[]): string {
  const texts = cards.flatMap(nodesOf).flatMap((n) => {
    if (n.type === 'TextBlock') return [unescapeMarkdown(String(n.text))];
    return [n.text, n.title, n.label, n.altText, n.value].filter((text) => typeof text === 'string');
  });
  return squeezed(texts.join(' '));
}

/** A text as {@link saidBy} has it. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
