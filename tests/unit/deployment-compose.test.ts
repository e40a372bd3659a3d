import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { type ComposeFile, readComposeFile } from '../image/compose-file';
import { brokenRules } from '../image/compose-rules';

const ROOT = join(__dirname, '../..');
const TEXT = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');

// Its address of the schema of schemas is not the one that validators know.
const { $schema: _, ...schema } = JSON.parse(
  readFileSync(join(ROOT, 'tests/support/compose-spec/schema.json'), 'utf8'),
);
const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);

/** What the Compose Specification's own schema has against a file. */
function againstSpecification(text: string): string[] {
  validate(parse(text));
  const errors = validate.errors ?? [];
  return errors.map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}

test('docker-compose.yml is as the Compose Specification wants it', () => {
  expect(againstSpecification(TEXT)).toEqual([]);
});

test.each([
  ['a word that means nothing', 'restart:', 'restarts:'],
  ['a list where there has to be a map', 'environment:\n', 'environment: [3000]\n    x-other:\n'],
  ['a word where there has to be a list', 'cap_drop: [ALL]', 'cap_drop: ALL'],
  ['a volume of the wrong kind', '- mongo:/data/db', '- 7'],
])('the specification finds %s', (_, right, wrong) => {
  expect(TEXT).toContain(right);
  expect(againstSpecification(TEXT.replace(right, wrong))).not.toEqual([]);
});

test('docker-compose.yml keeps to our own rules', () => {
  expect(brokenRules(readComposeFile(TEXT, {}))).toEqual([]);
});

type Change = (services: Record<string, Record<string, unknown>>, file: Record<string, unknown>) => void;
const BROKEN: readonly (readonly [says: string, change: Change])[] = [
  ['mongo publishes a port', ({ mongo }) => Object.assign(mongo ?? {}, { ports: ['127.0.0.1:27017:27017'] })],
  ['bot publishes a port beyond this machine', ({ bot }) => Object.assign(bot ?? {}, { ports: ['3000:3000'] })],
  ['redis has a volume without a name', ({ redis }) => Object.assign(redis ?? {}, { volumes: ['./redis:/data'] })],
  ['redis has a volume without a name', ({ redis }) => Object.assign(redis ?? {}, { volumes: ['/data'] })],
  ['mongo has a volume without a name', (_, file) => Object.assign(file, { volumes: { redis: null } })],
  ['mongo follows no release', ({ mongo }) => Object.assign(mongo ?? {}, { image: 'mongo' })],
  ['redis follows no release', ({ redis }) => Object.assign(redis ?? {}, { image: 'redis:latest' })],
  ['mongo follows no release', ({ mongo }) => Object.assign(mongo ?? {}, { image: 'mongo:8' })],
  ['redis has no health check', ({ redis }) => delete redis?.healthcheck],
  ['bot stays down', ({ bot }) => delete bot?.restart],
  ['mongo has no init', ({ mongo }) => delete mongo?.init],
  ['mongo is given no time to stop', ({ mongo }) => delete mongo?.stop_grace_period],
  ['redis takes all memory', ({ redis }) => delete redis?.mem_limit],
  ['bot keeps its log for ever', ({ bot }) => delete bot?.logging],
  ['bot may gain rights', ({ bot }) => delete bot?.security_opt],
  ['bot keeps rights', ({ bot }) => delete bot?.cap_drop],
  ['bot may write anywhere', ({ bot }) => delete bot?.read_only],
  [
    'bot has a name of its own, so there can be only one',
    ({ bot }) => Object.assign(bot ?? {}, { container_name: 'bot' }),
  ],
  ['redis writes nothing down', ({ redis }) => Object.assign(redis ?? {}, { command: ['redis-server'] })],
  [
    'redis drops what it holds',
    ({ redis }) => Object.assign(redis ?? {}, { command: ['redis-server', '--appendonly', 'yes'] }),
  ],
];

test.each(BROKEN)('a rule says that %s', (says, change) => {
  const file: ComposeFile = structuredClone(readComposeFile(TEXT, {}));
  change(file.services, file);
  expect(brokenRules(file)).toContain(says);
});

test('several instances share a range of ports', () => {
  const { bot } = readComposeFile(TEXT, { PORTS: '3000-3002', INSTANCES: '3' }).services;
  expect(bot).toMatchObject({ ports: ['127.0.0.1:3000-3002:3000'], scale: '3' });
});

test('both servers are there, so the bot keeps nothing and has no volume', () => {
  const { bot } = readComposeFile(TEXT, {}).services;
  expect(bot?.environment).toMatchObject({
    MONGODB_URI: 'mongodb://mongo:27017/critical-friend',
    REDIS_URL: 'redis://redis:6379',
  });
  expect(bot?.volumes).toBeUndefined();
});
