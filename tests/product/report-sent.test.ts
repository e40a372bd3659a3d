import { COMMENT, type Comment, SENT_REPORT, type SentReport } from '../../flows/host-comments/public';
import { PARAGRAPH, type Paragraph } from '../../flows/report/public';
import type { Review } from '../../src/method/review';
import { NARROWEST, type Terms } from '../../src/method/terms';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { exportedText } from '../support/exported';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aWorld, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aReview } from '../support/sheets';

const REVIEW = 'genoa-2027';
const AFTER = '2027-05-04T08:00:00.000Z';
const PEOPLE = [
  ...GENOA_PEOPLE.map((p) =>
    p.id === 'utrecht' ? { ...p, name: 'Pieter Jansen', language: 'en' as const } : { ...p, language: 'en' as const },
  ),
  somebody('helper', { city: 'Genoa' }),
  somebody('watching'),
];
const BASE = aReview({ gatheredAt: '2027-04-06T08:00:00.000Z', openedAt: '2027-03-24T08:00:00.000Z' });
const agreed = (over: Partial<Terms>): Pick<Review, 'terms'> => ({
  terms: {
    earlier: [],
    proposals: 1,
    agreed: { version: 1, since: '2027-03-01T08:00:00.000Z', yes: {}, terms: { ...NARROWEST, ...over } },
  },
});
const IN_REVIEW: Review = {
  ...BASE,
  members: { ...BASE.members, colleagues: ['helper'], observers: ['watching'] },
};
const [HOST = ''] = IN_REVIEW.members.host;

let world: World;
const begins = async (over: Partial<Terms> = {}, at = AFTER) => {
  world = await aWorld({ reviews: [{ ...IN_REVIEW, ...agreed(over) }], people: PEOPLE }, at);
};
afterEach(() => world.close());

const raise = (what = 'nothing was answered'): never => {
  throw new RangeError(what);
};
const opens = async (who: string, word = 'final report') => (await types(world, who, word)).at(-1) ?? raise();
const buttonsOf = (card: Prompt) => [
  ...card.actions,
  ...card.body.flatMap((b) => (b.kind === 'presses' ? b.actions : [])),
];
const filled = (card: Prompt): FieldValues =>
  Object.fromEntries(card.fields.flatMap((f) => ('value' in f && f.value !== undefined ? [[f.id, f.value]] : [])));
const press = async (who: string, card: Prompt, id: string, fields: FieldValues = {}, n = 0) => {
  const button = buttonsOf(card).filter((one) => one.id === id)[n] ?? raise(`${id} is not on ${said(card)}`);
  const all = { ...filled(card), ...fields };
  return (await presses(world, who, card, id, all, undefined, button.data ?? {})).at(-1) ?? raise();
};
const stored = async <T>(kind: { name: string }) =>
  (await world.deps.store.stepRecords.find({ kind: kind.name })).map(({ value }) => value as T);

const paragraph = (key: string, text: string, over: Partial<Paragraph> = {}, rests = true) => ({
  id: `${PARAGRAPH.name}|${REVIEW}|${key}`,
  kind: PARAGRAPH.name,
  review: REVIEW,
  person: '',
  value: {
    section: 'key-messages',
    place: Number(key.slice(1)),
    wordings: [{ at: AFTER, by: 'lyon', text, rests: rests ? [{ kind: 'finding' as const, key: 'f' }] : [] }],
    ...over,
  },
});
const writes = async (...texts: readonly string[]) => {
  for (const [n, text] of texts.entries()) await world.deps.store.stepRecords.put(paragraph(`p${n}`, text));
};
const rewords = async (key: string, text: string) => {
  const one = paragraph(key, text);
  await world.deps.store.stepRecords.put(one);
};
const FOUR = ['The board meets monthly.', 'Two people work there.', 'The budget fell.', 'Schools take part.'];
const sends = async (as: 'draft' | 'final', fields: FieldValues = {}) => {
  const card = await press('lyon', await opens('lyon'), 'sent-preview', {}, as === 'draft' ? 0 : 1);
  return press('lyon', card, 'sent-send', fields);
};
const comments = async (n: number, text: string) => said(await opens(HOST, `paragraph ${n}: ${text}`));
const answers = async (n: number, commentAnswer: string, commentWhy: string, who = 'lyon') => {
  const card = await opens(who);
  const field = card.fields.find(({ id }) => id === 'commentWhich');
  const option = field && 'options' in field ? field.options[n] : undefined;
  const open = await press(who, card, 'comment-open', { commentWhich: option?.value ?? raise('no such comment') });
  return press(who, open, 'comment-answer', { commentAnswer, commentWhy });
};

it('four comments of the host are answered, two corrected and two not, and the report is final', async () => {
  await begins({ finalReaders: 'city' });
  await writes(...FOUR);
  expect(said(await opens(HOST))).toContain('is being written');
  expect(said(await sends('draft'))).toContain('Sent: draft.');
  const news = (await messagesTo(world, HOST)).map((m) => JSON.stringify(m));
  expect(news.some((one) => one.includes('say where a fact is wrong'))).toBe(true);
  const first = await press(HOST, await opens(HOST), 'sent-read');
  expect(said(first)).toContain('1. The board meets monthly.');
  const [, chosen] = first.fields.flatMap((f) => ('options' in f ? f.options : []));
  expect(
    said(await press(HOST, first, 'comment-keep', { commentOn: chosen?.value ?? '', commentText: 'Three do.' })),
  ).toContain('paragraph 2 is kept');
  expect(await comments(1, 'It meets every week.')).toContain('paragraph 1 is kept');
  expect(await comments(3, 'It rose.')).toContain('paragraph 3 is kept');
  expect(await comments(4, 'Nine of ten do.')).toContain('paragraph 4 is kept');
  expect(await comments(5, 'What?')).toContain('from 1 to 4');
  expect(said(await opens('lyon'))).toContain('4 comments, 4 without an answer');

  await rewords('p1', 'Three people work there.');
  await rewords('p0', 'The board meets weekly.');
  expect(said(await answers(0, 'corrected', ''))).toContain('The answer is kept.');
  expect(said(await answers(1, 'corrected', 'As you say.'))).toContain('The answer is kept.');
  expect(said(await answers(2, 'corrected', ''))).toContain('still reads as it was sent');
  expect(said(await answers(2, 'not-corrected', ''))).toContain('Say why');
  expect(said(await answers(2, 'not-corrected', 'The books say so.'))).toContain('The answer is kept.');
  expect(said(await opens(HOST))).not.toContain('The books say so.');
  expect(said(await sends('final'))).toContain('1 comment has no answer yet');
  await answers(3, 'not-corrected', 'We saw five.');
  await press(HOST, await press(HOST, await opens(HOST), 'statement'), 'statement-keep', {
    statementText: 'We go on.',
  });
  expect(said(await sends('final'))).toContain('Sent: final report.');
  expect(said(await opens(HOST))).toContain('The books say so.');
  const [final] = (await stored<SentReport>(SENT_REPORT)).filter(({ as }) => as === 'final');
  expect(final?.paragraphs.map(({ text }) => text)).toEqual([
    'The board meets weekly.',
    'Three people work there.',
    'The budget fell.',
    'Schools take part.',
  ]);
  const file = await exportedText(
    world.deps,
    REVIEW,
    'final-report.md',
    PEOPLE.find(({ id }) => id === HOST) ?? raise(),
  );
  expect(file).toContain('We go on.');
  expect(file).toContain('The books say so.');
  expect((await stored<Comment>(COMMENT)).map(({ answer }) => answer?.isCorrected).sort()).toEqual([
    false,
    false,
    true,
    true,
  ]);
});
