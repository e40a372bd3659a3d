import type { Chatting } from '../support/chats/chatting';
import { endsWell, PLATFORMS } from '../support/chats/platforms';
import { said, types } from '../support/service-world';

describe.each(PLATFORMS)('in %s, training', (_, on) => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await on();
  });
  afterEach(() => endsWell(chat));
  const read = async () => (await chat.read('helsinki')).join('\n');

  it('brings the rules, which are accepted with one press, and an interview with a note', async () => {
    await chat.says('helsinki', 'rules');
    expect(await read()).toContain('No attribution');
    await chat.presses('helsinki', 'Rules of conduct', 'I have read them, and accept', {
      type: { 'Languages you can work in': 'English, Finnish' },
    });
    expect(await read()).toContain('Thank you.');
    await chat.says('helsinki', 'practice note');
    await chat.presses('helsinki', 'Practise: a note', 'Look at my note', {
      type: { 'The finding': 'Karin Holm says that the evening is full' },
      choose: { 'Strength or concern?': 'Concern' },
    });
    expect(await read()).toContain('“Karin Holm” is a name');
    const [seen] = await types(chat.world, 'eurocities', 'training');
    expect(said(seen)).toMatch(/accepted by 1 of \d+; practised: (?:nobody yet|\d+ of \d+)/);
    expect(JSON.stringify(seen)).toContain('English, Finnish');
  });
});
