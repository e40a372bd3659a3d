import type { KnownBlock, ModalView } from '@slack/types';
import type { Action, Prompt } from '../../../src/ports/prompt';
import { bodyBlocks } from './blocks';
import { actionButton, ownButton, rowsOf } from './buttons';
import { fieldsInForm } from './card-fields';
import { actionValue, writeForm } from './codec';
import { oneLine } from './escape';
import { SLACK_LIMITS } from './limits';
import type { CardOptions, FormOptions } from './options';
import { firstThatFit, pagesOf, type Room, roomBeside, VIEW_ROOM } from './pages';
import { slackLength } from './split';
import { context, heading, label, paragraphs } from './texts';

/** The callback ids of the two kinds of modal. */
export const FORM_CALLBACK = 'card-form';
export const DETAILS_CALLBACK = 'card-details';

/** At least so much room is kept for what a card says above its inputs. */
const TOP_ROOM: Room = { blocks: 20, size: 15_000 };

/**
 * A prompt as a form in a modal, with all its fields. It is sent with the prompt's submitting button, the primary one
 * if there are several; the others are buttons in it. The next card's form can take its place at once, as the answer to
 * its being sent. @throws SlackCardError for a card that no flow of ours makes
 */
export function renderModal(prompt: Prompt, options: FormOptions): ModalView {
  const sending = sendingAction(prompt);
  const others = prompt.actions.filter((action) => action !== sending);
  const rows = rowsOf(others.map((action) => actionButton(prompt, action, options)));
  const top = [
    ...paragraphs(prompt.progress ?? '', 'subtle'),
    ...fullTitle(prompt.title ?? ''),
    ...bodyBlocks(prompt.body, 'modal', { ...options, address: prompt.address }),
  ];
  const note = context(options.words.shortened);
  const room = roomBeside([...firstThatFit(top, TOP_ROOM), ...rows, note], VIEW_ROOM);
  // A form that comes back after another one took its place is a new one, unless nothing was saved in between.
  const drawing = `form ${prompt.address?.version ?? 0}`;
  const fields = sending
    ? fieldsInForm(prompt, room, { ...options, address: prompt.address, drawing, inForm: true })
    : [];
  const shown = firstThatFit(top, roomBeside([...fields, ...rows, note], VIEW_ROOM));
  const cut = shown.length < top.length ? [note] : [];
  return {
    ...modal(prompt.title ?? prompt.summary, [...shown, ...cut, ...fields, ...rows], options),
    callback_id: FORM_CALLBACK,
    private_metadata: writeForm({
      ...(sending
        ? actionValue(options.message, sending, prompt.address, prompt.actions.indexOf(sending))
        : { m: options.message }),
      ...(options.channel === undefined ? {} : { c: options.channel }),
    }),
    ...(sending && fields.length > 0 ? { submit: submitLabel(sending, options) } : {}),
  };
}

/**
 * What is folded at a place of a prompt's body, to be read in a modal; undefined when nothing is. `page` counts from 0:
 * what is longer than one modal ends with a button that opens the next one.
 */
export function renderDetails(
  prompt: Prompt,
  place: number,
  page: number,
  options: CardOptions,
): ModalView | undefined {
  const details = prompt.body[place];
  if (details?.kind !== 'details') return undefined;
  const blocks = [
    ...fullTitle(details.label),
    ...bodyBlocks(details.blocks, 'modal', { ...options, address: prompt.address }, true),
  ];
  const next = { m: options.message, o: place, p: page + 1 };
  const more = rowsOf([ownButton('details', page, options.words.more, next)]);
  const pages = pagesOf(blocks, roomBeside(more, VIEW_ROOM));
  const shown = pages[page] ?? [];
  return {
    ...modal(details.label, page + 1 < pages.length ? [...shown, ...more] : shown, options),
    callback_id: DETAILS_CALLBACK,
    private_metadata: writeForm({ m: options.message }),
  };
}

function modal(title: string, blocks: KnownBlock[], options: CardOptions): ModalView {
  return {
    type: 'modal',
    title: label(title, SLACK_LIMITS.modalTitle),
    close: label(options.words.close, SLACK_LIMITS.modalButton),
    // Slack takes no modal without blocks.
    blocks: blocks.length > 0 ? blocks : [context('–')],
  };
}

/** The whole title inside, where the modal's own has no room for it. */
function fullTitle(title: string): KnownBlock[] {
  return slackLength(oneLine(title)) > SLACK_LIMITS.modalTitle ? heading(title) : [];
}

function sendingAction(prompt: Prompt): Action | undefined {
  const submitting = prompt.actions.filter((action) => action.submits);
  return submitting.find((action) => action.style === 'primary') ?? submitting[0];
}

function submitLabel(action: Action, options: CardOptions) {
  const fits = slackLength(oneLine(action.label)) <= SLACK_LIMITS.modalButton;
  return label(fits ? action.label : options.words.save, SLACK_LIMITS.modalButton);
}
