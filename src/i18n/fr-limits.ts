import type { limits as english } from './en-limits';

/** French: what is more than there is room for. */
export const limits: typeof english = {
  kilobytes: (n) => `${n} ko`,
  message: (has, most) =>
    `Votre message fait ${has}, et un message peut en faire ${most}. Je n’en ai rien fait. Envoyez-le en plusieurs parties.`,
  field: (field, has, most) =>
    `«\u00a0${field}\u00a0» ferait ${has}, et il y a de la place pour ${most}. Rien n’a été changé.`,
  lines: (field, has, most) =>
    `«\u00a0${field}\u00a0» aurait ${has} entrées, et il y a de la place pour ${most}. Rien n’a été changé.`,
  form: (has, most) => `Le tout ferait ${has}, et il y a de la place pour ${most}. Rien n’a été changé.`,
  answers: (entries, kilobytes) =>
    `Dans un canal, il y a de la place pour ${entries} réponses de vous, et ${kilobytes} ko en tout. Celle-ci n’a pas été gardée.`,
  clock: (year) => `L’horloge de la démonstration s’arrête à la fin de l’année ${year}.`,
  oneField: 'Un champ',
  handedBack: 'Voici ce que vous avez écrit\u00a0:',
  inConversation: 'Votre texte est dans notre conversation, tel que vous l’avez envoyé.',
};
