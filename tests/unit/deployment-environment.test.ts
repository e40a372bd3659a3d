import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { readConfig } from '../../src/app/config';
import { platformNames } from '../../src/app/platform-config';
import { readComposeFile, variablesIn } from '../image/compose-file';
import { parseDockerfile } from '../image/dockerfile';

const read = (name: string) => readFileSync(join(__dirname, '../..', name), 'utf8');
const example = Object.fromEntries(Object.entries(parseEnv(read('.env.example'))).map(([k, v]) => [k, v ?? '']));
const compose = read('docker-compose.yml');
const toBot = Object.keys(readComposeFile(compose, {}).services.bot?.environment ?? {});
const inImage = parseDockerfile(read('Dockerfile')).flatMap(({ steps }) =>
  steps.flatMap((step) => (step.kind === 'env' ? Object.keys(step.set) : [])),
);

/** Docker Compose’s alone. */
const OF_COMPOSE = ['INSTANCES', 'PORTS'];
/** Only where nobody else can reach it, which a container is not. */
const LOCAL_ONLY = ['TEAMS_ALLOW_UNAUTHENTICATED'];

test('.env.example is a right environment, and one for everybody’s own machine', () => {
  expect(readConfig(example)).toEqual(readConfig({}));
});

test('.env.example lists what Docker Compose takes, with what holds there when it is not set', () => {
  const variables = variablesIn(compose);
  expect(Object.keys(example)).toEqual(expect.arrayContaining([...variables.keys()]));
  for (const name of OF_COMPOSE) expect(variables.get(name)).toBe(example[name]);
});

test('what .env.example lists reaches the bot in a container, or is settled by the image', () => {
  const names = Object.keys(example).filter((name) => ![...OF_COMPOSE, ...LOCAL_ONLY].includes(name));
  expect(names.length).toBeGreaterThan(15);
  expect(names.filter((name) => ![...toBot, ...inImage].includes(name))).toEqual([]);
});

test('every name of a chat platform and every secret is listed, and handed on as it is', () => {
  const names = Object.keys(platformNames).filter((name) => !LOCAL_ONLY.includes(name));
  expect(names).toContain('SECRETS_KEY');
  expect(names.filter((name) => !(name in example))).toEqual([]);
  const values = Object.fromEntries(names.map((name) => [name, `the-value-of-${name}`]));
  expect(readComposeFile(compose, values).services.bot?.environment).toMatchObject(values);
});

test('docs/operating.md names all of them', () => {
  const text = read('docs/operating.md');
  expect(Object.keys(example).filter((name) => !text.includes(`\`${name}`))).toEqual([]);
});
