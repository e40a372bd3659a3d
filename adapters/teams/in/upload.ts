import type { OfferedFile } from '../../../src/ports/reception';
import { isTrustedAddress } from '../trusted-hosts';

/** Where people's files are, in Microsoft's clouds: OneDrive for work is SharePoint. */
const DOMAINS = [
  'sharepoint.com',
  'sharepoint.us',
  'sharepoint-mil.us',
  'sharepoint.cn',
  '1drv.com',
  'onedrive.com',
] as const;
/** How long putting a file there may take, in milliseconds. */
const UPLOAD_MS = 60_000;

/** Whether a file may be put there: somewhere of Microsoft's, or, where that is allowed, on this machine. */
export function isTrustedUpload(address: string, { loopback }: { loopback: boolean }): boolean {
  return isTrustedAddress(address, loopback, (host) =>
    DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`)),
  );
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

class NotPut extends Error {
  readonly code = 'not-put';
  constructor(readonly status: number) {
    super('a file was not taken where Teams said to put it');
    this.name = 'NotPut';
  }
}
