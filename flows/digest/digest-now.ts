import { type Digest, leaderDigest } from '../../src/method/digest';
import { may } from '../../src/method/permissions';
import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext, TeamReview } from '../../src/steps/contract';
import { hostViewsIn } from '../prompts/own-view';
import { activeIds } from '../team';
import { digestCard } from './digest-card';
import { digestPicture } from './heat-map';

/** The full state now, whatever was told before: new is what came after the last digest. */
export function digestNow(view: TeamReview, context: FlowContext): Prompt {
  const since = view.team.lastDigest ?? view.review.openedAt ?? context.now;
  const digest: Digest = leaderDigest({
    review: view.review,
    benchmark: view.benchmark,
    sheets: view.team.sheets,
    active: activeIds(view),
    decisions: view.team.decisions,
    register: view.register,
    reported: new Set([...view.report.values()].filter((l) => l.text !== '').map((l) => l.indicator)),
    hostViews: hostViewsIn(view),
    calendars: view.team.calendars,
    reader: context.person,
    since,
    until: context.now,
  });
  return digestCard(
    { ...digest, nothingNew: false },
    {
      review: view.review,
      benchmark: view.benchmark,
      people: view.team.people,
      language: context.language,
      day: context.today,
      since,
      until: context.now,
      picture: digestPicture(view.review.id, 'leader', context.now),
      copy: 'leader',
      decides: may(context.person, 'decide', view.review),
    },
  );
}
