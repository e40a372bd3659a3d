import type { Option } from '../../../src/ports/prompt';
import type { Answer } from '../../../src/ports/reception';
import { encodeChoice } from '../../adaptive-cards/inputs';
import { displayText } from '../../adaptive-cards/text';
import { renderTeamsCard } from '../cards/render';

/** What an HTTP request is answered with. */
export interface HttpAnswer {
  status: number;
  body?: unknown;
}

/** Taken, and nothing to say. */
export const TAKEN: HttpAnswer = { status: 200 };
/** An invoke that we know nothing of. */
export const UNSUPPORTED: HttpAnswer = { status: 501 };

/** What a pressed card is answered with in its place: a line for the person who pressed. Never empty: that is an error. */
export function messageInPlace(text: string): HttpAnswer {
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text } };
}

/** What is said to somebody who chose a message, over the conversation that it is in. */
export function messageInTask(text: string): HttpAnswer {
  return { status: 200, body: { task: { type: 'message', value: text } } };
}

/** The same with the card as it is now, in the place of the one that was pressed. */
export function cardInPlace({ id, prompt, language }: Answer): HttpAnswer {
  const card = renderTeamsCard(prompt, { message: id, language, picture: () => undefined });
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card } };
}

/** So many options Teams shows of what was found. */
const MOST_FOUND = 15;

/** What a search in a list is answered with: values as the card's own choices have them. */
export function optionsFound(options: readonly Option[]): HttpAnswer {
  const results = options
    .slice(0, MOST_FOUND)
    .map(({ label, value }) => ({ title: displayText(label), value: encodeChoice(value) }));
  const type = 'application/vnd.microsoft.search.searchResponse';
  return { status: 200, body: { statusCode: 200, type, value: { results } } };
}
