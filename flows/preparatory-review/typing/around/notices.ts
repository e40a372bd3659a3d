import { folded } from '../../../../src/method/plain-text';

/**
 * What offices put below their mail, in the languages of Europe, whatever our own are: that it is confidential, or meant for
 * nobody else. Folded beginnings of words;
 */
const SECRET = beginnings(
  'confiden konfiden luottamuk vertraulich vertrouwelijk riservat reservad fortrolig poufn duvern dovern zaup povjerljiv ' +
    'bizalmas rahasia privileged rechtlich exclusiv exclusief ausschliesslich esclusivamente solely εμπιστευτικ поверителн конфиденц',
);
/** and for whom it is meant, or who is to be told when it comes to somebody else. */
const FOR = beginnings(
  'addressee recipient destinatair destinatari destinatar adressat adresat adresaat empfanger geadresseerde ontvanger ' +
    'vastaanottaj mottagar mottaker modtager prejemnik primatelj cimzett saaja saneme gavej παραληπτ получател sender ' +
    'expediteur absender afzender avsandar avsender afsender mittente remitente remitent nadawc odesilatel lahettaj',
);
const MAIL = beginnings(
  'message messaggi mensaje mensagem missatge e-mail email mail courriel bericht nachricht viest meddel besked',
);

/** A notice is a paragraph of no fewer characters, and of no more lines. */
const SHORTEST = 60;
const LONGEST = 12;
/** A line of one that goes on in the next has so many characters; an answer's lines are shorter, or end. */
const WRAPPED = 25;
/** So much of a line is looked at, in characters. */
const LOOKED_AT = 600;

/**
 * Where the notice of confidentiality begins that ends with a line of a message; undefined where none does. It is a paragraph
 * below others, or the lines that end one. An answer about secrecy names nobody to whom a mail goes, and is not the last.
 */
export function startOfNotice(lines: readonly string[], last: number): number | undefined {
  const lowest = Math.max(1, last - LONGEST + 1);
  let top = last;
  while (top > lowest && !isBlank(lines[top - 1])) top -= 1;
  const isNotice = (from: number) => mayBegin(lines[from] ?? '') && saysSo(lines.slice(from, last + 1));
  if (isBlank(lines[top - 1]) && isNotice(top)) return top;
  for (let from = last; from >= top; from -= 1) if (isNotice(from)) return from;
  return undefined;
}

function mayBegin(line: string): boolean {
  const words = wordsIn(line);
  return has(words, SECRET) || has(words, FOR) || (has(words, MAIL) && words.length > 4);
}

function saysSo(paragraph: readonly string[]): boolean {
  const words = paragraph.flatMap(wordsIn);
  const isWrapped = paragraph.every(
    (line, n) => n === paragraph.length - 1 || (line.length >= WRAPPED && !line.endsWith('?')),
  );
  return (
    isWrapped &&
    paragraph.join(' ').length >= SHORTEST &&
    [SECRET, FOR, MAIL_OR_FILES].every((starts) => has(words, starts))
  );
}

function isBlank(line: string | undefined): boolean {
  return (line ?? '').trim() === '';
}

/** What it is of. */
const MAIL_OR_FILES = [
  ...MAIL,
  ...beginnings('attach pieces anhang anlage allegat adjunt bijlage liite bilag bilaga informa'),
];

function wordsIn(line: string): string[] {
  return folded(line.slice(0, LOOKED_AT)).split(/[^\p{L}-]+/u);
}

function has(words: readonly string[], starts: readonly string[]): boolean {
  return words.some((word) => starts.some((start) => word.startsWith(start)));
}

function beginnings(words: string): readonly string[] {
  return words.split(' ').map(folded);
}
