import { cellsOf, inCellOrder } from '../../src/method/benchmark';
import type { OwnView } from '../../src/method/report';
import { daysAgo, type ExampleScene, type Illustration } from '../../src/steps/example';
import { HOST_ANSWER, type HostAnswer } from './answer';
import { SHARE, type Share } from './shared';

/** What the example's table says of how far a city is, as a card would have it. */
const OWN_VIEWS: Readonly<Record<string, OwnView>> = {
  met: 'at',
  'largely met': 'at',
  'partly met': 'below',
  'not met': 'below',
};
/** The pillar that a colleague answers on. */
const COLLEAGUES = 'WP';
/** So many of the answers lack how the city stands, as whoever wrote them went on later. */
const HALF = 2;

/** The host of the next review is in the middle of its report, and shares a pillar with a colleague. */
export function illustrates(scene: ExampleScene): Illustration {
  const [next] = scene.coming;
  const contact = next?.review.members.host[0];
  if (!next || contact === undefined) return { documents: [] };
  const { review, benchmark } = next;
  const colleague = review.members.colleagues?.[0];
  const name = scene.people.get(colleague ?? '')?.name ?? '';
  const order = inCellOrder(benchmark).map(({ id }) => id);
  const lines = [...next.lines].sort((a, b) => order.indexOf(a.indicator) - order.indexOf(b.indicator));
  const answers = lines.map((line, n) => {
    const isColleagues = benchmark.indicators.some((one) => one.id === line.indicator && one.pillar === COLLEAGUES);
    const by = isColleagues && colleague !== undefined ? colleague : contact;
    const { indicator, text, page, documents, responsible, sourceType } = line;
    const isHalf = n >= lines.length - HALF;
    const value: HostAnswer = {
      ...{ indicator, text, page, documents, responsible: responsible.split(/;\s*/).join('; ') },
      ownView: isHalf ? '' : (OWN_VIEWS[line.selfAssessment.toLowerCase()] ?? line.selfAssessment),
      ...(sourceType ? { sourceType } : {}),
      at: daysAgo(scene, scene.people.get(by), 1 + Math.floor((lines.length - n) / 9), `1${n % 6}:2${n % 10}`),
      by,
    };
    const id = `${HOST_ANSWER.name}|${review.id}|${indicator}`;
    return { id, kind: HOST_ANSWER.name, review: review.id, person: '', value };
  });
  const cells = cellsOf(benchmark).flatMap(({ id, pillar }) => (pillar.id === COLLEAGUES ? [id] : []));
  const share: Share = { cells, name };
  const shared = { kind: SHARE.name, review: review.id };
  return {
    documents: [
      ...answers,
      ...(colleague === undefined
        ? []
        : [{ ...shared, id: `${SHARE.name}|${review.id}|${colleague}`, person: colleague, value: share }]),
    ],
  };
}
