import type { Log } from '../../../src/ports/log';
import { CALL_MS, type Workspaces } from '../api/workspaces';
import type { Intake } from './intake';
import { notice, noticeText } from './notice';

type Ack = (response?: unknown) => Promise<void>;
type Given = Extract<Intake, { kind: 'incoming' }>;

/** What of an interaction's body is needed to answer in its place. */
interface Body {
  response_url?: unknown;
  trigger_id?: unknown;
  view?: { type?: string; blocks?: { type: string; block_id?: string }[] };
}

export interface NotKeptParts {
  workspaces: Workspaces;
  log: Log;
}

/**
 * Says in its place that something is not saved. False for a message: it is not acknowledged, so that Slack delivers it
 * again.
 */
export async function sayNotKept(
  parts: NotKeptParts,
  { from, incoming }: Given,
  body: unknown,
  ack: Ack,
): Promise<boolean> {
  const { view } = body as Body;
  switch (from) {
    case 'message':
    case 'mention':
      return false;
    case 'command':
      await ack({ response_type: 'ephemeral', text: noticeText('notKept') });
      return true;
    case 'form':
      await ack({ response_action: 'errors', errors: { [firstInput(view)]: noticeText('notKept') } });
      return true;
    case 'press':
    case 'shortcut':
      await ack();
      await sayBeside(parts, incoming.account.space, body);
      return true;
  }
}

function firstInput(view: Body['view']): string {
  return view?.blocks?.find(({ type }) => type === 'input')?.block_id ?? '';
}

/** Beside the message that was pressed, for this person alone; or as a modal, over the one that was pressed if any. */
export async function sayBeside({ workspaces, log }: NotKeptParts, team: string, body: unknown): Promise<void> {
  const { response_url, trigger_id, view } = body as Body;
  try {
    if (typeof response_url === 'string') return await respond(response_url, noticeText('notKept'));
    const client = (await workspaces.of(team))?.client;
    if (!client || typeof trigger_id !== 'string') return;
    const said = { trigger_id, view: notice('notKept') };
    await (view?.type === 'modal' ? client.views.push(said) : client.views.open(said));
  } catch (error) {
    log.warn({ err: error }, 'it could not be said that something is not saved');
  }
}

/** Says something in the place of an interaction or a command, for this person alone. Throws what passes. */
export async function respond(url: string, text: string): Promise<void> {
  await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, text }),
    signal: AbortSignal.timeout(CALL_MS),
  });
}
