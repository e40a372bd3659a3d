import { renderMessage } from '../../adapters/slack/cards/render';
import { wordsIn } from '../../src/i18n';
import { LANGUAGES } from '../../src/method/language';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { newReviewPrompts } from '../support/new-review-prompts';
import { aWorld, types, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';
import { MESSAGE } from '../support/slack-cards-client';

let world: World | undefined;
afterEach(() => world?.close());

/** Whether Slack calls a field optional, by its label. */
function optional(prompt: Parameters<typeof renderMessage>[0], words = MESSAGE.words): ReadonlyMap<string, unknown> {
  const { blocks } = renderMessage(prompt, { ...MESSAGE, words });
  return new Map(blocks.flatMap((block) => (block.type === 'input' ? [[block.label.text, block.optional]] : [])));
}

test.each(LANGUAGES)(
  'a new review is none without its city and its first day, in %s: Slack calls neither optional',
  (language) => {
    const [form] = newReviewPrompts(language, 3);
    if (!form) throw new RangeError('no form');
    const { slackCard } = wordsIn(language);
    const said = [...optional(form, slackCard)];
    const needed = form.fields.filter(({ id }) => id === 'hostCity' || id === 'start').map(({ label }) => label);
    expect(said.filter(([, isOptional]) => isOptional === false).map(([label]) => label)).toEqual(needed);
  },
);

test('days away have both their ends', async () => {
  world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
  const [card] = await types(world, 'helsinki', 'away');
  if (!card) throw new RangeError('no card');
  expect([...optional(card)]).toEqual([
    ['From', false],
    ['To', false],
  ]);
});
