import { listInWords } from '../../src/i18n/format';
import { isGathered } from '../../src/method/blind-rule';
import { answerers } from '../../src/method/review';
import type { FlowContext, ReviewView } from '../../src/steps/contract';

/** Who reads what the person answers, and when: by the review's rule, and by the roles that its team has. */
export function whoReads({ review }: Pick<ReviewView, 'review'>, context: FlowContext): string {
  const { blind } = context.words;
  const all = rolesThatReadAll(review, context);
  return [
    ...(isGathered(review, context.now) ? [blind.gathered] : untilThen(review, context)),
    ...(all.length > 0 ? [blind.all(listInWords(all, context.language))] : []),
    blind.host(review.hostCity),
  ].join(' ');
}

function untilThen({ blind: rule, members }: ReviewView['review'], { person, words }: FlowContext): string[] {
  const { blind } = words;
  if (members.leader === person.id) return [blind.asLeader[rule]];
  return members.peers.some((id) => id !== person.id) ? [blind.others[rule], blind.leader] : [blind.leaderAlone];
}

/** Before the gathering; after it everybody on the team does. */
function rolesThatReadAll(review: ReviewView['review'], { person, words, now }: FlowContext): string[] {
  if (isGathered(review, now)) return [];
  const { organisers, facilitators, host } = review.members;
  const own = [...answerers(review), ...host, person.id];
  const reading = (ids: readonly string[]) => ids.filter((id) => !own.includes(id)).length;
  const counted = [
    { n: reading(organisers), told: words.blind.organisers },
    { n: reading(facilitators.filter((id) => !organisers.includes(id))), told: words.blind.facilitators },
  ];
  return counted.flatMap(({ n, told }) => (n > 1 ? [told.several] : n === 1 ? [told.one] : []));
}
