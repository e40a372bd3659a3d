import { changeAddress } from '../../accounts/addresses';
import { may } from '../../method/permissions';
import type { Person } from '../../method/person';
import type { Review } from '../../method/review';
import type { AddressProblem, TeamForm, TeamOutcome } from '../../steps/changing-team';
import type { Effect } from '../../steps/effects';
import { noteRunning } from '../../turn/audit';
import { cameAmong } from '../../turn/came';
import type { Deps } from '../../turn/deps';
import { reviewsOf } from '../../turn/load-review';
import { citiesOf, peopleOf } from '../creating/creation';
import { email as emailOf } from '../programme-file/words';
import { changeKey } from './change-key';
import { type Around, atTheWall } from './check-change';

/**
 * What would become of another address for somebody: only for those who were never here, whom nobody could be taken for.
 * Whoever has come has an account that is theirs, which no organiser gives to another mailbox. Errors: `StoreError`.
 */
export async function checkAddress(deps: Deps, form: TeamForm, around: Around): Promise<TeamOutcome> {
  const person = around.people.find(({ id }) => id === form.who);
  if (!person) return { kind: 'wrong', problems: [{ kind: 'whom', what: 'nobody' }] };
  const no = (why: AddressProblem | 'gone'): TeamOutcome => ({
    kind: 'wrong',
    problems: [{ kind: 'rule', why, name: person.name }],
  });
  // Whoever is erased is no mailbox any more.
  if (!person.active) return no('gone');
  const email = emailOf.safeParse(form.email);
  if (!email.success) return no('no-address');
  if (!(await isNobodys(deps, person, around.organiser))) return no('has-come');
  const [owner] = await deps.store.people.find({ email: email.data });
  if (owner) return no('address-taken');
  const known = new Map(around.people.map((one) => [one.id, one]));
  const moved = new Map([...known, [person.id, { ...person, email: email.data }]]);
  const { wrong, odd } = atTheWall(around.review, around.review, moved, around.cities, known);
  return wrong.length > 0 ? { kind: 'wrong', problems: wrong } : { kind: 'address', person, email: email.data, odd };
}

/** The reviews by whose host city somebody might be for an address that is to be theirs, and was not asked about before. Errors: `StoreError`. */
export async function doubtedIn(deps: Deps, person: Person, email: string): Promise<Review[]> {
  const reviews = await reviewsOf(deps, person);
  const doubted = await Promise.all(
    reviews.map(async (review) => {
      const [people, cities] = await Promise.all([
        peopleOf(deps, [review.programme], [review]),
        citiesOf(deps, [review.programme]),
      ]);
      const known = new Map(people.map((one) => [one.id, one]));
      const moved = new Map([...known, [person.id, { ...person, email }]]);
      return atTheWall(review, review, moved, cities, known).odd.some(({ what }) => what === 'perhapsOfHost');
    }),
  );
  return reviews.filter((_, n) => doubted[n]);
}

/** Whether nobody has come in as them yet, and their rights are within what this organiser looks after. */
async function isNobodys(deps: Deps, person: Person, organiser: Person): Promise<boolean> {
  const { store } = deps;
  if (!person.active || person.accounts.length > 0 || person.organises !== undefined) return false;
  const [came, signedIn, sheets, reviews] = await Promise.all([
    cameAmong(store, [person.id]),
    store.webSessions.count({ person: person.id }),
    store.sheets.count({ person: person.id }),
    reviewsOf(deps, person),
  ]);
  const isWithin = reviews.every(
    (review) => may(organiser, 'invite', review) && !review.members.organisers.includes(person.id),
  );
  return came.size === 0 && signedIn === 0 && sheets === 0 && isWithin;
}

/** Gives somebody who never came another address, once for a draft. False where it cannot be any more. Errors: `StoreError`. */
export async function correctAddress(
  deps: Deps,
  { review, person: id, email, draft }: Omit<Extract<Effect, { kind: 'change-address' }>, 'kind'>,
  by: string,
): Promise<boolean> {
  const key = changeKey(review, draft);
  if (await deps.store.audit.get(key)) return true;
  const [person, organiser] = await Promise.all([deps.store.people.get(id), deps.store.people.get(by)]);
  if (!person || !organiser || !(await isNobodys(deps, person, organiser))) return false;
  if (!(await changeAddress(deps, person, email, by))) return false;
  await noteRunning(deps, { by, action: 'team-address', review, person: id }, key);
  return true;
}
