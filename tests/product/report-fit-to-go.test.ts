import { SENT_REPORT, type SentReport } from '../../flows/host-comments/public';
import { shortKey } from '../../src/ports/short-key';
import { AFTER_VISIT, sendingReport } from '../support/report-sending';
import { said } from '../support/service-world';
import { hasHypothesis, hasNote } from '../support/visit-documents';

let report: Awaited<ReturnType<typeof sendingReport>>;
afterEach(() => report.world.close());

const NAMED = 'Says somebody’s name';
const ASKED = 'a part of somebody’s name';
const JUDGED = 'stays with the team by the terms. So';
const TOLD = 'background only: it is quoted nowhere';
const OPENLY = { sort: 'concern', use: 'as_said', checked: 'in_room' } as const;
const advice = (over: object) => ({
  wordings: [
    {
      ...{ at: AFTER_VISIT, by: 'lyon', sort: 'recommendation', title: '', text: 'Ask the board.', theme: 'inside' },
      ...{ indicators: ['GG-AMB-2'], goesWith: [], findings: [], addressee: '', ...over },
    },
  ],
});
const previewOf = async (as: 'draft' | 'final' = 'draft') => said(await report.previews(as));
const goes = async () => report.buttonsOf(await report.previews('draft')).some(({ id }) => id === 'sent-send');

describe('a name', () => {
  it.each([
    ['Pieter Jansen said so.', NAMED],
    ['PIETER JANSEN said so.', NAMED],
    ['Pie\u200dter Jan\u200csen said so.', NAMED],
    ['Pieter\u00a0Jansen said so.', NAMED],
    ['\u202ePieter\u202c Jansen said so.', NAMED],
    ['Beno\u0069\u0302t E\u0301luard said so.', NAMED],
    ['Benoit ELUARD said so.', NAMED],
    ['Ｐｉｅｔｅｒ Ｊａｎｓｅｎ said so.', NAMED],
    ['pieter jansen said so.', NAMED],
    ['Jansen, of Utrecht, said so.', ASKED],
  ])('in “%s” is seen however it is spelled', async (text, why) => {
    report = await sendingReport();
    await report.writes('p0', text);
    expect(await previewOf()).toContain(why);
    expect(await goes()).toBe(why === ASKED);
  });

  it('is seen wherever it stands: in advice, in the title of a document, in an answer, in why there is none', async () => {
    report = await sendingReport();
    await report.writes('p0', 'The board meets monthly.');
    await report.keeps('advice', 'a0', advice({ addressee: 'Pieter Jansen' }));
    expect(await previewOf()).toContain(NAMED);
    await report.keeps('advice', 'a0', advice({}));
    await hasNote(report.world, 'minutes', '2027-04-20T15:00:00.000Z', OPENLY, {
      ...{ sourceType: 'document', function: 'Minutes, kept by Pieter Jansen' },
    });
    expect(await previewOf()).toContain(NAMED);
    await hasNote(report.world, 'minutes', '2027-04-20T15:00:00.000Z', OPENLY, {
      ...{ sourceType: 'document', function: 'Minutes' },
    });
    expect(await previewOf()).not.toContain(NAMED);
    await report.sends('draft');
    await report.opens(report.host, 'paragraph 1: It meets every week.');
    const card = await report.press('lyon', await report.opens('lyon'), 'comment-open');
    for (const commentWhy of ['Pieter Jansen counted.', 'GG-AMB-2 is below the standard.'])
      expect(
        said(await report.press('lyon', card, 'comment-answer', { commentAnswer: 'not-corrected', commentWhy })),
      ).toContain('Say it otherwise');
    expect(await report.sends('final', { sentUnanswered: 'Pieter Jansen knows why.' })).toContain('Say it otherwise');
    expect((await report.stored<SentReport>(SENT_REPORT)).map(({ as }) => as)).toEqual(['draft']);
  });
});

it('a name is seen in a text that goes in its own language, where its translation does not say it', async () => {
  report = await sendingReport({ reportLanguages: 'English, French' });
  const text = 'La ville a un guichet dans chaque quartier, dit Pieter Jansen.';
  await report.writes('p0', text);
  await report.keeps('report-translation', 'fr', {
    ...{ of: 'p0', language: 'en', said: shortKey(text, '', ''), text: 'The city has a desk in each quarter.' },
    ...{ title: '', addressee: '', at: AFTER_VISIT, by: 'lyon' },
  });
  expect(await previewOf()).toContain(NAMED);
  expect(await goes()).toBe(false);
});

it('a name of somebody who is there no more is seen in an answer to a comment', async () => {
  report = await sendingReport();
  await report.writes('p0', 'The board meets monthly.');
  await report.sends('draft');
  await report.opens(report.host, 'paragraph 1: It meets every week.');
  await report.world.deps.store.people.update('utrecht', (one) => ({ ...one, active: false }));
  const card = await report.press('lyon', await report.opens('lyon'), 'comment-open');
  const why = { commentAnswer: 'not-corrected', commentWhy: 'Pieter Jansen counted.' };
  expect(said(await report.press('lyon', card, 'comment-answer', why))).toContain('Say it otherwise');
});

it.each([
  'On GG-AMB-2 the city is below the standard.',
  'GG AMB 2: en dessous.',
  'Indicator 2 is below.',
  'L’indicateur 2 est en dessous.',
  'GG-AMB-2 : à parité.',
  'GG-AMB-2 exceeds the standard.',
])('a judgement on an indicator is seen in “%s”', async (text) => {
  report = await sendingReport();
  await report.writes('p0', text);
  expect(await previewOf()).toContain(JUDGED);
  expect(await goes()).toBe(false);
});

describe('what was told as background only', () => {
  const SECRET = 'The deputy never reads the minutes of the board';
  it('goes nowhere, in whose words ever: not once it was said so, nor where somebody copied it', async () => {
    report = await sendingReport();
    await hasNote(report.world, 'one', '2027-04-20T15:00:00.000Z', { ...OPENLY, text: SECRET });
    await report.press('lyon', await report.opens('lyon', 'team report'), 'draft-propose');
    expect(await previewOf()).not.toContain(TOLD);
    await hasNote(report.world, 'one', '2027-04-20T15:00:00.000Z', { ...OPENLY, use: 'background', text: SECRET });
    expect(await previewOf()).toContain(TOLD);
    expect(await goes()).toBe(false);
    await report.press('lyon', await report.opens('lyon', 'team report'), 'draft-propose');
    expect(await previewOf()).not.toContain(TOLD);
    await report.keeps('advice', 'a0', advice({ text: `We heard: ${SECRET.toUpperCase()}!` }));
    expect(await previewOf()).toContain(TOLD);
    expect(await goes()).toBe(false);
  });

  it('may be said where somebody else said it openly', async () => {
    report = await sendingReport();
    await hasNote(report.world, 'one', '2027-04-20T15:00:00.000Z', { ...OPENLY, use: 'background', text: SECRET });
    await hasNote(report.world, 'two', '2027-04-20T15:00:00.000Z', { ...OPENLY, text: `${SECRET}.` });
    await report.writes('p0', `${SECRET}.`);
    expect(await previewOf()).not.toContain(TOLD);
  });
});

describe('what a line rests on', () => {
  it('is pointed out where one source says it alone, or nobody checked it', async () => {
    report = await sendingReport();
    await hasNote(report.world, 'one', '2027-04-20T15:00:00.000Z', { ...OPENLY, checked: 'not_yet' });
    await report.writes('p0', 'The board meets monthly.', {}, ['one']);
    expect(await previewOf()).toMatch(/not checked with anybody yet[\s\S]*Rests on one source alone\. 1 text:/);
  });

  it('is pointed out of advice, too, once it is taken back, dropped or background', async () => {
    report = await sendingReport();
    await hasNote(report.world, 'one', '2027-04-20T15:00:00.000Z', OPENLY);
    await hasNote(report.world, 'two', '2027-04-20T15:00:00.000Z', OPENLY);
    await report.writes('p0', 'The board meets monthly.', {}, []);
    await report.keeps('advice', 'a0', advice({ findings: ['one', 'two'] }));
    expect(await previewOf()).not.toContain('To check');
    await hasNote(report.world, 'one', '2027-04-20T15:00:00.000Z', { ...OPENLY, isWithdrawn: true });
    expect(await previewOf()).toContain('To check');
    const key = (await report.world.deps.store.stepRecords.find({ kind: 'advice' })).map(({ id }) => id)[0] ?? '';
    const card = await report.forges('lyon', 'advice-show', { advice: key.slice(key.lastIndexOf('|') + 1) });
    expect(card).toContain('1 finding that it rests on was taken back');
  });

  it('that changed since it was looked at is looked at once more before it goes', async () => {
    report = await sendingReport();
    await hasNote(report.world, 'one', '2027-04-20T15:00:00.000Z', OPENLY);
    await report.keeps('advice', 'a0', advice({ findings: ['one'] }));
    await report.writes('p0', 'The board meets monthly.', {}, []);
    const card = await report.previews('draft');
    await hasNote(report.world, 'one', '2027-04-20T15:00:00.000Z', { ...OPENLY, isWithdrawn: true });
    expect(said(await report.press('lyon', card, 'sent-send'))).toContain('was changed since you looked');
    expect(await report.stored(SENT_REPORT)).toEqual([]);
  });
});

describe('what the terms leave out', () => {
  it('is in no key message, and goes nowhere; the leader is told that it stays', async () => {
    report = await sendingReport();
    await hasNote(report.world, 'in', '2027-04-20T15:00:00.000Z', {
      ...OPENLY,
      text: 'Schools ask.',
      indicators: ['GG-AMB-2'],
    });
    await hasNote(report.world, 'out', '2027-04-20T15:00:00.000Z', {
      ...{ ...OPENLY, text: 'Courses are full.', indicators: ['IE-IMP-1'], isRecommendation: true },
    });
    await hasHypothesis(report.world, 'h', {
      text: 'Courses work.',
      status: 'refuted',
      indicators: ['IE-IMP-1'],
      hostAsks: [1],
    });
    await report.keeps(
      'advice',
      'a0',
      advice({ sort: 'challenge', text: 'Nobody counts courses.', indicators: ['IE-IMP-1'] }),
    );
    await report.keeps('advice', 'a1', advice({ text: 'Ask both.', indicators: ['GG-AMB-2', 'IE-IMP-1'] }));
    await report.writes('p0', 'Courses are good.', { section: 'pillar-IE.strengths' });
    await report.writes('p1', 'Courses matter.', { section: 'key-messages' }, ['out']);
    await report.agrees({ pillars: ['GG'] });
    await report.press('lyon', await report.opens('lyon', 'team report'), 'draft-propose');
    const preview = await previewOf();
    expect(preview).toContain('it does not go with the rest');
    expect(preview).toContain('Courses are good.');
    expect(preview).toMatch(/To check[\s\S]*Courses matter\.[\s\S]*Rests on one/);
    expect(said(await report.opens('lyon', 'recommendations'))).not.toContain('Make it a recommendation');
    await report.sends('draft');
    const [sent] = await report.stored<SentReport>(SENT_REPORT);
    const words = JSON.stringify(sent);
    for (const gone of ['Courses are', 'Courses work', 'Nobody counts', 'IE-IMP-1']) expect(words).not.toContain(gone);
    expect(sent?.advice).toMatchObject([{ text: 'Ask both.', indicators: ['GG-AMB-2'] }]);
    expect(words).toContain('Schools ask.');
  });
});

it('an answer that says corrected is pointed out where the paragraph reads as it was sent again', async () => {
  report = await sendingReport();
  await report.writes('p0', 'The board meets monthly.');
  await report.sends('draft');
  await report.opens(report.host, 'paragraph 1: It meets every week.');
  await report.writes('p0', 'The board meets weekly.');
  const card = await report.press('lyon', await report.opens('lyon'), 'comment-open');
  await report.press('lyon', card, 'comment-answer', { commentAnswer: 'corrected' });
  expect(await previewOf('final')).not.toContain('its paragraph reads as it was sent');
  await report.writes('p0', 'The board meets monthly.');
  expect(await previewOf('final')).toContain('its paragraph reads as it was sent');
});
