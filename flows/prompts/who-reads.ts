import { listInWords } from '../../src/i18n/format';
import { isGathered } from '../../src/method/blind-rule';
import { answerers } from '../../src/method/review';
import { seatMates } from '../../src/method/seats';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { WHO_READS } from './who-reads-words';

/** Who reads what the person answers, and when: by the review's rule, and by the roles that its team has. */
export function whoReads({ review, mates = [] }: Pick<ReviewView, 'review' | 'mates'>, context: FlowContext): string {
  const w = WHO_READS[context.language];
  const all = rolesThatReadAll(review, context);
  return [
    ...mates.map(({ name }) => w.shares(name)),
    ...(isGathered(review, context.now) ? [w.gathered] : untilThen(review, context)),
    ...(all.length > 0 ? [w.all(listInWords(all, context.language))] : []),
    w.host(review.hostCity),
  ].join(' ');
}

function untilThen(review: ReviewView['review'], { person, language }: FlowContext): string[] {
  const { blind: rule, members } = review;
  const w = WHO_READS[language];
  const mine = [person.id, ...seatMates(person.id, review)];
  if (members.leader === person.id) return [w.asLeader[rule]];
  return members.peers.some((id) => !mine.includes(id)) ? [w.others[rule], w.leader] : [w.leaderAlone];
}

/** Before the gathering; after it everybody on the team does. */
function rolesThatReadAll(review: ReviewView['review'], { person, language, now }: FlowContext): string[] {
  if (isGathered(review, now)) return [];
  const { organisers, facilitators, host } = review.members;
  const own = [...answerers(review), ...host, person.id];
  const reading = (ids: readonly string[]) => ids.filter((id) => !own.includes(id)).length;
  const counted = [
    { n: reading(organisers), told: WHO_READS[language].organisers },
    { n: reading(facilitators.filter((id) => !organisers.includes(id))), told: WHO_READS[language].facilitators },
  ];
  return counted.flatMap(({ n, told }) => (n > 1 ? [told.several] : n === 1 ? [told.one] : []));
}
