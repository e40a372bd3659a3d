import { say, wordsIn } from '../../src/i18n';
import { answerMarks } from '../../src/i18n/answer-marks';
import { textsInARow } from '../../src/i18n/format';
import type { Consolidated, Split } from '../../src/method/consolidation';
import type { GridRow } from '../../src/method/grid';
import type { HostDiffers } from '../../src/method/host-view';
import type { Language } from '../../src/method/language';
import type { LateChange } from '../../src/method/late-changes';
import { PERFORMANCES, type Performance } from '../../src/method/sheet';
import type { Block } from '../../src/ports/prompt';
import type { FlowContext, TeamReview } from '../../src/steps/contract';
import { shortened, text } from '../../src/steps/prompts';
import { cityIn } from '../team';
import { firstOf } from './common';
import { FINDINGS } from './findings-words';
import { OUTCOME } from './outcome-words';

/** So much of one person's reasons stands on a card beside the others', in characters: the files of *export* hold all. */
const REASONS = 2_000;

/** An indicator by its short title, how far the team agrees on it, and the split. */
export function agreementInWords(row: GridRow, language: Language): string {
  const words = wordsIn(language);
  const said = splitInWords(row.consolidated, language);
  const agreement = words.agreement[row.consolidated.agreement];
  return words.labelled(say(row.indicator.title, language), said === '' ? agreement : `${agreement} (${said})`);
}

/** `3 at, 1 above; 1 needs more information; no reasons given: 1 at`: what was judged, and what stands beside it. */
export function splitInWords(
  { split, unreasoned }: Pick<Consolidated, 'split' | 'unreasoned'>,
  language: Language,
): string {
  const alone = told(unreasoned, PERFORMANCES, language).join(', ');
  const parts = [
    told(split, ['below', 'at', 'above'], language).join(', '),
    ...besides(split, language),
    alone === '' ? '' : FINDINGS[language].unreasoned(alone),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : parts.reduce(FINDINGS[language].apart);
}

/** What stands beside the judgements of a split: who needs more information, and for whom the indicator does not apply. */
export function besides(split: Split, language: Language): string[] {
  return told(split, ['need_info', 'not_applicable'], language);
}

function told(split: Split, values: readonly Performance[], language: Language): string[] {
  return values.filter((value) => split[value] > 0).map((value) => FINDINGS[language].split[value](split[value]));
}

/** Who says what, and why: side by side. */
export function reasons(view: TeamReview, row: GridRow, context: FlowContext): string[] {
  const { words, language } = context;
  return row.answers.map((answer) => {
    const { content } = answer.revision;
    const what = content.performance ? words.shortPerformance[content.performance] : '';
    const unknown = content.performance === 'need_info' ? content.dontKnow : [];
    const why = textsInARow([...content.suspect, ...unknown, content.naReason], language);
    const who = cityIn(view, answer.person) + answerMarks(answer, language);
    return OUTCOME[language].reasons(who, what, shortened(why, REASONS));
  });
}

/** The pages that the answers rest on. */
export function pages(row: GridRow, { language }: FlowContext): Block[] {
  const found = [...new Set(row.answers.flatMap((a) => a.revision.content.evidence))];
  return found.length > 0 ? [text(FINDINGS[language].pages(firstOf(found, language).join(' · ')), 'subtle')] : [];
}

/** One answer that changed after the leader's decision: which, whose, from what to what, and what was decided. */
export function lateLine({ indicator, before, now, decided }: LateChange, who: string, language: Language) {
  const { shortPerformance: short, teamJudgement } = wordsIn(language);
  const { late } = FINDINGS[language];
  const what =
    before === undefined
      ? late.first(short[now])
      : before === now
        ? late.same(short[now])
        : late.judged(short[before], short[now]);
  return late.change(say(indicator.title, language), who, what, teamJudgement[decided]);
}

/** An indicator on which the city's own view is another than the team's, with both. */
export function hostDiffersInWords({ row, host, team }: HostDiffers, language: Language): string {
  const { shortPerformance: short } = wordsIn(language);
  return FINDINGS[language].hostDiffers(say(row.indicator.title, language), short[host], short[team]);
}
