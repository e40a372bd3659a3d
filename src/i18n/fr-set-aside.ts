import type { setAside as english } from './en-set-aside';

/** French: to the author of what was set aside because the process ended under it. */
export const setAside: typeof english = {
  title: 'Un de vos envois n’a pas pu être traité',
  text: (moment) =>
    `Votre envoi du ${moment} m’a arrêté trois fois, je l’ai donc mis de côté. Il est conservé tel quel : « mes données » vous le rend.`,
  whatToDo:
    'Regardez s’il figure dans vos réponses. Ce qui manque, envoyez-le de nouveau, autrement formulé ou en plus petites parties. S’il m’arrête encore, prévenez l’organisateur.',
};
