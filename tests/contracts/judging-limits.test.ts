import { cardBytes } from '../../adapters/adaptive-cards/render';
import { MESSAGE_ROOM, sizeOf } from '../../adapters/slack/cards/pages';
import { renderMessage } from '../../adapters/slack/cards/render';
import { CARD_LIMITS } from '../../adapters/teams/cards/limits';
import { renderTeamsCard } from '../../adapters/teams/cards/render';
import { dealt, type Part } from '../../flows/preparatory-review/dealing';
import { judgingCard } from '../../flows/preparatory-review/judging-card';
import { WORDS } from '../../flows/preparatory-review/words/judging';
import { shippedBenchmarks } from '../../src/benchmarks';
import { wordsIn } from '../../src/i18n';
import type { Benchmark } from '../../src/method/benchmark';
import { LANGUAGES, type Language } from '../../src/method/language';
import type { ReportLine } from '../../src/method/report';
import { PERFORMANCES } from '../../src/method/sheet';
import { choiceButtons, type Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { nodesOf } from '../support/card-client';
import { aBenchmark, aContent, aReview, aSheet, MIDWAY } from '../support/sheets';

const MESSAGE = `reply|genoa-2027|helsinki|web-helsinki-550e8400-e29b-41d4-a716-446655440000|1`;
const [SHIPPED] = shippedBenchmarks();
const long = (most: number) =>
  'Le conseil « consultatif » n’est pas <écouté> & plus. '.repeat(most / 50 + 1).slice(0, most);
/** As long as a programme file lets them be, and longer. */
const LONG: Benchmark = {
  ...aBenchmark(23),
  indicators: aBenchmark(23).indicators.map((one) => ({
    ...one,
    title: { en: long(400), fr: long(400) },
    statement: { en: long(20_000), fr: long(20_000) },
  })),
};

function viewOf(benchmark: Benchmark): ReviewView {
  const line = {
    review: 'genoa-2027',
    text: long(5_000),
    page: long(60),
    responsible: long(200),
    documents: long(1_000),
  };
  const report = benchmark.indicators.map(({ id }): ReportLine => ({ ...line, id, indicator: id, selfAssessment: '' }));
  const sheets = benchmark.indicators.map(({ id }) => aSheet(id, 'helsinki', { ...aContent('below'), suspect: [] }));
  const drafts = sheets.map(({ revisions, ...sheet }) => ({
    ...sheet,
    revisions: [],
    draft: {
      content: { ...(revisions[0]?.content ?? aContent('at')), know: ['x'] },
      at: MIDWAY,
      language: 'en' as const,
      conflicts: [],
    },
  }));
  return {
    benchmark,
    review: aReview({ gatheredAt: MIDWAY }),
    sheets: new Map(drafts.map((sheet) => [sheet.indicator, sheet])),
    report: new Map(report.map((one) => [one.indicator, one])),
  } as unknown as ReviewView;
}

function cardsOf(benchmark: Benchmark, language: Language): [part: Part, card: Prompt][] {
  const view = viewOf(benchmark);
  const context = { language, words: wordsIn(language), now: '2027-03-26T09:00:00.000Z' } as FlowContext;
  return dealt(view).map((part) => [part, judgingCard(view, part, context)]);
}

describe.each([
  ['the benchmark that ships', SHIPPED as Benchmark],
  ['one of the longest texts', LONG],
])('the cells of %s, with the longest report', (_, benchmark) => {
  test('are dealt in parts of at most five of about the same length, and nothing is left out', () => {
    const parts = dealt({ benchmark });
    expect(parts.flatMap(({ indicators }) => indicators.map(({ id }) => id)).sort()).toEqual(
      benchmark.indicators.map(({ id }) => id).sort(),
    );
    for (const { indicators, cell, ofParts } of parts) {
      expect(indicators.length).toBeLessThanOrEqual(5);
      expect(indicators.length).toBeGreaterThanOrEqual(Math.floor(cell.indicators.length / ofParts));
    }
  });

  test.each(LANGUAGES)('find room in a message of Slack’s, in %s', (language) => {
    for (const [part, card] of cardsOf(benchmark, language)) {
      const { slackCard } = wordsIn(language);
      const drawn = renderMessage(card, {
        message: MESSAGE,
        words: slackCard,
        pictureFile: () => undefined,
        inputs: 'shown',
      });
      expect([part.cell.id, drawn.continued]).toEqual([part.cell.id, []]);
      expect(drawn.blocks.length).toBeLessThanOrEqual(MESSAGE_ROOM.blocks);
      expect(sizeOf(drawn.blocks)).toBeLessThanOrEqual(MESSAGE_ROOM.size);
      const buttons = drawn.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
      const labels = buttons.flatMap((button) => (button.type === 'button' ? [button.text.text] : []));
      for (const label of card.actions.map((action) => action.label)) expect(labels).toContain(label);
      expect(labels.filter((label) => label.startsWith('='))).toHaveLength(part.indicators.length);
      for (const label of labels) expect(label).not.toContain('…');
    }
  });

  test.each(LANGUAGES)('find room in a card of Teams’, also in one half as large, in %s', (language) => {
    for (const [part, card] of cardsOf(benchmark, language))
      for (const room of ['usual', 'tight'] as const) {
        const drawn = renderTeamsCard(card, { message: MESSAGE, language, picture: () => undefined, room });
        expect(cardBytes(drawn)).toBeLessThanOrEqual(CARD_LIMITS[room].bytes);
        const pressed = nodesOf(drawn).filter(({ type }) => type === 'Action.Execute');
        expect([part.cell.id, room, pressed.length]).toEqual([
          part.cell.id,
          room,
          part.indicators.length * PERFORMANCES.length + card.actions.length,
        ]);
      }
  });
});

test('no two choices differ by a letter, and each has a mark of its own', () => {
  for (const language of LANGUAGES) {
    const words = Object.values(WORDS[language].choice);
    for (const [n, one] of words.entries())
      for (const other of words.slice(n + 1)) expect(distance(one, other)).toBeGreaterThan(1);
  }
  const [[, card] = []] = cardsOf(aBenchmark(), 'fr');
  const [row] = card?.body.flatMap((block) => (block.kind === 'choices' ? [block] : [])) ?? [];
  const marks = row ? choiceButtons(row).map(({ label }) => label.split(' ')[0]) : [];
  expect([...new Set(marks)]).toEqual(['↓', '=', '↑', '?', '–']);
});

/** How many letters one has to change to make the other. */
function distance(one: string, other: string): number {
  let row = [...other, ''].map((_, n) => n);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, also] of [...other].entries())
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === also ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
}
