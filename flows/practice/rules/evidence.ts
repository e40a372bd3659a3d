import { wordSet } from '../../../src/steps/typing/words';
import { plainWords } from './words-in';

/** Words that say what somebody thinks, or nothing: with others beside them a line shows something. */
const EMPTY = wordSet({
  en: [
    'i we they it he she you me my our their is are was be been do does did a an the and or but so as at by of in on to',
    'that this there all not no yes none nothing na n much lot little some very really quite well good bad great fine ok',
    'okay work works working think thinks believe believes feel feeling feels guess know knows see seem seems look looks',
    'report above below before same clear unclear obvious obviously sure gut impression opinion view everybody everyone',
    'tbc tbd maybe perhaps probably suppose idea nice done don t s re ve',
  ],
  fr: [
    'je nous ils elles il elle on vous tu me mon ma mes notre nos leur leurs c ce ca cela ci est sont etait sera a ont',
    'font fait fais faire un une le la les l d de des du et ou mais en au aux dans sur par pour que qu qui se s y n ne',
    'pas non oui rien aucun aucune o so beaucoup peu tres bien bon bonne mal mauvais mieux grand chose clair evident',
    'evidemment pense penser crois croire semble parait trouve sais sait avis impression generale general voir vu',
    'rapport dessus dessous avant comme marche fonctionne travail tout tous monde peut etre sans doute sur certain',
    'intuition j suppose idee bravo bons bonnes',
  ],
});

/** Whether a line says something that the report shows: a figure, a page, or a word that is no mere opinion. */
export function isEvidence(line: string): boolean {
  return /\d/.test(line) || plainWords(line).some((word) => !EMPTY.has(word) && /\p{L}/u.test(word));
}
