import { say, type Words } from '../../src/i18n';
import { answerMarks } from '../../src/i18n/answer-marks';
import type { Consolidated, Split } from '../../src/method/consolidation';
import type { GridRow } from '../../src/method/grid';
import type { Language } from '../../src/method/language';
import type { LateChange } from '../../src/method/late-changes';
import { PERFORMANCES, type Performance } from '../../src/method/sheet';
import type { Block } from '../../src/ports/prompt';
import type { FlowContext, TeamReview } from '../../src/steps/contract';
import { shortened, text } from '../../src/steps/prompts';
import { cityIn } from '../team';
import { firstOf } from './common';

/** So much of one person's reasons stands on a card beside the others', in characters: the files of *export* hold all. */
const REASONS = 2_000;

/** An indicator by its short title, how far the team agrees on it, and the split. */
export function agreementInWords(row: GridRow, words: Words, language: Language): string {
  const said = splitInWords(row.consolidated, words);
  const agreement = words.agreement[row.consolidated.agreement];
  return words.labelled(say(row.indicator.title, language), said === '' ? agreement : `${agreement} (${said})`);
}

/** `3 at, 1 above; 1 needs more information; no reasons given: 1 at`: what was judged, and what stands beside it. */
export function splitInWords({ split, unreasoned }: Pick<Consolidated, 'split' | 'unreasoned'>, words: Words): string {
  const alone = told(unreasoned, PERFORMANCES, words).join(', ');
  const parts = [
    told(split, ['below', 'at', 'above'], words).join(', '),
    ...besides(split, words),
    alone === '' ? '' : words.consolidating.unreasoned(alone),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : parts.reduce(words.consolidating.apart);
}

/** What stands beside the judgements of a split: who needs more information, and for whom the indicator does not apply. */
export function besides(split: Split, words: Words): string[] {
  return told(split, ['need_info', 'not_applicable'], words);
}

function told(split: Split, values: readonly Performance[], words: Words): string[] {
  return values.filter((value) => split[value] > 0).map((value) => words.truly.split[value](split[value]));
}

/** Who says what, and why: side by side. */
export function reasons(view: TeamReview, row: GridRow, context: FlowContext): string[] {
  const { words } = context;
  return row.answers.map((answer) => {
    const { content } = answer.revision;
    const what = content.performance ? words.shortPerformance[content.performance] : '';
    const why = [...content.suspect, ...(content.performance === 'need_info' ? content.dontKnow : []), content.naReason]
      .filter((t) => t !== '')
      .join('; ');
    const who = cityIn(view, answer.person) + answerMarks(answer, words, context.language);
    return words.leader.brief.reasons(who, what, shortened(why, REASONS));
  });
}

/** The pages that the answers rest on. */
export function pages(row: GridRow, { words }: FlowContext): Block[] {
  const found = [...new Set(row.answers.flatMap((a) => a.revision.content.evidence))];
  return found.length > 0 ? [text(words.leader.brief.pages(firstOf(found, words).join(' · ')), 'subtle')] : [];
}

/** One answer that changed after the leader's decision: which, whose, from what to what, and what was decided. */
export function lateLine(
  { indicator, before, now, decided }: LateChange,
  who: string,
  words: Words,
  language: Language,
) {
  const { late, shortPerformance: short, teamJudgement } = words;
  const what =
    before === undefined
      ? late.first(short[now])
      : before === now
        ? late.same(short[now])
        : late.judged(short[before], short[now]);
  return late.change(say(indicator.title, language), who, what, teamJudgement[decided]);
}
