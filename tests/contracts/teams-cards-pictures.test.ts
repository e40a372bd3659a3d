import { encode } from 'fast-png';
import { createPictures } from '../../adapters/pictures/heat-map';
import { renderForChannel } from '../../adapters/teams/cards/channel';
import { PICTURE_BYTES } from '../../adapters/teams/cards/limits';
import { picturesOf } from '../../adapters/teams/cards/pictures';
import { renderTeamsCard } from '../../adapters/teams/cards/render';
import { shippedBenchmarks } from '../../src/benchmarks';
import { say } from '../../src/i18n';
import { LANGUAGES, type Language } from '../../src/method/language';
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

test.each(LANGUAGES)('the heat map of each benchmark that ships goes along as it is, in %s', async (language) => {
  for (const benchmark of shippedBenchmarks()) {
    const rows = benchmark.pillars.map((p) => say(p.title, language));
    const columns = benchmark.dimensions.map((d) => say(d.title, language));
    const map = mapOf(rows, columns, language);
    const png = await createPictures().heatMap(map);
    const prompt = promptWith(map);
    const { bytes, options } = await drawn(prompt, png);
    expect(bytes).toBe(png);
    const card = renderTeamsCard(prompt, options);
    expect(refusals(card)).toEqual([]);
    const url = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
    expect(imagesIn(card)).toMatchObject([{ url, altText: heatMapAlt(map) }]);
    // Teams does not enlarge a picture that is part of the card.
    expect(imagesIn(card)[0]).not.toHaveProperty('msteams');
    expect(card.msteams).toEqual({ width: 'Full' });
  }
});

test('the largest one that there can be goes along, too', async () => {
  const png = await createPictures().heatMap(HUGE);
  const { bytes, options } = await drawn(promptWith(HUGE), png);
  expect(bytes).toBe(png);
  expect(imagesIn(renderTeamsCard(promptWith(HUGE), options))).toHaveLength(1);
});

test.each([
  ['in bytes', { width: 300, height: 300 }],
  ['in pixels', { width: 1_025, height: 1 }],
])('one that is more %s than Teams takes is said in words', async (_, { width, height }) => {
  const data = Uint8Array.from({ length: 3 * width * height }, (_, i) => (i * 7_919 * (i % 251)) % 256);
  const { bytes } = await drawn(promptWith(HUGE), encode({ width, height, data, channels: 3 }));
  expect(bytes).toBeUndefined();
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
