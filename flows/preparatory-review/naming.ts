import type { Benchmark, Indicator } from '../../src/method/benchmark';
import { idOf, kindNamed, type Place, placesIn } from '../../src/method/named-place';
import { cleaned, folded } from '../../src/method/plain-text';
import { withoutMark } from '../../src/steps/typing/lines';
import { LEADING } from '../../src/steps/typing/numbers';
import { asTyped } from '../../src/steps/typing/words';
import { judgedIn } from './typing/judgement';

/** What a message is about that names it: one indicator, before the rest; or not surely one. */
export type Named = { about: Indicator; rest: string } | { unsure: readonly Place[] };

/** Longer than any title, in characters. */
const LONGEST = 240;
/** So many lines are looked at for names. */
const LINES = 60;
/** So many signs of a line are tried as the end of a name. */
const TRIED = 4;
/** A title of fewer words may as well be said of something else. */
const FEW = 3;

/**
 * Which indicator a message says that it is about: by its first line (`indicator 48`, an id, a title), or before a colon or
 * a dash on it. Unsure, where it names a cell, something that is not there, or several: nothing of it is filed then.
 * Undefined for a message that names none, and for one that says nothing more.
 *
 * @param open the indicator whose card is open: its name on a later line says nothing new
 */
export function namedFirst(benchmark: Benchmark, said: string, open?: string): Named | undefined {
  const [first = '', ...more] = cleaned(said).trim().split('\n');
  const head = headed(benchmark, first);
  const others = more.slice(0, LINES).flatMap((line) => wholeNames(benchmark, line.split('\t', 1)[0] ?? '') ?? []);
  if (!head) {
    const elsewhere = others.filter((place) => idOf(place) !== open);
    return elsewhere.length > 0 ? { unsure: elsewhere } : undefined;
  }
  const rest = [head.rest, ...more].join('\n').trim();
  if (rest === '') return undefined;
  const [place] = head.places;
  const isOne = place?.kind === 'indicator' && head.places.length === 1;
  const isAlone = others.every((other) => place !== undefined && idOf(other) === idOf(place));
  if (!isOne || !isAlone || !head.isSure) return { unsure: [...head.places, ...others] };
  return { about: place.indicator, rest };
}

/** What a line begins with that names something, and what it says after that. */
interface Head {
  places: readonly Place[];
  rest: string;
  isSure: boolean;
}

function headed(benchmark: Benchmark, line: string): Head | undefined {
  const text = line.trim();
  if (text === '') return undefined;
  const whole = wholeNames(benchmark, text);
  if (whole) return { places: whole, rest: '', isSure: true };
  return numberedHead(benchmark, text) ?? titledHead(benchmark, text);
}

/** *Indicator 48*, an id, a title, and nothing else; *48* alone may be anything. */
function wholeNames(benchmark: Benchmark, line: string): Place[] | undefined {
  const text = withoutMark(line.trim()).replace(/\s?[:：]$/, '');
  if (text.length > LONGEST || isBare(text)) return undefined;
  const places = placesIn(benchmark, text);
  const [first = '', number = '', ...more] = asTyped(text).split(' ');
  if (kindNamed(first) && more.length === 0 && /^\d{1,4}$/.test(number)) return places;
  return places.length > 0 ? places : undefined;
}

/** *Indicator 48: below*, *indicator 48 below* */
function numberedHead(benchmark: Benchmark, text: string): Head | undefined {
  const found = NUMBERED.exec(text.slice(0, LONGEST));
  const [all = '', word = '', number = '', sign = ''] = found ?? [];
  if (!found || !kindNamed(folded(word))) return undefined;
  const rest = text.slice(all.length);
  const [next = ''] = rest.split(/[,.;:–—-]/, 1);
  if (sign.trim() === '' && !judgedIn(next)) return undefined;
  return { places: placesIn(benchmark, `${word} ${number}`), rest, isSure: true };
}

const NUMBERED = /^(\p{L}{3,12}) (?:n° ?|no\.? |nr\.? |#)?(\d{1,4})(\s?[:：,.;)]\s?|\s[-–—>]{1,2}\s|\s)(?=\S)/iu;

/** *Permanent advisory board: below* */
function titledHead(benchmark: Benchmark, text: string): Head | undefined {
  for (const { 0: sign, index } of [...text.slice(0, LONGEST).matchAll(ENDS)].slice(0, TRIED)) {
    const name = withoutMark(text.slice(0, index).trim());
    const places = isBare(name) ? [] : placesIn(benchmark, name);
    if (places.length === 0) continue;
    const isId = places.some((place) => folded(idOf(place)) === folded(name));
    return { places, rest: text.slice(index + sign.length), isSure: isId || name.split(' ').length >= FEW };
  }
  return undefined;
}

/** A colon, a dash, the edge of a table’s cell. */
const ENDS = /\s?[:：]\s?|\s[-–—]{1,2}\s|\t/gu;

function isBare(name: string): boolean {
  const words = folded(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word, n) => LEADING.has(word) || (n === words.length - 1 && /^\d+$/.test(word)));
}
