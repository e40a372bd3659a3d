import { cpSync, rmSync } from 'node:fs';
import { openFileStore } from '../../adapters/mongo';
import { SENT_REPORT, type SentReport } from '../../flows/host-comments/public';
import { ADVICE, type Advice } from '../../flows/recommendations/public';
import { erasePerson } from '../../src/accounts/personal-data';
import { shippedBenchmarks } from '../../src/benchmarks';
import { NARROWEST } from '../../src/method/terms';
import { replan } from '../../src/plan/planning';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { filesFor } from '../../src/steps/exports';
import { aFinding, aNote, anInterview, at } from '../support/a-visit';
import { exportedText } from '../support/exported';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aWorld, goTo, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aContent, aDecision, aReview, aSheet } from '../support/sheets';

const REVIEW = 'genoa-2027';
const ALL = (shippedBenchmarks()[0]?.indicators ?? []).map(({ id }) => id);
/** Nobody's name is a word of the report's own. */
const NAMES: Readonly<Record<string, string>> = {
  lyon: 'Margaux Delacroix',
  helsinki: 'Aino Virtanen',
  barcelona: 'Montserrat Puig',
  utrecht: 'Pieter Jansen',
  oslo: 'Sigrid Haugen',
  genoa: 'Fiammetta Bruzzone',
  eurocities: 'Lieselotte Vandamme',
  ethics: 'Torvald Lindqvist',
  mipex: 'Xanthe Papadaki',
  helper: 'Ottavia Parodi',
};
const PEOPLE = [...GENOA_PEOPLE, somebody('oslo', { city: 'Oslo' }), somebody('helper', { city: 'Genoa' })].map(
  (p) => ({
    ...p,
    name: NAMES[p.id] ?? p.name,
    language: 'en' as const,
  }),
);
const { members } = aReview();
const PEERS = ['helsinki', 'barcelona', 'utrecht', 'oslo'];
const TERMS = { ...NARROWEST, draftReaders: 'colleagues', finalReaders: 'city', retention: '12' } as const;

const OFFICE = anInterview('office', { function: 'Head of the housing office', indicators: ['GG-AMB-1', 'GG-LEA-1'] });
const BOARD = anInterview('board', {
  ...{ function: 'Chair of the advisory board', organisation: 'Advisory board', sourceType: 'migrant_group' },
  ...{ starts: at(1, '11:00'), ends: at(1, '12:00'), pair: ['barcelona', 'oslo'], writes: 'barcelona' },
});
const strength = (key: string, text: string, indicator: string) =>
  aFinding(key, { sort: 'strength', text, indicators: [indicator] });
const concern = (key: string, text: string, indicator: string, over = {}) =>
  aFinding(key, { text, indicators: [indicator], ...over });
const TOLD_APART = 'The deputy never reads the minutes.';
const NOTES = [
  aNote('helsinki', OFFICE, [
    strength('s1', 'New staff are trained.', 'GG-AMB-1'),
    strength('s2', 'The plan is known.', 'GG-AMB-2'),
    strength('s3', 'Schools take part.', 'GG-AMB-3'),
    concern('c1', 'The board meets too late to be heard.', 'GG-LEA-1', { isRecommendation: true }),
    concern('c2', 'Nobody answers for housing.', 'GG-LEA-2'),
    concern('c3', TOLD_APART, 'GG-LEA-2', { use: 'background' }),
  ]),
  aNote('barcelona', BOARD, [
    strength('s4', 'Staff know their training.', 'GG-AMB-1'),
    strength('s5', 'Everybody has the plan.', 'GG-AMB-2'),
    strength('s6', 'Parents are asked.', 'GG-AMB-3'),
    concern('c5', 'Nobody waits for the board.', 'GG-LEA-1'),
    concern('c6', 'Housing goes from desk to desk.', 'GG-LEA-2'),
  ]),
];

let world: World;
/** The next opening of the store is of a copy of it, as it was then: a backup that came back. */
let backup: string | undefined;
let folder = '';
const copies: string[] = [];
beforeEach(async () => {
  const review = {
    ...aReview({ gatheredAt: '2027-04-06T15:30:00.000Z', openedAt: '2027-03-24T08:00:00.000Z' }),
    members: { ...members, leader: 'lyon', peers: PEERS, colleagues: ['helper'] },
    terms: {
      ...{ earlier: [], proposals: 1 },
      agreed: { version: 1, since: '2027-03-01T08:00:00.000Z', yes: {}, terms: TERMS },
    },
  };
  world = await aWorld({ reviews: [review], people: PEOPLE }, at(2, '18:00'), async (dir) => {
    folder = backup ?? dir;
    return (await openFileStore({ dir: folder })).store;
  });
  for (const record of [OFFICE, BOARD, ...NOTES]) await world.deps.store.stepRecords.put(record);
  for (const indicator of ALL) {
    const content = aContent('below', { suspect: [`A sheet’s doubt on ${indicator}.`] });
    await world.deps.store.sheets.put(aSheet(indicator, 'helsinki', content));
    await world.deps.store.sheets.put(aSheet(indicator, 'utrecht', content));
    await world.deps.store.decisions.put(aDecision(indicator, { judgement: 'below' }));
  }
  await replan(world.deps, REVIEW);
});
afterEach(async () => {
  await world.close();
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true, force: true });
  backup = undefined;
});

const raise = (what = 'nothing was answered'): never => {
  throw new RangeError(what);
};
const opens = async (who: string, word: string) => (await types(world, who, word)).at(-1) ?? raise();
const buttonsOf = (card: Prompt) => [
  ...card.actions,
  ...card.body.flatMap((b) => (b.kind === 'presses' ? b.actions : [])),
];
const filled = (card: Prompt): FieldValues =>
  Object.fromEntries(card.fields.flatMap((f) => ('value' in f && f.value !== undefined ? [[f.id, f.value]] : [])));
const press = async (
  who: string,
  card: Prompt,
  id: string,
  fields: FieldValues = {},
  which: (data: Readonly<Record<string, string>>) => boolean = () => true,
) => {
  const button = buttonsOf(card).find((one) => one.id === id && which(one.data ?? {}));
  if (!button) return raise(`${id} is not on ${said(card)}`);
  const all = { ...filled(card), ...fields };
  return (await presses(world, who, card, id, all, undefined, button.data ?? {})).at(-1) ?? raise();
};
const stored = async <T>(kind: { name: string }) =>
  (await world.deps.store.stepRecords.find({ kind: kind.name })).map(({ value }) => value as T);
const fileFor = async (who: string, file: string) =>
  exportedText(world.deps, REVIEW, file, (await world.deps.store.people.get(who)) ?? raise());

/** A copy of the store's files while it is open, as a backup is made. */
function keepsCopy(): string {
  const copy = `${folder}-copy`;
  // What ends in `~` is a file that is being compacted; it takes the other's place when it is whole.
  cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('~') });
  copies.push(copy);
  return copy;
}

/** The backup of this moment comes back: all goes on from there, with the queue filled from the store. */
async function comesBack(): Promise<void> {
  await world.restart();
  world.queue.empty();
}

/** The page of a card that says this, gone to by its own buttons. */
async function pageWith(who: string, words: string, card: Prompt, id: string, by: 'from' | 'page'): Promise<Prompt> {
  let at = 0;
  for (let one = card; ; ) {
    if (said(one).includes(words)) return one;
    const next = buttonsOf(one).find((button) => button.id === id && Number(button.data?.[by] ?? 0) > at);
    if (!next) return raise(`${words} is not on ${said(card)}`);
    at = Number(next.data?.[by]);
    one = (await presses(world, who, one, id, {}, undefined, next.data ?? {})).at(-1) ?? raise();
  }
}

/** Opens a paragraph with these words, for whoever writes its section. */
async function editing(who: string, draftSection: string, words: string): Promise<Prompt> {
  const first = await press(who, await opens(who, 'team report'), 'draft-open', { draftSection });
  const card = await pageWith(who, words, first, 'draft-open', 'from');
  const place = card.body.findIndex((block) => block.kind === 'text' && block.text.includes(words));
  const under = card.body.slice(place).find((block) => block.kind === 'presses');
  const button = under?.kind === 'presses' ? under.actions.find(({ id }) => id === 'draft-edit') : undefined;
  return (await presses(world, who, card, 'draft-edit', {}, undefined, button?.data ?? raise())).at(-1) ?? raise();
}
const draft = () => fileFor('lyon', 'report-draft.md');
const dissents: readonly [string, string, string][] = [
  ['utrecht', 'GG-LEA-2', 'Two desks do answer'],
  ['oslo', 'GG-AMB-1', 'The training is half a day'],
  ['barcelona', 'GG-LEA-1', 'The board was heard twice'],
];

/** Last words on all indicators, which the team is asked about; three of it differ. */
async function lastWords(): Promise<void> {
  await press('lyon', await opens('lyon', 'judgements'), 'final-clear');
  await press('lyon', await opens('lyon', 'judgements'), 'final-rest', { finalWhy: 'Too little was heard of it.' });
  await press('lyon', await opens('lyon', 'judgements'), 'voice-ask', { voiceHeadlines: 'Much is planned.' });
  for (const [who, voiceOn, voiceBecause] of dissents) {
    const card = await press(who, await opens(who, 'judgements'), 'voice-show');
    expect(said(await press(who, card, 'voice-dissent', { voiceOn, voiceBecause }))).toContain(voiceBecause);
  }
}

async function advises(who: string, adviceNew: string, fields: FieldValues): Promise<void> {
  const card = await press(who, await opens(who, 'recommendations'), 'advice-new', { adviceNew });
  expect(said(await press(who, card, 'advice-keep', fields))).toContain('Kept.');
}

it('a review from its visit to the check after six months, with a backup that comes back and two who leave', async () => {
  await lastWords();
  await advises('helsinki', 'recommendation', {
    adviceText: 'Hear the board before the plan.',
    ...{ adviceIndicators: ['GG-LEA-1'], adviceFor: 'City council', advicePriority: 'high' },
  });
  await advises('utrecht', 'recommendation', {
    adviceText: 'Name one office for housing.',
    ...{ adviceIndicators: ['GG-LEA-2'], adviceFor: 'Deputy mayor', advicePriority: 'medium' },
  });
  await advises('oslo', 'challenge', { adviceText: 'No desk decides alone.', adviceIndicators: ['GG-LEA-2'] });
  expect(await stored<Advice>(ADVICE)).toHaveLength(3);
  await feedback();

  // The rule's first words; then two word one paragraph at once, and one of both wordings is taken.
  await goTo(world, '2027-04-26T08:00:00.000Z');
  expect(said(await press('lyon', await opens('lyon', 'team report'), 'draft-propose'))).toContain('paragraphs added');
  const authors = await press('lyon', await opens('lyon', 'team report'), 'draft-authors');
  await press('lyon', authors, 'draft-author', { draftWhat: 'pillar-GG', draftWho: 'helsinki' });
  const [hers, theirs] = [
    await editing('helsinki', 'pillar-GG', 'Nobody answers for housing.'),
    await editing('lyon', 'pillar-GG', 'Nobody answers for housing.'),
  ];
  await press('helsinki', hers, 'draft-save', { draftText: 'No one office answers for housing.' });
  const both = await press('lyon', theirs, 'draft-save', { draftText: 'Housing has no owner.' });
  expect(said(both)).toContain('No one office answers for housing.');
  backup = keepsCopy();
  await press('lyon', both, 'draft-take', {}, ({ take }) => take !== undefined);
  expect(await draft()).not.toContain('Housing has no owner.');

  // The backup was made before one was taken: both are there again, and go on.
  await comesBack();
  expect(await draft()).toContain('Housing has no owner.');
  const again = await editing('lyon', 'pillar-GG', 'Housing has no owner.');
  await press('lyon', again, 'draft-take', {}, ({ take }) => take !== undefined);
  const whole = await draft();
  expect(whole).toContain('No one office answers for housing.');
  expect(whole).not.toContain('Housing has no owner.');
  for (const [, , because] of dissents) expect(whole).toContain(because);
  expect(whole).not.toContain(TOLD_APART);

  // The author, and one who differed, are erased: what they wrote and thought stays, and nobody's name.
  for (const who of ['helsinki', 'utrecht']) await erasePerson(world.deps, who, 'operator');
  await press('lyon', await opens('lyon', 'team report'), 'draft-propose');
  const after = await draft();
  expect(after).toContain('No one office answers for housing.');
  for (const [, , because] of dissents) expect(after).toContain(because);
  expect(after).not.toMatch(/Virtanen|Jansen/);
  expect(after).toContain('The team came from: Barcelona, Ethics etc., Helsinki, Lyon, Oslo, Utrecht.');
  await sentAndAnswered();
  await afterwards();
});

/** The pack for the feedback session: headlines the evening before, the pack handed over after it. */
async function feedback(): Promise<void> {
  for (const part of ['strengths', 'points', 'recommendations']) {
    const card = await press(
      'lyon',
      await opens('lyon', 'feedback'),
      'feedback-part',
      {},
      (data) => data.part === part,
    );
    await press('lyon', card, 'feedback-propose');
  }
  await goTo(world, at(2, '19:30'));
  const card = await press('lyon', await opens('lyon', 'feedback'), 'feedback-headlines');
  expect(said(await press('lyon', card, 'feedback-given'))).toContain('Headlines given');
  await expect(fileFor('genoa', 'feedback-host.md')).rejects.toThrow('not-allowed');
  await goTo(world, at(3, '17:30'));
  await press('lyon', await opens('lyon', 'feedback'), 'feedback-hand');
  const handed = await fileFor('genoa', 'feedback-host.md');
  expect(handed).toContain('New staff are trained.');
  expect(handed).toContain('Hear the board before the plan.');
}

/** The draft goes to the host: four comments, two corrected and two not; its statement; the final report. */
async function sentAndAnswered(): Promise<void> {
  await goTo(world, '2027-05-10T08:00:00.000Z');
  const first = await press(
    'lyon',
    await opens('lyon', 'final report'),
    'sent-preview',
    {},
    ({ as }) => as === 'draft',
  );
  expect(said(await press('lyon', first, 'sent-send'))).toContain('Sent: draft.');
  const sent = (await stored<SentReport>(SENT_REPORT))[0] ?? raise();
  const texts = sent.paragraphs.map(({ text }) => text);
  const remarks = [
    ['No one office answers for housing.', 'The deputy mayor does.'],
    ['New staff are trained.', 'All are.'],
    ['The board meets too late to be heard.', 'It met in March.'],
    ['Schools take part.', 'Nine of ten do.'],
  ] as const;
  const read = await press('genoa', await opens('genoa', 'final report'), 'sent-read');
  for (const [text] of remarks) expect(texts).toContain(text);
  for (const [text, commentText] of remarks) {
    const page = await pageWith('genoa', text, read, 'sent-read', 'page');
    const field = page.fields.find(({ id }) => id === 'commentOn');
    const found = field && 'options' in field ? field.options.find(({ label }) => label.includes(text)) : undefined;
    const kept = await press('genoa', page, 'comment-keep', { commentOn: found?.value ?? raise(text), commentText });
    expect(said(kept)).toContain('is kept');
  }
  await press('lyon', await editing('lyon', 'pillar-GG', 'No one office answers'), 'draft-save', {
    draftText: 'The deputy mayor answers for housing, and no office.',
  });
  await press('lyon', await editing('lyon', 'pillar-GG', 'New staff are trained.'), 'draft-save', {
    draftText: 'All staff are trained.',
  });
  const answers = [
    ['corrected', ''],
    ['corrected', 'As you say.'],
    ['not-corrected', 'The minutes say so.'],
    ['not-corrected', 'We saw five.'],
  ] as const;
  for (const [n, [commentAnswer, commentWhy]] of answers.entries()) {
    const card = await opens('lyon', 'final report');
    const field = card.fields.find(({ id }) => id === 'commentWhich');
    const commentWhich = (field && 'options' in field ? field.options[n]?.value : undefined) ?? raise('no comment');
    const one = await press('lyon', card, 'comment-open', { commentWhich });
    expect([n, said(await press('lyon', one, 'comment-answer', { commentAnswer, commentWhy }))]).toEqual([
      n,
      expect.stringContaining('The answer is kept.'),
    ]);
  }
  const statement = await press('genoa', await opens('genoa', 'final report'), 'statement');
  await press('genoa', statement, 'statement-keep', { statementText: 'We go on.' });
  const last = await press('lyon', await opens('lyon', 'final report'), 'sent-preview', {}, ({ as }) => as === 'final');
  expect(said(await press('lyon', last, 'sent-send'))).toContain('Sent: final report.');
  const file = await fileFor('genoa', 'final-report.md');
  for (const held of ['The deputy mayor answers for housing', 'The minutes say so.', 'We saw five.', 'We go on.'])
    expect(file).toContain(held);
}

/** The action plan, the check after six months, and the end of what is kept. */
async function afterwards(): Promise<void> {
  expect(said(await opens('genoa', 'follow up'))).toContain('0 of 2 recommendations answered.');
  const plan = { followStand: 'accepted', followWhat: 'A rule of order.', followUntil: '2027-10-01' };
  await plans('Hear the board', plan);
  await plans('Name one office', { followStand: 'not', followWhy: 'The region decides.' });
  const sent = (await stored<SentReport>(SENT_REPORT)).find(({ as }) => as === 'final') ?? raise();
  const months = (n: number) => new Date(Date.UTC(2027, 4 + n, 10, 7)).toISOString();
  expect(sent.at.slice(0, 10)).toBe('2027-05-10');

  // After six months, by the clock: what is under way is asked about, what was declined is not.
  await goTo(world, months(3));
  await goTo(world, months(6));
  const asked = (await toldOf('genoa')).at(-1) ?? '';
  expect(asked).toContain('Hear the board before the plan.');
  expect(asked).not.toContain('Name one office');
  const card = await follows('Hear the board');
  const done = { followState: 'done', followLine: 'Voted.', followProof: 'https://example.org/rule' };
  expect(said(await press('genoa', card, 'follow-state', done))).toContain('done · Voted.');

  // A year after the visit what the team wrote is gone; what was sent, and what came of it, stands.
  const kept = ['final-report.md', 'feedback-host.md'];
  const before = await Promise.all(kept.map((file) => fileFor('genoa', file)));
  await goTo(world, '2028-03-23T08:00:00.000Z');
  await goTo(world, '2028-04-19T20:00:00.000Z');
  expect(await stored({ name: 'interview-note' })).not.toEqual([]);
  await goTo(world, '2028-04-20T06:00:00.000Z');
  expect(await stored({ name: 'interview-note' })).toEqual([]);
  expect(await world.deps.store.sheets.find({})).toEqual([]);
  // Whoever commented leaves: a comment is the city's.
  await erasePerson(world.deps, 'helper', 'operator');
  for (const [n, file] of kept.entries()) expect(await fileFor('genoa', file)).toBe(before[n]);
  expect(said(await opens('lyon', 'follow up'))).toContain('done: Voted.');
  await nothingBeyondTheWall();
}

const follows = async (words: string) => {
  const list = await opens('genoa', 'follow up');
  const field = list.fields.find(({ id }) => id === 'followWhich');
  const found = field && 'options' in field ? field.options.find(({ label }) => label.includes(words)) : undefined;
  return press('genoa', list, 'follow-show', { followWhich: found?.value ?? raise(words) });
};
const plans = async (words: string, fields: FieldValues) => {
  expect(said(await press('genoa', await follows(words), 'follow-keep', fields))).toContain('Kept.');
};
const toldOf = async (who: string) =>
  (await messagesTo(world, who)).flatMap(({ content }) => (content.kind === 'prompt' ? [said(content.prompt)] : []));

/** All that anybody of the host city was ever told, and every file that they may have. */
async function nothingBeyondTheWall(): Promise<void> {
  const who = 'genoa';
  const reader = (await world.deps.store.people.get(who)) ?? raise();
  const review = (await world.deps.store.reviews.get(REVIEW)) ?? raise();
  const given = { exports: world.deps.steps.exports, printsPdf: false, now: world.deps.clock.now() };
  const files = filesFor(given, reader, review).filter(({ format }) => format === 'md');
  const texts = await Promise.all(files.map(({ file }) => fileFor(who, file)));
  const all = [...(await toldOf(who)), ...texts].join('\n');
  const page = /^### The team\n[^#]*/gm;
  for (const [id, name] of Object.entries(NAMES))
    if (id !== who) for (const part of name.split(' ')) expect(all.replace(page, '')).not.toContain(part);
  expect(all).not.toMatch(/Aino|Virtanen|Jansen|sheet’s doubt|helsinki|not_judged|To decide tonight/);
  expect(all).not.toContain(TOLD_APART);
}
