import { REVIEW_KEYS } from '../../../src/ports/store';
import { fromStored } from '../json';
import type { Migration } from './migration';

/** Reviews are looked up by those who have a part in them, and by the channels that they are posted in. */
export const keysOfReviews: Migration = {
  version: 6,
  name: 'what reviews are looked up by',
  async run(collection) {
    const reviews = collection('reviews');
    for (const row of await reviews.find({}).toArray()) {
      const { _id, rev, ...rest } = row;
      const review = fromStored(rest) as Parameters<(typeof REVIEW_KEYS)['channelIds']>[0];
      const keys = { memberIds: REVIEW_KEYS.memberIds(review), channelIds: REVIEW_KEYS.channelIds(review) };
      if (JSON.stringify([rest.memberIds, rest.channelIds]) === JSON.stringify([keys.memberIds, keys.channelIds]))
        continue;
      // Whoever changed it meanwhile wrote them.
      await reviews.findOneAndReplace({ _id, rev }, { ...rest, ...keys, rev: Number(rev) + 1 }, { upsert: false });
    }
  },
};
