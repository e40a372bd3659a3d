import fc from 'fast-check';
import { typedText } from '../../adapters/teams/in/typed-text';
import { STEPS } from '../../flows';
import { readMessage } from '../../flows/preparatory-review/typing/reading';
import { aPeer, type PeerTalk, written } from '../support/peer-talk';
import { runs } from '../support/runs';
import { expected, WHOLE, type WholeMessage } from '../support/whole-messages';

/** A peer on the card on which it is said. */
function beforeIt({ after = [], functions = [], language = 'en' }: WholeMessage): PeerTalk {
  const peer = aPeer({ language, functions });
  peer.says(...after);
  return peer;
}

function saying(message: WholeMessage): PeerTalk {
  const peer = beforeIt(message);
  peer.says(message.said);
  return peer;
}

describe('one message can hold a whole answer', () => {
  it.each(WHOLE)('$said', (message) => {
    const peer = saying(message);
    expect({ ...written(peer.content()), asked: peer.session.pending.map(({ text }) => text).join('\n') }).toEqual({
      ...expected(message),
      asked: message.asked ?? '',
    });
  });

  it('without the judgement, on a card that is judged already', () => {
    const peer = aPeer();
    const [card] = peer.says('next');
    peer.presses(card, 'choose', { fields: { performance: 'below' } });
    expect(peer.session.asking).toBeUndefined();
    peer.says('the board never meets\nwho appoints it?\nmeet the chair');
    expect(written(peer.content())).toEqual({
      performance: 'below',
      suspect: ['the board never meets'],
      toAsk: ['who appoints it?'],
      toMeet: ['the chair'],
    });
  });

  it('out of what Teams sends', () => {
    const peer = aPeer();
    const html =
      '<p>below&nbsp;</p><ul><li>the board never meets</li><li>who appoints it?</li><li>meet&nbsp;the chair</li></ul>';
    peer.says(typedText('below the board never meets', [], html));
    expect(written(peer.content())).toEqual({
      performance: 'below',
      suspect: ['the board never meets'],
      toAsk: ['who appoints it?'],
      toMeet: ['the chair'],
    });
  });

  it('all of which is taken back at once', () => {
    const left = WHOLE.filter((message) => {
      const peer = beforeIt(message);
      const before = written(peer.content());
      const [first] = peer.says(message.said);
      const was = written(peer.content());
      if (JSON.stringify(was) === JSON.stringify(before)) return false;
      if (first?.actions.some(({ id }) => id === 'undo')) peer.presses(first, 'undo');
      else peer.says('undo');
      return JSON.stringify(written(peer.content())) !== JSON.stringify(before);
    });
    expect(left).toEqual([]);
  });

  it('is said back in a line, with how many of each', () => {
    const peer = aPeer();
    peer.says('below. The board never meets. Who appoints it? How often? Meet the chair');
    expect(peer.heard()).toContain(
      'Noted: 1, below · we suspect “The board never meets.” · 2 questions · to meet the chair.',
    );
    const autre = aPeer({ language: 'fr' });
    autre.says('au niveau ; rien à demander ; personne à voir');
    expect(autre.heard()).toContain('Noté\u00a0: 2, au niveau · rien à demander · personne à rencontrer.');
    expect(autre.session.asking).toBe('suspect');
  });
});

describe('what is around an answer', () => {
  it('is left aside, and said so', () => {
    const peer = aPeer();
    peer.says('Hi all,\nbelow\nthe board never meets\nBest, Hanna');
    expect(peer.heard()).toContain('Left aside: “Hi all, Best, Hanna”.');
    const autre = aPeer({ language: 'fr' });
    autre.says('au niveau\nrien à demander\nEnvoyé de mon iPhone');
    expect(autre.heard()).toContain('Laissé de côté\u00a0: «\u00a0Envoyé de mon iPhone\u00a0».');
  });

  it('is all that is asked about where there is nothing else', () => {
    const peer = aPeer();
    peer.says('below');
    peer.says('Dear all,\nBest, Hanna');
    expect(peer.session.pending.map(({ text }) => text)).toEqual(['Dear all,\nBest, Hanna']);
    expect(peer.heard()).not.toContain('Left aside');
  });
});

describe('what was understood is said back, with Undo', () => {
  it('also where the rest is asked about', () => {
    const silent = WHOLE.filter((message) => {
      const peer = beforeIt(message);
      const before = JSON.stringify(written(peer.content()));
      const replies = peer.says(message.said);
      if (JSON.stringify(written(peer.content())) === before) return false;
      const isSaidBack = /Noted|Kept|Noté|C’est gardé|✓/.test(peer.heard());
      return !isSaidBack || !replies.some(({ actions }) => actions.some(({ id }) => id === 'undo'));
    });
    expect(silent.map(({ said }) => said)).toEqual([]);
  });
});

describe('whatever a message says', () => {
  /** What people put before and after the words of their own in one line. */
  const AROUND = [
    ...[
      ['', ''],
      ['', '.'],
      ['', '?'],
      ['who is the ', ' ?'],
      ['meet the ', ''],
      ['voir la ', '.'],
      ['know the ', ''],
    ],
    ...[
      ['don’t know ', ''],
      ['on ne sait pas si ', ''],
      ['ask how often the ', ''],
      ['Suspicion: ', ''],
      ['Q: ', ''],
    ],
    ...[
      ['- ', ''],
      ['2) ', ''],
      ['To ask:\n', ''],
      ['Voir :\n- ', '\n'],
      ['who ', ''],
      ['see ', ''],
      ['not below ', ''],
    ],
    ...[
      ['below, ', ''],
      ['1 - ', ''],
      ['meet the mayor and the ', ''],
      ['meet a, b and ', ''],
      ['(', ')'],
      ['> ', ''],
    ],
    ...[
      ['nothing to ask\n', ''],
      ['none. ', '. none'],
      ['Hello ', ''],
      ['\uf0b7\t', ''],
      ['| To meet | ', ' |'],
    ],
  ] as const;
  const BETWEEN = ['\n', '\n\n', '. ', '; ', ' - ', ' — ', ' / ', '/', ', ', ' • ', ' '] as const;
  const word = (n: number) => `kw${'bcdfghij'.charAt(n)}ola`;

  it.each([undefined, 'performance', 'suspect', 'toAsk', 'toMeet', 'dontKnow', 'naReason'] as const)(
    'each of its lines is in one field, asked about or left aside, when asked for %s',
    (asking) => {
      const part = fc.tuple(fc.constantFrom(...AROUND), fc.constantFrom(...BETWEEN));
      const message = fc.tuple(
        fc.constantFrom('', 'below\n', '1\n', 'au-dessous; ', 'at. ', '5 - ', 'below or at\n'),
        fc.array(part, { minLength: 1, maxLength: 7 }),
      );
      fc.assert(
        fc.property(message, ([start, parts]) => {
          const said =
            start + parts.map(([[before, after], between], n) => before + word(n) + after + between).join('');
          const { fields, unplaced, aside } = readMessage(said, { asking, choices: [], commands: STEPS.words });
          const texts = [...[...fields.values()].flat(), ...unplaced.map(({ text }) => text), ...aside];
          for (const n of parts.keys()) expect(texts.filter((text) => text.includes(word(n)))).toHaveLength(1);
        }),
        { numRuns: runs(400) },
      );
    },
  );
});
