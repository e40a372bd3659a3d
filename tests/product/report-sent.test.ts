import { strFromU8, unzipSync } from 'fflate';
import { RECEIPT, type Receipt } from '../../flows/host-comments/kept';
import {
  COMMENT,
  type Comment,
  SENT_FINAL,
  SENT_REPORT,
  type SentFinal,
  type SentReport,
} from '../../flows/host-comments/public';
import { PARAGRAPH, type Paragraph } from '../../flows/report/public';
import type { Review } from '../../src/method/review';
import { NARROWEST, type Terms } from '../../src/method/terms';
import { replan } from '../../src/plan/planning';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { exportFile } from '../../src/programme/exports';
import { exportedText } from '../support/exported';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aWorld, goTo, messagesTo, presses, said, types, type World } from '../support/service-world';
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
  const beforeFinal = await opens(HOST);
  await press(HOST, await press(HOST, beforeFinal, 'statement'), 'statement-keep', {
    statementText: 'We go on.',
  });
  expect(said(await sends('final'))).toContain('Sent: final report.');
  const closed = await opens(HOST);
  expect(said(closed)).toMatch(/Comments: 4.*The books say so\..*We go on\./s);
  expect(closed.actions.map(({ id }) => id)).toEqual(['sent-read']);
  const late = await press(HOST, beforeFinal, 'statement');
  expect(said(late)).toContain('The report is final: the statement stands as it went out.');
  expect(late.fields).toEqual([]);
  const [final] = (await stored<SentReport>(SENT_REPORT)).filter(({ as }) => as === 'final');
  const beside = await stored<SentFinal>(SENT_FINAL);
  expect(beside).toEqual([{ version: 1, language: 'en', at: final?.at, first: final?.at, advice: final?.advice }]);
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

const readerOf = (id: string) => PEOPLE.find((one) => one.id === id) ?? raise(id);
const fileFor = (who: string, file: string) => exportedText(world.deps, REVIEW, file, readerOf(who));
const all = async (who: string) => {
  const card = await opens(who);
  const read = buttonsOf(card).find(({ id }) => id === 'sent-read');
  const messages = (await messagesTo(world, who)).map((one) => JSON.stringify(one));
  return [said(card), read ? said(await press(who, card, 'sent-read')) : '', ...messages].join('\n');
};

describe('what the host city reads', () => {
  it('is what was sent, and nothing that was written, answered or noted since', async () => {
    const told = async (secret: string) => {
      await begins();
      await writes(...FOUR);
      if (secret !== '') await writes(...FOUR, secret);
      await world.deps.store.stepRecords.put(paragraph('p4', secret, secret === '' ? { wordings: [] } : {}));
      const before = [await all(HOST)];
      await world.deps.store.stepRecords.put(paragraph('p4', 'x', { wordings: [] }));
      await sends('draft');
      await comments(1, 'It meets every week.');
      if (secret !== '') {
        await rewords('p0', secret);
        await writes(secret, secret);
        await answers(0, 'corrected', secret);
      }
      const after = [await all(HOST), await fileFor(HOST, 'draft-report.md'), JSON.stringify(await stored(COMMENT))];
      await expect(fileFor(HOST, 'final-report.md')).rejects.toThrow();
      await expect(fileFor(HOST, 'report-draft.md')).rejects.toThrow();
      const read = [...before, ...after]
        .join('\n')
        .replace(/[0-9a-f]{8,}|\d{4}-\d\d-\d\dT[\d:.]+Z|event-\d+|"version":\d+/g, '-');
      await world.close();
      return read;
    };
    const [with_, without] = [await told('Nobody trusts the mayor.'), await told('')];
    expect(with_).not.toContain('Nobody trusts');
    expect(with_).toBe(without);
    await begins();
  });

  it.each([
    ['contact', 'contact', 'helper', false, false],
    ['colleagues', 'contact', 'helper', true, false],
    ['contact', 'city', 'helper', false, true],
    ['contact', 'city', 'watching', false, false],
    ['colleagues', 'programme', 'watching', false, true],
    ['contact', 'contact', 'helsinki', true, true],
    ['contact', 'contact', HOST, true, true],
  ] as const)(
    'follows the terms: draft %s, final %s, for %s',
    async (draftReaders, finalReaders, who, draft, final) => {
      await begins({ draftReaders, finalReaders });
      await writes(...FOUR);
      await sends('draft');
      const mayHave = (file: string) =>
        fileFor(who, file).then(
          (text) => text.includes('The board meets monthly.'),
          () => false,
        );
      expect((await all(who)).includes('The board meets monthly.')).toBe(draft);
      expect(await mayHave('draft-report.md')).toBe(draft);
      await sends('final');
      expect((await all(who)).includes('The board meets monthly.')).toBe(draft || final);
      expect(await mayHave('final-report.md')).toBe(final);
    },
  );

  it('holds judgements on indicators only where the terms give them', async () => {
    await begins();
    await writes('On GG-AMB-2 the city is below the standard.', ...FOUR);
    const card = await press('lyon', await opens('lyon'), 'sent-preview');
    expect(said(card)).toContain('stays with the team by the terms');
    expect(buttonsOf(card).some(({ id }) => id === 'sent-send')).toBe(false);
    await world.close();
    await begins({ judgements: 'final-readers' });
    await writes('On GG-AMB-2 the city is below the standard.', ...FOUR);
    expect(said(await sends('draft'))).toContain('Sent: draft.');
  });

  it.each([
    ['final-readers', { 'GG-AMB-2': 'below' }],
    ['contact', undefined],
  ] as const)('is counted across cities only where all its readers have judgements: %s', async (judgements, judged) => {
    await begins({ judgements });
    await writes(...FOUR);
    const value = { indicator: 'GG-AMB-2', judgement: 'below', rationale: 'r', evidence: 2, at: AFTER, by: 'lyon' };
    const record = { kind: 'final-judgement', review: REVIEW, person: '', value: { ...value, changes: [] } };
    await world.deps.store.stepRecords.put({ ...record, id: `final-judgement|${REVIEW}|x` });
    await sends('draft');
    await sends('final', { sentUnanswered: 'Nothing was said.' });
    const sent = await stored<SentReport>(SENT_REPORT);
    expect(sent.map(({ as, judged: one }) => [as, one])).toEqual([
      ['draft', undefined],
      ['final', judged],
    ]);
  });
});

it('is a PDF only where one can be made, and says so where not', async () => {
  await begins();
  await writes(...FOUR);
  await sends('draft');
  const offered = async () => (await opens(HOST)).body.flatMap((b) => (b.kind === 'link' ? [b.path] : []));
  expect(await offered()).toEqual([`exports/${REVIEW}/draft-report.docx`, `exports/${REVIEW}/draft-report.md`]);
  expect(said(await opens(HOST))).toContain('save the Word file as one');
  await expect(fileFor(HOST, 'draft-report.pdf')).rejects.toThrow('This installation makes no PDF');
  // Stands in for the program alone: what goes into it is the Word file.
  world.deps.printer = { pdf: async (file, from) => Buffer.concat([Buffer.from(from), file]) };
  expect(await offered()).toContain(`exports/${REVIEW}/draft-report.pdf`);
  expect(await fileFor(HOST, 'draft-report.pdf')).toMatch(/^docxPK/);
  await expect(fileFor('helper', 'draft-report.pdf')).rejects.toThrow('not-allowed');
});

it('is in its own language in every file, whoever reads it', async () => {
  await begins({ reportLanguages: 'English' });
  await writes(...FOUR);
  await sends('draft');
  for (const file of ['draft-report', 'report-draft']) {
    const reader = readerOf('lyon');
    const [english, french] = await Promise.all(
      (['en', 'fr'] as const).map((language) =>
        exportedText(world.deps, REVIEW, `${file}.md`, { ...reader, language }),
      ),
    );
    expect(french).toBe(english);
    expect(english).toContain('## Key messages');
    const word = await exportFile(world.deps, REVIEW, `${file}.docx`, { ...reader, language: 'fr' });
    expect(strFromU8(unzipSync(word)['word/styles.xml'] ?? new Uint8Array())).toContain('w:lang w:val="en');
  }
});

describe('the leader', () => {
  it('hears what is not fit to go: a whole name keeps it back, a part is asked about', async () => {
    await begins();
    await writes('Pieter Jansen saw it.');
    const card = await press('lyon', await opens('lyon'), 'sent-preview');
    expect(said(card)).toContain('Says somebody’s name');
    const forged = await presses(world, 'lyon', card, 'sent-send', {}, undefined, {
      as: 'draft',
      version: '1',
      sure: 'yes',
    });
    expect(said(forged.at(-1))).toContain('Nothing was sent');
    expect(await stored(SENT_REPORT)).toEqual([]);
    await writes('Ask Jansen about it.');
    const again = await press('lyon', await opens('lyon'), 'sent-preview');
    expect(said(again)).toContain('a part of somebody’s name');
    expect(said(await press('lyon', again, 'sent-send'))).toContain('Sent: draft.');
  });

  it('sends once what was looked at: twice, from an older card and after a change nothing goes', async () => {
    await begins();
    await writes(...FOUR);
    const card = await press('lyon', await opens('lyon'), 'sent-preview');
    await rewords('p0', 'It meets weekly.');
    expect(said(await press('lyon', card, 'sent-send'))).toContain('was changed since you looked');
    const fresh = await press('lyon', await opens('lyon'), 'sent-preview');
    await press('lyon', fresh, 'sent-send');
    expect(said(await press('lyon', fresh, 'sent-send'))).toContain('sent already');
    expect(await stored(SENT_REPORT)).toHaveLength(1);
    expect(said(await press(HOST, fresh, 'sent-send'))).not.toContain('Sent:');
    expect(said(await press('helsinki', fresh, 'sent-send'))).toContain('leader’s alone');
    expect(await stored(SENT_REPORT)).toHaveLength(1);
  });

  it('keeps each version as a file of its own, for those who may read it, and leaves a receipt for that one', async () => {
    await begins();
    await writes(...FOUR);
    await sends('draft');
    await rewords('p0', 'The board meets weekly.');
    await sends('draft');
    expect(await fileFor(HOST, 'draft-report.md')).toContain('The board meets weekly.');
    const first = await fileFor(HOST, 'draft-report-1.md');
    expect(first).toContain('The board meets monthly.');
    expect(first).not.toContain('weekly');
    expect((await stored<Receipt>(RECEIPT)).map(({ sent }) => sent).sort()).toEqual(['draft-1', 'draft-2']);
    const [earlier] = (await opens(HOST)).body.flatMap((block) => (block.kind === 'details' ? [block] : []));
    const read = earlier?.blocks.flatMap((block) => (block.kind === 'presses' ? block.actions : []))[0];
    const card = (await presses(world, HOST, await opens(HOST), 'sent-read', {}, undefined, read?.data)).at(-1);
    const paths = card?.body.flatMap((block) => (block.kind === 'link' ? [block.path] : []));
    expect(paths).toEqual([`exports/${REVIEW}/draft-report-1.docx`, `exports/${REVIEW}/draft-report-1.md`]);
    for (const file of ['draft-report-3.md', 'draft-report-0.md', 'final-report-1.md', 'grid-1.csv'])
      await expect(fileFor(HOST, file)).rejects.toMatchObject({ code: 'not-allowed' });
    for (const who of ['helper', 'watching'])
      await expect(fileFor(who, 'draft-report-1.md')).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('sends no more than is kept in one document', async () => {
    await begins();
    for (let n = 0; n < 300; n += 1) await world.deps.store.stepRecords.put(paragraph(`p${n}`, 'é'.repeat(2_900)));
    const card = await press('lyon', await opens('lyon'), 'sent-preview');
    expect(said(card)).toContain('at most 1500 kB go out at once');
    expect(buttonsOf(card).some(({ id }) => id === 'sent-send')).toBe(false);
  });

  it('sends no final report before a draft, and says why comments have no answer', async () => {
    await begins({ publication: 'key-messages' });
    await writes(...FOUR);
    const [button] = buttonsOf(await press('lyon', await opens('lyon'), 'sent-preview'));
    const forged = await presses(world, 'lyon', await opens('lyon'), 'sent-preview', {}, undefined, { as: 'final' });
    expect(said(forged.at(-1))).toContain('Send the draft first');
    expect(button).toBeDefined();
    await sends('draft');
    await comments(2, 'Three do.');
    expect(said(await sends('final'))).toContain('1 comment has no answer yet');
    expect(said(await sends('final', { sentUnanswered: 'It came in error.' }))).toContain('Sent: final report.');
    expect(said(await opens('lyon'))).toContain('Its key messages may be published');
    expect(await fileFor(HOST, 'final-report.md')).toContain('It came in error.');
    expect(await fileFor('lyon', 'draft-report.md')).toContain('The board meets monthly.');
  });

  it('sees who opened it, and each version stays as it went out', async () => {
    await begins();
    await writes(...FOUR);
    await sends('draft');
    expect(said(await opens('lyon'))).toContain('Nobody of its readers has opened it yet.');
    await fileFor(HOST, 'draft-report.md');
    expect(said(await opens('lyon'))).toContain('Opened by 1');
    await all(HOST);
    expect(said(await opens('lyon'))).toContain('Opened by 1');
    expect(said(await opens('helsinki'))).not.toContain('Opened by');
    await rewords('p0', 'It meets weekly.');
    expect(said(await sends('draft'))).toContain('Sent: draft 2.');
    const before = (await opens(HOST)).body.find(({ kind }) => kind === 'details');
    expect(said(await opens(HOST))).toContain('What went out before (1)');
    const [button] =
      before?.kind === 'details' ? before.blocks.flatMap((b) => (b.kind === 'presses' ? b.actions : [])) : [];
    const first = (
      await presses(world, HOST, await opens(HOST), 'sent-read', {}, undefined, button?.data ?? raise())
    ).at(-1);
    expect(said(first ?? raise())).toContain('1. The board meets monthly.');
    expect(said(first ?? raise())).toContain('draft');
    const sent = await stored<SentReport>(SENT_REPORT);
    expect(sent.map(({ version, paragraphs }) => [version, paragraphs[0]?.text])).toEqual([
      [1, 'The board meets monthly.'],
      [2, 'It meets weekly.'],
    ]);
  });
});

describe('comments', () => {
  beforeEach(async () => {
    await begins();
    await writes(...FOUR);
    await sends('draft');
  });

  it('change until the day, and no longer', async () => {
    await comments(1, 'It meets every week.');
    expect(await comments(1, 'It meets on Mondays.')).toContain('is kept');
    expect((await stored<Comment>(COMMENT)).map(({ text }) => text)).toEqual(['It meets on Mondays.']);
    world.setClock('2027-05-11T15:31:00.000Z');
    expect(await comments(2, 'Late.')).toContain('Comments were asked for until');
    expect(await stored(COMMENT)).toHaveLength(1);
  });

  it('are none, which is an answer, too', async () => {
    await press(HOST, await opens(HOST), 'comments-done');
    expect(said(await opens('lyon'))).toContain('The city has no comments.');
    expect(said(await sends('final'))).toContain('Sent: final report.');
  });

  it('that are changed after their answer are answered anew', async () => {
    await comments(1, 'It meets every week.');
    await answers(0, 'not-corrected', 'No.');
    expect(said(await opens('lyon'))).toContain('1 comment, each answered');
    await comments(1, 'It meets on Mondays.');
    expect(said(await opens('lyon'))).toContain('1 comment, 1 without an answer');
  });

  it('are the leader’s or the section’s author’s to answer', async () => {
    await comments(1, 'It meets every week.');
    expect(said(await answers(0, 'not-corrected', 'No.', 'helsinki'))).toContain('another author');
    const value = { section: 'key-messages', author: 'helsinki', at: AFTER, by: 'lyon' };
    const id = `report-author|${REVIEW}|key-messages`;
    await world.deps.store.stepRecords.put({ id, kind: 'report-author', review: REVIEW, person: '', value });
    expect(said(await answers(0, 'not-corrected', 'No.', 'helsinki'))).toContain('The answer is kept.');
  });

  it('rest with a review that is closed, and what was sent can still be read', async () => {
    const review = (await world.deps.store.reviews.get(REVIEW)) ?? raise();
    await world.deps.store.reviews.put({ ...review, stopped: { how: 'ended', at: AFTER } });
    await comments(1, 'It meets every week.');
    expect(await stored(COMMENT)).toEqual([]);
    expect(await fileFor(HOST, 'draft-report.md')).toContain('The board meets monthly.');
  });

  it('and all that was sent are there again from the files', async () => {
    await comments(1, 'It meets every week.');
    await world.restart();
    expect(said(await opens(HOST))).toContain('It meets every week.');
  });
});

describe('by themselves', () => {
  const reminded = async (who: string) => (await messagesTo(world, who)).map((one) => JSON.stringify(one)).join('\n');

  it('the leader hears two and four weeks after the visit, until a draft went out', async () => {
    await begins({}, '2027-04-28T08:00:00.000Z');
    await replan(world.deps, REVIEW);
    await goTo(world, '2027-05-04T07:20:00.000Z');
    await goTo(world, '2027-05-04T07:21:00.000Z');
    expect(await reminded('lyon')).toContain('The draft report on Genoa has not gone to the city yet.');
    await writes(...FOUR);
    await sends('draft');
    const before = (await reminded('lyon')).split('has not gone to the city').length;
    await goTo(world, '2027-05-18T07:20:00.000Z');
    await goTo(world, '2027-05-18T07:21:00.000Z');
    expect((await reminded('lyon')).split('has not gone to the city')).toHaveLength(before);
  });

  it('the host hears while it has said nothing, and no more once it has', async () => {
    await begins();
    await writes(...FOUR);
    await sends('draft');
    await goTo(world, '2027-05-06T07:20:00.000Z');
    await goTo(world, '2027-05-06T07:21:00.000Z');
    expect(await reminded(HOST)).toContain('waits for your comments on facts');
    const before = (await reminded(HOST)).split('waits for your comments').length;
    await press(HOST, await opens(HOST), 'comments-done');
    await goTo(world, '2027-05-10T07:20:00.000Z');
    await goTo(world, '2027-05-10T07:21:00.000Z');
    expect((await reminded(HOST)).split('waits for your comments')).toHaveLength(before);
  });
});
