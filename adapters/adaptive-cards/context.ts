import type { Buttons } from './buttons';
import type { CardWords } from './card-json';
import type { CardDetail, CardLimits } from './limits';

/** What the parts of the renderer share while one card is drawn. */
export interface RenderContext {
  words: CardWords;
  limits: CardLimits;
  detail: CardDetail;
  buttons: Buttons;
  /** The address of a picture by its id; undefined where its words are shown in its place. */
  pictureUrl: (id: string) => string | undefined;
  /** What a list that is searched is asked for by, by its field; undefined where none can be. */
  dataset?: (field: string) => string;
  /** An id nobody else on the card has. */
  newId: (what: string) => string;
}

/** Ids counted from 1 within one card. */
export function idsOfOneCard(): RenderContext['newId'] {
  let last = 0;
  return (what) => {
    last += 1;
    return `${what}-${last}`;
  };
}
