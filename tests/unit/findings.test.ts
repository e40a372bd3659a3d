import { missingVoices, normalised, rankFunctions, sharedLines } from '../../src/method/findings';
import { buildGrid } from '../../src/method/grid';
import { picturesByPillar } from '../../src/method/pillar-picture';
import type { RegisterFunction } from '../../src/method/report';
import type { Sheet } from '../../src/method/sheet';
import { sourceTypesOf } from '../../src/method/source-types';
import { aBenchmark, aContent, aDecision, aReview, aSheet, MIDWAY } from '../support/sheets';

const active = new Set(['lyon', 'helsinki', 'barcelona', 'utrecht']);
const rowsOf = (sheets: readonly Sheet[]) =>
  buildGrid({ review: aReview(), benchmark: aBenchmark(), sheets, active }, MIDWAY);
const asks = (indicator: string, person: string, ...toAsk: string[]) =>
  aSheet(indicator, person, aContent('at', { toAsk, noneToAsk: false }));
const meets = (indicator: string, person: string, ...toMeet: string[]) =>
  aSheet(indicator, person, aContent('at', { toMeet, noneToMeet: false }));
const aFunction = (id: string, over: Partial<RegisterFunction> = {}): RegisterFunction => ({
  id,
  review: 'genoa-2027',
  label: id,
  indicators: [],
  ...over,
});

describe('questions of a team', () => {
  it('are counted together when they are the same but for case, spaces and final marks', () => {
    const rows = rowsOf([asks('GG-AMB-1', 'helsinki', 'Who  appoints?'), asks('GG-AMB-1', 'lyon', 'who appoints')]);
    expect(sharedLines(rows, 'toAsk')).toEqual([
      { text: 'Who  appoints?', people: ['helsinki', 'lyon'], indicators: ['GG-AMB-1'] },
    ]);
  });

  it('are otherwise kept apart, unless the leader grouped them', () => {
    const rows = rowsOf([asks('GG-AMB-1', 'helsinki', 'Who appoints?'), asks('GG-AMB-1', 'lyon', 'Who names them?')]);
    expect(sharedLines(rows, 'toAsk')).toHaveLength(2);
    const group = { wording: 'Who decides?', members: ['Who appoints?', 'Who names them?'] };
    expect(sharedLines(rows, 'toAsk', [group])).toEqual([
      { text: 'Who decides?', people: ['helsinki', 'lyon'], indicators: ['GG-AMB-1'] },
    ]);
  });

  it('come in order of how many ask', () => {
    const rows = rowsOf([asks('GG-AMB-1', 'helsinki', 'one', 'two'), asks('GG-AMB-2', 'lyon', 'two')]);
    expect(sharedLines(rows, 'toAsk').map((l) => l.text)).toEqual(['two', 'one']);
  });

  it('differ when their words differ, in any script', () => {
    expect(normalised('où ?')).not.toBe(normalised('ou ?'));
    expect(normalised('ＷＨＯ?')).toBe(normalised('who'));
  });
});

describe('functions to meet', () => {
  it('are ranked by the indicators they cover, then by who asks, then by name', () => {
    const rows = rowsOf([
      meets('GG-AMB-1', 'lyon', 'wide', 'zed', 'busy'),
      meets('GG-AMB-2', 'lyon', 'wide'),
      meets('GG-AMB-1', 'helsinki', 'busy', 'abe'),
    ]);
    const ranked = rankFunctions(
      rows,
      ['wide', 'busy', 'zed', 'abe'].map((id) => aFunction(id)),
    );
    expect(ranked.map((f) => f.id)).toEqual(['wide', 'busy', 'abe', 'zed']);
  });

  it('leave a warning where nobody speaks for a kind of source', () => {
    const rows = rowsOf([meets('GG-AMB-1', 'lyon', 'mayor', 'office')]);
    const register = [
      aFunction('mayor', { sourceType: 'elected' }),
      aFunction('office', { sourceType: 'administration' }),
    ];
    expect(missingVoices(rankFunctions(rows, register), sourceTypesOf({})).map(({ id }) => id)).toEqual([
      'partner_org',
      'service_user',
      'migrant_group',
    ]);
    const own = [
      { id: 'cycling_group', title: { en: 'cyclists', fr: 'cyclistes' } },
      { id: 'map', title: { en: 'maps', fr: 'cartes' }, voice: false },
    ];
    expect(missingVoices(rankFunctions(rows, register), sourceTypesOf({ sourceTypes: own }))).toEqual([own[0]]);
  });
});

describe('the picture of a pillar', () => {
  const both = (indicator: string, performance: 'above' | 'below' | 'at') => [
    aSheet(indicator, 'lyon', aContent(performance)),
    aSheet(indicator, 'helsinki', aContent(performance)),
  ];

  it('sorts indicators by what the rules propose, and leaves the rest open', () => {
    const split = [aSheet('IE-AMB-1', 'lyon', aContent('below')), aSheet('IE-AMB-1', 'helsinki', aContent('above'))];
    const rows = rowsOf([
      ...both('GG-AMB-1', 'above'),
      ...both('GG-AMB-2', 'below'),
      ...both('GG-LEA-1', 'at'),
      ...split,
    ]);
    const [gg, ie] = picturesByPillar(aBenchmark().pillars, rows, []);
    expect(gg).toMatchObject({ strengths: ['GG-AMB-1'], weaknesses: ['GG-AMB-2'], asExpected: ['GG-LEA-1'] });
    expect(gg?.open).toEqual(['GG-LEA-2']);
    const left = aDecision('GG-AMB-1', { judgement: 'unsettled' });
    expect(picturesByPillar(aBenchmark().pillars, rows, [left])[0]?.open).toEqual(['GG-AMB-1', 'GG-LEA-2']);
    expect(ie?.open).toContain('IE-AMB-1');
  });

  it('takes the leader’s decision before the rules’ proposal', () => {
    const rows = rowsOf(both('GG-AMB-1', 'above'));
    const decided = [aDecision('GG-AMB-1', { judgement: 'below' })];
    expect(picturesByPillar(aBenchmark().pillars, rows, decided)[0]).toMatchObject({
      strengths: [],
      weaknesses: ['GG-AMB-1'],
    });
  });
});
