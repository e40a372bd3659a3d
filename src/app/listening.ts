import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from './config';

type ListeningAt = Pick<Config, 'port' | 'host' | 'publicUrl'>;

/** The address under which people open the product. */
export function addressOf({ port, host, publicUrl }: ListeningAt): string {
  return publicUrl ?? `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`;
}

/** The address at which the first organiser begins, of a token; undefined where there is none. */
export function setupAddress(address: string, token: string | undefined): string | undefined {
  return token === undefined ? undefined : `${address}/setup/${token}`;
}

/** Starts listening; answers the address, with the port that it became. */
export function listen(server: Server, place: ListeningAt): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(place.port, place.host, () => {
      server.off('error', reject);
      const { port } = server.address() as AddressInfo;
      resolve(addressOf({ ...place, port }));
    });
  });
}

/** Stops listening; requests that are under way have five seconds. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
  });
}
