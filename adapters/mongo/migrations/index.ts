import { dropReplacedIndexes } from './drop-replaced-indexes';
import { forgetSignInSettings } from './forget-sign-in-settings';
import type { Migration } from './migration';

/** In order, each a version further. What has been released is not changed any more; another step is added. */
export const MIGRATIONS: readonly Migration[] = [forgetSignInSettings, dropReplacedIndexes];
