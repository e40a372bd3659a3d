import { renderModal } from '../../adapters/slack/cards/modal';
import { renderMessage } from '../../adapters/slack/cards/render';
import { renderTeamsCard } from '../../adapters/teams/cards/render';
import { CREATING } from '../../flows/organising/words/creating';
import { wordsIn } from '../../src/i18n';
import { LANGUAGES } from '../../src/method/language';
import { newReviewPrompts } from '../support/new-review-prompts';
import { FORM, MESSAGE, refusals, viewRefusals } from '../support/slack-cards-client';
import { IN_WORDS, refusals as refusalsOfTeams } from '../support/teams-cards-client';

describe.each(LANGUAGES)('the cards of a new review in a large programme, in %s', (language) => {
  const prompts = newReviewPrompts(language, 1_000);

  test('are such as Slack takes', () => {
    const words = wordsIn(language).slackCard;
    for (const prompt of prompts) {
      const drawn = renderMessage(prompt, { ...MESSAGE, words });
      for (const { blocks } of [drawn, ...drawn.continued]) expect(refusals(blocks)).toEqual([]);
      const view = renderModal(prompt, { ...FORM, words });
      expect(viewRefusals(view)).toEqual([]);
      const asked = view.blocks.filter(({ type }) => type === 'input');
      if (prompt.fields.length > 0) expect(asked).toHaveLength(prompt.fields.length);
    }
  });

  test('are such as Teams takes', () => {
    for (const prompt of prompts)
      for (const room of ['usual', 'tight'] as const)
        expect(refusalsOfTeams(renderTeamsCard(prompt, { ...IN_WORDS, language, room }))).toEqual([]);
  });

  test('say how to name a leader whom the list has no room for', () => {
    const [form] = prompts;
    const leader = form?.fields.find(({ id }) => id === 'leader');
    expect(leader).toMatchObject({ kind: 'choice', hint: CREATING[language].moreLeaders(100) });
    expect(Object(leader).options).toHaveLength(100);
  });
});
