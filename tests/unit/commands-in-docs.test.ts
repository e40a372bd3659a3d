import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STEPS } from '../../flows';

const read = (file: string) => readFileSync(join(__dirname, '../..', file), 'utf8');
const quoted = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, said = '']) => said);
const commandIn = (said: string) => STEPS.words.in(said)?.command;

/** What stands there between the same marks and is no command: addresses, settings, answers, keys, files. */
const NO_COMMANDS: Readonly<Record<string, readonly string[]>> = {
  'README.md': [
    ...['http://localhost:3000/?token=…', './data', 'npm run -s cli -- status', 'MONGODB_URI', 'REDIS_URL'],
    ...['2', 'the board is not really heard', 'none'],
  ],
  'docs/for-team-leaders.md': ['b', 'o', 'j', 'k', 'host_rating', 'final-report-fr'],
  'docs/for-host-cities.md': ['above', 'responsible:'],
};

it.each(Object.entries(NO_COMMANDS))('all that %s says to send is understood', (file, others) => {
  const said = [...new Set(quoted(read(file)))].filter((one) => !others.includes(one));
  expect(said.length).toBeGreaterThan(10);
  expect(said.filter((one) => commandIn(one) === undefined)).toEqual([]);
});

it('what leaders read of the commands in French means the same, and all that the first table names is there', () => {
  const [, first = '', second = ''] = read('docs/for-team-leaders.md').split('|---|---|');
  const rows = second.split('\n').filter((line) => line.startsWith('|'));
  const pairs = rows.flatMap((line) => {
    const [, english = '', french = ''] = line.split('|');
    const [ours, theirs] = [quoted(english), quoted(french)];
    expect([line, theirs.length]).toEqual([line, ours.length]);
    return ours.map((one, n) => [commandIn(one), commandIn(theirs[n] ?? '')]);
  });
  expect(pairs.length).toBeGreaterThan(20);
  for (const [english, french] of pairs) expect(french).toBe(english);
  const named = first.split('\n').flatMap((line) => quoted(line.split('|')[1] ?? '').map(commandIn));
  expect(new Set(pairs.map(([english]) => english))).toEqual(new Set([...pairs.map(([one]) => one), ...named]));
});
