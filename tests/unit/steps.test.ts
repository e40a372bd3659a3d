import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { COMMANDS, DeclaredTwice, declaredCommand, PRESSES, tableOf } from '../../flows/declared';
import { commandOf, wordsOfAll } from '../../flows/typing/commands';

const FLOWS = join(__dirname, '..', '..', 'flows');
const STEPS = readdirSync(FLOWS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith(`${sep}declared.ts`))
  .map((file) => file.split(sep)[0] ?? '');

/** Which step uses what another shows. New arrows are welcome where a step of the method builds on another. */
const ARROWS = [
  'consolidation → digest',
  'orientation → organising',
  'orientation → preparatory-review',
  'own-time → preparatory-review',
];

const command = (...words: string[]) => ({ words: { en: words, fr: words } });

describe('steps', () => {
  it('two that declare the same name are refused', () => {
    const step = { commands: { note: command('note') }, presses: { save: {} } };
    expect(() => tableOf([step, step], 'commands')).toThrow(DeclaredTwice);
    expect(() => tableOf([step, { ...step, commands: {} }], 'presses')).toThrow(DeclaredTwice);
    expect([...tableOf([step, { commands: {}, presses: { saved: {} } }], 'presses').keys()]).toEqual(['save', 'saved']);
  });

  it('two commands that claim the same word are refused, however it is written', () => {
    const claimed = new Map([
      ['note', command('note', 'écrire')],
      ['write', command('Ecrire')],
    ]);
    expect(() => wordsOfAll(claimed)).toThrow(DeclaredTwice);
    expect(wordsOfAll(new Map([['note', command('note', 'note')]])).get('note')).toBe('note');
  });

  it.each(COMMANDS)('%s has words in each language, and each means it', (name) => {
    for (const words of Object.values(declaredCommand(name).words)) {
      expect(words.length).toBeGreaterThan(0);
      for (const word of words) expect([word, commandOf(word)]).toEqual([word, { command: name, argument: '' }]);
    }
  });

  it('a name is a command or a press, not both', () => {
    expect(COMMANDS.filter((name) => (PRESSES as readonly string[]).includes(name))).toEqual([]);
  });

  it('use of each other only what is listed, and never in a circle', () => {
    const arrows = new Set(STEPS.flatMap((step) => usedBy(step).map((other) => `${step} → ${other}`)));
    expect([...arrows].sort()).toEqual(ARROWS);
    const next = (step: string) =>
      ARROWS.flatMap((arrow) => (arrow.startsWith(`${step} → `) ? [arrow.split(' → ')[1] ?? ''] : []));
    const reach = (step: string, seen: readonly string[]): string[] =>
      next(step).flatMap((other) => (seen.includes(other) ? [other] : [other, ...reach(other, [...seen, other])]));
    for (const step of STEPS) expect([step, reach(step, [step]).includes(step)]).toEqual([step, false]);
  });
});

/** The other steps that the files of a step import from. */
function usedBy(step: string): string[] {
  const folder = join(FLOWS, step);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) => {
    const from = join(folder, file, '..');
    return [...readFileSync(join(folder, file), 'utf8').matchAll(/from '(\.[^']*)'/g)].flatMap(([, path = '']) => {
      const [other = ''] = relative(FLOWS, join(from, path)).split(sep);
      return STEPS.includes(other) && other !== step ? [other] : [];
    });
  });
}
