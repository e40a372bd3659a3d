import { may, type OfProgramme } from '../method/permissions';
import type { Review } from '../method/review';
import type { Prompt } from '../ports/prompt';
import type { FlowContext } from '../steps/contract';
import type { Deps } from './deps';
import { benchmarkOf } from './in-scope';
import { earlierFor } from './load-earlier';
import { programmeView } from './load-programme';
import { keptFor } from './step-documents';

/**
 * What steps say of somebody's reviews, then of their programmes, where they ask how things stand; where a step keeps
 * nothing, it is not asked.
 *
 * @param only the id of the review that they asked about; nothing is said of others then, nor of programmes
 */
export async function standingFor(deps: Deps, context: FlowContext, only?: string): Promise<readonly Prompt[]> {
  const own = context.reviews.map(({ review }) => review);
  if (only !== undefined)
    return ofReviews(
      deps,
      own.filter(({ id }) => id === only),
      context,
    );
  return [...(await ofReviews(deps, own, context)), ...(await ofProgrammes(deps, own, context))];
}

async function ofReviews(deps: Deps, own: readonly Review[], context: FlowContext): Promise<readonly Prompt[]> {
  const { person } = context;
  const said: Prompt[] = [];
  for (const review of own)
    for (const { may: rights, reads, ofEarlier = [], says } of deps.steps.all.flatMap(
      ({ reviewStatus }) => reviewStatus ?? [],
    )) {
      if (!rights.some((right) => may(person, right, review))) continue;
      const kept = await keptFor(deps, reads, person, review);
      const earlier = await earlierFor(deps, ofEarlier, person, review);
      if (earlier.length === 0 && reads.every((kind) => kept.of(kind).length === 0)) continue;
      const prompt = says({ review, benchmark: benchmarkOf(deps, review), earlier }, { ...context, kept });
      if (prompt) said.push(prompt);
    }
  return said;
}

async function ofProgrammes(deps: Deps, all: readonly Review[], context: FlowContext): Promise<readonly Prompt[]> {
  const { person } = context;
  const ids = new Set([...all.map(({ programme }) => programme), ...(person.organises ?? [])]);
  const said: Prompt[] = [];
  for (const id of ids) {
    const of: OfProgramme = { id, reviews: all.filter(({ programme }) => programme === id) };
    for (const { reads, says } of deps.steps.all.flatMap(({ status }) => status ?? [])) {
      const kept = await keptFor(deps, reads, person, undefined, of);
      if (reads.every((kind) => kept.of(kind).length === 0)) continue;
      const view = await programmeView(deps, id, person);
      const prompt = view && says(view, { ...context, kept });
      if (prompt) said.push(prompt);
    }
  }
  return said;
}
