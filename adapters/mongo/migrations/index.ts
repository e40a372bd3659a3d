import { authorsOfAnswers } from './authors-of-answers';
import { citiesOfReviews } from './cities-of-reviews';
import { dropReplacedIndexes } from './drop-replaced-indexes';
import { finalsBesideReports } from './finals-beside-reports';
import { forgetSignInSettings } from './forget-sign-in-settings';
import { judgementsOfFinals } from './judgements-of-finals';
import { keysOfReviews } from './keys-of-reviews';
import type { Migration } from './migration';
import { namesInSheets } from './names-in-sheets';
import { noteHowLinked } from './note-how-linked';
import { olderRevisionsApart } from './older-revisions-apart';
import { openCards } from './open-cards';
import { ratingsOffCards } from './ratings-off-cards';

/** In order, each a version further. What has been released is not changed any more; another step is added. */
export const MIGRATIONS: readonly Migration[] = [
  forgetSignInSettings,
  dropReplacedIndexes,
  namesInSheets,
  noteHowLinked,
  olderRevisionsApart,
  keysOfReviews,
  ratingsOffCards,
  authorsOfAnswers,
  openCards,
  finalsBesideReports,
  citiesOfReviews,
  judgementsOfFinals,
];
