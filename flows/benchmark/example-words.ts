import type { InEach } from '../../src/method/language';

/** A wording of an indicator. */
interface Words {
  title: string;
  statement: string;
}

const en = {
  /** Reworded before the peers were asked. */
  procurement: {
    title: 'Diversity of suppliers',
    statement:
      'When it buys goods and services, the city takes steps that make its suppliers and subcontractors more diverse, and counts what comes of them.',
  } satisfies Words as Words,
  partnership: {
    title: 'Objectives of partnerships',
    statement:
      'Each partnership project has objectives with a date, a budget and a way to see whether they were reached, agreed by all partners.',
  } satisfies Words as Words,
  /** Reworded again after what a peer said of it. */
  cost: {
    title: 'What joint work costs and brings',
    statement:
      'The city knows what interdepartmental work on the integration of migrants costs, and what it brings for the objectives of the plan.',
  } satisfies Words as Words,
  costAgain: {
    title: 'What joint work costs and brings',
    statement:
      'The city can show what interdepartmental work on the integration of migrants costs, and which objectives of the plan it has reached.',
  } satisfies Words as Words,
  online: {
    title: 'Online services for all',
    statement:
      'Residents who read little of the city’s language, or use computers little, get at its online services, with somebody to help where they need it.',
  } satisfies Words as Words,
  comment: 'What a city knows cannot be seen in a report. Could it say what the city has to show?',
  agreesWith: 'Good that it is counted. We would have asked for that anyway.',
  objection: 'In small cities this is where the money is saved. If it goes, nothing asks for it any more.',
};

/** What the example's peers and its organiser wrote on the next version of the benchmark. */
export const EXAMPLE_WORDS: InEach<typeof en> = {
  en,
  fr: {
    procurement: {
      title: 'Diversité des fournisseurs',
      statement:
        'Dans ses achats, la ville prend des mesures qui rendent ses fournisseurs et sous-traitants plus divers, et en compte les résultats.',
    },
    partnership: {
      title: 'Objectifs des partenariats',
      statement:
        'Chaque projet de partenariat a des objectifs datés et financés, convenus entre tous les partenaires, et un moyen de voir s’ils sont atteints.',
    },
    cost: {
      title: 'Ce que coûte et apporte le travail commun',
      statement:
        'La ville sait ce que coûte le travail interservices sur l’intégration des immigrés, et ce qu’il apporte aux objectifs du plan.',
    },
    costAgain: {
      title: 'Ce que coûte et apporte le travail commun',
      statement:
        'La ville peut montrer ce que coûte le travail interservices sur l’intégration des immigrés, et quels objectifs du plan il a permis d’atteindre.',
    },
    online: {
      title: 'Services en ligne pour tous',
      statement:
        'Les habitants qui lisent peu la langue de la ville, ou utilisent peu l’ordinateur, accèdent à ses services en ligne, avec quelqu’un pour les aider au besoin.',
    },
    comment: 'Ce que sait une ville ne se voit pas dans un rapport. Peut-on dire ce qu’elle doit pouvoir montrer ?',
    agreesWith: 'Bien que ce soit compté. Nous l’aurions demandé de toute façon.',
    objection: 'Dans les petites villes, c’est là que l’on économise. Sans cela, plus rien ne le demande.',
  },
};
