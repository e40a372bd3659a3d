import { replan } from '../../src/plan/planning';
import { aFinding, aHypothesis, aNote, anInterview, at } from '../support/a-visit';
import type { Chatting } from '../support/chats/chatting';
import { onMail } from '../support/chats/on-mail';
import { endsWell, PLATFORMS, reading } from '../support/chats/platforms';
import type { World } from '../support/service-world';
import { aReview } from '../support/sheets';

const REVIEW = 'genoa-2027';
const ADVISORY = anInterview('advisory', {
  function: 'Chair of the advisory committee',
  sourceType: 'migrant_group',
  hypotheses: ['a'],
});
const RECORDS = [
  ADVISORY,
  anInterview('office', { starts: at(2, '09:00'), ends: at(2, '10:00'), hypotheses: ['a'] }),
  anInterview('unwritten', { starts: at(1, '11:00'), ends: at(1, '12:00'), writes: 'utrecht' }),
  aNote('helsinki', ADVISORY, [
    aFinding('one', { text: 'It has no budget of its own.', effects: { a: 'supports' }, isRecommendation: true }),
  ]),
  aHypothesis('a', { text: 'The committee is not heard.' }),
];

/** The evening of the first day, a minute before it is told; its leader reads French. */
async function begun(world: World): Promise<void> {
  const { store } = world.deps;
  await store.reviews.update(REVIEW, (review) => ({
    ...review,
    gatheredAt: '2027-04-06T15:30:00.000Z',
    members: aReview().members,
  }));
  for (const record of RECORDS) await store.stepRecords.put(record);
  world.setClock(at(1, '18:29'));
  await replan(world.deps, REVIEW);
}

describe.each(PLATFORMS)('in %s, the evening of a visit day', (_, on) => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await on();
    for (const who of ['lyon', 'helsinki', 'utrecht'] as const) await chat.arrives(who);
    await chat.channel.link();
    await begun(chat.world);
  });
  afterEach(() => endsWell(chat));
  const { last } = reading(() => chat);

  it('is told to the leader and in the channel, and read by a peer who asks, with no name of who was met', async () => {
    const before = (await chat.channel.read()).length;
    for (const minute of ['18:30', '18:31']) await chat.goTo(at(1, minute));
    const told = await last('lyon');
    expect(told).toMatch(/jour 1 sur 3/);
    // In Slack what is folded is opened in a window of its own.
    if (!/Le tout$/m.test(told))
      expect(told).toContain('It has no budget of its own. (Chair of the advisory committee, groupes d’immigrés)');
    expect(told).toMatch(/1 note manque\s: utrecht/);
    const posted = (await chat.channel.read()).slice(before).flat().join('\n');
    expect(posted).toContain('It has no budget of its own.');
    await chat.says('helsinki', 'evening');
    expect(await last('helsinki')).toContain('day 1 of 3');
    await chat.says('helsinki', 'wall');
    expect(await last('helsinki')).toContain('Genoa: the wall');
    await chat.goTo(at(2, '07:30'));
    expect(await last('lyon')).toMatch(/Pourrait trancher\s: The committee is not heard\./);
  });
});

it.each([
  ['in full', true],
  [undefined, false],
] as const)('where mails hold %s, the leader’s has what was found: %s; a peer’s likewise', async (holds, isTold) => {
  const mail = await onMail();
  await begun(mail.world);
  await mail.world.deps.store.programmes.update('inti-cities-2027', ({ mail: _, ...programme }) => ({
    ...programme,
    ...(holds ? { mail: holds } : {}),
  }));
  for (const minute of ['18:30', '18:31']) await mail.goTo(at(1, minute));
  for (const who of ['lyon', 'helsinki'] as const) {
    const letters = (await mail.read(who)).join('\n');
    expect([who, letters.includes('Genoa'), letters.includes('budget')]).toEqual([who, true, isTold]);
  }
  await endsWell(mail);
});

it.each([
  ['in full', true],
  [undefined, false],
] as const)('where mails hold %s, a brief before an interview names whom one meets: %s', async (holds, isTold) => {
  const mail = await onMail();
  const { world } = mail;
  await begun(world);
  await world.deps.store.programmes.update('inti-cities-2027', ({ mail: _, ...programme }) => ({
    ...programme,
    ...(holds ? { mail: holds } : {}),
  }));
  world.setClock(at(1, '08:29'));
  await replan(world.deps, REVIEW);
  for (const minute of ['08:30', '08:31']) await mail.goTo(at(1, minute));
  const letters = (await mail.read('helsinki')).join('\n');
  expect([letters.includes('Genoa'), letters.includes('advisory committee')]).toEqual([true, isTold]);
  await endsWell(mail);
});
