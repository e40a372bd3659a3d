import { LANGUAGES } from '../../../src/method/language';
import { folded } from '../../../src/method/plain-text';
import { withoutMark } from '../../../src/steps/typing/lines';
import { asTyped, ofEach, wordSet } from '../../../src/steps/typing/words';
import type { LineField } from '../sheet-form';
import { CARD } from '../words/card';
import { REASONS_WORDS } from '../words/reasons';
import { TYPING } from '../words/typing';
import { judgedIn } from './judgement';
import { fieldNamed, isNearlyNamed } from './label-words';

type Named = LineField | 'performance';

/** How far into a line the end of its label is looked for, in characters. */
const WITHIN = 110;
/** What ends a label: a colon of any width, a cell's edge, *=*, an arrow, a dash with space around it, brackets, its own question mark. */
const ENDS = /[:：∶\t|=→➔➡>?？…)\]]|\.(?=\s)|[-–—](?=\s)/g;
/** So many of them are tried. */
const TRIED = 6;
/** Only these end a label of one or two letters (*M. Rossi* is no label). */
const CLEAR = /[:：∶\t|=]/;
/** What may stand between a label and what belongs to it, beside what ended it. */
const LEADING = /^(?:[:：∶=?？]|[*_]{1,2}|[-=–]?>|→|[-–—]{1,2})(?=\s|$)/;

/** A line that names its field, as `to ask: who appoints the board?`; without text, what follows belongs there. */
export function labelled(line: string): { field: Named; text: string } | undefined {
  const text = withoutHint(withoutMark(withoutEdges(line)).replace(/^[#([]\s?/, ''));
  const head = text.slice(0, WITHIN);
  const compared = comparedIn(head);
  if (compared !== undefined) return { field: 'performance', text: text.slice(compared).trim() };
  for (const { 0: sign, index } of [...head.matchAll(ENDS)].slice(0, TRIED)) {
    const label = head.slice(0, index).replace(/[-=]$/, '');
    if (/[-–—]/.test(sign) && !/\s$/.test(label)) continue;
    const field = fieldLabelled(label);
    if (field && (asTyped(label).length > 2 || CLEAR.test(sign)))
      return { field, text: said(unquoted(text, index + sign.length)) };
  }
  return askedOnCard(text) ?? judgedAfter(text);
}

/** The field whose label a text is, and nothing else. */
export function fieldLabelled(text: string): Named | undefined {
  if (text.length > WITHIN) return undefined;
  const words = asTyped(withoutHint(withoutMark(text)).replace('(s)', 's'))
    .split(' ')
    .filter((word) => word !== '?' && word !== '=');
  const own = OWN.has(words[0] ?? '') ? words.slice(1).join(' ') : undefined;
  const said = words.join(' ');
  const lead = LEADS.find((one) => said.startsWith(`${one} `));
  const label = lead === undefined ? said : said.slice(lead.length + 1);
  return ON_CARD.get(label) ?? fieldNamed(label) ?? (own ? fieldNamed(own) : undefined);
}

/** *To chekc: …*, *questoins: …*: a label with a slip in it. Which field is meant is asked. */
export function isNearlyLabelled(line: string): boolean {
  const [label = ''] = withoutMark(line)
    .slice(0, WITHIN)
    .split(/[:：∶\t]/, 1);
  const said = label.length < line.length ? asTyped(label) : '';
  return said.length > 4 && isNearlyNamed(said);
}

/** *To ask; To meet*: labels, and nothing that they name. */
export function isOfLabels(text: string): boolean {
  const labels = text.length > WITHIN ? [] : text.split(/[;,/|]|\s[-–—]\s/).filter((part) => part.trim() !== '');
  return labels.length > 0 && labels.every((label) => asTyped(label).length > 2 && fieldLabelled(label) !== undefined);
}

/** Whose a label is: *my judgement*, *nos questions*. */
const OWN = wordSet({ en: ['my our the your'], fr: ['mon ma mes notre nos la le les'] });

/** How a question of ours is named before its answer: *you asked who to meet: …*, and how many of them come: *two questions: …*. */
const LEADS = ofEach({
  en: [
    're your question',
    'to your question',
    'your question',
    'you asked',
    'you ask',
    'two',
    'three',
    'four',
    'one last',
  ],
  fr: [
    ...[
      'à votre question',
      'votre question',
      'vous demandez',
      'vous demandiez',
      'tu demandes',
      'deux',
      'trois',
      'quatre',
    ],
    ...['une dernière'],
  ],
}).map(asTyped);

/** What our own cards ask, each in the field that it asks for. */
const ON_CARD: ReadonlyMap<string, Named> = new Map(
  LANGUAGES.flatMap((language) => {
    const { question } = TYPING[language];
    const { meetNew, meetFirst } = CARD[language];
    const asked: [string, Named][] = [
      [REASONS_WORDS[language].verify, 'suspect'],
      ...Object.entries(question).map(([field, words]): [string, Named] => [
        words.split('?', 1)[0] ?? '',
        field as Named,
      ]),
      ...[meetNew, meetFirst].map((words): [string, Named] => [words.split('(', 1)[0] ?? '', 'toMeet']),
    ];
    return asked.map(([words, field]): [string, Named] => [asTyped(words.replace('?', '')), field]);
  }),
);
const LENGTHS = [...new Set([...ON_CARD.keys()].map((label) => label.split(' ').length))].sort((a, b) => b - a);
/** A question of ours of so many words is known without a sign after it. */
const KNOWN_BY = 4;

/** *What should the visit verify the board*: a question of ours, before what answers it. */
function askedOnCard(text: string): { field: Named; text: string } | undefined {
  const words = [...text.slice(0, WITHIN).matchAll(/\S+/g)];
  for (const length of LENGTHS) {
    const last = words[length - 1];
    if (length < KNOWN_BY || !last) continue;
    const end = last.index + last[0].length;
    const field = ON_CARD.get(asTyped(text.slice(0, end)));
    if (field) return { field, text: unquoted(text, end).trim() };
  }
  return undefined;
}

/** *Judgement below* */
function judgedAfter(text: string): { field: Named; text: string } | undefined {
  const [first = ''] = text.slice(0, WITHIN).split(' ', 1);
  const rest = text.slice(first.length).trim();
  const isJudged = rest !== '' && fieldNamed(asTyped(first)) === 'performance' && judgedIn(rest);
  return isJudged ? { field: 'performance', text: rest } : undefined;
}

const COMPARED = LANGUAGES.map((language) => folded(CARD[language].compare('|').split('|', 1)[0] ?? ''));

/** *Compared with this standard, Genoa is:* says where its text begins. */
function comparedIn(head: string): number | undefined {
  const said = folded(head);
  if (!COMPARED.some((start) => said.startsWith(start))) return undefined;
  const at = /[:=]/.exec(head)?.index;
  return at === undefined ? undefined : at + 1;
}

/** What our labels have in brackets: *(a function, not a name)*. */
const HINTS: ReadonlySet<string> = new Set(
  [
    ...LANGUAGES.flatMap((language) => [
      CARD[language].onePerLine,
      CARD[language].meetNew.split('(')[1]?.split(')', 1)[0] ?? '',
    ]),
    ...ofEach({ en: ['one question per line', 'several possible'], fr: ['une par ligne', 'une question par ligne'] }),
  ].map(asTyped),
);

function withoutHint(text: string): string {
  const from = text.slice(0, WITHIN).indexOf('(');
  const to = text.slice(0, WITHIN).indexOf(')');
  const isHint = from > 0 && to > from && HINTS.has(asTyped(text.slice(from + 1, to)));
  return isHint ? `${text.slice(0, from).trim()}${text.slice(to + 1)}` : text;
}

/** What follows a label: *“What should the visit verify?” the board* without the quotation mark that ends it. */
function unquoted(text: string, from: number): string {
  const rest = text.slice(from);
  return /^["'“”„«‘]/.test(text) ? rest.replace(/^\s?["'“”»’](?=$|[\s:=,-])/, '').trim() : rest;
}

function said(rest: string): string {
  let text = rest.trim();
  for (let sign = LEADING.exec(text); sign && text.length > sign[0].length; sign = LEADING.exec(text))
    text = text.slice(sign[0].length).trim();
  return text;
}

/** A table's row without the lines at its sides. */
function withoutEdges(line: string): string {
  const start = line.startsWith('|') ? 1 : 0;
  return start > 0 && line.endsWith('|') ? line.slice(start, -1).trim() : line.slice(start).trim();
}
