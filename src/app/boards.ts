import { may } from '../method/permissions';
import type { Person } from '../method/person';
import type { Board } from '../ports/board';
import { type HeatMap, heatMapAlt } from '../ports/pictures';
import { shortKey } from '../ports/short-key';
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
  const open = await opened(deps, person, name, id);
  if (!open) return undefined;
  const { board, view, context } = open;
  const map = board.pictures?.(view, context);
  const alt = map && heatMapAlt(map);
  const drawn = board.draws(view, context, order);
  return alt === undefined
    ? drawn
    : { ...drawn, picture: { picture: `board_${name}_${id}_${shortKey(alt).slice(0, 12)}`, alt } };
}

/** The picture that goes with a board, as a PNG; undefined for an id that is none of ours, or not for them. */
export async function boardImage(
  deps: Deps,
  person: Person,
  picture: string,
  look: Pick<HeatMap, 'scheme'>,
): Promise<Uint8Array | undefined> {
  const [, name = '', id = ''] = /^board_([a-z-]{1,40})_([a-z0-9-]{1,80})_[0-9a-f]{12}$/.exec(picture) ?? [];
  const open = id === '' ? undefined : await opened(deps, person, name, id);
  const map = open?.board.pictures?.(open.view, open.context);
  return map && deps.pictures.heatMap({ ...map, ...look });
}

/** All that a board is drawn from, for whoever may see it. */
async function opened(deps: Deps, person: Person, name: string, id: string) {
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
  return { board, view: { ...view, members }, context };
}

/** Where somebody hears that a board changed which they may see. */
export async function boardThreads(deps: Deps, person: Person): Promise<string[]> {
  const boards = [...deps.steps.boards.values()];
  const own = await reviewsOf(deps, person);
  return own
    .filter((review) => boards.some((board) => may(person, board.may, review)))
    .map(({ id }) => boardThread(id));
}
