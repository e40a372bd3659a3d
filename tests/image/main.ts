import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/free-port';
import { findMongo, type MongoSource, startMongo } from '../support/mongo-server';
import { redisIsAvailable, startRedis } from '../support/redis-server';
import { type Built, build } from './build';
import { readComposeFile } from './compose-file';
import { misplaced } from './contents';
import { parseDockerfile } from './dockerfile';
import { ImageProblem, runBeside, runImage } from './running';
import type { Conditions } from './sandbox';

const COMMAND_LINE = ['node', 'dist/src/cli.js'];

/**
 * Carries out the Dockerfile of `repository` without Docker, on this machine's own system, and runs what comes of it: by
 * itself, and as the Compose file does. Throws at what is wrong. Needs root, and a MongoDB and a Redis to be found.
 */
export async function checkImage(repository: string): Promise<void> {
  const source = findMongo();
  if (!source || !redisIsAvailable()) throw new ImageProblem('a MongoDB and a Redis are needed, see CONTRIBUTING.md');
  const dir = mkdtempSync(join(tmpdir(), 'critical-friend-image-'));
  try {
    const stages = parseDockerfile(readFileSync(join(repository, 'Dockerfile'), 'utf8'));
    tell(`Node.js ${process.version} of this machine stands in for ${stages.at(-1)?.base}`);
    const image = await build(stages, repository, dir, tell);
    checkContents(image, repository);
    await byItself(image);
    await asComposed(image, repository, source);
    tell('the image holds what it has to, starts, is healthy and stops');
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function checkContents({ root, conditions }: Built, repository: string): void {
  const found = misplaced(
    join(root, conditions.workdir),
    join(repository, 'package-lock.json'),
    join(repository, 'package.json'),
  );
  if (found.length > 0) throw new ImageProblem('this does not belong in the image', found.join('\n'));
  if (conditions.user === 'root') throw new ImageProblem('it runs as root');
}

/** As `docker run` starts it: everything in its data folder. */
async function byItself(image: Built): Promise<void> {
  tell('running by itself');
  await runImage(image, await withPort(image.conditions), async () => undefined);
  const data = dataFolder(image);
  const left = readdirSync(data);
  if (!left.includes('store') || !left.includes('queue'))
    throw new ImageProblem(`${data} holds ${left.join(', ') || 'nothing'}`);
  for (const name of left) rmSync(join(data, name), { recursive: true });
}

/** As the Compose file starts it, with servers of our own in place of its own; nothing may be left in the data folder. */
async function asComposed(image: Built, repository: string, source: MongoSource): Promise<void> {
  tell('running as docker-compose.yml says');
  const { bot } = readComposeFile(readFileSync(join(repository, 'docker-compose.yml'), 'utf8'), {}).services;
  if (!bot) throw new ImageProblem('docker-compose.yml has no bot');
  const [mongo, redis] = await Promise.all([startMongo(source), startRedis()]);
  try {
    const servers = { MONGODB_URI: mongo.uriOf('critical-friend-image'), REDIS_URL: redis.url };
    const env = { ...image.conditions.env, ...bot.environment, ...servers };
    const conditions = await withPort({
      ...image.conditions,
      env,
      ...(bot.read_only ? { readOnlyBut: (bot.tmpfs ?? []).map((mount) => mount.replace(/:.*/, '')) } : {}),
      bare: bot.cap_drop?.includes('ALL') === true && bot.security_opt?.includes('no-new-privileges:true') === true,
    });
    await runImage(image, conditions, async () => {
      await runBeside(image, [...COMMAND_LINE, 'import', 'examples/inti-cities-2027.yaml'], conditions);
      await runBeside(image, [...COMMAND_LINE, 'status'], conditions);
    });
  } finally {
    await Promise.all([mongo.stop(), redis.stop()]);
  }
  const left = readdirSync(dataFolder(image));
  if (left.length > 0) throw new ImageProblem('although both servers are there, it left files', left.join('\n'));
}

function dataFolder({ root, conditions }: Built): string {
  return join(root, conditions.env.DATA_DIR ?? '');
}

/** The network is this machine's, so the image's own port may be taken. */
async function withPort(conditions: Conditions): Promise<Conditions> {
  return { ...conditions, env: { ...conditions.env, PORT: String(await freePort()) } };
}

function tell(line: string): void {
  process.stdout.write(`image: ${line}\n`);
}
