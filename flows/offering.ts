import { isGathered } from '../src/domain/blind-rule';
import { earliestOpening, hasBegun, isOpened } from '../src/domain/calendar';
import { may } from '../src/domain/permissions';
import type { Person } from '../src/domain/person';
import type { Review } from '../src/domain/review';
import type { Instant } from '../src/domain/time';
import type { Command } from './commands';

/** What anybody may say at any time. */
const ALWAYS: readonly Command[] = [
  'status',
  'pause',
  'resume',
  'away',
  'snooze',
  'how',
  'english',
  'french',
  'my-data',
];

/** The commands that somebody may give now in at least one of their reviews: by their roles, and by how far each is. */
export function offered(person: Person, own: readonly { review: Review }[], now: Instant): ReadonlySet<Command> {
  return new Set([...ALWAYS, ...own.flatMap(({ review }) => offeredIn(person, review, now))]);
}

function offeredIn(person: Person, review: Review, now: Instant): Command[] {
  const can = (action: Parameters<typeof may>[1]) => may(person, action, review);
  const when = (is: boolean, ...commands: readonly Command[]) => (is ? commands : []);
  const isWaiting = review.openedAt === undefined && now >= earliestOpening(review);
  return [
    ...when(can('create-review'), 'new'),
    ...when(can('manage-review'), 'visit'),
    ...when(can('link-channel'), 'link', 'unlink'),
    ...when(can('remind') && !hasBegun(review, now), 'remind'),
    ...when(isWaiting && (can('decide') || can('manage-review')), 'open'),
    ...(isOpened(review, now) ? offeredOnceOpen(person, review, now) : []),
  ];
}

/** What needs a desk review that has begun. */
export const ONCE_OPEN: ReadonlySet<Command> = new Set<Command>([
  'next',
  'back',
  'skip',
  'list',
  'undo',
  'team',
  'digest',
  'brief',
  'gather',
  'merge',
  'export',
]);

function offeredOnceOpen(person: Person, review: Review, now: Instant): readonly Command[] {
  const can = (action: Parameters<typeof may>[1]) => may(person, action, review);
  const decides: Command = isGathered(review, now) ? 'merge' : 'gather';
  return [...ONCE_OPEN].filter((command) => {
    switch (command) {
      case 'team':
        return can('read-grid');
      case 'digest':
      case 'brief':
        return can('read-digest');
      case 'gather':
      case 'merge':
        return command === decides && can('decide');
      case 'export':
        return can('export');
      default:
        return can('fill-sheet');
    }
  });
}
