import { buildGrid } from '../../src/method/grid';
import { idsOfActive } from '../../src/method/person';
import type { ExampleScene, GatheredReview, Illustration } from '../../src/steps/example';

/** The teams of the example that are on their visit, or back from it, have merged their sheets. */
export function illustrates({ visited, visiting, people, now }: ExampleScene): Illustration {
  const active = idsOfActive(people.values());
  const merged = [visited, visiting].flatMap((one) => (one ? decisionsOf(one, active, now) : []));
  return { documents: [], decisions: merged };
}

/** What the rules propose stands; where they propose none, the leader left it unsettled for the visit. */
function decisionsOf(
  { review, benchmark, sheets }: GatheredReview,
  active: ReadonlySet<string>,
  now: string,
): NonNullable<Illustration['decisions']>[number][] {
  return buildGrid({ review, benchmark, sheets, active }, now).map(({ indicator, consolidated: { proposed } }) => ({
    review: review.id,
    indicator: indicator.id,
    judgement: proposed ?? 'unsettled',
    how: proposed ? 'agreed' : 'leader',
    proposed: proposed ?? 'none',
    ...(review.gatheredAt === undefined ? {} : { judgedAt: review.gatheredAt }),
  }));
}
