import { LIMITS } from '../block-kit/limits';
import { type Dict, isDict } from '../block-kit/shape';
import { elementsOf } from '../block-kit/walk';
import { isTaken, viewProblems } from '../methods/views';
import { viewClosed, viewSubmission } from '../payloads/interactions';
import { isEmptyState } from '../world/element-state';
import type { View } from '../world/types';
import { addView, changeView, closeViews, stackOf } from '../world/views';
import { CannotDo } from './cannot';
import { type Hand, noteBody } from './interact';
import { type Delivery, type How, isAccepted, jsonOf } from './outgoing';
import { newSurface, type Surface } from './surface';
import { newTrigger } from './triggers';

/** What the person sees after they pressed the modal's button. */
export type Submitted =
  /** Nothing was sent: these fields (by block_id) are empty, too short or too long. */
  | { kind: 'incomplete'; errors: Record<string, string> }
  /** The app said no: its errors by block_id. */
  | { kind: 'errors'; errors: Record<string, string>; delivery: Delivery }
  /** Slack: «We had some trouble connecting. Try again?» The modal stays open. */
  | { kind: 'trouble'; delivery: Delivery }
  /** The app's answer was carried out; look at `person.modal()` for what is open now. */
  | { kind: 'done'; delivery: Delivery };

/** The top one of a person's open modals. */
export interface Modal extends Surface {
  view(): Dict;
  submit(how?: How): Promise<Submitted>;
  /** The close button; `all`: the cross that closes every view. */
  close(how?: How & { all?: boolean }): Promise<Delivery[]>;
}

export function newModal(hand: Hand): Modal {
  const top = () => {
    const view = stackOf(hand.team, hand.user.id).at(-1);
    if (!view) throw new CannotDo('no modal is open');
    return view;
  };
  const surface = newSurface(hand, () => ({ kind: 'view', view: top() }));
  return {
    ...surface,
    view: () => top().sent,
    submit: async (how) => {
      const view = top();
      if (view.sent.submit === undefined) throw new CannotDo('this modal has no button to submit');
      const errors = whatIsMissing(surface.blocks(), surface.values());
      if (Object.keys(errors).length > 0) return { kind: 'incomplete', errors };
      const trigger = newTrigger(hand.world, hand.team, hand.user.id, view.id);
      const payload = viewSubmission(hand, view, trigger);
      const delivery = await hand.courier.deliver({ kind: 'interactive', payload }, how);
      return carryOut(hand, view, delivery);
    },
    close: (how = {}) => close(hand, top(), how),
  };
}

async function close(hand: Hand, top: View, { all, ...how }: How & { all?: boolean }): Promise<Delivery[]> {
  const isCleared = all === true || top.sent.clear_on_close === true;
  const closed = closeViews(hand.team, hand.user.id, isCleared);
  const told: Delivery[] = [];
  for (const view of closed.filter((each) => each.sent.notify_on_close === true)) {
    const payload = viewClosed(hand, view, isCleared);
    const delivery = await hand.courier.deliver({ kind: 'interactive', payload }, how);
    noteBody(hand, delivery, 'view_closed');
    told.push(delivery);
  }
  return told;
}

/** What the client itself says, before anything is sent: by block_id. */
function whatIsMissing(blocks: readonly Dict[], values: Dict): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { block, element } of elementsOf(blocks)) {
    if (block.type !== 'input') continue;
    const blockId = String(block.block_id);
    const inBlock = values[blockId];
    const state = isDict(inBlock) ? inBlock[String(element.action_id)] : undefined;
    const error = isEmptyState(element, state) ? emptyError(block) : lengthError(element, state);
    if (error !== undefined) errors[blockId] = error;
  }
  return errors;
}

function emptyError(block: Dict): string | undefined {
  return block.optional === true ? undefined : 'Please complete this required field.';
}

function lengthError(element: Dict, state: unknown): string | undefined {
  if (element.type !== 'plain_text_input' || !isDict(state)) return undefined;
  const length = String(state.value).length;
  const max = typeof element.max_length === 'number' ? element.max_length : LIMITS.plainTextInput.max;
  const min = typeof element.min_length === 'number' ? element.min_length : 0;
  if (length > max) return `Please enter fewer than ${max + 1} characters.`;
  return length < min ? `Please enter at least ${min} characters.` : undefined;
}

/** https://docs.slack.dev/surfaces/modals: the answer closes, clears, updates, pushes, or shows errors. */
function carryOut(hand: Hand, view: View, delivery: Delivery): Submitted {
  const last = delivery.attempts.at(-1);
  if (!isAccepted(last)) return { kind: 'trouble', delivery };
  const answer = jsonOf(last);
  const { world, team, user } = hand;
  const trouble = (problem: string): Submitted => {
    world.problems.push(`an answer to view_submission: ${problem}`);
    return { kind: 'trouble', delivery };
  };
  const action = isDict(answer) ? answer.response_action : undefined;
  switch (action) {
    case undefined:
      if (isDict(answer) && Object.keys(answer).length > 0) return trouble('no response_action');
      if (last?.in === 'time' && last.body !== '' && answer === undefined) return trouble('no JSON');
      closeViews(team, user.id, false);
      return { kind: 'done', delivery };
    case 'clear':
      closeViews(team, user.id, true);
      return { kind: 'done', delivery };
    case 'errors':
      return errorsIn(answer, view, delivery) ?? trouble('errors name no input block');
    case 'update':
    case 'push': {
      const problem = redraw(hand, view, action, isDict(answer) ? answer.view : undefined);
      return problem === undefined ? { kind: 'done', delivery } : trouble(problem);
    }
    default:
      return trouble(`unknown response_action ${action}`);
  }
}

function redraw({ world, team, user }: Hand, view: View, action: 'update' | 'push', sent: unknown): string | undefined {
  const problems = viewProblems(world, team, sent, 'modal');
  const stack = stackOf(team, user.id);
  if (problems[0] !== undefined || !isDict(sent)) return problems[0] ?? 'no view';
  if (isTaken(team, sent.external_id, action === 'update' ? view.id : undefined)) return 'duplicate external_id';
  if (action === 'push' && stack.length >= LIMITS.openViews.max) return 'push_limit_reached';
  if (action === 'update') changeView(world, view, sent);
  else stack.push(addView(world, team, user.id, 'modal', sent, view));
  return undefined;
}

function errorsIn(answer: unknown, view: View, delivery: Delivery): Submitted | undefined {
  const given = isDict(answer) && isDict(answer.errors) ? answer.errors : {};
  const inputs = elementsOf(Array.isArray(view.sent.blocks) ? view.sent.blocks : []);
  const ids = inputs.flatMap(({ block }) => (block.type === 'input' ? [String(block.block_id)] : []));
  const entries = Object.entries(given).map(([id, text]) => [id, String(text)] as const);
  const isShown = entries.length > 0 && entries.every(([id, text]) => ids.includes(id) && text !== '');
  return isShown ? { kind: 'errors', errors: Object.fromEntries(entries), delivery } : undefined;
}
