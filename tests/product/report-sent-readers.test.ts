import { SENT_FINAL, SENT_REPORT, type SentFinal, type SentReport } from '../../flows/host-comments/public';
import type { FieldValues } from '../../src/ports/prompt';
import { sendingReport } from '../support/report-sending';
import { said } from '../support/service-world';

const TEXT = 'The board meets monthly.';
const JUDGED = 'On GG-AMB-2 the city is below the standard.';
const FINAL = { kind: 'final-judgement', indicator: 'GG-AMB-2' };

let report: Awaited<ReturnType<typeof sendingReport>>;
afterEach(() => report.world.close());
const judged = () =>
  report.keeps('final-judgement', 'one', {
    ...{ indicator: FINAL.indicator, judgement: 'below', rationale: 'As found.', evidence: 1 },
    ...{ at: '2027-04-23T08:00:00.000Z', by: 'lyon', changes: [] },
  });
const has = async (who: string, file: string, words: string) =>
  report.fileFor(who, file).then(
    (text) => text.includes(words),
    () => false,
  );
const TABLE = '| below |';

describe('whoever may not read what was sent', () => {
  it('reads it on no card, whatever press is made up or was on an older card', async () => {
    report = await sendingReport({ draftReaders: 'contact', finalReaders: 'contact' });
    await report.writes('p0', TEXT);
    await report.sends('draft');
    for (const who of ['helper', 'mayor', 'watching'])
      for (const sent of ['draft-1', 'final-1', 'x'])
        for (const fields of [
          {} as FieldValues,
          { commentOn: 'p0', commentText: '' },
          { commentOn: 'p0', commentText: 'Said.' },
        ])
          for (const press of ['comment-keep', 'comments-done', 'comment-withdraw', 'sent-read', 'statement'])
            expect(await report.forges(who, press, { sent, page: '0', on: 'p0', comment: 'p0' }, fields)).not.toContain(
              TEXT,
            );
    expect(await report.stored({ name: 'report-comment' })).toEqual([]);
    expect(await report.stored({ name: 'report-comments-done' })).toEqual([]);
  });

  it('reads it no more once the terms name fewer readers, from any card that is still there', async () => {
    report = await sendingReport({ draftReaders: 'colleagues' });
    await report.writes('p0', TEXT);
    await report.sends('draft');
    const page = await report.press('helper', await report.opens('helper'), 'sent-read');
    expect(said(page)).toContain(TEXT);
    await report.agrees({ draftReaders: 'contact' });
    for (const fields of [{ commentOn: 'gone' } as FieldValues, { commentText: '' }, { commentText: 'Said.' }])
      expect(said(await report.press('helper', page, 'comment-keep', fields))).not.toContain(TEXT);
    expect(said(await report.opens('helper', 'paragraph 1'))).not.toContain(TEXT);
    expect(await report.stored({ name: 'report-comment' })).toEqual([]);
  });

  it('of the host city has no judgement that is its contacts’ alone, also as an organiser', async () => {
    report = await sendingReport({ judgements: 'contact', finalReaders: 'city' });
    await judged();
    await report.writes('p0', TEXT);
    await report.sends('draft');
    await report.opens(report.host, 'paragraph 1: It meets every week.');
    await report.sends('final', { sentUnanswered: 'It came in error.' });
    for (const who of [report.host, 'second', 'lyon']) expect(await has(who, 'final-report.md', TABLE)).toBe(true);
    for (const who of ['mayor', 'helper']) {
      expect(await has(who, 'final-report.md', TEXT)).toBe(true);
      expect(await has(who, 'final-report.md', TABLE)).toBe(false);
      expect(await has(who, 'final-report.md', 'It came in error.')).toBe(false);
    }
  });

  it('who has the draft and not the final report has no judgement that is the final readers’', async () => {
    report = await sendingReport({ judgements: 'final-readers', draftReaders: 'colleagues', finalReaders: 'contact' });
    await judged();
    await report.writes('p0', TEXT);
    await report.writes('p1', JUDGED);
    expect(said(await report.previews('draft'))).toContain('stays with the team by the terms');
    await report.writes('p1', 'Schools take part.');
    await report.sends('draft');
    expect(await has('helper', 'draft-report.md', TEXT)).toBe(true);
    expect(await has('helper', 'draft-report.md', TABLE)).toBe(false);
    expect(await has(report.host, 'draft-report.md', TABLE)).toBe(true);
  });

  it('of another city finds which advice says a judgement noted beside the report, and not which does not', async () => {
    report = await sendingReport({ judgements: 'contact', draftReaders: 'contact', finalReaders: 'contact' });
    const wording = { at: '2027-04-24T08:00:00.000Z', by: 'lyon', sort: 'recommendation', title: '', theme: 'needs' };
    for (const [key, text] of [['a0', JUDGED] as const, ['a1', TEXT] as const])
      await report.keeps('advice', key, {
        wordings: [{ ...wording, text, indicators: [], goesWith: [], addressee: 'the city', findings: [] }],
      });
    await report.writes('p0', TEXT);
    await report.sends('draft');
    await report.sends('final');
    const [final] = await report.stored<SentFinal>(SENT_FINAL);
    expect(final?.advice.map(({ key, saysJudgement }) => [key, saysJudgement])).toEqual([
      ['a0', true],
      ['a1', undefined],
    ]);
  });

  it('who came to be a reader after it was sent has nothing of it that says a judgement which is not theirs', async () => {
    report = await sendingReport({ judgements: 'contact', draftReaders: 'contact', finalReaders: 'contact' });
    await report.writes('p0', JUDGED);
    await report.sends('draft');
    await report.sends('final');
    await report.agrees({ draftReaders: 'colleagues', finalReaders: 'programme' });
    for (const who of ['helper', 'watching', 'mayor']) {
      expect(await report.sees(who)).not.toContain('below the standard');
      for (const file of ['draft-report.md', 'final-report.md'])
        expect(await has(who, file, 'below the standard')).toBe(false);
      expect(await report.forges(who, 'sent-read', { sent: 'final-1', page: '0' })).not.toContain('below the standard');
    }
    expect(await has(report.host, 'final-report.md', 'below the standard')).toBe(true);
    await report.agrees({ judgements: 'final-readers', finalReaders: 'programme' });
    expect(await has('watching', 'final-report.md', 'below the standard')).toBe(true);
  });

  it('nor of what was said about that draft, once there is one that they read', async () => {
    report = await sendingReport({ judgements: 'contact', draftReaders: 'contact', finalReaders: 'contact' });
    await report.writes('p0', JUDGED);
    await report.sends('draft');
    await report.opens(report.host, 'paragraph 1: We are not below it.');
    await report.agrees({ draftReaders: 'colleagues' });
    await report.writes('p0', TEXT);
    await report.sends('draft');
    expect(said(await report.opens('helper'))).toContain('draft');
    expect(said(await report.opens('helper'))).not.toContain('not below it');
    expect(said(await report.opens('second'))).toContain('not below it');
  });

  it('who reads the final report alone reads nothing of what was said about the draft', async () => {
    report = await sendingReport({ draftReaders: 'contact', finalReaders: 'programme' });
    await report.writes('p0', TEXT);
    await report.sends('draft');
    await report.opens(report.host, 'paragraph 1: It meets every week.');
    await report.sends('final', { sentUnanswered: 'It came in error.' });
    for (const who of ['watching', 'helper', 'mayor']) {
      expect(await report.sees(who)).toContain('final report');
      expect(await report.sees(who)).not.toContain('every week');
    }
    expect(await report.sees('second')).toContain('every week');
  });
});

describe('what is said of what was sent', () => {
  it('is so of what went out, whatever the terms say since', async () => {
    report = await sendingReport({ judgements: 'team' });
    await judged();
    await report.writes('p0', TEXT);
    await report.sends('draft');
    expect(said(await report.opens(report.host))).toContain('none is in it');
    await report.agrees({ judgements: 'contact' });
    expect(said(await report.opens(report.host))).toContain('none is in it');
    expect(said(await report.opens('lyon'))).toContain('none is in it');
    await report.sends('draft');
    expect(said(await report.opens(report.host))).toContain('are in it');
    await report.agrees({ judgements: 'team' });
    expect(said(await report.opens(report.host))).not.toContain('none is in it');
  });

  it('asks for no comments in a review that is closed, and stays readable where its visit is moved behind it', async () => {
    report = await sendingReport();
    await report.writes('p0', TEXT);
    await report.sends('draft');
    await report.changes({ stopped: { how: 'cancelled', at: '2027-05-05T08:00:00.000Z' } });
    for (const who of [report.host, 'lyon'])
      expect(said(await report.opens(who))).not.toMatch(/say where a fact is wrong|comments on facts until/);
    expect(await report.fileFor(report.host, 'draft-report.md')).toContain(TEXT);
    const { stopped: _, ...going } = (await report.world.deps.store.reviews.get(report.review)) ?? {
      stopped: undefined,
    };
    await report.world.deps.store.reviews.put({ ...going, visit: { start: '2027-09-14', days: 3 } } as never);
    const page = await report.press(report.host, await report.opens(report.host), 'sent-read');
    expect(said(page)).toContain(TEXT);
  });

  it('promises an answer to each comment only where there is one', async () => {
    report = await sendingReport({ finalReaders: 'programme' });
    await report.writes('p0', TEXT);
    await report.sends('draft');
    await report.opens(report.host, 'paragraph 1: It meets every week.');
    await report.sends('final', { sentUnanswered: 'It came in error.' });
    for (const who of [report.host, 'watching']) {
      expect(await report.sees(who)).toContain('The final report on Genoa is there');
      expect(await report.sees(who)).not.toContain('has its answer');
    }
  });
});

it('no draft goes after the final report, also from a card that was there before it', async () => {
  report = await sendingReport();
  await report.writes('p0', TEXT);
  await report.sends('draft');
  const older = await report.previews('draft');
  await report.sends('final');
  expect(said(await report.press('lyon', older, 'sent-send'))).toContain('The final report has gone out');
  expect((await report.stored<SentReport>(SENT_REPORT)).map(({ as }) => as).sort()).toEqual(['draft', 'final']);
});
