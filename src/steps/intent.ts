import { organises, type Role } from '../method/review';
import type { EventKind } from '../ports/event';
import { excessOf } from '../ports/event-limits';
import type { Address, Prompt } from '../ports/prompt';
import type { CommandSaid } from './commands-said';
import type { Intent, Session } from './contract';
import type { DocumentKind } from './documents';
import { readForLanguages } from './exports';
import { neededFor, type Steps } from './registry';
import type { DeclaredCommand, DeclaredPress, Needs } from './step';

/** The address of a card about one's own sheet, so that one can answer under it; undefined for any other. */
export function answeredUnder({ presses }: Steps, { address, actions }: Prompt): Address | undefined {
  return actions.some(({ id }) => presses.get(id)?.ofOwnSheet) ? address : undefined;
}

/** Reads an event. Total: whatever comes, one of the intents. */
export function intentOf(steps: Steps, what: EventKind): Intent {
  const excess = excessOf(what);
  if (excess) return { kind: 'too-much', excess };
  switch (what.kind) {
    case 'hello':
      return { kind: 'hello' };
    case 'text': {
      const command = steps.words.in(what.text);
      return command ? { kind: 'command', ...command, ...underCard(command, what) } : typedOf(what);
    }
    case 'press':
      return pressOf(steps, what);
    case 'edited':
      return { kind: 'edited', text: what.text, ...knownBefore(what) };
    case 'deleted':
      return { kind: 'deleted', ...knownBefore(what) };
  }
}

/** Text is about what the card is about under which it was typed. */
function underCard({ text }: CommandSaid, { address }: Extract<EventKind, { kind: 'text' }>) {
  return text === undefined || !address ? {} : { address, review: address.review };
}

/** What somebody typed that is no command, with the card it was typed under. */
export function typedOf({ text, address }: Extract<EventKind, { kind: 'text' }>): Extract<Intent, { kind: 'typed' }> {
  return { kind: 'typed', text, ...(address ? { address } : {}) };
}

function knownBefore({ before }: Extract<EventKind, { kind: 'edited' | 'deleted' }>) {
  return before ? { before } : {};
}

function pressOf({ commands, presses }: Steps, what: Extract<EventKind, { kind: 'press' }>): Intent {
  if (presses.has(what.action))
    return { kind: 'press', press: what.action, address: what.address, data: what.data, fields: what.fields };
  if (!commands.has(what.action)) return { kind: 'unknown-press' };
  const command = what.action;
  const review = what.address?.review ?? what.data.review;
  return {
    kind: 'command',
    command,
    argument: what.data.argument ?? '',
    ...(review ? { review } : {}),
    ...(what.address ? { address: what.address } : {}),
    ...(what.data.kept === undefined ? {} : { kept: what.data.kept }),
  };
}

/** What has to be loaded for an intent. Whoever fills in no sheets, or organises, is greeted with all their reviews. */
export function needsOf(steps: Steps, intent: Intent, own: readonly { roles: readonly Role[] }[]): Needs {
  if (intent.kind === 'hello')
    return own.some(({ roles }) => organises(roles)) || !own.some(({ roles }) => fills(roles)) ? 'overview' : 'own';
  const entered = enteredBy(steps, intent);
  return entered ? neededFor(entered) : 'own';
}

function fills(roles: readonly Role[]): boolean {
  return roles.includes('peer') || roles.includes('leader');
}

/** Which of its step's documents have to be loaded for an intent: of what is typed, those of the step that has something open. */
export function readFor(
  steps: Steps,
  intent: Intent,
  { open }: Pick<Session, 'open'>,
): readonly DocumentKind<unknown>[] {
  if (intent.kind === 'typed') return steps.all.find(({ name }) => name === open?.step)?.declared.hears ?? [];
  const { reads = [], ofExports } = enteredBy(steps, intent) ?? {};
  return ofExports ? [...new Set([...reads, ...readForLanguages(steps.exports)])] : reads;
}

/** Which documents of earlier reviews of the same city have to be loaded for an intent. */
export function earlierReadFor(steps: Steps, intent: Intent): readonly DocumentKind<unknown>[] | undefined {
  return enteredBy(steps, intent)?.ofEarlier;
}

function enteredBy({ commands, presses }: Steps, intent: Intent): DeclaredCommand | DeclaredPress | undefined {
  if (intent.kind === 'command') return commands.get(intent.command);
  return intent.kind === 'press' ? presses.get(intent.press) : undefined;
}
