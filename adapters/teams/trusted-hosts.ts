/**
 * The hosts of Teams' services for bots, as Microsoft names them for its clouds: the public one with GCC, GCC High, DoD,
 * China, France (Bleu). Our token goes nowhere else.
 */
const HOSTS: ReadonlySet<string> = new Set([
  'smba.trafficmanager.net',
  'smba.onyx.prod.teams.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
  'frontend.botapi.msg.infra.teams.microsoftonline.cn',
  'smba.teams.sovcloud-core.fr',
]);

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a service may be called: one of Teams', or, where that is allowed, one on this machine. */
export function isTrustedService(serviceUrl: string, { loopback }: { loopback: boolean }): boolean {
  return isTrustedAddress(serviceUrl, loopback, (host) => HOSTS.has(host));
}

/** Whether an address is of one of these hosts, over HTTPS on its usual port, or, where that is allowed, on this machine. */
export function isTrustedAddress(address: string, loopback: boolean, isOurs: (host: string) => boolean): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.username !== '' || url.password !== '') return false;
  if (loopback && LOOPBACK.has(url.hostname)) return url.protocol === 'http:' || url.protocol === 'https:';
  return url.protocol === 'https:' && url.port === '' && isOurs(url.hostname);
}
