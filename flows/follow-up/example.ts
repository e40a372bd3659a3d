import { addDays, addMinutes, dayIn } from '../../src/method/calendar';
import { DEFAULT_LANGUAGE } from '../../src/method/language';
import type { Instant } from '../../src/method/time';
import type { StepRecord } from '../../src/ports/records';
import { shortKey } from '../../src/ports/short-key';
import { type ExampleScene, type Illustration, onVisit } from '../../src/steps/example';
import { EXAMPLE_WORDS } from './example-words';
import { type Action, actionKept, followedIn, PEER_WORD, type PeerWord, type Stand } from './kept';

/** On which day from the visit's first one on the city answered, and a peer did. */
const [ANSWERED, OFFERED] = [20, 21];
/** What the city says, by an indicator of the recommendation, and how many days it gives itself; the others wait. */
const STANDS: Readonly<Record<string, readonly [stand: Stand, days: number]>> = {
  'GG-IMP-3': ['accepted', 240],
  'IE-IMP-2': ['partly', 90],
};
/** What a peer offers help on. */
const OFFER = 'IE-IMP-2';

/** Where that day is not over yet, they did it just before now: so many minutes from it. */
const BEFORE_NOW = -60;

function earlierOf(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}

/** The city whose report is final has answered on two of its recommendations, and one of the team offers help. */
export function illustrates(scene: ExampleScene): Illustration {
  const { visited, people, now } = scene;
  if (!visited) return { documents: [] };
  const { review } = visited;
  const contact = review.members.host[0];
  const wordsOf = (person: string) => EXAMPLE_WORDS[people.get(person)?.language ?? DEFAULT_LANGUAGE];
  if (contact === undefined) return { documents: [] };
  const followed = followedIn(scene.kept(review.id), DEFAULT_LANGUAGE);
  const about = (indicator: string) => followed.find(({ advice }) => advice.indicators.includes(indicator))?.advice.key;
  const answers = Object.entries(STANDS).flatMap(([indicator, [stand, days]], n): StepRecord[] => {
    const at = earlierOf(onVisit(visited, ANSWERED, `10:${n}5`), addMinutes(now, BEFORE_NOW + n));
    const advice = about(indicator);
    const said = wordsOf(contact).answers[indicator];
    if (advice === undefined || !said) return [];
    const until = addDays(dayIn(review.timeZone, at), days);
    const value: Action = { advice, wordings: [{ at, by: contact, stand, ...said, until }], states: [] };
    return [actionKept(review.id, value, undefined).record];
  });
  const peer = review.members.peers.at(-1);
  const [advice, at] = [about(OFFER), earlierOf(onVisit(visited, OFFERED, '09:30'), addMinutes(now, BEFORE_NOW / 2))];
  if (peer === undefined || advice === undefined) return { documents: answers };
  const value: PeerWord = { advice, text: wordsOf(peer).offer, isOffer: true, at };
  const id = `${PEER_WORD.name}|${review.id}|${peer}|${shortKey(peer, advice, value.text)}`;
  return { documents: [...answers, { id, kind: PEER_WORD.name, review: review.id, person: peer, value }] };
}
