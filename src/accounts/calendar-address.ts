import { postPrompt } from '../delivery/outbox';
import { shortKey } from '../ports/short-key';
import type { Effect } from '../steps/effects';
import type { Deps } from '../turn/deps';
import { newSecret } from './secret';

/** Gives somebody an address of their own for their calendar of a review, and says it to them alone. Only its hash is kept. */
export async function giveCalendarAddress(
  deps: Deps,
  { review, prompt, label }: Extract<Effect, { kind: 'give-calendar-address' }>,
  person: string,
  event: string,
): Promise<void> {
  const kind = deps.steps.calendar?.address.name;
  if (kind === undefined) return;
  const { secret, id } = newSecret();
  await deps.store.stepRecords.put({ id: `${kind}|${id}`, kind, review, person, value: { at: deps.clock.now() } });
  const url = new URL(`/calendar/${secret}.ics`, deps.address()).href;
  await postPrompt(deps, `calendar-${shortKey(person, event)}`, person, {
    ...prompt,
    body: [...prompt.body, { kind: 'site', label, url }],
  });
}
