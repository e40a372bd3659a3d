import fc from 'fast-check';
import { typedText } from '../../adapters/teams/in/typed-text';
import { STEPS } from '../../flows';
import { readMessage } from '../../flows/preparatory-review/typing/reading';
import { aPeer, written } from '../support/peer-talk';
import { expected, WHOLE } from '../support/whole-messages';

describe('one message can hold a whole answer', () => {
  it.each(WHOLE)('$said', (message) => {
    const peer = aPeer();
    peer.says(message.said);
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
    const left = WHOLE.filter(({ said }) => {
      const peer = aPeer();
      const [first] = peer.says(said);
      const was = written(peer.content());
      if (first?.actions.some(({ id }) => id === 'undo')) peer.presses(first, 'undo');
      else peer.says('undo');
      return Object.keys(was).length > 0 && Object.keys(written(peer.content())).length > 0;
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
    'each of its lines is in one field or asked about, when asked for %s',
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
          const { fields, unplaced } = readMessage(said, { asking, choices: [], commands: STEPS.words });
          const texts = [...[...fields.values()].flat(), ...unplaced.map(({ text }) => text)];
          for (const n of parts.keys()) expect(texts.filter((text) => text.includes(word(n)))).toHaveLength(1);
        }),
        { numRuns: 400 },
      );
    },
  );
});
