import { say } from '../../src/i18n';
import { indicatorOf } from '../../src/method/benchmark';
import type { Review } from '../../src/method/review';
import type { Prompt } from '../../src/ports/prompt';
import { shortKey } from '../../src/ports/short-key';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { changed, type KeptDocuments, withKey } from '../../src/steps/documents';
import type { Effect } from '../../src/steps/effects';
import { line } from '../../src/steps/prompts';
import { baseKey, followed, HYPOTHESIS, MOST_FOLLOWED, nextRank } from './kept';
import { WORDS } from './words';

/**
 * A hypothesis born of a note: its key, by which a finding says what it does to it, and what is to be kept. `of`: the key of
 * the finding it was written in, so that the same note makes one, however often it comes. It goes to the visit beside the
 * fifteen that were picked before. Undefined where no more can be followed.
 */
export function bornOfNote(
  { kept, review }: { kept: KeptDocuments; review: Pick<Review, 'id'> },
  { of, text, indicators, by }: { of: string; text: string; indicators: readonly string[]; by: string },
): { key: string; effects: readonly Effect[] } | undefined {
  const key = shortKey('note', review.id, of);
  const all = kept.of(HYPOTHESIS);
  if (withKey(all, key)) return { key, effects: [] };
  if (all.length >= MOST_FOLLOWED || text.trim() === '' || indicators.length === 0) return undefined;
  return {
    key,
    effects: [
      followed(review.id, key, {
        text: text.trim(),
        indicators,
        from: 'note',
        askedBy: [by],
        way: 'visit',
        rank: nextRank(all),
        status: 'open',
        reason: '',
        changes: [],
      }),
    ],
  };
}

/** A base hypothesis that is worded anew in the merge: taken over while it is open; else it is said that it was not. */
export function rewordedInMerge(
  view: ReviewView,
  { kept, language }: FlowContext,
  indicator: string,
  text: string | undefined,
): { effects: readonly Effect[]; said: readonly Prompt[] } {
  const one = withKey(kept.of(HYPOTHESIS), baseKey(view.review.id, indicator));
  if (!one || !text || one.value.text === text) return { effects: [], said: [] };
  if (one.value.status === 'open') return { effects: [changed(one, { ...one.value, text })], said: [] };
  const found = indicatorOf(view.benchmark, indicator);
  const title = found ? say(found.title, language) : indicator;
  return { effects: [], said: [line(WORDS[language].settled(title), [], 'warning')] };
}
