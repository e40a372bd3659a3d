import { type CardLimits, TEAMS_LIMITS } from '../../adaptive-cards/limits';

/** How much room a message gets: what Teams promises to take now, or what it took before 2025. */
export type CardRoom = 'usual' | 'tight';

export const CARD_LIMITS: Readonly<Record<CardRoom, CardLimits>> = {
  usual: TEAMS_LIMITS,
  tight: { ...TEAMS_LIMITS, bytes: 32_000, olderClients: false },
};

/**
 * The Bot Framework refuses requests of more than 262,144 bytes, pictures included. So many of them may be the card, in
 * UTF-8: the rest is for the message around it.
 */
export const REQUEST_BYTES = 240_000;

/**
 * How many pixels wide and high a picture may be in Teams. And how many bytes one gets: with the card beside it that is
 * far below what Teams takes, and just below what Microsoft's playground does, 100 kB.
 */
export const PICTURE_SIDE = 1_024;
export const PICTURE_BYTES = 50_000;

/** Parts into which is split what may go on in another card. */
export const PART = { text: 3_000, listItems: 20, tableRows: 20 } as const;
