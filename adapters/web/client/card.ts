import {
  type Action,
  AdaptiveCard,
  GlobalRegistry,
  GlobalSettings,
  type Input,
  OpenUrlAction,
  SubmitAction,
  Table,
  Versions,
} from 'adaptivecards';
import type { Prompt } from '../../../src/ports/prompt';
import { WEB_LIMITS } from '../../adaptive-cards/limits';
import { parseSubmit, type Submission } from '../../adaptive-cards/parse';
import { renderCard } from '../../adaptive-cards/render';
import { unescapeMarkdown } from '../../adaptive-cards/text';
import { makeAccessible } from './card-access';
import { FILES, linksAsHere, openLink } from './card-links';
import { type ChoiceRows, choiceRows } from './choices';
import { HOST_CONFIG } from './host-config';
import { uploadPlaces } from './uploads';
import type { PageWords } from './words';

/** A prompt drawn as a card. */
export interface DrawnCard {
  element: HTMLElement;
  /** Inputs by the id of their field. */
  inputs: ReadonlyMap<string, Input>;
  rows: ChoiceRows;
}

export interface CardListener {
  /** A button brings this message into view; false where it cannot: then it is pressed. */
  onShow(message: string): boolean;
  onPress(pressed: Submission): void;
  onInput(field: string, value: string | undefined): void;
  /** Files were kept: the card is to be drawn with them. What is typed in it stays. */
  onKept(pressed: Submission): void;
}

/** Call once: titles are plain text here, and tables are an element that only a registration keeps in the bundle. */
export function prepareCards(): void {
  GlobalRegistry.defaultElements.register('Table', Table, Versions.v1_5);
  GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false;
  GlobalSettings.useAdvancedTextBlockTruncation = false;
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    const plain = document.createElement('span');
    plain.textContent = unescapeMarkdown(text);
    result.outputHtml = plain.innerHTML;
    result.didProcess = true;
  };
}

/** Draws a prompt; its inputs live in the element until it is thrown away. `id` is unique on the page. */
export function drawCard(prompt: Prompt, id: string, words: PageWords, listener: CardListener): DrawnCard {
  const card = new AdaptiveCard();
  card.hostConfig = HOST_CONFIG;
  card.parse(
    renderCard(prompt, words.card, {
      limits: WEB_LIMITS,
      pictureUrl: (picture) => `/api/web/picture/${encodeURIComponent(picture)}`,
      fileUrl: (path) => `${FILES}${path.split('/').map(encodeURIComponent).join('/')}`,
    }),
  );
  card.onExecuteAction = (action) => execute(action, listener);
  card.onInputValueChanged = (input) => input.id && listener.onInput(input.id, asText(input.value));
  // A form of its own keeps the radio buttons of one card apart from those of another.
  const element = document.createElement('form');
  element.className = prompt.folded ? 'card folded' : 'card';
  element.noValidate = true;
  element.addEventListener('submit', (event) => event.preventDefault());
  const rendered = card.render();
  if (rendered) {
    inReadersSize(rendered);
    alsoDark(rendered);
    linksAsHere(rendered);
    element.append(rendered);
  }
  const inputs = new Map(card.getAllInputs().flatMap((input) => (input.id ? [[input.id, input] as const] : [])));
  const rows = choiceRows(element, prompt);
  uploadPlaces(element, prompt, words, listener.onKept);
  makeAccessible(element, card, prompt, id, words);
  return { element, inputs, rows };
}

/** How large a letter is that browsers show when nobody has set another size, in pixels. */
const ROOT_PX = 16;
const IN_LETTERS = ['font-size', 'line-height', 'max-height'] as const;

/** The card library writes letters in pixels. In root letters they are as large as the reader's browser is told to show them. */
function inReadersSize(card: HTMLElement): void {
  for (const element of [card, ...card.querySelectorAll<HTMLElement>('[style]')])
    for (const property of IN_LETTERS) {
      const pixels = /^([\d.]+)px$/.exec(element.style.getPropertyValue(property))?.[1];
      if (pixels !== undefined) element.style.setProperty(property, `${Number(pixels) / ROOT_PX}rem`);
    }
}

/** Pictures are drawn for the dark too; a browser fetches the one that it shows. */
function alsoDark(card: HTMLElement): void {
  for (const image of card.querySelectorAll('img')) {
    const source = document.createElement('source');
    source.media = '(prefers-color-scheme: dark)';
    source.srcset = `${image.src}?scheme=dark`;
    const picture = document.createElement('picture');
    image.replaceWith(picture);
    picture.append(source, image);
  }
}

function execute(action: Action, listener: CardListener): void {
  if (action instanceof OpenUrlAction && action.url) openLink(action.url);
  if (!(action instanceof SubmitAction)) return;
  const { shows } = action.data as { shows?: string };
  if (shows !== undefined && listener.onShow(shows)) return;
  const pressed = parseSubmit(action.data);
  if (pressed) listener.onPress(pressed);
}

function asText(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}
