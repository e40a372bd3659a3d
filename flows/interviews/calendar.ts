import { isOfHost } from '../../src/method/permissions';
import type { Review } from '../../src/method/review';
import type { CalendarAddress, StepCalendar } from '../../src/steps/calendars';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { documentKind, type Kept, keyOf } from '../../src/steps/documents';
import type { Effect } from '../../src/steps/effects';
import { line, prompt, text } from '../../src/steps/prompts';
import { INTERVIEW, type Interview } from './kept';
import { interviewsIn } from './public';
import { READ_ADDRESSES, READ_HELD, READ_PROGRAMME } from './rights';
import { isOnVisit } from './times';
import { CALENDAR } from './words/calendar';

/** Each is its person's own. */
export const ADDRESS = documentKind<CalendarAddress>({
  name: 'calendar-address',
  // Nobody reads others': each is handed their own.
  ofReview: { read: READ_ADDRESSES },
});

/** The interviews in people's calendars: function and place, as a calendar is often shared (method, section 5.3). */
export const INTERVIEW_CALENDAR: StepCalendar = {
  may: [READ_PROGRAMME, READ_HELD],
  reads: [INTERVIEW],
  address: ADDRESS,
  entries: ({ review, kept, person, which }) => {
    const isHost = isOfHost(person, review);
    return interviewsIn(kept)
      .filter(({ value }) => (isHost ? value.sentAt !== undefined : which === 'all' || isLedBy(value, person.id)))
      .map((one) => entryOf(one, review));
  },
};

function isLedBy({ pair }: Interview, person: string): boolean {
  return pair.includes(person);
}

/** Nothing takes place on a day that is none of the visit any more, nor once its review is stopped. */
function entryOf(one: Kept<Interview>, review: Review) {
  const { starts, ends, function: summary, place, sequence, state } = one.value;
  return {
    key: keyOf(one),
    sequence,
    starts,
    ends,
    summary,
    isCancelled:
      state === 'cancelled' ||
      !isOnVisit(one.value, review) ||
      (review.stopped !== undefined && review.stopped.at < ends),
    ...(place === undefined ? {} : { place }),
  };
}

/** The calendar as a file, and an address that stays right when things move. */
export function openCalendar(session: Session, view: ReviewView, context: FlowContext): Turn {
  const { review } = view;
  const w = CALENDAR[context.language];
  const hasOne = ownAddresses(review.id, context).length > 0;
  const isHost = isOfHost(context.person, review);
  const path = (which: string) => `calendars/${review.id}/${which}.ics`;
  return saying(
    session,
    prompt({
      address: { review: review.id },
      title: w.title,
      body: [
        text(w.intro),
        ...(isHost ? [] : [{ kind: 'link' as const, label: w.mine, path: path('mine') }]),
        { kind: 'link', label: w.all, path: path('all') },
        ...(hasOne ? [text(w.hasOne, 'subtle')] : []),
      ],
      actions: [
        { id: 'interviews-subscribe', label: hasOne ? w.another : w.subscribe, style: 'primary' },
        ...(hasOne ? [{ id: 'interviews-unsubscribe', label: w.takeBack }] : []),
      ],
      summary: w.title,
    }),
  );
}

/** Gives an address of one's own; one that was given before works no more. */
export function subscribe(session: Session, { review }: ReviewView, context: FlowContext): Turn {
  const w = CALENDAR[context.language];
  const said = prompt({
    address: { review: review.id },
    title: w.given(review.hostCity),
    body: [text(w.how)],
    summary: w.given(review.hostCity),
  });
  return {
    session,
    reply: [],
    effects: [
      ...forgotten(review.id, context),
      { kind: 'give-calendar-address', review: review.id, prompt: said, label: w.address },
    ],
  };
}

/** Takes one's address back: whoever has it finds nothing there. */
export function takeBack(session: Session, { review }: ReviewView, context: FlowContext): Turn {
  return {
    session,
    reply: [{ prompt: line(CALENDAR[context.language].takenBack) }],
    effects: forgotten(review.id, context),
  };
}

function forgotten(review: string, context: FlowContext): Effect[] {
  return ownAddresses(review, context).map(({ record }) => ({ kind: 'forget', seen: record }));
}

function ownAddresses(review: string, { kept, person }: FlowContext): Kept<CalendarAddress>[] {
  return kept.of(ADDRESS).filter(({ record }) => record.person === person.id && record.review === review);
}
