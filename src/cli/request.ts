import { z } from 'zod';
import { STOPS } from '../method/review';
import type { Separator } from '../programme/exports/csv';

/** The formats of an export. */
export const FORMATS = ['csv', 'md', 'xlsx', 'docx', 'pptx', 'pdf'] as const;

const review = z.string();
const email = z.string();

/** What the product is asked to do. Paths are absolute; `shown` is what the person typed. */
const command = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('import'),
    file: z.string(),
    shown: z.string(),
    force: z.boolean(),
    dryRun: z.boolean(),
  }),
  z.object({ kind: z.literal('setup') }),
  z.object({ kind: z.literal('status'), review: review.optional() }),
  z.object({ kind: z.literal('remind'), review, preview: z.boolean() }),
  z.object({
    kind: z.literal('remind-send'),
    review,
    line: z.string(),
    /** Also those who had a reminder within the last hours. */
    again: z.boolean(),
    /** Person ids that the preview named: nobody else is written to. Absent when nobody looked. */
    seen: z.array(z.string()).optional(),
  }),
  z.object({ kind: z.literal('invite'), review, again: z.boolean() }),
  z.object({ kind: z.literal('course'), review, how: z.enum(['taken-up', ...STOPS]), word: z.string() }),
  z.object({ kind: z.literal('deputy'), review, email, none: z.boolean() }),
  z.object({ kind: z.literal('digest'), review, dryRun: z.boolean() }),
  z.object({ kind: z.literal('brief'), review }),
  z.object({ kind: z.literal('merge'), review }),
  z.object({
    kind: z.literal('export'),
    review,
    format: z.enum(FORMATS),
    separator: z.enum(['comma', 'semicolon', 'tab'] as const satisfies readonly Separator[]).optional(),
  }),
  z.object({ kind: z.literal('person-export'), email }),
  z.object({ kind: z.literal('person-erase'), email }),
  z.object({ kind: z.literal('person-rename'), email, to: email }),
  z.object({ kind: z.literal('person-link'), email }),
  z.object({ kind: z.literal('person-sign-out'), email }),
]);

/** One command, who acts (an e-mail; else the operator), and whether tables come as JSON. */
export const requestSchema = z.object({ command, as: z.string().optional(), json: z.boolean() });

/** What became of it: what to print, and files for the asker to write. */
export const resultSchema = z.object({
  /** 0: done; 1: refused, with the reasons in `err`. */
  exit: z.union([z.literal(0), z.literal(1)]),
  out: z.string(),
  err: z.string(),
  /** `content` is in base64: files may be anything. */
  files: z.array(z.object({ name: z.string(), content: z.string() })).optional(),
  /** Asked back before anything is done: a question, and what to send along with a yes. */
  ask: z.object({ question: z.string(), seen: z.array(z.string()), again: z.boolean() }).optional(),
});

export type CommandRequest = z.infer<typeof requestSchema>;
export type Command = CommandRequest['command'];
export type CommandOf<K extends Command['kind']> = Extract<Command, { kind: K }>;
export type CommandResult = z.infer<typeof resultSchema>;
/** Carries out a request wherever the product runs. */
export type Execute = (request: CommandRequest) => Promise<CommandResult>;

/** The command cannot be done; each reason is a line for whoever asked. */
export class CommandRefused extends Error {
  readonly code = 'REFUSED';
  constructor(readonly reasons: readonly string[]) {
    super(reasons.join('\n'));
    this.name = 'CommandRefused';
  }
}
