import type { Chatting } from '../support/chats/chatting';
import { endsWell, PLATFORMS } from '../support/chats/platforms';
import { somebody } from '../support/genoa-schedule';

const REVIEW = 'genoa-2027';
const TITLE = 'Teams: a proposal';
/** Of cities of their own, with names as long as they get. */
const OTHERS = Array.from({ length: 8 }, (_, n) =>
  somebody(`other-${n}`, {
    name: `${n} Maximiliana Konstantinopoulou-Wolfeschlegelsteinhausenbergerdorff de la Santísima Trinidad`,
    city: `City ${n}`,
  }),
);

describe.each(PLATFORMS)('in %s, teams', (_, on) => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await on();
    chat.world.setClock('2026-11-02T09:00:00.000Z');
    const { store } = chat.world.deps;
    for (const one of OTHERS) await store.people.put(one);
    await store.reviews.update(REVIEW, ({ openedAt: _openedAt, ...review }) => ({
      ...review,
      members: {
        ...{ organisers: ['helsinki'], leader: 'lyon', peers: ['barcelona', 'utrecht'], host: ['genoa'] },
        ...{ facilitators: [], observers: OTHERS.map(({ id }) => id) },
      },
    }));
  });
  afterEach(() => endsWell(chat));

  const members = async () => (await chat.world.deps.store.reviews.get(REVIEW))?.members;
  const lastOf = async () => (await chat.read('helsinki')).at(-1) ?? '';

  it('are proposed, changed and taken over once; a card from before changes nothing more', async () => {
    await chat.says('helsinki', 'teams');
    expect(await lastOf()).toContain('lyon (Lyon) · leads');
    const [whom, what] = ['Whom', 'What'] as const;
    await chat.presses('helsinki', TITLE, 'Propose again', { choose: { [what]: 'Leads it' } });
    expect(await lastOf()).toContain('Say whom, and on which review.');
    const review = /Genoa · .*/.exec(await lastOf())?.[0] ?? '';
    await chat.presses('helsinki', TITLE, 'Propose again', {
      choose: { 'On which review': review, [whom]: 'utrecht (Utrecht)', [what]: 'Leads it' },
    });
    expect(await lastOf()).toContain('utrecht (Utrecht) · leads');
    await chat.presses('helsinki', TITLE, 'What would change?');
    expect(await lastOf()).toContain('Leads from now on: utrecht (Utrecht)');
    const before = await members();
    expect(before?.leader).toBe('lyon');
    const taken = await chat.presses('helsinki', 'What would change', 'Take over, invite later');
    const after = await members();
    expect(after?.leader).toBe('utrecht');
    await taken.again();
    await taken.anew();
    expect(await members()).toEqual(after);
  });
});
