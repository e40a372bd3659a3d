import { dayIn, tDay } from '../../src/method/calendar';
import { channelDigest, type Digest, leaderDigest } from '../../src/method/digest';
import { onWorkingDays } from '../../src/method/schedule';
import { DIGEST_TIME } from '../../src/method/wishes';
import type { DigestFacts, PlannedKind } from '../../src/steps/planned';
import { digestCard } from './digest-card';
import type { DigestScene } from './digest-scene';
import { digestPicture, heatMapOf, readPicture } from './heat-map';

/** On each working day of the leader's from the opening to the day before the visit (method, section 5.2). */
export const PLANNED = {
  digest: {
    as: 'digest',
    name: { en: 'digest', fr: 'synthèse' },
    daily: true,
    when: (review, opening, leader) =>
      onWorkingDays(leader, dayIn(leader.person.timeZone, opening), tDay(review, 0, -1), DIGEST_TIME).filter(
        ({ dueAt }) => dueAt >= opening,
      ),
    card: (facts) => digestCard(digestOf(facts), sceneOf(facts)),
    picture: (facts) => heatMapOf(digestOf(facts).head, facts),
    pictured: readPicture,
  },
} as const satisfies Record<string, PlannedKind>;

function digestOf(facts: DigestFacts): Digest {
  return facts.copy === 'leader' ? leaderDigest(facts) : channelDigest(facts);
}

function sceneOf(facts: DigestFacts): DigestScene {
  return { ...facts, picture: digestPicture(facts.review.id, facts.copy, facts.until) };
}
