import { AGAIN } from './again';
import { BUSY } from './busy';
import { DICTATED } from './dictated';
import { IMPATIENT } from './impatient';
import { IN_A_HURRY } from './in-a-hurry';
import { IN_A_HURRY_IN_FRENCH } from './in-a-hurry-in-french';
import { IN_PASSING } from './in-passing';
import { LABELS } from './labels';
import { LOOKS } from './looks';
import { MAIL } from './mail';
import { NAMES } from './names';
import { NOTHING } from './nothing';
import { ON_THE_WAY } from './on-the-way';
import { PARTS } from './parts';
import { PHONE } from './phone';
import { SIGNED } from './signed';
import { TALK } from './talk';
import { TIRED } from './tired';
import { TIRED_IN_FRENCH } from './tired-in-french';
import { WRITTEN } from './written';

export { expected, type WholeMessage } from './row';

/** Ways of writing an answer in one message; each comes out right, or what is not sure of it is asked about. */
export const WHOLE = [
  ...WRITTEN,
  ...NAMES,
  ...LABELS,
  ...LOOKS,
  ...MAIL,
  ...NOTHING,
  ...PARTS,
  ...TALK,
  ...SIGNED,
  ...BUSY,
  ...AGAIN,
  ...PHONE,
  ...TIRED,
  ...TIRED_IN_FRENCH,
  ...IMPATIENT,
  ...IN_A_HURRY,
  ...IN_PASSING,
  ...IN_A_HURRY_IN_FRENCH,
  ...DICTATED,
  ...ON_THE_WAY,
];
