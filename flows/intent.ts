import type { Excess } from '../src/domain/limits';
import type { EventKind } from '../src/ports/event';
import { excessOf } from '../src/ports/event-limits';
import type { Address, FieldValues, Prompt } from '../src/ports/prompt';
import type { SaidBefore } from '../src/ports/taken';
import { COMMANDS, type Command } from './commands';
import { commandOf } from './typing/commands';

/** Presses that belong to one card; each names what its card carries. */
export const PRESSES = [
  'save-next',
  'save',
  'choose',
  'skip-card',
  'back-card',
  'edit',
  'goto',
  'goto-cell',
  'same-as',
  'settle',
  'place',
  'snooze-until',
  'away-save',
  'erase-ask',
  'erase-yes',
  'erase-no',
  'account-refuse',
  'gather-yes',
  'gather-no',
  'merge-agreed',
  'merge-step',
  'merge-show',
  'decide',
  'discuss',
  'open-discussion',
  'outcome',
  'remind-send',
  'remind-cancel',
  'visit-preview',
  'visit-confirm',
  'visit-cancel',
  'new-preview',
  'new-change',
  'new-create',
  'new-leave',
] as const;
export type PressName = (typeof PRESSES)[number];

/** What only cards about one's own sheet of an indicator have. */
const OWN_SHEET: ReadonlySet<string> = new Set<PressName>(['save-next', 'edit', 'place', 'settle']);

/** The address of a card about one's own sheet, so that one can answer under it; undefined for any other. */
export function answeredUnder({ address, actions }: Prompt): Address | undefined {
  return actions.some(({ id }) => OWN_SHEET.has(id)) ? address : undefined;
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
  const press = PRESSES.find((name) => name === what.action);
  if (press) return { kind: 'press', press, address: what.address, data: what.data, fields: what.fields };
  const command = COMMANDS.find((name) => name === what.action);
  if (!command) return { kind: 'unknown-press' };
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

/** How much of the store a turn needs: one's own work, the team's, all one's reviews, or what a review is created from. */
export type Needs = 'own' | 'team' | 'overview' | 'move' | 'creation';

const TEAM: ReadonlySet<Command | PressName> = new Set<Command | PressName>([
  'digest',
  'brief',
  'gather',
  'merge',
  'remind',
  'team',
  'export',
  'gather-yes',
  'gather-no',
  'merge-agreed',
  'merge-step',
  'merge-show',
  'decide',
  'discuss',
  'open-discussion',
  'outcome',
  'remind-send',
]);

const CREATION: ReadonlySet<Command | PressName> = new Set<Command | PressName>([
  'new',
  'new-preview',
  'new-change',
  'new-create',
  'new-leave',
]);

/** What has to be loaded for an intent. */
export function needsOf(intent: Intent): Needs {
  if (intent.kind === 'command') {
    if (intent.command === 'status') return 'overview';
    if (CREATION.has(intent.command)) return 'creation';
    return TEAM.has(intent.command) ? 'team' : 'own';
  }
  if (intent.kind !== 'press') return 'own';
  if (intent.press === 'visit-preview' || intent.press === 'visit-confirm') return 'move';
  if (CREATION.has(intent.press)) return 'creation';
  return TEAM.has(intent.press) ? 'team' : 'own';
}
