import { replan } from '../../src/plan/planning';
import type { Chatting } from '../support/chats/chatting';
import { endsWell, PLATFORMS, reading } from '../support/chats/platforms';
import type { World } from '../support/service-world';
import { aContent, aReview, aSheet } from '../support/sheets';

const REVIEW = 'genoa-2027';
const NOW = '2027-04-12T08:00:00.000Z';
const { report, members } = aReview();
const SECRET = 'The board is only there for the photographs';

/** Lyon leads, in French; the host's contact is who else is a peer. One hypothesis goes to the visit, and two are asked for. */
async function begun(world: World): Promise<void> {
  const { store } = world.deps;
  await store.reviews.put(
    aReview({
      report: { ...report, url: 'https://genoa.example/report.pdf' },
      reportRevision: 1,
      gatheredAt: '2027-04-06T15:30:00.000Z',
      members: { ...members, leader: 'lyon', peers: ['helsinki', 'barcelona'], facilitators: [], host: ['utrecht'] },
    }),
  );
  await store.people.update('utrecht', (p) => ({ ...p, city: 'Genoa' }));
  const toMeet = ['Head of integration', 'Caritas'];
  await store.sheets.put(
    aSheet('GG-AMB-1', 'helsinki', aContent('below', { toMeet, toAsk: ['When did the mayor last come?'] })),
  );
  const value = {
    text: SECRET,
    indicators: ['GG-AMB-1'],
    from: 'merge',
    way: 'visit',
    rank: 1,
    status: 'open',
    reason: '',
    changes: [],
  };
  await store.stepRecords.put({ id: `hypothesis|${REVIEW}|h1`, kind: 'hypothesis', review: REVIEW, person: '', value });
  world.setClock(NOW);
  await replan(world.deps, REVIEW);
}

interface Kept {
  function: string;
  starts: string;
  state: string;
  replaced: { function: string }[];
}

describe.each(PLATFORMS)('in %s, the interviews', (_, on) => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await on();
    await begun(chat.world);
  });
  afterEach(() => endsWell(chat));
  const { all, last } = reading(() => chat);
  const programme = async () =>
    (await chat.world.deps.store.stepRecords.find({ kind: 'interview' })).map(({ value }) => value as Kept);

  it('are proposed, sent, moved, replaced, cancelled and confirmed, and everybody hears what concerns them', async () => {
    await chat.says('lyon', 'entretiens');
    const proposed = await chat.presses('lyon', 'Entretiens à Genoa', 'Proposer un programme');
    await proposed.again();
    expect(await programme()).toHaveLength(2);
    await chat.says('lyon', 'entretiens');
    expect(await last('lyon')).toContain('pas encore envoyé');
    await chat.presses('lyon', 'pas encore envoyé', 'L’envoyer à Genoa');
    await chat.goTo('2027-04-12T08:15:00.000Z');
    expect(await all('utrecht')).toContain('The team asks to meet 2 people or groups');

    await chat.says('utrecht', 'interviews');
    expect(await last('utrecht')).toContain('2 interviews wait for your word');
    await chat.presses('utrecht', '2 interviews wait', 'Hold an hour: an elected member');
    const held = { 'Who: function or body': 'Councillor for housing', From: '15:00' };
    const kept = await chat.presses('utrecht', 'Hold an hour: an elected member', 'Keep', { type: held });
    await kept.again();
    expect((await programme()).filter(({ state }) => state === 'held')).toHaveLength(1);

    await chat.says('utrecht', 'interviews');
    await chat.presses('utrecht', '2 interviews wait', 'Change', {
      choose: { 'Which one': '1. Caritas · Tuesday 20 April, 09:00–10:00' },
    });
    const other = { 'Who: function or body': 'Deputy head of integration', From: '16:00' };
    await chat.presses('utrecht', 'Move it, or propose somebody else', 'Keep', { type: other });
    const [replaced] = (await programme()).filter((one) => one.replaced.length > 0);
    expect(replaced).toMatchObject({ starts: '2027-04-20T14:00:00.000Z', state: 'confirmed' });

    await chat.says('utrecht', 'interviews');
    await chat.presses('utrecht', '1 interview waits', 'Change', {
      choose: { 'Which one': '2. Head of integration · Wednesday 21 April, 09:00–10:00' },
    });
    await chat.presses('utrecht', 'Move it, or propose somebody else', 'It cannot take place');
    const why = { type: { 'Why, or who could come instead': 'On leave.' } };
    await chat.presses('utrecht', 'Why it cannot take place', 'It cannot take place', why);
    expect((await programme()).filter(({ state }) => state === 'cancelled')).toHaveLength(1);

    for (const minute of ['20', '25']) await chat.goTo(`2027-04-12T08:${minute}:00.000Z`);
    expect(await all('lyon')).toContain('Quelqu’un d’autre');
    expect(await all('lyon')).toMatch(/Annulé.*\n(?:.*\n)*.*On leave\./);
    expect(await all('utrecht')).not.toMatch(/photographs|When did the mayor|Pekka|Helsinki|Lyon/i);

    await chat.says('lyon', 'entretiens');
    const first = '1. Councillor for housing · mardi 20 avril, 15\u00a0h\u00a000–16\u00a0h\u00a000';
    await chat.presses('lyon', 'Entretiens à Genoa', 'Modifier', { choose: { Lequel: first } });
    const late = { type: { 'À partir de': '23:00' } };
    await chat.presses('lyon', 'Garder', 'Garder', late);
    expect(await last('lyon')).toContain('hors des heures offertes');
  });
});
