import type { typing as english } from './en-typing';

/** Ce qui est dit à qui écrit. */
export const typing: typeof english = {
  noted: (n, label) => `Noté : ${n}, ${label}.`,
  kept: 'C’est gardé.',
  keptAs: (names) => `C’est gardé : ${names}.`,
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
  noSheet: (text) =>
    `J’ai gardé « ${text} », mais aucun indicateur n’est ouvert pour l’y mettre. « suivant » en ouvre un ; « aide » dit ce que je comprends.`,
  list: (n, label) => `${n} ${label}`,
  undone: (title) => `C’est annulé : « ${title} » est comme avant.`,
  nothingToUndo: 'Il n’y a plus rien à annuler. Rien n’a changé.',
  tooLate: (title) =>
    `« ${title} » a changé depuis : rien n’a été annulé. Voici où il en est ; vous pouvez le modifier ici.`,
};
