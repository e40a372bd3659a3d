import type { Request, Response } from 'express';
import type { House } from './server/house-words';

/** What the web adapter is told at start. */
export interface WebConfig {
  /** The address as others see it (`https://review.example`), if there is one. */
  publicUrl?: string;
  /** In the address that is printed at the start; without it there is no demonstration and nobody picks who they are. */
  localToken?: string;
  /** Whether a request comes from the operator, who may read what is inside; nobody, unless this says so. */
  isOperator?: (req: Request, res: Response) => boolean;
  /** The folder with the built page (scripts/build-client.cjs). */
  publicDir: string;
  /** Who runs the installation: its pages about itself are there where this is. */
  house?: House;
  /** How often a stream shows that it is alive, and whether its reader is still signed in is looked up; in milliseconds. */
  heartbeatMs?: number;
}

/** Structured log: constant messages with fields, never bodies. */
export interface WebLog {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}
