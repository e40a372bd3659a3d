import type { DeclaredExport } from '../../src/steps/exports';
import { REVIEW } from './exported-document';
import { GRID } from './exported-grid';

/** What the team's work becomes: a table, and a document to read. */
export const EXPORTS: Readonly<Record<string, DeclaredExport>> = { grid: GRID, review: REVIEW };
