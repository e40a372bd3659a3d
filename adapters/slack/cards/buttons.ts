import type { ActionsBlock, Button } from '@slack/types';
import type { Action, Prompt } from '../../../src/ports/prompt';
import { actionValue, type ButtonValue, writeButton } from './codec';
import { SLACK_LIMITS } from './limits';
import { label } from './texts';

/** What a button does: a press of the prompt's, or one of the adapter's own. The first part of its action id. */
export type ButtonTag = 'press' | 'form' | 'details' | 'file';

/** Every action id of a card's buttons and inputs, for whoever listens to them. */
export const CARD_ACTION_IDS = /^(press|form|details|file|input)\./;

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

/** One of the prompt's buttons. */
export function actionButton(prompt: Prompt, action: Action, message: string): Button {
  const index = prompt.actions.indexOf(action);
  const value = actionValue(message, action, prompt.address, index);
  return { ...ownButton('press', index, action.label, value), ...(action.style ? { style: action.style } : {}) };
}

/** A button of the adapter's own. `n` tells it from the others of its kind on the card. */
export function ownButton(tag: ButtonTag, n: number, text: string, value: ButtonValue): Button {
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
