export { openEmbeddedQueue } from './embedded/open';
export type { OnOpen } from './queue';

export { openRedisQueue } from './redis';
export { defaultTuning, type QueueTuning } from './tuning';
