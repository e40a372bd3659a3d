export { type EmbeddedQueueOptions, openEmbeddedQueue } from './embedded/open';
export { QueueError, type QueueErrorCode } from './queue-error';
export { openRedisQueue, type RedisQueueOptions } from './redis';
export { defaultTuning, type QueueTuning } from './tuning';
