import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { refusedBy } from './refused';

/** How the SDK's clients call; the last of what its authentication is made with. */
export type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type HttpClient = NonNullable<ConnectorOptions['httpClient']>;
type Asked = Parameters<HttpClient['sendRequest']>[0];

/** How long one call may take, in milliseconds: shorter than a message is claimed for. */
const CALL_MS = 20_000;

/**
 * What an authentication is made with, so that calls tell at once what goes wrong, as a `Refused`: trying again is the
 * queue's, which holds up nobody else meanwhile. The SDK's own errors would carry the request, with token and texts.
 */
export const connectorOptions: ConnectorOptions = { httpClient: { sendRequest: (request) => sendRequest(request) } };

/** Teams was reached, and no answer came, or not the whole of one. */
export class CutOff extends Error {
  constructor(cause: unknown) {
    super('the connection to Teams was cut off', { cause });
    this.name = 'CutOff';
  }
}

/** What a connection fails with that never was one: nothing went over it. */
const NO_CONNECTION: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const sendRequest: HttpClient['sendRequest'] = async (request) => {
  const asked = fetch(request.url, {
    method: request.method,
    headers: request.headers.rawHeaders(),
    body: request.body,
    redirect: 'error',
    signal: signalOf(request),
  });
  const { response, bodyAsText } = await asked
    .then(async (answer) => ({ response: answer, bodyAsText: await answer.text() }))
    .catch((error: unknown) => {
      throw isNoConnection(error) ? error : new CutOff(error);
    });
  if (!response.ok) throw refusedBy(response.status, response.headers.get('retry-after'), bodyAsText, Date.now());
  const headers = request.headers.clone();
  for (const name of headers.headerNames()) headers.remove(name);
  for (const [name, value] of response.headers) headers.set(name, value);
  return { request, status: response.status, headers, bodyAsText };
};

/** `fetch` says what happened as the cause of its error. */
function isNoConnection(error: unknown): boolean {
  const { cause } = Object(error) as { cause?: unknown };
  return NO_CONNECTION.has((Object(cause) as { code?: unknown }).code);
}

function signalOf({ abortSignal }: Asked): AbortSignal {
  const late = AbortSignal.timeout(CALL_MS);
  return abortSignal instanceof AbortSignal ? AbortSignal.any([abortSignal, late]) : late;
}
