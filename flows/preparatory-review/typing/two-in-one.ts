import { folded } from '../../../src/method/plain-text';
import { partsOf } from '../../../src/steps/sounds';
import { ofEach, wordSet } from '../../../src/steps/typing/words';
import { ABOUT, AND, ARTICLES, ASKED, CONDITIONS } from './field-words';
import { OFFICES } from './office-words';
import { mayName, namesOffice } from './offices';

/** Texts that say two things at once: which of them is meant where has to be asked. */

/** So much of a text is looked through, in characters. */
const LOOKED_AT = 400;

/** *The board never meets, who appoints it?*, *no plan (who writes it?)* say something, and ask. */
export function saysBefore(text: string): boolean {
  if (SAID_IN_BRACKETS.test(text) || asksInBrackets(text)) return true;
  const [first = '', ...more] = folded(text).split(', ');
  const isCondition = CONDITIONS.has(first.split(/[ ']/)[0] ?? '');
  return !isCondition && !isAsked(first) && more.some((part) => isAsked(withoutAnd(part)));
}

/** *(no plan) who writes it?*; *(p. 3) who writes it?* only asks. */
const SAID_IN_BRACKETS = /^\([^()\d]{1,200}\)\s?\S/;

/** *No plan (who writes it?)*; *who pays (and how much?)* only asks. */
function asksInBrackets(text: string): boolean {
  const at = text.indexOf(' (');
  const asks = at > 0 && /[?？]\s?\)\.?$/.test(text.slice(-LOOKED_AT));
  return asks && !isAsked(text) && isAsked(withoutAnd(text.slice(at + 2)));
}

function isAsked(text: string): boolean {
  return ASKED.has(partsOf(text.slice(0, LOOKED_AT))[0] ?? '');
}

function withoutAnd(text: string): string {
  const [first = ''] = text.split(' ', 1);
  return AND.has(first) ? text.slice(first.length + 1) : text;
}

/** *Who keeps them and meet the clerk*: what is asked goes on with whom to meet. */
export function goesOnWithMeeting(question: string): boolean {
  const said = ` ${folded(question.slice(0, LOOKED_AT))} `;
  return MEETING.some((words) => said.includes(words));
}

/** *No budget and ask who pays*: what is suspected goes on with what to ask. */
export function goesOnWithAsking(text: string): boolean {
  const said = ` ${folded(text.slice(0, LOOKED_AT))}`;
  return AND_ASK.some((words) => {
    const at = said.indexOf(words);
    const [next = ''] = at < 0 ? [] : said.slice(at + words.length).split(/[ ']/, 1);
    return ASKED.has(next) || ARTICLES.has(next) || TO_WHOM.has(next);
  });
}

const AND_ASK = ofEach({ en: [' and ask ', ' then ask '], fr: [' et demander ', ' puis demander '] });

const MEETING = ofEach({
  en: [' and meet ', ' then meet ', ' and talk to ', ' and speak to ', ', meet ', '. meet '],
  fr: [' et voir ', ' puis voir ', ' et rencontrer ', ' puis rencontrer ', ', voir ', '. voir '],
});

/** *The clerk to ask why*, *the treasurer.meet the clerk*: whom to meet goes on with something else. */
export function goesOnBehindName(name: string): boolean {
  const begins = name.slice(0, LOOKED_AT);
  const said = ` ${folded(begins)} `;
  return PURPOSE.some((words) => said.includes(words)) || (GLUED.test(begins) && !ADDRESS.test(begins));
}

const PURPOSE = ofEach({
  en: [
    ' to ask ',
    ' to find out ',
    ' to know ',
    ' to check ',
    ' to verify ',
    ' to see if ',
    ' to see whether ',
    ' (ask ',
  ],
  fr: [' pour demander ', ' pour savoir ', ' pour verifier ', ' afin de ', ' et demander '],
});
/** Two sentences without a space; */
const GLUED = /\p{Ll}{3}[.]\p{Ll}{2,20}\s\p{Ll}/u;
/** an address is none. */
const ADDRESS = /[@/]/;

/** *The deputy mayor should know who decides*, *l’adjoint le sait*: said of somebody who may be one to meet. */
export function namesWhoKnows(text: string): boolean {
  const words = text.length > LOOKED_AT ? [] : partsOf(text);
  const at = words.findIndex((word) => KNOWS.has(word));
  const next = words[at + 1];
  return (
    at > 0 && at < 6 && words.slice(0, at).some((word) => OFFICES.has(word)) && (next === undefined || ASKED.has(next))
  );
}

const KNOWS = wordSet({ en: ['know knows'], fr: ['sait savoir saurait savent'] });

/** Beginnings of a line, folded. */
export const ASKS_SOMEBODY = ofEach({
  en: ['ask ', 'please ask '],
  fr: ['demande ', 'demander ', 'demandez '],
});

const TO_WHOM = new Set(ofEach({ en: [], fr: ['à', 'au', 'aux'] }));

/** *Ask the clerk*: whom to ask, and nothing to ask. */
export function asksOnlyWhom(
  { rest, beginning }: { rest: string; beginning: string },
  functions: ReadonlySet<string>,
): boolean {
  const [first = ''] = rest.split(' ', 1);
  const whom = TO_WHOM.has(first.toLowerCase()) ? rest.slice(first.length + 1) : rest;
  if (!ASKS_SOMEBODY.includes(beginning) || partsOf(whom).some((word) => ABOUT.has(word))) return false;
  return namesOffice(whom, functions) || (whom !== rest && mayName(whom));
}
