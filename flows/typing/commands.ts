import { cleaned } from '../../src/domain/plain-text';
import { type Command, RUN_COMMANDS } from '../commands';
import { isOfDays } from './period';
import { asTyped, byTyped } from './words';

/** Every word of command in both languages. */
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

/** Commands that take days after them, as in `away 30 November to 4 December`. */
const TAKES_DAYS: ReadonlySet<Command> = new Set<Command>(['away', 'snooze']);

/** A command, with the name that follows it or the days. */
interface Said {
  command: Command;
  argument: string;
  days?: string;
}

/** A command has at most so many words, and so many can follow as the name of a city. */
const LONGEST_COMMAND = 4;
const LONGEST_ARGUMENT = 4;

const COMMAND_OF = byTyped(WORDS);

/** How long a text can be that is a command with its argument, in characters. */
const LONGEST = 80;

/**
 * The command a text is, or nothing. Exact words only; after a command that is about a review its city may follow, as
 * in `remind Genoa`; whether what follows is a city, only the reviews tell. After *away* and *snooze* days may follow.
 */
export function commandOf(text: string): Said | undefined {
  const said = cleaned(text).replace(/^\/(?:peer-review\s*)?/, '');
  if (said.length > LONGEST || said.includes('\n')) return undefined;
  const asked = asTyped(said);
  const whole = COMMAND_OF.get(asked) ?? COMMAND_OF.get(asked.endsWith(' ?') ? asked.slice(0, -2) : asked);
  if (whole) return { command: whole, argument: '' };
  const words = said.split(/\s+/);
  for (let n = Math.min(LONGEST_COMMAND, words.length - 1); n > 0; n -= 1) {
    const command = COMMAND_OF.get(asTyped(words.slice(0, n).join(' ')));
    const after = words.slice(n).join(' ');
    if (command && TAKES_DAYS.has(command) && isOfDays(after)) return { command, argument: '', days: after };
    if (!command || !TAKES_ARGUMENT.has(command) || words.length - n > LONGEST_ARGUMENT) continue;
    return { command, argument: after };
  }
  return undefined;
}

/** The commands that a list of words begins with: the longest that fits, and what follows it. */
export function commandAtStart(words: readonly string[]): { command: Command; rest: readonly string[] } | undefined {
  for (let n = Math.min(LONGEST_COMMAND, words.length); n > 0; n -= 1) {
    const command = COMMAND_OF.get(words.slice(0, n).join(' '));
    if (command) return { command, rest: words.slice(n) };
  }
  return undefined;
}
