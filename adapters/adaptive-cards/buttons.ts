import type { Action, Address } from '../../src/ports/prompt';
import type { CardNode } from './card-json';
import type { InputKinds } from './inputs';
import type { CardLimits } from './limits';
import { displayText } from './text';

const STYLES = { primary: 'positive', danger: 'destructive' } as const;
/** The verb of a button that asks for a file. */
const FILE = 'file';

type InputValues = Readonly<Record<string, string>>;

/** What buttons are, as a platform's clients know them. */
export interface Buttons {
  /** A button of the prompt's. `inputs` are those on the card; `values` it brings itself, as if they were typed. */
  press(action: Action, address: Address | undefined, inputs: InputKinds, values?: InputValues): CardNode;
  /** A button behind which there is a file. */
  file(label: string, path: string): CardNode;
}

/** Buttons that send their data, and files at addresses of their own. */
export function submitButtons(fileUrl: (path: string) => string): Buttons {
  return {
    press: (action, address, inputs, values) => ({
      type: 'Action.Submit',
      ...looks(action),
      data: {
        ...dataOf(action, address, inputs, values),
        ...(action.shows === undefined ? {} : { shows: action.shows }),
      },
    }),
    file: (label, path) => ({ type: 'Action.OpenUrl', title: displayText(label), url: fileUrl(path) }),
  };
}

/**
 * Buttons whose answer is drawn in place of the card. Older clients send the same data as a message, where there is room
 * to say so. `message` is our id of the card's message, which every press brings back.
 */
export function executeButtons(message: string, { olderClients }: Pick<CardLimits, 'olderClients'>): Buttons {
  const execute = (verb: string, shown: Omit<CardNode, 'type'>, more: Readonly<Record<string, unknown>>): CardNode => {
    const data = { message, ...more };
    const fallback = olderClients ? { fallback: { type: 'Action.Submit', ...shown, data } } : {};
    return { type: 'Action.Execute', verb, ...shown, data, ...fallback };
  };
  return {
    press: (action, address, inputs, values) =>
      execute(action.id, looks(action), dataOf(action, address, inputs, values)),
    file: (label, path) => execute(FILE, looks({ label }), { file: path }),
  };
}

function looks(action: Pick<Action, 'label' | 'style' | 'submits'>): Omit<CardNode, 'type'> {
  return {
    title: displayText(action.label),
    ...(action.style ? { style: STYLES[action.style] } : {}),
    ...(action.submits ? {} : { associatedInputs: 'none' }),
  };
}

/**
 * What a press sends names the action, the address and the card's inputs: clients leave empty inputs out, and without the
 * names a cleared answer would look like an untouched one.
 */
function dataOf(
  action: Action,
  address: Address | undefined,
  inputs: InputKinds,
  values: InputValues = {},
): Readonly<Record<string, unknown>> {
  return {
    ...values,
    action: action.id,
    ...(address ? { address } : {}),
    data: action.data ?? {},
    ...(action.submits ? { inputs } : {}),
  };
}
