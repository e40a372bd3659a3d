import type { InEach } from '../../src/method/language';

const en = {
  title: 'Practise: a note of an interview',
  alone: 'Quayhaven is invented, and so is this interview. Only you see what you write, and it counts nowhere.',
  hypothesis: (said: string) => `The team’s hypothesis: ${said}`,
  task: 'Write down one finding: a fact that you heard, with what may be done with it.',
  fields: {
    sort: 'Strength or concern?',
    finding: 'The finding',
    indicator: 'Which indicator?',
    effect: 'What it does to the hypothesis',
    use: 'How it may be used',
  },
  findingHint: 'One fact, as it was said.',
  sorts: { strength: 'Strength', concern: 'Concern', open: 'Still open' },
  effects: {
    supports: 'Supports it',
    contradicts: 'Contradicts it',
    nuances: 'Nuances it',
    none: 'Nothing',
  },
  uses: {
    'as-said': 'As said',
    untraceable: 'So that nobody can tell who said it',
    background: 'Background only: not quoted at all',
  },
  check: 'Look at my note',
  read: 'Your note of the interview',
  yours: 'your finding',
  again: 'Change it',
  next: 'Another finding',
  good: 'Nothing to add: the evening meeting can work with this note.',
  advice: {
    empty: 'There is no finding yet: write one sentence about what was said.',
    name: (said: string) => `“${said}” is a name. Write the function: names belong into no note.`,
    promised: (said: string) =>
      `“${said}”: this was said on condition that nobody is quoted. It may be background only, so that you ask better elsewhere.`,
    traceable: (said: string) => `“${said}” tells who said it. Leave it out, or speak of the administration.`,
    opinion:
      'This is partly what you think of it. Write what was said or seen, and let the strength or concern do the rest.',
    two: 'These are two facts or more. Each is a finding of its own: it can be checked, and used, by itself.',
    unsorted: 'Is it a strength or a concern? That it is still open is an answer, too.',
    noIndicator: 'Which indicator is it about? Without one nobody finds it again in the evening.',
    noUse: 'How may it be used? Whoever said it agreed to something: as said, untraceably, or background only.',
  },
  seen: 'How an experienced peer writes them',
  examples: [
    'Concern · supports the hypothesis · as said: Waiting is counted from the language test; until the test it takes ten weeks.',
    'Concern · nuances it · as said: Evening courses are full until summer, while there is room in the morning. (These two belong together: one explains the other.)',
    'Strength · does nothing to it · as said: A third of those who came to the language cafes took a course afterwards.',
    'What was said behind the closed door is background: tomorrow somebody asks the council how waiting is counted, and since when.',
  ],
};

/** The words of the practice interview. A text that is missing in a language does not compile. */
export const NOTE_WORDS: InEach<typeof en> = {
  en,
  fr: {
    title: 'S’exercer : une note d’entretien',
    alone:
      'Quayhaven est une ville inventée, cet entretien aussi. Vous seul·e voyez ce que vous écrivez, et cela ne compte nulle part.',
    hypothesis: (said) => `L’hypothèse de l’équipe : ${said}`,
    task: 'Notez un constat : un fait que vous avez entendu, et ce que l’on peut en faire.',
    fields: {
      sort: 'Point fort ou point faible ?',
      finding: 'Le constat',
      indicator: 'Quel indicateur ?',
      effect: 'Ce qu’il fait à l’hypothèse',
      use: 'Comment l’utiliser',
    },
    findingHint: 'Un seul fait, tel qu’il a été dit.',
    sorts: { strength: 'Point fort', concern: 'Point faible', open: 'Encore ouvert' },
    effects: {
      supports: 'La confirme',
      contradicts: 'La contredit',
      nuances: 'La nuance',
      none: 'Rien',
    },
    uses: {
      'as-said': 'Tel quel',
      untraceable: 'Sans que l’on puisse savoir qui l’a dit',
      background: 'Pour information seulement : jamais cité',
    },
    check: 'Regarder ma note',
    read: 'Votre note d’entretien',
    yours: 'votre constat',
    again: 'La modifier',
    next: 'Un autre constat',
    good: 'Rien à ajouter : la réunion du soir peut travailler avec cette note.',
    advice: {
      empty: 'Il n’y a pas encore de constat : écrivez une phrase sur ce qui a été dit.',
      name: (said) => `« ${said} » est un nom. Écrivez la fonction : aucun nom n’a sa place dans une note.`,
      promised: (said) =>
        `« ${said} » : cela a été dit à condition de ne pas être cité. Cela peut servir d’information seulement, pour mieux questionner ailleurs.`,
      traceable: (said) => `« ${said} » révèle qui l’a dit. Laissez-le de côté, ou parlez de l’administration.`,
      opinion:
        'C’est en partie ce que vous en pensez. Écrivez ce qui a été dit ou vu : point fort ou point faible dit le reste.',
      two: 'Voilà deux faits ou davantage. Chacun est un constat à part : on peut le vérifier et l’utiliser seul.',
      unsorted: 'Est-ce un point fort ou un point faible ? Qu’il reste ouvert est aussi une réponse.',
      noIndicator: 'Sur quel indicateur porte-t-il ? Sans indicateur, personne ne le retrouve le soir.',
      noUse:
        'Comment l’utiliser ? La personne a accepté quelque chose : tel quel, sans que l’on sache qui, ou pour information seulement.',
    },
    seen: 'Comment les écrit un pair expérimenté',
    examples: [
      'Point faible · confirme l’hypothèse · tel quel : L’attente se compte à partir du test de langue ; jusqu’au test, il faut dix semaines.',
      'Point faible · la nuance · tel quel : Les cours du soir sont complets jusqu’à l’été, alors qu’il y a de la place le matin. (Les deux vont ensemble : l’un explique l’autre.)',
      'Point fort · ne lui fait rien · tel quel : Un tiers des personnes venues aux cafés de langue ont ensuite suivi un cours.',
      'Ce qui a été dit porte fermée est pour information : demain, quelqu’un demande au conseil municipal comment se compte l’attente, et depuis quand.',
    ],
  },
};
