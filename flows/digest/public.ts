/** What other steps may use of the digest: how findings and late changes are said. */
export { pages, reasons } from './brief-card';
export { splitInWords } from './digest-card';
export { lateLine } from './late-line';
