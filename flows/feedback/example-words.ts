import type { InEach } from '../../src/method/language';

/** What the leader of the example says to the city, by the indicator of what it rests on, and who sits in the session. */
interface Said {
  lines: Readonly<Record<string, string>>;
  team: string;
  host: string;
}

const en: Said = {
  lines: {
    'GG-IMP-4': 'The question houses reach people who go nowhere else: somebody speaks their language.',
    'IE-IMP-6': 'Whoever is furthest from work has a mentor for a year, and you know what came of it.',
    'GG-EVA-4': 'What the audit asked for was done: nine of its twelve recommendations are carried out.',
    'GG-RES-5': 'Grants are out of reach for many associations: the accounts that you ask for cost them too much.',
    'IE-IMP-2': 'Children still interpret for their parents.',
    'GG-RES-4': 'Clauses in contracts are signed and hardly ever looked at: one officer has 900 of them.',
    'GG-LEA-2': 'The programme rests on today’s majority: of three parties one would keep it as it is.',
    'GG-IMP-3': 'Migrants are asked on single questions, and not told what became of what they said.',
  },
  team: 'All of us.',
  host: 'The alderman for integration, the municipal secretary, and the heads of housing, services and education.',
};

export const EXAMPLE_WORDS: InEach<Said> = {
  en,
  fr: {
    lines: {
      'GG-IMP-4':
        'Les maisons de questions touchent des gens qui ne vont nulle part ailleurs : on y parle leur langue.',
      'IE-IMP-6': 'Les plus éloignés de l’emploi ont un mentor pendant un an, et vous savez ce qu’il en advient.',
      'GG-EVA-4': 'Ce que l’audit demandait est fait : neuf de ses douze recommandations sont appliquées.',
      'GG-RES-5':
        'Les subventions restent hors de portée de nombreuses associations : les comptes demandés coûtent trop cher.',
      'IE-IMP-2': 'Des enfants traduisent encore pour leurs parents.',
      'GG-RES-4': 'Les clauses des marchés sont signées et presque jamais vérifiées : 900 pour une seule personne.',
      'GG-LEA-2': 'Le programme tient à la majorité actuelle : un parti sur trois le garderait tel quel.',
      'GG-IMP-3': 'Les migrants sont entendus sur des questions isolées, sans savoir ce que deviennent leurs avis.',
    },
    team: 'Nous tous.',
    host: 'L’élue chargée de l’intégration, le secrétaire général et les chefs du logement, des services et de l’éducation.',
  },
};
