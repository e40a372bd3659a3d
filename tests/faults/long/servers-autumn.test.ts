import { acrossAChange, correctTheClock } from '../../support/fleet/across-a-change';
import { beginStory } from '../../support/fleet/story';
import { findMongo } from '../../support/mongo-server';
import { redisIsAvailable } from '../../support/redis-server';
import { testWith } from '../../support/required';
import { seeded } from '../../support/seeded-random';

jest.setTimeout(300_000);
const mongo = findMongo();

testWith('programs of our own that speak MongoDB and Redis', mongo?.kind === 'program' && redisIsAvailable())(
  'reminders planned before the clocks go back come at the same local time after it, once',
  async () => {
    if (mongo?.kind !== 'program') return;
    const story = await beginStory({
      mongo,
      instances: 1,
      weeksLater: 31,
      at: '2027-10-28T13:00:00.000Z',
      random: seeded(),
    });
    try {
      const received = await acrossAChange(story, { eve: '2027-11-02T12:00:00.000Z', day: '2027-11-03' });
      const once = { reminders: 1, at: [expect.stringMatching(/^09:1\d$/)] };
      expect(received).toEqual(story.team.map(() => once));
      expect(await correctTheClock(story, '2027-11-03')).toEqual(received);
    } finally {
      await story.site.close();
    }
  },
);
