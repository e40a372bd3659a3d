import { erasePerson, personalData } from '../../src/accounts/personal-data';
import type { Prompt } from '../../src/ports/prompt';
import { exportFile } from '../../src/programme/exports';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, goTo, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aContent, aReview, aSheet, MIDWAY } from '../support/sheets';

const REVIEW = 'genoa-2027';
const PEOPLE = GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const }));
const QUESTION = 'Who appoints the members of the board?';

let world: World;
/** Its report is there, so that nobody is reminded of that. */
const { report } = aReview();
const REPORTED = aReview({ report: { ...report, url: 'https://genoa.example/report.pdf' }, reportRevision: 1 });
beforeEach(async () => {
  world = await aWorld({ reviews: [REPORTED], people: PEOPLE }, MIDWAY);
});
afterEach(() => world.close());

const raise = (what = 'nothing was answered'): never => {
  throw new RangeError(what);
};
const last = (prompts: readonly Prompt[]): Prompt => prompts.at(-1) ?? raise();
const all = (prompts: readonly Prompt[]) => prompts.map(said).join('\n');
const buttons = (card: Prompt) => [
  ...card.actions,
  ...card.body.flatMap((b) => (b.kind === 'presses' ? b.actions : [])),
];
const press = (who: string, card: Prompt, id: string, fields = {}, nth = 0) => {
  const button = buttons(card).filter((one) => one.id === id)[nth] ?? raise(`${id} is not on ${said(card)}`);
  return presses(world, who, card, id, fields, undefined, button.data ?? {});
};
const opens = async (who: string) => last(await types(world, who, 'clarifications'));
const asksOn = (indicator: string, person: string, toAsk: string[]) =>
  world.deps.store.sheets.put(aSheet(indicator, person, aContent('below', { toAsk })));
const kept = (kind: string) => world.deps.store.stepRecords.find({ kind: `clarification-${kind}` });
const heard = async (who: string) => {
  await goTo(world, world.deps.clock.now());
  return JSON.stringify(await messagesTo(world, who));
};

/** What somebody proposes by typing, released in these words. */
async function asked(words = QUESTION, who = 'helsinki'): Promise<void> {
  await types(world, who, `clarify 48: ${words}`);
  const wording = last(await press('ethics', await opens('ethics'), 'clarify-word'));
  await press('ethics', wording, 'clarify-release', { clarifyWords: words });
}

describe('a peer', () => {
  it('proposes the one question of a sheet with one press, on its saved line and on its card', async () => {
    await asksOn('GG-AMB-1', 'helsinki', [QUESTION]);
    const card = last(await types(world, 'helsinki', 'indicator 1'));
    const told = all(await press('helsinki', card, 'clarify-propose'));
    expect(told).toContain(QUESTION);
    expect(told).toContain('Genoa never learns who asked');
    const [one] = await kept('proposal');
    expect([one?.person, one?.value]).toMatchObject([
      'helsinki',
      { indicator: 'GG-AMB-1', text: QUESTION, state: 'waiting' },
    ]);
    expect(all(await press('helsinki', card, 'clarify-propose'))).toContain('proposed that already');
    expect(await kept('proposal')).toHaveLength(1);
    const saved = await presses(world, 'helsinki', card, 'save-next', { toAsk: [QUESTION] });
    expect(saved.flatMap(buttons).some(({ id }) => id === 'clarify-propose')).toBe(true);
  });

  it('chooses among several of a sheet, or proposes all of them', async () => {
    await asksOn('GG-AMB-1', 'helsinki', [QUESTION, 'What did it recommend last year?']);
    const card = last(await types(world, 'helsinki', 'indicator 1'));
    const which = last(await press('helsinki', card, 'clarify-propose'));
    await press('helsinki', which, 'clarify-propose', {}, 2);
    expect((await kept('proposal')).map(({ value }) => (value as { text: string }).text)).toEqual([
      'What did it recommend last year?',
    ]);
    await press('helsinki', which, 'clarify-propose', {}, 0);
    expect(await kept('proposal')).toHaveLength(2);
  });

  it('types one in either language, or fills in the form; what names no indicator is asked about with its text', async () => {
    await types(world, 'helsinki', `clarify 48: ${QUESTION}`);
    await world.deps.store.people.update('utrecht', (p) => ({ ...p, language: 'fr' }));
    const french = last(await types(world, 'utrecht', 'préciser 48 : Qui nomme les membres ?'));
    expect(said(french)).toContain('Proposée.');
    const form = last(await types(world, 'barcelona', 'clarify who appoints them?'));
    expect(said(form)).toContain('Which indicator is your question about?');
    expect(form.fields.find(({ id }) => id === 'clarifyText')).toMatchObject({ value: 'who appoints them?' });
    await press('barcelona', form, 'clarify-send', { clarifyAbout: 'GG-AMB-1', clarifyText: 'who appoints them?' });
    expect(await kept('proposal')).toHaveLength(3);
    const none = last(await press('barcelona', form, 'clarify-send', { clarifyAbout: 'GG-AMB-1', clarifyText: ' ' }));
    expect(none.wrong).toBeDefined();
  });

  it('takes one back while it waits, and hears why one was returned', async () => {
    await types(world, 'helsinki', `clarify 48: ${QUESTION}`);
    const back = last(await press('ethics', await opens('ethics'), 'clarify-return'));
    const none = last(await press('ethics', back, 'clarify-return-send', { clarifyReason: ' ' }));
    expect(none.wrong).toBeDefined();
    await press('ethics', back, 'clarify-return-send', { clarifyReason: 'The report says it on page 3.' });
    expect(await heard('helsinki')).toContain('The report says it on page 3.');
    expect(await heard('utrecht')).not.toContain('page 3');
    const own = await opens('helsinki');
    expect(said(own)).toContain('returned to you');
    expect(said(await opens('ethics'))).toContain('Nothing waits to be asked.');
    await press('helsinki', own, 'clarify-take-back');
    expect(await kept('proposal')).toHaveLength(0);
    expect(all(await press('helsinki', own, 'clarify-take-back'))).toContain('nothing to take back');
  });
});

describe('before it is released', () => {
  it.each(['lyon', 'utrecht', 'eurocities', 'genoa'])('%s reads nothing of it, and cannot release', async (who) => {
    await types(world, 'helsinki', `clarify 48: ${QUESTION}`);
    const waiting = await opens('ethics');
    for (const word of ['clarifications', 'report', 'report 48', 'status', 'digest', 'week', 'brief', 'my data'])
      expect(JSON.stringify(await types(world, who, word))).not.toContain('appoints');
    for (const id of ['clarify-word', 'clarify-return'])
      expect(JSON.stringify(await press(who, waiting, id))).not.toContain('appoints');
    const data = buttons(waiting).find(({ id }) => id === 'clarify-word')?.data ?? raise();
    await presses(world, who, waiting, 'clarify-release', { clarifyWords: 'Mine' }, undefined, data);
    await presses(world, who, waiting, 'clarify-return-send', { clarifyReason: 'Mine' }, undefined, data);
    expect(await kept('request')).toHaveLength(0);
    expect((await kept('proposal'))[0]?.value).toMatchObject({ state: 'waiting' });
    expect(await heard(who)).not.toMatch(/appoints|question to Genoa was proposed/);
  });

  it('its author is known to the facilitator, and to no organiser who releases where there is none', async () => {
    await types(world, 'helsinki', `clarify 48: ${QUESTION}`);
    expect(JSON.stringify(await opens('ethics'))).toContain('from Helsinki');
    expect(await heard('ethics')).toContain('A question to Genoa was proposed');
    await world.deps.store.reviews.update(REVIEW, (r) => ({ ...r, members: { ...r.members, facilitators: [] } }));
    const seen = JSON.stringify(await opens('eurocities'));
    expect(seen).toContain(QUESTION);
    expect(seen.toLowerCase()).not.toContain('helsinki');
    expect((await types(world, 'helsinki', 'clarify 47: How often does it meet?')).length).toBe(1);
    const told = await heard('eurocities');
    expect(told).toContain('A question to Genoa was proposed');
    expect(told.toLowerCase()).not.toContain('helsinki');
  });

  it('waits for the gathering where whoever would release fills in sheets', async () => {
    await world.deps.store.reviews.update(REVIEW, (r) => ({
      ...r,
      members: { ...r.members, facilitators: ['barcelona'], organisers: ['utrecht'] },
    }));
    expect(all(await types(world, 'helsinki', `clarify 48: ${QUESTION}`))).toContain(
      'It waits until the sheets are open',
    );
    for (const who of ['barcelona', 'utrecht']) expect(JSON.stringify(await opens(who))).not.toContain('appoints');
    await world.deps.store.reviews.update(REVIEW, (r) => ({ ...r, gatheredAt: MIDWAY }));
    expect(JSON.stringify(await opens('barcelona'))).toContain('appoints');
    expect(JSON.stringify(await opens('utrecht'))).not.toContain('appoints');
  });
});

describe('whoever releases', () => {
  it.each([
    ['The board looks weak to us: why?', '“weak” sounds like a judgement'],
    ['Is it below what Lyon does?', '“Lyon” is a name or a city'],
    ['Three of us wonder who appoints the board.', '“Three of us” says how many ask'],
    ['As utrecht says, who appoints it?', ''],
    ['Who appoints the members of the board?', ''],
  ])('is told what gives something away: %s', async (words, told) => {
    await types(world, 'helsinki', `clarify 48: ${QUESTION}`);
    const wording = last(await press('ethics', await opens('ethics'), 'clarify-word'));
    const answer = last(await press('ethics', wording, 'clarify-release', { clarifyWords: words }));
    if (told === '') {
      expect(await kept('request')).toHaveLength(1);
      return;
    }
    expect(said(answer)).toContain(told);
    expect(await kept('request')).toHaveLength(0);
    // Other words are looked at anew; the same are sent.
    const other = last(await press('ethics', answer, 'clarify-release', { clarifyWords: `${words} Poor.` }));
    expect(said(other)).toContain('“Poor” sounds like a judgement');
    await press('ethics', answer, 'clarify-release', { clarifyWords: words });
    expect(await kept('request')).toHaveLength(1);
  });

  it('merges several into one, which counts nowhere, and takes it back until it is answered', async () => {
    await types(world, 'helsinki', `clarify 48: ${QUESTION}`);
    await types(world, 'utrecht', 'clarify 47: Who names them, and for how long?');
    await types(world, 'barcelona', 'clarify 1: Is there a plan?');
    const wording = last(await press('ethics', await opens('ethics'), 'clarify-word', {}, 1));
    const merged = wording.fields.find(({ id }) => id === 'clarifyMerged');
    if (merged?.kind !== 'pick') return raise();
    const chosen = merged.options.filter(({ label }) => !label.includes('plan')).map(({ value }) => value);
    const fields = { clarifyWords: QUESTION, clarifyMerged: chosen };
    const sent = last(await press('ethics', wording, 'clarify-release', fields));
    expect(all(await press('ethics', wording, 'clarify-release', fields))).toContain('Nothing was changed');
    const [request] = await kept('request');
    expect(request?.value).toMatchObject({ indicators: [expect.any(String), expect.any(String)] });
    const shown = JSON.stringify([request, await opens('genoa')]);
    expect(shown.toLowerCase()).not.toMatch(/helsinki|utrecht|barcelona|plan\?|how long/);
    expect(said(await opens('ethics'))).toContain('1 question waits');
    await press('ethics', sent, 'clarify-undo');
    expect(await kept('request')).toHaveLength(0);
    expect(said(await opens('ethics'))).toContain('3 questions wait');
    expect(said(await opens('genoa'))).toContain('Nothing is asked of you now');
  });
});

const ANSWER = {
  clarifyAnswer: 'The council does, for four years.',
  clarifyLinks: ['Statute https://genoa.example/s.pdf'],
};

describe('the host', () => {
  it('is asked in its hours, keeps half an answer to itself, and answers once; everybody reads it with the report', async () => {
    await asksOn('GG-AMB-1', 'barcelona', ['x?']);
    await asked();
    expect(await heard('genoa')).toContain(QUESTION);
    const card = last(await press('genoa', await opens('genoa'), 'clarify-answer'));
    await press('genoa', card, 'clarify-keep', { clarifyAnswer: 'The council.' });
    for (const who of ['ethics', 'helsinki', 'eurocities', 'lyon'])
      expect(JSON.stringify([await opens(who), await types(world, who, 'report 48')])).not.toContain('The council');
    const again = last(await press('genoa', await opens('genoa'), 'clarify-answer'));
    expect(again.fields.find(({ id }) => id === 'clarifyAnswer')).toMatchObject({ value: 'The council.' });
    const none = last(await press('genoa', again, 'clarify-answer-send', { clarifyAnswer: ' ', clarifyLinks: [] }));
    expect(none.wrong).toBeDefined();
    expect(all(await press('genoa', again, 'clarify-answer-send', ANSWER))).toContain('Received');
    expect(await kept('draft')).toHaveLength(0);
    expect(all(await press('genoa', again, 'clarify-answer-send', { clarifyAnswer: 'Other.' }))).toContain(
      'answered already',
    );
    for (const who of ['helsinki', 'utrecht', 'lyon', 'ethics', 'eurocities']) {
      const report = all(await types(world, who, 'report 48'));
      expect(report).toContain(QUESTION);
      expect(report).toContain('The council does, for four years.');
      expect(report).toContain('https://genoa.example/s.pdf');
    }
    expect(all(await types(world, 'helsinki', 'indicator 48'))).toContain('The council does, for four years.');
    expect(said(await opens('genoa'))).toContain('You have answered everything');
    expect(await heard('helsinki')).toContain('Genoa has answered your question');
    expect(await heard('utrecht')).not.toMatch(/has answered your question|has added to its report/);
  });

  it('tells those whose sheet on it is complete in one message, however much is answered that day', async () => {
    const second = 'How often does it meet?';
    for (const person of ['barcelona', 'helsinki'])
      for (const at of [47, 48]) {
        const id = last(await types(world, person, `indicator ${at}`)).address?.indicator ?? raise();
        await asksOn(id, person, ['x?']);
      }
    await asked();
    await types(world, 'helsinki', `clarify 47: ${second}`);
    const wording = last(await press('ethics', await opens('ethics'), 'clarify-word'));
    await press('ethics', wording, 'clarify-release', { clarifyWords: second });
    for (let n = 0; n < 2; n += 1) {
      const card = last(await press('genoa', await opens('genoa'), 'clarify-answer'));
      await press('genoa', card, 'clarify-answer-send', ANSWER);
    }
    const times = (text: string, what: string) => text.split(`"title":"${what}`).length - 1;
    expect(times(await heard('barcelona'), 'Genoa has added to its report')).toBe(1);
    expect(times(await heard('helsinki'), 'Genoa has answered your question')).toBe(2);
    expect(times(await heard('helsinki'), 'Genoa has added to its report')).toBe(0);
    expect(await heard('utrecht')).not.toContain('has added');
  });

  it('is reminded every second working day of theirs, of what is open then, and of nothing once all is answered', async () => {
    await asked();
    for (const minute of ['00', '01']) await goTo(world, `2027-03-25T09:${minute}:00.000Z`);
    const reminders = async () =>
      (await world.deps.store.audit.find({ person: 'genoa', action: 'reminded' })).map(({ at }) => at.slice(0, 10));
    // 29 March is Easter Monday: no working day in Italy.
    for (const day of ['26', '27', '28', '29', '30', '31'])
      for (const hour of ['07', '12']) await goTo(world, `2027-03-${day}T${hour}:15:00.000Z`);
    expect(await reminders()).toEqual(['2027-03-25', '2027-03-30']);
    const card = last(await press('genoa', await opens('genoa'), 'clarify-answer'));
    await press('genoa', card, 'clarify-answer-send', ANSWER);
    for (const day of ['01', '02', '05', '06', '07', '08']) await goTo(world, `2027-04-${day}T07:15:00.000Z`);
    expect(await reminders()).toEqual(['2027-03-25', '2027-03-30']);
  });

  it('may type the answer while its card is open; it goes out with a press', async () => {
    await asked();
    await press('genoa', await opens('genoa'), 'clarify-answer');
    const card = last(await types(world, 'genoa', 'The council does.'));
    expect(card.fields.find(({ id }) => id === 'clarifyAnswer')).toMatchObject({ value: 'The council does.' });
    expect(await kept('draft')).toHaveLength(1);
    expect((await kept('request'))[0]?.value).not.toHaveProperty('answer');
  });

  it('hears that a question was taken back, and gets back what it wrote', async () => {
    await asked();
    const card = last(await press('genoa', await opens('genoa'), 'clarify-answer'));
    await press('ethics', await opens('ethics'), 'clarify-undo');
    const told = all(await press('genoa', card, 'clarify-answer-send', ANSWER));
    expect(told).toContain('took this question back');
    expect(told).toContain('The council does, for four years.');
  });
});

it('ends with the visit: nothing is proposed or released any more, and the host may still answer', async () => {
  await asked();
  await types(world, 'utrecht', 'clarify 47: How often does it meet?');
  const before = await opens('ethics');
  const wording = last(await press('ethics', before, 'clarify-word'));
  world.setClock('2027-04-21T08:00:00.000Z');
  expect(all(await press('ethics', before, 'clarify-undo'))).toContain('has begun');
  expect(all(await press('ethics', wording, 'clarify-release', { clarifyWords: 'x' }))).toContain('has begun');
  expect(all(await types(world, 'helsinki', 'clarify 1: Is there a plan?'))).toContain('has begun');
  expect(await kept('proposal')).toHaveLength(2);
  expect(await kept('request')).toHaveLength(1);
  const card = last(await press('genoa', await opens('genoa'), 'clarify-answer'));
  expect(all(await press('genoa', card, 'clarify-answer-send', ANSWER))).toContain('Received');
});

it('has limits of length and number, and hands back what passes them', async () => {
  const long = 'why '.repeat(400);
  expect(all(await types(world, 'helsinki', `clarify 48: ${long}`))).toContain('What should the host be asked?');
  for (let n = 0; n < 21; n += 1) await types(world, 'helsinki', `clarify 48: What about ${n}?`);
  expect(await kept('proposal')).toHaveLength(20);
});

it('goes with its author; what was asked and answered stays', async () => {
  await asked();
  await types(world, 'helsinki', 'clarify 47: How often does it meet?');
  expect(JSON.stringify(await personalData(world.deps, 'helsinki'))).toContain('How often does it meet?');
  await erasePerson(world.deps, 'helsinki', 'helsinki');
  expect(await kept('proposal')).toHaveLength(0);
  expect(await kept('request')).toHaveLength(1);
});

it('is taken away by the team, line by line of the report, with nothing of who asked', async () => {
  await asked();
  await types(world, 'utrecht', 'clarify 47: Only mine?');
  const card = last(await press('genoa', await opens('genoa'), 'clarify-answer'));
  await press('genoa', card, 'clarify-answer-send', ANSWER);
  const helsinki = (await world.deps.store.people.get('helsinki')) ?? raise();
  for (const file of ['clarifications.csv', 'clarifications-read.md']) {
    const bytes = Buffer.from(await exportFile(world.deps, REVIEW, file, helsinki)).toString();
    expect(bytes).toContain(QUESTION);
    expect(bytes).toContain('The council does, for four years.');
    expect(bytes.toLowerCase()).not.toMatch(/helsinki|utrecht|only mine/);
  }
  expect(Buffer.from(await exportFile(world.deps, REVIEW, 'clarifications.xlsx', helsinki)).length).toBeGreaterThan(
    1_000,
  );
});

describe.each(['postponed', 'cancelled'] as const)('while the review is %s', (how) => {
  it('nobody is asked', async () => {
    await types(world, 'helsinki', `clarify 48: ${QUESTION}`);
    const wording = last(await press('ethics', await opens('ethics'), 'clarify-word'));
    await world.deps.store.reviews.update(REVIEW, (r) => ({ ...r, stopped: { how, at: MIDWAY } }));
    expect(all(await press('ethics', wording, 'clarify-release', { clarifyWords: QUESTION }))).toMatch(
      new RegExp(`Genoa (is|has) ${how}`),
    );
    expect(await kept('request')).toHaveLength(0);
  });
});

it('of several reviews the one is named, and what waits in the others is a press away', async () => {
  const lyon = {
    ...REPORTED,
    id: 'lyon-2027',
    hostCity: 'Lyon',
    members: { ...REPORTED.members, leader: 'barcelona' },
  };
  await world.deps.store.reviews.put(lyon);
  await types(world, 'helsinki', 'clarifications Genoa');
  await types(world, 'helsinki', `clarify 48: ${QUESTION}`);
  const shown = await types(world, 'ethics', 'clarifications Lyon');
  expect(all(shown)).toContain('Nothing waits to be asked');
  const elsewhere = last(shown);
  const [button] = elsewhere.actions;
  expect(button).toMatchObject({ id: 'clarifications', label: 'Genoa' });
  expect(all(await press('ethics', elsewhere, 'clarifications'))).toContain(QUESTION);
});
