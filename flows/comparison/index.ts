import { cleaned } from '../../src/method/plain-text';
import { type FlowContext, type ProgrammeView, type Session, saying, type Turn } from '../../src/steps/contract';
import { defineStep } from '../../src/steps/step';
import { comparisonCard, nothingYet, practicesCard, themeCard } from './cards';
import { type Comparison, comparisonOf } from './compared';
import { COMPARISON } from './declared';
import { DOCUMENTS, TABLES } from './exported';
import { SEARCH_FORM, THEME_FORM } from './forms';
import { PLANNED } from './planned';
import { LONGEST_SEARCH } from './searching';
import { take } from './taking';

/** What cities were told, side by side, and their good practices (method, section 7). */
export const comparison = defineStep({
  name: 'comparison',
  declared: COMPARISON,
  commands: {
    comparison: (session, view, context) => told(session, view, context, (all) => comparisonCard(view, all, context)),
    practices: (session, view, context, { text = '' }) => look(session, view, context, text),
  },
  presses: {
    'comparison-theme': (session, view, context, { fields }) =>
      told(session, view, context, (all) => {
        const { theme } = THEME_FORM.read(fields);
        const chosen = all.themes.find(({ id }) => id === theme);
        return chosen ? themeCard(view, all, chosen, context) : comparisonCard(view, all, context);
      }),
    'practices-find': (session, view, context, { fields }) =>
      look(session, view, context, SEARCH_FORM.read(fields).words ?? ''),
    'practices-more': (session, view, context, { data }) =>
      look(session, view, context, data.words ?? '', Number.parseInt(data.from ?? '', 10)),
    'practices-take': take,
  },
  planned: PLANNED,
  tables: TABLES,
  programmeDocuments: DOCUMENTS,
});

function told(
  session: Session,
  view: ProgrammeView,
  context: FlowContext,
  card: (all: Comparison) => ReturnType<typeof nothingYet>,
  none?: 'noPractices',
): Turn {
  const all = comparisonOf(view, context.language);
  return saying(session, all ? card(all) : nothingYet(context, none));
}

/** Good practices that speak of something; `from`: how many of them were shown before. */
function look(session: Session, view: ProgrammeView, context: FlowContext, words: string, from = 0): Turn {
  const wanted = cleaned(words.slice(0, LONGEST_SEARCH)).split('\n').join(' ');
  const at = Number.isSafeInteger(from) && from > 0 ? from : 0;
  return told(session, view, context, (all) => practicesCard(view, all, { wanted, from: at }, context), 'noPractices');
}
