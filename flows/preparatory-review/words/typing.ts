import type { InEach } from '../../../src/method/language';

const en = {
  noted: (n: number, label: string) => `Noted: ${n}, ${label}.`,
  kept: 'Kept.',
  /** Whom one wants to meet, as it was understood. */
  keptAs: (names: string) => `Kept: ${names}.`,
  /** What of a message was no part of an answer: a greeting, a signature. */
  leftAside: (text: string) => `Left aside: “${text}”.`,
  undo: 'Undo',
  fullCard: 'Show the card',
  notUnderstood: (text: string) => `I kept “${text}”. Where does it belong?`,
  /** A number and a word that don't go together. */
  several: (text: string, one: string, other: string) => `“${text}” could be ${one} or ${other}. Which one is it?`,
  notOnList: (numbers: string, last: number) =>
    last === 1
      ? `The list has one entry, and no ${numbers}.`
      : `The list goes from 1 to ${last}: there is no ${numbers}.`,
  judgement: 'A judgement…',
  whichJudgement: (text: string) => `Which judgement is “${text}”?`,
  leaveNote: 'Leave it as a note',
  throwAway: 'Throw it away',
  thrownAway: 'Gone.',
  moreFunctions: (n: number) => `… and ${n} more: type the name of one, or somebody new.`,
  placed: (field: string, title: string) => `Kept under “${field}” of “${title}”.`,
  gone: 'That text has found its place already.',
  maybeNoSheet: (text: string) =>
    `I kept “${text}”. Is this what you mean? If it belongs on an indicator, open one first; “help” says what I understand.`,
  noSheet: (text: string) =>
    `I kept “${text}”, but there is no indicator open to put it on. “next” opens one; “help” says what I understand.`,
  undone: (title: string) => `Undone: “${title}” is as it was before.`,
  undoneTogether: (n: number) => `Undone: ${n} indicators are as they were before.`,
  nothingToUndo: 'There is nothing left to take back. Nothing was changed.',
  tooLate: (title: string) =>
    `“${title}” went on since, so nothing was taken back. This is how it is now; you can change it here.`,
  question: {
    performance:
      'Compared with this standard, where is the city? Type 1 below, 2 at, 3 above, 4 more information, 5 does not apply.',
    suspect: 'What should the visit verify? One sentence it can check.',
    dontKnow: 'What don’t we know? One thing per line.',
    toAsk: 'What is there to ask? One question per line, or “none”.',
    toMeet: 'Whom should the team meet? Numbers from the list, or functions, one per line, or “none”.',
    naReason: 'Why does it not apply here?',
  },
};

/** What is said to somebody who types. A text that is missing in a language does not compile. */
export const TYPING: InEach<typeof en> = {
  en,
  fr: {
    noted: (n, label) => `Noté : ${n}, ${label}.`,
    kept: 'C’est gardé.',
    keptAs: (names) => `C’est gardé : ${names}.`,
    leftAside: (text) => `Laissé de côté : « ${text} ».`,
    undo: 'Annuler',
    fullCard: 'Afficher la carte',
    notUnderstood: (text) => `J’ai gardé « ${text} ». Où faut-il le ranger ?`,
    several: (text, one, other) => `« ${text} » peut être ${one} ou ${other}. Lequel des deux ?`,
    notOnList: (numbers, last) =>
      last === 1
        ? `La liste n’a qu’une entrée : le numéro ${numbers} n’y est pas.`
        : `La liste va de 1 à ${last} : le numéro ${numbers} n’y est pas.`,
    judgement: 'Une appréciation…',
    whichJudgement: (text) => `Quelle appréciation est « ${text} » ?`,
    leaveNote: 'Le laisser en note',
    throwAway: 'À oublier',
    thrownAway: 'C’est oublié.',
    moreFunctions: (n) => `… et ${n} de plus : écrivez le nom de l’une d’elles, ou une nouvelle.`,
    placed: (name, title) => `Rangé sous « ${name} » dans « ${title} ».`,
    gone: 'Ce texte a déjà trouvé sa place.',
    maybeNoSheet: (text) =>
      `J’ai gardé « ${text} ». Est-ce cela que vous cherchez ? Si cela va sur un indicateur, ouvrez-en d’abord un ; « aide » dit ce que je comprends.`,
    noSheet: (text) =>
      `J’ai gardé « ${text} », mais aucun indicateur n’est ouvert pour l’y mettre. « suivant » en ouvre un ; « aide » dit ce que je comprends.`,
    undone: (title) => `C’est annulé : « ${title} » est comme avant.`,
    undoneTogether: (n) => `C’est annulé : ${n} indicateurs sont comme avant.`,
    nothingToUndo: 'Il n’y a plus rien à annuler. Rien n’a changé.',
    tooLate: (title) =>
      `« ${title} » a changé depuis : rien n’a été annulé. Voici où il en est ; vous pouvez le modifier ici.`,
    question: {
      performance:
        'Par rapport à cette norme, où se situe la ville ? Tapez 1 en dessous, 2 au niveau, 3 au-dessus, 4 davantage d’informations, 5 sans objet.',
      suspect: 'Que faudrait-il vérifier sur place ? Une phrase que la visite pourra vérifier.',
      dontKnow: 'Que ne savons-nous pas ? Une chose par ligne.',
      toAsk: 'Que faut-il demander ? Une question par ligne, ou « rien ».',
      toMeet:
        'Qui l’équipe devrait-elle rencontrer ? Des numéros de la liste, ou des fonctions, une par ligne, ou « personne ».',
      naReason: 'Pourquoi est-ce sans objet ici ?',
    },
  },
};
