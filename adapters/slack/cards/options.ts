import type { Words } from '../../../src/i18n';
import type { FieldValues } from '../../../src/ports/prompt';

/** What drawing a card needs to know beside the prompt. */
export interface CardOptions {
  /** Our id of the message that the card is, brought back by every press. */
  message: string;
  /** The few words a card says by itself, in the reader's language: `wordsIn(language).slackCard`. */
  words: Words['slackCard'];
  /** Where in Slack the message is that a button brings into view; without it the button is a press like any other. */
  permalink?: string;
  /** The Slack file of a picture, by the picture's id. Without one its words are shown in its place. */
  pictureFile: (picture: string) => string | undefined;
}

/** How a card is drawn as a message. */
export interface MessageOptions extends CardOptions {
  /** `shown`: people answer in the message. `form`: one button opens them, as where several people read along. */
  inputs: 'shown' | 'form';
  /**
   * How often the message was opened anew after being folded (0 unless given). Drawn again with the same number, it keeps
   * what somebody is typing; with another one, its inputs show what is stored.
   */
  opened?: number;
}

/** How a card is drawn as a form. */
export interface FormOptions extends CardOptions {
  /** The Slack channel of the message, to find it again when the form is sent. */
  channel?: string;
  /** What was typed in the message and not sent yet: the form shows it instead of what is stored. */
  typed?: FieldValues;
  /** The field to begin with. */
  focus?: string;
}
