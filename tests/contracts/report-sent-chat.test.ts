import { PARAGRAPH } from '../../flows/report/public';
import type { Chatting } from '../support/chats/chatting';
import { onMail } from '../support/chats/on-mail';
import { endsWell, PLATFORMS, reading } from '../support/chats/platforms';
import { presses, types, type World } from '../support/service-world';
import { aReview } from '../support/sheets';

const REVIEW = 'genoa-2027';
const AFTER = '2027-05-04T08:00:00.000Z';
const { members } = aReview();
const FOUR = ['The board meets monthly.', 'Two people work there.', 'The budget fell.', 'Schools take part.'];

/** Helsinki leads, Genoa is who reads its own report, and four paragraphs are written. */
async function begun(world: World): Promise<void> {
  const { store } = world.deps;
  await store.reviews.put({
    ...aReview({ gatheredAt: '2027-04-06T08:00:00.000Z', openedAt: '2027-03-24T08:00:00.000Z' }),
    members: {
      ...members,
      leader: 'helsinki',
      peers: members.peers.filter((id) => id !== 'utrecht'),
      host: ['utrecht'],
    },
  });
  await store.people.update('utrecht', (p) => ({ ...p, city: 'Genoa' }));
  for (const [n, text] of FOUR.entries()) await words(world, n, text);
  world.setClock(AFTER);
}

async function words({ deps }: World, n: number, text: string): Promise<void> {
  await deps.store.stepRecords.put({
    id: `${PARAGRAPH.name}|${REVIEW}|p${n}`,
    kind: PARAGRAPH.name,
    review: REVIEW,
    person: '',
    value: { section: 'key-messages', place: n, wordings: [{ at: AFTER, by: 'helsinki', text, rests: [] }] },
  });
}

describe.each(PLATFORMS)('in %s, the report to the city', (_, on) => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await on();
    await begun(chat.world);
  });
  afterEach(() => endsWell(chat));
  const { all, last } = reading(() => chat);

  it('goes there, is commented on four times, two are corrected and two are not, and it is final', async () => {
    await chat.says('helsinki', 'final report');
    await chat.presses('helsinki', 'report to the city', 'Look at what goes out as a draft');
    const sent = await chat.presses('helsinki', 'paragraphs and', 'Send it all the same');
    await sent.again();
    expect(await chat.world.deps.store.stepRecords.count({ kind: 'sent-report' })).toBe(1);
    expect(await all('utrecht')).toContain('say where a fact is wrong');
    await chat.says('utrecht', 'final report');
    await chat.presses('utrecht', 'Genoa: report to the city', 'Read it');
    expect(await all('utrecht')).toContain('2. Two people work there.');
    const typed = { type: { 'What is wrong or missing in its facts': 'It meets every week.' } };
    const kept = await chat.presses('utrecht', 'The board meets monthly.', 'Keep the comment', typed);
    await kept.again();
    for (const [n, said] of ['Three do.', 'It rose.', 'Nine of ten do.'].entries())
      await chat.says('utrecht', `paragraph ${n + 2}: ${said}`);
    expect(await chat.world.deps.store.stepRecords.count({ kind: 'report-comment' })).toBe(4);
    await words(chat.world, 0, 'The board meets weekly.');
    await words(chat.world, 1, 'Three people work there.');
    await chat.says('helsinki', 'final report');
    expect(await last('helsinki')).toContain('4 comments, 4 without an answer');
    await chat.presses('helsinki', '4 comments', 'Answer');
    for (const [n, [choice, why]] of (
      [
        ['Corrected', 'As you say.'],
        ['Corrected', 'As you say.'],
        ['Not corrected', 'The books say so.'],
        ['Not corrected', 'We saw five.'],
      ] as const
    ).entries()) {
      const answer = { choose: { 'Was it corrected?': choice }, type: { 'In words': why } };
      await chat.presses('helsinki', `Comment on paragraph ${n + 1}`, 'Keep the answer', answer);
      if (n < 3) await chat.presses('helsinki', 'The answer is kept.', 'Answer the next');
    }
    expect(await all('utrecht')).not.toContain('The books say so.');
    await chat.says('helsinki', 'final report');
    await chat.presses('helsinki', '4 comments, each answered', 'Look at what goes out as final');
    await chat.presses('helsinki', 'final report', 'Send it all the same');
    await chat.says('utrecht', 'final report');
    const read = await last('utrecht');
    expect(read).toContain('This is the final report');
    expect(read).toContain('The books say so.');
  });
});

it('a host that is reached by mail alone hears of it there, and comments on the page', async () => {
  const mail = await onMail();
  await begun(mail.world);
  const last = async (...said: Parameters<typeof types>) => (await types(...said)).at(-1) ?? raise();
  const card = await last(mail.world, 'helsinki', 'final report');
  const shown = (await presses(mail.world, 'helsinki', card, 'sent-preview', {}, undefined, { as: 'draft' })).at(-1);
  const send = shown?.actions.find(({ id }) => id === 'sent-send') ?? raise();
  await presses(mail.world, 'helsinki', shown ?? raise(), 'sent-send', {}, undefined, send.data ?? {});
  for (const minute of ['10', '11']) await mail.goTo(`2027-05-04T10:${minute}:00.000Z`);
  const letters = (await mail.read('utrecht')).join('\n');
  expect(letters).toContain('draft report on Genoa');
  expect(letters).not.toContain('The board meets monthly.');
  await last(mail.world, 'utrecht', 'paragraph 1: It meets every week.');
  expect(await mail.world.deps.store.stepRecords.count({ kind: 'report-comment' })).toBe(1);
  expect(mail.problems()).toEqual([]);
  await mail.close();
});

function raise(): never {
  throw new RangeError('nothing was answered');
}
