import type { GridRow } from '../../method/grid';
import { affiliation } from '../../method/person';
import type { ExportInput } from './input';

/** Who says what and why, one line per answer. */
export function reasonsFor(input: ExportInput, row: GridRow): string[] {
  const { words } = input;
  return row.answers.map(({ person, revision }) => {
    const found = input.people.get(person);
    const who = found ? affiliation(found) || found.name : person;
    const { content } = revision;
    const what = content.performance ? words.shortPerformance[content.performance] : '';
    const why = [...content.suspect, ...content.dontKnow, content.naReason].filter((t) => t !== '').join('; ');
    return words.leader.brief.reasons(revision.late ? `${who} (${words.leader.merge.lateMark})` : who, what, why);
  });
}
