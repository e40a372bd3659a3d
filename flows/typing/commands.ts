import type { Command } from '../intent';

/** Every word of command in both languages, as people type it (without accents and capitals). */
const WORDS: Readonly<Record<string, Command>> = {
  next: 'next',
  suivant: 'next',
  suivante: 'next',
  start: 'next',
  commencer: 'next',
  continue: 'next',
  continuer: 'next',
  back: 'back',
  retour: 'back',
  previous: 'back',
  precedent: 'back',
  precedente: 'back',
  skip: 'skip',
  passer: 'skip',
  list: 'list',
  liste: 'list',
  cells: 'list',
  cellules: 'list',
  'my cells': 'list',
  'mes cases': 'list',
  status: 'status',
  statut: 'status',
  etat: 'status',
  'ou en suis-je': 'status',
  pause: 'pause',
  resume: 'resume',
  reprendre: 'resume',
  away: 'away',
  absent: 'away',
  absente: 'away',
  absence: 'away',
  "je m'absente": 'away',
  snooze: 'snooze',
  'plus tard': 'snooze',
  later: 'snooze',
  help: 'help',
  aide: 'help',
  '?': 'help',
  how: 'how',
  comment: 'how',
  'how this works': 'how',
  'comment ca marche': 'how',
  undo: 'undo',
  annuler: 'undo',
  english: 'english',
  anglais: 'english',
  french: 'french',
  francais: 'french',
  'my data': 'my-data',
  'mes donnees': 'my-data',
  digest: 'digest',
  synthese: 'digest',
  brief: 'brief',
  'ordre du jour': 'brief',
  gather: 'gather',
  rassembler: 'gather',
  'mettre en commun': 'gather',
  'mise en commun': 'gather',
  merge: 'merge',
  consolider: 'merge',
  remind: 'remind',
  relancer: 'remind',
  rappeler: 'remind',
  open: 'open',
  ouvrir: 'open',
  export: 'export',
  exporter: 'export',
  visit: 'visit',
  visite: 'visit',
  team: 'team',
  equipe: 'team',
};

/** Commands that take the name of a review after them, as in `remind Genoa`. */
const TAKES_ARGUMENT: ReadonlySet<Command> = new Set<Command>([
  'next',
  'list',
  'status',
  'digest',
  'brief',
  'gather',
  'merge',
  'remind',
  'open',
  'export',
  'visit',
  'team',
]);

/**
 * The command a text is, or nothing. Exact words only: a sentence that begins with one is not a command, except
 * for a command with up to four words after it that takes an argument.
 */
export function commandOf(text: string): { command: Command; argument: string } | undefined {
  if (text.length > 80 || text.includes('\n')) return undefined;
  const plain = withoutAccents(text.trim().replace(/^\/(peer-review\s*)?/, '')).replace(/[.!]+$/, '');
  const whole = lookUp(plain);
  if (whole) return { command: whole, argument: '' };
  const [first = '', ...rest] = plain.split(/\s+/);
  const command = lookUp(first);
  if (!command || rest.length > 3 || !TAKES_ARGUMENT.has(command)) return undefined;
  return { command, argument: text.trim().split(/\s+/).slice(1).join(' ') };
}

/** Lower case, no accents, plain apostrophes and single spaces: the form in which typed words are compared. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLocaleLowerCase('en')
    .replace(/[’‘`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

function lookUp(word: string): Command | undefined {
  return Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
}
