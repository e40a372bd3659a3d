import { cpSync, rmSync } from 'node:fs';
import { openFileStore } from '../../adapters/mongo';
import type { Interview } from '../../flows/interviews/public';
import type { Note } from '../../flows/visit/public';
import { webChat } from '../../src/app/web-chat';
import { replan } from '../../src/plan/planning';
import type { Prompt } from '../../src/ports/prompt';
import { giveFile } from '../../src/programme/documents/giving';
import { takeFile } from '../../src/programme/documents/taking';
import { lanes } from '../../src/turn/inbox';
import { aHypothesis, anInterview, at } from '../support/a-visit';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { pressable } from '../support/pressable';
import { aWorld, goTo, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aReview } from '../support/sheets';

/** A backup that was made at noon of a visit's second day comes back in the afternoon. */

const REVIEW = 'genoa-2027';
const PEOPLE = GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const }));
const PHOTO = Buffer.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9,
]);

let world: World;
let folder = '';
/** The next opening of the store is of this copy. */
let backup: string | undefined;
beforeEach(async () => {
  const review = aReview({ gatheredAt: '2027-04-06T15:30:00.000Z', openedAt: '2027-03-24T08:00:00.000Z' });
  world = await aWorld({ reviews: [review], people: PEOPLE }, at(0, '18:00'), async (dir) => {
    folder = backup ?? dir;
    return (await openFileStore({ dir: folder })).store;
  });
  for (const record of [
    aHypothesis('a', { text: 'The office is not heard.' }),
    anInterview('office', { function: 'Integration office', hypotheses: ['a'] }),
    anInterview('board', { function: 'Advisory board', starts: at(2, '09:00'), ends: at(2, '10:00') }),
    anInterview('caritas', { function: 'Caritas', starts: at(2, '15:00'), ends: at(2, '16:00') }),
  ])
    await world.deps.store.stepRecords.put(record);
  await replan(world.deps, REVIEW);
});
afterEach(async () => {
  await world.close();
  if (backup !== undefined) rmSync(backup, { recursive: true, force: true });
  backup = undefined;
});

const raise = (what = 'nothing'): never => {
  throw new RangeError(what);
};
function keepsCopy(): string {
  const copy = `${folder}-copy`;
  cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('~') });
  return copy;
}
/** The clock stands at a moment, and the backup comes back; the queue is filled from the store. */
async function comesBack(moment: string): Promise<void> {
  await world.restart();
  world.queue.empty();
  await goTo(world, moment);
}
const personOf = (id: string) => PEOPLE.find((one) => one.id === id) ?? raise(id);
const card = async (who: string, word: string): Promise<Prompt> => (await types(world, who, word)).at(-1) ?? raise();
const press = async (who: string, on: Prompt, id: string, fields = {}): Promise<Prompt> => {
  const button = pressable(on).find((one) => one.id === id) ?? raise(`${id} is not on ${said(on)}`);
  return (await presses(world, who, on, id, fields, undefined, button.data ?? {})).at(-1) ?? raise();
};
const told = async (thread: string) =>
  (await world.deps.store.messages.find({ thread })).flatMap(({ content }) =>
    content.kind === 'prompt' ? [said(content.prompt)] : [],
  );
/** The evenings that were told in the channel with these words. */
const eveningsOf = async (words: string) =>
  (await told(`channel:${REVIEW}`)).filter((one) => one.includes(words) && one.includes('interviews held'));
const tellsOf = async (words: string) => (await eveningsOf(words)).length;
const noted = async () =>
  (await world.deps.store.stepRecords.find({ kind: 'interview-note' })).flatMap(({ value }) =>
    (value as Note).findings.map(({ wordings }) => wordings.at(-1)?.text),
  );
const photo = async () => {
  const given = await giveFile(world.deps, personOf('utrecht'), { to: 'visit', review: REVIEW, id: 'one' });
  const parts: Uint8Array[] = [];
  for await (const part of given?.content ?? []) parts.push(part);
  return Buffer.concat(parts);
};
const calendarAt = async (secret: string) => {
  const found = await webChat(world.deps, lanes()).calendar(secret, '192.0.2.1');
  return found && found !== 'busy' ? Buffer.from(found.bytes).toString() : raise('no calendar');
};

it('notes, photos, the programme and calendars are as they were then, and nothing that was said is said again', async () => {
  await goTo(world, at(1, '10:05'));
  await types(world, 'helsinki', 'note concern: the minutes go to the mayor alone; supports H1');
  const content = (async function* () {
    yield PHOTO;
  })();
  const photographed = { to: 'visit', review: REVIEW, about: 'note:office', id: 'one', name: 'board.jpg', content };
  await takeFile(world.deps, personOf('helsinki'), photographed);
  const calendar = await press('helsinki', await card('helsinki', 'interviews'), 'interviews-calendar');
  await presses(world, 'helsinki', calendar, 'interviews-subscribe');
  const shown = JSON.stringify(await messagesTo(world, 'helsinki'));
  const secret = /\/calendar\/([\w-]{43})\.ics/.exec(shown)?.[1] ?? raise(shown);
  for (const moment of [at(1, '18:30'), at(1, '18:31'), at(1, '20:30'), at(2, '07:30'), at(2, '10:05')])
    await goTo(world, moment);
  expect([await tellsOf('day 1 of 3'), await tellsOf('day 2 of 3')]).toEqual([1, 0]);
  await types(world, 'helsinki', 'note strength: the board has a budget');

  world.setClock(at(2, '12:00'));
  backup = keepsCopy();
  // What happens then is lost with what the machine had.
  await types(world, 'helsinki', 'note concern: written after the backup');
  await world.deps.store.stepRecords.update(`interview|${REVIEW}|caritas`, (one) => ({
    ...one,
    value: { ...(one.value as Interview), starts: at(3, '09:00'), ends: at(3, '10:00'), sequence: 4 },
  }));
  expect(await calendarAt(secret)).toContain('DTSTART:20270422T070000Z');

  await comesBack(at(2, '14:20'));
  expect((await noted()).sort()).toEqual(['the board has a budget', 'the minutes go to the mayor alone']);
  expect(await photo()).toEqual(PHOTO);
  expect(await calendarAt(secret)).toContain('DTSTART:20270421T130000Z');
  const mornings = await told('person:lyon');
  for (const moment of [at(2, '14:30'), at(2, '14:31')]) await goTo(world, moment);
  expect(await tellsOf('day 1 of 3')).toBe(1);
  expect((await told('person:lyon')).length).toBe(mornings.length);
  // The brief of the afternoon comes, as the programme that came back has it; and the evening, once.
  expect((await told('person:helsinki')).filter((one) => one.includes('Caritas')).length).toBeGreaterThan(0);
  for (const moment of [at(2, '18:30'), at(2, '18:31'), at(2, '20:30'), at(2, '20:31')]) await goTo(world, moment);
  expect([await tellsOf('day 1 of 3'), await tellsOf('day 2 of 3')]).toEqual([1, 1]);
  const [evening = ''] = await eveningsOf('day 2 of 3');
  expect(evening).toContain('the board has a budget');
  expect(evening).not.toContain('written after the backup');
});

it.each([
  ['19:00', 1],
  ['20:05', 0],
] as const)(
  'an evening that was due while nothing ran is told once, if it is of use still: at %s, %i times',
  async (time, times) => {
    await goTo(world, at(2, '10:05'));
    await types(world, 'helsinki', 'note strength: the board has a budget');
    world.setClock(at(2, '12:00'));
    backup = keepsCopy();
    await comesBack(at(2, time));
    await goTo(world, at(2, `${time.slice(0, 2)}:06`));
    expect(await tellsOf('day 2 of 3')).toBe(times);
    // Once more from the files as they are now.
    await comesBack(at(2, `${time.slice(0, 2)}:10`));
    await goTo(world, at(2, `${time.slice(0, 2)}:11`));
    expect(await tellsOf('day 2 of 3')).toBe(times);
  },
);
