import { aPeer, FIRST, written } from '../support/peer-talk';

/** Cells GG-AMB (1, 2), GG-LEA (3, 4), IE-AMB (5, 6), IE-LEA (7, 8). */
const WHERE = {
  'IE-LEA-1': [
    ...[
      'indicator 7',
      'Indicateur 7',
      'indicator no. 7',
      'INDICATOR 7',
      'indicator n° 7',
      'go to 7',
      'open indicator 7',
    ],
    ...['aller à l’indicateur 7', 'go to n° 7', 'ie-lea', 'Pillar IE · Dimension LEA', 'pillar ie, dimension lea'],
  ],
  'IE-AMB-1': ['cell 3', 'case 3', 'cellule 3', 'go to cell 3', 'ouvrir la case 3', 'the cell 3'],
  'IE-LEA-2': [
    ...['IE-LEA-2', 'Title of IE-LEA-2', 'title of ie lea 2', 'Title of IE-LEA-2 (fr)', '« Title of IE-LEA-2 »'],
    'show Title of IE-LEA-2',
  ],
};

describe('where somebody wants to go', () => {
  it.each(Object.entries(WHERE).flatMap(([id, all]) => all.map((said) => [said, id] as const)))(
    '“%s” goes to %s',
    (said, indicator) => {
      const peer = aPeer({ language: 'fr' });
      expect(peer.session.at).toBe(FIRST);
      peer.says(said);
      expect(peer.session).toMatchObject({ at: indicator, pending: [] });
      expect(peer.sheets.size).toBe(0);
    },
  );

  it('a number alone is a jump where it can be no answer; it is offered where it may be one', () => {
    const peer = aPeer({ perCell: 5 });
    peer.says('12');
    expect(peer.session.at).toBe('IE-AMB-2');
    peer.says('3');
    expect(peer.content('IE-AMB-2').performance).toBe('above');
    const other = aPeer({ perCell: 5 });
    const [where] = other.says('7');
    expect(other.session).toMatchObject({ at: FIRST, pending: [{ text: '7' }] });
    other.presses(where, 'goto');
    expect(other.session).toMatchObject({ at: 'GG-LEA-2', pending: [] });
  });

  it.each(['12', '3', '7'])('“%s” answers what was asked', (number) => {
    const peer = aPeer({ perCell: 5, functions: ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => `Head of ${name}`) });
    peer.says('below', 'the board is not heard', 'none', number);
    expect(peer.session.at).not.toBe('IE-AMB-2');
    expect(peer.content().toMeet.length + peer.session.pending.length).toBe(1);
  });

  it('a title may be an answer to what was asked: it is offered', () => {
    const peer = aPeer();
    peer.says('below');
    const before = written(peer.content());
    const [where] = peer.says('Title of IE-LEA-2');
    expect(written(peer.content())).toEqual(before);
    expect(where?.actions.map(({ id }) => id)).toEqual(expect.arrayContaining(['goto', 'place']));
    peer.presses(where, 'goto');
    expect(peer.session).toMatchObject({ at: 'IE-LEA-2', pending: [] });
    const other = aPeer();
    other.says('below');
    const [asked] = other.says('Title of IE-LEA-2');
    other.presses(asked, 'place', { label: 'We suspect' });
    expect(other.content().suspect).toEqual(['Title of IE-LEA-2']);
  });

  it('of several that are called so one is asked which', () => {
    const peer = aPeer();
    const [which] = peer.says('Dimension LEA');
    expect(peer.session.at).toBe(FIRST);
    expect(which?.actions.map(({ label }) => label)).toEqual([
      'Go to cell Pillar GG · Dimension LEA',
      'Go to cell Pillar IE · Dimension LEA',
    ]);
    peer.presses(which, 'goto', { label: 'Go to cell Pillar IE · Dimension LEA' });
    expect(peer.session.at).toBe('IE-LEA-1');
  });

  it.each([
    ['indicator 99', 'There is no indicator 99: they go from 1 to 8.'],
    ['cell 9', 'There is no cell 9: they go from 1 to 4.'],
    ['case 0', 'There is no cell 0: they go from 1 to 4.'],
  ])('of “%s” it says that there is none', (said, answer) => {
    const peer = aPeer();
    peer.says(said);
    expect(peer.heard()).toContain(answer);
    expect(peer.session).toMatchObject({ at: FIRST, pending: [] });
  });

  it.each(['open to all', 'show the plan', 'case by case', 'indicator of success', 'titles', '4 cells'])(
    '“%s” is no jump',
    (said) => {
      const peer = aPeer();
      peer.says('below', said);
      expect(peer.session.at).toBe(FIRST);
    },
  );
});
