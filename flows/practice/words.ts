import type { InEach } from '../../src/method/language';

const en = {
  title: (n: number, of: number, title: string) => `Practice ${n} of ${of}: ${title}`,
  alone: 'Quayhaven is invented. Only you see this, and it counts nowhere.',
  report: 'Quayhaven’s report',
  page: (page: string) => `p. ${page}`,
  responsible: (functions: string) => `Responsible: ${functions}`,
  fields: {
    performance: 'How does Quayhaven do?',
    know: 'What we know from the report',
    suspect: 'What we suspect',
    toAsk: 'What to ask',
    toMeet: 'Whom to meet',
  },
  onePerLine: 'One entry per line.',
  check: 'Look at my sheet',
  next: 'Next one',
  again: 'Once more',
  read: (title: string) => `Your sheet on “${title}”`,
  good: 'Nothing to add: the visit can work with this sheet.',
  advice: {
    unjudged: 'There is no judgement yet. “I need more information” is one, too.',
    noEvidence: 'The judgement rests on nothing: which line of the report says so?',
    opinion: (said: string) => `“${said}” does not show why: which line, figure or page of the report does?`,
    untestable: (said: string) =>
      `“${said}” cannot be tested: how would you know? Say what one would see or hear if it were so.`,
    closed: (said: string) => `“${said}” can be answered with yes or no. Ask how, who, when or for example.`,
    person: (said: string) =>
      `“${said}” looks like a person’s name. Ask for a function: people change, and names are not passed on.`,
    nobody: 'Nobody could answer your questions yet: whom should the team meet?',
    nothingAsked: 'A visit has time for what the report leaves open: what would you ask?',
  },
  seen: 'What an experienced peer notices',
  done: (n: number, of: number) =>
    n < of
      ? `You have practised ${n} of ${of}. “practice” goes on.`
      : `You have practised all ${of}. A real review is the same, with a city that waits for your view.`,
};

/** The words of practising. A text that is missing in a language does not compile. */
export const WORDS: InEach<typeof en> = {
  en,
  fr: {
    title: (n, of, title) => `Exercice ${n} sur ${of} : ${title}`,
    alone: 'Quayhaven est une ville inventée. Vous seul·e voyez ceci, et cela ne compte nulle part.',
    report: 'Le rapport de Quayhaven',
    page: (page) => `p. ${page}`,
    responsible: (functions) => `Responsable : ${functions}`,
    fields: {
      performance: 'Où en est Quayhaven ?',
      know: 'Ce que nous savons par le rapport',
      suspect: 'Ce que nous soupçonnons',
      toAsk: 'Ce qu’il faut demander',
      toMeet: 'Qui rencontrer',
    },
    onePerLine: 'Une entrée par ligne.',
    check: 'Regarder ma fiche',
    next: 'Le suivant',
    again: 'Encore une fois',
    read: (title) => `Votre fiche sur « ${title} »`,
    good: 'Rien à ajouter : la visite peut travailler avec cette fiche.',
    advice: {
      unjudged: 'Il n’y a pas encore de jugement. « Il me faut davantage d’informations » en est un aussi.',
      noEvidence: 'Le jugement ne repose sur rien : quelle ligne du rapport le dit ?',
      opinion: (said) =>
        `« ${said} » ne montre pas pourquoi : quelle ligne, quel chiffre ou quelle page du rapport le montre ?`,
      untestable: (said) =>
        `« ${said} » ne peut pas être vérifié : comment le sauriez-vous ? Dites ce que l’on verrait ou entendrait si c’était vrai.`,
      closed: (said) => `On peut répondre à « ${said} » par oui ou non. Demandez comment, qui, quand, ou un exemple.`,
      person: (said) =>
        `« ${said} » ressemble au nom d’une personne. Demandez une fonction : les personnes changent, et les noms ne circulent pas.`,
      nobody: 'Personne ne pourrait encore répondre à vos questions : qui l’équipe devrait-elle rencontrer ?',
      nothingAsked: 'Une visite a du temps pour ce que le rapport laisse ouvert : que demanderiez-vous ?',
    },
    seen: 'Ce que remarque un pair expérimenté',
    done: (n, of) =>
      n < of
        ? `Vous en avez fait ${n} sur ${of}. « exercice » continue.`
        : `Vous les avez faits tous les ${of}. Une vraie revue est pareille, avec une ville qui attend votre regard.`,
  },
};
