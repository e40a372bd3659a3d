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

const sendRequest: HttpClient['sendRequest'] = async (request) => {
  const response = await fetch(request.url, {
    method: request.method,
    headers: request.headers.rawHeaders(),
    body: request.body,
    redirect: 'error',
    signal: signalOf(request),
  });
  const bodyAsText = await response.text();
  if (!response.ok) throw refusedBy(response.status, response.headers.get('retry-after'), bodyAsText, Date.now());
  const headers = request.headers.clone();
  for (const name of headers.headerNames()) headers.remove(name);
  for (const [name, value] of response.headers) headers.set(name, value);
  return { request, status: response.status, headers, bodyAsText };
};

function signalOf({ abortSignal }: Asked): AbortSignal {
  const late = AbortSignal.timeout(CALL_MS);
  return abortSignal instanceof AbortSignal ? AbortSignal.any([abortSignal, late]) : late;
}
