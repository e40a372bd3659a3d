import { say, type Words } from '../../src/i18n';
import type { Split } from '../../src/method/consolidation';
import type { GridRow } from '../../src/method/grid';
import type { Language } from '../../src/method/language';
import type { LateChange } from '../../src/method/late-changes';
import { PERFORMANCES } from '../../src/method/sheet';
import type { Block } from '../../src/ports/prompt';
import type { FlowContext, TeamReview } from '../../src/steps/contract';
import { shortened, text } from '../../src/steps/prompts';
import { cityIn } from '../team';
import { firstOf } from './common';

/** So much of one person's reasons stands on a card beside the others', in characters: the files of *export* hold all. */
const REASONS = 2_000;

/** An indicator by its short title, how far the team agrees on it, and the split. */
export function agreementInWords(row: GridRow, words: Words, language: Language): string {
  const { agreement, split } = row.consolidated;
  return words.labelled(
    say(row.indicator.title, language),
    `${words.agreement[agreement]} (${splitInWords(split, words)})`,
  );
}

/** `3 at, 1 above`. */
export function splitInWords(split: Split, words: Words): string {
  return PERFORMANCES.filter((p) => split[p] > 0)
    .map((p) => words.truly.split[p](split[p]))
    .join(', ');
}

/** Who says what, and why: side by side. */
export function reasons(view: TeamReview, row: GridRow, context: FlowContext): string[] {
  const { words } = context;
  return row.answers.map(({ person, revision }) => {
    const { content } = revision;
    const what = content.performance ? words.shortPerformance[content.performance] : '';
    const why = [...content.suspect, ...(content.performance === 'need_info' ? content.dontKnow : []), content.naReason]
      .filter((t) => t !== '')
      .join('; ');
    const late = revision.late ? ` (${words.leader.merge.lateMark})` : '';
    return words.leader.brief.reasons(cityIn(view, person) + late, what, shortened(why, REASONS));
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
  const { late, shortPerformance: short } = words;
  const what =
    before === undefined
      ? late.first(short[now])
      : before === now
        ? late.same(short[now])
        : late.judged(short[before], short[now]);
  return late.change(say(indicator.title, language), who, what, short[decided]);
}
