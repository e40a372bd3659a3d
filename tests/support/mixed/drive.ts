import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands in for somebody's OneDrive: keeps what is put there. */
export interface Drive {
  /** Where a file of this name is put. */
  addressOf(name: string): string;
  /** What was put there under this name, as text. */
  file(name: string): string | undefined;
  stop(): Promise<void>;
}

export async function startDrive(): Promise<Drive> {
  const files = new Map<string, string>();
  const server = createServer(async (req, res) => {
    const parts: Buffer[] = [];
    for await (const part of req) parts.push(part);
    files.set(req.url ?? '', Buffer.concat(parts).toString('utf8'));
    res.writeHead(201).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const pathOf = (name: string) => `/${encodeURIComponent(name)}`;
  return {
    addressOf: (name) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathOf(name)}`,
    file: (name) => files.get(pathOf(name)),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
