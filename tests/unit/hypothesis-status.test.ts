import fc from 'fast-check';
import { proposeStatus, type SourceOn } from '../../src/method/hypothesis-status';

const WHERE = { benchmark: {}, hostNames: ['Genoa', 'Genova'] };
const proposed = (...sources: readonly SourceOn[]) => proposeStatus(sources, WHERE).proposed;
const one = (effect: SourceOn['effect'], sourceType: string, organisation?: string, its = 'somebody'): SourceOn => ({
  effect,
  sourceType,
  function: its,
  ...(organisation === undefined ? {} : { organisation }),
});
const yes = one('supports', 'administration', 'Integration office');
const outside = one('supports', 'partner_org', 'Caritas');
const against = one('contradicts', 'migrant_group', 'Senegalese association');

it.each<[string, string, readonly SourceOn[]]>([
  ['nobody was heard', 'unheard', []],
  ['one source', 'single_source', [outside]],
  ['two organisations, one outside', 'supported', [yes, outside]],
  ['two of the municipality', 'single_source', [yes, one('supports', 'elected', 'Council')]],
  [
    'two people of one organisation',
    'single_source',
    [outside, one('supports', 'partner_org', ' CARITAS ', 'director')],
  ],
  [
    'two functions, no organisation known',
    'supported',
    [one('supports', 'service_user', undefined, 'user'), one('supports', 'administration', undefined, 'head')],
  ],
  [
    'one function twice, written otherwise',
    'single_source',
    [one('supports', 'service_user', undefined, 'Service user'), one('supports', 'service_user', ' ', 'service-user')],
  ],
  [
    'a document of the city is the city',
    'single_source',
    [yes, one('supports', 'document', 'Comune di Genova', 'plan')],
  ],
  ['a document nobody says the author of', 'single_source', [yes, one('supports', 'document', undefined, 'plan')]],
  [
    'a document of an office that was heard',
    'single_source',
    [yes, one('supports', 'elected', 'Council'), one('supports', 'document', 'integration office', 'report')],
  ],
  ['a document that others wrote', 'supported', [yes, one('supports', 'document', 'Istat', 'survey')]],
  ['both ways', 'contested', [yes, outside, against]],
  ['one organisation says both', 'contested', [outside, one('contradicts', 'partner_org', 'Caritas')]],
  ['the mirror', 'refuted', [against, one('contradicts', 'administration', 'Integration office')]],
  [
    'nuanced by two, one outside',
    'partly',
    [one('nuances', 'administration', 'Office'), one('nuances', 'elected', 'x'), outside],
  ],
  ['nuanced by one alone', 'single_source', [one('nuances', 'partner_org', 'Caritas')]],
  ['enough support and a nuance', 'supported', [yes, outside, one('nuances', 'elected', 'Council')]],
  [
    'observed by the team and said by one office',
    'single_source',
    [yes, one('supports', 'observation', undefined, 'desk')],
  ],
  ['two migrant groups', 'supported', [one('supports', 'migrant_group', 'A'), one('supports', 'migrant_group', 'B')]],
  ['an unknown kind of source', 'single_source', [yes, one('supports', 'church', 'Parish')]],
])('%s: %s', (_, status, sources) => {
  expect(proposed(...sources)).toBe(status);
});

it('a benchmark’s own kind of source is outside where it says so', () => {
  const benchmark = { sourceTypes: [{ id: 'church', title: { en: 'churches', fr: 'églises' }, outside: true }] };
  const sources = [yes, one('supports', 'church', 'Parish')];
  expect(proposeStatus(sources, { ...WHERE, benchmark }).proposed).toBe('supported');
});

it('tells from how many organisations each way', () => {
  const sources = [yes, outside, outside, one('nuances', 'elected', 'Council')];
  expect(proposeStatus(sources, WHERE)).toMatchObject({
    supports: 2,
    contradicts: 0,
    nuances: 1,
    isHeardOutside: true,
  });
});

const source: fc.Arbitrary<SourceOn> = fc.record(
  {
    effect: fc.constantFrom('supports', 'contradicts', 'nuances'),
    sourceType: fc.constantFrom('document', 'administration', 'elected', 'partner_org', 'migrant_group', 'x'),
    organisation: fc.constantFrom('Caritas', 'Office', 'Istat', 'Comune di Genova', ''),
    function: fc.constantFrom('head', 'user', 'chair'),
  },
  { requiredKeys: ['effect', 'sourceType', 'function'] },
);
const sources = fc.array(source, { maxLength: 8 });

it('the order of findings makes no difference', () => {
  fc.assert(
    fc.property(sources, fc.func(fc.double({ noNaN: true })), (all, by) => {
      const other = [...all].sort((a, b) => by(a) - by(b));
      expect(proposeStatus(other, WHERE)).toEqual(proposeStatus(all, WHERE));
    }),
  );
});

it('where something contradicts it is never supported, where something supports it never refuted', () => {
  fc.assert(
    fc.property(sources, source, (all, last) => {
      expect(proposed(...all, { ...last, effect: 'contradicts' })).not.toBe('supported');
      expect(proposed(...all, { ...last, effect: 'supports' })).not.toBe('refuted');
    }),
  );
});

it('supported and refuted mirror each other', () => {
  const mirror = { supports: 'contradicts', contradicts: 'supports', nuances: 'nuances' } as const;
  const named: Readonly<Record<string, string>> = { supported: 'refuted', refuted: 'supported' };
  fc.assert(
    fc.property(sources, (all) => {
      const straight = proposed(...all);
      expect(proposed(...all.map((s) => ({ ...s, effect: mirror[s.effect] })))).toBe(named[straight] ?? straight);
    }),
  );
});

it('the same finding once more changes nothing', () => {
  fc.assert(
    fc.property(sources, fc.nat(), (all, n) => {
      const [again = yes] = all.length > 0 ? [all[n % all.length]] : [];
      const more = all.length > 0 && again ? [...all, again] : all;
      expect(proposeStatus(more, WHERE)).toEqual(proposeStatus(all, WHERE));
    }),
  );
});
