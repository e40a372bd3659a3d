import { LIMITS } from '../block-kit/limits';
import { asSlackWrites } from '../block-kit/report';
import { type Dict, isDict } from '../block-kit/shape';
import { isTooLarge, validateView } from '../block-kit/validate-view';
import { viewPayload } from '../payloads/view';
import { type ApiCall, ApiError, invalidArguments, needed } from '../web-api/call';
import { missingFiles } from '../web-api/content';
import { filledIn } from '../world/filled';
import type { Team, Trigger, View, World } from '../world/types';
import { addView, changeView, stackOf } from '../world/views';

/** https://docs.slack.dev/reference/methods/views.open */
export function open(call: ApiCall): Dict {
  const sent = checkedView(call, 'modal');
  const trigger = exchange(call);
  const { world, team } = call;
  for (const view of stackOf(team, trigger.user)) view.isOpen = false;
  const view = addView(world, team, trigger.user, 'modal', sent);
  team.stacks.set(trigger.user, [view]);
  return answer(call, view);
}

/** https://docs.slack.dev/reference/methods/views.push */
export function push(call: ApiCall): Dict {
  const sent = checkedView(call, 'modal');
  const trigger = exchange(call);
  const stack = stackOf(call.team, trigger.user);
  const parent = stack.at(-1);
  if (!parent || trigger.viewId === undefined) throw new ApiError('not_found');
  if (stack.length >= LIMITS.openViews.max) throw new ApiError('push_limit_reached');
  const view = addView(call.world, call.team, trigger.user, 'modal', sent, parent);
  stack.push(view);
  return answer(call, view);
}

/** https://docs.slack.dev/reference/methods/views.update */
export function update(call: ApiCall): Dict {
  const view = viewToUpdate(call);
  sameHash(call, view);
  changeView(call.world, view, checkedView(call, view.type, view.id));
  return answer(call, view);
}

/** https://docs.slack.dev/reference/methods/views.publish */
export function publish(call: ApiCall): Dict {
  const { world, team } = call;
  const user = needed(call, 'user_id');
  if (!world.app.homeTab) throw new ApiError('not_enabled');
  if (!team.users.has(user)) throw invalidArguments(['user_not_found [json-pointer:/user_id]']);
  const before = team.homes.get(user);
  const sent = checkedView(call, 'home', before?.id);
  if (before) sameHash(call, before);
  if (before) changeView(world, before, sent);
  const view = before ?? addView(world, team, user, 'home', sent);
  team.homes.set(user, view);
  return answer(call, view);
}

function viewToUpdate(call: ApiCall): View {
  const id = call.args.text('view_id');
  const externalId = call.args.text('external_id');
  if (id === undefined && externalId === undefined) throw invalidArguments(['missing required field: view_id']);
  const views = [...call.team.views.values()].filter((view) => view.isOpen);
  const view = views.find((each) => (id === undefined ? each.sent.external_id === externalId : each.id === id));
  if (!view) throw new ApiError('not_found');
  return view;
}

function sameHash(call: ApiCall, view: View): void {
  const hash = call.args.text('hash');
  if (hash !== undefined && hash !== view.hash) throw new ApiError('hash_conflict');
}

/** The view that the app sends, checked. `itself`: the view that may have its external_id already. */
function checkedView(call: ApiCall, type: View['type'], itself?: string): Dict {
  const view = call.args.json('view', 'invalid_arguments');
  const problems = viewProblems(call.world, call.team, view, type);
  if (problems.length > 0) throw invalidArguments(problems);
  if (isTooLarge(view)) throw new ApiError('view_too_large');
  const sent = isDict(view) ? view : {};
  if (isTaken(call.team, sent.external_id, itself)) throw new ApiError('duplicate_external_id');
  return sent;
}

/** What Slack says against this view; empty if nothing. */
export function viewProblems(world: World, team: Team, view: unknown, type: View['type']): string[] {
  const problems = validateView(view);
  const blocks = isDict(view) && Array.isArray(view.blocks) ? view.blocks : [];
  if (isDict(view) && view.type !== type) problems.push({ message: `must be ${type}`, pointer: '/view/type' });
  return [...problems, ...missingFiles(world, team, blocks)].map(asSlackWrites);
}

export function isTaken(team: Team, externalId: unknown, itself: string | undefined): boolean {
  if (externalId === undefined || externalId === '') return false;
  return [...team.views.values()].some((view) => view.sent.external_id === externalId && view.id !== itself);
}

/** A trigger_id opens one view, within three seconds. */
function exchange(call: ApiCall): Trigger {
  const trigger = call.world.triggers.get(needed(call, 'trigger_id'));
  if (!trigger || trigger.team !== call.team) throw new ApiError('invalid_trigger_id');
  if (trigger.isUsed) throw new ApiError('exchanged_trigger_id');
  if (call.world.now() > trigger.expiresAt) throw new ApiError('expired_trigger_id');
  trigger.isUsed = true;
  return trigger;
}

function answer(call: ApiCall, view: View): Dict {
  return { view: withState(call.world, call.team, view) };
}

export function withState(world: World, team: Team, view: View): Dict {
  return viewPayload(world, team, view, filledIn(team, `view:${view.id}`, view.sent.blocks));
}
