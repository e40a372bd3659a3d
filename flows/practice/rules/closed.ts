import { ofEach, wordSet } from '../../../src/steps/typing/words';
import { plainWords } from './words-in';

/** What may stand before a question, and a preposition before what it asks. */
const BEFORE = wordSet({
  en: ['so and but then also well please in to for of with by from at on about since under'],
  fr: ['et mais alors donc ou a de d dans depuis par en sur avec pour chez vers sous pendant jusqu jusque selon'],
});
/** With one of these at its beginning a question asks for more than yes or no. */
const OPEN = wordSet({
  en: ['how who whom whose what when where which why'],
  fr: ['comment qui que qu quoi quel quelle quels quelles quand pourquoi combien lequel laquelle lesquels lesquelles'],
});
/** How an English question begins that is answered with yes or no; French turns verb and subject round instead. */
const CLOSED = wordSet({
  en: [
    'is are was were do does did has have had can could will would should may might must any',
    'isn aren wasn weren don doesn didn hasn haven hadn couldn won wouldn shouldn',
  ],
  fr: ['est sont etes avez aviez avons peut peuvent pouvez faites des'],
});
/** Somebody who asks so wants to be told, whatever the grammar: *Could you tell us …*. */
const TELLING = wordSet({
  en: ['tell explain describe show walk give list name'],
  fr: ['expliquer decrire dire montrer donner presenter raconter citer nommer'],
});
const KNOWING = wordSet({
  en: ['know say see record count check'],
  fr: ['savez sait savent connaissez dites comptez voyez'],
});
const POLITE = wordSet({
  en: ['can could would will please'],
  fr: ['pouvez pourriez peux peut pourrait voulez voudriez'],
});
const WHETHER = wordSet({ en: ['whether'], fr: ['si'] });
/** After one of these *if* asks whether. */
const ASKING = wordSet({
  en: ['ask check verify see'],
  fr: ['demander demandez verifier verifiez savoir voir'],
});
/** A statement with a question mark asks whether it is true: one of these is in it. */
const STATED = wordSet({
  en: ['is are was were have has do does did can will you they we there'],
  fr: ['vous est sont ont avez etes il ils elles nous'],
});
const TURNED = wordSet({ en: [], fr: ['vous il ils elle elles on tu ce nous'] });
/** Turned round by its looks alone. */
const NOT_TURNED = wordSet({ en: [], fr: ['rendez'] });

/** Between two parts of a line, each of which may ask something. */
const BETWEEN = wordSet({ en: ['and'], fr: ['et'] });
/** What asks for a place by its accent alone: folded, as it is written. */
const WHERE = ofEach({ en: [], fr: [{ folded: 'ou', written: 'où' }] });
/** Whom one asks to be told, and how the verb before ends. */
const TELLERS = ofEach({ en: [], fr: [{ who: 'nous', ends: 'ez' }] });

/** So far into a clause what it asks for may stand, and after a word that asks to be told. */
const NEAR = 3;

/**
 * Whether a question is answered with yes or no. It is not where a clause of it begins with a word that asks for more
 * (*how*, *in which*), or where somebody asks to be told; else it is where it begins with a verb that asks (*is*, *do*),
 * turns verb and subject round (*écoutez-vous*), asks whether, or states something with a question mark.
 */
export function isClosed(line: string): boolean {
  const clauses = clausesOf(line);
  const words = plainWords(line);
  if (clauses.some(beginsOpen) || asksToBeTold(words)) return false;
  if (asksWhether(words)) return true;
  if (clauses.some((clause, n) => (n === 0 || line.includes('?')) && CLOSED.has(bare(clause)[0] ?? ''))) return true;
  if (line.split(/\s+/).some(isTurned)) return true;
  return line.trimEnd().endsWith('?') && !words.some((word) => OPEN.has(word)) && words.some((one) => STATED.has(one));
}

/** Parts of a line between commas and the like, and before *and*: each may ask something of its own. */
function clausesOf(line: string): string[] {
  const clauses: string[] = [];
  for (const part of line.split(/[,;:?!.]/)) {
    const words: string[] = [];
    for (const word of part.split(/\s+/)) {
      if (!BETWEEN.has(word.toLowerCase())) words.push(word);
      else clauses.push(words.splice(0).join(' '));
    }
    clauses.push(words.join(' '));
  }
  return clauses.filter((clause) => clause !== '');
}

/** A clause without what stands before its question. */
function bare(clause: string): string[] {
  const words = plainWords(clause);
  const from = words.findIndex((word) => !BEFORE.has(word));
  return from < 0 ? [] : words.slice(from);
}

function beginsOpen(clause: string): boolean {
  // Without its accent *where* is *or* in French.
  return (
    OPEN.has(bare(clause)[0] ?? '') ||
    plainWords(clause)
      .slice(0, NEAR)
      .some((word) => isWhere(word, clause))
  );
}

function isWhere(word: string, clause: string): boolean {
  const said = clause.normalize('NFC').toLowerCase();
  return WHERE.some((one) => word === one.folded && said.includes(one.written));
}

function asksToBeTold(words: readonly string[]): boolean {
  const isPolite = words.slice(0, NEAR).some((word) => POLITE.has(word));
  const isTold = isPolite && words.slice(0, 2 * NEAR).some((word) => TELLING.has(word));
  return (
    (isTold && !words.some((word) => WHETHER.has(word))) ||
    words.some((word, n) => KNOWING.has(word) && words.slice(n + 1, n + NEAR).some((next) => OPEN.has(next)))
  );
}

function asksWhether(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  return (
    words.slice(0, NEAR).includes('whether') || first === 'si' || (ASKING.has(first) && ['if', 'si'].includes(second))
  );
}

/** *Écoutez-vous*, *finance-t-elle*, *est-ce*; *montrez-nous* asks for more. */
function isTurned(token: string): boolean {
  const parts = token.split(/[-‑]/);
  const last = plainWords(parts.at(-1) ?? '')[0] ?? '';
  const verb = plainWords(parts[0] ?? '').at(-1) ?? '';
  const isAsked = TELLERS.some(({ who, ends }) => last === who && verb.endsWith(ends));
  return parts.length > 1 && TURNED.has(last) && verb !== '' && !NOT_TURNED.has(verb) && !isAsked;
}
