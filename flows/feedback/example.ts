import { addMinutes, dayIn } from '../../src/method/calendar';
import { DEFAULT_LANGUAGE } from '../../src/method/language';
import type { Instant } from '../../src/method/time';
import { keptWith } from '../../src/steps/documents';
import { type ExampleScene, type GatheredReview, type Illustration, onVisit } from '../../src/steps/example';
import { countingFindings } from '../judgement/public';
import { languageOf as reportLanguageOf } from '../report/public';
import { EXAMPLE_WORDS } from './example-words';
import { ASKED_HANDED, HANDED, HEADLINES, keptAs, PACK, PARTS, type PackLine, SITTING } from './kept';
import { type Evidence, proposedFor } from './rules';
import { sessionOf, slidesOf } from './slides';

/** So long after the session began the pack was handed over, in minutes. */
const AFTER = 75;

/** The team whose visit is over said what it found first: its contact had heard it before, and the city has the pack. */
export function illustrates(scene: ExampleScene): Illustration {
  const { visited, people } = scene;
  if (!visited) return { documents: [] };
  const { review } = visited;
  const kept = scene.kept(review.id);
  const { leader: by, host } = review.members;
  const languageOf = (id = by) => people.get(id)?.language ?? DEFAULT_LANGUAGE;
  const evening = onVisit(visited, review.visit.days - 1, '20:45');
  const chosen = onVisit(visited, review.visit.days, '15:30');
  const linesAt = (at: Instant) => chosenAt(at, scene, visited);
  const lines = linesAt(chosen);
  const textsOf = (all: typeof lines) => PARTS.flatMap((part) => all[part].map(({ text }) => text));
  const language = reportLanguageOf(visited.review, kept);
  const pack = keptAs(kept, PACK, review.id, { lines });
  const at = addMinutes(sessionOf(visited, kept), AFTER);
  const slides = slidesOf({ ...evidenceAt(at, scene, visited), kept: keptWith(kept, [pack.record]) }, language);
  const given = [
    { at: evening, by, texts: textsOf({ ...linesAt(evening), recommendations: [] }) },
    { at: chosen, by, texts: textsOf(lines) },
  ];
  const sitting = { team: EXAMPLE_WORDS[languageOf()].team, host: EXAMPLE_WORDS[languageOf(host[0])].host };
  return {
    askedIn: {
      review: review.id,
      asked: { [ASKED_HANDED]: { since: at, until: dayIn(review.timeZone, at) } },
    },
    documents: [
      pack.record,
      keptAs(kept, SITTING, review.id, sitting).record,
      keptAs(kept, HEADLINES, review.id, { given }).record,
      keptAs(kept, HANDED, review.id, { packs: [{ at, by, language, slides }] }).record,
    ],
  };
}

function evidenceAt(now: Instant, { kept, people }: ExampleScene, { review, benchmark }: GatheredReview): Evidence {
  return { review, benchmark, kept: kept(review.id), now, names: [...people.values()].map(({ name }) => name) };
}

/** What is proposed at a moment, in the leader's words for the city. */
function chosenAt(at: Instant, scene: ExampleScene, one: GatheredReview) {
  const { leader } = one.review.members;
  const evidence = evidenceAt(at, scene, one);
  const words = EXAMPLE_WORDS[scene.people.get(leader)?.language ?? DEFAULT_LANGUAGE].lines;
  const about = new Map(countingFindings(evidence.kept, at).map(({ key, indicators }) => [key, indicators[0] ?? '']));
  const worded = (line: PackLine) => ({ ...line, text: words[about.get(line.source) ?? ''] ?? line.text });
  const [strengths, points, recommendations] = PARTS.map((part) => proposedFor(part, evidence).map(worded));
  return { strengths: strengths ?? [], points: points ?? [], recommendations: recommendations ?? [] };
}
