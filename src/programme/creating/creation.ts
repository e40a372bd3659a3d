import { LIMITS } from '../../method/limits';
import { isOfHost, may } from '../../method/permissions';
import type { Person } from '../../method/person';
import type { Review } from '../../method/review';
import type { InboundEvent } from '../../ports/event';
import type { Intent } from '../../steps/contract';
import { type Creation, type NewReviewForm, readForm } from '../../steps/new-review';
import type { Deps } from '../../turn/deps';
import { calledAs } from '../called';
import { importedOf } from '../import/imported';
import type { FileCity } from '../programme-file';
import { timeZone } from '../programme-file/words';
import { checkForm, type OfProgramme } from './check-form';
import { citiesNamed, cityNamed } from './cities';
import { readPersonLines } from './person-line';

/**
 * What somebody creates a review from, and what would come of what they filled in; undefined for those who organise no
 * programme and no review, or only their own city's. A draft is named by the event that began it.
 */
export async function creationFor(
  deps: Deps,
  { id }: Pick<InboundEvent, 'id'>,
  intent: Intent,
  organiser: Person,
  wanted: 'draft' | 'creation',
): Promise<Creation | undefined> {
  // What may be created depends on what all of the installation are called, and on everybody's visits.
  const reviews = await deps.store.reviews.find({}, { sort: { by: 'id', order: 'ascending' } });
  const programmes = await programmesOf(deps, organiser, reviews);
  if (programmes.size === 0) return undefined;
  const pressed = intent.kind === 'press' ? intent : undefined;
  const form = withZone(readForm(pressed?.fields ?? {}, pressed?.data ?? {}));
  const { draft = id, made } = draftOf(pressed?.data.draft, organiser, reviews);
  const inSight = reviews.filter((review) => programmes.has(review.programme) && !isOfHost(organiser, review));
  const people = await peopleOf(deps, [...programmes.keys()], inSight);
  const called = await calledAs(deps.store, [...programmes.keys()]);
  const creation = { draft, programmes: called, people, zones: zonesOf(people, inSight, form), form };
  if (made) return { ...creation, outcome: { kind: 'made', review: made } };
  // More people than a list has are not read: whoever takes the turn says so.
  if (!pressed || wanted === 'draft' || form.newPeople.length > LIMITS.lines) return creation;
  const cities = await citiesOf(deps, [...programmes.keys()]);
  const planners = deps.steps.planned;
  const around = { draft, organiser, programmes, people, named: await namedIn(deps, form), reviews, cities, planners };
  return { ...creation, outcome: checkForm(form, { ...around, now: deps.clock.now() }) };
}

/** A draft and the review it has become, if any. One that became somebody else's review is nobody's to go on with. */
function draftOf(
  draft: string | undefined,
  organiser: Person,
  reviews: readonly Review[],
): { draft?: string; made?: Review } {
  if (draft === undefined || draft === '') return {};
  const made = reviews.find((review) => review.createdFrom === draft);
  if (!made) return { draft };
  return made.members.organisers.includes(organiser.id) ? { draft, made } : {};
}

/** Programmes in which somebody may create reviews, those that they made among them, and the benchmark of new ones: the programme's, else its last review's. */
async function programmesOf(
  { store }: Deps,
  person: Person,
  reviews: readonly Review[],
): Promise<Map<string, OfProgramme>> {
  const own = reviews.filter((review) => may(person, 'create-review', review)).map(({ programme }) => programme);
  const ids = [...new Set([...own, ...(person.organises ?? [])])].sort();
  const found = await Promise.all(
    ids.map(async (id) => {
      const last = reviews.filter(({ programme }) => programme === id).at(-1);
      const made = await store.programmes.get(id);
      const benchmark = made?.benchmark ?? last?.benchmark;
      const { hostRating, followUp } = made ?? last ?? {};
      const settings = { ...(hostRating ? { hostRating } : {}), ...(followUp ? { followUp } : {}) };
      return benchmark ? [[id, { benchmark, ...settings }] as const] : [];
    }),
  );
  return new Map(found.flat());
}

/** Everybody of these programmes who is still with us: those of their files, and those with a role in one of the reviews. */
export async function peopleOf(
  { store }: Deps,
  programmes: readonly string[],
  reviews: readonly Review[],
): Promise<Person[]> {
  const inFiles = await Promise.all(
    programmes.map(async (id) => importedOf(await store.programmes.get(id))?.ids ?? []),
  );
  const ids = new Set(inFiles.flat().map(({ id }) => id));
  for (const { members } of reviews) for (const id of Object.values(members).flat()) ids.add(id);
  return (await store.people.find({ active: true })).filter((person) => ids.has(person.id));
}

/** What the programmes' files say of cities' names. */
export async function citiesOf({ store }: Deps, programmes: readonly string[]): Promise<FileCity[]> {
  const files = await Promise.all(programmes.map(async (id) => importedOf(await store.programmes.get(id))?.file));
  return files.flatMap((file) => file?.cities ?? []);
}

function zonesOf(
  people: readonly Person[],
  reviews: readonly Review[],
  { hostCity, timeZone: zone }: NewReviewForm,
): string[] {
  // What is no zone is said to be none, and is no choice.
  const asked = timeZone.safeParse(zone).success ? [{ timeZone: zone }] : [];
  return [...new Set([...people, ...reviews, ...asked, ...citiesNamed(hostCity)].map((one) => one.timeZone))].sort();
}

/** Where no zone was chosen, the host city's as it is known; anew for another city, unless one was chosen since. */
function withZone(form: NewReviewForm): NewReviewForm {
  const { hostCity, timeZone, otherZone, zoneFor } = form;
  const isFound = zoneFor !== '' && timeZone === cityNamed(zoneFor)?.timeZone;
  if (otherZone !== '' || (timeZone !== '' && (!isFound || zoneFor === hostCity))) return form;
  const found = cityNamed(hostCity);
  return { ...form, timeZone: found?.timeZone ?? '', zoneFor: found ? hostCity : '' };
}

/** Whoever has an e-mail that is named in the form's lines. */
async function namedIn({ store }: Deps, { newPeople }: NewReviewForm): Promise<Person[]> {
  const read = readPersonLines(newPeople, () => false);
  const emails = read.flatMap((one) => (one.kind === 'person' ? [one.person.email] : []));
  return emails.length === 0 ? [] : store.people.find({ email: { in: emails } });
}
