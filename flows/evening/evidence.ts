import { isOutside } from '../../src/method/source-types';
import type { ReviewView } from '../../src/steps/contract';
import type { FindingThen } from '../visit/public';

/**
 * How far findings bear a hypothesis out (method, section 5.4): both ways; not heard of at all; by one source, or none from
 * outside the municipality; or enough for a status one way.
 */
export type Borne = 'contested' | 'unheard' | 'single' | 'enough';

/** What findings do to a hypothesis, by its key. What was dropped is not among them. */
export function borneOut(
  key: string,
  findings: readonly FindingThen[],
  { benchmark }: Pick<ReviewView, 'benchmark'>,
): { borne: Borne; supports: number; contradicts: number } {
  const about = findings.filter(({ effects }) => effects[key] !== undefined);
  const saying = (effect: 'supports' | 'contradicts') => about.filter(({ effects }) => effects[key] === effect);
  const [supports, contradicts] = [saying('supports'), saying('contradicts')];
  const counts = { supports: sourcesOf(supports).size, contradicts: sourcesOf(contradicts).size };
  if (supports.length > 0 && contradicts.length > 0) return { borne: 'contested', ...counts };
  if (about.length === 0) return { borne: 'unheard', ...counts };
  const oneWay = [...supports, ...contradicts];
  const isEnough = sourcesOf(oneWay).size > 1 && oneWay.some(({ note }) => isOutside(note.sourceType, benchmark));
  return { borne: isEnough ? 'enough' : 'single', ...counts };
}

/** The organisations that findings come from: two people of one are one source. */
function sourcesOf(findings: readonly FindingThen[]): ReadonlySet<string> {
  return new Set(findings.map(({ note }) => note.organisation ?? note.function));
}
