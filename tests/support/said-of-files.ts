import { sayFileProblem } from '../../flows/setting-up/public';
import type { FileFinding } from '../../src/steps/file-problems';

/** What is wrong with a file, in English. */
export const saidOf = ({ what, about }: FileFinding): string => sayFileProblem({ what, about }, 'en');
