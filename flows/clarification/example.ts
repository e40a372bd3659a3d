import { DEFAULT_LANGUAGE } from '../../src/method/language';
import { shortKey } from '../../src/ports/short-key';
import { daysAgo, type ExampleScene, type Illustration } from '../../src/steps/example';
import { EXAMPLE_WORDS } from './example-words';
import { PROPOSAL, type Proposal, REQUEST, type Request } from './kept';

/** Of the first benchmark: on what the host of the running review is asked, and by which of its peers, from 0. */
const WAITING = [
  { indicator: 'WP-IMP-1', peer: 1, words: 'attendance' },
  { indicator: 'IE-IMP-1', peer: 2, words: 'opinions' },
] as const;
const ASKED = { indicator: 'GG-EVA-1', peer: 3, words: 'results' } as const;

/** In the desk review under way two questions wait to be released, and one waits for the host's answer. */
export function illustrates(scene: ExampleScene): Illustration {
  const running = scene.begun.find(({ review }) => review.gatheredAt === undefined);
  if (!running) return { documents: [] };
  const { review, benchmark } = running;
  const language = scene.people.get(review.members.host[0] ?? '')?.language ?? DEFAULT_LANGUAGE;
  const key = shortKey(review.id, ASKED.words);
  const request: Request = {
    text: EXAMPLE_WORDS[language][ASKED.words],
    indicators: [ASKED.indicator],
    at: daysAgo(scene, scene.people.get(review.members.facilitators[0] ?? ''), 1, '11:30'),
  };
  const proposals = [...WAITING, ASKED].flatMap(({ indicator, peer, words }, n) => {
    const person = scene.people.get(review.members.peers[peer] ?? '');
    if (!person || !benchmark.indicators.some(({ id }) => id === indicator)) return [];
    const isAsked = indicator === ASKED.indicator;
    const value: Proposal = {
      indicator,
      text: EXAMPLE_WORDS[person.language][words],
      at: daysAgo(scene, person, 2, `1${n}:20`),
      state: isAsked ? 'asked' : 'waiting',
      ...(isAsked ? { request: key } : {}),
    };
    const id = `${PROPOSAL.name}|${review.id}|${person.id}|${shortKey(person.id, indicator)}`;
    return [{ id, kind: PROPOSAL.name, review: review.id, person: person.id, value }];
  });
  if (proposals.length <= WAITING.length) return { documents: [] };
  const asked = { id: `${REQUEST.name}|${review.id}|${key}`, kind: REQUEST.name, review: review.id, person: '' };
  return { documents: [...proposals, { ...asked, value: request }] };
}
