import type { Chatting } from '../support/chats/chatting';
import { endsWell, PLATFORMS, reading } from '../support/chats/platforms';
import type { World } from '../support/service-world';
import { aReview } from '../support/sheets';
import { hasNote } from '../support/visit-documents';

const EVENING = '2027-04-20T15:00:00.000Z';
const HEARD = 'Nobody reads the plan.';

/** The first evening of the visit: Lyon leads, in French; Helsinki writes on general governance, in English. */
async function begun(world: World): Promise<void> {
  await world.deps.store.reviews.put(aReview({ gatheredAt: '2027-04-07T08:00:00.000Z' }));
  await hasNote(world, 'weak', EVENING, { sort: 'concern', text: HEARD, checked: 'in_room' });
  world.setClock(EVENING);
}

describe.each(PLATFORMS)('in %s, the team’s report', (_, on) => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await on();
    await begun(chat.world);
  });
  afterEach(() => endsWell(chat));
  const { last } = reading(() => chat);
  const opened = async (who: 'lyon' | 'helsinki', said: string, button: string, field: string, section: string) => {
    await chat.says(who, said);
    await chat.presses(who, field, button, { choose: { [field]: section } });
  };

  it('is worded by the rule, and then by two at once, of whom nobody overwrites the other', async () => {
    await chat.says('lyon', 'rapport de l’équipe');
    await (await chat.presses('lyon', 'Le rapport de l’équipe sur Genoa', 'Rédiger les constats')).again();
    expect(await last('lyon')).toContain('4 paragraphes ajoutés');
    await chat.presses('lyon', 'Le rapport de l’équipe sur Genoa', 'Qui écrit quoi');
    await chat.presses('lyon', 'Qui l’écrit', 'Garder', {
      choose: { 'Quelle section': 'Gouvernance générale', 'Qui l’écrit': 'helsinki' },
    });
    expect(await last('lyon')).toContain('est écrit par helsinki');

    await opened('helsinki', 'team report', 'Open it', 'Which section', 'General governance');
    expect(await last('helsinki')).toContain(HEARD);
    await chat.presses('helsinki', HEARD, 'Change');
    await opened('lyon', 'rapport de l’équipe', 'L’ouvrir', 'Quelle section', 'Gouvernance générale');
    await chat.presses('lyon', HEARD, 'Changer');
    const hers = await chat.presses('helsinki', 'The paragraph', 'Keep', {
      type: { 'The paragraph': 'Few read the plan.' },
    });
    await hers.again();
    expect(await last('helsinki')).toContain('Kept.');
    const theirs = await chat.presses('lyon', 'Le paragraphe', 'Garder', {
      type: { 'Le paragraphe': 'Le plan n’est guère lu.' },
    });
    await theirs.again();
    const both = await last('lyon');
    expect(both).toContain('Few read the plan.');
    expect(both).toContain('Le plan n’est guère lu.');
    await opened('helsinki', 'team report', 'Open it', 'Which section', 'General governance');
    expect(await last('helsinki')).toContain('worded twice');
    await chat.presses('helsinki', 'worded twice', 'Change');
    await chat.presses('helsinki', 'worded this paragraph meanwhile', 'Take the words of helsinki');
    expect(await last('helsinki')).toContain('Kept.');

    await hasNote(chat.world, 'weak', EVENING, { sort: 'concern', text: 'Everybody reads the plan.' });
    await opened('helsinki', 'team report', 'Open it', 'Which section', 'General governance');
    expect(await last('helsinki')).toContain('to check: what it rests on has changed');
    await chat.presses('helsinki', 'Few read the plan.', 'What it rests on');
    expect(await last('helsinki')).toContain('Everybody reads the plan.');
    await (await chat.presses('helsinki', 'General governance: to improve', 'Still holds')).again();
    expect(await last('helsinki')).not.toContain('to check: what');
    const kept = await chat.world.deps.store.stepRecords.find({ kind: 'report-paragraph' });
    const worded = kept.map(({ value }) =>
      (value as { wordings: { text: string }[] }).wordings.map(({ text }) => text),
    );
    expect(worded.filter((texts) => texts.length > 1)).toEqual([
      [HEARD, 'Few read the plan.', 'Le plan n’est guère lu.', 'Few read the plan.'],
    ]);
  });
});
