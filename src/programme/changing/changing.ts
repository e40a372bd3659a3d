import { LIMITS } from '../../method/limits';
import { rolesOf } from '../../method/permissions';
import type { Person } from '../../method/person';
import type { Review } from '../../method/review';
import type { InboundEvent } from '../../ports/event';
import { readTeamForm, type TeamChanging } from '../../steps/changing-team';
import type { Intent } from '../../steps/contract';
import type { Deps } from '../../turn/deps';
import { formerOf, membersOf } from '../../turn/load-review';
import { citiesOf, peopleOf } from '../creating/creation';
import { readPersonLines } from '../creating/person-line';
import { changeKey } from './change-key';
import { checkChange } from './check-change';
import { checkAddress } from './correct-address';

/** What somebody changes a review's team from, and what would come of what they filled in. Errors: `StoreError`. */
export async function changingFor(
  deps: Deps,
  { id }: Pick<InboundEvent, 'id'>,
  intent: Intent,
  organiser: Person,
  review: Review,
): Promise<TeamChanging> {
  const { store } = deps;
  const pressed = intent.kind === 'press' ? intent : undefined;
  // Said without anybody's name, it asks for whom.
  const said = intent.kind === 'command' ? { what: 'add', lines: intent.text ?? '' } : undefined;
  const draft = pressed?.data.draft ?? id;
  const form = readTeamForm(pressed?.fields ?? {}, pressed?.data ?? said ?? {});
  const known = await peopleOf(deps, [review.programme], [review]);
  const members = await membersOf(deps, review);
  const former = await formerOf(deps, review);
  const others = known.filter((person) => rolesOf(person.id, review).length === 0);
  const changing = { draft, form, others, members };
  if (await store.audit.get(changeKey(review.id, draft))) return { ...changing, outcome: { kind: 'made' } };
  if ((!pressed && form.lines.length === 0) || form.lines.length > LIMITS.lines) return changing;
  const around = {
    organiser,
    review,
    people: [...new Map([...former, ...known, ...members].map((person) => [person.id, person])).values()],
    named: await namedIn(deps, form.lines),
    cities: await citiesOf(deps, [review.programme]),
    now: deps.clock.now(),
  };
  if (form.what === 'address') return { ...changing, outcome: await checkAddress(deps, form, around) };
  return { ...changing, outcome: checkChange(form, around) };
}

async function namedIn({ store }: Deps, lines: readonly string[]): Promise<Person[]> {
  const read = readPersonLines(lines, () => false);
  const emails = read.flatMap((one) => (one.kind === 'person' ? [one.person.email] : []));
  return emails.length === 0 ? [] : store.people.find({ email: { in: emails } });
}
