import type { setAside as english } from './en-set-aside';

/** French: to the author of what was set aside: the process ended under it, or it could not be kept. */
export const setAside: typeof english = {
  title: 'Un de vos envois n’a pas pu être traité',
  stopped: (moment) =>
    `Votre envoi du ${moment} m’a arrêté trois fois, je l’ai donc mis de côté. Il est conservé tel quel : « mes données » vous le rend.`,
  notKept: (moment) =>
    `Votre envoi du ${moment} n’a pas pu être rangé à sa place, je l’ai donc mis de côté. Il est conservé tel quel : « mes données » vous le rend.`,
  whatToDo:
    'Regardez s’il figure dans vos réponses. Ce qui manque, envoyez-le de nouveau, autrement formulé ou en plus petites parties. Si cela n’y change rien, prévenez l’organisateur.',
};
