import type { Prompt } from '../../src/ports/prompt';
import { actionSets } from './actions';
import { blockElements } from './blocks';
import { executeButtons, submitButtons } from './buttons';
import type { AdaptiveCardJson, CardNode, CardWords } from './card-json';
import { idsOfOneCard, type RenderContext } from './context';
import { fieldElements, openFields } from './fields';
import { datasetOf, type InputKinds } from './inputs';
import type { CardDetail, CardLimits } from './limits';
import { cut, displayText } from './text';
import { heading, overline } from './texts';
import { withLess } from './trim';

export type { AdaptiveCardJson, CardWords } from './card-json';

const INLINE_PICTURES = /(?<="url":")data:image\/[^"]*(?=")/g;

/** Where a platform's cards find pictures, and what the platform takes. */
interface PlatformOptions {
  limits: CardLimits;
  /** Undefined: the picture's words are shown in its place. */
  pictureUrl: (id: string) => string | undefined;
}

/** With `fileUrl`, buttons are `Action.Submit`; with `message`, our id of the message, they are `Action.Execute`. */
export type CardOptions = PlatformOptions &
  ({ fileUrl: (path: string) => string; message?: undefined } | { message: string });

/**
 * A prompt as an Adaptive Card 1.5. Where the platform's limits demand it, display text is cut, in all places alike,
 * until the card fits; what people typed never is.
 */
export function renderCard(prompt: Prompt, words: CardWords, options: CardOptions): AdaptiveCardJson {
  const isSmallEnough = (card: AdaptiveCardJson) => cardBytes(card) <= options.limits.bytes;
  let card = draw(prompt, words, options, options.limits.details[0]);
  for (const detail of options.limits.details.slice(1)) {
    if (isSmallEnough(card)) return card;
    card = draw(prompt, words, options, detail);
  }
  const least = options.limits.details.at(-1) ?? options.limits.details[0];
  for (const less of withLess(prompt, words)) {
    if (isSmallEnough(card)) return card;
    card = draw(less, words, options, least);
  }
  return card;
}

/** How much a card weighs, in bytes: its JSON in UTF-16, without the pictures in it, as Teams counts. */
export function cardBytes(card: AdaptiveCardJson): number {
  return 2 * JSON.stringify(card).replace(INLINE_PICTURES, '').length;
}

function draw(prompt: Prompt, words: CardWords, options: CardOptions, detail: CardDetail): AdaptiveCardJson {
  const { limits, pictureUrl } = options;
  const buttons =
    options.message === undefined ? submitButtons(options.fileUrl) : executeButtons(options.message, limits);
  const { message } = options;
  const context: RenderContext = {
    ...{ limits, pictureUrl, buttons, words, detail, newId: idsOfOneCard() },
    ...(message === undefined ? {} : { dataset: (field) => datasetOf(message, field) }),
  };
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: cut(displayText(prompt.summary), detail.text),
    body: prompt.folded ? folded(prompt, context) : unfolded(prompt, context),
  };
}

function unfolded(prompt: Prompt, context: RenderContext): CardNode[] {
  const fields = fieldElements(prompt, context);
  return [
    ...(prompt.progress ? overline(prompt.progress, context) : []),
    ...(prompt.title ? [heading(prompt.title, context)] : []),
    ...blockElements(prompt.body, context, prompt.address),
    ...fields.elements,
    ...buttonRows(prompt, fields.kinds, context),
  ];
}

/** One line with its buttons at the end. Fields of a folded prompt are not asked. */
function folded(prompt: Prompt, context: RenderContext): CardNode[] {
  const line = blockElements(
    prompt.body.length > 0 ? prompt.body : [{ kind: 'text', text: prompt.summary }],
    context,
    prompt.address,
  );
  const buttons = buttonRows(prompt, {}, context);
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

function buttonRows(prompt: Prompt, inputs: InputKinds, context: RenderContext): CardNode[] {
  const answered = new Set(prompt.folded ? [] : openFields(prompt.fields).map(({ id }) => id));
  const others = prompt.actions.filter(({ beside }) => beside === undefined || !answered.has(beside));
  const buttons = others.map((action) => {
    const label = cut(action.label, context.detail.title);
    return context.buttons.press({ ...action, label }, prompt.address, inputs);
  });
  return actionSets(buttons, context);
}
