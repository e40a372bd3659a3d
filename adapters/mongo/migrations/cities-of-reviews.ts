import { REVIEW_KEYS } from '../../../src/ports/store';
import { fromStored } from '../json';
import type { Migration } from './migration';

/** Reviews are looked up by their city, too: by that one finds what it was told in an earlier one. */
export const citiesOfReviews: Migration = {
  version: 11,
  name: 'of which city reviews are',
  async run(collection) {
    const reviews = collection('reviews');
    for (const row of await reviews.find({}).toArray()) {
      const { _id, rev, ...rest } = row;
      const cityKeys = REVIEW_KEYS.cityKeys(fromStored(rest) as Parameters<(typeof REVIEW_KEYS)['cityKeys']>[0]);
      if (JSON.stringify(rest.cityKeys) === JSON.stringify(cityKeys)) continue;
      // Whoever changed it meanwhile wrote them.
      await reviews.findOneAndReplace({ _id, rev }, { ...rest, cityKeys, rev: Number(rev) + 1 }, { upsert: false });
    }
  },
};
