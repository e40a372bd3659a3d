import type { ComposeFile, ComposeService } from './compose-file';

/** A service's name and itself. */
type Named = readonly [name: string, service: ComposeService];
interface Rule {
  /** What is wrong with a service, in a few words. */
  says: string;
  breaks(service: Named, file: ComposeFile): boolean;
}

const RULES: readonly Rule[] = [
  { says: 'publishes a port', breaks: ([name, { ports }]) => name !== 'bot' && ports !== undefined },
  {
    says: 'publishes a port beyond this machine',
    breaks: ([, { ports }]) => (ports ?? []).some((port) => !port.startsWith('127.0.0.1:')),
  },
  { says: 'has a volume without a name', breaks: ([, { volumes }], file) => (volumes ?? []).some(unnamedIn(file)) },
  { says: 'follows no release', breaks: ([, { build, image }]) => build === undefined && !isPinned(image ?? '') },
  { says: 'has no health check', breaks: ([, { build, healthcheck }]) => build === undefined && !healthcheck },
  { says: 'stays down', breaks: ([, { restart }]) => restart !== 'unless-stopped' },
  { says: 'has no init', breaks: ([, { init }]) => init !== true },
  { says: 'is given no time to stop', breaks: ([, service]) => service.stop_grace_period === undefined },
  { says: 'takes all memory', breaks: ([, service]) => service.mem_limit === undefined },
  { says: 'keeps its log for ever', breaks: ([, { logging }]) => logging?.driver !== 'local' },
  { says: 'may gain rights', breaks: ([, service]) => !service.security_opt?.includes('no-new-privileges:true') },
  { says: 'keeps rights', breaks: ([name, { cap_drop }]) => name === 'bot' && !cap_drop?.includes('ALL') },
  { says: 'may write anywhere', breaks: ([name, service]) => name === 'bot' && service.read_only !== true },
  { says: 'has a name of its own, so there can be only one', breaks: ([, service]) => 'container_name' in service },
  {
    says: 'writes nothing down',
    breaks: ([name, { command }]) => name === 'redis' && !has(command, 'appendonly', 'yes'),
  },
  {
    says: 'drops what it holds',
    breaks: ([name, { command }]) => name === 'redis' && !has(command, 'maxmemory-policy', 'noeviction'),
  },
];

/** What a Compose file does that an administrator should be spared, one line each: the service and what is wrong. */
export function brokenRules(file: ComposeFile): string[] {
  const services: Named[] = Object.entries(file.services);
  return services.flatMap((service) =>
    RULES.filter(({ breaks }) => breaks(service, file)).map(({ says }) => `${service[0]} ${says}`),
  );
}

/** Of a mount: whether it is none of the file's named volumes. */
function unnamedIn({ volumes }: ComposeFile): (mount: string) => boolean {
  return (mount) => !mount.includes(':') || !((mount.split(':')[0] ?? '') in (volumes ?? {}));
}

/** A tag with a minor release in it: a new minor release may not go back. */
function isPinned(image: string): boolean {
  return /:\d+\.\d+/.test(image);
}

function has(command: readonly string[] | undefined, option: string, value: string): boolean {
  return command?.[command.indexOf(`--${option}`) + 1] === value && command.includes(`--${option}`);
}
