import { hasBegun } from '../../src/method/calendar';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { lookingAt } from '../../src/steps/session-part';
import { defineStep } from '../../src/steps/step';
import { notYet, onceOpenToTeam } from '../team';
import { setAuthor, setLanguage, showAuthors } from './assigning';
import { overview } from './cards';
import { REPORT } from './declared';
import { illustrates } from './example';
import { EXPORTS } from './exported';
import { propose } from './rule';
import { translate, translated, translateTyped } from './translating';
import { WORDS } from './words';
import { add, edit, holds, open, remove, restore, save, take, why } from './writing';

/** The report of a team, a living draft from the first evening on (method, sections 5.3 and 7). */
export const report = defineStep({
  name: 'report',
  logs: {
    'report-section-given': { en: 'gave a section of the report to write', fr: 'a confié une partie du rapport' },
    'report-translated': { en: 'translated a text of the report', fr: 'a traduit un texte du rapport' },
  },
  declared: REPORT,
  exports: EXPORTS,
  illustrates,
  commands: {
    'team-report': fromVisitOn((session, view, context) =>
      saying(lookingAt(session, view.review.id), overview(view, context)),
    ),
    translate: fromVisitOn(translateTyped),
  },
  presses: {
    'draft-open': fromVisitOn(open),
    'draft-why': fromVisitOn(why),
    'draft-edit': fromVisitOn(edit),
    'draft-save': fromVisitOn(save),
    'draft-take': fromVisitOn(take),
    'draft-holds': fromVisitOn(holds),
    'draft-remove': fromVisitOn(remove),
    'draft-restore': fromVisitOn(restore),
    'draft-add': fromVisitOn(add),
    'draft-propose': fromVisitOn(propose),
    'draft-authors': fromVisitOn(showAuthors),
    'draft-author': fromVisitOn(setAuthor),
    'draft-language': fromVisitOn(setLanguage),
    'draft-translate': fromVisitOn(translate),
    'draft-translated': fromVisitOn(translated),
  },
});

/** It rests on what was found at the visit, and on sheets that are open to the team. */
function fromVisitOn<A extends unknown[]>(
  turn: (session: Session, view: ReviewView, context: FlowContext, ...args: A) => Turn,
): typeof turn {
  const opened = onceOpenToTeam((city, language) => WORDS[language].early(city), turn);
  return (session, view, context, ...args) =>
    hasBegun(view.review, context.now)
      ? opened(session, view, context, ...args)
      : saying(session, notYet(view, context, WORDS[context.language].notYet(view.review.hostCity)));
}
