import type { Language } from '../../src/domain/language';
import type { LateChange } from '../../src/domain/late-changes';
import { say, type Words } from '../../src/i18n';

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
