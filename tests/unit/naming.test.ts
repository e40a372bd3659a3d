import { aPeer, FIRST, type PeerTalk, written } from '../support/peer-talk';

/** Messages that name the indicator that they are about: by its number, its id or its title. */

const OTHER = 'GG-AMB-2';
const TITLE = 'Title of GG-AMB-2';
const ANSWER = 'below\nthe plan expired\nwho renews it?\nmeet the clerk';
const REPONSE = 'en dessous\nle plan a expiré\nqui le renouvelle ?\nvoir la greffière';
const MEANS = {
  performance: 'below',
  suspect: ['the plan expired'],
  toAsk: ['who renews it?'],
  toMeet: ['the clerk'],
};
const EN_FRANCAIS = {
  performance: 'below',
  suspect: ['le plan a expiré'],
  toAsk: ['qui le renouvelle ?'],
  toMeet: ['la greffière'],
};
const ON_ONE_LINE = 'below, the plan expired, who renews it?, meet the clerk';

const on = (peer: PeerTalk, indicator: string) => written(peer.content(indicator));
const asked = (peer: PeerTalk) => peer.session.pending.map(({ text }) => text);

describe('a message that begins with what it is about', () => {
  it.each([
    `indicator 2\n${ANSWER}`,
    `Indicator 2:\n${ANSWER}`,
    `indicator n° 2: ${ON_ONE_LINE}`,
    `indicator 2 - ${ON_ONE_LINE}`,
    `${TITLE}\n${ANSWER}`,
    `2. ${TITLE}\n${ANSWER}`,
    `“${TITLE}”\n${ANSWER}`,
    `${TITLE}: ${ON_ONE_LINE}`,
    `${OTHER}\n${ANSWER}`,
    `${OTHER}: ${ON_ONE_LINE}`,
  ])('is about that, not about what is open: %s', (said) => {
    const peer = aPeer();
    peer.says(said);
    expect(on(peer, FIRST)).toEqual({});
    expect(on(peer, OTHER)).toEqual(MEANS);
    expect(asked(peer)).toEqual([]);
    expect(peer.heard()).toContain(TITLE);
    // What was open is open still.
    expect(peer.session.at).toBe(FIRST);
  });

  it.each([`indicateur 2\n${REPONSE}`, `Title of GG-AMB-2 (fr) :\n${REPONSE}`])('in French, too: %s', (said) => {
    const peer = aPeer({ language: 'fr' });
    peer.says(said);
    expect(on(peer, FIRST)).toEqual({});
    expect(on(peer, OTHER)).toEqual(EN_FRANCAIS);
  });

  it('is about what is open where it names that, and its title is no suspicion', () => {
    for (const name of ['indicator 1', 'Title of GG-AMB-1', FIRST]) {
      const peer = aPeer();
      peer.says(`${name}\n${ANSWER}`);
      expect([name, on(peer, FIRST), asked(peer)]).toEqual([name, MEANS, []]);
    }
  });

  it('asks there what it still needs, and goes back once that is said', () => {
    const peer = aPeer();
    peer.says('indicator 2: below');
    expect(peer.heard()).toContain(TITLE);
    peer.says('the plan expired', 'none', 'none');
    expect(on(peer, OTHER)).toMatchObject({ performance: 'below', suspect: ['the plan expired'], noneToMeet: true });
    expect(on(peer, FIRST)).toEqual({});
  });

  it('is taken back from there', () => {
    const peer = aPeer();
    peer.says(`indicator 2\n${ANSWER}`);
    peer.says('undo');
    expect([on(peer, OTHER), on(peer, FIRST)]).toEqual([{}, {}]);
  });
});

describe('a message that names something, but not surely one indicator', () => {
  it.each([
    'below\nindicator 2\nthe plan expired',
    'indicator 2\nbelow\nindicator 3\nat',
    'indicator 99: below, the plan expired',
    'indicator 99\nbelow',
    'cell 2\nbelow\nthe plan expired',
    'next\nbelow\nthe plan expired',
    'skip\nbelow',
    'undo\nat',
    `below\nthe plan expired\n${TITLE}`,
  ])('is kept whole, and asked about: %s', (said) => {
    const peer = aPeer();
    peer.says(said);
    expect(peer.sheets.size).toBe(0);
    expect(asked(peer)).toEqual([said]);
    expect(peer.heard()).toContain('Where does it belong?');
  });

  it('offers the way there, and goes on waiting for its place', () => {
    const peer = aPeer();
    const [ask] = peer.says('below\nindicator 2\nthe plan expired');
    peer.presses(ask, 'goto');
    expect(peer.session.at).toBe(OTHER);
    expect(asked(peer)).toHaveLength(1);
  });

  it('stays what it was where it only speaks of a number', () => {
    const peer = aPeer();
    peer.says('below');
    peer.says('indicator 2 of their own plan is missing');
    expect(peer.sheets.has(OTHER)).toBe(false);
    expect(peer.heard()).not.toContain(TITLE);
  });
});
