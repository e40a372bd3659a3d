import { wordSet } from '../../../src/steps/typing/words';
import { plainWords } from './words-in';

const HONORIFICS = wordSet({
  en: ['mr mrs ms miss dr prof professor sir dame lady'],
  fr: ['m mm mme mmes mlle monsieur messieurs madame mademoiselle pr'],
});
/** An office that stands before a name as *Mr* does: *Mayor Schmidt*. */
const TITLES = wordSet({
  en: ['mayor councillor councilor alderman minister senator imam pastor rabbi bishop'],
  fr: ['conseiller conseillere pasteur rabbin eveque'],
});
/** Small words within a name. */
const PARTICLES = wordSet({
  en: ['van von der den ter de la le del della di da dos el al ben bin ibn'],
  fr: ['du'],
});
/** What functions, bodies and groups are called by, so that capitals make no name of them. In the singular. */
const OF_OFFICE = wordSet({
  en: [
    'head chair director officer office council board mayor deputy department school centre center union association ngo',
    'church mosque coordinator manager service police court chief resource committee commission group team network',
    'club party cross authority chamber aid agency forum federation foundation institute university hospital library',
    'women woman men youth student pupil parent teacher journalist worker employer employee resident newcomer refugee',
    'migrant member volunteer user family families people children choir doctor lawyer social public legal local city',
    'town municipal regional national human integration housing health education finance quayhaven secretary speaker',
    'president representative adviser advisor expert staff unit cabinet assembly trade business company press media driver community',
    'tenant mother father single',
  ],
  fr: [
    'chef cheffe directeur directrice conseil maire mairie ecole syndicat association service presidente president',
    'responsable police adjoint adjointe ressource comite commission groupe equipe reseau croix secours resto ligue',
    'medecin pole emploi travail mission maison quartier parent professeur enseignant club chambre femme homme jeune',
    'imam journaliste protection civile municipale centre defenseur droit prefecture bureau direction departement',
    'region regie office caisse tribunal hopital bibliotheque universite fondation federation collectif habitant',
    'benevole usager famille refugie migrant membre employeur agent secretaire elu elue delegue deleguee presse',
    'social sociale locale local cheffes conseiller conseillere interprete ville eglise communaute mere pere famille locataire',
  ],
});
/** Endings of words that name a thing or a group. */
const NO_NAMES = ['tion', 'tions', 'sion', 'ments', 'ity', 'ities', 'ists', 'istes', 'eurs', 'ology', 'ship'];

/** So many words a name has at most. */
const LONGEST = 5;

/**
 * The name of a person in a line that should say whom to meet by their function; undefined where there is none. By its
 * looks: what follows *Mr*, an office or an initial, or two to five words with capitals of which none says what somebody
 * is. Somebody called Rose Church is not found, and nor is a name in small letters.
 */
export function nameIn(line: string): string | undefined {
  const parts = line
    .split(/[,;:()[\]/–—]|\s-\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [first = '', second = ''] = parts;
  if (parts.length === 2 && isPlainName(first) && isPlainName(second)) return line.trim();
  return parts.find((part) => isAddressed(part) || isWholeName(part));
}

/** *Mr Rossi*, *Mayor Schmidt*, *J. Smith*, *Maria R.*, wherever in a text they stand. */
export function isAddressed(part: string): boolean {
  const tokens = part.split(/\s+/);
  return tokens.some((token, n) => {
    const [word = ''] = plainWords(token);
    const next = tokens[n + 1];
    if (isInitial(token) && !HONORIFICS.has(word)) {
      const before = tokens[n - 1];
      return (next !== undefined && isNameLike(next)) || (before !== undefined && isNameLike(before));
    }
    return (HONORIFICS.has(word) || TITLES.has(word)) && next !== undefined && isNameLike(next);
  });
}

function isWholeName(part: string): boolean {
  const tokens = part.split(/\s+/);
  if (tokens.length < 2 || tokens.length > LONGEST) return false;
  const isSmall = (token: string) => !startsBig(token) && PARTICLES.has(plainWords(token)[0] ?? '');
  return tokens.filter(isNameLike).length >= 2 && tokens.every((token) => isSmall(token) || isNameLike(token));
}

function isPlainName(part: string): boolean {
  return !part.includes(' ') && isNameLike(part);
}

/** A word with a capital that says nothing of what somebody is. */
function isNameLike(token: string): boolean {
  const words = plainWords(token);
  const isShortened = token.length <= 4 && token === token.toUpperCase();
  return startsBig(token) && words.length > 0 && !isShortened && !words.some(saysWhat);
}

function saysWhat(word: string): boolean {
  return (
    OF_OFFICE.has(word) ||
    OF_OFFICE.has(word.replace(/s$/, '')) ||
    (word.length > 6 && NO_NAMES.some((ending) => word.endsWith(ending)))
  );
}

function startsBig(token: string): boolean {
  return /^\p{Lu}/u.test(token);
}

function isInitial(token: string): boolean {
  return /^\p{Lu}\.$/u.test(token);
}
