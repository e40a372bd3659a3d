import type { Chatting, Somebody } from '../support/chats/chatting';
import { endsWell, PLATFORMS } from '../support/chats/platforms';
import { MIDWAY } from '../support/sheets';

const REVIEW = 'genoa-2027';
const [ORGANISER, LEADER] = ['helsinki', 'lyon'] as const satisfies readonly Somebody[];

describe.each(PLATFORMS)('in %s, a review', (_, on) => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await on();
    chat.world.setClock(MIDWAY);
    await chat.world.deps.store.reviews.update(REVIEW, (review) => ({
      ...review,
      members: { ...review.members, organisers: [ORGANISER], peers: ['utrecht'], facilitators: [] },
    }));
    await chat.says(LEADER, 'statut');
  });
  afterEach(() => endsWell(chat));

  const stopped = async () => (await chat.world.deps.store.reviews.get(REVIEW))?.stopped?.how;
  const lastOf = async (who: Somebody) => (await chat.read(who)).at(-1) ?? '';

  it('is postponed with a word to all, taken up again, and not stopped anew by the card from before', async () => {
    await chat.says(ORGANISER, 'postpone');
    await chat.presses(ORGANISER, 'It goes on as planned', 'Postpone it');
    const word = { type: { 'A word of yours to them': 'The harbour is flooded.' } };
    const put = await chat.presses(ORGANISER, 'Postpone the review of Genoa?', 'Postpone it', word);
    await put.again();
    expect(await stopped()).toBe('postponed');
    for (const minute of ['20', '21']) await chat.goTo(`2027-03-25T10:${minute}:00.000Z`);
    const told = (await chat.read(LEADER)).join('\n');
    expect(told.split('The harbour is flooded.')).toHaveLength(2);
    expect(told).toContain('La revue de Genoa est reportée');
    await chat.says(ORGANISER, 'take up review');
    await chat.presses(ORGANISER, 'The review of Genoa', 'Take it up again');
    await chat.presses(ORGANISER, 'Take up the review of Genoa again?', 'Take it up again');
    expect(await stopped()).toBeUndefined();
    await put.anew();
    expect(await stopped()).toBeUndefined();
    await chat.says(ORGANISER, 'cancel review');
    await chat.presses(ORGANISER, 'It goes on as planned', 'Cancel it');
    await chat.presses(ORGANISER, 'Cancel the review of Genoa?', 'Leave it');
    expect(await lastOf(ORGANISER)).toContain('Nothing was changed');
    expect(await stopped()).toBeUndefined();
  });
});
