import { TooMuch } from '../method/limits';
import type { Person } from '../method/person';
import { StoreError } from '../ports/store';
import { excessInWords } from '../steps/too-much';
import { Refusal } from '../turn/deps';
import { actorFor, type CommandContext, OPERATOR } from './acting';
import { course, deputy } from './course';
import { brief, digest } from './digest';
import { exportReview } from './export';
import { importFile } from './import';
import { inviteTeam } from './invite';
import { merge } from './merge';
import { erase, exportPerson, link, rename, signOut } from './person';
import { previewReminder, sendReminder } from './remind';
import { CommandRefused, type CommandRequest, type CommandResult, requestSchema } from './request';
import { setup } from './setup';
import { status } from './status';
import { lines, plain } from './table';

/** Carries out a request as it came in; whatever happens, the answer is a result. */
export async function answer(context: CommandContext, request: unknown): Promise<CommandResult> {
  const parsed = requestSchema.safeParse(request);
  if (!parsed.success)
    return refused(['The running process is of another version than this command line. Restart it.']);
  return runCommand(context, parsed.data);
}

/** Carries out a command, in the running process or in one that opened the store for it. */
export async function runCommand(context: CommandContext, request: CommandRequest): Promise<CommandResult> {
  try {
    const actor = await actorFor(context.deps, request.as);
    const result = await dispatch(context, actor, request);
    const isJson = request.json || request.command.kind === 'person-export';
    return { ...result, out: isJson ? result.out : plain(result.out), err: plain(result.err) };
  } catch (error) {
    return refused(reasonsFor(context, error).map(plain));
  }
}

function dispatch(context: CommandContext, actor: Person, { command, json }: CommandRequest): Promise<CommandResult> {
  switch (command.kind) {
    case 'import':
      return importFile(context, actor, command, json);
    case 'setup':
      return setup(context, actor);
    case 'status':
      return status(context, actor, command, json);
    case 'remind':
      return previewReminder(context, actor, command, json);
    case 'remind-send':
      return sendReminder(context, actor, command, json);
    case 'invite':
      return inviteTeam(context, actor, command, json);
    case 'course':
      return course(context, actor, command, json);
    case 'deputy':
      return deputy(context, actor, command, json);
    case 'digest':
      return digest(context, actor, command);
    case 'brief':
      return brief(context, actor, command);
    case 'merge':
      return merge(context, actor, command, json);
    case 'export':
      return exportReview(context, actor, command);
    case 'person-export':
      return exportPerson(context, actor, command);
    case 'person-erase':
      return erase(context, actor, command);
    case 'person-rename':
      return rename(context, actor, command);
    case 'person-link':
      return link(context, actor, command);
    case 'person-sign-out':
      return signOut(context, actor, command);
  }
}

function refused(reasons: readonly string[]): CommandResult {
  return { exit: 1, out: '', err: lines(reasons) };
}

function reasonsFor({ deps }: CommandContext, error: unknown): readonly string[] {
  if (error instanceof CommandRefused) return error.reasons;
  if (error instanceof Refusal) return [refusalText(error)];
  if (error instanceof TooMuch) return [excessInWords(deps.steps, error.excess, OPERATOR.language)];
  deps.log.error({ err: error }, 'a command failed');
  if (error instanceof StoreError)
    return [`The store could not do it (${error.code}).${error.retry ? ' Try again in a moment.' : ''}`];
  return ['Something went wrong; the log says what. Look with status before you try again.'];
}

function refusalText({ code, detail }: Refusal): string {
  switch (code) {
    case 'unknown-review':
      return `There is no review "${detail}".`;
    case 'unknown-person':
      return `There is nobody "${detail}".`;
    case 'not-allowed':
      return 'That is not open to whoever acts. Nothing was changed.';
    case 'unknown-benchmark':
      return `There is no benchmark ${detail}.`;
    case 'changed-meanwhile':
      return 'Somebody else wrote at the same moment. Try again.';
    case 'too-much':
    case 'no-pdf':
      return detail;
  }
}
