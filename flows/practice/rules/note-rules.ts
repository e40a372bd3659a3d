import { ofEach, typedSet } from '../../../src/steps/typing/words';
import { isAddressed, nameIn } from './persons';
import { isOpinion } from './untestable';
import { hasOneOf, plainWords } from './words-in';

/** Whoever begins so says what they think of it, not what was said. */
const THINKS = typedSet({
  en: ['i think', 'we think', 'i believe', 'i feel', 'in my', 'should', 'must', 'clearly', 'obviously', 'shame', 'too'],
  fr: [
    'je pense',
    'je crois',
    'je trouve',
    'a mon',
    'devrait',
    'devraient',
    'faudrait',
    'il faut que',
    'evidemment',
    'dommage',
    'trop',
  ],
});

/** Between two facts of one sentence. */
const JOINTS = ofEach({
  en: [
    ' also ',
    ' as well as ',
    ' moreover',
    ' in addition',
    ' besides',
    ' at the same time',
    ', and ',
    ', but ',
    ', while ',
    ' whereas ',
  ],
  fr: [
    ' également ',
    ' ainsi que ',
    ' de plus',
    ' en outre',
    ' par ailleurs',
    ' en même temps',
    ', et ',
    ', mais ',
    ', tandis que ',
    ' alors que ',
  ],
});

/** So few words are no fact of their own. */
const SHORT = 3;

/** The words of a note that are a person's name: one of the names that were said, or what looks like one. */
export function namedIn(text: string, names: readonly string[]): string | undefined {
  const known = text
    .split(/[\s,.;:()“”«»"]+/)
    .filter((token) => plainWords(token).some((word) => names.includes(word)));
  if (known.length > 0) return known.join(' ');
  const parts = text.split(/[,;:()\n]/).map((part) => part.trim());
  return parts.find((part) => isAddressed(part)) ?? parts.find((part) => nameIn(part) === part && part !== '');
}

/** Whether a finding says what its author thinks of it. */
export function isJudging(text: string): boolean {
  return isOpinion(text) || hasOneOf(plainWords(text), THINKS);
}

/** Whether a finding holds more than one fact: sentences, lines, or parts of a sentence that are put side by side. */
export function isTwo(text: string): boolean {
  const parts = text.split(/[;\n]|[.!?]\s+(?=\p{Lu})/u);
  const facts = JOINTS.reduce((all, joint) => all.flatMap((part) => part.split(joint)), parts);
  return facts.filter((fact) => plainWords(fact).length >= SHORT).length > 1;
}

/** The first word of a text that is one of these, as it is written. */
export function wordOf(text: string, wanted: readonly string[]): string | undefined {
  return text.split(/[\s,.;:()“”«»"]+/).find((token) => plainWords(token).some((word) => wanted.includes(word)));
}
