import { invite } from '../../accounts/inviting';
import { isOfHost, rolesOf } from '../../method/permissions';
import type { Person } from '../../method/person';
import type { Review } from '../../method/review';
import { replan } from '../../plan/planning';
import { refuseUnkept } from '../../steps/documents';
import type { Effect } from '../../steps/effects';
import { note } from '../../turn/audit';
import type { Deps } from '../../turn/deps';
import { newPersonId, personFrom } from '../import/people';
import { normalised } from '../programme-file/people';
import { personSchema } from '../programme-file/schema';

/** So many help at most: each is written to, at an address that nobody has proved to be of the city. */
const MOST_COLLEAGUES = 40;

type Wanted = Omit<Extract<Effect, { kind: 'invite-colleague' }>, 'kind' | 'refused'>;

/**
 * Makes somebody of the host city a colleague of its contacts in a review, keeps what is shared with them, and asks them to
 * come. False for who is of another city, has left, or has another part in the review, without saying which of these. Doing it again shares anew and asks nobody twice.
 */
export async function inviteColleague(
  deps: Deps,
  { review: id, email, name, keeps }: Wanted,
  by: Person,
  occasion: string,
): Promise<boolean> {
  const { store } = deps;
  const review = await store.reviews.get(id);
  if (!review) return false;
  const person = await colleagueBy(deps, review, email, name, by);
  const isNew = person !== undefined && rolesOf(person.id, review).length === 0;
  if (!person || (isNew && isFull(review)) || !isOfHost(person, review) || !person.active || !mayBe(person, review))
    return false;
  if (isNew) {
    await store.reviews.update(id, (r) => ({
      ...r,
      members: { ...r.members, colleagues: [...new Set([...(r.members.colleagues ?? []), person.id])] },
    }));
    await note(
      deps,
      { by: by.id, action: 'colleague-invited', review: id, person: person.id },
      `colleague-${occasion}`,
    );
  }
  const record = { ...keeps, id: `${keeps.kind}|${id}|${person.id}`, review: id, person: person.id };
  refuseUnkept(deps.steps.documents, record);
  await store.stepRecords.put(record);
  if (!isNew) return true;
  await replan(deps, id);
  await invite(deps, { review: id, people: [person.id] }, by.id, occasion);
  return true;
}

/** A colleague already, or nobody in the review yet: a contact, or a peer elsewhere in it, is not made one. */
function mayBe({ id }: Person, review: Review): boolean {
  return rolesOf(id, review).every((role) => role === 'colleague');
}

function isFull({ members: { colleagues = [] } }: Review): boolean {
  return colleagues.length >= MOST_COLLEAGUES;
}

/** Whoever has the address; else somebody new of the host city, with its clock and the language of whoever asks. */
async function colleagueBy(
  { store }: Deps,
  review: Review,
  email: string,
  name: string,
  by: Person,
): Promise<Person | undefined> {
  const [known] = await store.people.find({ email });
  if (known || isFull(review)) return known;
  const read = personSchema.safeParse({
    email,
    name,
    city: review.hostCity,
    language: by.language,
    timeZone: review.timeZone,
    ...(by.holidays === undefined ? {} : { holidays: by.holidays }),
  });
  if (!read.success) return undefined;
  const person = personFrom(normalised(read.data), newPersonId());
  return (await store.people.insert(person)) ? person : (await store.people.find({ email: person.email }))[0];
}
