import { maySeeOthers } from '../../src/method/blind-rule';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aReview, MIDWAY } from '../support/sheets';

const GATHERED = '2027-03-25T08:00:00.000Z';
const who = (id: string) => GENOA_PEOPLE.find((p) => p.id === id) ?? somebody(id);
const reads = (id: string, review = aReview(), answered: readonly string[] = [], now = MIDWAY) =>
  maySeeOthers({ person: who(id), answered: new Set(answered) }, review, 'GG-AMB-1', now);

describe('before the gathering', () => {
  it('a peer reads nobody’s sheet, whatever they have answered', () => {
    expect(reads('helsinki')).toBe(false);
    expect(reads('helsinki', aReview(), ['GG-AMB-1'])).toBe(false);
  });

  it('the leader reads the indicators they have answered, and no other', () => {
    expect(reads('lyon', aReview(), ['GG-AMB-1'])).toBe(true);
    expect(reads('lyon', aReview(), ['GG-AMB-2'])).toBe(false);
  });

  it('who fills in no sheets reads by their role', () => {
    expect(reads('eurocities')).toBe(true);
    expect(reads('ethics')).toBe(true);
  });

  it('an organiser or facilitator who fills in sheets too is a peer', () => {
    const { members } = aReview();
    const review = aReview({ members: { ...members, organisers: ['helsinki'], facilitators: ['utrecht'] } });
    expect([reads('helsinki', review, ['GG-AMB-1']), reads('utrecht', review, ['GG-AMB-1'])]).toEqual([false, false]);
  });

  it('under the milder rule an indicator opens with one’s own answer', () => {
    const review = aReview({ blind: 'own-answer' });
    expect(reads('helsinki', review)).toBe(false);
    expect(reads('helsinki', review, ['GG-AMB-2'])).toBe(false);
    expect(reads('helsinki', review, ['GG-AMB-1'])).toBe(true);
  });
});

describe('after the gathering', () => {
  it('the whole team reads all', () => {
    for (const id of ['lyon', 'helsinki', 'utrecht', 'ethics'])
      expect(reads(id, aReview({ gatheredAt: GATHERED }))).toBe(true);
  });

  it('but not a moment before it', () => {
    expect(reads('helsinki', aReview({ gatheredAt: GATHERED }), [], '2027-03-25T07:59:59.999Z')).toBe(false);
  });
});

it.each(['until-gathering', 'own-answer'] as const)('the host’s people read nothing, ever (%s)', (blind) => {
  const { members } = aReview();
  const everything = { ...members, peers: ['genoa'], facilitators: ['genoa'], organisers: ['genoa'] };
  const review = aReview({ blind, gatheredAt: GATHERED, members: everything });
  expect(reads('genoa', review, ['GG-AMB-1'])).toBe(false);
  expect(reads('genoa', aReview({ ...review, members }), ['GG-AMB-1'])).toBe(false);
});

it('nor does somebody without a role, or who left', () => {
  expect(maySeeOthers({ person: somebody('x'), answered: new Set() }, aReview(), 'GG-AMB-1', MIDWAY)).toBe(false);
  const gone = { ...who('ethics'), active: false };
  expect(maySeeOthers({ person: gone, answered: new Set() }, aReview(), 'GG-AMB-1', MIDWAY)).toBe(false);
});
