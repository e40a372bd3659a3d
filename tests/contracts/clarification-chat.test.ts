import { replan } from '../../src/plan/planning';
import type { Chatting } from '../support/chats/chatting';
import { onMail } from '../support/chats/on-mail';
import { endsWell, PLATFORMS, reading } from '../support/chats/platforms';
import { presses, types, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

const REVIEW = 'genoa-2027';
const { report, members } = aReview();
const REPORTED = aReview({ report: { ...report, url: 'https://genoa.example/report.pdf' }, reportRevision: 1 });
const QUESTIONS = ['Who appoints the board?', 'How often does it meet?', 'What became of its last recommendation?'];
const [FIRST = '', SECOND = '', THIRD = ''] = QUESTIONS;

/** Helsinki proposes, the facilitator is in French and leads nothing, and the host's contact is who else is a peer. */
async function begun(world: World): Promise<void> {
  const { store } = world.deps;
  const peers = members.peers.filter((id) => id !== 'utrecht');
  await store.reviews.put({
    ...REPORTED,
    members: {
      ...members,
      leader: 'barcelona',
      peers: [...peers, 'helsinki'],
      facilitators: ['lyon'],
      host: ['utrecht'],
    },
  });
  await store.people.update('utrecht', (p) => ({ ...p, city: 'Genoa' }));
  world.setClock(MIDWAY);
  await replan(world.deps, REVIEW);
}

describe.each(PLATFORMS)('in %s, questions before the visit', (_, on) => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await on();
    await begun(chat.world);
  });
  afterEach(() => endsWell(chat));
  const { all, last } = reading(() => chat);

  it('go there and come back: three are proposed, two of them become one, and both are answered', async () => {
    await chat.says('helsinki', `clarify 48: ${FIRST}`);
    await chat.says('helsinki', 'clarify 47');
    const about = { type: { 'What should the host be asked?': SECOND } };
    await chat.presses('helsinki', 'Questions to Genoa before the visit', 'Propose', about);
    await chat.says('helsinki', `clarify 1: ${THIRD}`);
    expect(await last('helsinki')).toContain('Genoa never learns who asked');
    await chat.says('lyon', 'précisions');
    expect(await last('lyon')).toContain('3 questions attendent');
    // The first that waits, worded anew; a judgement in it is named before it is sent.
    await chat.presses('lyon', '3 questions attendent', 'La formuler et la poser : 1');
    const words = (said: string) => ({ type: { 'La question, telle que la ville la lira': said } });
    await chat.presses('lyon', 'Formuler la question', 'La poser à Genoa', words('The board is weak: why?'));
    expect(await all('lyon')).toMatch(/weak\s» ressemble à une appréciation\./);
    const sent = await chat.presses('lyon', 'ressemble à une appréciation', 'La poser dans ces mots', words(THIRD));
    await sent.again();
    expect(await chat.world.deps.store.stepRecords.count({ kind: 'clarification-request' })).toBe(1);
    await chat.says('lyon', 'précisions');
    await chat.presses('lyon', '2 questions attendent', 'La formuler et la poser : 47');
    await chat.presses('lyon', 'Formuler la question', 'La poser à Genoa', words(SECOND));
    await chat.says('lyon', 'précisions');
    await chat.presses('lyon', '1 question attend', 'La formuler et la poser : 48');
    await chat.presses('lyon', 'Formuler la question', 'La poser à Genoa', words(FIRST));
    // The first was told at once; the others come with the next day's one message.
    for (const minute of ['15', '20']) await chat.goTo(`2027-03-26T09:${minute}:00.000Z`);
    expect(await last('utrecht')).toContain('The review team has 3 questions to Genoa');
    for (const question of QUESTIONS) expect(await all('utrecht')).toContain(question);
    expect(await all('utrecht')).not.toMatch(/helsinki|weak/i);
    for (const [n, question, at] of [
      [0, FIRST, 48],
      [1, SECOND, 47],
      [2, THIRD, 1],
    ] as const) {
      await chat.says('utrecht', 'clarifications');
      await chat.presses('utrecht', 'Questions before the visit to Genoa', `Answer: ${at}`);
      const answer = { 'Your answer': `Answer ${n}.`, 'Documents or links': `https://genoa.example/${n}.pdf` };
      const done = await chat.presses('utrecht', question, 'Send the answer', { type: answer });
      await done.again();
    }
    await chat.says('utrecht', 'clarifications');
    expect(await last('utrecht')).toContain('You have answered everything');
    // After Easter, in Helsinki's working hours.
    for (const minute of ['15', '20']) await chat.goTo(`2027-03-30T09:${minute}:00.000Z`);
    await chat.says('helsinki', 'report 48');
    expect(await last('helsinki')).toMatch(/Asked before the visit: .*\n(?:.*\n)*.*Answer \d\./);
    const told = await all('helsinki');
    for (const n of [0, 1, 2]) expect(told).toContain(`https://genoa.example/${n}.pdf`);
    expect(told.split('Genoa has answered your question').length).toBeGreaterThan(3);
  });
});

it('a host that is reached by mail alone reads what it is asked there, and answers on the page', async () => {
  const mail = await onMail();
  await begun(mail.world);
  const last = async (...said: Parameters<typeof types>) => (await types(...said)).at(-1) ?? raise();
  await types(mail.world, 'helsinki', `clarify 48: ${FIRST}`);
  const card = await last(mail.world, 'lyon', 'précisions');
  const data = card.body.flatMap((b) => (b.kind === 'presses' ? b.actions : []))[0]?.data ?? raise();
  await presses(mail.world, 'lyon', card, 'clarify-release', { clarifyWords: FIRST }, undefined, data);
  for (const minute of ['10', '11']) await mail.goTo(`2027-03-25T10:${minute}:00.000Z`);
  const letters = (await mail.read('utrecht')).join('\n');
  expect(letters).toContain(FIRST);
  expect(letters).not.toMatch(/helsinki/i);
  const asked = await last(mail.world, 'utrecht', 'clarifications');
  const request = asked.body.flatMap((b) => (b.kind === 'presses' ? b.actions : []))[0]?.data ?? raise();
  await presses(
    mail.world,
    'utrecht',
    asked,
    'clarify-answer-send',
    { clarifyAnswer: 'The council.' },
    undefined,
    request,
  );
  for (const minute of ['20', '21']) await mail.goTo(`2027-03-25T10:${minute}:00.000Z`);
  expect((await mail.read('helsinki')).join('\n')).toContain('Genoa has answered your question');
  expect(mail.problems()).toEqual([]);
  await mail.close();
});

function raise(): never {
  throw new RangeError('not there');
}
