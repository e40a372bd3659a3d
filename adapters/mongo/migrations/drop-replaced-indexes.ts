import { dropIndexes } from '../indexes';
import type { Migration } from './migration';

/** Replaced by longer ones, which end in the id and serve the reads that are sorted and limited. */
const REPLACED: Readonly<Record<string, readonly string[]>> = {
  plan: ['status_1_dueAt_1'],
  messages: ['thread_1_at_1', 'thread_1_status_1_at_1', 'status_1_at_1'],
  inbox: ['status_1_receivedAt_1', 'person_1_status_1'],
};

/** Indexes that would be kept up to date for nothing. Those of the files have other names and stay. */
export const dropReplacedIndexes: Migration = {
  version: 2,
  name: 'drop replaced indexes',
  async run(collection) {
    for (const [name, indexes] of Object.entries(REPLACED)) await dropIndexes(collection(name), indexes);
  },
};
