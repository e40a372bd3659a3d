import { renderModal } from '../../adapters/slack/cards/modal';
import { renderMessage } from '../../adapters/slack/cards/render';
import { renderForChannel } from '../../adapters/teams/cards/channel';
import { renderTeamsCard } from '../../adapters/teams/cards/render';
import { wordsIn } from '../../src/i18n';
import { LANGUAGES } from '../../src/method/language';
import * as slack from '../support/slack-cards-client';
import { promptsWithLongTitles } from '../support/slack-cards-prompts';
import * as teams from '../support/teams-cards-client';

/** Every card of the conversations about a benchmark whose titles and statements are as long as may be. */

const long = (most: number) =>
  'Le conseil « consultatif » n’est pas <écouté> & plus. '.repeat(most / 50 + 1).slice(0, most);
const TITLE = long(400);
const STATEMENT = long(4_000);

describe.each(LANGUAGES)('with titles of 400 and statements of 4,000 characters, in %s', (language) => {
  const prompts = promptsWithLongTitles(language, TITLE, STATEMENT);
  const { slackCard } = wordsIn(language);

  test('is one that Slack takes, as a message and as a form', () => {
    expect(prompts.length).toBeGreaterThan(150);
    expect(prompts.filter((prompt) => JSON.stringify(prompt).includes('consultatif')).length).toBeGreaterThan(50);
    for (const prompt of prompts) {
      const drawn = renderMessage(prompt, { ...slack.MESSAGE, words: slackCard });
      for (const { blocks } of [drawn, ...drawn.continued])
        expect([prompt.summary, slack.refusals(blocks)]).toEqual([prompt.summary, []]);
      expect(slack.viewRefusals(renderModal(prompt, { ...slack.FORM, words: slackCard }))).toEqual([]);
    }
  });

  test('is one that Teams takes, in tight room too, and in a channel', () => {
    const options = { ...teams.IN_WORDS, language };
    for (const prompt of prompts) {
      const tight = renderTeamsCard(prompt, { ...options, room: 'tight' });
      const { top, replies } = renderForChannel(prompt, options);
      for (const card of [renderTeamsCard(prompt, options), tight, top, ...replies])
        expect([prompt.summary, teams.refusals(card)]).toEqual([prompt.summary, []]);
    }
  });
});
