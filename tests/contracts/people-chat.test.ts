import type { Chatting, Somebody } from '../support/chats/chatting';
import { endsWell, PLATFORMS, reading } from '../support/chats/platforms';
import { somebody } from '../support/genoa-schedule';
import { said, types } from '../support/service-world';
import { MIDWAY } from '../support/sheets';

const REVIEW = 'genoa-2027';
const [ORGANISER, LEADER, PEER] = ['helsinki', 'lyon', 'utrecht'] as const satisfies readonly Somebody[];
const ANA = 'Ana Sousa, ana@porto.example, Porto';
const [WHO, WHAT] = ['Who', 'What is to change'] as const;
const NEW = 'Or somebody new: name, e-mail, city';
/** As long as names and cities get. */
const LONG = Array.from({ length: 9 }, (_, n) =>
  somebody(`long-${n}`, {
    name: `${n} Maximiliana Konstantinopoulou-Wolfeschlegelsteinhausenbergerdorff de la Santísima Trinidad`,
    city: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  }),
);

describe.each(PLATFORMS)('in %s, the people of a review', (_, on) => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await on();
    const { store } = chat.world.deps;
    chat.world.setClock(MIDWAY);
    for (const one of LONG) await store.people.put(one);
    await store.reviews.update(REVIEW, (review) => ({
      ...review,
      members: {
        ...{ organisers: [ORGANISER], leader: LEADER, host: ['genoa'], facilitators: [], observers: [] },
        peers: ['barcelona', PEER, ...LONG.map(({ id }) => id)],
      },
    }));
  });
  afterEach(() => endsWell(chat));

  const review = async () => {
    const found = await chat.world.deps.store.reviews.get(REVIEW);
    if (!found) throw new RangeError(REVIEW);
    return found;
  };
  const lastOf = async (who: Somebody) => (await chat.read(who)).at(-1) ?? '';
  const { all } = reading(() => chat);
  const idOf = async (email: string) => (await chat.world.deps.store.people.find({ email }))[0]?.id ?? '';
  /** Says on the card of all people who and what, and goes on. */
  const asks = async (who: string, what: string) => {
    await chat.says(ORGANISER, 'people');
    await chat.presses(ORGANISER, 'People · Genoa', 'Next', { choose: { [WHO]: who, [WHAT]: what } });
  };

  it('are twelve with the longest names; one is replaced, one shares a seat, and the lead is handed over and back', async () => {
    await chat.says(ORGANISER, 'people');
    for (const { name } of LONG) expect(await lastOf(ORGANISER)).toContain(name);
    await asks('utrecht (Utrecht)', 'Somebody shares their seat: one set of sheets for two');
    // Nobody yet: that is said, and what was chosen stays.
    await chat.presses(ORGANISER, 'Who shares the seat of utrecht?', 'Show what happens');
    expect(await lastOf(ORGANISER)).toContain('Choose somebody, or write a name, an e-mail and a city.');
    await chat.presses(ORGANISER, 'Who shares the seat of utrecht?', 'Show what happens', { type: { [NEW]: ANA } });
    expect(await lastOf(ORGANISER)).toContain('Ana Sousa (Porto) shares the seat of utrecht (Utrecht)');
    const shared = await chat.presses(ORGANISER, 'nothing is changed yet', 'Do it, invite later');
    const { members } = await review();
    await shared.again();
    await shared.anew();
    expect((await review()).members).toEqual(members);
    expect(members.peers).toContain(await idOf('ana@porto.example'));
    await chat.says(ORGANISER, 'people');
    expect(await lastOf(ORGANISER)).toContain('shares the seat of utrecht');

    await asks('utrecht (Utrecht)', 'They stand in for the leader, or no longer');
    await chat.presses(ORGANISER, 'nothing is changed yet', 'Do it');
    expect((await review()).deputy).toBe(PEER);
    // What was shown from an older team is shown anew, not done; and what was done is not done again.
    await asks('utrecht (Utrecht)', 'They lead the team');
    await asks('utrecht (Utrecht)', 'They lead the team');
    const led = await chat.presses(ORGANISER, 'nothing is changed yet', 'Do it');
    expect((await review()).members.leader).toBe(PEER);
    await asks('lyon (Lyon)', 'They lead the team');
    await chat.presses(ORGANISER, 'nothing is changed yet', 'Do it');
    await led.again();
    await led.anew();
    await chat.presses(ORGANISER, 'nothing is changed yet', 'Do it');
    expect((await review()).members.leader).toBe(LEADER);
    for (const minute of ['30', '31', '40', '41']) await chat.goTo(`2027-03-25T10:${minute}:00.000Z`);
    expect(await all(PEER)).toContain('asks you to lead the review of Genoa');
    expect(await all(LEADER)).toContain('utrecht');

    await asks('barcelona (Barcelona)', 'Somebody else comes in their place');
    await chat.presses(ORGANISER, 'Who comes in the place of barcelona?', 'Show what happens', {
      type: { [NEW]: 'Bo Lind, bo@malmo.example, Malmö' },
      choose: { 'What becomes of their sheets': 'All of them go, and do not come back' },
    });
    await chat.presses(ORGANISER, 'Bo Lind', 'Do it and invite');
    expect((await review()).members.peers).toContain(await idOf('bo@malmo.example'));
    expect((await review()).members.peers).not.toContain('barcelona');
  });

  it('are added several at once, and an address is put right of who never came', async () => {
    await chat.says(ORGANISER, 'people');
    await chat.presses(ORGANISER, 'People · Genoa', 'Add people');
    await chat.presses(ORGANISER, 'Who joins the review of Genoa?', 'Show what happens', {
      type: { [NEW]: `${ANA}\nBo Lind, bo@malmo.example, Malmö, observer` },
    });
    await chat.presses(ORGANISER, 'nothing is changed yet', 'Change');
    await chat.presses(ORGANISER, 'Who joins the review of Genoa?', 'Show what happens');
    const added = await chat.presses(ORGANISER, 'nothing is changed yet', 'Do it, invite later');
    await added.again();
    expect((await review()).members.observers).toEqual([await idOf('bo@malmo.example')]);
    await asks('Ana Sousa (Porto)', 'Their e-mail address is another');
    await chat.presses(ORGANISER, 'The address of Ana Sousa', 'Show what happens', {
      type: { 'The right e-mail address': 'ana.sousa@porto.example' },
    });
    const changed = await chat.presses(ORGANISER, 'ana.sousa@porto.example', 'Do it, invite later');
    await changed.again();
    expect((await review()).members.peers).toContain(await idOf('ana.sousa@porto.example'));
    expect(await idOf('ana@porto.example')).toBe('');
  });

  it('ask to leave and are let go with one press; the leader proposes somebody, who comes with one', async () => {
    await chat.says(PEER, 'leave');
    const asked = await chat.presses(PEER, 'Leave the review of Genoa?', 'Ask the organiser', {
      type: { 'Why, if you like': 'I have a new post' },
    });
    await asked.again();
    await chat.says(LEADER, 'proposer');
    expect(await lastOf(LEADER)).toContain('Proposer une personne');
    await chat.presses(LEADER, 'Proposer une personne', 'Envoyer à qui organise', {
      type: { 'Qui : nom, adresse électronique, ville': ANA },
    });
    for (const minute of ['30', '31', '40', '41']) await chat.goTo(`2027-03-25T10:${minute}:00.000Z`);
    const told = await all(ORGANISER);
    expect(await all(LEADER)).toContain('Votre proposition est transmise');
    expect(told.split('utrecht asks to leave the review of Genoa')).toHaveLength(2);
    expect(told).toContain('I have a new post');
    await chat.presses(ORGANISER, 'utrecht asks to leave', 'See what happens first');
    const gone = await chat.presses(ORGANISER, 'utrecht (Utrecht) leaves the review', 'Do it');
    await gone.again();
    expect((await review()).members.peers).not.toContain(PEER);
    const come = await chat.presses(ORGANISER, 'lyon proposes somebody', 'Do it and invite');
    await come.again();
    await come.anew();
    const ana = await idOf('ana@porto.example');
    expect((await review()).members.peers.filter((id) => id === ana)).toEqual([ana]);
    for (const minute of ['50', '51']) await chat.goTo(`2027-03-25T10:${minute}:00.000Z`);
    expect(await all(PEER)).toContain('there is nothing more for you to do on it');
    expect((await types(chat.world, ORGANISER, 'people')).map(said).join()).toContain('Ana Sousa');
  });
});
