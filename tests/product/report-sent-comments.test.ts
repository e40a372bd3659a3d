import { COMMENT, type Comment, SENT_REPORT } from '../../flows/host-comments/public';
import { sendingReport } from '../support/report-sending';
import { said } from '../support/service-world';

let report: Awaited<ReturnType<typeof sendingReport>>;
beforeEach(async () => {
  report = await sendingReport({ draftReaders: 'colleagues' });
  await report.writes('p0', 'The board meets monthly.', { place: 1 });
  await report.writes('p1', 'Two people work there.', { place: 2 });
  await report.sends('draft');
});
afterEach(() => report.world.close());
const texts = async () => (await report.stored<Comment>(COMMENT)).map(({ text }) => text).sort();
const page = async (who: string) => report.press(who, await report.opens(who), 'sent-read');
const statement = async () => (await report.stored<{ text: string }>({ name: 'report-statement' }))[0]?.text;

describe('two of the city', () => {
  it('comment on one paragraph: neither takes the place of the other, and each is answered', async () => {
    const [one, other] = [await page(report.host), await page('second')];
    await report.press(report.host, one, 'comment-keep', { commentOn: 'p0', commentText: 'It meets every week.' });
    await report.press('second', other, 'comment-keep', { commentOn: 'p0', commentText: 'Not in August.' });
    await report.opens('helper', 'paragraph 1: Nor in July.');
    expect(await texts()).toEqual(['It meets every week.', 'Nor in July.', 'Not in August.']);
    const read = said(await page('second'));
    for (const text of await texts()) expect(read).toContain(text);
    expect(said(await report.opens('lyon'))).toContain('3 comments, 3 without an answer');
  });

  it('write the statement at once: the later one sees the other’s, and nothing is overwritten', async () => {
    const open = async (who: string) => report.press(who, await report.opens(who), 'statement');
    const [one, other] = [await open(report.host), await open('second')];
    await report.press(report.host, one, 'statement-keep', { statementText: 'We go on.' });
    const card = await report.press('second', other, 'statement-keep', { statementText: 'We thank the team.' });
    expect(await statement()).toBe('We go on.');
    expect(said(card)).toContain('We go on.');
    expect(card.fields).toMatchObject([{ value: 'We thank the team.' }]);
    await report.press('second', card, 'statement-keep', { statementText: 'We thank the team, and go on.' });
    expect(await statement()).toBe('We thank the team, and go on.');
  });

  it('hear of their own answers', async () => {
    await report.opens(report.host, 'paragraph 1: It meets every week.');
    await report.opens(report.host, 'paragraph 2: Three do.');
    await report.opens('second', 'paragraph 2: Four do.');
    for (const one of await report.world.deps.store.stepRecords.find({ kind: COMMENT.name })) {
      const comment = one.id.slice(one.id.lastIndexOf('|') + 1);
      const card = await report.press('lyon', await report.opens('lyon'), 'comment-open', { commentWhich: comment });
      await report.press('lyon', card, 'comment-answer', { commentAnswer: 'not-corrected', commentWhy: 'We saw it.' });
    }
    await report.press('lyon', await report.opens('lyon'), 'comment-answers-send');
    expect(await report.sees(report.host)).toContain('2 comments of yours on the draft report are answered');
    expect(await report.sees('second')).toContain('1 comment of yours on the draft report is answered');
  });
});

describe('a comment', () => {
  it('is not taken back by its number alone, nor by an empty field: a button does', async () => {
    await report.opens(report.host, 'paragraph 2: Three do.');
    const card = await report.opens(report.host, 'paragraph 2');
    expect(card.fields).toMatchObject([{ value: 'p1' }, { value: 'Three do.' }]);
    expect(said(await report.opens(report.host, 'paragraph 2:  '))).toContain('Here is the paragraph');
    for (const commentText of ['', ' \u200b '])
      await report.press(report.host, await page(report.host), 'comment-keep', { commentOn: 'p1', commentText });
    expect(await texts()).toEqual(['Three do.']);
    expect(await report.forges('second', 'comment-withdraw', { comment: 'x' })).toContain('not there any more');
    const shown = await page(report.host);
    const [withdraw] = report.buttonsOf(shown).filter(({ id }) => id === 'comment-withdraw');
    expect(await report.forges('second', 'comment-withdraw', withdraw?.data ?? {})).toContain('not there any more');
    expect(await texts()).toEqual(['Three do.']);
    const gone = said(await report.press(report.host, shown, 'comment-withdraw'));
    expect(gone).toContain('The comment was taken back.');
    expect(gone).toContain('Three do.');
    expect(await texts()).toEqual([]);
  });

  it('that is said anew shows what it said before', async () => {
    await report.opens(report.host, 'paragraph 2: Three do.');
    expect(said(await report.opens(report.host, 'paragraph 2: And one in summer.'))).toContain('Three do.');
  });

  it('of one paragraph is in no field of another', async () => {
    await report.opens(report.host, 'paragraph 1: It meets every week.');
    expect((await page(report.host)).fields).toMatchObject([{ value: 'p0' }, { value: '' }]);
  });

  it('is answered as it was read: one that says something else by now is looked at once more', async () => {
    await report.opens(report.host, 'paragraph 1: It meets every week.');
    const open = await report.press('lyon', await report.opens('lyon'), 'comment-open');
    await report.opens(report.host, 'paragraph 1: The minutes are wrong.');
    const again = await report.press('lyon', open, 'comment-answer', {
      commentAnswer: 'not-corrected',
      commentWhy: 'We counted.',
    });
    expect(said(again)).toContain('says something else since you opened it');
    expect(again.fields).toMatchObject([{}, { value: 'We counted.' }]);
    expect(said(await report.opens('lyon'))).toContain('1 without an answer');
    await report.press('lyon', again, 'comment-answer', { commentAnswer: 'not-corrected' });
    expect(said(await report.opens('lyon'))).toContain('1 comment, each answered');
  });

  it('on a recommendation shows it as it reads now', async () => {
    const wording = {
      ...{ at: '2027-05-04T08:00:00.000Z', by: 'lyon', sort: 'suggestion', title: '', text: 'Ask the schools.' },
      ...{ theme: 'needs', indicators: [], goesWith: [], findings: [], addressee: '' },
    };
    await report.keeps('advice', 'a0', { wordings: [wording] });
    await report.sends('draft');
    await report.opens(report.host, 'paragraph 3: They are asked.');
    const card = await report.press('lyon', await report.opens('lyon'), 'comment-open');
    expect(said(card)).toContain('Ask the schools.');
    expect(said(card)).not.toContain('not in the report any more');
  });
});

describe('that is all', () => {
  it('is said of the draft that was looked at, and not of one that came since', async () => {
    const older = await report.opens(report.host);
    await report.writes('p2', 'Schools take part.', { place: 3 });
    await report.sends('draft');
    await report.press(report.host, older, 'comments-done');
    expect(await report.stored({ name: 'report-comments-done' })).toEqual([]);
    await report.press(report.host, await report.opens(report.host), 'comments-done');
    expect(await report.stored({ name: 'report-comments-done' })).toMatchObject([{ draft: 'draft-2' }]);
  });

  it('is the contacts’ to say, and no colleague’s', async () => {
    const card = await report.opens('helper');
    expect(report.buttonsOf(card).some(({ id }) => id === 'comments-done')).toBe(false);
    await report.forges('helper', 'comments-done', { sent: 'draft-1' });
    expect(await report.stored({ name: 'report-comments-done' })).toEqual([]);
  });
});

it('hundreds of long comments stay small cards, and each can be read beside its paragraph', async () => {
  const many = 300;
  for (let n = 2; n < many; n += 1) await report.writes(`p${n}`, `Fact ${n}.`, { place: n + 1 });
  await report.sends('draft');
  for (let n = 0; n < many; n += 1) {
    const value = {
      draft: 'draft-2',
      paragraph: `p${n}`,
      text: `No ${n}. ${'x'.repeat(3_900)}`,
      at: '2027-05-04T09:00:00.000Z',
    };
    await report.keeps('report-comment', `c${n}`, value, report.host);
  }
  for (const who of [report.host, 'lyon']) expect(JSON.stringify(await report.opens(who)).length).toBeLessThan(150_000);
  expect(said(await report.opens(report.host))).toContain('280 more comments');
  expect(said(await report.opens(report.host, 'paragraph 300'))).toContain('No 299.');
  expect(await report.stored(SENT_REPORT)).toHaveLength(2);
});
