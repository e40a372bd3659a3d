import { handOver, takesFiles } from '../../src/app/handing-over';
import { programmeFile } from '../../src/programme/exports/programme-files';
import { lanes } from '../../src/turn/inbox';
import { agreesToAll, aProgramme, asked, buttonsOf, must, PEERS, PEOPLE, pressIn } from '../support/benchmark-story';
import { goTo, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aContent, aSheet } from '../support/sheets';

let world: World;
afterEach(() => world.close());

async function objects(person: string, indicator: string, what: string, text: string): Promise<void> {
  const [part] = await types(world, person, 'benchmark');
  let card = must(part);
  while (!buttonsOf(card).some(({ data }) => data?.indicator === indicator))
    card = must((await pressIn(world, person, card, 'benchmark-go-through')).at(-1));
  const [one] = await pressIn(world, person, card, 'benchmark-one', { indicator });
  await pressIn(world, person, must(one), 'benchmark-say', { fields: { what, text } });
}

it('asks nobody before its organiser says so, and takes 22 presses at most to agree to 73', async () => {
  world = await aProgramme();
  expect(said((await types(world, 'helsinki', 'benchmark'))[0])).toContain('No new version is under discussion');
  const [stands] = await types(world, 'eurocities', 'benchmark');
  await pressIn(world, 'eurocities', must(stands), 'benchmark-draft');
  expect(said((await types(world, 'helsinki', 'benchmark'))[0])).not.toContain('agree');
  await asked(world);
  const { n, last } = await agreesToAll(world, 'helsinki');
  expect(n).toBeLessThanOrEqual(22);
  expect(said(last)).toContain('on 73 indicators: that is all');
});

it('is published once all have approved, after two were reworded and shown again to those whom they concern', async () => {
  world = await aProgramme();
  await asked(world);
  await objects('barcelona', 'GG-AMB-2', 'object', 'nobody can measure this');
  await objects('utrecht', 'IE-LEA-1', 'comment', 'say who leads');
  for (const person of PEERS) if (person !== 'tampere') await agreesToAll(world, person);
  const [draft] = await types(world, 'eurocities', 'benchmark');
  expect(said(draft)).toContain('nobody can measure this');
  expect(said(draft)).toContain('4 of 6');
  for (const indicator of ['GG-AMB-2', 'IE-LEA-1']) {
    const [cells] = await pressIn(world, 'eurocities', must(draft), 'benchmark-edit');
    const [cell] = await pressIn(world, 'eurocities', must(cells), 'benchmark-edit', {
      part: indicator === 'GG-AMB-2' ? 'GG-AMB-1' : 'IE-LEA-1',
    });
    const [one] = await pressIn(world, 'eurocities', must(cell), 'benchmark-edit', { indicator });
    const fields = { title1: 'Better', statement1: 'A better statement.', title2: 'Mieux', statement2: 'Un énoncé.' };
    const [after] = await pressIn(world, 'eurocities', must(one), 'benchmark-reword', { fields });
    expect(said(after)).toContain(`${indicator} is reworded. 5 people see it again.`);
  }
  for (const person of PEERS) {
    const { n } = await agreesToAll(world, person);
    expect([person, n]).toEqual([person, person === 'tampere' ? 20 : 2]);
  }
  const [ready] = await types(world, 'eurocities', 'benchmark');
  const [sure] = await pressIn(world, 'eurocities', must(ready), 'benchmark-publish');
  expect(said(sure)).toContain('Everybody has approved.');
  const [done] = await pressIn(world, 'eurocities', must(sure), 'benchmark-publish-now');
  expect(said(done)).toContain('with everybody’s approval');
  const reviews = await world.deps.store.reviews.find({});
  expect(reviews.map(({ benchmark }) => benchmark)).toEqual([
    { id: 'inti-cities-2027', version: 2 },
    { id: 'inti-cities-2027', version: 2 },
  ]);
  const published = world.deps.benchmark('inti-cities-2027', 2);
  expect(published.indicators).toHaveLength(73);
  expect(published.since).toEqual({
    id: 'inti-cities-2008',
    version: 1,
    changes: [
      { id: 'GG-AMB-2', how: 'reworded', from: ['GG-AMB-2'] },
      { id: 'IE-LEA-1', how: 'reworded', from: ['IE-LEA-1'] },
    ],
  });
});

async function openEntry(indicator: string) {
  const [draft] = await types(world, 'eurocities', 'benchmark');
  return (
    await presses(world, 'eurocities', must(draft), 'benchmark-edit', {}, undefined, {
      programme: 'inti-cities-2027',
      indicator,
    })
  )[0];
}

it('over an objection it is published with a reason alone, which everybody can read; nobody’s name is shown to peers', async () => {
  world = await aProgramme();
  await asked(world);
  await objects('barcelona', 'GG-AMB-2', 'object', 'nobody can measure this');
  for (const person of PEERS) await agreesToAll(world, person);
  const seen = await presses(
    world,
    'lyon',
    must((await types(world, 'lyon', 'benchmark'))[0]),
    'benchmark-one',
    {},
    undefined,
    {
      programme: 'inti-cities-2027',
      indicator: 'GG-AMB-2',
    },
  );
  expect(said(seen[0])).toContain('nobody can measure this');
  expect(said(seen[0]).toLowerCase()).not.toContain('barcelona');
  const [one] = [await openEntry('GG-AMB-2')];
  expect(said(one)).toContain('barcelona');
  const [wrong] = await pressIn(world, 'eurocities', must(one), 'benchmark-keep', { fields: { keptFor: ' ' } });
  expect(said(wrong)).toContain('Write the reason');
  await pressIn(world, 'eurocities', must(one), 'benchmark-keep', { fields: { keptFor: 'the law asks for it' } });
  const [again] = await types(world, 'barcelona', 'benchmark');
  expect(said(again)).toContain('the law asks for it');
  expect(said((await types(world, 'utrecht', 'benchmark'))[0])).toContain('answered on 73');
  const stands = await pressIn(world, 'barcelona', must(again), 'benchmark-one', { indicator: 'GG-AMB-2' });
  await pressIn(world, 'barcelona', must(stands[0]), 'benchmark-say', {
    fields: { what: 'object', text: 'still not' },
  });
  const [draft] = await types(world, 'eurocities', 'benchmark');
  expect(said(draft)).toContain('still not');
  const [sure] = await pressIn(world, 'eurocities', must(draft), 'benchmark-publish');
  expect(said(sure)).toContain('Objections stand on GG-AMB-2');
  const [refused] = await pressIn(world, 'eurocities', must(sure), 'benchmark-publish-now', { fields: { over: '' } });
  expect(said(refused)).toContain('Write the reason');
  const over = { over: 'the visits begin next week' };
  await pressIn(world, 'eurocities', must(refused), 'benchmark-publish-now', { fields: over });
  expect(said((await types(world, 'lyon', 'référentiel'))[0])).toContain('the visits begin next week');
});

it('a later version starts from what was unclear, keeps what reviews began with, and asks those whom it concerns what changed', async () => {
  world = await aProgramme({ genoa: { openedAt: '2026-10-26T09:00:00.000Z', gatheredAt: '2026-10-30T09:00:00.000Z' } });
  await world.deps.store.sheets.put(aSheet('GG-AMB-1', 'lyon', aContent('at', { unclear: true })));
  await world.deps.store.sheets.put(aSheet('GG-AMB-1', 'utrecht', aContent('at', { unclear: true })));
  const [stands] = await types(world, 'eurocities', 'benchmark');
  const [draft] = await pressIn(world, 'eurocities', must(stands), 'benchmark-draft', { from: 'inti-cities-2008@1' });
  expect(said(draft)).toContain('GG-AMB-1: 2 peers found it unclear');
  expect(said(draft)).not.toContain('utrecht');
  const words = { title1: 'Clear', statement1: 'A clear statement.', title2: 'Clair', statement2: 'Un énoncé clair.' };
  await pressIn(world, 'eurocities', must(await openEntry('GG-AMB-1')), 'benchmark-reword', { fields: words });
  await pressIn(world, 'eurocities', must(await openEntry('WP-EVA-4')), 'benchmark-drop');
  const [, add] = [await types(world, 'eurocities', 'benchmark'), await types(world, 'eurocities', 'benchmark')];
  const [form] = await pressIn(world, 'eurocities', must(add[0]), 'benchmark-add');
  const fields = { ...words, statement1: 'Two in one.', cell: 'GG-AMB', from: ['GG-AMB-2', 'GG-AMB-3'], instead: true };
  const [merged] = await pressIn(world, 'eurocities', must(form), 'benchmark-add-save', { fields });
  expect(said(merged)).toContain('GG-AMB-7 is added (merged)');
  await pressIn(world, 'eurocities', must(merged), 'benchmark-ask', { fields: { until: '2026-11-20' } });
  // Utrecht and Lyon are in the review that has begun alone: nothing of theirs changes.
  expect(said((await types(world, 'utrecht', 'benchmark'))[0])).toContain('Your reviews keep theirs');
  const [part] = await types(world, 'milan', 'benchmark');
  expect(said(part)).toContain('A clear statement.');
  expect(said(part)).not.toContain('GG-AMB-5');
  for (const person of ['helsinki', 'milan', 'tampere', 'barcelona'])
    expect([person, (await agreesToAll(world, person)).n]).toEqual([person, 2]);
  const [ready] = await types(world, 'eurocities', 'benchmark');
  const [sure] = await pressIn(world, 'eurocities', must(ready), 'benchmark-publish');
  expect(said(sure)).toContain('Everybody has approved.');
  expect(said(sure)).toContain('These keep theirs: Genoa.');
  await pressIn(world, 'eurocities', must(sure), 'benchmark-publish-now');
  const reviews = await world.deps.store.reviews.find({});
  expect(reviews.map(({ id, benchmark }) => [id, benchmark.version]).sort()).toEqual([
    ['genoa-2027', 1],
    ['malmo-2027', 2],
  ]);
  expect(world.deps.benchmark('inti-cities-2027', 2).since?.changes).toEqual([
    { id: 'GG-AMB-1', how: 'reworded', from: ['GG-AMB-1'] },
    { id: 'WP-EVA-4', how: 'dropped', from: ['WP-EVA-4'] },
    { id: 'GG-AMB-7', how: 'merged', from: ['GG-AMB-2', 'GG-AMB-3'] },
  ]);
});

it('a review on which the host has begun to report keeps its version', async () => {
  world = await aProgramme();
  const line = { selfAssessment: '', page: '', responsible: '', documents: '', text: 'a plan' };
  await world.deps.store.reportLines.put({ id: 'x', review: 'malmo-2027', indicator: 'GG-AMB-1', ...line });
  const [stands] = await types(world, 'eurocities', 'benchmark');
  const [draft] = await pressIn(world, 'eurocities', must(stands), 'benchmark-draft', { from: 'inti-cities-2008@1' });
  const [sure] = await pressIn(world, 'eurocities', must(draft), 'benchmark-publish');
  expect(said(sure)).toContain('These keep theirs: Malmö.');
  await pressIn(world, 'eurocities', must(sure), 'benchmark-publish-now', { fields: { over: 'in a hurry' } });
  expect((await world.deps.store.reviews.get('malmo-2027'))?.benchmark.version).toBe(1);
  expect((await world.deps.store.reviews.get('genoa-2027'))?.benchmark.version).toBe(2);
});

it('flags are told once the sheets are open to their team, not before', async () => {
  world = await aProgramme({ genoa: { openedAt: '2026-10-26T09:00:00.000Z' } });
  await world.deps.store.sheets.put(aSheet('GG-AMB-1', 'lyon', aContent('at', { unclear: true })));
  const [stands] = await types(world, 'eurocities', 'benchmark');
  const [draft] = await pressIn(world, 'eurocities', must(stands), 'benchmark-draft', { from: 'inti-cities-2008@1' });
  expect(said(draft)).not.toContain('unclear');
});

it('nobody of the host city hears how many found something unclear, though they organise and another began the draft', async () => {
  const genoa = { openedAt: '2026-10-26T09:00:00.000Z', gatheredAt: '2026-10-30T09:00:00.000Z' };
  world = await aProgramme({ genoa });
  await world.deps.store.people.put(must(PEOPLE.find(({ id }) => id === 'malmo')));
  await world.deps.store.sheets.put(aSheet('GG-AMB-1', 'lyon', aContent('at', { unclear: true })));
  const [stands] = await types(world, 'eurocities', 'benchmark');
  const [draft] = await pressIn(world, 'eurocities', must(stands), 'benchmark-draft', { from: 'inti-cities-2008@1' });
  expect(said(draft)).toContain('1 peer found it unclear');
  await world.deps.store.people.put({ ...must(PEOPLE.find(({ id }) => id === 'genoa')), id: 'mayor', email: 'm@g.it' });
  await world.deps.store.reviews.update('malmo-2027', (r) => ({
    ...r,
    members: { ...r.members, organisers: ['eurocities', 'mayor'] },
  }));
  const [card] = await types(world, 'mayor', 'benchmark');
  const programme = { programme: 'inti-cities-2027' };
  const [one] = await presses(world, 'mayor', must(card), 'benchmark-edit', {}, undefined, {
    ...programme,
    indicator: 'GG-AMB-1',
  });
  expect(said(one)).toContain('GG-AMB-1');
  expect([said(card), said(one)].join()).not.toMatch(/unclear/);
});

it('an objection to taking an indicator out is the organiser’s to settle, and nothing is published over it unsaid', async () => {
  world = await aProgramme();
  await asked(world);
  await pressIn(world, 'eurocities', must(await openEntry('GG-AMB-2')), 'benchmark-drop');
  await objects('barcelona', 'GG-AMB-2', 'object', 'nothing else asks for it');
  for (const person of PEERS) await agreesToAll(world, person);
  const [draft] = await types(world, 'eurocities', 'benchmark');
  expect(said(draft)).toContain('1 objection to settle');
  const [sure] = await pressIn(world, 'eurocities', must(draft), 'benchmark-publish');
  expect(said(sure)).toContain('Objections stand on GG-AMB-2');
  const entry = must(await openEntry('GG-AMB-2'));
  expect(said(entry)).toContain('nothing else asks for it');
  const fields = { keptFor: 'another one says the same' };
  const [settled] = await pressIn(world, 'eurocities', entry, 'benchmark-keep', { fields });
  expect(said(settled)).toContain('GG-AMB-2 is taken out. Those who object are shown your reason.');
  const [again] = await types(world, 'barcelona', 'benchmark');
  expect(said(again)).toContain('It is taken out although there is an objection: another one says the same');
  await agreesToAll(world, 'barcelona');
  const [last] = await types(world, 'eurocities', 'benchmark');
  expect(said((await pressIn(world, 'eurocities', must(last), 'benchmark-publish'))[0])).not.toContain('Objections');
});

it('a card that was shown before neither publishes over what nobody has seen nor discards another draft', async () => {
  world = await aProgramme();
  const [stands] = await types(world, 'eurocities', 'benchmark');
  const [first] = await pressIn(world, 'eurocities', must(stands), 'benchmark-draft', { from: 'inti-cities-2008@1' });
  await pressIn(world, 'eurocities', must(first), 'benchmark-ask', { fields: { until: '2026-11-20' } });
  const [before] = await types(world, 'eurocities', 'benchmark');
  const [sure] = await pressIn(world, 'eurocities', must(before), 'benchmark-publish');
  await objects('barcelona', 'GG-AMB-2', 'object', 'nobody can measure this');
  const over = { fields: { over: 'in a hurry' } };
  const [again] = await pressIn(world, 'eurocities', must(sure), 'benchmark-publish-now', over);
  expect(said(again)).toMatch(/Objections stand on GG-AMB-2/);
  await pressIn(world, 'eurocities', must(again), 'benchmark-publish-now', over);
  const [published] = await types(world, 'eurocities', 'benchmark');
  expect(said(published)).toContain('in a hurry');
  await pressIn(world, 'eurocities', must(published), 'benchmark-draft', { from: 'inti-cities-2027@2' });
  await pressIn(world, 'eurocities', must(first), 'benchmark-discard');
  await pressIn(world, 'eurocities', must(again), 'benchmark-publish-now', over);
  const [draft] = await types(world, 'eurocities', 'benchmark');
  expect(said(draft)).toMatch(/version 3\ntext\nIt says what the version before says/);
});

it('what is said of an indicator is read whole by everybody: more than that is refused', async () => {
  world = await aProgramme();
  await asked(world);
  await objects('barcelona', 'GG-AMB-2', 'object', 'x'.repeat(30_000));
  expect(await world.deps.store.stepRecords.find({ kind: 'benchmark-opinion' })).toEqual([]);
});

it('whoever is in a cancelled review alone is neither asked nor waited for', async () => {
  world = await aProgramme({ malmo: { stopped: { how: 'cancelled', at: '2026-11-01T09:00:00.000Z' } } });
  expect(said(await asked(world))).not.toMatch(/milan|tampere/i);
  for (const person of ['lyon', 'helsinki', 'barcelona', 'utrecht']) await agreesToAll(world, person);
  const [ready] = await types(world, 'eurocities', 'benchmark');
  expect(said((await pressIn(world, 'eurocities', must(ready), 'benchmark-publish'))[0])).toContain(
    'Everybody has approved.',
  );
});

it('is taken away as a table and brought back: rows reworded, new and gone, nothing else', async () => {
  world = await aProgramme();
  const [stands] = await types(world, 'eurocities', 'benchmark');
  await pressIn(world, 'eurocities', must(stands), 'benchmark-draft', { from: 'inti-cities-2008@1' });
  const organiser = must(await world.deps.store.people.get('eurocities'));
  const file = must(await programmeFile(world.deps, 'inti-cities-2027', 'benchmark', 'csv', organiser));
  const csv = Buffer.from(file.bytes).toString('utf8').replace('\ufeff', '');
  const back = async (table: string) => {
    const [draft] = await types(world, 'eurocities', 'benchmark');
    const [card] = await pressIn(world, 'eurocities', must(draft), 'benchmark-table');
    return said((await pressIn(world, 'eurocities', must(card), 'benchmark-table-read', { fields: { table } }))[0]);
  };
  expect(await back(csv)).toContain('nothing is changed');
  const rows = csv.split('\r\n').filter((row) => row !== '');
  const gone = rows.filter((row) => !row.startsWith('"GG-AMB-2"'));
  const changed = gone.map((row) => (row.startsWith('"GG-AMB-1"') ? row.replace('"GG-AMB-1"', '""') : row));
  expect(await back(changed.join('\r\n'))).toContain('0 reworded, 1 new, 2 taken out');
  expect(await back(csv.replace('"GG-AMB-3"', '"GG-AMB-99"'))).toContain('GG-AMB-99');
  const worded = await back(csv.replace(/("GG-AMB-4"(?:,"[^"]*"){4},")[^"]*/, '$1Other words.'));
  expect(worded).toContain('reworded');
});

it('tells those whose word it waits for in their hours, and nobody who has answered', async () => {
  world = await aProgramme();
  await asked(world);
  await agreesToAll(world, 'milan');
  await goTo(world, '2026-11-02T10:00:00.000Z');
  const told = async (person: string) =>
    (await messagesTo(world, person)).filter(({ id }) => id.startsWith('reminder-')).length;
  expect(await told('helsinki')).toBe(1);
  expect(await told('milan')).toBe(0);
  expect(await told('genoa')).toBe(0);
  await goTo(world, '2026-11-04T12:00:00.000Z');
  expect(await told('helsinki')).toBe(1);
  await goTo(world, '2026-11-17T07:11:00.000Z');
  expect(await told('helsinki')).toBe(2);
});

it('hosts and facilitators comment, and are not waited for; nobody without a part in it sees it', async () => {
  world = await aProgramme();
  await asked(world);
  const [part] = await types(world, 'genoa', 'benchmark');
  expect(buttonsOf(must(part)).map(({ id }) => id)).not.toContain('benchmark-agree');
  await objects('genoa', 'GG-AMB-1', 'object', 'ours is better');
  const [draft] = await types(world, 'eurocities', 'benchmark');
  expect(said(draft)).toContain('ours is better');
  expect(said(draft)).not.toContain('objection to settle');
  for (const person of PEERS) await agreesToAll(world, person);
  const [sure] = await pressIn(
    world,
    'eurocities',
    must((await types(world, 'eurocities', 'benchmark'))[0]),
    'benchmark-publish',
  );
  expect(said(sure)).toContain('Everybody has approved.');
  // A forged press of somebody who may not.
  const forged = await presses(world, 'helsinki', must(sure), 'benchmark-publish-now');
  expect(said(forged[0])).not.toContain('Published');
});

it('an agreement is to the words that were shown: what was reworded meanwhile is shown again', async () => {
  world = await aProgramme();
  await asked(world);
  const [part] = await types(world, 'milan', 'benchmark');
  const words = { title1: 'Clear', statement1: 'A clear statement.', title2: 'Clair', statement2: 'Un énoncé clair.' };
  await pressIn(world, 'eurocities', must(await openEntry('GG-AMB-1')), 'benchmark-reword', { fields: words });
  const [again] = await pressIn(world, 'milan', must(part), 'benchmark-agree');
  expect(said(again)).toContain('reworded just now');
  expect(buttonsOf(must(again)).find(({ id }) => id === 'benchmark-agree')?.label).toBe('Agree');
});

it('a table of the draft that is handed over as a file is brought back to it', async () => {
  const organiser = { id: 'eurocities', organises: ['inti-cities-2027'] };
  world = await aProgramme(
    undefined,
    PEOPLE.map((one) => (one.id === organiser.id ? { ...one, ...organiser } : one)),
  );
  const [stands] = await types(world, 'eurocities', 'benchmark');
  await pressIn(world, 'eurocities', must(stands), 'benchmark-draft', { from: 'inti-cities-2008@1' });
  const person = must(await world.deps.store.people.get('eurocities'));
  const file = must(await programmeFile(world.deps, 'inti-cities-2027', 'benchmark', 'xlsx', person));
  await handOver(world.deps, lanes(), person, { id: 'a-file', name: 'draft.xlsx', bytes: file.bytes });
  const last = (await messagesTo(world, 'eurocities')).at(-1);
  expect(last?.content.kind === 'prompt' && said(last.content.prompt)).toContain('nothing is changed');
});

it('whoever organises a review of the programme hands its draft’s table over too, and no programme', async () => {
  world = await aProgramme();
  const person = must(await world.deps.store.people.get('eurocities'));
  expect(person.organises).toBeUndefined();
  expect(await takesFiles(world.deps, person)).toBe(false);
  const [stands] = await types(world, 'eurocities', 'benchmark');
  await pressIn(world, 'eurocities', must(stands), 'benchmark-draft', { from: 'inti-cities-2008@1' });
  expect(await takesFiles(world.deps, person)).toBe(true);
  expect(await takesFiles(world.deps, must(await world.deps.store.people.get('lyon')))).toBe(false);
  const handsOver = async (id: string, name: string, bytes: Uint8Array) => {
    await handOver(world.deps, lanes(), person, { id, name, bytes });
    const last = (await messagesTo(world, 'eurocities')).at(-1);
    return last?.content.kind === 'prompt' ? said(last.content.prompt) : '';
  };
  const file = must(await programmeFile(world.deps, 'inti-cities-2027', 'benchmark', 'xlsx', person));
  expect(await handsOver('a-file', 'draft.xlsx', file.bytes)).toContain('nothing is changed');
  for (const [name, text] of [
    ['programme.yaml', 'version: 1\nprogramme: mine\n'],
    ['other.csv', 'a;b\n1;2\n'],
  ] as const)
    expect(await handsOver(name, name, Buffer.from(text))).toContain('The draft as a table');
});

it('status says what waits: for a peer’s word, for the organiser’s work, and nothing where nothing does', async () => {
  world = await aProgramme();
  const status = async (person: string) => (await types(world, person, 'status')).map((card) => said(card)).join();
  expect(await status('milan')).not.toContain('benchmark');
  await asked(world);
  await objects('barcelona', 'GG-AMB-2', 'object', 'nobody can measure this');
  expect(await status('milan')).toContain('waits for your word on 73 indicators');
  expect(await status('eurocities')).toContain('1 objection to settle');
  expect(await status('eurocities')).toContain('0 of 6 have said yes');
  await agreesToAll(world, 'milan');
  expect(await status('milan')).not.toContain('benchmark');
});

it('a draft that says what the version before says asks nobody, and says why', async () => {
  world = await aProgramme({ genoa: { openedAt: '2026-10-26T09:00:00.000Z', gatheredAt: '2026-10-30T09:00:00.000Z' } });
  await world.deps.store.sheets.put(aSheet('GG-AMB-1', 'lyon', aContent('at')));
  const [stands] = await types(world, 'eurocities', 'benchmark');
  const [same] = await pressIn(world, 'eurocities', must(stands), 'benchmark-draft', { from: 'inti-cities-2008@1' });
  expect(said(same)).toContain('there is nothing to ask anybody yet');
  expect(buttonsOf(must(same)).map(({ id }) => id)).not.toContain('benchmark-ask');
  const words = { title1: 'Clear', statement1: 'A clear statement.', title2: 'Clair', statement2: 'Un énoncé clair.' };
  await pressIn(world, 'eurocities', must(await openEntry('GG-AMB-1')), 'benchmark-reword', { fields: words });
  const [changed] = await types(world, 'eurocities', 'benchmark');
  const [card] = await pressIn(world, 'eurocities', must(changed), 'benchmark-ask', {
    fields: { until: '2026-11-20' },
  });
  expect(said(card)).toContain('asked in their working hours');
  await pressIn(world, 'eurocities', must(await openEntry('GG-AMB-1')), 'benchmark-drop');
  expect(said((await types(world, 'eurocities', 'benchmark'))[0])).not.toContain('0 of 0');
});

it('a draft is thrown away before anybody is asked, and not after', async () => {
  world = await aProgramme();
  const [stands] = await types(world, 'eurocities', 'benchmark');
  const [draft] = await pressIn(world, 'eurocities', must(stands), 'benchmark-draft', { from: 'inti-cities-2008@1' });
  await pressIn(world, 'eurocities', must(draft), 'benchmark-discard');
  expect(said((await types(world, 'eurocities', 'benchmark'))[0])).toContain('No new version is under discussion');
  const card = await asked(world);
  expect(buttonsOf(card).map(({ id }) => id)).not.toContain('benchmark-discard');
  const [kept] = await presses(world, 'eurocities', must(draft), 'benchmark-discard');
  expect(said(kept)).toContain('The peers are asked');
});
