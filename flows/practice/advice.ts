import { ofEach, wordSet, wordsOf } from '../../src/steps/typing/words';
import type { PracticeSheet } from './sheet';

/** What somebody is told about their sheet; `said` is the line that it is about. */
export type Advice =
  | { what: 'unjudged' | 'noEvidence' | 'nobody' | 'nothingAsked' }
  | { what: 'untestable' | 'closed' | 'person'; said: string };

/** How a question begins that is answered with yes or no. Folded, elisions whole. */
const CLOSED = wordSet({
  en: ['is are was were do does did has have had can could will would should may'],
  fr: ['est-ce est etes sont avez a ont avons peut peuvent faites fait pouvez y'],
});
/** *Écoutez-vous*, *finance-t-elle*: a verb and its subject in turn ask for yes or no. English has its verbs for that above. */
const ASKED_TURNED = ofEach<RegExp>({
  en: [],
  fr: [/^\s*\p{L}+-(?:t-)?(?:vous|ils?|elles?|on|tu|ce)(?!\p{L})/iu],
});
/** With one of these it asks for more than yes or no. */
const OPEN = wordSet({
  en: ['how who whom whose what when where which why many'],
  fr: ['comment qui que quoi quel quelle quels quelles quand ou pourquoi combien'],
});
/** Opinions about people and will, which nothing one sees can refute. */
const OF_WILL = wordSet({
  en: ['bad poor weak good serious unserious motivated lazy racist indifferent unwilling interested care cares'],
  fr: ['mauvais faible serieux motive paresseux raciste indifferent interesse'],
});
/** So few words of a suspicion say nothing that one could look for. */
const SHORT = 4;
/** What a function or a body is called by, so that two capitals are no name of a person. */
const OF_OFFICE = wordSet({
  en: [
    'head director office officer chair council board mayor department school centre center union association ngo church',
    'coordinator manager service police court',
  ],
  fr: [
    'chef cheffe directeur directrice conseil maire mairie ecole syndicat association service presidente president',
    'responsable police',
  ],
});

/** What is wrong with a sheet, in the order of its fields. By rules of form alone: nothing is guessed of what is meant. */
export function adviceOn({ performance, know, suspect, toAsk, toMeet }: PracticeSheet): Advice[] {
  return [
    ...(performance === undefined ? [{ what: 'unjudged' as const }] : []),
    ...(performance !== undefined && performance !== 'need_info' && know.length === 0
      ? [{ what: 'noEvidence' as const }]
      : []),
    ...suspect.filter(isUntestable).map((said) => ({ what: 'untestable' as const, said })),
    ...(toAsk.length === 0 ? [{ what: 'nothingAsked' as const }] : []),
    ...toAsk.filter(isClosed).map((said) => ({ what: 'closed' as const, said })),
    ...(toMeet.length === 0 ? [{ what: 'nobody' as const }] : []),
    ...toMeet.filter(isPerson).map((said) => ({ what: 'person' as const, said })),
  ];
}

function isUntestable(line: string): boolean {
  const words = wordsOf(line);
  return (
    words.length < SHORT ||
    (words.some((word) => OF_WILL.has(word) || OF_WILL.has(word.replace(/s$/, ''))) && !/\d/.test(line))
  );
}

function isClosed(line: string): boolean {
  const words = wordsOf(line).flatMap((word) => word.split("'"));
  const first = words[0] ?? '';
  return (
    (CLOSED.has(first) || ASKED_TURNED.some((turned) => turned.test(line))) &&
    !words.slice(1, 4).some((word) => OPEN.has(word))
  );
}

/** *Maria Rossi*, *Mr Rossi*: two or three words that all begin with a capital, none of them an office. */
function isPerson(line: string): boolean {
  const words = line.split(/\s+/);
  if (words.length < 2 || words.length > 3) return false;
  return words.every((word) => /^\p{Lu}\p{Ll}/u.test(word)) && !wordsOf(line).some((word) => OF_OFFICE.has(word));
}
