import { Argument, Option, type Command as Program } from 'commander';
import { SEPARATORS, type Separator } from '../programme/exports/csv';
import { type RemindOptions, remindAfterYes } from './asking';
import { acting, type Client, type CommandOptions, listing } from './client';
import { type CommandOf, FORMATS } from './request';
import { writeFiles } from './writing';

/** How a review goes on, as it is typed. */
const COURSES: Readonly<Record<string, CommandOf<'course'>['how']>> = {
  postpone: 'postponed',
  cancel: 'cancelled',
  end: 'ended',
  resume: 'taken-up',
};

/** Adds the commands about reviews. */
export function addReviewCommands(program: Program, client: Client): void {
  const { send, finish } = client;
  listing(program.command('status [review]'))
    .description('all reviews at a glance, or one with its team')
    .action(async (review: string | undefined, given: CommandOptions) =>
      finish(await send({ kind: 'status', ...(review === undefined ? {} : { review }) }, given)),
    );
  listing(program.command('remind <review>'))
    .description('remind those who need it, after showing who and why')
    .option('--dry-run', 'only show')
    .option('--yes', 'send without asking')
    .option('--again', 'with --yes: also to people who had a reminder within 12 hours')
    .option('--line <text>', 'a personal line on top')
    .action(async (review: string, given: RemindOptions) => finish(await remindAfterYes(client, review, given)));
  listing(program.command('invite <review>'))
    .description('ask those to come who have not been asked yet; prints a link where no message reaches somebody')
    .option('--again', 'all who have never come, in place of what they were sent before')
    .action(async (review: string, given: CommandOptions & { again?: boolean }) =>
      finish(await send({ kind: 'invite', review, again: given.again === true }, given)),
    );
  const hows = new Argument('<how>', 'what becomes of it').choices(Object.keys(COURSES));
  listing(program.command('course').argument('<review>').addArgument(hows))
    .description('postpone, cancel or end a review, or resume it; everybody concerned is told once')
    .option('--line <text>', 'a word to everybody who is told')
    .action(async (review: string, said: string, given: CommandOptions & { line?: string }) => {
      const how = COURSES[said];
      if (how) finish(await send({ kind: 'course', review, how, word: given.line ?? '' }, given));
    });
  listing(program.command('deputy <review> <e-mail>'))
    .description('one of the peers stands in for the leader')
    .option('--none', 'no longer')
    .action(async (review: string, email: string, given: CommandOptions & { none?: boolean }) =>
      finish(await send({ kind: 'deputy', review, email, none: given.none === true }, given)),
    );
  acting(program.command('digest <review>'))
    .description('make and post the digest of this moment')
    .option('--dry-run', 'only show both copies')
    .action(async (review: string, given: CommandOptions & { dryRun?: boolean }) =>
      finish(await send({ kind: 'digest', review, dryRun: given.dryRun === true }, given)),
    );
  acting(program.command('brief <review>'))
    .description('the agenda of the team call')
    .action(async (review: string, given: CommandOptions) => finish(await send({ kind: 'brief', review }, given)));
  listing(program.command('merge <review>'))
    .description('accept all agreed judgements and show what is left; for the leader alone, named with --as')
    .action(async (review: string, given: CommandOptions) => finish(await send({ kind: 'merge', review }, given)));
  addExport(program, client);
}

function addExport(program: Program, { terminal, send, finish }: Client): void {
  const format = new Option('--format <format>', 'what kind of files').choices(FORMATS).makeOptionMandatory();
  const separator = new Option(
    '--separator <sign>',
    'between the cells of a table (default: by your language)',
  ).choices(Object.keys(SEPARATORS));
  type Exported = CommandOptions & { format: (typeof FORMATS)[number]; separator?: Separator; out: string };
  listing(program.command('export <review>'))
    .description('write the files of a review')
    .addOption(format)
    .addOption(separator)
    .requiredOption('--out <dir>', 'the folder to write to')
    .action(async (review: string, given: Exported) => {
      const { format, separator } = given;
      const result = await send({ kind: 'export', review, format, ...(separator ? { separator } : {}) }, given);
      finish(writeFiles(result, given.out, terminal.cwd, given.json === true));
    });
}
