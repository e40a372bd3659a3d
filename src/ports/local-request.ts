/** What the local rule looks at in a request. */
export interface RequestFacts {
  /** The address at the other end of the socket, whatever headers say. */
  remoteAddress: string | undefined;
  /** By their names in small letters. */
  headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Headers by which proxies, balancers and tunnels say for whom they ask. */
const FORWARDED = /^(?:x-forwarded(?:-.*)?|forwarded|via|x-real-ip|x-original-.*|x-envoy-.*|cf-.*|(?:.*-)?client-ip)$/;
const LOCAL_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/** Whether a request comes from this very machine: a loopback address and a local host name, and nothing in between. */
export function comesFromHere({ remoteAddress, headers }: RequestFacts): boolean {
  const { host } = headers;
  return (
    isLoopback(remoteAddress) &&
    typeof host === 'string' &&
    LOCAL_HOST.test(host) &&
    Object.keys(headers).every((name) => !FORWARDED.test(name))
  );
}

function isLoopback(address: string | undefined): boolean {
  const plain = address?.replace(/^::ffff:/i, '');
  return plain === '::1' || (plain !== undefined && /^127(?:\.\d{1,3}){3}$/.test(plain));
}
