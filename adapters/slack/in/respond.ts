import { type ApiOptions, CALL_MS } from '../api/workspaces';

/** Where interactions and commands are answered in their place (docs.slack.dev, *response_url*). */
const SLACKS_HOST = 'hooks.slack.com';

/** Whether an answer may be put there: with Slack, or where its Web API is said to be (an emulator). */
export function isSlacksOwn(url: unknown, { apiUrl }: ApiOptions): url is string {
  if (typeof url !== 'string' || !URL.canParse(url)) return false;
  const { protocol, host, origin, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  if (apiUrl !== undefined && URL.canParse(apiUrl) && new URL(apiUrl).origin === origin) return true;
  return protocol === 'https:' && host === SLACKS_HOST;
}

/** Says something in the place of an interaction or a command, for this person alone. Throws what passes. */
export async function respond(url: string, text: string): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, text }),
    // Whoever answers may not send us on to somebody else.
    redirect: 'error',
    signal: AbortSignal.timeout(CALL_MS),
  });
  await response.body?.cancel();
}
