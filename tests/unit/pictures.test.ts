import { decode } from 'fast-png';
import { pngWithFewColours } from '../../adapters/pictures/few-colours';
import { createPictures, heatMapPixels } from '../../adapters/pictures/heat-map';
import { coloursOf, inkOn, shadesOf, stepOf } from '../../adapters/pictures/heat-map-colours';
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
      { ...MAP, scheme: 'dark' },
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

describe('its colours', () => {
  /** As it is shown: red, green and blue of each pixel. */
  const shownBy = (png: Uint8Array) => {
    const { data, palette = [] } = decode(png);
    return Array.from(data, (number) => palette[number] ?? []);
  };
  const asDrawn = (rgba: Uint8Array) =>
    Array.from({ length: rgba.length / 4 }, (_, i) => [...rgba.slice(4 * i, 4 * i + 3)]);

  test('are those that it is drawn in, but for a little on edges', async () => {
    const [shown, drawn] = [
      shownBy(await createPictures().heatMap(MAP)).flat(),
      asDrawn(heatMapPixels(MAP).rgba).flat(),
    ];
    expect(shown).toHaveLength(drawn.length);
    const differences = shown.map((part, i) => Math.abs(part - (drawn[i] ?? 0)));
    expect(differences.reduce((most, each) => Math.max(most, each))).toBeLessThan(32);
    expect(differences.reduce((sum, each) => sum + each) / differences.length).toBeLessThan(0.01);
  });

  test('are the most frequent ones, exactly, where there are more than a byte can number', () => {
    const [width, height] = [64, 64];
    const rgba = new Uint8Array(4 * width * height).fill(255);
    // The upper half in as many colours as it has pixels, the lower one white.
    const half = (width * height) / 2;
    for (let i = 0; i < half; i += 1) rgba.set([i >> 4, (i & 15) * 16, 128], 4 * i);
    const shown = shownBy(pngWithFewColours({ width, height, rgba }));
    const different = new Set(shown.map(String));
    expect([different.size, new Set(shown.slice(half).map(String))]).toEqual([256, new Set(['255,255,255'])]);
    // What is left out is shown in the colour nearest to it.
    const kept = [...different].map((colour) => colour.split(',').map(Number));
    const apart = (a: readonly number[], b: readonly number[] = []) =>
      a.reduce((sum, part, n) => sum + (part - (b[n] ?? 0)) ** 2, 0);
    for (const [i, colour] of asDrawn(rgba).entries())
      expect(apart(colour, shown[i])).toBe(Math.min(...kept.map((one) => apart(colour, one))));
  });

  test('and its size make it small enough for every platform, however much it shows', async () => {
    // Long words that are all different, which compress worst.
    const words = (from: number, many: number) =>
      Array.from({ length: many }, (_, i) => ((from + i + 1) * 7_919).toString(36).padStart(6, 'qx')).join(' ');
    const named = (from: number, many: number) => Array.from({ length: many }, (_, i) => words((from + i) * 50, 12));
    const values = [1, 2, 3].map((row) => Array.from({ length: 8 }, (_, i) => cell(row * 8 + i, 32)));
    const map = { ...MAP, title: words(9_000, 80), rows: named(0, 3), columns: named(10, 8), values };
    // In all its pixels it would be too large.
    expect(pngWithFewColours(heatMapPixels(map)).length).toBeGreaterThan(50_000);
    const png = await createPictures().heatMap(map);
    const { width, height } = sizeOf(png);
    expect([Math.max(width, height) <= 1_024, png.length <= 50_000]).toEqual([true, true]);
  });

  test('leave a tall map as many pixels as every platform takes', async () => {
    const map = { ...MAP, rows: Array.from({ length: 16 }, (_, row) => `Row ${row}`), values: [] };
    expect(2 * layOut(map).height).toBeGreaterThan(1_200);
    expect(sizeOf(await createPictures().heatMap(map)).height).toBe(1_024);
  });
});

test.each([{}, { scheme: 'dark' as const }])(
  'what stands on its paper can be read, and where nothing is can be seen: %o',
  (look) => {
    const { ink, quietInk, emptyBorder, paper } = coloursOf(look);
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(quietInk, paper)).toBeGreaterThanOrEqual(4.5);
    if (look.scheme) expect(contrast(emptyBorder, paper)).toBeGreaterThanOrEqual(3);
    const corner = [...heatMapPixels({ ...MAP, ...look }).rgba.slice(0, 3)];
    expect(`#${Buffer.from(corner).toString('hex')}`).toBe(paper);
  },
);

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
    const looks = (['progress', 'agreement', 'coverage'] as const).flatMap((kind) => [
      { kind },
      { kind, scheme: 'dark' as const },
    ]);
    const shades = looks.flatMap(shadesOf);
    expect(Math.min(...shades.map((colour) => contrast(colour, inkOn(colour))))).toBeGreaterThanOrEqual(4.5);
  });
});

test('the words say everything that the picture shows', () => {
  expect(heatMapAlt(MAP)).toBe(
    'Genoa, 25 March. General governance: Ambition 12/24, Implementation 0/16. ' +
      'Administrative cooperation: Ambition 20/20, Implementation no indicator.',
  );
  expect(heatMapAlt({ ...MAP, language: 'fr' })).toContain('General governance\u00a0: Ambition');
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
