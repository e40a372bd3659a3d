import { createPictures } from '../../adapters/pictures/heat-map';
import { renderForChannel } from '../../adapters/teams/cards/channel';
import { PICTURE_BYTES, PICTURE_SIDE } from '../../adapters/teams/cards/limits';
import { pngWithFewColours } from '../../adapters/teams/cards/palette';
import { picturesOf } from '../../adapters/teams/cards/pictures';
import { pixelsOf, pngSize } from '../../adapters/teams/cards/png';
import { renderTeamsCard } from '../../adapters/teams/cards/render';
import { shippedBenchmarks } from '../../src/benchmarks';
import { LANGUAGES, type Language } from '../../src/domain/language';
import { say } from '../../src/i18n';
import { type HeatMap, heatMapAlt } from '../../src/ports/pictures';
import type { Prompt } from '../../src/ports/prompt';
import { nodesOf } from '../support/card-client';
import { promptsOfTheFlows } from '../support/slack-cards-prompts';
import { IN_WORDS, refusals, saidBy, squeezed } from '../support/teams-cards-client';

/** A heat map with every field another shade, which compresses worst. */
function mapOf(rows: readonly string[], columns: readonly string[], language: Language = 'en'): HeatMap {
  const count = rows.length * columns.length;
  return {
    title: 'How far the team agrees · Genoa',
    kind: 'agreement',
    rows,
    columns,
    values: rows.map((_, r) =>
      columns.map((_, c) => ({ done: r, total: 20, label: `${r}/20`, level: (r * columns.length + c) / count })),
    ),
    legend: { low: 'opposite views', high: 'same view', none: 'no indicator' },
    language,
  };
}

const named = (what: string, count: number) => Array.from({ length: count }, (_, i) => `${what} ${i}`);
const HUGE = mapOf(named('Administrative cooperation', 14), named('Implementation', 9));

function promptWith(map: HeatMap): Prompt {
  const image = { kind: 'image', picture: 'heat-1', alt: heatMapAlt(map) } as const;
  return { body: [image], fields: [], actions: [], summary: 'The digest' };
}

async function drawn(prompt: Prompt, png: Uint8Array | undefined) {
  const picture = await picturesOf(prompt, async () => png);
  return { bytes: picture('heat-1'), options: { ...IN_WORDS, picture } };
}

const imagesIn = (card: Parameters<typeof nodesOf>[0]) => nodesOf(card).filter((n) => n.type === 'Image');

/** How much two pictures of the same size differ: on average and at most, of 255 shades of each colour. */
async function difference(a: Uint8Array, b: Uint8Array): Promise<{ average: number; most: number }> {
  const [one, other] = await Promise.all([a, b].map(async (png) => (await pixelsOf(png, sizeOf(png), 1)).rgba));
  if (!one || one.length !== other?.length) throw new RangeError('the pictures are of different sizes');
  let [sum, most] = [0, 0];
  for (let i = 0; i < one.length; i += 1) {
    const each = Math.abs((one[i] ?? 0) - (other[i] ?? 0));
    sum += each;
    most = Math.max(most, each);
  }
  return { average: sum / one.length, most };
}

function sizeOf(png: Uint8Array | undefined) {
  const size = png && pngSize(png);
  if (!size) throw new RangeError('there is no picture');
  return size;
}

test.each(LANGUAGES)('the heat map of each benchmark that ships goes along as it is, in %s', async (language) => {
  for (const benchmark of shippedBenchmarks()) {
    const rows = benchmark.pillars.map((p) => say(p.title, language));
    const columns = benchmark.dimensions.map((d) => say(d.title, language));
    const map = mapOf(rows, columns, language);
    const png = await createPictures().heatMap(map);
    const prompt = promptWith(map);
    const { bytes, options } = await drawn(prompt, png);
    if (!bytes) throw new RangeError('there is no picture');
    expect(sizeOf(bytes)).toEqual(sizeOf(png));
    expect(bytes.length).toBeLessThan(png.length / 2);
    const { average, most } = await difference(bytes, png);
    expect(average).toBeLessThan(0.01);
    expect(most).toBeLessThan(32);
    const card = renderTeamsCard(prompt, options);
    expect(refusals(card)).toEqual([]);
    const url = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
    expect(imagesIn(card)).toMatchObject([{ url, altText: heatMapAlt(map) }]);
    // Teams does not enlarge a picture that is part of the card.
    expect(imagesIn(card)[0]).not.toHaveProperty('msteams');
    expect(card.msteams).toEqual({ width: 'Full' });
  }
});

test('a larger one is drawn smaller, in the same proportions', async () => {
  const drawnByUs = await createPictures().heatMap(HUGE);
  const larger = await pixelsOf(drawnByUs, sizeOf(drawnByUs), 1.5);
  const png = pngWithFewColours(larger);
  const before = sizeOf(png);
  expect(Math.max(before.width, before.height)).toBeGreaterThan(PICTURE_SIDE);
  const { bytes, options } = await drawn(promptWith(HUGE), png);
  const size = sizeOf(bytes);
  expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(PICTURE_SIDE);
  expect(bytes?.length).toBeLessThanOrEqual(PICTURE_BYTES);
  expect(size.width / size.height).toBeCloseTo(before.width / before.height, 1);
  expect(imagesIn(renderTeamsCard(promptWith(HUGE), options))).toHaveLength(1);
});

test('a picture of more colours than a byte can number shows the most frequent ones as they are', async () => {
  const [width, height] = [64, 64];
  const rgba = new Uint8Array(4 * width * height).fill(255);
  // The lower half in as many colours as it has pixels, the upper one white.
  for (let i = (width * height) / 2; i < width * height; i += 1) rgba.set([i >> 4, (i & 15) * 16, 128], 4 * i);
  const shown = (await pixelsOf(pngWithFewColours({ width, height, rgba }), { width, height }, 1)).rgba;
  expect(shown.slice(0, rgba.length / 2)).toEqual(Buffer.from(rgba.slice(0, rgba.length / 2)));
  const colours = new Set(Array.from({ length: width * height }, (_, i) => [...shown.slice(4 * i, 4 * i + 4)].join()));
  expect(colours.size).toBe(256);
});

test('the longest digest finds room beside its picture, and so does its copy in a channel', async () => {
  const png = new Uint8Array(PICTURE_BYTES).fill(0xff);
  const digests = promptsOfTheFlows('fr').filter((p) => p.body.some((block) => block.kind === 'image'));
  expect(digests.length).toBeGreaterThan(5);
  for (const prompt of digests) {
    const options = { ...IN_WORDS, language: 'fr' as const, picture: () => png };
    const { top, replies } = renderForChannel(prompt, options);
    for (const card of [renderTeamsCard(prompt, options), top]) {
      expect(refusals(card)).toEqual([]);
      expect(imagesIn(card)).toHaveLength(1);
    }
    for (const card of replies) expect([refusals(card), imagesIn(card)]).toEqual([[], []]);
  }
});

test.each([
  ['that could not be made', undefined],
  ['that is none', new Uint8Array(100)],
])('a picture %s is said in words', async (_, png) => {
  const prompt = promptWith(HUGE);
  const { options } = await drawn(prompt, png);
  const card = renderTeamsCard(prompt, options);
  expect(imagesIn(card)).toEqual([]);
  expect(saidBy([card])).toContain(squeezed(heatMapAlt(HUGE)));
});

test('a picture for which the request has no room is said in words', () => {
  const prompt = promptWith(HUGE);
  const card = renderTeamsCard(prompt, { ...IN_WORDS, picture: () => new Uint8Array(200_000) });
  expect([refusals(card), imagesIn(card)]).toEqual([[], []]);
  expect(saidBy([card])).toContain(squeezed(heatMapAlt(HUGE)));
});

test('in tight room pictures are said in words', () => {
  const card = renderTeamsCard(promptWith(HUGE), {
    ...IN_WORDS,
    room: 'tight',
    picture: () => new Uint8Array(10),
  });
  expect(imagesIn(card)).toEqual([]);
});
