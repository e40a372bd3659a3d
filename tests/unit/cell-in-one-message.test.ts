import { applyChange } from '../../src/method/sheet-changes';
import { aPeer, type PeerTalk, written } from '../support/peer-talk';
import { MIDWAY } from '../support/sheets';

/** Somebody on the card of the first cell, of four indicators: 1 to 4; or of the cell with this number. */
function onCard(language: 'en' | 'fr' = 'en', cell = 1): PeerTalk {
  const peer = aPeer({ language, perCell: 4 });
  peer.says(cell === 1 ? 'judge' : `cell ${cell}`);
  return peer;
}

/** What is judged, by the number of each. */
function judged(peer: PeerTalk): Record<number, unknown> {
  const all = peer.benchmark.indicators.map(({ id }, n) => [n + 1, written(peer.content(id)).performance] as const);
  return Object.fromEntries(all.filter(([, performance]) => performance !== undefined));
}

const ROWS: readonly (readonly ['en' | 'fr', string, Record<number, string>])[] = [
  ['en', '1: below', { 1: 'below' }],
  ['en', '1: below\n2: at', { 1: 'below', 2: 'at' }],
  ['en', '1: below, 2: at', { 1: 'below', 2: 'at' }],
  ['en', '1 below, 2 at, 3 above', { 1: 'below', 2: 'at', 3: 'above' }],
  ['en', '1. below\n2. at\n3. above', { 1: 'below', 2: 'at', 3: 'above' }],
  ['en', '1) below 2) at 3) above 4) n/a', { 1: 'below', 2: 'at', 3: 'above', 4: 'not_applicable' }],
  ['en', '- 3: above\n- 1: below', { 1: 'below', 3: 'above' }],
  ['en', '2 below', { 2: 'below' }],
  ['en', '#2 below', { 2: 'below' }],
  ['en', 'no. 2 below', { 2: 'below' }],
  ['en', 'number 2 is below', { 2: 'below' }],
  ['en', '3 = at', { 3: 'at' }],
  ['en', 'GG-AMB-2 above', { 2: 'above' }],
  ['en', 'gg-amb-2: above; gg-amb-4: at', { 2: 'above', 4: 'at' }],
  ['en', 'second one: at', { 2: 'at' }],
  ['en', 'the first is below and the second at', { 1: 'below', 2: 'at' }],
  ['en', 'the last one: below', { 4: 'below' }],
  ['en', 'below, at, at, above', { 1: 'below', 2: 'at', 3: 'at', 4: 'above' }],
  ['en', 'below\nat\nat\nmore info', { 1: 'below', 2: 'at', 3: 'at', 4: 'need_info' }],
  ['en', '1 and 2 below', { 1: 'below', 2: 'below' }],
  ['en', '1, 2 and 4 at; 3 above', { 1: 'at', 2: 'at', 3: 'above', 4: 'at' }],
  ['en', '1&2 at', { 1: 'at', 2: 'at' }],
  ['fr', 'les 1 et 2 au niveau, le 3 au-dessus', { 1: 'at', 2: 'at', 3: 'above' }],
  ['fr', '1 : en dessous\n2 : au niveau', { 1: 'below', 2: 'at' }],
  ['fr', '1 en dessous, 2 au niveau, 3 au-dessus', { 1: 'below', 2: 'at', 3: 'above' }],
  ['fr', 'n° 2 au-dessus', { 2: 'above' }],
  ['fr', 'n°2 : au-dessus', { 2: 'above' }],
  ['fr', 'le 2 est en dessous et le 3 au niveau', { 2: 'below', 3: 'at' }],
  ['fr', 'le deuxième : au niveau', { 2: 'at' }],
  ['fr', 'le premier est en dessous, le dernier au-dessus', { 1: 'below', 4: 'above' }],
  ['fr', '2e en dessous, 3e sans objet', { 2: 'below', 3: 'not_applicable' }],
  // Ranges, and numbers with commas between them.
  ['en', '1-2 below', { 1: 'below', 2: 'below' }],
  ['en', '2–4 at', { 2: 'at', 3: 'at', 4: 'at' }],
  ['en', '1 to 3 above, 4 at', { 1: 'above', 2: 'above', 3: 'above', 4: 'at' }],
  ['en', 'from 2 to 3: below', { 2: 'below', 3: 'below' }],
  ['en', '1,2,3 below', { 1: 'below', 2: 'below', 3: 'below' }],
  ['en', '1, 3 below', { 1: 'below', 3: 'below' }],
  ['en', '1+4 at', { 1: 'at', 4: 'at' }],
  ['en', 'first two below, last two at', { 1: 'below', 2: 'below', 3: 'at', 4: 'at' }],
  ['fr', '1-2 en dessous', { 1: 'below', 2: 'below' }],
  ['fr', 'de 1 à 3 au niveau', { 1: 'at', 2: 'at', 3: 'at' }],
  ['fr', 'les deux premiers en dessous, les 2 derniers au-dessus', { 1: 'below', 2: 'below', 3: 'above', 4: 'above' }],
  // All of the card, or what is left of it.
  ['en', 'all below', { 1: 'below', 2: 'below', 3: 'below', 4: 'below' }],
  ['en', 'ok, all of them at, thanks', { 1: 'at', 2: 'at', 3: 'at', 4: 'at' }],
  ['en', 'all four above', { 1: 'above', 2: 'above', 3: 'above', 4: 'above' }],
  ['en', 'everything at standard', { 1: 'at', 2: 'at', 3: 'at', 4: 'at' }],
  ['en', 'everything at except 3', { 1: 'at', 2: 'at', 4: 'at' }],
  ['en', 'all but 3 below', { 1: 'below', 2: 'below', 4: 'below' }],
  ['en', 'all below except for 2 and 3', { 1: 'below', 4: 'below' }],
  ['en', 'all below, 2 at', { 1: 'below', 2: 'at', 3: 'below', 4: 'below' }],
  ['en', 'all at except 3 below', { 1: 'at', 2: 'at', 3: 'below', 4: 'at' }],
  ['en', '1 below, the rest at', { 1: 'below', 2: 'at', 3: 'at', 4: 'at' }],
  ['en', '1 and 2 below; all the others n/a', { 1: 'below', 2: 'below', 3: 'not_applicable', 4: 'not_applicable' }],
  ['en', '2 is below, everything else above', { 1: 'above', 2: 'below', 3: 'above', 4: 'above' }],
  ['fr', 'tous au niveau', { 1: 'at', 2: 'at', 3: 'at', 4: 'at' }],
  ['fr', 'tout en dessous', { 1: 'below', 2: 'below', 3: 'below', 4: 'below' }],
  ['fr', 'tous au niveau sauf le 3', { 1: 'at', 2: 'at', 4: 'at' }],
  ['fr', '1 en dessous, le reste au niveau', { 1: 'below', 2: 'at', 3: 'at', 4: 'at' }],
  ['fr', '2 en dessous, les autres sont au-dessus', { 1: 'above', 2: 'below', 3: 'above', 4: 'above' }],
  // The judgement first.
  ['en', 'below: 1, 2; at: 3, 4', { 1: 'below', 2: 'below', 3: 'at', 4: 'at' }],
  ['en', 'below for 2', { 2: 'below' }],
  ['en', 'at for all', { 1: 'at', 2: 'at', 3: 'at', 4: 'at' }],
  ['fr', 'en dessous pour 1 et 2', { 1: 'below', 2: 'below' }],
  ['fr', 'au niveau partout', { 1: 'at', 2: 'at', 3: 'at', 4: 'at' }],
  ['en', 'below below at above', { 1: 'below', 2: 'below', 3: 'at', 4: 'above' }],
];

describe('a message may judge several indicators of the card of a cell', () => {
  it.each(ROWS)('%s: %s', (language, said, expected) => {
    const peer = onCard(language);
    peer.says(said);
    expect(judged(peer)).toEqual(expected);
    expect(peer.session.pending).toEqual([]);
    const first = Math.min(...Object.keys(expected).map(Number));
    expect(peer.heard()).toContain(`${first}. Title of GG-AMB-${first}`);
  });

  it('in another cell too, by the numbers that its card shows', () => {
    const peer = onCard('en', 2);
    peer.says('5 below, 7 at');
    expect(judged(peer)).toEqual({ 5: 'below', 7: 'at' });
    peer.says('3 above');
    // There a number up to five is how one judges.
    expect(judged(peer)).toEqual({ 5: 'below', 6: 'above', 7: 'at' });
  });

  it('goes on to the next cell once all of this one is judged', () => {
    const peer = onCard();
    peer.says('1 below, 2 at, 3 above, 4 at');
    expect(peer.heard()).toContain('Dimension LEA');
  });

  it.each([
    'below at',
    'at all',
    'not all below',
    'all below average',
    'almost all at',
    'all except 3',
    'both at',
    '3-1 below',
    '1/2 below',
    '1 2 below',
    '1 below, the rest not so good',
    '1 below, others unclear',
    '1 en dessous, le reste va bien',
    '2-7 at',
    'below, at',
    '1 below, 1 at',
    '1 below, 9 at',
    '1 or 2 below',
    '2 not at',
    '1: 2, 2: 1',
    'WP-1 above',
    '1, 2 at',
    '1: below (no plan), 2: at (fine)',
    '1 - below - no plan\n2 - at - fine',
    '1 blow\n2 at',
    '1 below 2 at 3 above because nobody checks',
    'the board never meets\n2: below',
    'pas tous au niveau',
    'les deux en dessous',
  ])('is asked about where it is not sure: %s', (said) => {
    const peer = onCard();
    peer.says(said);
    expect(judged(peer)).toEqual({});
    expect(peer.session.pending.map(({ text }) => text)).toEqual([said]);
  });
});

describe('where some of the card is judged already', () => {
  it.each([
    ['the rest at', { 1: 'below', 2: 'at', 3: 'at', 4: 'at' }],
    ['les autres au-dessus', { 1: 'below', 2: 'above', 3: 'above', 4: 'above' }],
    ['all at except 1', { 1: 'below', 2: 'at', 3: 'at', 4: 'at' }],
    ['1 above, all others at', { 1: 'above', 2: 'at', 3: 'at', 4: 'at' }],
  ])('what is left is judged: %s', (said, expected) => {
    const peer = onCard();
    peer.says('1 below', said);
    expect(judged(peer)).toEqual(expected);
    peer.says('undo');
    expect(judged(peer)).toEqual({ 1: 'below' });
  });

  it('whether *all* means that one too is asked', () => {
    const peer = onCard();
    peer.says('1 below', 'all at');
    expect(judged(peer)).toEqual({ 1: 'below' });
    expect(peer.session.pending.map(({ text }) => text)).toEqual(['all at']);
  });

  it('*both* are two that a card has', () => {
    const peer = aPeer({ perCell: 2 });
    peer.says('judge', 'both below');
    expect(judged(peer)).toEqual({ 1: 'below', 2: 'below' });
  });
});

describe('a number that is an indicator of the card and a judgement', () => {
  it.each([
    ['en', '2: at', 'at'],
    ['en', '3 above', 'above'],
    ['en', '#2 at', 'at'],
    ['fr', 'le 2 est au niveau', 'at'],
    ['fr', '3 : au-dessus', 'above'],
  ] as const)('is asked about: %s, %s', (language, said, performance) => {
    const peer = onCard(language);
    const [asked] = peer.says(said);
    expect(judged(peer)).toEqual({});
    expect(asked?.actions.map(({ label }) => label.split('.')[0])).toEqual(['1', said.match(/\d/)?.[0]]);
    peer.presses(asked, 'judge-as', { label: asked?.actions[1]?.label ?? '' });
    expect(judged(peer)).toEqual({ [Number(said.match(/\d/)?.[0])]: performance });
  });

  it('is taken where both are the one that is next', () => {
    const peer = onCard();
    peer.says('1 below', '2 at', '3 above');
    expect(judged(peer)).toEqual({ 1: 'below', 2: 'at', 3: 'above' });
  });

  it('is asked about where reasons follow; of the indicator alone, it is answered there', () => {
    const peer = onCard();
    peer.says('2: at\nthe board never meets');
    expect(judged(peer)).toEqual({});
    expect(peer.session.pending.map(({ text }) => text)).toEqual(['2: at\nthe board never meets']);
    const other = onCard();
    other.says('2: below. The board never meets. Who appoints it? Nobody to meet');
    expect(written(other.content('GG-AMB-2'))).toEqual({
      performance: 'below',
      suspect: ['The board never meets.'],
      toAsk: ['Who appoints it?'],
      noneToMeet: true,
    });
    expect(judged(other)).toEqual({ 2: 'below' });
    const french = onCard('fr');
    french.says('2 en dessous. Le comité ne siège jamais');
    expect(written(french.content('GG-AMB-2'))).toEqual({
      performance: 'below',
      suspect: ['Le comité ne siège jamais'],
    });
  });
});

describe('what one message judged', () => {
  it.each(['pressed', 'typed'])('is taken back at once: undo, %s', (how) => {
    const peer = onCard();
    peer.says('at');
    const [told] = peer.says('2 below, 3 above');
    if (how === 'pressed') peer.presses(told, 'undo');
    else peer.says('undo');
    expect(judged(peer)).toEqual({ 1: 'at' });
    expect(peer.heard()).toContain('Undone: 2 indicators are as they were before.');
    peer.says('below');
    expect(judged(peer)).toEqual({ 1: 'at', 2: 'below' });
  });

  it('stays, all of it, where one has changed elsewhere since', () => {
    const peer = onCard();
    const [told] = peer.says('2 below, 3 above');
    const sheet = peer.sheets.get('GG-AMB-3');
    if (!sheet) throw new RangeError('no sheet');
    const change = { content: { performance: 'at' as const }, submit: false, at: MIDWAY, platform: 'slack' as const };
    peer.sheets.set(
      'GG-AMB-3',
      applyChange(sheet, { ...change, language: 'en', informed: false, late: false, seesRating: false }),
    );
    peer.presses(told, 'undo');
    expect(judged(peer)).toEqual({ 2: 'below', 3: 'at' });
    expect(peer.heard()).toContain('went on since, so nothing was taken back');
  });
});
