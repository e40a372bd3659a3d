import type { ActionsBlock, Button } from '@slack/types';
import { type Action, type Address, type Block, choiceButtons, type Prompt } from '../../../src/ports/prompt';
import { actionValue, type ButtonValue, writeButton, writeRow } from './codec';
import { SLACK_LIMITS } from './limits';
import type { CardOptions } from './options';
import { label } from './texts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** What a button does: a press of the prompt's, or one of the adapter's own. The first part of its action id. */
export type ButtonTag = 'press' | 'choice' | 'form' | 'details' | 'file' | 'link';

/** Every action id of a card's buttons and inputs, for whoever listens to them. */
export const CARD_ACTION_IDS = /^(press|choice|form|details|file|link|input)\./;

/** Buttons in rows of as many as Slack takes. */
export function rowsOf(buttons: readonly Button[]): ActionsBlock[] {
  const rows: Button[][] = [];
  for (const button of buttons) {
    const last = rows.at(-1);
    if (last && hasRoom(last, button)) last.push(button);
    else rows.push([button]);
  }
  return rows.map((elements) => ({ type: 'actions', elements }));
}

/** One of the prompt's buttons. What brings a message into view leads there, where Slack has said by which address. */
export function actionButton(
  prompt: Prompt,
  action: Action,
  { message, permalink }: Pick<CardOptions, 'message' | 'permalink'>,
): Button {
  const index = prompt.actions.indexOf(action);
  const value = actionValue(message, action, prompt.address, index);
  const url = action.shows === undefined ? undefined : permalink;
  return {
    ...ownButton(url === undefined ? 'press' : 'link', index, action.label, value),
    ...(url === undefined ? {} : { url }),
    ...(action.style ? { style: action.style } : {}),
  };
}

/**
 * A row of choices, at this place of the prompt's body: a press on one is a press of the prompt's. What they share is in
 * the id of their block, so that a message has room for many rows; where that is too long, each button has it.
 */
export function choiceRow(
  block: Of<'choices'>,
  place: number,
  { address, message }: { address: Address | undefined; message: string },
): ActionsBlock[] {
  const { press, data, options } = block;
  const shared = writeRow({ ...actionValue(message, { id: press, label: '', data }, address, place), o: place });
  const buttons = choiceButtons(block).map((action, n) => {
    const own = ownButton('press', `${place}.${n}`, action.label, actionValue(message, action, address, n));
    const short = { ...own, action_id: `choice.${place}.${n}`, value: options[n]?.value ?? '' };
    return { ...(shared === undefined ? own : short), ...(action.style ? { style: action.style } : {}) };
  });
  return rowsOf(buttons).map((row) => (shared === undefined ? row : { ...row, block_id: shared }));
}

/** Buttons of the prompt's that stand in its body. */
export function pressButtons(
  { actions }: Of<'presses'>,
  place: number,
  { address, message }: { address: Address | undefined; message: string },
): Button[] {
  return actions.map((action, n) => ({
    ...ownButton('press', `${place}.${n}`, action.label, actionValue(message, action, address, n)),
    ...(action.style ? { style: action.style } : {}),
  }));
}

/** A button of the adapter's own. `n` tells it from the others of its kind on the card. */
export function ownButton(tag: ButtonTag, n: number | string, text: string, value: ButtonValue): Button {
  return {
    type: 'button',
    action_id: `${tag}.${n}`,
    text: label(text, SLACK_LIMITS.buttonText),
    value: writeButton(value),
  };
}

function hasRoom(row: readonly Button[], button: Button): boolean {
  return row.length < SLACK_LIMITS.actionsElements && JSON.stringify([...row, button]).length <= SLACK_LIMITS.rowSize;
}
