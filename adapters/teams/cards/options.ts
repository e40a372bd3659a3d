import type { Language } from '../../../src/method/language';
import type { CardRoom } from './limits';

/** A PNG of each picture of a prompt, by the picture's id. Without one its words are shown in its place. */
export type PictureBytes = (picture: string) => Uint8Array | undefined;

/** What drawing a card needs to know beside the prompt. */
export interface TeamsCardOptions {
  /** Our id of the message that the card is, brought back by every press. */
  message: string;
  /** The reader's language, for the few words a card says by itself. */
  language: Language;
  picture: PictureBytes;
  /** `usual` unless given. For a message that Teams found too large all the same, `tight`: no pictures, and shorter. */
  room?: CardRoom;
}
