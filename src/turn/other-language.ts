import type { Person } from '../method/person';
import type { Review } from '../method/review';
import { threadOf } from '../ports/chat';
import type { Effect } from '../steps/effects';
import { drawCopy } from './copies';
import type { Deps } from './deps';
import { bareContext, ownView, rolesIn } from './load-review';

/** So many open cards are drawn anew at most, the newest: nobody goes on with more of them. */
const MOST = 20;

/** Whether a turn changes the language in which somebody is spoken to. */
export function changesLanguage({ language }: Person, effects: readonly Effect[]): boolean {
  return effects.some(
    (effect) =>
      effect.kind === 'change-person' && effect.change.language !== undefined && effect.change.language !== language,
  );
}

/** Draws the cards anew that are open to somebody, in the language that they are spoken to from now on. Errors: `StoreError`. */
export async function redrawOpen(deps: Deps, id: string, platform: string, reviews: readonly Review[]): Promise<void> {
  const person = await deps.store.people.get(id);
  if (!person) return;
  const found = await deps.store.messages.find({
    thread: threadOf({ kind: 'person', person: id }),
    card: { after: '' },
  });
  const open = [...found].sort((a, b) => (a.at < b.at ? -1 : 1)).slice(-MOST);
  const context = bareContext(deps, person, platform, rolesIn(person, reviews));
  for (const message of open) {
    const prompt = message.content.kind === 'prompt' ? message.content.prompt : undefined;
    const review = reviews.find((one) => one.id === prompt?.address?.review);
    if (!prompt || !review) continue;
    const view = await ownView(deps, person, review, reviews);
    const [drawn] = deps.steps.all.flatMap(({ redraws }) => redraws?.(prompt, view, { ...context, focus: view }) ?? []);
    if (drawn) await drawCopy(deps, message, drawn, false);
  }
}
