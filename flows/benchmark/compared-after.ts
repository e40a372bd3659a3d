import { followerTo } from '../../src/method/across-versions';
import type { Benchmark } from '../../src/method/benchmark';
import type { Block } from '../../src/ports/prompt';
import type { FlowContext, ProgrammeView } from '../../src/steps/contract';
import { text } from '../../src/steps/prompts';
import { numbersIn } from '../comparison/public';
import { firstOf } from '../prompts/common';
import { COMPARED_WORDS } from './compared-words';
import { benchmarkOf, type Draft } from './draft';

/** So many indicators are named. */
const NAMED = 20;

/** The version that a draft comes from; undefined where nobody knows it here. */
function baseOf({ base }: Pick<Draft, 'base'>, { benchmark, shipped }: ProgrammeView): Benchmark | undefined {
  return [benchmark, ...shipped].find(({ id, version }) => id === base.id && version === base.version);
}

/** What of the version before is still compared across cities once this one is published, and what is not (method, section 9.5). */
export function comparedAfter(draft: Draft, view: ProgrammeView, { language }: FlowContext): Block[] {
  const base = baseOf(draft, view);
  if (!base) return [];
  const next = benchmarkOf(draft);
  const follow = followerTo(next, base, [next, base]);
  const after = base.indicators.map(({ id }) => ({ id, how: follow(id).how }));
  const marked = after.filter(({ how }) => how === 'reworded' || how === 'moved');
  const ended = after.flatMap(({ id, how }) => (how === 'changed' ? [id] : []));
  const w = COMPARED_WORDS[language];
  return [
    ...(marked.length > 0 ? [text(w.marked(marked.length), 'subtle')] : []),
    ...(ended.length > 0 ? [text(w.ended(firstOf(ended, language, NAMED).join(', ')), 'subtle')] : []),
  ];
}

/** What the comparison tells of an indicator that is about to be changed; nothing where it tells no numbers. */
export function numbersOn(indicator: string, draft: Draft, view: ProgrammeView, { language }: FlowContext): Block[] {
  const base = baseOf(draft, view);
  const found = base && numbersIn(view, base, language).get(indicator);
  return found ? [text(COMPARED_WORDS[language].numbers(found.below, found.at, found.above), 'subtle')] : [];
}
