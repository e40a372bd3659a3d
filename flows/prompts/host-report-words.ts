import { de } from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';

/** How the host’s report is quoted. */
export interface Words {
  /** Where a quotation is from. */
  source(city: string, page: string): string;
  silent(city: string): string;
  /** The same in one line. */
  inLine(page: string, text: string): string;
  silentInLine: string;
  /** There is no report yet. */
  none(city: string): string;
  noneInLine: string;
  /** There is a document, and nothing that says what of it is on which indicator. */
  onlyWhole(city: string): string;
  onlyWholeInLine: string;
  readMore: string;
  documents: string;
  documentAt(name: string, page: string): string;
  responsible(functions: string): string;
  rating(rating: string): string;
  /** To those whose sheets are complete. */
  marked: string;
  /** Beside documents of which the host says so. */
  holdsRatings: string;
  /** The whole report, on the web. */
  open(page: string): string;
  /** What the host was asked before the visit. */
  asked(question: string): string;
  /** Where its answer is from. */
  added(city: string, day: string): string;
}

/** What is said about what the host city reported. */
export const WORDS: InEach<Words> = {
  en: {
    source: (city, page) => (page ? `${city}’s report, p. ${page}` : `${city}’s report`),
    silent: (city) => `${city}’s report says nothing here. That may be worth a question.`,
    inLine: (page, text) => (page ? `Report, p. ${page}: “${text}”` : `Report: “${text}”`),
    silentInLine: 'The report says nothing here.',
    none: (city) =>
      `${city}’s report is not here yet. You can judge by what you know, and change it once the report comes.`,
    noneInLine: 'The report is not here yet.',
    onlyWhole: (city) => `${city}’s report is here as one document, not indicator by indicator.`,
    onlyWholeInLine: 'See the report itself.',
    readMore: 'Read more',
    documents: 'Documents',
    documentAt: (name, page) => `${name}, p. ${page}`,
    responsible: (functions) => `Responsible: ${functions}`,
    rating: (rating) => `The city’s own view: ${rating}`,
    marked: '(If you change your judgement now, the change is marked.)',
    holdsRatings: 'The city says: what follows holds its own ratings.',
    open: (page) => (page ? `Open the report, p. ${page}` : 'Open the report'),
    asked: (question) => `Asked before the visit: ${question}`,
    added: (city, day) => `${city}, added on ${day}`,
  },
  fr: {
    source: (city, page) => (page ? `Rapport ${de(city)}, p. ${page}` : `Rapport ${de(city)}`),
    silent: (city) => `Le rapport ${de(city)} n’en dit rien. Cela mérite peut-être une question.`,
    inLine: (page, text) => (page ? `Rapport, p. ${page} : « ${text} »` : `Rapport : « ${text} »`),
    silentInLine: 'Le rapport n’en dit rien.',
    none: (city) =>
      `Le rapport ${de(city)} n’est pas encore là. Vous pouvez apprécier d’après ce que vous savez, et modifier quand il arrivera.`,
    noneInLine: 'Le rapport n’est pas encore là.',
    onlyWhole: (city) => `Le rapport ${de(city)} est là en un seul document, sans renvoi à chaque indicateur.`,
    onlyWholeInLine: 'Voir le rapport lui-même.',
    readMore: 'Lire la suite',
    documents: 'Documents',
    documentAt: (name, page) => `${name}, p. ${page}`,
    responsible: (functions) => `Responsable : ${functions}`,
    rating: (rating) => `L’avis de la ville elle-même : ${rating}`,
    marked: '(Si vous modifiez votre appréciation maintenant, la modification est signalée.)',
    holdsRatings: 'La ville le dit : ce qui suit contient ses propres appréciations.',
    open: (page) => (page ? `Ouvrir le rapport, p. ${page}` : 'Ouvrir le rapport'),
    asked: (question) => `Demandé avant la visite : ${question}`,
    added: (city, day) => `${city}, ajouté le ${day}`,
  },
};
