import { sharesName } from './city';
import { functionKey } from './function-key';
import { isOutside, type SourceType } from './source-types';

/** What a finding does to a hypothesis, with whose it is. */
export interface SourceOn {
  effect: 'supports' | 'contradicts' | 'nuances';
  /** Of the benchmark's source types. */
  sourceType: string;
  /** Whose word or paper it is, where that is known. */
  organisation?: string;
  function: string;
}

/** What the rule proposes; `contested`, `single_source` and `unheard` are only shown: what they come to, the leader says. */
export const PROPOSALS = ['supported', 'refuted', 'partly', 'contested', 'single_source', 'unheard'] as const;
export type ProposedStatus = (typeof PROPOSALS)[number];

/** What the rule proposes of a hypothesis, and from how many independent organisations each way. */
export interface StatusProposal {
  proposed: ProposedStatus;
  supports: number;
  contradicts: number;
  nuances: number;
  /** Somebody from outside the municipality was heard on it, or a document was read that it did not write. */
  isHeardOutside: boolean;
}

/** Where the sources are from. */
interface Where {
  benchmark: { sourceTypes?: readonly SourceType[] };
  /** What the host city is called. */
  hostNames: readonly string[];
}

/**
 * How findings bear a hypothesis out (method, section 5.4): *supported* where two independent organisations or more support
 * it, one of them outside the municipality or in a document that it did not write, and none contradicts; *refuted* if the
 * mirror; *contested* if both are heard; *partly* where two or more, one from outside, say something one way or nuance it;
 * else a single source. Sources are independent by organisation, or by function where that is not known: several people of
 * one organisation are one. The order of the findings does not matter. What was dropped or withdrawn is not to be among them.
 */
export function proposeStatus(sources: readonly SourceOn[], where: Where): StatusProposal {
  const municipal = municipalIn(sources);
  const way = (...effects: readonly SourceOn['effect'][]) => {
    const these = sources.filter(({ effect }) => effects.includes(effect));
    const organisations = new Set(these.map(sourceKey)).size;
    const isHeardOutside = these.some((one) => isFromOutside(one, municipal, where));
    return { organisations, isHeardOutside, isEnough: organisations >= 2 && isHeardOutside };
  };
  const [supports, contradicts, nuances] = [way('supports'), way('contradicts'), way('nuances')];
  const proposed = ((): ProposedStatus => {
    if (sources.length === 0) return 'unheard';
    if (supports.organisations > 0 && contradicts.organisations > 0) return 'contested';
    if (supports.isEnough) return 'supported';
    if (contradicts.isEnough) return 'refuted';
    if (nuances.organisations > 0 && way('supports', 'contradicts', 'nuances').isEnough) return 'partly';
    return 'single_source';
  })();
  return {
    proposed,
    supports: supports.organisations,
    contradicts: contradicts.organisations,
    nuances: nuances.organisations,
    isHeardOutside: way('supports', 'contradicts', 'nuances').isHeardOutside,
  };
}

/** By what two sources are one: their organisation, or their function where that is not known. */
export function sourceKey({ organisation, function: its }: Pick<SourceOn, 'organisation' | 'function'>): string {
  const name = organisation?.trim() ?? '';
  return name === '' ? `function ${functionKey(its)}` : `organisation ${functionKey(name)}`;
}

/** The organisations that are the municipality's own, by whom it was heard. */
function municipalIn(sources: readonly SourceOn[]): ReadonlySet<string> {
  const inside = ({ sourceType }: SourceOn) => sourceType === 'administration' || sourceType === 'elected';
  return new Set(sources.filter((one) => inside(one) && one.organisation?.trim()).map(sourceKey));
}

/** Of a document, whose it is counts: where that is not said, it is taken for the municipality's. */
function isFromOutside(one: SourceOn, municipal: ReadonlySet<string>, { benchmark, hostNames }: Where): boolean {
  if (municipal.has(sourceKey(one))) return false;
  if (isOutside(one.sourceType, benchmark)) return true;
  const author = one.sourceType === 'document' ? (one.organisation?.trim() ?? '') : '';
  return author !== '' && !hostNames.some((name) => sharesName(author, name));
}
