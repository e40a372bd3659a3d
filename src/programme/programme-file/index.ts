/** The programme file: reading it and checking it. Bringing it into the store is `import-programme`'s. */
export type { FoundBenchmark } from './benchmark-file';
export type { Years } from './date-checks';
export {
  loadBenchmark,
  loadProgrammeFile,
  type ProgrammeOrder,
  type ProgrammeReader,
  readProgramme,
  readProgrammeHere,
  unreadable,
} from './files';
export { parseProgrammeFile } from './parse';
export type {
  FileCity,
  FilePerson,
  FileProblem,
  FileReportLine,
  FileReview,
  FileTerms,
  ParseResult,
  ProgrammeFile,
} from './types';
