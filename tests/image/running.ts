import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Built } from './build';
import { type Conditions, signal, startIn } from './sandbox';

const HEALTHY_WITHIN_MS = 120_000;
const STOPS_WITHIN_MS = 30_000;

/** The image's own commands did not do what they have to. */
export class ImageProblem extends Error {
  readonly code = 'image-problem';
  constructor(what: string, said = '') {
    super(said === '' ? what : `${what}\n${said}`);
    this.name = 'ImageProblem';
  }
}

interface Ended {
  status: number | null;
  said: string;
}

/**
 * Starts the image's command, waits until its health check succeeds, does what is to be done meanwhile, and stops it with
 * SIGTERM. Throws an `ImageProblem` unless all of that went well and the end was 0.
 */
export async function runImage(image: Built, conditions: Conditions, meanwhile: () => Promise<void>): Promise<void> {
  const { command, healthcheck } = image.stage;
  if (!command || !healthcheck) throw new ImageProblem('the last stage has no CMD, or no HEALTHCHECK');
  const child = startIn(image.root, command, conditions);
  const end = ended(child);
  try {
    await healthy(image, healthcheck, conditions, end);
    await meanwhile();
    signal(child, 'SIGTERM');
    // As Docker does with what does not listen.
    const impatient = setTimeout(() => signal(child, 'SIGKILL'), STOPS_WITHIN_MS);
    const { status, said } = await end;
    clearTimeout(impatient);
    if (status !== 0) throw new ImageProblem(`it ended with ${status} after SIGTERM`, said);
  } finally {
    if (child.exitCode === null && child.signalCode === null) signal(child, 'SIGKILL');
    await end;
  }
}

/** Runs a command beside the image's own, to its end. Throws an `ImageProblem` unless that is 0. */
export async function runBeside(image: Built, command: readonly string[], conditions: Conditions): Promise<void> {
  const { status, said } = await ended(startIn(image.root, command, conditions));
  if (status !== 0) throw new ImageProblem(`${command.join(' ')} ended with ${status}`, said);
}

async function healthy(
  image: Built,
  healthcheck: readonly string[],
  conditions: Conditions,
  end: Promise<Ended>,
): Promise<void> {
  const deadline = Date.now() + HEALTHY_WITHIN_MS;
  for (;;) {
    const checked = ended(startIn(image.root, healthcheck, conditions));
    const first = await Promise.race([checked, end.then(({ status, said }) => ({ over: status, said }))]);
    if ('over' in first) throw new ImageProblem(`it ended with ${first.over} before it was healthy`, first.said);
    if (first.status === 0) return;
    if (Date.now() > deadline) throw new ImageProblem('its health check did not succeed in time', first.said);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function ended(child: ChildProcess): Promise<Ended> {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += String(chunk);
    });
  const [status] = await once(child, 'close');
  return { status, said };
}
