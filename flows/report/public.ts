export { PARAGRAPH, type ParagraphNow, paragraphsIn, SECTIONS } from './kept';
