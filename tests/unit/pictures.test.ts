import { createPictures } from '../../adapters/pictures/heat-map';
import { inkOn, shadesOf, stepOf } from '../../adapters/pictures/heat-map-colours';
import { layOut, wrap } from '../../adapters/pictures/heat-map-layout';
import { type HeatCell, type HeatMap, heatMapAlt } from '../../src/ports/pictures';

const EMPTY: HeatCell = { done: 0, total: 0, label: '', level: undefined };

function cell(done: number, total: number): HeatCell {
  return { done, total, label: `${done}/${total}`, level: done / total };
}

const MAP: HeatMap = {
  title: 'Genoa, 25 March',
  kind: 'progress',
  columns: ['Ambition', 'Implementation'],
  rows: ['General governance', 'Administrative cooperation'],
  values: [
    [cell(12, 24), cell(0, 16)],
    [cell(20, 20), EMPTY],
  ],
  legend: { low: 'none yet', high: 'all in', none: 'no indicator' },
  language: 'en',
};

/** Width and height as a PNG's header has them. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

describe('the picture', () => {
  test('is a PNG of twice the layout’s size', async () => {
    const png = await createPictures().heatMap(MAP);
    expect(sizeOf(png)).toEqual({ width: 960, height: 2 * layOut(MAP).height });
  });

  test('shows texts, levels and the kind: another one of them is another picture, the same is the same', async () => {
    const pictures = createPictures();
    const other: HeatMap[] = [
      { ...MAP, title: 'Genoa, 26 March' },
      { ...MAP, kind: 'agreement' },
      { ...MAP, values: [[cell(12, 24), cell(1, 16)], MAP.values[1] ?? []] },
      { ...MAP, legend: { ...MAP.legend, high: 'complete' } },
    ];
    const drawn = await Promise.all([MAP, MAP, ...other].map((map) => pictures.heatMap(map)));
    const different = new Set(drawn.map((png) => Buffer.from(png).toString('base64')));
    expect(different.size).toBe(1 + other.length);
  });

  test('takes any text for text', async () => {
    const png = await createPictures().heatMap({ ...MAP, title: '<b>&"</svg>{a|x}', rows: ['Ευρώπη', '{b}'] });
    expect(sizeOf(png).width).toBe(960);
  });

  test('draws a map without anything in it', async () => {
    const png = await createPictures().heatMap({ ...MAP, columns: [], rows: [], values: [] });
    expect(sizeOf(png).width).toBe(960);
  });
});

describe('the layout', () => {
  test('grows with a long title and keeps its lines short', () => {
    const long = layOut({
      ...MAP,
      title: 'Genoa: how far the team agrees after the gathering, indicator by indicator',
    });
    expect(long.title.lines.length).toBeGreaterThan(1);
    expect(long.height).toBeGreaterThan(layOut(MAP).height);
  });

  test('wraps between words, and inside one only where it must', () => {
    expect(wrap('Mise en œuvre', 8)).toEqual(['Mise en', 'œuvre']);
    expect(wrap('Donaudampfschiff', 8)).toEqual(['Donaudam', 'pfschiff']);
    expect(wrap('', 8)).toEqual([]);
  });

  test('gives the empty field’s meaning its own line where the key is full', () => {
    const words = { low: 'aucun accord pour l’instant', high: 'même avis partout', none: 'pas encore de réponse' };
    const { key } = layOut({ ...MAP, legend: words });
    expect(key.none.top).toBeGreaterThan(key.top);
    expect(layOut(MAP).key.none.top).toBe(layOut(MAP).key.top);
  });
});

describe('the shades', () => {
  test('only nothing is lightest and only everything is darkest', () => {
    expect([0, 0.01, 0.24, 0.26, 0.5, 0.76, 0.99, 1].map(stepOf)).toEqual([0, 1, 1, 2, 3, 4, 4, 5]);
  });

  test('what is written on them can be read: at least 4.5 to 1', () => {
    const shades = [...shadesOf('progress'), ...shadesOf('agreement')];
    expect(Math.min(...shades.map((colour) => contrast(colour, inkOn(colour))))).toBeGreaterThanOrEqual(4.5);
  });
});

test('the words say everything that the picture shows', () => {
  expect(heatMapAlt(MAP)).toBe(
    'Genoa, 25 March. General governance: Ambition 12/24, Implementation 0/16. ' +
      'Administrative cooperation: Ambition 20/20, Implementation no indicator.',
  );
});

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const weights = [0.2126, 0.7152, 0.0722];
  return weights.reduce((sum, weight, n) => {
    const value = Number.parseInt(colour.slice(1 + 2 * n, 3 + 2 * n), 16) / 255;
    return sum + weight * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  }, 0);
}
