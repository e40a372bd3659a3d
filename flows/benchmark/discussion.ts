import { say } from '../../src/i18n';
import { mayInProgramme } from '../../src/method/permissions';
import { nameAndPlace } from '../../src/method/person';
import type { FlowContext, ProgrammeView } from '../../src/steps/contract';
import type { ProgrammeTable } from '../../src/steps/step';
import { DRAFT, type Entry, howOf, OPINION } from './draft';
import { PUBLISH, READ } from './rights';
import { publishedIn, type Standing, saidOn, standingOf, workedOn } from './standing';
import { rowsOf } from './table';
import { WORDS } from './words';

const READS = { reads: [DRAFT, OPINION] } as const;

/** The benchmark as a table, and what was said of it. */
export const TABLES = {
  benchmark: {
    ...READS,
    may: [READ],
    rows: (view, context) => {
      const standing = shownTo(view, context);
      return standing && rowsOf(standing.draft);
    },
  },
  /** Who said it stands there for the organiser alone. */
  'benchmark-discussion': {
    ...READS,
    may: [READ],
    rows: (view, context) => {
      const standing = shownTo(view, context);
      if (!standing) return undefined;
      const rows = standing.draft.entries.flatMap((entry) => rowsOn(entry, standing, view, context));
      return [WORDS[context.language].export.head, ...rows];
    },
  },
} as const satisfies Record<string, ProgrammeTable>;

/** The draft, for its organiser, and for the others once they are asked; else the version that was published last. */
function shownTo(view: ProgrammeView, context: FlowContext): Standing | undefined {
  const worked = workedOn(view, context);
  if (worked && (worked.draft.asked || mayInProgramme(context.person, PUBLISH, view))) return worked;
  const kept = context.kept.of(DRAFT).find(({ value }) => value.version === publishedIn(context)?.version);
  return kept && standingOf(kept, view, context);
}

function rowsOn(entry: Entry, standing: Standing, view: ProgrammeView, context: FlowContext): string[][] {
  const w = WORDS[context.language];
  const isOrganiser = mayInProgramme(context.person, PUBLISH, view);
  const { id, title, statement } = entry.indicator;
  const { draft } = standing;
  const settled = entry.kept ? w.export.settled(entry.kept.reason) : '';
  const of = [id, w.how[howOf(entry, draft)] ?? '', entry.from.filter((one) => one !== id).join(' ')];
  const words = [say(title, context.language), say(statement, context.language)];
  const said = saidOn(standing, entry).flatMap(({ person, answer }) => {
    const one = view.people.get(person);
    const isShown = answer.text !== undefined || isOrganiser;
    const name = isOrganiser && one ? nameAndPlace(one) : '';
    return isShown ? [[...of, ...words, name, w.what[answer.what], answer.text ?? '', settled]] : [];
  });
  return said.length > 0 ? said : [[...of, ...words, '', '', '', settled]];
}
