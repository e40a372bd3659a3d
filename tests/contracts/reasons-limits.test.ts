import type { KnownBlock } from '@slack/types';
import { cardBytes } from '../../adapters/adaptive-cards/render';
import { readBlockId } from '../../adapters/slack/cards/input-ids';
import { renderModal } from '../../adapters/slack/cards/modal';
import { renderMessage } from '../../adapters/slack/cards/render';
import { CARD_LIMITS } from '../../adapters/teams/cards/limits';
import { renderTeamsCard } from '../../adapters/teams/cards/render';
import { say, wordsIn } from '../../src/i18n';
import { neededFor } from '../../src/method/completeness';
import { LANGUAGES, type Language } from '../../src/method/language';
import { PERFORMANCES } from '../../src/method/sheet';
import { CHOSEN, OFFER_TAKEN, OFFERED, type Prompt } from '../../src/ports/prompt';
import { nodesOf } from '../support/card-client';
import { longFunctions, reasonsCard, SHIPPED } from '../support/reasons-cards';
import { refusals, viewRefusals } from '../support/slack-cards-client';

/** The card on which one gives reasons, where platforms have limits: what it needs is on it, and nobody opens a form. */

const MESSAGE = 'reply|genoa-2027|helsinki|slack-8f14e45fceea167a5a36dedd4bea2543|1';
const LONGEST = SHIPPED.indicators.reduce((one, other) =>
  say(one.statement, 'fr').length > say(other.statement, 'fr').length ? one : other,
);

const openIn = ({ fields }: Prompt) => fields.filter(({ under }) => under === undefined).map(({ id }) => id);

/** The fields that have an input in these blocks, and the labels of their buttons. */
function inSlack(blocks: readonly KnownBlock[]) {
  const inputs = blocks.flatMap((block) => (block.type === 'input' ? [readBlockId(block.block_id ?? '')?.field] : []));
  const buttons = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  return {
    inputs,
    buttons: buttons.flatMap((one) =>
      one.type === 'button' ? [{ id: one.action_id ?? '', label: one.text.text }] : [],
    ),
  };
}

describe.each([
  ['twenty-one functions', longFunctions(21)],
  ['three hundred functions', longFunctions(300)],
])('the card of reasons, with %s of long names and a long report,', (_, register) => {
  const cases = (language: Language) => [
    ...SHIPPED.indicators.map((indicator) => reasonsCard(indicator, register, language, 'below')),
    ...[undefined, ...PERFORMANCES].map((performance) => reasonsCard(LONGEST, register, language, performance)),
  ];

  test.each(LANGUAGES)('has all that a judgement needs in a message of Slack’s, in %s', (language) => {
    const { slackCard } = wordsIn(language);
    const options = { message: MESSAGE, words: slackCard, pictureFile: () => undefined, inputs: 'shown' } as const;
    for (const card of cases(language)) {
      const { blocks, continued } = renderMessage(card, options);
      expect([card.title, refusals(blocks), continued]).toEqual([card.title, [], []]);
      const { inputs, buttons } = inSlack(blocks);
      expect(inputs).toEqual(expect.arrayContaining(openIn(card)));
      for (const { label } of card.actions) expect(buttons.map((one) => one.label)).toContain(label);
      // What is behind *More* alone is in a form.
      expect(buttons.filter(({ id }) => id.startsWith('form.')).map(({ label }) => label)).toEqual([
        card.fields.find(({ under }) => under !== undefined)?.under,
      ]);
    }
  });

  test.each(LANGUAGES)('finds room in a form of Slack’s, in %s', (language) => {
    const { slackCard } = wordsIn(language);
    for (const card of cases(language).slice(-2)) {
      const view = renderModal(card, { message: MESSAGE, words: slackCard, pictureFile: () => undefined });
      expect(viewRefusals(view)).toEqual([]);
      expect(inSlack(view.blocks as KnownBlock[]).inputs).toEqual(
        expect.arrayContaining(card.fields.map(({ id }) => id)),
      );
    }
  });

  test.each(LANGUAGES)('has it in a card of Teams’, also in one half as large, in %s', (language) => {
    for (const card of cases(language))
      for (const room of ['usual', 'tight'] as const) {
        const drawn = renderTeamsCard(card, { message: MESSAGE, language, picture: () => undefined, room });
        expect(cardBytes(drawn)).toBeLessThanOrEqual(CARD_LIMITS[room].bytes);
        const nodes = nodesOf(drawn);
        const asked = openIn(card).filter((field) => field !== 'performance');
        expect(nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(asked));
        const pressed = nodes.filter(({ type }) => type === 'Action.Execute').map(({ verb }) => verb);
        expect(pressed.filter((verb) => verb === CHOSEN)).toHaveLength(PERFORMANCES.length);
        expect(pressed).toEqual(expect.arrayContaining(card.actions.map(({ id }) => id)));
        // All that somebody may type is typed where it stands, not beside it.
        expect(nodes.filter(({ id }) => String(id).endsWith('Add'))).toEqual([]);
      }
  });

  test.each(PERFORMANCES)('offers whom the report names in a press, where somebody is to be met: %s', (performance) => {
    const card = reasonsCard(LONGEST, register, 'en', performance);
    const drawn = renderTeamsCard(card, { message: MESSAGE, language: 'en', picture: () => undefined });
    const offered = nodesOf(drawn).filter(({ type, verb }) => type === 'Action.Execute' && verb === OFFER_TAKEN);
    expect(offered).toHaveLength(neededFor(performance).includes('toMeet') ? OFFERED : 0);
  });
});
