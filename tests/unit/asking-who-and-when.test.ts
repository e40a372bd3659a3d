import { ASKS, OF_A_CITY } from '../support/asking-who-and-when';
import { aPeer, written } from '../support/peer-talk';

/** How one gets to where one asks. */
const STEPS = {
  'an open card': [],
  'what is suspected': ['below'],
  'what is to ask': ['below', 'the board is not heard'],
};

describe.each(Object.entries(STEPS))('at %s', (_, before) => {
  it.each(Object.entries(ASKS))('a peer who asks is answered with %s, or offered it', (command, questions) => {
    const unanswered = questions.filter((question) => {
      const peer = aPeer();
      peer.says(...before);
      const was = written(peer.content());
      const [first] = peer.says(question);
      const isSame = JSON.stringify(written(peer.content())) === JSON.stringify(was);
      const isOffered = first?.actions.some(({ id }) => id === command);
      const isAnswered = command === 'dates' ? first?.title === 'Genoa: when and who' : peer.heard().includes(' of 8');
      return !isSame || !(isOffered || isAnswered);
    });
    expect(unanswered).toEqual([]);
  });
});

it('what is asked about a city stays a question to ask', () => {
  const filed = OF_A_CITY.filter((question) => {
    const peer = aPeer();
    peer.says('below', 'the board is not heard', question);
    return peer.content().toAsk[0] !== question;
  });
  expect(filed).toEqual([]);
});
