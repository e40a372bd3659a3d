import type { OfProgramme } from '../method/permissions';
import type { Prompt } from '../ports/prompt';
import type { FlowContext } from '../steps/contract';
import type { Deps } from './deps';
import { programmeView } from './load-programme';
import { keptFor } from './step-documents';

/** What steps say of somebody's programmes where they ask how things stand; where a step keeps nothing, it is not asked. */
export async function standingFor(deps: Deps, context: FlowContext): Promise<readonly Prompt[]> {
  const { person, reviews } = context;
  const own = reviews.map(({ review }) => review);
  const ids = new Set([...own.map(({ programme }) => programme), ...(person.organises ?? [])]);
  const said: Prompt[] = [];
  for (const id of ids) {
    const of: OfProgramme = { id, reviews: own.filter(({ programme }) => programme === id) };
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
