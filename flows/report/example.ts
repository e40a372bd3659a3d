import { shortKey } from '../../src/ports/short-key';
import { type ExampleScene, type Illustration, onVisit } from '../../src/steps/example';
import { AUTHORSHIP, paragraphKept } from './kept';
import { languageOf } from './language';
import { wordedByRule } from './rule';
import { sourcesOf } from './sources';

/** The team whose visit is over has the first words of its report, and two who write at it. */
export function illustrates({ visited, people, kept }: ExampleScene): Illustration {
  if (!visited) return { documents: [] };
  const { review, benchmark } = visited;
  const { leader, peers } = review.members;
  const at = onVisit(visited, review.visit.days, '16:00');
  const ground = {
    review,
    benchmark,
    kept: kept(review.id),
    now: onVisit(visited, review.visit.days, '23:59'),
    people,
  };
  const sources = sourcesOf(ground);
  const places = new Map<string, number>();
  // As whoever leads would have had them written: the first press of theirs finds nothing to bring up to date.
  const paragraphs = wordedByRule(ground, languageOf(review, ground.kept), sources, at).map((one) => {
    const place = (places.get(one.section) ?? 0) + 1_000;
    places.set(one.section, place);
    return paragraphKept(review.id, `rule ${one.id}`, { section: one.section, place, wordings: [one.wording] }).record;
  });
  const authors = benchmark.pillars.slice(0, 2).flatMap(({ id }, n) => {
    const author = peers.filter((one) => one !== leader)[n];
    const section = `pillar-${id}`;
    const value = { section, author, at, by: leader };
    const record = { kind: AUTHORSHIP.name, review: review.id, person: '', value };
    return author === undefined ? [] : [{ id: `${AUTHORSHIP.name}|${review.id}|${shortKey(section)}`, ...record }];
  });
  return { documents: [...paragraphs, ...authors] };
}
