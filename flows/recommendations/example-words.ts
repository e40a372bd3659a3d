import type { InEach } from '../../src/method/language';

/** What the team of the example tells its city, by a name of its own. */
type Said = Readonly<
  Record<
    'noBody' | 'noPlan' | 'board' | 'housing' | 'interpreters' | 'suppliers' | 'desk' | 'mentors',
    { title?: string; text: string; addressee?: string }
  >
>;

const en: Said = {
  noBody: {
    text: 'There has been no standing body since 2014; what migrants say is heard once, and lost.',
  },
  noPlan: { text: 'Housing has no plan of its own, though its partners work with the programme.' },
  board: {
    text: 'Set up a standing advisory body with a budget of its own, and say each year what became of its advice.',
    addressee: 'Alderman for integration',
  },
  housing: {
    text: 'Have housing write its part of the programme, with the partners who work on it already.',
    addressee: 'Head of housing',
  },
  interpreters: {
    text: 'Make interpreting a right at each desk, so that no child interprets for its parents.',
    addressee: 'Director of services',
  },
  suppliers: { text: 'Ask suppliers how many languages their staff speak before you ask for more.' },
  desk: {
    title: 'Open doors in twenty languages',
    text: 'Desks without an appointment reach people who come nowhere else.',
    addressee: 'Head of the neighbourhood desks',
  },
  mentors: {
    title: 'Mentors on the way to work',
    text: 'Those furthest from work have a mentor for a year, and the city knows what came of it.',
    addressee: 'Coordinator for work',
  },
};

export const EXAMPLE_WORDS: InEach<Said> = {
  en,
  fr: {
    noBody: {
      text: 'Il n’y a plus d’instance permanente depuis 2014 ; la parole des migrants est entendue une fois, puis perdue.',
    },
    noPlan: {
      text: 'Le logement n’a pas de plan propre, alors que ses partenaires travaillent avec le programme.',
    },
    board: {
      text: 'Créer une instance consultative permanente, dotée d’un budget, et dire chaque année ce que deviennent ses avis.',
      addressee: 'Élu chargé de l’intégration',
    },
    housing: {
      text: 'Faire écrire au service du logement sa part du programme, avec les partenaires qui y travaillent déjà.',
      addressee: 'Chef du service du logement',
    },
    interpreters: {
      text: 'Faire de l’interprétation un droit à chaque guichet, pour qu’aucun enfant n’interprète pour ses parents.',
      addressee: 'Directeur des services',
    },
    suppliers: {
      text: 'Demander aux fournisseurs combien de langues parle leur personnel avant d’en demander plus.',
    },
    desk: {
      title: 'Des portes ouvertes en vingt langues',
      text: 'Des guichets sans rendez-vous touchent des personnes qui ne viennent nulle part ailleurs.',
      addressee: 'Responsable des guichets de quartier',
    },
    mentors: {
      title: 'Des mentors vers l’emploi',
      text: 'Les plus éloignés de l’emploi ont un mentor pendant un an, et la ville sait ce qu’il en advient.',
      addressee: 'Coordinateur emploi',
    },
  },
};
