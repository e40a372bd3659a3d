import type { Localized } from '../../src/method/language';

/** An indicator of the invented city, what its report says, and what an experienced peer notices in it. */
export interface Exercise {
  id: string;
  title: Localized;
  statement: Localized;
  report: Localized;
  page: string;
  responsible: Localized;
  /** A gap, a contradiction, or nothing wrong at all. */
  seen: Localized;
}

/** Quayhaven, a port of 240,000 that nobody will find on a map. Its report has a gap and a contradiction. */
export const EXERCISES: readonly Exercise[] = [
  {
    id: 'advice',
    title: { en: 'An advisory board of newcomers', fr: 'Un conseil consultatif de nouveaux arrivants' },
    statement: {
      en: 'Newcomers advise the city in a body that is heard before decisions are taken.',
      fr: 'Les nouveaux arrivants conseillent la ville dans une instance entendue avant les décisions.',
    },
    report: {
      en: 'The advisory board meets four times a year. All its recommendations are taken into account by the council.',
      fr: 'Le conseil consultatif se réunit quatre fois par an. Toutes ses recommandations sont prises en compte par le conseil municipal.',
    },
    page: '7',
    responsible: { en: 'Office for integration', fr: 'Service de l’intégration' },
    seen: {
      en: 'A gap: nothing says what came of a single recommendation. Ask for the last one that changed a decision.',
      fr: 'Une lacune : rien ne dit ce qu’une seule recommandation est devenue. Demandez la dernière qui a changé une décision.',
    },
  },
  {
    id: 'language',
    title: { en: 'Language courses', fr: 'Cours de langue' },
    statement: {
      en: 'Every newcomer finds a language course within three months.',
      fr: 'Tout nouvel arrivant trouve un cours de langue en trois mois.',
    },
    report: {
      en: 'Nobody waits longer than three months (p. 11). The waiting list of 640 people is to be worked off by spring (p. 23).',
      fr: 'Personne n’attend plus de trois mois (p. 11). La liste d’attente de 640 personnes doit être résorbée d’ici au printemps (p. 23).',
    },
    page: '11, 23',
    responsible: { en: 'Adult education centre', fr: 'Centre de formation des adultes' },
    seen: {
      en: 'A contradiction: 640 people wait, and nobody waits long. Ask who counts what, and from which day.',
      fr: 'Une contradiction : 640 personnes attendent, et personne n’attend longtemps. Demandez qui compte quoi, et à partir de quel jour.',
    },
  },
  {
    id: 'housing',
    title: { en: 'Discrimination in housing', fr: 'Discrimination dans le logement' },
    statement: {
      en: 'The city finds out about discrimination in housing and acts on it.',
      fr: 'La ville repère les discriminations dans le logement et y réagit.',
    },
    report: {
      en: 'There were no complaints last year.',
      fr: 'Il n’y a eu aucune plainte l’année dernière.',
    },
    page: '15',
    responsible: { en: 'Housing office', fr: 'Service du logement' },
    seen: {
      en: 'No complaints can mean no discrimination, or no place to complain. Ask somebody outside the city hall where people go.',
      fr: 'Aucune plainte peut signifier aucune discrimination, ou aucun lieu pour se plaindre. Demandez hors de la mairie où les gens s’adressent.',
    },
  },
  {
    id: 'staff',
    title: { en: 'The city as an employer', fr: 'La ville comme employeur' },
    statement: {
      en: 'The city’s staff is as mixed as its people, at all levels.',
      fr: 'Le personnel de la ville est aussi divers que sa population, à tous les niveaux.',
    },
    report: {
      en: '22 % of the staff were born abroad, as were 24 % of the people. Among heads of department it is one of 31.',
      fr: '22 % du personnel est né à l’étranger, comme 24 % de la population. Parmi les chefs de service, c’est un sur 31.',
    },
    page: '18',
    responsible: { en: 'Human resources', fr: 'Ressources humaines' },
    seen: {
      en: 'The figures are there, and they answer two questions differently. “At all levels” is where to judge.',
      fr: 'Les chiffres sont là et répondent différemment à deux questions. C’est sur « à tous les niveaux » qu’il faut juger.',
    },
  },
  {
    id: 'schools',
    title: { en: 'Parents and schools', fr: 'Parents et écoles' },
    statement: {
      en: 'Schools reach all parents, in the languages that they speak.',
      fr: 'Les écoles atteignent tous les parents, dans les langues qu’ils parlent.',
    },
    report: {
      en: 'Each of the 19 schools has two trained parent guides; 14 languages are covered. 81 % of all parents came to last year’s talks, in every district more than 75 %.',
      fr: 'Chacune des 19 écoles a deux guides de parents formés ; 14 langues sont couvertes. 81 % des parents sont venus aux entretiens l’an dernier, plus de 75 % dans chaque quartier.',
    },
    page: '26',
    responsible: { en: 'School authority', fr: 'Direction des écoles' },
    seen: {
      en: 'Not everything hides something. A judgement “above” needs its line of the report as much as “below” does.',
      fr: 'Tout ne cache pas quelque chose. Un jugement « au-dessus » a besoin de sa ligne du rapport autant qu’« au-dessous ».',
    },
  },
];
