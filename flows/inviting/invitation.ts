import { shortDay, visitInWords } from '../../src/i18n/format';
import { isGathered } from '../../src/method/blind-rule';
import { dayIn, deadline, isOpened, isOver } from '../../src/method/calendar';
import { may, rolesOf } from '../../src/method/permissions';
import { nameAndPlace, type Person } from '../../src/method/person';
import type { Prompt } from '../../src/ports/prompt';
import type { Drawn, InvitationFacts } from '../../src/steps/planned';
import { prompt, text } from '../../src/steps/prompts';
import { BUTTONS as ON_WHERE } from '../orientation/public';
import { BUTTONS as FILLING_IN } from '../preparatory-review/public';
import { WORDS } from './words';

/** What somebody is asked to, and by whom; a button begins: with a card where there is one for them already. */
function invitation({ review, indicators, now, inviter }: InvitationFacts, reader: Person): Prompt {
  const w = WORDS[reader.language].invitation;
  const { hostCity: city, visit } = review;
  const today = dayIn(reader.timeZone, now);
  const title = w.title(city, visitInWords(visit.start, visit.days, reader.language));
  const day = (due: string) => shortDay(due, reader.language, today);
  const asked = rolesOf(reader.id, review).map((role) => {
    if (role === 'host') return w.asked[review.report.due < today ? 'hostLate' : 'host'](city, day(review.report.due));
    if (role === 'leader' || role === 'peer') {
      if (isOver(review, now)) return w.askedAfter[role];
      if (isGathered(review, now)) return w.askedGathered[role](indicators);
      if (deadline(review) <= now) return w.askedLate[role](indicators);
      return w.asked[role](indicators, day(dayIn(review.timeZone, deadline(review))));
    }
    return w.asked[role];
  });
  const begins = isOpened(review, now) && may(reader, 'fill-sheet', review) ? FILLING_IN.goOn : ON_WHERE.status;
  const by = inviter && inviter.id !== reader.id ? w.by(nameAndPlace(inviter), city) : w.byNobody(city);
  return prompt({
    address: { review: review.id },
    title,
    body: [text([by, ...asked].join(' ')), text(w.bot, 'subtle')],
    actions: [
      { id: begins, label: w.start, style: 'primary', data: { review: review.id, argument: city } },
      { id: ON_WHERE.how, label: WORDS[reader.language].how },
    ],
    summary: by,
  });
}

export const DRAWS = { invitation } satisfies Partial<Drawn>;
