import { shortDay } from '../../src/i18n/format';
import { addDays, dayIn, hasBegun, instantAt, later } from '../../src/method/calendar';
import type { InEach } from '../../src/method/language';
import { partiesOf } from '../../src/method/parties';
import type { Person } from '../../src/method/person';
import { isPast, NOTICE_DAYS, peopleErasedOn, workErasedOn } from '../../src/method/retention';
import type { Review } from '../../src/method/review';
import { mayPropose, missingYes, type ProposedTerms, termsIn } from '../../src/method/terms';
import type { Instant } from '../../src/method/time';
import { back, beginningOfVisit, type Wish } from '../../src/method/wishes';
import type { FlowContext } from '../../src/steps/contract';
import type { PlannedKind, Reminded } from '../../src/steps/planned';
import { commandButton, line, text } from '../../src/steps/prompts';
import { BUTTONS } from './public';
import { REMINDERS } from './words/reminders';

/** So many days before the report is due: with the method's dates T−6w, T−5w and T−4w−2d. */
const BEFORE_REPORT = [14, 7, 2] as const;

/** What is said to either side is the same. */
const ASKED = {
  as: 'reminder',
  name: { en: 'terms of the review', fr: 'cadre de la revue' } satisfies InEach<string>,
  when: wishes,
  says: ({ review }: { review: Review }, context: FlowContext) => said(review, context),
} as const;

/** Terms that are not agreed before the report is due, and proposals that wait for somebody's yes. */
export const PLANNED = {
  terms: { ...ASKED, rank: 64, to: 'team', needs: 'review' },
  'terms-host': { ...ASKED, rank: 62, to: 'host' },
  /** Organisers hear beforehand what is erased, what stays, and on which day. */
  'retention-ahead': {
    as: 'timed',
    name: { en: 'what is to be erased', fr: 'ce qui est à effacer' },
    needs: 'own',
    afterEnd: true,
    reads: [],
    may: ['manage-review'],
    lateMinutes: NOTICE_DAYS * 24 * 60,
    when: (review) =>
      review.members.organisers.map((person) => ({
        dueAt: instantAt(addDays(workErasedOn(review), -NOTICE_DAYS), '09:00', review.timeZone),
        to: { person },
        why: workErasedOn(review),
      })),
    says: ({ review }, { language, today, now }, { why }) => {
      const day = workErasedOn(review);
      // Other terms hold since, or it is done.
      if (day !== why || review.erasedAt !== undefined || isPast(review, day, now)) return undefined;
      const people = shortDay(peopleErasedOn(review), language, today);
      const said = REMINDERS[language].erase(review.hostCity, shortDay(day, language, today), people);
      return { ...line(said), address: { review: review.id } };
    },
  },
} as const satisfies Record<string, PlannedKind>;

function wishes(person: Person, review: Review): Wish[] {
  const parties = partiesOf(person, review);
  const { agreed, proposed } = termsIn(review);
  const asked = proposed && askedAt(person, review, proposed);
  if (asked !== undefined) {
    const day = dayIn(person.timeZone, asked);
    return [{ why: 'asked', day, moves: { how: 'forward', from: asked, notAfter: beginningOfVisit(review) } }];
  }
  if (agreed || proposed || !mayPropose(parties) || review.openedAt !== undefined) return [];
  return BEFORE_REPORT.map((n) => back(review, addDays(review.report.due, -n)));
}

/** Since when somebody's yes is asked for, or their answer to what speaks against a proposal; undefined where it is not. */
function askedAt(person: Person, review: Review, proposal: ProposedTerms): Instant | undefined {
  const parties = partiesOf(person, review);
  const { at, yes, objection } = proposal;
  if (objection && objection.by !== person.id && mayPropose(parties)) return objection.at;
  const missing = missingYes(proposal);
  if (!missing.some((party) => parties.includes(party))) return undefined;
  if (objection?.by === person.id) return undefined;
  return Object.values(yes).reduce((latest, one) => later(latest, one.at), at);
}

function said(review: Review, { person, now, today, language }: FlowContext): Reminded | undefined {
  const w = REMINDERS[language];
  const { agreed, proposed } = termsIn(review);
  if (hasBegun(review, now)) return undefined;
  const look = { kind: 'presses' as const, actions: [commandButton(BUTTONS.terms, w.look, review.id, 'primary')] };
  if (proposed) {
    if (askedAt(person, review, proposed) === undefined) return undefined;
    const isHosts = review.members.host.includes(proposed.by);
    const { objection } = proposed;
    if (objection && objection.by !== person.id && mayPropose(partiesOf(person, review)))
      return { blocks: [text(w.objected(review.hostCity)), look] };
    const say = mayPropose(partiesOf(person, review)) ? w[isHosts ? 'byHost' : 'byOrganiser'] : w.confirm;
    return { blocks: [text(say(review.hostCity)), look] };
  }
  if (agreed || review.openedAt !== undefined || dayIn(review.timeZone, now) > review.report.due) return undefined;
  if (!mayPropose(partiesOf(person, review))) return undefined;
  return { blocks: [text(w.unagreed(review.hostCity, shortDay(review.report.due, language, today))), look] };
}
