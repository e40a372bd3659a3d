import { mayInProgramme } from '../../src/method/permissions';
import type { Prompt } from '../../src/ports/prompt';
import { type FlowContext, type ProgrammeView, type Session, saying, type Turn } from '../../src/steps/contract';
import { line } from '../../src/steps/prompts';
import { defineStep } from '../../src/steps/step';
import { BENCHMARK } from './declared';
import { TABLES } from './discussion';
import { DRAFT, OPINION } from './draft';
import {
  add,
  ask,
  asOrganiser,
  discard,
  drop,
  edit,
  keep,
  publish,
  readTable,
  reword,
  showAdding,
  showPublishing,
  showTable,
  startDraft,
} from './drafting';
import { illustrates } from './example';
import { agree, goThrough, sayOne, showOne, showPart, showParts } from './going-through';
import { draftCard, standsLine } from './organiser-cards';
import { PLANNED } from './planned';
import { standsCard } from './publishing-cards';
import { PUBLISH } from './rights';
import { openFor, publishedIn, workedOn } from './standing';
import { WORDS } from './words';

/** The benchmark's life: drafted, discussed, approved, published, and revised (method, section 10). */
export const benchmark = defineStep({
  name: 'benchmark',
  declared: BENCHMARK,
  commands: { benchmark: show },
  presses: {
    'benchmark-part': showPart,
    'benchmark-parts': showParts,
    'benchmark-go-through': (session, view, context, { data }) => goThrough(session, view, context, data.after),
    'benchmark-agree': agree,
    'benchmark-one': showOne,
    'benchmark-say': sayOne,
    'benchmark-draft': startDraft,
    'benchmark-edit': edit,
    'benchmark-reword': reword,
    'benchmark-keep': keep,
    'benchmark-drop': drop,
    'benchmark-add': showAdding,
    'benchmark-add-save': add,
    'benchmark-table': showTable,
    'benchmark-table-read': readTable,
    'benchmark-discard': discard,
    'benchmark-ask': ask,
    'benchmark-publish': showPublishing,
    'benchmark-publish-now': publish,
  },
  planned: PLANNED,
  status: { reads: [DRAFT, OPINION], says: standsNow },
  tables: TABLES,
  illustrates,
});

/** Its organiser sees the draft; the peers what waits for their word; everybody, where there is none, what stands. */
function show(session: Session, view: ProgrammeView, context: FlowContext): Turn {
  const standing = workedOn(view, context);
  const isOrganiser = mayInProgramme(context.person, PUBLISH, view);
  if (!standing) return saying(session, standsCard(view, publishedIn(context), isOrganiser, context));
  if (isOrganiser) return saying(session, draftCard(asOrganiser(standing, view, context)));
  if (!standing.draft.asked) return saying(session, line(WORDS[context.language].drafted));
  return goThrough(session, view, context);
}

/** What waits for somebody's word, or for their work as organiser. */
function standsNow(view: ProgrammeView, context: FlowContext): Prompt | undefined {
  const standing = workedOn(view, context);
  if (!standing) return undefined;
  const w = WORDS[context.language];
  const button = { id: 'benchmark', label: w.reminder.open, data: { argument: view.id } };
  if (mayInProgramme(context.person, PUBLISH, view)) return standsLine(asOrganiser(standing, view, context));
  const open = standing.draft.asked ? openFor(standing, context.person.id).length : 0;
  return open > 0 ? line(w.status(open), [button]) : undefined;
}
