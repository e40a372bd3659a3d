import { answerMarks } from '../../i18n/answer-marks';
import type { GridRow } from '../../method/grid';
import { affiliation } from '../../method/person';
import type { ExportInput } from './input';

/** Who says what and why, one line per answer. */
export function reasonsFor(input: ExportInput, row: GridRow): string[] {
  const { words, language } = input;
  return row.answers.map((answer) => {
    const found = input.people.get(answer.person);
    const who = found ? affiliation(found) || found.name : answer.person;
    const { content } = answer.revision;
    const what = content.performance ? words.shortPerformance[content.performance] : '';
    const why = [...content.suspect, ...content.dontKnow, content.naReason].filter((t) => t !== '').join('; ');
    return words.outcome.reasons(who + answerMarks(answer, language), what, why);
  });
}
