import { get, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** Something that a browser fetches, as it came over the line. Bytes are those of the body. */
export interface Fetched {
  path: string;
  bytes: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Fetches as browsers do: packed, where the server packs. */
export async function fetched(url: string, path: string, headers: Record<string, string> = {}): Promise<Fetched> {
  const accept = { 'Accept-Encoding': 'gzip, deflate, br', ...headers };
  return new Promise((resolve, reject) => {
    get(`${url}${path}`, { headers: accept }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        const text = unpacked(body, response.headers['content-encoding']).toString();
        resolve({ path, bytes: body.length, headers: response.headers, text });
      });
    }).on('error', reject);
  });
}

/** All that is fetched until somebody who is signed in (`cookie`) sees these conversations: the page, what it names, and what is said. */
export async function firstView(url: string, cookie: string): Promise<Fetched[]> {
  const page = await fetched(url, '/');
  const named = [...page.text.matchAll(/(?:href|src)="(\/[^"]+)"/g)].map(([, path = '']) => path);
  const api = (path: string) => fetched(url, `/api/web/${path}`, { Cookie: cookie });
  const threads = await api('threads');
  const ids = (JSON.parse(threads.text) as { threads: { id: string }[] }).threads.map(({ id }) => id);
  return [
    page,
    ...(await Promise.all(named.map((path) => fetched(url, path)))),
    await api('me'),
    threads,
    ...(await Promise.all(ids.map((id) => api(`messages?limit=60&thread=${encodeURIComponent(id)}`)))),
  ];
}

function unpacked(body: Buffer, encoding: string | undefined): Buffer {
  switch (encoding) {
    case 'br':
      return brotliDecompressSync(body);
    case 'gzip':
      return gunzipSync(body);
    default:
      return body;
  }
}
