import { ADVICE, type Advice } from '../../flows/recommendations/public';
import type { Chatting } from '../support/chats/chatting';
import { endsWell, PLATFORMS, reading } from '../support/chats/platforms';
import { isSent, sentAdvice } from '../support/sent-report';
import { aReview } from '../support/sheets';
import { hasNote } from '../support/visit-documents';

const EVENING = '2027-04-20T14:00:00.000Z';
const SENT = '2027-06-15T10:00:00.000Z';

/** Lyon leads, in French, Helsinki is on the team, and the host’s contact is who else is a peer; each reads in their own language. */
describe.each(PLATFORMS)('in %s, recommendations', (_, on) => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await on();
    const { store } = chat.world.deps;
    const { members } = aReview();
    const team = { leader: 'lyon', peers: ['helsinki', 'barcelona'], host: ['utrecht'] };
    await store.reviews.put(aReview({ gatheredAt: '2027-04-06T08:00:00.000Z', members: { ...members, ...team } }));
    chat.world.setClock(EVENING);
  });
  afterEach(() => endsWell(chat));
  const { last } = reading(() => chat);
  const advice = async () =>
    (await chat.world.deps.store.stepRecords.find({ kind: ADVICE.name })).flatMap(
      ({ value }) => (value as Advice).wordings.at(-1) ?? [],
    );

  it('are born of a note, written, linked and taken back', async () => {
    await hasNote(chat.world, 'n', EVENING, { sort: 'open', text: 'Give the board a budget.', isRecommendation: true });
    await chat.says('helsinki', 'recommendations');
    const born = await chat.presses('helsinki', 'Flagged in notes (1)', 'Make it a recommendation');
    await born.again();
    expect(await advice()).toMatchObject([
      { sort: 'recommendation', text: 'Give the board a budget.', by: 'helsinki' },
    ]);
    await chat.presses('helsinki', 'Rests on', 'Keep', {
      type: { 'For whom': 'Deputy mayor' },
      choose: { Priority: 'high' },
    });
    expect(await advice()).toMatchObject([{ addressee: 'Deputy mayor', priority: 'high' }]);
    await chat.says('lyon', 'recommandations');
    await chat.presses('lyon', 'Genoa', 'En écrire une', { choose: { 'Quoi écrire': 'Suggestion' } });
    const kept = await chat.presses('lyon', 'Suggestion', 'Garder', {
      type: { 'En mots': 'Demander aux écoles.' },
      choose: { Thème: 'Besoins et données' },
    });
    await kept.again();
    expect((await advice()).filter(({ sort }) => sort === 'suggestion')).toMatchObject([{ theme: 'needs' }]);
    await chat.presses('lyon', 'C’est noté.', 'La retirer');
    expect((await advice()).filter(({ isWithdrawn }) => isWithdrawn)).toHaveLength(1);
  });

  it('are answered by the host city, and what came of them is read', async () => {
    const { store } = chat.world.deps;
    await isSent(store, SENT, [sentAdvice('one', { text: 'Give the board a budget.' })]);
    chat.world.setClock('2027-06-16T08:00:00.000Z');
    await chat.says('utrecht', 'follow up');
    await chat.presses('utrecht', '0 of 1 recommendation answered', 'Open it', {
      choose: { 'Which one': '1. Give the board a budget.' },
    });
    const kept = await chat.presses('utrecht', 'Give the board a budget.', 'Keep what we do', {
      choose: { 'Your city': 'does not accept it' },
      type: { Why: 'The region decides.' },
    });
    await kept.again();
    const [action] = await store.stepRecords.find({ kind: 'follow-up-action' });
    expect(action?.value).toMatchObject({ wordings: [{ stand: 'not', why: 'The region decides.' }] });
    await chat.says('helsinki', 'follow up');
    expect(await last('helsinki')).toContain('1. Give the board a budget. · not accepted');
  });

  it('are seen again two years after, by those of the team who come back', async () => {
    const { store } = chat.world.deps;
    await isSent(store, SENT, [sentAdvice('one', { text: 'Give the board a budget.' })]);
    chat.world.setClock('2028-06-15T10:00:00.000Z');
    const visit = async () => (await store.stepRecords.find({ kind: 'follow-up-return' }))[0];
    const change = async (over: Record<string, unknown>) => {
      const before = await visit();
      if (before) await store.stepRecords.put({ ...before, value: { ...(before.value as object), ...over } });
    };
    await chat.says('lyon', 'suivi');
    await chat.presses('lyon', 'Give the board a budget.', 'Un retour deux ans après');
    await (await chat.presses('lyon', 'vendredi 15 juin 2029', 'Nous le voulons')).again();
    await chat.says('utrecht', 'follow up');
    await chat.presses('utrecht', 'Give the board a budget.', 'A return two years after');
    await (await chat.presses('utrecht', 'Friday, 15 June 2029', 'We want it')).again();
    expect((await visit())?.value).toMatchObject({ wants: { team: { yes: true }, host: { yes: true } } });
    await change({ day: { day: '2029-06-12', by: 'team' } });
    await chat.says('utrecht', 'follow up');
    await chat.presses('utrecht', 'Give the board a budget.', 'A return two years after');
    await chat.presses('utrecht', 'Proposed by the team', 'Agree to Tuesday, 12 June 2029');
    expect((await visit())?.value).toMatchObject({ day: { day: '2029-06-12', agreedAt: expect.any(String) } });
    await change({ going: [{ person: 'helsinki' }, { person: 'barcelona' }] });
    await chat.says('helsinki', 'follow up');
    await chat.presses('helsinki', 'Give the board a budget.', 'A return two years after');
    await (await chat.presses('helsinki', 'Agreed:', 'I come')).again();
    expect((await visit())?.value).toMatchObject({ going: [{ person: 'helsinki', comes: true }, {}] });
    chat.world.setClock('2029-06-12T14:00:00.000Z');
    await chat.says('helsinki', 'follow up');
    await chat.presses('helsinki', 'Give the board a budget.', 'Open it', {
      choose: { 'Which one': '1. Give the board a budget.' },
    });
    const seen = await chat.presses('helsinki', 'Recommendation 1', 'Keep what I saw', {
      choose: { 'What you saw': 'done as said' },
      type: { 'In one line, for the host city': 'A budget of 60,000.' },
    });
    await seen.again();
    expect(await store.stepRecords.find({ kind: 'follow-up-seen' })).toMatchObject([{ value: { seen: 'as_said' } }]);
  });
});
