import type { Missing } from '../../../src/method/completeness';
import { folded } from '../../../src/method/plain-text';
import type { Performance } from '../../../src/method/sheet';
import { partsOf } from '../../../src/steps/sounds';
import { withoutMark } from '../../../src/steps/typing/lines';
import { asTyped, wordSet } from '../../../src/steps/typing/words';
import type { LineField } from '../sheet-form';
import type { Asked, Unplaced } from './asked';
import { asksWithoutMark, isInverted } from './asks-without-mark';
import {
  ARTICLES,
  ASKED,
  BEGINNINGS,
  CARD_VERBS,
  DICTATED,
  ELSEWHERE,
  LITTLE,
  MAY_WE,
  MET,
  NOBODY_IS_MET,
  QUESTION_LABELS,
  UNSURE,
  WHO_VISITS,
} from './field-words';
import { beginsWithJudgement, isNearlyJudged, type Judged, judgedIn, withoutJudgement } from './judgement';
import { hedged, judgedAnew } from './judgement-among';
import { isNearlyLabelled, isOfLabels } from './labels';
import { asksSomething, noAnswerIn } from './no-answer';
import { FIRST_PERSON, OURS } from './no-answer-words';
import { namesNobody, withoutOnly } from './no-name';
import { NO_REASON } from './no-reason-words';
import { isNone, isNoneBehind, isNoneForNow, noneOf, nothingsIn } from './none';
import { mayName, nameOf, namesOffice, namesOfficeAlone, namesOfficeLast, namesPerson } from './offices';
import { peopleIn } from './people';
import { picksIn } from './picks';
import { isReference } from './references';
import { saidOnce } from './said-once';
import {
  ASKS_SOMEBODY,
  asksOnlyWhom,
  goesOnBehindName,
  goesOnWithAsking,
  goesOnWithMeeting,
  namesWhoKnows,
  saysBefore,
} from './two-in-one';
import { goesOnWithWish, wantsSomething, wishes } from './wishes';

/** Where a piece of a message goes. */
export type Placed =
  | { to: 'field'; field: LineField; text: string; isPlain?: true }
  | { to: 'performance'; performance: Performance; line: string }
  | { to: 'picks'; values: readonly string[] }
  | { to: 'none'; field?: 'toAsk' | 'toMeet'; line: string }
  | ({ to: 'ask'; isPlain?: true } & Unplaced);

/** What the pieces of a message stand in. */
export interface Standing {
  asked: Asked;
  /** What a piece answers that does not say what it is. */
  answers: Exclude<Missing, 'performance'> | undefined;
  /** The message says how it judges. */
  isJudged: boolean;
  /** It is one piece. */
  isAlone: boolean;
}

/** A piece that names its field. */
export function ofMarked(
  field: LineField | 'performance',
  text: string,
  line: string,
  asked: Asked,
  answers?: Standing['answers'],
): Placed[] {
  // A reason may be what is suspected.
  if (field === 'naReason' && answers !== undefined && answers !== 'naReason') return [unplaced(line)];
  if (field === 'performance') {
    const judged = judgedIn(text);
    return [judged?.kind === 'one' ? { to: 'performance', performance: judged.performance, line } : unplaced(line)];
  }
  if ((field === 'toAsk' || field === 'toMeet') && isNoneBehind(text)) return [{ to: 'none', field, line }];
  if (isNoneForNow(text) || isNoneBehind(text) || isOfLabels(text)) return [unplaced(line)];
  // In French *note* is a grade, too.
  const graded = field === 'note' ? judgedIn(text) : undefined;
  if (graded) return [askedJudged(graded, line)];
  // *Who: pays?* asks.
  if (field === 'toMeet' && asksSomething(text)) return [unplaced(line)];
  return field === 'toMeet' ? toMeet(text, line, asked) : [inField(field, text)];
}

/** A line below the name of a field. What says that it is something else is asked about. */
export function ofHeaded(field: LineField, line: string, asked: Asked): Placed[] {
  const text = withoutMark(line);
  const begun = begins(text);
  const isOther = (begun !== undefined && begun.field !== field) || (judgedIn(text) && /\p{L}/u.test(text));
  const asks = asksSomething(text) && field !== 'toAsk' && field !== 'dontKnow';
  return isOther || asks ? [unplaced(line)] : ofMarked(field, begun?.rest ?? line, line, asked);
}

/** A piece that stands for itself. */
export function ofPiece(said: string, standing: Standing): Placed[] {
  const { asked, answers, isAlone } = standing;
  const line = answers === 'toMeet' ? withoutOnly(said) : said;
  // *No one* is nobody, and not number one.
  const listed = answers === 'toMeet' && !isNone(line) ? ofList(line, asked) : undefined;
  if (listed) return [listed];
  const text = withoutMark(line);
  if (isNone(text)) return [ofNone(text, line, standing)];
  const judged = judgedIn(line) ?? judgedAnew(text) ?? (standing.isJudged ? undefined : hedged(text));
  if (judged) return [askedJudged(judged, line)];
  if (isNearlyJudged(text) || isNearlyLabelled(line)) return [unplaced(line)];
  if (isNoneForNow(text)) return [unplaced(line)];
  const nothings = nothingsIn(text);
  if (nothings.length > 1) return nothings.map((of) => ofNothing(of, line, standing));
  const other = noAnswerIn(line, asked.commands);
  if (other) return [{ to: 'ask', text: line, why: { kind: 'no-answer', ...other } }];
  if (!saysSomething(line) || isForElsewhere(text) || isOnlyReference(text)) return [unplaced(line)];
  if (isAlone && !standing.isJudged) return ofAlone(line, standing);
  return ofBegun(text, line, standing) ?? ofQuestion(text, line, standing) ?? ofPlain(text, line, answers);
}

function askedJudged(judged: Judged, text: string): Placed {
  const performances = judged.kind === 'one' ? [judged.performance] : judged.performances;
  if (performances.length === 0) return unplaced(text);
  return { to: 'ask', text, why: { kind: 'judgements', performances } };
}

/** *Same answer as before*, or *@maria what do you think?*; *the @here of the minutes* says something. */
function isForElsewhere(text: string): boolean {
  const said = folded(text.slice(0, BEGUN_WITHIN));
  const called = text.search(MENTION);
  const isToSomebody = called === 0 || (called > 0 && text.trimEnd().endsWith('?'));
  return isToSomebody || ELSEWHERE.some((beginning) => said.startsWith(beginning));
}
const MENTION = /(?:^|\s)@\p{L}/u;

/** One of several things of which there is nothing. */
function ofNothing(of: 'toAsk' | 'toMeet' | 'any', line: string, { asked: { asking } }: Standing): Placed {
  const field = of !== 'any' ? of : asking === 'toAsk' || asking === 'toMeet' ? asking : undefined;
  return { to: 'none', line, ...(field ? { field } : {}) };
}

function ofNone(text: string, line: string, { asked, isAlone, isJudged }: Standing): Placed {
  const { asking } = asked;
  if (isAlone && !isJudged)
    return asking === 'toAsk' || asking === 'toMeet' ? { to: 'none', field: asking, line } : unplaced(line);
  const field = noneOf(text);
  return { to: 'none', line, ...(field ? { field } : {}) };
}

/** One line answers what was asked last. What says that it is something else is asked about. */
function ofAlone(line: string, { asked, answers }: Standing): Placed[] {
  const saysNothing = isOfLabels(line) || CONTACT.test(line);
  if (answers === undefined || saysNothing || isForOthers(line, answers)) return [unplaced(line)];
  if (answers !== 'naReason' && begins(withoutJudgement(line) ?? '')) return [unplaced(line)];
  const begun = begins(line);
  const isOther = begun && begun.field !== answers && saysSo(begun);
  if (isOther || (answers !== 'toMeet' && namesOffice(line, asked.functions ?? NOBODY))) return [unplaced(line)];
  if (answers !== 'toMeet' && NO_REASON.has(asTyped(line))) return [unplaced(line)];
  const isWish = answers !== 'toAsk' && (wishes(line, answers) || goesOnWithWish(line, answers));
  const asksBare = answers !== 'toAsk' && answers !== 'dontKnow' && asksWithoutMark(line);
  const goesOn = answers === 'suspect' && goesOnWithAsking(line);
  if (answers !== 'toMeet') return [isWish || asksBare || goesOn ? unplaced(line) : inField(answers, line)];
  if (saysWho(line)) return wished(line, asked);
  if (begun?.field === 'toMeet' && !namesSomebody(begun.rest)) return [unplaced(line)];
  return toMeet(begun?.field === 'toMeet' ? begun.rest : line, line, asked, true);
}

/** *We should meet the chair*, where it was asked: the chair. */
function wished(line: string, asked: Asked): Placed[] {
  const words = [...line.matchAll(/\S+/g)];
  const at = words.findIndex(({ 0: word }) => MET.has(asTyped(word)));
  const isWith = WITH.has(asTyped(words[at + 1]?.[0] ?? ''));
  const rest = at < 0 ? undefined : words[at + (isWith ? 2 : 1)];
  const named = rest && line.slice(rest.index);
  return named && namesSomebody(named) ? toMeet(named, line, asked) : [unplaced(line)];
}

/** *To meet with the mayor* */
const WITH = wordSet({ en: ['with to'], fr: ['avec a'] });

/** *See p. 14*; *cf. p. 14* says that it is the evidence. */
function isOnlyReference(text: string): boolean {
  return isReference(text) && begins(text)?.field !== 'evidence';
}

/** *Meet only twice a year* and *we know little* say nothing of whom to meet, or of what is known. */
function saysSo({ field, rest }: { field: LineField; rest: string }): boolean {
  if (field === 'toMeet') return namesSomebody(rest);
  return field === 'know' ? !LITTLE.has(firstWords(rest)[0] ?? '') : field !== 'suspect';
}

/** A question, or whom to ask, where none was asked for. What is not known may be said as a question. */
function isForOthers(line: string, answers: LineField): boolean {
  if (answers === 'toAsk') return false;
  const said = folded(line.slice(0, 20));
  return (
    ASKS_SOMEBODY.some((beginning) => said.startsWith(beginning)) || (answers !== 'dontKnow' && asksSomething(line))
  );
}

/** How far into a line its beginning is looked for, in characters. */
const BEGUN_WITHIN = 60;

/** What a line begins with that says where the rest of it belongs. */
export function begins(text: string): { field: LineField; rest: string; beginning: string } | undefined {
  const said = folded(text.slice(0, BEGUN_WITHIN));
  const numbered = numberOfQuestion(text);
  if (numbered && (numbered.isSigned || asksFirst(numbered.rest))) return { field: 'toAsk', ...numbered };
  const [beginning, field] = BEGINNINGS.find(([words]) => said.startsWith(words)) ?? [];
  if (beginning === undefined || field === undefined) return undefined;
  const words = [...text.slice(0, 2 * BEGUN_WITHIN).matchAll(/\S+/g)];
  const rest = words[beginning.trim().split(' ').length];
  return rest && { field, rest: text.slice(rest.index), beginning };
}

/** *Q1 who pays*, *Question 2. how often*; without a sign, *Q1* may as well be a quarter of the year. */
function numberOfQuestion(text: string): { rest: string; beginning: string; isSigned: boolean } | undefined {
  const [all = '', label = '', sign = ''] = /^(\p{L}{1,10}) ?\d{1,2} ?([.:)-]? )(?=\p{L})/u.exec(text) ?? [];
  if (!QUESTION_LABELS.has(asTyped(label))) return undefined;
  return { rest: text.slice(all.length), beginning: label, isSigned: sign.trim() !== '' };
}

/** *Who pays*, *is it funded*: words that a question begins with. */
function asksFirst(rest: string): boolean {
  const said = folded(rest.slice(0, BEGUN_WITHIN));
  return isAsked(rest) || UNSURE.some((beginning) => said.startsWith(beginning));
}

/** A piece that begins with what says where it belongs; undefined for any other. */
function ofBegun(text: string, line: string, { asked }: Standing): Placed[] | undefined {
  const begun = begins(text);
  if (!begun) return undefined;
  const { field, rest } = begun;
  const asks = asksSomething(text);
  if ((field === 'toAsk' || field === 'toMeet') && isNone(rest)) return [{ to: 'none', field, line }];
  if (isNoneForNow(rest)) return [unplaced(line)];
  switch (field) {
    case 'toMeet':
      return asks || !namesSomebody(rest) ? [unplaced(line)] : toMeet(rest, line, asked);
    case 'toAsk':
      if (goesOnWithMeeting(rest) || asksOnlyWhom(begun, asked.functions ?? NOBODY)) return [unplaced(line)];
      return [inField(field, isAsked(rest) || !ASKS_SOMEBODY.includes(begun.beginning) ? rest : text)];
    case 'know':
    case 'suspect':
      return [asks || goesOnWithWish(rest, field) ? unplaced(line) : inField(field, rest)];
    default:
      return [inField(field, rest)];
  }
}

/** *Ask how often …* is the question itself; *ask for the minutes* stays as it is. */
function isAsked(rest: string): boolean {
  return ASKED.has(firstWords(rest)[0] ?? '');
}

function namesSomebody(rest: string): boolean {
  const [first = '', second = ''] = firstWords(rest);
  return !NOBODY_IS_MET.has(ARTICLES.has(first) ? second : first);
}

function firstWords(text: string): string[] {
  return folded(text.slice(0, BEGUN_WITHIN)).split(/[ '.]/);
}

function ofQuestion(text: string, line: string, { answers, isJudged }: Standing): Placed[] | undefined {
  const said = folded(text.slice(0, BEGUN_WITHIN)).replace(/^(\p{L}+) ?:/u, '$1 ');
  if (asksSomething(text)) {
    if (asksToMeet(text) || asksOfUs(text) || SOLITARY.test(text) || DICTATED.some((words) => said.startsWith(words)))
      return [unplaced(line)];
    if ((answers === undefined || (answers === 'suspect' && isJudged)) && saysBefore(text)) return [unplaced(line)];
    if (answers === undefined && beginsWithJudgement(text)) return [unplaced(line)];
    const isAnswer = !isJudged && answers === 'dontKnow';
    return [inField(isAnswer ? answers : 'toAsk', text)];
  }
  if (answers === 'toAsk' || answers === 'dontKnow' || answers === 'toMeet') return undefined;
  const isUnsure =
    DICTATED.some((words) => said.startsWith(words)) ||
    UNSURE.some((beginning) => said.startsWith(beginning)) ||
    numberOfQuestion(text) !== undefined ||
    wantsSomething(text) ||
    wishes(text) ||
    isInverted(text);
  return isUnsure ? [{ ...unplaced(line), isPlain: true }] : undefined;
}

/** *We* …, *je* …: a sentence, and no name. */
function saysWho(text: string): boolean {
  const [first = ''] = partsOf(text.slice(0, BEGUN_WITHIN));
  return FIRST_PERSON.has(first) || OURS.has(first) || wishes(text);
}

function ofPlain(text: string, line: string, answers: Standing['answers']): Placed[] {
  if (answers === undefined) return [unplaced(line)];
  if (answers === 'toMeet')
    return namesNobody(text) ? [unplaced(line)] : [{ ...inField(answers, text), isPlain: true }];
  if (text.endsWith(':') || SOLITARY.test(text) || isOfLabels(text)) return [unplaced(line)];
  if (ASKED_INSIDE.test(text) || NO_REASON.has(asTyped(text)) || namesWhoKnows(text)) return [unplaced(line)];
  return [{ ...inField(answers, withoutBrackets(text).replace(/^[:：=] ?/, '')), isPlain: true }];
}

/** *Can we meet the chair?* is about whom to meet. */
function asksToMeet(text: string): boolean {
  const words = partsOf(text.slice(0, BEGUN_WITHIN)).slice(0, 6);
  return MAY_WE.has(words[0] ?? '') && words.some((word) => MET.has(word));
}

/** *What should we check?* asks what our cards ask: what follows may answer it. */
function asksOfUs(text: string): boolean {
  const words = partsOf(text);
  return (
    ASKED.has(words[0] ?? '') &&
    words.length < 9 &&
    words.some((word) => CARD_VERBS.has(word)) &&
    words.some((word) => WHO_VISITS.has(word))
  );
}

function withoutBrackets(text: string): string {
  const said = text.endsWith('.') ? text.slice(0, -1) : text;
  return said.startsWith('(') && said.indexOf(')') === said.length - 1 ? said.slice(1, -1) : text;
}

function ofList(line: string, { asking, choices }: Asked): Placed | undefined {
  const picked = picksIn(line, asking === 'toMeet' ? choices : []);
  switch (picked?.kind) {
    case undefined:
      return undefined;
    case 'picked':
      return { to: 'picks', values: picked.values };
    case 'outside':
      return { to: 'ask', text: line, why: { kind: 'not-on-list', numbers: picked.numbers } };
    case 'unclear':
      return unplaced(line);
  }
}

/** Whom a text names: of the list, by number, or by name. A function or body has a name: no number, and no bare sign beside numbers. */
export function toMeet(said: string, line: string, asked: Asked, isAsked = false): Placed[] {
  const text = withoutOnly(said);
  const listed = ofList(text, asked);
  if (listed) return [listed.to === 'ask' ? { ...listed, text: line } : listed];
  if (!/\p{L}/u.test(text) && /\p{N}/u.test(text)) return [unplaced(line)];
  if (goesOnBehindName(text) || namesNobody(text)) return [unplaced(line)];
  const people = peopleIn(text, asked.functions ?? NOBODY) ?? (isAsked ? [withoutMark(text)] : undefined);
  return people?.map((name) => ({ to: 'field', field: 'toMeet', text: name })) ?? [unplaced(line)];
}

const NOBODY: ReadonlySet<string> = new Set();
/** An address, a telephone's number, a page. */
const CONTACT = /\S@\S|^\+?\d[\d /()-]{6,}$|^\[?(?:see )?(?:https?:\/\/\S{1,2000}|pp?\. ?\d{1,4})\]?$/;
/** A question that is not all. */
const ASKED_INSIDE = /[?？؟][,;\s]/;
/** A label of one letter that is none of ours. */
const SOLITARY = /^\p{L} ?[:=]/u;

/** Whether a piece may name whom to meet, and says so of nobody: `isAfterQuestion`, as people go on after one. */
export function mayNameSomebody(
  text: string,
  isAfterQuestion: boolean,
  { asked: { functions = NOBODY }, answers }: Standing,
): 'sure' | 'unsure' | undefined {
  const bare = withoutOnly(withoutMark(text));
  const said = bare.slice(bare.lastIndexOf(': ') + 1).trim();
  // What is not known may be said in the words that name somebody: *the budget of the board*.
  if (answers === 'dontKnow' && !isAfterQuestion) return namesOfficeLast(said) ? 'unsure' : undefined;
  const isBare = said === bare && !said.startsWith('(');
  // Among questions, the office of somebody may be what one is about: *the mayor’s budget*.
  const isSure = answers !== 'toAsk' || namesOfficeAlone(said) || functions.has(nameOf(said));
  if (namesOffice(said, functions)) return isAfterQuestion && isBare && isSure ? 'sure' : 'unsure';
  if (answers === 'toAsk') return undefined;
  return namesPerson(said) || CONTACT.test(said) || (isAfterQuestion && mayName(said)) ? 'unsure' : undefined;
}

/** A text that is asked about. */
export function unplaced(text: string): Extract<Placed, { to: 'ask' }> {
  return { to: 'ask', text, why: { kind: 'not-understood' } };
}

/** Whether a text has a letter in it, beside numbers and signs. */
function saysSomething(line: string): boolean {
  return /\p{L}/u.test(folded(line));
}

/** A list's entries lose the marks of the list that they were in; a text stays as it is. */
function inField(field: LineField, text: string): Extract<Placed, { to: 'field' }> {
  const said = saidOnce(text);
  return { to: 'field', field, text: field === 'note' || field === 'naReason' ? said : withoutMark(said) };
}
