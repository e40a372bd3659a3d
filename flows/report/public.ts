import type { REPORT } from './declared';

export { annexesOf, judgedIn, judgementRows, type ReportAnnexes } from './annexes';
export { reportBlocks } from './document';
export {
  AUTHORSHIP,
  PARAGRAPH,
  type Paragraph,
  paragraphsIn,
  REPORT_LANGUAGE,
} from './kept';
export { agreedLanguages, languageOf, languagesOf } from './language';
export { partCalled, partsOf, sectionOf } from './parts';
export {
  adviceStanding,
  backgroundIn,
  countedPeople,
  DRAWN_FROM,
  type Standing,
  sourcesOf,
  standingOf,
} from './sources';
export {
  languageMarks,
  languageMarksOf,
  type Original,
  originalsIn,
  type Shown,
  shownIn,
  type Texts,
  type Translations,
  translationsIn,
  waitingIn,
} from './translations';

/** Buttons of this step that cards of others have. */
export const BUTTONS = { edit: 'draft-edit', report: 'team-report' } as const satisfies Record<
  string,
  keyof typeof REPORT.commands | keyof typeof REPORT.presses
>;
