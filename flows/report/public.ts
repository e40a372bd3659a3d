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
export { partCalled, partsOf, sectionOf, sectionsOf } from './parts';
