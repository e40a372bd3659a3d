import { threadOf } from '../../../src/ports/chat';
import type { Migration } from './migration';

/** Who answered under a message of a channel stood in what they said: now they are looked up by it. */
export const authorsOfAnswers: Migration = {
  version: 8,
  name: 'authors of answers',
  async run(collection) {
    const [reviews, messages] = [collection('reviews'), collection('messages')];
    for (const { _id: review } of await reviews.find({}).toArray()) {
      const at = { platform: 'web', address: {}, thread: 'replies' };
      const thread = threadOf({ kind: 'channel', review, at });
      for (const row of await messages.find({ thread }).toArray()) {
        const { by, ...content } = (row.content ?? {}) as { by?: string };
        if (by === undefined) continue;
        await messages.findOneAndReplace({ _id: row._id }, { ...row, content, by }, { upsert: false });
      }
    }
  },
};
