import type { Log } from '../../../src/ports/log';
import type { ApiOptions, Workspaces } from '../api/workspaces';
import type { Intake } from './intake';
import { type Notice, notice, noticeText } from './notice';
import { isSlacksOwn, respond } from './respond';

type Ack = (response?: unknown) => Promise<void>;
type Received = Extract<Intake, { kind: 'incoming' }>;

/** What of an interaction's body is needed to answer in its place. */
interface Body {
  response_url?: unknown;
  trigger_id?: unknown;
  view?: { type?: string; blocks?: { type: string; block_id?: string }[] };
}

export interface NotKeptParts extends ApiOptions {
  workspaces: Workspaces;
  log: Log;
}

/**
 * Says in its place that something did not get through. False for a message: it is not acknowledged, so that Slack
 * delivers it again.
 */
export async function sayNotKept(
  parts: NotKeptParts,
  { from, incoming }: Received,
  body: unknown,
  ack: Ack,
): Promise<boolean> {
  const { view } = body as Body;
  switch (from) {
    case 'message':
    case 'mention':
      return false;
    case 'command':
      await ack({ response_type: 'ephemeral', text: noticeText('notDone') });
      return true;
    case 'form':
      await ack({ response_action: 'errors', errors: { [firstInput(view)]: noticeText('notKept') } });
      return true;
    case 'press':
    case 'shortcut':
      await ack();
      await sayBeside(parts, incoming.account.space, body, bringsText(incoming) ? 'notKept' : 'notDone');
      return true;
  }
}

/** Whether anything was filled in that could be lost. */
function bringsText({ what }: Received['incoming']): boolean {
  return what.kind === 'press' && Object.keys(what.fields).length > 0;
}

function firstInput(view: Body['view']): string {
  return view?.blocks?.find(({ type }) => type === 'input')?.block_id ?? '';
}

/** Beside the message that was pressed, for this person alone; or as a modal, over the one that was pressed if any. */
export async function sayBeside(parts: NotKeptParts, team: string, body: unknown, which: Notice): Promise<void> {
  const { workspaces, log } = parts;
  const { response_url, trigger_id, view } = body as Body;
  try {
    if (isSlacksOwn(response_url, parts)) return await respond(response_url, noticeText(which));
    const client = (await workspaces.forRequest(team))?.client;
    if (!client || typeof trigger_id !== 'string') return;
    const said = { trigger_id, view: notice(which) };
    await (view?.type === 'modal' ? client.views.push(said) : client.views.open(said));
  } catch (error) {
    log.warn({ err: error }, 'it could not be said that something did not get through');
  }
}
