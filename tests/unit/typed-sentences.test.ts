import { aPeer, type PeerTalk, written } from '../support/peer-talk';
import { ANSWERS, NO_ANSWERS } from '../support/typed-sentences';

const FUNCTIONS = ['Head of culture', 'Deputy for sports'];

/** How one gets to each question of the sheet. */
const QUESTIONS = {
  judgement: [],
  suspect: ['below'],
  toAsk: ['below', 'the board is not heard'],
  toMeet: ['below', 'the board is not heard', 'none'],
  dontKnow: ['4'],
  naReason: ['5'],
} as const;

function askedFor(question: keyof typeof QUESTIONS): PeerTalk {
  const peer = aPeer({ functions: FUNCTIONS });
  peer.says(...QUESTIONS[question]);
  return peer;
}

describe.each(Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[])('at %s', (question) => {
  it('what is no answer changes no sheet', () => {
    const filed = NO_ANSWERS.filter((text) => {
      const peer = askedFor(question);
      const before = JSON.stringify(written(peer.content()));
      peer.says(text);
      return JSON.stringify(written(peer.content())) !== before;
    });
    expect(filed).toEqual([]);
  });
});

describe.each(Object.entries(ANSWERS))('at %s', (question, answers) => {
  it('answers are filed where they were asked for', () => {
    const asked = Object.keys(QUESTIONS).find((q): q is keyof typeof QUESTIONS => q === question) ?? 'judgement';
    const lost = answers.filter((text) => {
      const peer = askedFor(asked);
      peer.says(text);
      return !JSON.stringify(Object.entries(peer.content()).find(([field]) => field === question)).includes(text);
    });
    expect(lost).toEqual([]);
  });
});

it.each(['suspect', 'toMeet', 'dontKnow', 'naReason'] as const)(
  'whom to ask is offered its place at %s',
  (question) => {
    for (const text of ['ask Marta re: budget', 'demandez à Marta']) {
      const peer = askedFor(question);
      const before = written(peer.content());
      const [where] = peer.says(text);
      expect(written(peer.content())).toEqual(before);
      peer.presses(where, 'place', { label: 'To ask' });
      expect(peer.content().toAsk).toEqual([text]);
    }
  },
);
