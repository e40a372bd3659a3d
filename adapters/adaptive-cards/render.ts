import type { Prompt } from '../../src/ports/prompt';
import { actionSets, submit } from './actions';
import { blockElements } from './blocks';
import type { AdaptiveCardJson, CardNode, CardWords } from './card-json';
import { idsOfOneCard, type RenderContext } from './context';
import { fieldElements } from './fields';
import type { CardDetail, CardLimits } from './limits';
import { displayText } from './text';
import { heading, overline } from './texts';

export type { AdaptiveCardJson, CardWords } from './card-json';

/** Where a platform's cards find pictures and files, and what the platform takes. */
export interface CardOptions {
  limits: CardLimits;
  pictureUrl: (id: string) => string;
  fileUrl: (path: string) => string;
}

/**
 * A prompt as an Adaptive Card 1.5. Where the platform's limits demand it, display text is cut, in all places alike,
 * until the card fits; what people typed never is.
 */
export function renderCard(prompt: Prompt, words: CardWords, options: CardOptions): AdaptiveCardJson {
  const [first, ...others] = options.limits.details;
  let card = draw(prompt, words, options, first);
  for (const detail of others) {
    if (cardBytes(card) <= options.limits.bytes) break;
    card = draw(prompt, words, options, detail);
  }
  return card;
}

/** How much a card weighs on the wire, in bytes. */
export function cardBytes(card: AdaptiveCardJson): number {
  return new TextEncoder().encode(JSON.stringify(card)).length;
}

function draw(prompt: Prompt, words: CardWords, options: CardOptions, detail: CardDetail): AdaptiveCardJson {
  const context: RenderContext = { ...options, words, detail, newId: idsOfOneCard() };
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: displayText(prompt.summary),
    body: prompt.folded ? folded(prompt, context) : unfolded(prompt, context),
  };
}

function unfolded(prompt: Prompt, context: RenderContext): CardNode[] {
  const fields = fieldElements(prompt.fields, context);
  return [
    ...(prompt.progress ? overline(prompt.progress, context) : []),
    ...(prompt.title ? [heading(prompt.title, context)] : []),
    ...blockElements(prompt.body, context),
    ...fields.elements,
    ...actionSets(
      prompt.actions.map((action) => submit(action, prompt.address, fields.kinds)),
      context,
    ),
  ];
}

/** One line with its buttons at the end. Fields of a folded prompt are not asked. */
function folded(prompt: Prompt, context: RenderContext): CardNode[] {
  const line = blockElements(prompt.body.length > 0 ? prompt.body : [{ kind: 'text', text: prompt.summary }], context);
  const buttons = actionSets(
    prompt.actions.map((action) => submit(action, prompt.address, {})),
    context,
  );
  if (buttons.length === 0) return line;
  return [
    {
      type: 'ColumnSet',
      columns: [
        { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items: line },
        { type: 'Column', width: 'auto', verticalContentAlignment: 'Center', items: buttons },
      ],
    },
  ];
}
