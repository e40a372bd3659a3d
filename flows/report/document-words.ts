import * as english from '../../src/i18n/english';
import * as french from '../../src/i18n/french';
import { de } from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';
import type { AdviceNow, AdviceSort } from '../recommendations/public';
import type { SECTIONS } from './kept';

type Section = Exclude<(typeof SECTIONS)[number], 'pillars'>;
type Role = 'leader' | 'peer' | 'facilitator';

const section: Record<Section, string> = {
  scope: 'Scope, team and method',
  'key-messages': 'Key messages',
  recommendations: 'Recommendations',
  'good-practices': 'Good practices',
  annexes: 'Annexes',
};
const sort: Record<AdviceSort, string> = {
  challenge: 'Challenge',
  recommendation: 'Recommendation',
  suggestion: 'Suggestion',
  good_practice: 'Good practice',
};
const priority: Record<NonNullable<AdviceNow['priority']>, string> = { high: 'high', medium: 'medium', low: 'low' };
const role: Record<Role, string> = { leader: 'leads it', peer: 'peer', facilitator: 'facilitator' };

const en = {
  title: (city: string) => `${city}: report of the peer review`,
  section,
  /** Parts of a pillar, where they stand alone. */
  stands: (pillar: string) => `${pillar}: how the city stands`,
  strengths: (pillar: string) => `${pillar}: strengths`,
  improve: (pillar: string) => `${pillar}: to improve`,
  /** The same under the pillar’s own heading. */
  under: { stands: 'How the city stands', strengths: 'Strengths', improve: 'To improve' },
  standard: 'Standard',
  minority: 'A minority view',
  nothing: 'Nothing is written here.',
  team: 'The team',
  teamHead: ['Name', 'From', 'Part'],
  role,
  former: 'a former member of the team',
  sort,
  challenges: 'Challenges',
  advised: 'Recommended and suggested',
  addressee: 'For',
  priorityIs: 'Priority',
  priority,
  indicators: 'Indicators',
  answers: 'Answers',
  shownBy: 'Practice',
  askThere: 'Whom to ask',
  statement: 'What the city says itself',
  met: 'Whom the team heard and what it read',
  metHead: ['Kind of source', 'How many'],
  metMerged: 'other kinds of source, together',
  fewMet: 'Fewer than three.',
  noneMet: 'Nobody is noted.',
  documents: 'Documents read',
  noDocuments: 'No document is noted.',
  benchmark: 'Benchmark',
  benchmarkIs: (title: string, version: number, n: number) =>
    `${title}, version ${version}: ${english.plural(n, 'indicator', 'indicators')}.`,
  judgements: 'The team’s judgement on each indicator',
  judgementsHead: ['Indicator', 'Judgement'],
  nobodyNamed: 'Nobody whom the team met is named here.',
  original: (language: string) => `original in ${language}`,
  translationToCheck: 'translation to check',
  both: (one: string, other: string) => `${one}; ${other}`,
};

/** What stands in a report beside what the team writes. A text that is missing in a language does not compile. */
export const DOCUMENT: InEach<typeof en> = {
  en,
  fr: {
    title: (city) => `Rapport de la revue par les pairs ${de(city)}`,
    section: {
      scope: 'Cadre, équipe et méthode',
      'key-messages': 'Messages clés',
      recommendations: 'Recommandations',
      'good-practices': 'Bonnes pratiques',
      annexes: 'Annexes',
    },
    stands: (pillar) => `${pillar} : où en est la ville`,
    strengths: (pillar) => `${pillar} : points forts`,
    improve: (pillar) => `${pillar} : à améliorer`,
    under: { stands: 'Où en est la ville', strengths: 'Points forts', improve: 'À améliorer' },
    standard: 'Norme',
    minority: 'Un avis minoritaire',
    nothing: 'Rien n’est écrit ici.',
    team: 'L’équipe',
    teamHead: ['Nom', 'De', 'Rôle'],
    role: { leader: 'la dirige', peer: 'pair', facilitator: 'la facilite' },
    former: 'une personne qui a quitté l’équipe',
    sort: {
      challenge: 'Défi',
      recommendation: 'Recommandation',
      suggestion: 'Suggestion',
      good_practice: 'Bonne pratique',
    },
    challenges: 'Défis',
    advised: 'Recommandé et suggéré',
    addressee: 'Pour',
    priorityIs: 'Priorité',
    priority: { high: 'haute', medium: 'moyenne', low: 'basse' },
    indicators: 'Indicateurs',
    answers: 'Répond à',
    shownBy: 'Pratique',
    askThere: 'À qui demander',
    statement: 'Ce que la ville dit elle-même',
    met: 'Qui l’équipe a entendu et ce qu’elle a lu',
    metHead: ['Type de source', 'Combien'],
    metMerged: 'autres types de source, ensemble',
    fewMet: 'Moins de trois.',
    noneMet: 'Personne n’est noté.',
    documents: 'Documents lus',
    noDocuments: 'Aucun document n’est noté.',
    benchmark: 'Référentiel',
    benchmarkIs: (title, version, n) =>
      `${title}, version ${version} : ${french.plural(n, 'indicateur', 'indicateurs')}.`,
    judgements: 'L’appréciation de l’équipe sur chaque indicateur',
    judgementsHead: ['Indicateur', 'Appréciation'],
    nobodyNamed: 'Aucune personne rencontrée par l’équipe n’est nommée ici.',
    original: (language) => `original en ${language}`,
    translationToCheck: 'traduction à vérifier',
    both: (one, other) => `${one}\u202f; ${other}`,
  },
};
