import { instantAt, tDay } from '../../method/calendar';
import type { ParsedReview } from './schema';
import type { FileReview } from './types';

/** A review as it was written, with the method's dates where it says none, and the call as an instant. */
export function completeReview(parsed: ParsedReview): FileReview {
  const { id, hostCity, timeZone, visit, language, blind, channels } = parsed;
  const { url, due, holdsRatings } = parsed.report;
  const [callDay, callTime] = parsed.call?.split(/[T ]/) ?? [];
  return {
    id,
    hostCity,
    timeZone,
    visit,
    report: {
      ...(url ? { url } : {}),
      due: due ?? tDay({ visit }, -4),
      ...(holdsRatings ? { holdsRatings } : {}),
    },
    ...(callDay && callTime ? { call: instantAt(callDay, callTime, timeZone) } : {}),
    language,
    blind,
    members: membersOf(parsed),
    ...seatsOf(parsed),
    ...(parsed.deputy ? { deputy: parsed.deputy } : {}),
    ...(parsed.state ? { state: parsed.state } : {}),
    channels,
  };
}

function membersOf({ organisers, leader, peers, facilitators, host, observers }: ParsedReview): FileReview['members'] {
  return { organisers, leader, peers: peers.filter((p) => p !== leader), facilitators, host, observers };
}

/** Whoever leads is named first: the seat is theirs. */
function seatsOf({ sharedSeats, leader }: ParsedReview): Pick<FileReview, 'sharedSeats'> {
  const pairs = sharedSeats.flatMap(([one = '', other = '']) =>
    one === '' || other === '' ? [] : [other === leader ? ([other, one] as const) : ([one, other] as const)],
  );
  return pairs.length === 0 ? {} : { sharedSeats: pairs };
}
