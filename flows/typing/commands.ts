import { type Command, RUN_COMMANDS } from '../commands';

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
  hello: 'polite',
  hi: 'polite',
  thanks: 'polite',
  'thank you': 'polite',
  ok: 'polite',
  okay: 'polite',
  bonjour: 'polite',
  bonsoir: 'polite',
  salut: 'polite',
  merci: 'polite',
  'merci beaucoup': 'polite',
  "d'accord": 'polite',
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
  new: 'new',
  'new review': 'new',
  nouveau: 'new',
  nouvelle: 'new',
  'nouvelle revue': 'new',
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
  link: 'link',
  relier: 'link',
  unlink: 'unlink',
  delier: 'unlink',
};

/** Commands that take the name of a review after them, as in `remind Genoa`. */
const TAKES_ARGUMENT: ReadonlySet<Command> = new Set<Command>(['next', 'list', 'status', ...RUN_COMMANDS]);

/** A command has at most so many words, and so many can follow as the name of a city. */
const LONGEST_COMMAND = 4;
const LONGEST_ARGUMENT = 4;

/**
 * The command a text is, or nothing. Exact words only; after a command that is about a review its city may follow, as
 * in `remind Genoa`. Whether what follows is a city, only the reviews tell.
 */
export function commandOf(text: string): { command: Command; argument: string } | undefined {
  if (text.length > 80 || text.includes('\n')) return undefined;
  const said = text.trim().replace(/^\/(peer-review\s*)?/, '');
  const words = said.split(/\s+/);
  const whole = lookUp(withoutAccents(said).replace(/[.!]+$/, ''));
  if (whole) return { command: whole, argument: '' };
  for (let n = Math.min(LONGEST_COMMAND, words.length - 1); n > 0; n -= 1) {
    const command = lookUp(withoutAccents(words.slice(0, n).join(' ')));
    if (!command || !TAKES_ARGUMENT.has(command) || words.length - n > LONGEST_ARGUMENT) continue;
    return { command, argument: words.slice(n).join(' ') };
  }
  return undefined;
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
