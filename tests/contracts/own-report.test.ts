import { replan } from '../../src/plan/planning';
import type { Chatting } from '../support/chats/chatting';
import { endsWell, PLATFORMS } from '../support/chats/platforms';
import { aReview } from '../support/sheets';

const REVIEW = 'genoa-2027';
const PLAN = 'Integration strategic plan';
const TYPED = {
  'What we do': 'A plan since 2023.',
  Documents: 'Plan https://genoa.example/plan.pdf p. 3\nBudget',
  'Who is responsible': 'Head of social policy',
};

/** The host's contact is who else is a peer in these stories. */
describe.each(PLATFORMS)('the host’s own report, in %s', (_, on) => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await on();
    const { store } = chat.world.deps;
    const { openedAt: __, ...review } = aReview();
    const { members } = review;
    const peers = members.peers.filter((id) => id !== 'utrecht');
    await store.reviews.put({ ...review, members: { ...members, peers, host: ['utrecht'] } });
    await store.people.update('utrecht', (p) => ({ ...p, city: 'Genoa' }));
    await replan(chat.world.deps, REVIEW);
  });
  afterEach(() => endsWell(chat));
  const last = async (who: 'utrecht' | 'lyon' | 'helsinki') => (await chat.read(who)).at(-1) ?? '';

  it('is answered on a card and in one message, handed in with a receipt, read and accepted by the leader', async () => {
    await chat.says('utrecht', 'my report');
    expect(await last('utrecht')).toContain('0 of 73 answered');
    await chat.presses('utrecht', '0 of 73 answered', '○ Ambition 0/6');
    const choose = { 'By our own view, the city is': '↑ above', 'They are': 'elected members' };
    await chat.presses('utrecht', PLAN, 'Save & next', { choose, type: TYPED });
    expect((await chat.read('utrecht')).join('\n')).toContain(`✓ ${PLAN} · ↑ above · A plan since 2023.`);
    await chat.says('utrecht', 'below\nOnly two portfolios have goals.\nresponsible: Mayor');
    expect((await chat.read('utrecht')).join('\n')).toContain('↓ below · Only two portfolios have goals. · Mayor');
    const [kept] = await chat.world.deps.store.stepRecords.find({ id: `host-answer|${REVIEW}|GG-AMB-1` });
    expect(kept?.value).toMatchObject({
      ...{ ownView: 'above', text: 'A plan since 2023.', responsible: 'Head of social policy', sourceType: 'elected' },
      documents: 'Plan https://genoa.example/plan.pdf p. 3\nBudget',
    });
    await chat.says('utrecht', 'my report');
    await chat.presses('utrecht', '2 of 73 answered', 'Hand in');
    await chat.presses('utrecht', '71 indicators of 73 are not answered', 'Hand it in');
    expect((await chat.read('utrecht')).join('\n')).toContain('The report on Genoa is handed in');
    expect((await chat.read('helsinki')).join('\n')).not.toMatch(/handed in|A plan since/);
    await chat.presses('lyon', 'a remis son rapport', 'Lire le rapport');
    await chat.presses('lyon', 'a remis son rapport', 'L’accepter');
    expect((await chat.world.deps.store.reviews.get(REVIEW))?.openedAt).toBeDefined();
    expect((await chat.read('utrecht')).join('\n')).toContain('The report on Genoa is accepted');
    await chat.says('helsinki', 'report 1');
    expect(await last('helsinki')).toContain('A plan since 2023.');
    expect(await last('helsinki')).not.toContain('own view:');
  });

  it('is asked for again, and more time is asked for', async () => {
    await chat.says('utrecht', 'my report');
    await chat.presses('utrecht', '0 of 73 answered', 'Share cells');
    expect((await chat.read('utrecht')).join('\n')).toContain('Share cells with colleagues');
    await chat.presses('utrecht', '0 of 73 answered', 'More time');
    expect((await chat.read('utrecht')).join('\n')).toContain('Ask for more time');
    await chat.presses('utrecht', '0 of 73 answered', 'As a table');
    expect((await chat.read('utrecht')).join('\n')).toContain('Take it away (Excel)');
  });
});
