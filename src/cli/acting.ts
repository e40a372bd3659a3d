import { DEFAULT_LANGUAGE } from '../method/language';
import { may, type ReviewAction, rolesOf } from '../method/permissions';
import type { Person } from '../method/person';
import type { Review } from '../method/review';
import { nearMiss } from '../programme/programme-file/near-miss';
import { addressIn } from '../programme/programme-file/words';
import type { FlowContext, TeamReview } from '../steps/contract';
import type { Deps } from '../turn/deps';
import { bareContext, loadTeam, ownView, reviewsOf } from '../turn/load-review';
import { CommandRefused } from './request';

/** What the commands work with: the services, and the address under which people open the web chat. */
export interface CommandContext {
  deps: Deps;
  address: string;
  /** What of the platforms does not let us in; where it is, and why, is for operators. */
  troubles?(): Promise<readonly { part: string; detail?: string }[]>;
}

/** The operator, whose rights are an organiser's in every review, and who is named so in the log. */
export const OPERATOR: Person = {
  id: 'operator',
  email: '',
  name: 'the operator',
  language: DEFAULT_LANGUAGE,
  timeZone: 'UTC',
  workdays: [1, 2, 3, 4, 5, 6, 7],
  away: [],
  paused: false,
  active: true,
  accounts: [],
};

/** Who acts: the person with this e-mail, or the operator. Refuses an e-mail that nobody active has. */
export async function actorFor(deps: Deps, email: string | undefined): Promise<Person> {
  if (email === undefined) return OPERATOR;
  const person = await personWith(deps, email);
  if (!person.active) throw new CommandRefused([`${person.name} is no longer in a programme.`]);
  return person;
}

/** The person with this e-mail, active or not. Refuses, with the one that was probably meant, when there is none. */
export async function personWith(deps: Deps, email: string): Promise<Person> {
  const wanted = addressIn(email) ?? email.trim().toLowerCase();
  const [found] = wanted === '' ? [] : await deps.store.people.find({ email: wanted });
  if (found) return found;
  const known = (await deps.store.people.find({})).map((p) => p.email).filter((e) => e !== '');
  throw new CommandRefused([`There is nobody with the e-mail "${email}"${didYouMean(wanted, known) || '.'}`]);
}

/** The review with this id as the actor has to do with it. Refuses, with the one that was probably meant. */
export async function reviewFor(deps: Deps, actor: Person, id: string): Promise<Review> {
  const found = await deps.store.reviews.get(id);
  if (found) return seenBy(actor, found);
  const all = await deps.store.reviews.find({});
  const wanted = id.trim().toLowerCase();
  const begins = all.filter((r) => wanted !== '' && (r.id.startsWith(wanted) || r.hostCity.toLowerCase() === wanted));
  const [only] = begins.length === 1 ? begins : [];
  if (only && only.hostCity.toLowerCase() === wanted) return seenBy(actor, only);
  const ids = all.map((r) => r.id);
  const hint = only ? `; did you mean ${only.id}?` : didYouMean(wanted, ids);
  const list = ids.length === 0 ? '; there are none yet.' : `; there are: ${ids.join(', ')}.`;
  throw new CommandRefused([`There is no review "${id}"${hint || list}`]);
}

/** The operator is an organiser of every review; everybody else is what they are. */
export function seenBy(actor: Person, review: Review): Review {
  if (actor.id !== OPERATOR.id) return review;
  const organisers = [...review.members.organisers, OPERATOR.id];
  return { ...review, members: { ...review.members, organisers } };
}

/** Refuses what the actor may not do in a review. */
export function permit(actor: Person, action: ReviewAction, review: Review): void {
  if (!may(actor, action, review))
    refuse(actor, review, action === 'decide' ? 'that is for the leader alone' : undefined);
}

/** Says to somebody that they may not do what they asked for. */
export function refuse(actor: Person, review: Review, why = 'that is not open to them'): never {
  throw new CommandRefused([`${actor.name} may not do this in ${review.id}: ${why}. Nothing was changed.`]);
}

/** A review with its team's work, and the moment, as the flows take them; said in the operator's language. */
export async function sceneFor(
  deps: Deps,
  actor: Person,
  review: Review,
): Promise<{ view: TeamReview; context: FlowContext }> {
  const speaker: Person = { ...actor, language: OPERATOR.language };
  const own = await reviewsOf(deps, speaker);
  const view = { ...(await ownView(deps, speaker, review, own)), team: await loadTeam(deps, review) };
  const context = bareContext(deps, speaker, 'web', [{ review, roles: rolesOf(actor.id, review) }]);
  return { view, context };
}

/** `; did you mean …?`, or nothing. */
function didYouMean(word: string, candidates: Iterable<string>): string {
  const meant = nearMiss(word, candidates);
  return meant === undefined ? '' : `; did you mean ${meant}?`;
}
