import type { Note } from '../../flows/visit/kept';
import type { Prompt } from '../../src/ports/prompt';
import { exportFile } from '../../src/programme/exports';
import { GENOA, GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, goTo, messagesTo, presses, said, types, type World } from '../support/service-world';
import { AT_VISIT, anInterview, plannedAnew, THE_VISIT, visitBegun } from '../support/visit/a-visit';

const PEOPLE = GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const }));
let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [AT_VISIT], people: PEOPLE }, '2027-04-21T12:00:00.000Z');
  await visitBegun(world);
});
afterEach(() => world.close());

const raise = (what = 'nothing was answered'): never => {
  throw new RangeError(what);
};
const last = (prompts: readonly Prompt[]): Prompt => prompts.at(-1) ?? raise();
const typed = async (who: string, text: string) => last(await types(world, who, text));
const buttons = (card: Prompt) => [
  ...card.actions,
  ...card.body.flatMap((b) => (b.kind === 'presses' ? b.actions : [])),
  ...card.body.flatMap((b) =>
    b.kind === 'choices'
      ? b.options.map(({ value, label }) => ({
          id: b.press,
          label: `${b.label} ${label}`,
          data: { ...b.data, chosen: value },
        }))
      : [],
  ),
];
const press = async (who: string, card: Prompt, label: string, fields = {}) => {
  const button = buttons(card).find((one) => one.label.includes(label)) ?? raise(`${label} is not on ${said(card)}`);
  return last(await presses(world, who, card, button.id, fields, undefined, button.data ?? {}));
};
const noteOf = async (who: string, key = 'social') =>
  (await world.deps.store.stepRecords.get(`interview-note|${GENOA.id}|${who}|${key}`))?.value as Note | undefined;
const standing = (note: Note | undefined) =>
  (note?.findings ?? []).map(({ wordings }) => wordings.at(-1) ?? raise()).filter((one) => !one.isWithdrawn);

describe('a note on its card', () => {
  it('opens at once where there is one interview of the day, and is kept with one press; one more says what it does', async () => {
    const card = await typed('helsinki', 'note');
    expect(card.title).toBe('Your note: Head of social policy');
    expect(card.progress).toBe('14:00 · Head of social policy');
    const kept = await press('helsinki', card, 'Keep the note', {
      noteConcerns: ['The board met twice last year 17', 'Minutes go to the mayor only; supports H1'],
      noteStrengths: ['New members have an induction day, worth copying'],
      noteIndicators: ['GG-AMB-1'],
    });
    expect(said(kept)).toContain('Kept: 3 findings, Head of social policy.');
    const now = standing(await noteOf('helsinki'));
    expect(now).toMatchObject([
      { sort: 'concern', text: 'The board met twice last year', indicators: ['GG-IMP-3'], effects: {} },
      {
        sort: 'concern',
        text: 'Minutes go to the mayor only',
        indicators: ['GG-AMB-1'],
        effects: { advice: 'supports' },
      },
      {
        sort: 'strength',
        text: 'New members have an induction day',
        isGoodPractice: true,
        checked: 'not_yet',
        use: 'untraceably',
      },
    ]);
    const marked = await press(
      'helsinki',
      kept,
      'What does it do to H1 “The city under-uses the advice of its advisory board.”? Contradicts',
    );
    expect(standing(await noteOf('helsinki'))[0]?.effects).toEqual({ advice: 'contradicts' });
    await press('helsinki', marked, 'Contradicts');
    expect(standing(await noteOf('helsinki'))[0]?.effects).toEqual({});
  });

  it('of several interviews one is picked, the one just over first; both of a pair write, and overwrite nothing', async () => {
    for (const record of [
      anInterview('earlier', {
        starts: '2027-04-21T08:00:00.000Z',
        ends: '2027-04-21T09:00:00.000Z',
        function: 'Deputy mayor',
      }),
      anInterview('later', {
        starts: '2027-04-21T14:00:00.000Z',
        ends: '2027-04-21T15:00:00.000Z',
        function: 'School head',
      }),
      anInterview('off', { starts: '2027-04-21T09:00:00.000Z', state: 'cancelled', function: 'Nobody' }),
    ])
      await world.deps.store.stepRecords.put(record);
    const which = await typed('utrecht', 'notes');
    expect(which.actions.map(({ label }) => label)).toEqual([
      '14:00 · Head of social policy',
      '10:00 · Deputy mayor',
      '16:00 · School head',
      'Seen or read elsewhere',
    ]);
    const card = await press('utrecht', which, 'Deputy mayor');
    await press('utrecht', card, 'Keep the note', { noteOpen: ['Nobody knows who reads the plan'] });
    expect(standing(await noteOf('utrecht', 'earlier'))).toMatchObject([{ sort: 'open' }]);
    // The next interview is over since: it is meant from now on.
    world.setClock('2027-04-21T15:05:00.000Z');
    await types(world, 'utrecht', 'note strength: the school has a mediator 48');
    expect(standing(await noteOf('utrecht', 'later'))).toHaveLength(1);
    expect(standing(await noteOf('utrecht', 'earlier'))).toHaveLength(1);
    world.setClock('2027-04-21T13:11:00.000Z');
    await world.deps.store.stepRecords.remove('interview|genoa-2027|later');
    await types(world, 'helsinki', 'note concern: no minutes are kept 48');
    await types(world, 'utrecht', 'note strength: minutes are kept 48');
    expect(standing(await noteOf('helsinki'))).toHaveLength(1);
    expect(said(await press('utrecht', await typed('utrecht', 'note'), 'Head of social policy'))).toContain(
      'You noted',
    );
  });

  it('an empty one is asked for words, and what a pair’s other half noted stands under what is kept', async () => {
    const card = await typed('helsinki', 'note');
    expect((await press('helsinki', card, 'Keep the note', { noteConcerns: [' '] })).wrong).toBeDefined();
    await types(world, 'utrecht', 'note concern: nobody answers the board 48');
    const kept = await press('helsinki', card, 'Keep the note', { noteConcerns: ['One fact'] });
    expect(said(kept)).toContain('utrecht noted 1 finding');
  });

  it('about something seen elsewhere says where, and is a note of its own for each place', async () => {
    const card = await press('helsinki', await typed('barcelona', 'note'), 'Keep the note', {}).catch(() => undefined);
    expect(card).toBeDefined();
    await world.deps.store.stepRecords.put(anInterview('second', { function: 'School head' }));
    const which = await typed('helsinki', 'note');
    const empty = await press('helsinki', which, 'elsewhere');
    expect(
      (await press('helsinki', empty, 'Keep', { noteConcerns: ['Signs are in Italian only'] })).wrong,
    ).toMatchObject({
      noteWhere: expect.any(String),
    });
    const fields = {
      noteConcerns: ['Signs are in Italian only'],
      noteWhere: 'Town hall, entrance',
      noteSource: 'observation',
    };
    expect(said(await press('helsinki', empty, 'Keep', fields))).toContain('Kept: 1 finding, Town hall, entrance.');
    await press('helsinki', empty, 'Keep', { ...fields, noteWhere: 'Plan 2026, page 3', noteSource: 'document' });
    const notes = await world.deps.store.stepRecords.find({ kind: 'interview-note', person: 'helsinki' });
    expect(notes.map(({ value }) => (value as Note).sourceType).sort()).toEqual(['document', 'observation']);
  });
});

describe('a note in one message', () => {
  it('is echoed as understood, and goes again with Undo', async () => {
    const kept = await typed(
      'helsinki',
      'note concern: minutes go to the mayor only 48; strength: an induction day for new members, worth copying; supports H1',
    );
    expect(said(kept)).toContain('Kept: 2 findings, Head of social policy.');
    expect(said(kept)).toMatch(/1 · Concern · 48 .* · checked: not yet/);
    expect(said(kept)).toMatch(/2 · Strength · .*supports H1 · Good practice/);
    const undone = await press('helsinki', kept, 'Undo');
    expect(said(undone)).toContain('the 2 findings do not count any more');
    expect(standing(await noteOf('helsinki'))).toEqual([]);
    expect(said(await press('helsinki', kept, 'Undo'))).toContain('taken back already');
  });

  it('may go on in a second message; a question to us is none', async () => {
    await types(world, 'helsinki', 'note');
    await types(world, 'helsinki', 'the board met twice last year. + they have an induction day, worth copying');
    expect(standing(await noteOf('helsinki'))).toMatchObject([
      { sort: 'open', text: 'the board met twice last year.' },
      { sort: 'strength', text: 'they have an induction day', isGoodPractice: true },
    ]);
    await types(world, 'helsinki', 'who is the leader?');
    await types(world, 'helsinki', 'status');
    expect(standing(await noteOf('helsinki'))).toHaveLength(2);
  });

  it('what nobody sorted is asked with one press; so is the indicator', async () => {
    const kept = await typed('helsinki', 'note minutes go to the mayor only');
    await press('helsinki', await press('helsinki', kept, 'Strength or concern? Concern'), 'About which indicator? 17');
    expect(standing(await noteOf('helsinki'))).toMatchObject([{ sort: 'concern', indicators: ['GG-IMP-3'] }]);
  });

  it('names what it did not understand, and keeps the rest', async () => {
    const kept = await typed('helsinki', 'note concern: no minutes 48; supports H9');
    expect(said(kept)).toContain('I know no H9 here');
    const stray = await typed('helsinki', 'note supports H1');
    expect(said(stray)).toContain('I found no finding in it');
    expect(stray.fields).toMatchObject([{ value: 'supports H1' }]);
    expect(standing(await noteOf('helsinki'))).toHaveLength(1);
  });

  it('is moved to another conversation with two presses, and its words go along', async () => {
    await world.deps.store.stepRecords.put(
      anInterview('earlier', {
        starts: '2027-04-21T08:00:00.000Z',
        ends: '2027-04-21T09:00:00.000Z',
        function: 'Deputy mayor',
      }),
    );
    const kept = await typed('helsinki', 'note concern: no minutes 48; answers Q1');
    const moved = await press('helsinki', await press('helsinki', kept, 'For another'), 'Deputy mayor');
    expect(said(moved)).toContain('It is now in your note on Deputy mayor.');
    expect(standing(await noteOf('helsinki'))).toEqual([]);
    expect(standing(await noteOf('helsinki', 'earlier'))).toMatchObject([{ text: 'no minutes', answers: [] }]);
  });

  it('the same twice is kept once; more than a note holds, or too long a fact, is refused with nothing changed', async () => {
    await types(world, 'helsinki', 'note concern: no minutes 48');
    expect(said(await typed('helsinki', 'note concern: no minutes 48'))).toContain('in your note already');
    expect(standing(await noteOf('helsinki'))).toHaveLength(1);
    const many = Array.from({ length: 61 }, (_, n) => `- fact number ${n} of many, said so`).join('\n');
    expect(said(await typed('helsinki', `note concerns:\n${many}`))).toContain('A note holds 60 findings');
    await types(world, 'helsinki', `note concern: ${'long '.repeat(300)}`);
    expect(standing(await noteOf('helsinki'))).toHaveLength(1);
  });
});

describe('a finding', () => {
  const one = async () => press('helsinki', await typed('helsinki', 'note concern: no minutes 48'), 'More on 1');

  it('is marked by single presses: checked, use, question, flags', async () => {
    let card = await one();
    card = await press('helsinki', card, 'Checked? In the room');
    card = await press('helsinki', card, 'Use, as agreed with them Background only');
    card = await press('helsinki', card, 'Which question does it answer? Q1');
    card = await press('helsinki', card, 'Good practice');
    await press('helsinki', card, 'Idea for a recommendation');
    expect(standing(await noteOf('helsinki'))).toMatchObject([
      { checked: 'in_room', use: 'background', answers: ['q-board'], isGoodPractice: true, isRecommendation: true },
    ]);
  });

  it('in other words is not checked any more; marks stay; it can be withdrawn and brought back', async () => {
    const checked = await press('helsinki', await one(), 'Checked? By document');
    const card = await press('helsinki', checked, 'Reword', {
      noteWording: 'No minutes since 2025',
      noteAbout: ['GG-IMP-3', 'GG-AMB-1'],
    });
    expect(standing(await noteOf('helsinki'))).toMatchObject([
      { text: 'No minutes since 2025', checked: 'not_yet', indicators: ['GG-IMP-3', 'GG-AMB-1'] },
    ]);
    const gone = await press('helsinki', card, 'Withdraw');
    expect(standing(await noteOf('helsinki'))).toEqual([]);
    // The older card is still there: what is withdrawn is not marked by it.
    await press('helsinki', card, 'Checked? In the room');
    expect(standing(await noteOf('helsinki'))).toEqual([]);
    await press('helsinki', gone, 'Bring it back');
    expect(standing(await noteOf('helsinki'))).toMatchObject([{ text: 'No minutes since 2025' }]);
  });

  it('is its author’s alone to change, whoever has the card', async () => {
    const card = await one();
    expect(said(await press('utrecht', card, 'Withdraw'))).toContain('not in your notes');
    expect(standing(await noteOf('helsinki'))).toHaveLength(1);
  });

  it('that comes after the evening’s notes were due is marked as late', async () => {
    world.setClock('2027-04-21T16:00:30.000Z');
    expect(said(await typed('helsinki', 'note concern: no minutes 48'))).toContain('marked as late');
    world.setClock('2027-04-22T08:00:00.000Z');
    const which = await typed('helsinki', 'note');
    expect(said(await press('helsinki', which, '14:00'))).toContain('You noted 1 finding');
  });
});

describe('nobody of the host city', () => {
  it.each(['genoa', 'eurocities'])('%s writes a note, by word or by a card', async (who) => {
    const card = await typed('helsinki', 'note');
    await types(world, who, 'note concern: mine 48');
    await presses(world, who, card, 'note-keep', { noteConcerns: ['Mine'] });
    expect(await world.deps.store.stepRecords.count({ kind: 'interview-note' })).toBe(0);
  });

  it('reads one', async () => {
    const kept = await typed('helsinki', 'note concern: secret-fact 48');
    for (const { id, data } of buttons(kept)) await presses(world, 'genoa', kept, id, {}, undefined, data ?? {});
    expect(JSON.stringify(await messagesTo(world, 'genoa'))).not.toMatch(/secret-fact|Head of social policy/);
  });
});

it('before the visit the word is no command: a line that begins with it is an answer like any other', async () => {
  world.setClock('2027-04-12T09:00:00.000Z');
  expect(THE_VISIT.length).toBeGreaterThan(0);
  await types(world, 'helsinki', 'note concern: no minutes 48');
  expect(await world.deps.store.stepRecords.count({ kind: 'interview-note' })).toBe(0);
});

describe('by the clock of the programme', () => {
  const heard = async (who: string) =>
    (await messagesTo(world, who)).map(({ content }) =>
      content.kind === 'prompt' ? `${content.prompt.summary}\n${said(content.prompt)}` : '',
    );
  /** Everybody's minute, from one to another. */
  const through = async (...minutes: readonly string[]) => {
    for (const minute of minutes) await goTo(world, `2027-04-21T${minute}:10.000Z`);
  };

  it('the two of an interview are briefed half an hour before, told to read back, and handed the note’s card; nobody else', async () => {
    world.setClock('2027-04-21T11:00:00.000Z');
    await plannedAnew(world);
    await through('11:30', '12:55', '13:00');
    const told = (await heard('helsinki')).filter((one) => /Head of social policy/.test(one));
    expect(
      told.map((one) => [/To read aloud/, /Five minutes left/, /What did you hear/].findIndex((w) => w.test(one))),
    ).toEqual([0, 1, 2]);
    expect(told[0]).toContain('Who appoints the board?');
    expect(told[0]).toContain('H1 The city under-uses');
    expect((await heard('barcelona')).join()).not.toContain('To read aloud');
    expect(JSON.stringify(await messagesTo(world, 'genoa'))).not.toMatch(/read aloud|Head of social policy/);
  });

  it('what moved is said for its new time, what was cancelled no more, and whoever has written is not asked to', async () => {
    world.setClock('2027-04-21T11:00:00.000Z');
    await plannedAnew(world);
    const moved = { starts: '2027-04-21T12:30:00.000Z', ends: '2027-04-21T13:30:00.000Z' };
    await world.deps.store.stepRecords.put(anInterview('social', moved));
    await plannedAnew(world);
    await through('11:30');
    expect((await heard('helsinki')).join()).not.toContain('To read aloud');
    await through('12:00');
    expect((await heard('helsinki')).join()).toContain('To read aloud');
    await types(world, 'helsinki', 'note concern: no minutes 48');
    await world.deps.store.stepRecords.put(
      anInterview('board', { ...moved, state: 'cancelled', pair: ['barcelona', 'lyon'] }),
    );
    await through('13:25', '13:30');
    expect((await heard('helsinki')).join()).not.toContain('What did you hear');
    expect((await heard('utrecht')).join()).toContain('What did you hear');
    expect((await heard('barcelona')).join()).not.toContain('advisory board. ');
  });

  it('the next one’s brief is there by its word', async () => {
    world.setClock('2027-04-21T11:00:00.000Z');
    expect(said(await typed('helsinki', 'next interview'))).toContain('used so that nobody can tell who said it');
    expect(said(await typed('ethics', 'next interview'))).toContain('no interview ahead');
  });
});

describe('from a finding', () => {
  it('a new hypothesis is born, which it supports; once', async () => {
    const card = await press('helsinki', await typed('helsinki', 'note concern: no minutes 48'), 'More on 1');
    expect(said(await press('helsinki', card, 'Add the hypothesis', { noteHypothesis: ' ' }))).toContain('needs words');
    const fields = { noteHypothesis: 'Nobody outside reads the minutes.' };
    expect(said(await press('helsinki', card, 'Add the hypothesis', fields))).toContain('H3 is new');
    expect(said(await press('helsinki', card, 'Add the hypothesis', fields))).toContain('already');
    expect(await world.deps.store.stepRecords.count({ kind: 'hypothesis' })).toBe(3);
    expect(Object.values(standing(await noteOf('helsinki'))[0]?.effects ?? {})).toEqual(['supports']);
  });
});

describe('findings as files', () => {
  it('name nobody, nor the function of who may not be quoted; none is the host’s', async () => {
    await types(
      world,
      'helsinki',
      'note concern: no minutes 48, as said; strength: an induction day 17, off the record',
    );
    const reader = (await world.deps.store.people.get('helsinki')) ?? raise();
    const file = async (name: string) => Buffer.from(await exportFile(world.deps, GENOA.id, name, reader)).toString();
    const table = await file('findings.csv');
    expect(table).toMatch(/no minutes.*As said.*Head of social policy/);
    expect(table).toMatch(/induction day.*Background only/);
    expect(table.match(/Head of social policy/g)).toHaveLength(1);
    expect(table).not.toMatch(/helsinki/i);
    expect(await file('findings-read.md')).toMatch(/Concern\n+[-*] no minutes/);
    const host = (await world.deps.store.people.get('genoa')) ?? raise();
    await expect(exportFile(world.deps, GENOA.id, 'findings.csv', host)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('a note whose first line is the word alone', () => {
  const words = async () => standing(await noteOf('helsinki')).map(({ sort, text }) => [sort, text]);

  it.each([
    ['note\nconcern: The board met twice last year 17', 'note\nstrength: New members have an induction day'],
    ['Note:\nconcern: The board met twice last year 17', '/note\n\nstrength: New members have an induction day'],
    ['my notes\nconcern: The board met twice last year 17', 'NOTE\r\nstrength: New members have an induction day'],
  ])('is what stands below, at once and while a note is open: %j, %j', async (first, second) => {
    await types(world, 'helsinki', first);
    expect(await words()).toEqual([['concern', 'The board met twice last year']]);
    await types(world, 'helsinki', second);
    expect(await words()).toEqual([
      ['concern', 'The board met twice last year'],
      ['strength', 'New members have an induction day'],
    ]);
  });

  it('is kept for the review whose visit is on, whatever else they are on', async () => {
    const { openedAt: _, gatheredAt: __, ...waiting } = AT_VISIT;
    const visit = { ...AT_VISIT.visit, start: '2027-09-14' };
    await world.deps.store.reviews.put({ ...waiting, id: 'bari-2027', hostCity: 'Bari', visit });
    await types(world, 'helsinki', 'note\nconcern: The board met twice last year 17');
    expect(await words()).toEqual([['concern', 'The board met twice last year']]);
  });

  it('before the visit is somebody’s text, as any other', async () => {
    world.setClock('2027-04-12T09:00:00.000Z');
    const answered = (await types(world, 'helsinki', 'Notes\nThe board met twice')).map(said).join();
    expect(answered).toContain('The board met twice');
    expect(await noteOf('helsinki')).toBeUndefined();
  });
});

describe('on the second day of a visit', () => {
  it('what is typed is about that review, not about one that has not opened', async () => {
    const { openedAt: _, gatheredAt: __, ...waiting } = AT_VISIT;
    const visit = { ...AT_VISIT.visit, start: '2027-09-14' };
    await world.deps.store.reviews.put({ ...waiting, id: 'bari-2027', hostCity: 'Bari', visit });
    expect((await types(world, 'helsinki', 'The board met twice last year')).map(said).join()).not.toContain('Bari');
  });
});
