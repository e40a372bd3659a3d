import { mayInProgramme } from '../../src/method/permissions';
import type { Instant } from '../../src/method/time';
import type { FlowContext, ProgrammeView } from '../../src/steps/contract';
import { documentKind, type Kept } from '../../src/steps/documents';
import type { Effect } from '../../src/steps/effects';
import { ACCEPT, SEE } from './rights';

/** That somebody of a programme has practised, and when first: nothing of what they wrote. */
export interface Practised {
  sheet?: Instant;
  note?: Instant;
}
export const PRACTISED = documentKind<Practised>({ name: 'practised', ofProgramme: { read: SEE } });

/** That somebody accepted the rules of conduct: which version of them, and when; and in which languages they can work. */
export interface Accepted {
  version: number;
  at: Instant;
  /** As they wrote it. */
  speaks: string;
}
export const ACCEPTED = documentKind<Accepted>({ name: 'conduct-accepted', ofProgramme: { read: SEE } });

/** How far somebody is, for the organiser. */
export interface Standing {
  person: string;
  practised?: Instant;
  noted?: Instant;
  accepted?: Accepted;
}

/** The one of somebody's in a programme. */
export function ownOf<T>(all: readonly Kept<T>[], person: string, programme: string): Kept<T> | undefined {
  return all.find(({ record }) => record.person === person && record.programme === programme);
}

/** How far somebody is in a programme, of what may be read. */
export function standingOf(person: string, programme: string, { kept }: FlowContext): Standing {
  const { sheet, note } = ownOf(kept.of(PRACTISED), person, programme)?.value ?? {};
  const accepted = ownOf(kept.of(ACCEPTED), person, programme)?.value;
  return {
    person,
    ...(sheet === undefined ? {} : { practised: sheet }),
    ...(note === undefined ? {} : { noted: note }),
    ...(accepted === undefined ? {} : { accepted }),
  };
}

/** Everybody who works on one of a programme's reviews with its team, in the order of their names. */
export function trainees({ id, reviews, people }: ProgrammeView): string[] {
  const coming = reviews.filter(({ stopped }) => stopped === undefined || stopped.how === 'postponed');
  const all = [...people.values()].filter((person) => mayInProgramme(person, ACCEPT, { id, reviews: coming }));
  return all.sort((a, b) => a.name.localeCompare(b.name)).map((person) => person.id);
}

/** Keeps that the person has practised, in each programme in whose teams they are; once. */
export function marks(what: keyof Practised, { person, reviews, kept, now }: FlowContext): Effect[] {
  const programmes = [...new Set(reviews.map(({ review }) => review.programme))];
  const own = programmes.filter((id) =>
    mayInProgramme(person, ACCEPT, {
      id,
      reviews: reviews.map(({ review }) => review).filter((r) => r.programme === id),
    }),
  );
  return own.flatMap((programme): Effect[] => {
    const before = ownOf(kept.of(PRACTISED), person.id, programme);
    if (before?.value[what] !== undefined) return [];
    const record = {
      id: `practised|${programme}|${person.id}`,
      kind: PRACTISED.name,
      review: '',
      programme,
      person: person.id,
      value: { ...before?.value, [what]: now },
    };
    return [{ kind: 'keep', record, ...(before ? { seen: before.record } : {}) }];
  });
}
