import { may } from '../method/permissions';
import type { Person } from '../method/person';
import type { Board } from '../ports/board';
import { boardThread } from '../steps/boards';
import type { Deps } from '../turn/deps';
import { bareContext, membersOf, ownView, reviewsOf, rolesIn } from '../turn/load-review';
import { keptFor } from '../turn/step-documents';

/** A board of a review as somebody may see it now; undefined where there is none for them. */
export async function boardFor(
  deps: Deps,
  person: Person,
  name: string,
  id: string,
  order?: string,
): Promise<Board | undefined> {
  const board = deps.steps.boards.get(name);
  const own = await reviewsOf(deps, person);
  const review = own.find((one) => one.id === id);
  if (!board || !review || !may(person, board.may, review)) return undefined;
  const [view, people, kept] = await Promise.all([
    ownView(deps, person, review, own),
    membersOf(deps, review),
    keptFor(deps, board.reads, person, review),
  ]);
  const members = new Map(people.filter(({ active }) => active).map((one) => [one.id, one]));
  const context = { ...bareContext(deps, person, 'web', rolesIn(person, own)), kept };
  return board.draws({ ...view, members }, context, order);
}

/** Where somebody hears that a board changed which they may see. */
export async function boardThreads(deps: Deps, person: Person): Promise<string[]> {
  const boards = [...deps.steps.boards.values()];
  const own = await reviewsOf(deps, person);
  return own
    .filter((review) => boards.some((board) => may(person, board.may, review)))
    .map(({ id }) => boardThread(id));
}
