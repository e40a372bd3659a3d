import { asked, must } from '../support/benchmark-story';
import type { Chatting } from '../support/chats/chatting';
import { endsWell, PLATFORMS } from '../support/chats/platforms';
import { types } from '../support/service-world';

/** The last message of those that are there. */
const lastOf = (texts: readonly string[]) => must(texts.at(-1));

describe.each(PLATFORMS)('in %s, a benchmark', (_, on) => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await on();
    chat.world.setClock('2026-11-02T09:00:00.000Z');
    await chat.world.deps.store.reviews.update('genoa-2027', ({ openedAt: _openedAt, ...review }) => review);
    await asked(chat.world);
  });
  afterEach(() => endsWell(chat));

  it('is objected to with a reason, which its organiser reads with the name and others without', async () => {
    await chat.says('helsinki', 'benchmark');
    await chat.presses('helsinki', 'GG-AMB-1', 'Comment or object: GG-AMB-1');
    const reason = { type: { 'Your comment, or why you object': 'nobody can measure this' } };
    await chat.presses('helsinki', 'What do you say?', 'Save', {
      choose: { 'What do you say?': 'I object' },
      ...reason,
    });
    expect((await chat.read('helsinki')).join('\n')).toContain('You object: nobody can measure this');
    const [draft] = await types(chat.world, 'eurocities', 'benchmark');
    expect(JSON.stringify(draft)).toContain('nobody can measure this');
    await chat.says('lyon', 'référentiel');
    const read = lastOf(await chat.read('lyon'));
    expect(read).toContain('Approuver les 6');
    expect(read.toLowerCase()).not.toContain('helsinki');
  });
});
