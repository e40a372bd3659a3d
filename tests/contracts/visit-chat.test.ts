import type { Note } from '../../flows/visit/kept';
import type { Chatting, Somebody } from '../support/chats/chatting';
import { endsWell, PLATFORMS, reading } from '../support/chats/platforms';
import { anInterview, visitBegun } from '../support/visit/a-visit';

describe.each(PLATFORMS)('in %s, notes of interviews', (_, on) => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await on();
    await visitBegun(chat.world);
  });
  afterEach(() => endsWell(chat));
  const { last } = reading(() => chat);
  const noted = async (who: Somebody, key = 'social') => {
    const note = await chat.world.deps.store.stepRecords.get(`interview-note|genoa-2027|${who}|${key}`);
    return ((note?.value as Note | undefined)?.findings ?? []).flatMap(({ wordings }) => {
      const now = wordings.at(-1);
      return now && !now.isWithdrawn ? [now] : [];
    });
  };

  it('are written in three presses beside the words, the same twice counts once', async () => {
    await chat.world.deps.store.stepRecords.put(
      anInterview('earlier', {
        starts: '2027-04-21T08:00:00.000Z',
        ends: '2027-04-21T09:00:00.000Z',
        function: 'Deputy mayor',
      }),
    );
    await chat.says('helsinki', 'note');
    const picked = await chat.presses('helsinki', 'Which conversation', '14:00 · Head of social policy');
    const words = { Concerns: 'Minutes go to the mayor only 17', Strengths: 'An induction day, worth copying' };
    const kept = await chat.presses('helsinki', 'Your note', 'Keep the note', { type: words });
    await kept.again();
    expect(await last('helsinki')).toContain('Kept: 2 findings, Head of social policy.');
    const said = await chat.chooses(
      'helsinki',
      'What does it do to H1 “The city under-uses the advice of its advisory board.”?',
      'Supports',
    );
    await said.again();
    expect(await noted('helsinki')).toMatchObject([
      { sort: 'concern', text: 'Minutes go to the mayor only', indicators: ['GG-IMP-3'] },
      { sort: 'strength', text: 'An induction day', isGoodPractice: true },
    ]);
    expect((await noted('helsinki')).filter(({ effects }) => effects.advice === 'supports')).toHaveLength(1);
    if (chat.countsPresses) expect([picked, kept, said].reduce((sum, one) => sum + (one.presses ?? 1), 0)).toBe(3);
  });

  it('are typed in one message in each language, echoed, and taken back', async () => {
    await chat.says(
      'helsinki',
      'note concern: minutes go to the mayor only 17; strength: an induction day; supports H1',
    );
    expect(await last('helsinki')).toMatch(/Concern · 17 Permanent advisory board/);
    expect(await noted('helsinki')).toHaveLength(2);
    await chat.presses('helsinki', 'Kept: 2 findings', 'Undo');
    expect(await noted('helsinki')).toHaveLength(0);
    await chat.world.deps.store.stepRecords.put(
      anInterview('maire', { function: 'Maire', pair: ['lyon', 'barcelona'] }),
    );
    await chat.says('lyon', 'note point faible : les comptes rendus vont au maire seul 17 ; soutient H1');
    expect(await last('lyon')).toMatch(/Gardé\s: 1 constat, Maire\./);
    expect(await noted('lyon', 'maire')).toMatchObject([{ effects: { advice: 'supports' }, indicators: ['GG-IMP-3'] }]);
  });
});
