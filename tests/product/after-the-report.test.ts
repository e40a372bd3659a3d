import { takeTurn } from '../../src/turn/conversation';
import { sendingReport } from '../support/report-sending';
import { anEvent, repliesTo, said, types } from '../support/service-world';

/** What is said and offered once the team was there: before the draft, while the city comments, and once it is final. */
const [TWO_WEEKS, ON_THE_FIFTH, SENT_BACK, FIVE_WEEKS, A_MONTH_ON] = [
  '2027-05-04T08:00:00.000Z',
  '2027-05-05T08:00:00.000Z',
  '2027-05-12T08:00:00.000Z',
  '2027-05-25T08:00:00.000Z',
  '2027-06-04T08:00:00.000Z',
] as const;

let report: Awaited<ReturnType<typeof sendingReport>>;
beforeEach(async () => {
  report = await sendingReport({ draftReaders: 'colleagues', finalReaders: 'city' });
  await report.writes('p0', 'The board meets monthly.');
});
afterEach(() => report.world.close());

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const hears = async (who: string, text: string) =>
  plain((await types(report.world, who, text)).map((one) => said(one)).join('\n'));
const labels = async (who: string, word = 'final report') =>
  report.buttonsOf(await report.opens(who, word)).map(({ label }) => label);

describe('before a draft has gone to the city', () => {
  it('who sits in the feedback session is said by the city until it begins, and by nobody of it afterwards', async () => {
    expect(await report.forges(report.host, 'feedback-sit', {}, { feedbackSitting: 'Nobody' })).toContain(
      'who sits in it stays as it was',
    );
    expect(await report.stored({ name: 'feedback-sitting' })).toEqual([]);
  });

  it('nothing of it is there, and a month after the visit it is late', async () => {
    expect(await hears(report.host, 'status')).toContain('reaches you as a draft');
    expect(await hears(report.host, 'help')).not.toContain('paragraph 12');
    expect(await hears('lyon', 'dates')).toContain('The draft report goes to the city by Tuesday 18 May.');
    expect(await hears('eurocities', 'status')).toContain('after the visit');
    expect(await hears('lyon', 'week')).not.toContain('None of the reviews');
    report.world.setClock(SENT_BACK);
    expect(await hears('lyon', 'week')).toMatch(/Tuesday 18 May: Genoa, the draft report/);
    report.world.setClock(FIVE_WEEKS);
    expect(await hears('lyon', 'week')).toContain('Genoa: the draft report was to go to the city by 18 May');
    expect(await hears('lyon', 'dates')).toContain('and is awaited');
  });
});

describe('once a draft is with the city', () => {
  beforeEach(async () => {
    await report.sends('draft');
  });

  it('its contacts and whoever works with them read that it is there and until when they comment', async () => {
    for (const who of [report.host, 'helper']) {
      const told = await hears(who, 'status');
      expect(told).toContain('The team’s draft report has come to your city: until Tuesday 11 May at 17:30');
      expect(told).not.toContain('reaches you as a draft');
      expect(await hears(who, 'help')).toContain('paragraph 12');
    }
    expect(await hears('eurocities', 'status')).toContain('draft report sent');
    expect(await hears('lyon', 'status')).toMatch(/The draft report went to the city on Tuesday 4 May/);
    report.world.setClock(ON_THE_FIFTH);
    expect(await hears('lyon', 'week')).toMatch(/Tuesday 11 May at 17:30: Genoa, the city’s comments/);
    report.world.setClock(TWO_WEEKS);
    expect(await hears('helsinki', 'dates')).toContain('Its comments on facts are due Tuesday 11 May at 18:30.');
  });

  it('a card of the feedback session that was open before changes nothing of it', async () => {
    const sitting = { feedbackSitting: 'Nobody' };
    for (const [who, press] of [[report.host, 'feedback-sit'] as const, ['lyon', 'feedback-sit'] as const])
      expect(await report.forges(who, press, {}, sitting)).toContain('Nothing was changed');
    for (const press of ['feedback-hand', 'feedback-given', 'feedback-propose'])
      expect(await report.forges('lyon', press, { part: 'strengths' })).toContain('Nothing was changed');
    for (const kind of ['feedback-sitting', 'feedback-handed', 'feedback-headlines', 'feedback-pack'])
      expect(await report.stored({ name: kind })).toEqual([]);
  });

  it('and once their days are over nobody is asked for any', async () => {
    report.world.setClock(SENT_BACK);
    expect(await hears(report.host, 'status')).toContain('could say until Tuesday 11 May at 17:30');
    expect(await hears(report.host, 'help')).not.toContain('paragraph 12');
    const late = await hears(report.host, 'paragraph 1');
    expect(late).toContain('Comments were asked for until Tuesday 11 May');
    expect(late).not.toContain('Here is the paragraph');
    expect(await hears('lyon', 'final report')).toContain('The city said nothing on it.');
    expect(await hears('lyon', 'week')).toContain('the report can become final');
    expect(await hears('helsinki', 'week')).not.toContain('the report can become final');
  });
});

describe('once the report is final', () => {
  beforeEach(async () => {
    await report.sends('draft');
    await report.opens(report.host, 'paragraph 1: It meets every week.');
    await report.sends('final', { sentUnanswered: 'It came in error.' });
  });

  it('everybody reads that it is, and nobody that a draft will come', async () => {
    for (const who of [report.host, 'helper']) {
      const told = await hears(who, 'status');
      expect(told).toContain('The team’s final report went to your city on Tuesday 4 May');
      expect(told).not.toMatch(/reaches you|draft/);
      expect(await hears(who, 'help')).not.toContain('paragraph 12');
      expect(await hears(who, 'paragraph 1')).toContain('its draft takes no more comments');
    }
    expect(await hears(report.host, 'français')).toContain('français');
    expect(await hears(report.host, 'statut')).toContain('Le rapport final de l’équipe est parti vers votre ville');
    expect(await hears('eurocities', 'status')).toContain('final report sent');
    expect(await hears('lyon', 'dates')).toMatch(/The final report went out on Tuesday 4 May/);
    expect(await hears('lyon', 'week')).toContain('their final reports have gone out');
  });

  it('and what went out stays, wherever the visit is moved behind it', async () => {
    await report.changes({ visit: { start: '2027-06-08', days: 3 } });
    expect(await hears(report.host, 'status')).toContain('The team’s final report went to your city');
    for (const who of [report.host, 'lyon']) expect(await hears(who, 'help')).toMatch(/^follow up — /m);
  });

  it('what is over is offered on no card', async () => {
    expect(await labels('lyon')).toEqual(['Answer', 'Read it', 'Look at a further version']);
    const [draft] = await types(report.world, 'lyon', 'team report');
    expect(plain(said(draft))).toContain('goes out only with a further version of it');
    expect(said(draft)).not.toContain('nobody yet');
    expect(await labels('lyon', 'team report')).toEqual(['Open it', 'See 1 that rests on nothing']);
    expect(await labels('lyon', 'feedback')).toEqual([]);
  });

  it('a version that reads as the one before it does not go out, and one that says more does', async () => {
    expect(said(await report.previews('final'))).toContain('It reads as the final report did');
    expect(await report.sends('final').catch(() => 'no such button')).toBe('no such button');
    await report.writes('p0', 'The board meets weekly.');
    expect(await report.sends('final', { sentUnanswered: 'It came in error.' })).toContain('version 2');
  });

  it('and one that answers a comment which had no answer goes out, too', async () => {
    report.world.setClock(A_MONTH_ON);
    const card = await report.opens('lyon');
    const open = await report.press('lyon', card, 'comment-open');
    await report.press('lyon', open, 'comment-answer', {
      commentAnswer: 'not-corrected',
      commentWhy: 'The minutes say monthly.',
    });
    expect(await report.sends('final')).toContain('version 2');
    expect(await labels('lyon')).toContain('Look at the comment');
  });
});

it('a leader in the middle of a visit reads that it is on', async () => {
  report.world.setClock('2027-04-21T09:00:00.000Z');
  const week = await hears('lyon', 'week');
  expect(week).toContain('now: Genoa, the visit');
  expect(week).not.toContain('Nothing is due');
  expect(await hears('lyon', 'help')).not.toMatch(/^(?:clarify|brief) /m);
  report.world.setClock(TWO_WEEKS);
  expect(await hears('lyon', 'help')).not.toMatch(/^(?:morning|clarify|brief) /m);
});

it('whoever writes too much reads which field it is, also where its name ends as if it added to another', async () => {
  const told = await report.forges('lyon', 'draft-add', { section: 'scope' }, { draftNew: 'x'.repeat(10_000) });
  expect(told).toContain('“A new paragraph” would be 10 kB long');
});

it.each([
  ['postponed' as const, 'is postponed'],
  ['cancelled' as const, 'is cancelled'],
  ['ended' as const, 'has ended'],
])('to whoever comes, a review that was %s rests, whatever has gone out of it', async (how, words) => {
  await report.sends('draft');
  await report.changes({ stopped: { how, at: ON_THE_FIFTH } });
  for (const who of ['lyon', 'helsinki', report.host, 'helper']) {
    const event = anEvent(who, { kind: 'hello' });
    await takeTurn(report.world.deps, event);
    const told = (await repliesTo(report.world, event)).map((one) => said(one)).join('\n');
    expect([who, told]).toEqual([who, expect.stringContaining(`The review of Genoa ${words}`)]);
    expect(told).not.toMatch(/What I understand|The visit is over/);
  }
});

it('two contacts who answer one recommendation at once read what the other said, and both are kept', async () => {
  const wording = { at: TWO_WEEKS, by: 'lyon', sort: 'recommendation', title: '', theme: 'needs', text: 'Do this.' };
  const rest = { indicators: ['GG-AMB-1'], goesWith: [], addressee: 'Housing', findings: [] };
  await report.keeps('advice', 'a0', { wordings: [{ ...wording, ...rest }] });
  await report.sends('draft');
  await report.sends('final');
  const opens = async (who: string) => report.press(who, await report.opens(who, 'follow up'), 'follow-show');
  const [one, two] = [await opens(report.host), await opens('second')];
  const plan = (followWhat: string) => ({ followStand: 'accepted', followWhat, followUntil: '2027-09-01' });
  expect(said(await report.press(report.host, one, 'follow-keep', plan('A desk.')))).not.toContain('something else');
  const told = said(await report.press('second', two, 'follow-keep', plan('A plan.')));
  expect(told).toMatch(/something else since you opened this card[\s\S]*A desk\. · Housing/);
  const [action] = await report.stored<{ wordings: { what: string }[] }>({ name: 'follow-up-action' });
  expect(action?.wordings.map(({ what }) => what)).toEqual(['A desk.', 'A plan.']);
});
