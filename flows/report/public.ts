import type { REPORT } from './declared';

export { annexesOf, judgementRows, type ReportAnnexes } from './annexes';
export { type ReportGiven, reportBlocks, type WrittenAdvice, type WrittenParagraph } from './document';
export {
  AUTHORSHIP,
  type Authorship,
  PARAGRAPH,
  type Paragraph,
  type ParagraphNow,
  paragraphsIn,
  SECTIONS,
} from './kept';
export { languageOf } from './language';
export { partCalled, partsOf, sectionOf, sectionsOf } from './parts';
export { DRAWN_FROM, sourcesOf, standingOf } from './sources';

/** Buttons of this step that cards of others have. */
export const BUTTONS = { edit: 'draft-edit', report: 'team-report' } as const satisfies Record<
  string,
  keyof typeof REPORT.commands | keyof typeof REPORT.presses
>;
