import { ASKED_DRAFT, ASKED_FINAL } from '../../src/method/after-visit';
import { DEFAULT_LANGUAGE } from '../../src/method/language';
import type { Instant } from '../../src/method/time';
import type { StepRecord } from '../../src/ports/records';
import { shortKey } from '../../src/ports/short-key';
import { keptWith, keyOf } from '../../src/steps/documents';
import { type ExampleScene, type GatheredReview, type Illustration, onVisit } from '../../src/steps/example';
import { PARAGRAPH, type Paragraph } from '../report/public';
import { EXAMPLE_WORDS } from './example-words';
import {
  ANSWER,
  type Answer,
  COMMENT,
  type Comment,
  finalKept,
  RECEIPT,
  SENT_REPORT,
  type SentReport,
  STATEMENT,
  type Statement,
} from './kept';
import { outgoing } from './outgoing';
import { keyOfDraft } from './standing';

/** On which day from the visit's first one on something was done; a report as quick as this one is rare. */
const DAY = { draft: 8, read: 9, comments: 10, answers: 12, until: 15, final: 16 } as const;

/** The city has read the report of the visit that is over, and said two things on its facts: it is final now. */
export function illustrates(scene: ExampleScene): Illustration {
  const { visited, people, now } = scene;
  if (!visited) return { documents: [] };
  const { review } = visited;
  const { leader, host } = review.members;
  const contact = host[0];
  const at = (day: keyof typeof DAY, time: string) => onVisit(visited, DAY[day], time);
  if (contact === undefined || at('final', '11:00') > now) return { documents: [] };
  const own = (person: string) => EXAMPLE_WORDS[people.get(person)?.language ?? DEFAULT_LANGUAGE];
  const draftAt = at('draft', '10:30');
  const draft = sent(scene, visited, { as: 'draft', at: draftAt, until: at('until', '17:30') }, []);
  const about = Object.keys(own(contact).comments);
  const comments = about.flatMap((number, n): StepRecord[] => {
    const paragraph = scene
      .kept(review.id)
      .of(PARAGRAPH)
      .find(({ value }) => value.wordings.at(-1)?.text.includes(number));
    const { text = '' } = own(contact).comments[number] ?? {};
    const { why = '', corrected } = own(leader).comments[number] ?? {};
    if (!paragraph) return [];
    const key = shortKey(keyOfDraft(1), keyOf(paragraph));
    const answered = { at: at('answers', `15:0${n}`), by: leader, isCorrected: corrected !== undefined, why };
    const said: Comment = {
      ...{ draft: keyOfDraft(1), paragraph: keyOf(paragraph), text, at: at('comments', `09:1${n}`) },
      answer: answered,
    };
    const answer: Answer = { comment: key, said: text, ...answered };
    return [
      record(COMMENT.name, review.id, key, said, contact),
      record(ANSWER.name, review.id, key, answer),
      ...(corrected === undefined ? [] : [reworded(paragraph, corrected, at('answers', '14:50'), leader)]),
    ];
  });
  const statement: Statement = { text: own(contact).statement, at: at('comments', '09:30'), by: contact };
  const stated: StepRecord = {
    ...{ id: `${STATEMENT.name}|${review.id}`, kind: STATEMENT.name, review: review.id, person: '' },
    value: statement,
  };
  const before = [draft, ...comments, stated];
  const finalAt = at('final', '11:00');
  const final = sent(scene, visited, { as: 'final', at: finalAt }, before);
  const receipts = [
    record(RECEIPT.name, review.id, keyOfDraft(1), { sent: keyOfDraft(1), at: at('read', '08:40') }, contact),
    record(RECEIPT.name, review.id, 'final-1', { sent: 'final-1', at: onVisit(visited, DAY.final, '11:25') }, contact),
  ].filter(({ value }) => value.at <= now);
  const [untilDay, finalDay] = [at('until', '12:00').slice(0, 10), finalAt.slice(0, 10)];
  return {
    documents: [
      ...before,
      final,
      finalKept(review.id, final.value as SentReport, scene.kept(review.id)).record,
      ...receipts,
    ],
    askedIn: {
      review: review.id,
      asked: {
        [ASKED_DRAFT]: { since: draftAt, until: untilDay },
        [ASKED_FINAL]: { since: finalAt, until: finalDay },
      },
    },
  };
}

function sent(
  scene: ExampleScene,
  { review, benchmark }: GatheredReview,
  { as, at, until }: { as: SentReport['as']; at: Instant; until?: Instant },
  before: readonly StepRecord[],
): StepRecord {
  const context = { kept: keptWith(scene.kept(review.id), before), now: at };
  const view = { review, benchmark, team: { people: scene.people } };
  const going = outgoing(view, as, context);
  const value: SentReport = { ...going.sent, at, by: review.members.leader, ...(until === undefined ? {} : { until }) };
  return record(SENT_REPORT.name, review.id, `${as}-${value.version}`, value);
}

function reworded(
  { record: was, value }: { record: StepRecord; value: Paragraph },
  text: string,
  at: Instant,
  by: string,
) {
  const rests = value.wordings.at(-1)?.rests ?? [];
  return { ...was, value: { ...value, wordings: [...value.wordings, { at, by, text, rests }] } };
}

function record<T>(kind: string, review: string, key: string, value: T, person = '') {
  const id = [kind, review, ...(kind === RECEIPT.name ? [person] : []), key].join('|');
  return { id, kind, review, person, value };
}
