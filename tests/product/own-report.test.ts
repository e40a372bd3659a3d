import { inCellOrder } from '../../src/method/benchmark';
import { replan } from '../../src/plan/planning';
import type { Prompt } from '../../src/ports/prompt';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aWorld, benchmarkOf, goTo, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aContent, aReview, aSheet } from '../support/sheets';

const REVIEW = 'genoa-2027';
/** A Tuesday, two weeks before Genoa's report is due, 10:00 there. */
const BEFORE = '2027-03-09T09:00:00.000Z';
/** T−4w, after the earliest opening. */
const T4 = '2027-03-23T10:00:00.000Z';

const { openedAt: _, ...CLOSED } = aReview();
const PEOPLE = [...GENOA_PEOPLE, somebody('observer')];

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [{ ...CLOSED }], people: PEOPLE }, BEFORE);
});
afterEach(() => world.close());

const raise = (): never => {
  throw new RangeError('nothing was answered');
};
const first = (prompts: readonly Prompt[]): Prompt => prompts[0] ?? raise();
const last = (prompts: readonly Prompt[]): Prompt => prompts.at(-1) ?? raise();
const all = (prompts: readonly Prompt[]) => prompts.map(said).join('\n');
const fieldOf = (card: Prompt, id: string) => card.fields.find((field) => field.id === id);
const buttonOf = (card: Prompt, id: string, wanted: (label: string) => boolean = () => true) => {
  const actions = [...card.actions, ...card.body.flatMap((b) => (b.kind === 'presses' ? b.actions : []))];
  return actions.find((a) => a.id === id && wanted(a.label)) ?? raise();
};
const press = (who: string, card: Prompt, id: string, fields = {}, label?: string) => {
  const button = buttonOf(card, id, (one) => label === undefined || one.includes(label));
  return presses(world, who, card, id, fields, undefined, button.data ?? {});
};
const ANSWER = {
  ownView: 'at',
  whatWeDo: 'A plan since 2023, with a budget.',
  documents: ['Plan https://genoa.example/plan.pdf p. 3'],
  responsible: ['Head of social policy'],
  sourceType: 'administration',
};

describe('the host’s contact', () => {
  it('answers cell by cell, each half answer is kept, and a cell of four takes nine presses beside the words', async () => {
    let count = 0;
    const counted = async (...args: Parameters<typeof press>) => {
      count += 1;
      return press(...args);
    };
    const overview = first(await types(world, 'genoa', 'my report'));
    expect(said(overview)).toContain('0 of 73 answered');
    // A cell of four: its button, then of each one a choice and the save.
    const four = buttonOf(overview, 'report-fill', (label) => label.endsWith('0/4'));
    let card = last(await counted('genoa', overview, 'report-fill', {}, four.label));
    for (let n = 0; n < 4; n += 1) {
      count += 1;
      card = last(await counted('genoa', card, 'report-save', n === 2 ? { whatWeDo: 'Half.' } : ANSWER));
    }
    expect(count).toBeLessThanOrEqual(9);
    const after = first(await types(world, 'genoa', 'my report'));
    expect(said(after)).toContain('3 of 73 answered, 1 begun');
    // Comes back to the half answer with what was written.
    const back = last(await press('genoa', after, 'report-fill', {}, '3/4'));
    expect(fieldOf(back, 'whatWeDo')).toMatchObject({ value: 'Half.' });
  });

  it('may write a whole answer in one message; what does not look like one is kept and asked about', async () => {
    const card = last(await types(world, 'genoa', 'my report 1'));
    expect(card.title).toBe('Integration strategic plan');
    const answer =
      'au-dessous\nLe plan est de 2023 et il a un budget.\nresponsable: Directrice sociale\nhttps://genoa.example/plan.pdf p. 3';
    const told = all(await types(world, 'genoa', answer));
    expect(told).toContain('↓ below · Le plan est de 2023');
    const again = last(await types(world, 'genoa', 'my report 1'));
    expect([fieldOf(again, 'ownView'), fieldOf(again, 'responsible')]).toMatchObject([
      { value: 'below' },
      { value: ['Directrice sociale'] },
    ]);
    expect(fieldOf(again, 'documents')).toMatchObject({ value: ['https://genoa.example/plan.pdf p. 3'] });
    const asked = first(await types(world, 'genoa', 'see the annex'));
    expect(asked.summary).toContain('Is it what you do');
    await press('genoa', asked, 'report-place');
    const placed = last(await types(world, 'genoa', 'my report 1'));
    expect(fieldOf(placed, 'whatWeDo')).toMatchObject({
      value: 'Le plan est de 2023 et il a un budget.\nsee the annex',
    });
  });
});

/** Every answer that anybody but the host gets now. */
async function heardByOthers(): Promise<string> {
  const heard: string[] = [];
  for (const who of ['lyon', 'helsinki', 'eurocities', 'ethics', 'utrecht'])
    for (const word of ['report', 'rapport 1', 'my report', 'status', 'statut', 'week', 'my data', 'digest', 'export'])
      heard.push(JSON.stringify(await types(world, who, word)));
  const kept = await Promise.all(['lyon', 'helsinki', 'eurocities'].map((who) => messagesTo(world, who)));
  return heard.join() + JSON.stringify(kept);
}

async function answerOne(): Promise<void> {
  const card = last(await types(world, 'genoa', 'my report 1'));
  await press('genoa', card, 'report-save', ANSWER);
}

describe('before it is handed in', () => {
  it('nobody of the team learns a word, a number or that anything was begun', async () => {
    const before = await heardByOthers();
    await answerOne();
    const after = await heardByOthers();
    expect(after).not.toContain('A plan since 2023');
    expect(after).not.toContain('Head of social policy');
    const times = (text: string) => text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z|event-\d+|\\?"updatedAt.*?,/g, '');
    expect(times(after).length).toBeLessThan(times(before).length * 3);
  });

  it('nobody but the host’s contacts may write it, whatever they press', async () => {
    const card = last(await types(world, 'genoa', 'my report 1'));
    for (const who of ['lyon', 'helsinki', 'eurocities', 'ethics']) {
      for (const id of ['report-save', 'report-hand-in', 'report-hand-in-now', 'report-fill', 'report-place'])
        await presses(world, who, card, id, ANSWER, undefined, { indicator: 'GG-AMB-1' });
    }
    expect(await world.deps.store.stepRecords.count({ kind: 'host-answer' })).toBe(0);
    expect((await world.deps.store.reviews.get(REVIEW))?.reportHandedIn).toBeUndefined();
  });
});

describe('handing in', () => {
  const handIn = async () => {
    const ask = first(await press('genoa', first(await types(world, 'genoa', 'my report')), 'report-hand-in'));
    return { ask, receipt: first(await press('genoa', ask, 'report-hand-in-now')) };
  };

  it('says what is missing and takes it all the same, with a receipt; leader and organiser are told, and can read', async () => {
    await answerOne();
    const { ask, receipt } = await handIn();
    expect(said(ask)).toContain('72 indicators of 73 are not answered');
    expect(said(receipt)).toMatch(/Received Tuesday 9 March.*1 of 73 indicators with an answer/);
    await world.queue.runDue(world.deps.clock.now);
    const told = (await messagesTo(world, 'lyon')).flatMap((m) =>
      m.content.kind === 'prompt' ? [m.content.prompt] : [],
    );
    const card = told.find(({ title }) => title?.includes('a remis son rapport')) ?? raise();
    expect(JSON.stringify(card)).not.toContain('A plan since');
    expect(all(await press('lyon', card, 'report-read'))).toMatch(/Indicateurs dont il parle\s*: 1 sur 73/);
    expect(all(await types(world, 'eurocities', 'report 1'))).toContain('A plan since 2023');
    for (const who of ['helsinki', 'ethics', 'observer'])
      expect(all(await types(world, who, 'report 1'))).not.toContain('A plan since 2023');
  });

  it('opens the desk review when it is accepted, with its lines, register and the rating that waits', async () => {
    await answerOne();
    await handIn();
    await goTo(world, T4);
    await types(world, 'lyon', 'ouvrir');
    const card = all(await types(world, 'helsinki', 'report 1'));
    expect(card).toContain('A plan since 2023');
    expect(card).toContain('Head of social policy');
    expect(card).not.toContain('own view:');
    expect(all(await types(world, 'eurocities', 'report 1'))).toContain('own view: = at');
    const [entry] = await world.deps.store.functions.find({ review: REVIEW });
    expect(entry).toMatchObject({ label: 'Head of social policy', sourceType: 'administration' });
  });

  it('says beside documents that they hold the city’s own ratings, where the host says so', async () => {
    const card = last(await types(world, 'genoa', 'my report 1'));
    const next = last(await press('genoa', card, 'report-save', { ...ANSWER, holdsRatings: true }));
    await press('genoa', next, 'report-save', ANSWER);
    expect(fieldOf(last(await types(world, 'genoa', 'my report 1')), 'holdsRatings')).toMatchObject({ value: true });
    await handIn();
    const review = (await world.deps.store.reviews.get(REVIEW)) ?? raise();
    const url = 'https://genoa.example/report.pdf';
    await world.deps.store.reviews.put({ ...review, report: { ...review.report, url, holdsRatings: true } });
    await goTo(world, T4);
    await types(world, 'lyon', 'ouvrir');
    const labels = async (text: string) =>
      all(await types(world, 'helsinki', text)).match(/The city says: what follows holds its own ratings/g)?.length ??
      0;
    expect(await labels('report 1')).toBe(2);
    expect(await labels('report 2')).toBe(1);
    expect(await labels('report')).toBe(1);
    expect(all(await types(world, 'helsinki', 'report'))).not.toContain('may hold those judgements');
  });

  it('ends the reminders, and nobody is called late', async () => {
    await answerOne();
    await handIn();
    await goTo(world, '2027-03-26T10:00:00.000Z');
    const sent = JSON.stringify(await messagesTo(world, 'genoa'));
    expect(sent).not.toMatch(/report is due|report was due/);
    expect(all(await types(world, 'eurocities', 'status genoa'))).not.toMatch(/late/i);
  });

  it('is one thing, however often the event comes', async () => {
    await answerOne();
    const { ask } = await handIn();
    const press1 = presses(world, 'genoa', ask, 'report-hand-in-now');
    const press2 = presses(world, 'genoa', ask, 'report-hand-in-now');
    await Promise.all([press1, press2]);
    expect(inCellOrder(benchmarkOf(world)).length).toBe(73);
    expect(await world.deps.store.reportLines.count({ review: REVIEW })).toBe(1);
  });
});

it('a second press hands nothing in once more; what was added since is handed in with the same card', async () => {
  await answerOne();
  const ask = first(await press('genoa', first(await types(world, 'genoa', 'my report')), 'report-hand-in'));
  await press('genoa', ask, 'report-hand-in-now');
  const heard = async () => {
    await world.queue.runDue(world.deps.clock.now);
    return (await messagesTo(world, 'lyon')).filter(({ content }) => /a remis/i.test(JSON.stringify(content))).length;
  };
  const [before, revision] = [await heard(), (await world.deps.store.reviews.get(REVIEW))?.reportRevision];
  expect(all(await press('genoa', ask, 'report-hand-in-now'))).toContain('Received');
  expect([await heard(), (await world.deps.store.reviews.get(REVIEW))?.reportRevision]).toEqual([before, revision]);
  const card = last(await types(world, 'genoa', 'my report 2'));
  await press('genoa', card, 'report-save', { ...ANSWER, whatWeDo: 'Added since.' });
  await press('genoa', ask, 'report-hand-in-now');
  expect(await world.deps.store.reportLines.get(`${REVIEW}|GG-AMB-2`)).toMatchObject({ text: 'Added since.' });
  expect(await heard()).toBe(before + 1);
});

/** The last card of this kind that somebody was sent. */
async function sentTo(who: string, what: RegExp): Promise<Prompt> {
  await world.queue.runDue(world.deps.clock.now);
  const sent = (await messagesTo(world, who)).flatMap((m) => (m.content.kind === 'prompt' ? [m.content.prompt] : []));
  return sent.findLast(({ summary }) => what.test(summary)) ?? raise();
}

async function handedIn(): Promise<void> {
  await answerOne();
  const ask = first(await press('genoa', first(await types(world, 'genoa', 'my report')), 'report-hand-in'));
  await press('genoa', ask, 'report-hand-in-now');
}

describe('asked again', () => {
  it('for named cells, which the host hears of, is reminded of, and completes by handing in again', async () => {
    await handedIn();
    const told = await sentTo('eurocities', /has handed in its report/);
    const form = first(await press('eurocities', told, 'report-ask'));
    expect(fieldOf(form, 'askedCells')).toMatchObject({ value: expect.arrayContaining(['GG-AMB', 'WP-EVA']) });
    const none = first(await press('eurocities', form, 'report-ask-send', { askedCells: [] }));
    expect(none.wrong).toBeDefined();
    await press('eurocities', form, 'report-ask-send', { askedCells: ['GG-LEA'], askedNote: 'Who leads?' });
    const asked = await sentTo('genoa', /asks you for more/);
    expect(said(asked)).toContain('Who leads?');
    expect(said(first(await types(world, 'genoa', 'my report')))).toContain(
      'Asked for once more: General governance · Leadership.',
    );
    await replan(world.deps, REVIEW);
    await goTo(world, '2027-03-19T10:00:00.000Z');
    const reminded = JSON.stringify(await messagesTo(world, 'genoa'));
    expect(reminded).toContain('More is asked for in your report on Genoa: General governance · Leadership.');
    await handedIn();
    expect(said(first(await types(world, 'genoa', 'my report')))).not.toContain('Asked for once more');
    expect(await world.deps.store.stepRecords.count({ kind: 'report-asked-again' })).toBe(0);
  });

  it('is the leader’s and the organiser’s, once it is handed in', async () => {
    const card = { ...first(await types(world, 'genoa', 'my report')), actions: [] };
    for (const who of ['genoa', 'helsinki', 'ethics', 'observer', 'eurocities'])
      await presses(world, who, card, 'report-ask-send', { askedCells: ['GG-LEA'] });
    expect(await world.deps.store.stepRecords.count({ kind: 'report-asked-again' })).toBe(0);
  });
});

describe('more time', () => {
  const wish = async (day: string) => {
    const form = first(await press('genoa', first(await types(world, 'genoa', 'my report')), 'report-later'));
    return first(await press('genoa', form, 'report-later-ask', { dueInstead: day, whyLater: 'Elections' }));
  };
  const review = async () => (await world.deps.store.reviews.get(REVIEW)) ?? raise();

  it.each([
    ['shorten', { due: '2027-03-25', gathering: undefined }, 'You have until 25 March'],
    ['move', { due: '2027-03-25', gathering: '2027-04-08' }, 'You have until 25 March'],
    ['no', { due: '2027-03-23', gathering: undefined }, 'keeps to 23 March'],
  ] as const)('is asked for, and answered with one press that does what it says: %s', async (answer, then, told) => {
    expect(said(await wish('2027-03-25'))).toContain('25 March instead');
    const card = await sentTo('eurocities', /asks for more time/);
    expect(said(card)).toContain('Elections');
    expect(said(card)).toMatch(/due 23 March; then the team has 10 weekdays until the sheets open on 6 April/);
    expect(said(card)).toMatch(/8 weekdays instead of 10, about 9.1 indicators a day/);
    expect(said(card)).toMatch(/the sheets open on 8 April, the team keeps 10 weekdays, and 12 days are left/);
    const buttons = card.actions.filter(({ id }) => id === 'report-later-answer');
    const chosen = buttons.find(({ data }) => data?.answer === answer) ?? raise();
    await presses(world, 'eurocities', card, 'report-later-answer', {}, undefined, chosen.data);
    const now = await review();
    expect([now.report.due, now.gathering]).toEqual([then.due, then.gathering]);
    expect(said(await sentTo('genoa', /until 25 March|keeps to/))).toContain(told);
    // A second answer is none.
    await presses(world, 'eurocities', card, 'report-later-answer', {}, undefined, {
      answer: 'move',
      day: '2027-03-25',
    });
    expect((await review()).gathering).toBe(then.gathering);
    if (answer === 'move') expect(said(first(await types(world, 'helsinki', 'dates')))).toContain('8 April');
  });

  it('asked for twice with one form is one wish: its organiser hears of it once', async () => {
    const form = first(await press('genoa', first(await types(world, 'genoa', 'my report')), 'report-later'));
    for (const _ of [1, 2])
      await press('genoa', form, 'report-later-ask', { dueInstead: '2027-03-25', whyLater: 'Elections' });
    await sentTo('eurocities', /asks for more time/);
    const heard = (await messagesTo(world, 'eurocities')).map(({ content }) => JSON.stringify(content));
    expect(heard.filter((one) => one.includes('asks for more time: 25 March'))).toHaveLength(1);
  });

  it('is wished for no more once the report is here: an answer that comes late moves nothing', async () => {
    await wish('2027-03-25');
    const card = await sentTo('eurocities', /asks for more time/);
    await answerOne();
    await handedIn();
    expect(said(first(await types(world, 'genoa', 'my report')))).not.toContain('has not answered yet');
    const data = { answer: 'move', day: '2027-03-25' };
    const told = await presses(world, 'eurocities', card, 'report-later-answer', {}, undefined, data);
    expect(all(told)).toContain('the report has come');
    expect([(await review()).report.due, (await review()).gathering]).toEqual(['2027-03-23', undefined]);
    // Nor is it asked for with a card from before.
    const form = { ...card, address: { review: REVIEW } };
    const again = await presses(world, 'genoa', form, 'report-later-ask', { dueInstead: '2027-03-26', whyLater: '' });
    expect(all(again)).toContain('Nothing was changed');
  });

  it('is no more to be had once that day is over: what is left is to say no', async () => {
    await wish('2027-03-25');
    const card = await sentTo('eurocities', /asks for more time/);
    await goTo(world, '2027-03-26T09:00:00.000Z');
    const answered = async (answer: string) =>
      all(
        await presses(world, 'eurocities', card, 'report-later-answer', {}, undefined, { answer, day: '2027-03-25' }),
      );
    expect(await answered('shorten')).toContain('no longer possible');
    expect(await answered('move')).toContain('no longer possible');
    expect((await review()).report.due).toBe('2027-03-23');
    expect(await answered('no')).toContain('It stays 23 March');
  });

  it('is the organiser’s to give, for a day that can be', async () => {
    for (const day of ['2027-03-20', '2027-04-20', '2027-13-01', ''])
      expect(said(await wish(day))).toContain('Nothing was sent');
    await wish('2027-03-25');
    const card = await sentTo('eurocities', /asks for more time/);
    for (const who of ['genoa', 'lyon', 'helsinki', 'ethics'])
      await presses(world, who, card, 'report-later-answer', {}, undefined, { answer: 'shorten', day: '2027-03-25' });
    expect((await review()).report.due).toBe('2027-03-23');
  });
});

it('how the host judges itself stands beside the team’s views for the leader who has answered, and nowhere before', async () => {
  await answerOne();
  await handedIn();
  await goTo(world, T4);
  await types(world, 'lyon', 'ouvrir');
  await world.deps.store.sheets.put(aSheet('GG-AMB-1', 'helsinki', aContent('below')));
  await world.deps.store.reviews.update(REVIEW, (r) => ({ ...r, gatheredAt: T4 }));
  const card = { address: { review: REVIEW }, body: [], fields: [], actions: [], summary: '' };
  const merge = async () => all(await presses(world, 'lyon', card, 'merge-show', { indicator: 'GG-AMB-1' }));
  expect(await merge()).not.toContain('avis de la ville');
  await world.deps.store.sheets.put(aSheet('GG-AMB-1', 'lyon', aContent('above')));
  expect(await merge()).toMatch(/L’avis de la ville elle-même\s*: = au niveau/);
});

describe.each(['postponed', 'cancelled', 'ended'] as const)('while the review is %s', (how) => {
  it('nobody is asked, invited or told, whatever is pressed; it is filled in no more once it is closed', async () => {
    await world.deps.store.reviews.put({ ...CLOSED, reportHandedIn: BEFORE, stopped: { how, at: BEFORE } });
    const card: Prompt = { address: { review: REVIEW }, actions: [], body: [], fields: [], summary: '' };
    const asked = { askedCells: ['GG-AMB'], askedNote: 'more' };
    const shared = { colleagueEmail: 'rosa@genoa.example', colleagueName: 'Rosa', sharedCells: ['GG-AMB'] };
    const data = { indicator: 'GG-AMB-1', answer: 'shorten', day: '2027-03-30' };
    const pressed = async (who: string, id: string, fields = {}) =>
      all(await presses(world, who, card, id, fields, undefined, data));
    const rests = new RegExp(`The review of Genoa (is|has) ${how}`);
    for (const id of ['report-share', 'report-later']) expect(await pressed('genoa', id)).toMatch(rests);
    expect(await pressed('genoa', 'report-share-send', shared)).toMatch(rests);
    expect(await pressed('genoa', 'report-later-ask', { dueInstead: '2027-03-30' })).toMatch(rests);
    for (const id of ['report-ask', 'report-ask-send', 'report-later-answer'])
      expect(await pressed('eurocities', id, asked)).toMatch(rests);
    const written = [await pressed('genoa', 'report-save', ANSWER), await pressed('genoa', 'report-hand-in-now')];
    for (const said of written) expect(rests.test(said)).toBe(how !== 'postponed');
    const kept = await world.deps.store.stepRecords.find({});
    expect(kept.map(({ kind }) => kind)).toEqual(how === 'postponed' ? ['host-answer'] : []);
    expect(await world.deps.store.people.find({ email: 'rosa@genoa.example' })).toEqual([]);
  });
});
