import { nameOf } from '../../src/method/language';
import { answerers } from '../../src/method/review';
import { daysAgo, type ExampleScene, type Illustration } from '../../src/steps/example';
import { RULES_VERSION } from './conduct';
import { ACCEPTED, type Accepted, PRACTISED, type Practised } from './trained';

/** Of those whose first desk review is still to come: every third has done nothing yet, every third only half. */
const IN_TURN = 3;
/** Of the others every fifth never came to it. */
const NEVER = 5;

/** Most of those who have been on a team have practised and accepted the rules; of those who come new, some have. */
export function illustrates(scene: ExampleScene): Illustration {
  const { begun, coming } = scene;
  const seasoned = new Set(begun.flatMap(({ review }) => [...answerers(review), ...review.members.facilitators]));
  const fresh = [...new Set(coming.flatMap(({ review }) => answerers(review)))].filter((id) => !seasoned.has(id));
  return {
    documents: [
      ...[...seasoned].flatMap((id, n) =>
        n % NEVER === NEVER - 1 ? [] : trained(scene, id, 20 + (n % 5), { accepted: true, noted: n % 2 === 0 }),
      ),
      ...fresh.flatMap((id, n) =>
        n % IN_TURN === 0 ? [] : trained(scene, id, 2 + n, { accepted: n % IN_TURN === 2, noted: n % IN_TURN === 2 }),
      ),
    ],
  };
}

/** What somebody has done of the training, so many working days ago: practised, and what besides. */
function trained(scene: ExampleScene, id: string, ago: number, done: { accepted: boolean; noted: boolean }) {
  const { programme, people } = scene;
  const person = people.get(id);
  if (!person) return [];
  const sheet = daysAgo(scene, person, ago, '09:30');
  const practised: Practised = done.noted ? { sheet, note: daysAgo(scene, person, ago - 1, '15:40') } : { sheet };
  const accepted: Accepted = {
    version: RULES_VERSION,
    at: daysAgo(scene, person, ago, '09:10'),
    speaks: nameOf(person.language, person.language),
  };
  const record = { review: '', programme, person: id };
  return [
    { ...record, id: `${PRACTISED.name}|${programme}|${id}`, kind: PRACTISED.name, value: practised },
    ...(done.accepted
      ? [{ ...record, id: `${ACCEPTED.name}|${programme}|${id}`, kind: ACCEPTED.name, value: accepted }]
      : []),
  ];
}
