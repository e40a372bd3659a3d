import { STEPS } from '../../flows';
import { wordsIn } from '../../src/i18n';
import type { Language } from '../../src/method/language';
import type { Person } from '../../src/method/person';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { checkForm } from '../../src/programme/creating/check-form';
import { type FlowContext, NEW_SESSION } from '../../src/steps/contract';
import { converse } from '../../src/steps/converse';
import { intentOf } from '../../src/steps/intent';
import { type Creation, type NewReviewForm, readForm } from '../../src/steps/new-review';
import { GENOA_PEOPLE, somebody } from './genoa-schedule';
import { aReview, MIDWAY } from './sheets';
import { NOTHING_KEPT } from './steps';

/** A programme with so many people beside the team of Genoa. */
const peopleOf = (others: number) => [
  ...GENOA_PEOPLE,
  ...Array.from({ length: others }, (_, n) =>
    somebody(`p-${n}`, { name: `Person no. ${n} with a long name`, city: `City ${n % 12}` }),
  ),
];
const USUAL = 40;
/** More than an input of Slack's holds. */
const LINES = Array.from(
  { length: 30 },
  (_, n) => `new-person-${n}@a-rather-long-name.porto.example, New Person ${n} with a long name, City ${n % 5}, en`,
);

/** What somebody fills in for a review of Porto that can be created. */
export const PORTO: FieldValues = {
  hostCity: 'Porto',
  start: '2027-10-05',
  days: '2',
  otherZone: 'Europe/Lisbon',
  leader: 'lyon',
  peers: ['barcelona', 'helsinki', 'p-3'],
  facilitators: ['ethics'],
  newPeople: ['ana@porto.example, Ana Sousa, Porto, Europe/Lisbon'],
  callDay: '2027-09-24',
  callTime: '10:00',
};

/** Forms as people leave them: empty, wrong in every field, right, and right with more lines than an input holds. */
const FORMS: readonly FieldValues[] = [
  {},
  {
    ...PORTO,
    hostCity: 'Genoa',
    start: '2027-03-01',
    days: '12',
    otherZone: 'Europe/Rom',
    host: ['genoa'],
    peers: ['genoa', 'lyon'],
    newPeople: ['nobody', 'a@b.example', 'a@c.example, A <B>, C & D, what?'],
    callTime: 'at ten',
  },
  PORTO,
  { ...PORTO, newPeople: LINES },
];

const REVIEW = aReview();

function creationOf(form: NewReviewForm, people: readonly Person[], outcome?: Creation['outcome']): Creation {
  const programmes = [
    { id: REVIEW.programme, name: 'Integration 2027' },
    { id: 'another', name: 'Another' },
  ];
  const zones = [...new Set(people.map((person) => person.timeZone))];
  return { draft: 'draft', programmes, people, zones, form, ...(outcome ? { outcome } : {}) };
}

/** What would become of a form in Genoa's programme. */
function outcomeOf(fields: FieldValues, language: Language = 'en', people = peopleOf(USUAL)) {
  const organiser = { ...somebody('eurocities', { timeZone: 'Europe/Brussels' }), language };
  const programmes = new Map([[REVIEW.programme, { benchmark: REVIEW.benchmark }]]);
  const around = {
    draft: 'draft',
    organiser,
    programmes,
    people,
    named: [],
    reviews: [REVIEW],
    cities: [],
    planners: STEPS.planned,
    now: MIDWAY,
  };
  return checkForm(readForm(fields, {}), around);
}

/** Every card on the way to a new review, in a language and a programme with so many people more. */
export function newReviewPrompts(language: Language, others = USUAL): Prompt[] {
  const people = peopleOf(others);
  const outcomes = [
    ...FORMS.map((fields) => ({ fields, outcome: outcomeOf(fields, language, people) })),
    { fields: PORTO, outcome: { kind: 'made' as const, review: REVIEW } },
  ];
  return outcomes.flatMap(({ fields, outcome }) => {
    const form = readForm(fields, {});
    const says = (action: string, creation: Creation, data = {}) => repliesTo(action, creation, data, language);
    return [
      ...says('new', creationOf(form, people)),
      ...says('new-change', creationOf(form, people)),
      ...says('new-preview', creationOf(form, people, outcome)),
      ...says('new-create', creationOf(form, people, outcome), { id: 'porto-2027' }),
      ...says('new-create', creationOf(form, people, outcome), { id: 'taken-2027' }),
      ...says('new-leave', creationOf(form, people), { draft: 'draft' }),
    ];
  });
}

function repliesTo(
  action: string,
  creation: Creation,
  data: Readonly<Record<string, string>>,
  language: Language,
): Prompt[] {
  const person = somebody('eurocities', { organisation: 'EUROCITIES', timeZone: 'Europe/Brussels', language });
  const context: FlowContext = {
    now: MIDWAY,
    today: '2027-03-25',
    person,
    words: wordsIn(language),
    language,
    platform: 'slack',
    commands: STEPS.words,
    planned: STEPS.planned,
    exports: STEPS.exports,
    printsPdf: false,
    kept: NOTHING_KEPT,
    reviews: [{ review: REVIEW, roles: ['organiser'] }],
    overview: [],
    candidates: [],
    creation,
  };
  const what = { kind: 'press' as const, action, data, fields: {} };
  const event = { id: 'e', platform: 'slack', person: person.id, at: MIDWAY, what };
  return converse(STEPS, NEW_SESSION, event, intentOf(STEPS, what), context).reply.map(({ prompt }) => prompt);
}
