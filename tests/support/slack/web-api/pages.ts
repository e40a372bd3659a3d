import { type ApiCall, ApiError } from './call';

/**
 * One page of a list, and the cursor of the next: base64 of the place, as opaque to callers as Slack's. `limit` is at
 * most `max`.
 */
export function page<Item>(call: ApiCall, items: readonly Item[], otherwise: number, max: number) {
  const limit = call.args.count('limit', otherwise, max);
  const start = placeOf(call.args.text('cursor'));
  if (start > items.length) throw new ApiError('invalid_cursor');
  const end = start + limit;
  const next = end < items.length ? Buffer.from(`next:${end}`).toString('base64') : '';
  return { items: items.slice(start, end), hasMore: next !== '', response_metadata: { next_cursor: next } };
}

function placeOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const place = /^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1];
  if (place === undefined) throw new ApiError('invalid_cursor');
  return Number(place);
}
