import type { OfferedFile } from '../../../src/ports/reception';

/** Where people's files are, in Microsoft's clouds: OneDrive for work is SharePoint. */
const DOMAINS = [
  'sharepoint.com',
  'sharepoint.us',
  'sharepoint-mil.us',
  'sharepoint.cn',
  '1drv.com',
  'onedrive.com',
] as const;
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
/** How long putting a file there may take, in milliseconds. */
const UPLOAD_MS = 60_000;

/** Whether a file may be put there: somewhere of Microsoft's, or, where that is allowed, on this machine. */
export function isTrustedUpload(address: string, { loopback }: { loopback: boolean }): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.username !== '' || url.password !== '') return false;
  if (loopback && LOOPBACK.has(url.hostname)) return url.protocol === 'http:' || url.protocol === 'https:';
  if (url.protocol !== 'https:' || url.port !== '') return false;
  return DOMAINS.some((domain) => url.hostname === domain || url.hostname.endsWith(`.${domain}`));
}

/** Puts a file where Teams said. Throws `NotPut`, or what the connection failed with. */
export async function put(address: string, { bytes }: OfferedFile): Promise<void> {
  const response = await fetch(address, {
    method: 'PUT',
    // Whoever answers may not send us on to somebody else.
    redirect: 'error',
    signal: AbortSignal.timeout(UPLOAD_MS),
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
    },
    body: Buffer.from(bytes),
  });
  await response.body?.cancel();
  if (!response.ok) throw new NotPut(response.status);
}

export class NotPut extends Error {
  readonly code = 'not-put';
  constructor(readonly status: number) {
    super('a file was not taken where Teams said to put it');
    this.name = 'NotPut';
  }
}
