import type { InEach } from '../../../src/method/language';

interface Said {
  /** Why an indicator has the last word that it has. */
  because: Readonly<Record<string, string>>;
  /** Of those on which nobody was heard, and views had differed before. */
  rest: string;
  /** And of those on which somebody was. */
  tooLittle: string;
  headlines: string;
  /** Where two of the team differ, by indicator. */
  dissents: Readonly<Record<string, string>>;
}

const en: Said = {
  because: {
    'GG-LEA-2':
      'One party of three would keep the programme as it is. Nobody spoke of an agreement beyond the elections.',
    'GG-IMP-3': 'There has been no standing body since 2014; what migrants say is heard once, and lost.',
    'GG-RES-5': 'Training and small grants are there. What would let associations grow is out of their reach.',
    'GG-AMB-2': 'Work, education and districts have plans. Housing has none, though its partners work with it.',
    'GG-AMB-1': 'The plan is strategic and was written with others; it is not known to whom it is for.',
    'GG-IMP-4': 'Low thresholds, 20 languages, and people who come nowhere else: better than the standard asks.',
    'IE-IMP-2': 'It depends on a signature, so that children interpret. The standard asks for a right.',
    'IE-IMP-4': 'We heard one kind of source only, and no figures by hours.',
    'IE-IMP-6': 'It reaches those who were furthest from work, with mentors and figures to show for it.',
    'GG-EVA-4': 'What the audit found was corrected within a year, and checked.',
    'GG-RES-4': 'There is a rule, and nobody to see that it is kept. Diversity of suppliers is not asked for.',
    'WP-LEA-2': 'Good on the ground and at one table; not with those who carry most of the work.',
    'GG-AMB-6': 'Open, by neighbourhood, and corrected by residents.',
    'IE-EVA-1': 'Users who do not read Dutch were last asked in 2021.',
  },
  rest: 'Views differed before the visit, and nobody spoke of it.',
  tooLittle: 'Views differed before the visit, and one thing that was heard settles nothing.',
  headlines:
    'Rotterdam reaches people through open doors, learns from its failures, and knows its neighbourhoods. It has no lasting way to hear migrants, and its programme rests on one majority.',
  dissents: {
    'GG-AMB-1': 'a plan that users have never heard of is below the standard',
    'WP-LEA-2': 'five providers carry the work, and all of them are heard too late',
  },
};

/** What the example's team says in the end. */
export const EXAMPLE_WORDS: InEach<Said> = {
  en,
  fr: {
    because: {
      'GG-LEA-2':
        'Un parti sur trois garderait le programme tel quel. Personne n’a évoqué d’accord au-delà des élections.',
      'GG-IMP-3':
        'Il n’y a plus d’instance permanente depuis 2014\u202f; la parole des immigrés est entendue une fois, puis perdue.',
      'GG-RES-5':
        'La formation et les petites subventions existent. Ce qui ferait grandir les associations reste hors de portée.',
      'GG-AMB-2':
        'Emploi, éducation et quartiers ont des plans. Le logement n’en a pas, même si ses partenaires y travaillent.',
      'GG-AMB-1':
        'Le plan est stratégique et écrit avec d’autres\u202f; ceux à qui il s’adresse ne le connaissent pas.',
      'GG-IMP-4':
        'Des portes ouvertes, 20 langues, et un public qui ne va nulle part ailleurs\u00a0: mieux que la norme.',
      'IE-IMP-2': 'Tout dépend d’une signature, et les enfants traduisent. La norme demande un droit.',
      'IE-IMP-4': 'Une seule sorte de source, et pas de chiffres selon les heures.',
      'IE-IMP-6': 'Il touche les plus éloignés de l’emploi, avec des tuteurs et des chiffres à l’appui.',
      'GG-EVA-4': 'Ce que l’audit a relevé a été corrigé en un an, et vérifié.',
      'GG-RES-4':
        'La règle existe, et personne ne veille à ce qu’elle soit tenue. La diversité des fournisseurs n’est pas demandée.',
      'WP-LEA-2': 'Bon sur le terrain et à une table\u202f; pas avec ceux qui portent l’essentiel du travail.',
      'GG-AMB-6': 'Publics, par quartier, et corrigés par les habitants.',
      'IE-EVA-1': 'Les usagers qui ne lisent pas le néerlandais ont été interrogés pour la dernière fois en 2021.',
    },
    rest: 'Les avis différaient avant la visite, et personne n’en a parlé.',
    tooLittle: 'Les avis différaient avant la visite, et une seule chose entendue ne tranche rien.',
    headlines:
      'Rotterdam touche les gens par des portes ouvertes, apprend de ses échecs et connaît ses quartiers. Elle n’a pas de moyen durable d’entendre les immigrés, et son programme repose sur une majorité.',
    dissents: {
      'GG-AMB-1': 'un plan dont le public n’a jamais entendu parler n’engage personne',
      'WP-LEA-2': 'cinq prestataires portent le travail, et tous sont entendus trop tard',
    },
  },
};
