import type { Client, CommandOptions } from './client';
import type { CommandResult } from './request';

/** The options of `remind`. */
export interface RemindOptions extends CommandOptions {
  dryRun?: boolean;
  yes?: boolean;
  again?: boolean;
  line?: string;
}

/** Shows whom a reminder would reach and sends it only after a yes, on the line or at the keyboard. */
export async function remindAfterYes(client: Client, review: string, given: RemindOptions): Promise<CommandResult> {
  const { dryRun = false, yes = false, again = false, line = '' } = given;
  const { terminal } = client;
  if (yes && !dryRun) return client.send({ kind: 'remind-send', review, line, again }, given);
  const preview = await client.send({ kind: 'remind', review, preview: dryRun }, given);
  const { ask } = preview;
  if (!ask) return preview;
  if (!terminal.ask)
    return { ...preview, exit: 1, err: `Nothing was sent. To send it: --yes${ask.again ? ' --again' : ''}\n` };
  terminal.out(preview.out);
  if (!(await terminal.ask(ask.question))) return { exit: 1, out: '', err: 'Nothing was sent.\n' };
  return client.send({ kind: 'remind-send', review, line, again: ask.again, seen: ask.seen }, given);
}

/** Erases a person; whoever sits at a keyboard is asked first, since it cannot be taken back. */
export async function eraseAfterYes(
  client: Client,
  email: string,
  given: CommandOptions & { yes?: boolean },
): Promise<CommandResult> {
  const { ask } = client.terminal;
  if (ask && !given.yes && !(await ask(`Erase ${email}? It cannot be taken back.`)))
    return { exit: 1, out: '', err: 'Nothing was changed.\n' };
  return client.send({ kind: 'person-erase', email }, given);
}
