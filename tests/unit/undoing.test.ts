import fc from 'fast-check';
import { lastRevision } from '../../src/method/sheet-changes';
import type { Prompt } from '../../src/ports/prompt';
import { aPeer, FIRST, type PeerTalk } from '../support/peer-talk';
import { runs } from '../support/runs';
import { aBenchmark } from '../support/sheets';

const [, SECOND = ''] = aBenchmark().indicators.map((i) => i.id);
const FUNCTIONS = ['Chair', 'Mayor', 'Office'];
const WHOLE = ['below', 'the board is not heard', 'who appoints it?', '1'];
const FIELDS = { performance: 'at', suspect: 'as planned', noneToAsk: true, noneToMeet: true };

/** All that somebody has, but for what counts the changes. */
function state({ sheets, session }: PeerTalk) {
  const { undo: _u, pending, ...open } = session;
  const standing = [...sheets.values()]
    .map(({ indicator, draft, revisions, startedAt }) => ({ indicator, draft: draft?.content, revisions, startedAt }))
    .filter((s) => s.draft || s.revisions.length > 0);
  return { open, standing, pending: pending.length };
}

type Doing = (peer: PeerTalk) => void;
const says =
  (...texts: string[]): Doing =>
  (peer) =>
    void peer.says(...texts);
const card = (peer: PeerTalk): Prompt | undefined =>
  peer.presses(list(peer), 'goto', { fields: { indicator: FIRST } })[0];
/** Back at the card of an answer that is complete. */
const answered: Doing = (peer) => {
  peer.says(...WHOLE);
  card(peer);
};
const list = (peer: PeerTalk): Prompt | undefined => peer.says('list')[0];

const DONE: readonly (readonly [string, Doing, Doing])[] = [
  ['a judgement', says(), says('below')],
  ['a judgement again', says('below'), says('above')],
  ['a line', says('below'), says('the board is not heard')],
  ['a line that names its field', says('below', 'x is so'), says('we know: 15 members')],
  ['none to ask', says(...WHOLE.slice(0, 2)), says('none')],
  ['a pick that completes it', says(...WHOLE.slice(0, 3)), says('1 and 3')],
  ['somebody new that completes it', says(...WHOLE.slice(0, 3)), says('Head of housing')],
  ['nobody to meet', says(...WHOLE.slice(0, 3)), says('nobody')],
  ['a message of several lines', says(), says('below\nthe board is not heard\nwho appoints it?\nmeet the chair')],
  ['an edit of a complete sheet', answered, says('we know: 15 members')],
  ['an edit that leaves it incomplete', answered, says('4')],
  ['a card that was saved', (p) => void card(p), (p) => void p.presses(card(p), 'save-next', { fields: FIELDS })],
  ['a complete card saved anew', answered, (p) => void p.presses(card(p), 'save', { fields: FIELDS })],
  [
    'somebody whom the card offers',
    (p) => void card(p),
    (p) => void p.presses(card(p), 'take-offered', { data: { value: p.register[0]?.id ?? '' } }),
  ],
  [
    'a judgement pressed',
    (p) => void card(p),
    (p) =>
      void p.presses(card(p), 'choose', {
        fields: { performance: 'at' },
      }),
  ],
];

describe('undo leaves everything as it was before', () => {
  it.each(DONE)('%s', (_, before, doing) => {
    const peer = aPeer({ functions: FUNCTIONS });
    before(peer);
    const was = state(peer);
    doing(peer);
    expect(state(peer)).not.toEqual(was);
    peer.says('undo');
    expect(state(peer)).toEqual(was);
    expect(peer.heard()).toContain('Undone');
    peer.says('undo');
    expect(state(peer)).toEqual(was);
    expect(peer.heard()).toContain('nothing left to take back');
  });

  it('a copied sheet', () => {
    const peer = aPeer({ functions: FUNCTIONS });
    peer.says(...WHOLE);
    const [asks] = peer.presses(peer.says('list')[0], 'goto', { fields: { indicator: SECOND } });
    const was = state(peer);
    const [from] = peer.presses(asks, 'same-as');
    peer.presses(from, 'same-as', { fields: { from: FIRST } });
    expect(peer.content(SECOND).suspect).toEqual(['the board is not heard']);
    peer.says('undo');
    expect(state(peer)).toEqual(was);
  });

  it('a text that found its place waits for one again', () => {
    const peer = aPeer({ functions: FUNCTIONS });
    peer.says(...WHOLE.slice(0, 3));
    const [where] = peer.says('thanks for the list');
    const was = state(peer);
    peer.presses(where, 'place', { label: 'To meet' });
    expect(lastRevision(peer.sheets.get(FIRST))).toBeDefined();
    peer.says('undo');
    expect(state(peer)).toEqual(was);
    expect(peer.session.pending.map((p) => p.text)).toEqual(['thanks for the list']);
    expect(peer.heard()).toContain('Whom should the team meet?');
  });

  it('asks what was asked, with the list that was shown', () => {
    const peer = aPeer({ functions: FUNCTIONS });
    peer.says(...WHOLE.slice(0, 3), 'Archive', 'undo');
    expect(peer.heard()).toContain('1 Chair\n2 Mayor\n3 Office');
    expect(peer.heard()).not.toContain('Archive');
    peer.says('3');
    expect(peer.content().toMeet).toEqual(['Office']);
  });
});

describe('what cannot be taken back any more is said, and changes nothing', () => {
  it('because the sheet went on', () => {
    const peer = aPeer({ functions: FUNCTIONS });
    const [noted] = peer.says('below');
    peer.says('the board is not heard');
    const was = state(peer);
    peer.presses(noted, 'undo');
    expect(state(peer)).toEqual(was);
    expect(peer.heard()).toContain('went on since');
  });

  it('because the team reads it by now', () => {
    const peer = aPeer({ functions: FUNCTIONS });
    peer.says(...WHOLE);
    peer.review = { ...peer.review, gatheredAt: '2027-03-25T09:00:30.000Z' };
    const revisions = lastRevision(peer.sheets.get(FIRST));
    for (let n = 0; n < 40; n += 1) peer.says('status');
    peer.says('undo');
    expect(lastRevision(peer.sheets.get(FIRST))).toBe(revisions);
    expect(peer.heard()).toContain('Others may have read your answer');
  });

  it('because an answer opens to whoever has given theirs', () => {
    const peer = aPeer({ functions: FUNCTIONS });
    peer.review = { ...peer.review, blind: 'own-answer' };
    const offered = (prompts: Prompt[]) => prompts.flatMap(({ actions }) => actions.filter(({ id }) => id === 'undo'));
    expect(offered(peer.says(...WHOLE.slice(0, 3)))).toHaveLength(1);
    // It is complete, and so read: a button would promise what is refused.
    expect(offered(peer.says(...WHOLE.slice(3)))).toEqual([]);
    peer.says('undo');
    expect(lastRevision(peer.sheets.get(FIRST))).toBeDefined();
    expect(peer.heard()).toContain('Others may have read your answer');
  });

  it('because it is another card’s', () => {
    const peer = aPeer({ functions: FUNCTIONS });
    const [saved] = peer.says(...WHOLE);
    peer.says('at');
    const was = state(peer);
    peer.presses(saved, 'undo');
    expect(state(peer).standing).toEqual(was.standing);
    expect(peer.heard()).toContain('nothing was taken back');
  });
});

it('who took back an answer that had opened the others’ to them answers anew as one who may have read them', () => {
  const peer = aPeer({ functions: FUNCTIONS });
  const { members } = peer.review;
  peer.review = { ...peer.review, members: { ...members, leader: 'helsinki', peers: ['barcelona'] } };
  peer.says(...WHOLE);
  expect(lastRevision(peer.sheets.get(FIRST))?.informed).toBe(false);
  peer.says('undo');
  expect(lastRevision(peer.sheets.get(FIRST))).toBeUndefined();
  peer.says('2');
  expect(lastRevision(peer.sheets.get(FIRST))?.informed).toBe(true);
});

it('whatever is done, undo takes back the last of it and no more', () => {
  const doing = fc.constantFrom<Doing>(
    ...[
      'below',
      '4',
      '5',
      'the plan is old',
      'who pays?',
      'none',
      '2',
      'note: x',
      'we know: y',
      'below\nz is so\nwhy so?\nmeet w',
      'next',
      'skip',
      'back',
    ].map((t) => says(t)),
    (p) => void p.presses(card(p), 'save-next', { fields: FIELDS }),
    (p) => void p.presses(card(p), 'save', { fields: { suspect: 'other' } }),
  );
  fc.assert(
    fc.property(fc.array(doing, { maxLength: 8 }), doing, (before, last) => {
      const peer = aPeer({ functions: FUNCTIONS });
      for (const go of before) go(peer);
      const was = state(peer);
      last(peer);
      const after = state(peer);
      const versions = [...peer.sheets.values()].map((s) => s.version);
      peer.says('undo');
      const changed = JSON.stringify(after.standing) !== JSON.stringify(was.standing);
      if (changed) expect(state(peer).standing).toEqual(was.standing);
      else expect(peer.session.pending.length).toBeGreaterThanOrEqual(0);
      expect([...peer.sheets.values()].every((s, i) => s.version >= (versions[i] ?? 0))).toBe(true);
    }),
    { numRuns: runs(100) },
  );
});
