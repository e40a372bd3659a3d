import { isOpened } from '../src/method/calendar';
import { may } from '../src/method/permissions';
import type { Person } from '../src/method/person';
import type { Review } from '../src/method/review';
import type { Instant } from '../src/method/time';
import { COMMANDS, type Command, declaredCommand } from './declared';
import type { DeclaredCommand } from './step';

/** The commands that somebody may give now in at least one of their reviews: by their roles, and by how far each is. */
export function offered(person: Person, own: readonly { review: Review }[], now: Instant): ReadonlySet<Command> {
  const is = (declared: DeclaredCommand) =>
    declared.may === undefined || own.some(({ review }) => isOffered(declared, person, review, now));
  return new Set(COMMANDS.filter((command) => is(declaredCommand(command))));
}

function isOffered(
  { may: actions = [], onceOpen, when = () => true }: DeclaredCommand,
  person: Person,
  review: Review,
  now: Instant,
): boolean {
  return (
    actions.some((action) => may(person, action, review)) &&
    (onceOpen === undefined || isOpened(review, now)) &&
    when(review, now)
  );
}
