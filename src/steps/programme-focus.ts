import { mayInProgramme, type OfProgramme } from '../method/permissions';
import type { Person } from '../method/person';
import type { Review } from '../method/review';
import type { Intent } from './contract';
import type { Steps } from './registry';
import type { DeclaredCommand, DeclaredPress } from './step';

/** What is declared of a turn that is about a programme; undefined for any other. */
export function aboutProgramme(
  { commands, presses }: Pick<Steps, 'commands' | 'presses'>,
  intent: Intent,
): DeclaredCommand | DeclaredPress | undefined {
  const declared =
    intent.kind === 'command'
      ? commands.get(intent.command)
      : intent.kind === 'press'
        ? presses.get(intent.press)
        : undefined;
  return declared?.about === 'programme' ? declared : undefined;
}

/**
 * The programmes that a turn can be about: the one that the card names, if the person may do this there, else all in which
 * they may; those of their reviews, and those that they made. `own`: the reviews in which the person has a role.
 */
export function programmesMeant(
  declared: DeclaredCommand | DeclaredPress,
  intent: Intent,
  person: Person,
  own: readonly { review: Review }[],
): readonly OfProgramme[] {
  const ids = new Set([...own.map(({ review }) => review.programme), ...(person.organises ?? [])]);
  const all = [...ids].map((id) => ({
    id,
    reviews: own.map(({ review }) => review).filter(({ programme }) => programme === id),
  }));
  const { may } = declared;
  const possible = all.filter((one) => may === undefined || may.some((right) => mayInProgramme(person, right, one)));
  const named = namedIn(intent);
  return named === '' ? possible : possible.filter(({ id }) => id === named);
}

function namedIn(intent: Intent): string {
  if (intent.kind === 'press') return intent.data.programme ?? '';
  return intent.kind === 'command' ? intent.argument : '';
}
