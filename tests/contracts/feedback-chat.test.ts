import { HANDED, HEADLINES, PACK, SITTING } from '../../flows/feedback/kept';
import { replan } from '../../src/plan/planning';
import { aFinding, aMark, aNote, anInterview, at } from '../support/a-visit';
import type { Chatting } from '../support/chats/chatting';
import { onMail } from '../support/chats/on-mail';
import { endsWell, PLATFORMS, reading } from '../support/chats/platforms';
import type { World } from '../support/service-world';
import { aReview } from '../support/sheets';

const REVIEW = 'genoa-2027';
const OFFICE = anInterview('office', { function: 'Head of the housing office' });
const BOARD = anInterview('board', { function: 'Chair of the board', starts: at(1, '11:00'), ends: at(1, '12:00') });
const found = (key: string, text: string, indicator: string, sort: 'strength' | 'concern') =>
  aFinding(key, { text, sort, indicators: [indicator] });

/** Two say the same of both; one alone says the last. */
const RECORDS = [
  ...[OFFICE, BOARD],
  aNote('helsinki', OFFICE, [
    found('s1', 'New staff are trained.', 'GG-AMB-1', 'strength'),
    found('c1', 'The board meets too late.', 'GG-LEA-1', 'concern'),
    found('c2', 'Only the office says so.', 'GG-LEA-2', 'concern'),
  ]),
  aNote('helsinki', BOARD, [
    found('s2', 'Staff know their training.', 'GG-AMB-1', 'strength'),
    found('c3', 'Nobody waits for the board.', 'GG-LEA-1', 'concern'),
  ]),
  aMark('s1', 'report', at(2, '17:00')),
];

/** Lyon leads, in French, Helsinki is on the team, and the host’s contact is who else is a peer; the second evening of the visit. */
async function begun(world: World): Promise<void> {
  const { store } = world.deps;
  const { members } = aReview();
  const team = { leader: 'lyon', peers: ['helsinki', 'barcelona'], host: ['utrecht'] };
  await store.reviews.put(aReview({ gatheredAt: '2027-04-06T08:00:00.000Z', members: { ...members, ...team } }));
  await store.people.update('utrecht', (p) => ({ ...p, city: 'Genoa' }));
  for (const record of RECORDS) await store.stepRecords.put(record);
  world.setClock(at(2, '19:00'));
  await replan(world.deps, REVIEW);
}

describe.each(PLATFORMS)('in %s, the feedback session', (_, on) => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await on();
    for (const who of ['lyon', 'helsinki', 'utrecht'] as const) await chat.arrives(who);
    await begun(chat.world);
  });
  afterEach(() => endsWell(chat));
  const { all, last } = reading(() => chat);
  const keptOf = async (kind: string) => (await chat.world.deps.store.stepRecords.find({ kind }))[0]?.value;

  it('is agreed, chosen, told to the contact, and handed over once it has begun', async () => {
    await chat.says('utrecht', 'feedback session');
    const sat = await chat.presses('utrecht', 'Who sits in it', 'Keep who comes', {
      type: { 'Who comes from your side': 'The deputy mayor' },
    });
    await sat.again();
    expect(await keptOf(SITTING.name)).toEqual({ host: 'The deputy mayor', team: '' });

    await chat.says('lyon', 'restitution');
    expect(await last('lyon')).toContain('The deputy mayor');
    await chat.presses('lyon', 'Rien n’est encore choisi.', 'Choisir les points forts');
    const proposed = await chat.presses('lyon', 'Points forts', 'Prendre ce qui est proposé');
    await proposed.again();
    await chat.says('lyon', 'restitution');
    await chat.presses('lyon', 'New staff are trained.', 'Choisir les points');
    await chat.presses('lyon', 'Points à travailler', 'Prendre ce qui est proposé');
    await chat.presses('lyon', 'Points à travailler', 'Ajouter', {
      choose: { 'Quoi ajouter': 'Only the office says so. (une seule source indépendante le dit)' },
    });
    expect(await last('lyon')).toMatch(/reste dehors\s: une seule source indépendante le dit/);
    expect(await keptOf(PACK.name)).toMatchObject({
      lines: { strengths: [{ source: 's1' }], points: [{ source: 'c1' }, { source: 'c2' }] },
    });

    // The evening before, whoever leads is asked to say it to the contact, and says that they did.
    for (const minute of ['19:30', '19:31']) await chat.goTo(at(2, minute));
    expect(await last('lyon')).toContain('Dites ceci de vive voix');
    expect(await last('lyon')).not.toContain('Only the office');
    const given = await chat.presses('lyon', 'Dites ceci de vive voix', 'C’est dit au contact');
    await given.again();
    expect(await keptOf(HEADLINES.name)).toMatchObject({ given: [{ by: 'lyon' }] });
    await chat.says('helsinki', 'feedback');
    expect(await last('helsinki')).toContain('Headlines given on');

    // Until it is handed over the city reads nothing of it.
    await chat.goTo(at(3, '16:05'));
    await chat.says('utrecht', 'feedback session');
    expect(await all('utrecht')).not.toMatch(/New staff|too late|Headlines/);
    await chat.says('lyon', 'restitution');
    const handed = await chat.presses('lyon', 'New staff are trained.', 'Remettre le dossier');
    await handed.again();
    expect(((await keptOf(HANDED.name)) as { packs: unknown[] }).packs).toHaveLength(1);
    for (const minute of ['16:06', '16:30']) await chat.goTo(at(3, minute));
    expect(await all('utrecht')).toContain('the pack of the feedback session is here for you');
    await chat.says('utrecht', 'feedback session');
    expect(await last('utrecht')).toContain('Feedback, as it was handed over');
  });
});

it('who leads and is reached by mail alone is told there that the headlines are to give', async () => {
  const mail = await onMail();
  await begun(mail.world);
  for (const minute of ['19:30', '19:31']) await mail.goTo(at(2, minute));
  const letters = (await mail.read('lyon')).join('\n');
  expect(letters).toContain('à dire au contact de la ville');
  expect((await mail.read('utrecht')).join('\n')).not.toMatch(/New staff|too late/);
  await endsWell(mail);
});
