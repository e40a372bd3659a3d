import { termsIn, termsOf } from '../../src/method/terms';
import type { Chatting, Filled, Somebody } from '../support/chats/chatting';
import { endsWell, PLATFORMS } from '../support/chats/platforms';
import { said, types } from '../support/service-world';

const REVIEW = 'genoa-2027';
/** A Monday, in everybody's working hours, weeks before the report is due. */
const MONDAY = '2027-02-15T09:00:00.000Z';
const QUESTION = 'Why do newcomers not come to our advice centres?';
const [HOST, ORGANISER, LEADER] = ['utrecht', 'helsinki', 'lyon'] as const satisfies readonly Somebody[];
const MAILS = 'What mails may hold';

/** The pages of the form, by their titles, with the button that goes on. */
const PAGES = [
  'What does the host city want to know?',
  'In which languages?',
  'Who reads what?',
  'What goes outside?',
  'Mails, and how long things are kept',
] as const;

describe.each(PLATFORMS)('in %s, the terms of a review', (_, on) => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await on();
    chat.world.setClock(MONDAY);
    const members = {
      ...{ organisers: [ORGANISER], leader: LEADER, peers: ['barcelona'], host: [HOST, 'genoa'] },
      ...{ facilitators: [], observers: [] },
    };
    await chat.world.deps.store.reviews.update(REVIEW, ({ openedAt: _openedAt, ...review }) => ({
      ...review,
      members,
    }));
  });
  afterEach(() => endsWell(chat));

  const review = async () => {
    const found = await chat.world.deps.store.reviews.get(REVIEW);
    if (!found) throw new RangeError(REVIEW);
    return found;
  };
  const lastOf = async (who: Somebody) => (await chat.read(who)).at(-1) ?? '';
  /** Fills in all cards, from the one with this button on. */
  const proposes = async (who: Somebody, button: string, filled: Readonly<Record<string, Filled>>) => {
    await chat.presses(who, 'Terms of the review', button);
    for (const [n, page] of PAGES.entries())
      await chat.presses(
        who,
        page,
        n === PAGES.length - 1 ? 'Look through, then propose' : 'Keep and go on',
        filled[page],
      );
    await chat.presses(who, 'Proposing is your yes', 'Propose');
  };

  it('are proposed by the host, agreed by the organiser, confirmed by the leader, and changed with the host’s yes alone', async () => {
    await chat.says(HOST, 'terms');
    await proposes(HOST, 'Propose terms', { [PAGES[0]]: { type: { 'Question 1': QUESTION } } });
    expect(termsIn(await review())).toMatchObject({ proposed: { by: HOST, terms: { mail: 'links only' } } });

    await chat.says(ORGANISER, 'terms');
    expect(await lastOf(ORGANISER)).toContain(QUESTION);
    await chat.presses(ORGANISER, 'Waits for', 'Agree');
    await chat.says(LEADER, 'cadre');
    expect(termsIn(await review()).agreed).toBeUndefined();
    await chat.presses(LEADER, QUESTION, 'Confirmer');
    expect(termsOf(await review()).questions).toEqual([{ text: QUESTION, about: [] }]);

    // Whoever proposed or agreed hears it where they are.
    await chat.goTo('2027-02-15T10:00:00.000Z');
    for (const who of [HOST, ORGANISER]) expect((await chat.read(who)).join('\n')).toContain('are agreed (version 1)');
    // Who is concerned and agrees to nothing reads it, too.
    expect((await types(chat.world, 'barcelona', 'terms')).map(said).join()).toContain(QUESTION);

    await chat.says(ORGANISER, 'terms');
    const full = { choose: { [MAILS]: 'What is said, but nobody’s answers too early' } };
    await proposes(ORGANISER, 'Propose a change', { [PAGES[4]]: full });
    await chat.says(LEADER, 'cadre');
    expect(await lastOf(LEADER)).not.toContain('Confirmer');
    expect(termsOf(await review()).mail).toBe('links only');
    await chat.says(HOST, 'terms');
    expect(await lastOf(HOST)).toContain(
      `${MAILS}: The city, a count and a link → What is said, but nobody’s answers too early`,
    );
    await chat.presses(HOST, 'Waits for', 'Agree');
    expect(termsOf(await review()).mail).toBe('links only');
    await chat.says(LEADER, 'cadre');
    await chat.presses(LEADER, 'Attend', 'Confirmer');
    expect(termsOf(await review())).toMatchObject({ mail: 'in full', questions: [{ text: QUESTION }] });
  });

  it('are asked to be changed in the leader’s words, which host and organiser read', async () => {
    await chat.says(HOST, 'terms');
    await proposes(HOST, 'Propose terms', {});
    await chat.says(ORGANISER, 'terms');
    await chat.presses(ORGANISER, 'Waits for', 'Agree');
    await chat.says(LEADER, 'cadre');
    await chat.presses(LEADER, 'Attend', 'Demander un changement');
    await chat.presses(LEADER, 'Demander un changement', 'Envoyer', {
      type: { 'Ce qui devrait être autrement': 'Plus court.' },
    });
    for (const who of [HOST, ORGANISER]) {
      await chat.says(who, 'terms');
      expect(await lastOf(who)).toContain('asks for a change: Plus court.');
    }
    expect(termsIn(await review()).agreed).toBeUndefined();
  });
});
