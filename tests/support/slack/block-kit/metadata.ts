import { LIMITS } from './limits';
import { isDict } from './shape';

type MetadataError = 'invalid_metadata_format' | 'invalid_metadata_schema' | 'metadata_too_large';

/**
 * The error that Slack answers to this metadata of a message, if any. The payload is flat: texts, numbers, truth values,
 * and objects or lists of objects of these (https://docs.slack.dev/messaging/message-metadata).
 */
export function metadataError(metadata: unknown): MetadataError | undefined {
  if (!isDict(metadata)) return 'invalid_metadata_format';
  const { event_type, event_payload, ...rest } = metadata;
  if (Object.keys(rest).length > 0 || !isDict(event_payload)) return 'invalid_metadata_format';
  if (typeof event_type !== 'string' || !/^\w+$/.test(event_type) || event_type.length > LIMITS.metadataType.max)
    return 'invalid_metadata_schema';
  if (!Object.values(event_payload).every(isValue)) return 'invalid_metadata_schema';
  return Buffer.byteLength(JSON.stringify(metadata)) > LIMITS.metadataBytes.max ? 'metadata_too_large' : undefined;
}

const isFlat = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
const isFlatObject = (value: unknown) => isDict(value) && Object.values(value).every(isFlat);

function isValue(value: unknown): boolean {
  return isFlat(value) || isFlatObject(value) || (Array.isArray(value) && value.every(isFlatObject));
}
