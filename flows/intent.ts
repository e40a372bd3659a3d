import type { Excess } from '../src/method/limits';
import type { EventKind } from '../src/ports/event';
import { excessOf } from '../src/ports/event-limits';
import type { Address, FieldValues, Prompt } from '../src/ports/prompt';
import type { SaidBefore } from '../src/ports/taken';
import {
  type Command,
  declaredCommand,
  declaredPress,
  isCommand,
  isPress,
  neededFor,
  type PressName,
} from './declared';
import type { Needs } from './step';
import { commandOf } from './typing/commands';

/** The address of a card about one's own sheet, so that one can answer under it; undefined for any other. */
export function answeredUnder({ address, actions }: Prompt): Address | undefined {
  return actions.some(({ id }) => isPress(id) && declaredPress(id).ofOwnSheet) ? address : undefined;
}

/** What a person means, read from what they did. */
export type Intent =
  | { kind: 'hello' }
  /** `kept`: the text that waits for a place and is settled by it. `days`: what was said of days. */
  | {
      kind: 'command';
      command: Command;
      argument: string;
      days?: string;
      review?: string;
      address?: Address;
      kept?: string;
    }
  | { kind: 'typed'; text: string; address?: Address }
  | {
      kind: 'press';
      press: PressName;
      address: Address | undefined;
      data: Readonly<Record<string, string>>;
      fields: FieldValues;
    }
  /** What they said before has other words now, or is deleted; `before` is absent for what we do not know (any more). */
  | { kind: 'edited'; text: string; before?: SaidBefore }
  | { kind: 'deleted'; before?: SaidBefore }
  | { kind: 'unknown-press' }
  /** More than one may type at a time: no flow sees it. */
  | { kind: 'too-much'; excess: Excess };

/** Reads an event. Total: whatever comes, one of the intents. */
export function intentOf(what: EventKind): Intent {
  const excess = excessOf(what);
  if (excess) return { kind: 'too-much', excess };
  switch (what.kind) {
    case 'hello':
      return { kind: 'hello' };
    case 'text': {
      const command = commandOf(what.text);
      return command ? { kind: 'command', ...command } : typedOf(what);
    }
    case 'press':
      return pressOf(what);
    case 'edited':
      return { kind: 'edited', text: what.text, ...knownBefore(what) };
    case 'deleted':
      return { kind: 'deleted', ...knownBefore(what) };
  }
}

/** What somebody typed that is no command, with the card it was typed under. */
export function typedOf({ text, address }: Extract<EventKind, { kind: 'text' }>): Extract<Intent, { kind: 'typed' }> {
  return { kind: 'typed', text, ...(address ? { address } : {}) };
}

function knownBefore({ before }: Extract<EventKind, { kind: 'edited' | 'deleted' }>) {
  return before ? { before } : {};
}

function pressOf(what: Extract<EventKind, { kind: 'press' }>): Intent {
  if (isPress(what.action))
    return { kind: 'press', press: what.action, address: what.address, data: what.data, fields: what.fields };
  if (!isCommand(what.action)) return { kind: 'unknown-press' };
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

/** What has to be loaded for an intent. */
export function needsOf(intent: Intent): Needs {
  switch (intent.kind) {
    case 'command':
      return neededFor(declaredCommand(intent.command));
    case 'press':
      return neededFor(declaredPress(intent.press));
    default:
      return 'own';
  }
}
