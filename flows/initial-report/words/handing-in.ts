import * as english from '../../../src/i18n/english';
import * as french from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

const en = {
  ask: (city: string) => `Hand in the report on ${city}?`,
  whole: (of: number) => `All ${of} indicators are answered.`,
  missing: (n: number, of: number) =>
    `${english.plural(n, 'indicator', 'indicators')} of ${of} ${n === 1 ? 'is' : 'are'} not answered, or half answered:`,
  missingIn: (cell: string, n: number) => `${cell}: ${n}`,
  meansThat:
    'You can hand it in all the same: the team reads what is there, and sees that the report says nothing on the others. The leader may ask you for more.',
  partMeans:
    'Or hand in the cells that are complete. The team begins with these; the others stay yours, and are asked of you.',
  part: (n: number) => `Hand in ${english.plural(n, 'complete cell', 'complete cells')}`,
  inPart: (n: number, of: number, follow: string) =>
    `${n} of ${english.plural(of, 'cell', 'cells')} are here. To follow: ${follow}.`,
  nextPart: 'Next: the leader and your organiser read what is new and accept it; then the team reads it. You are told.',
  yes: 'Hand it in',
  no: 'Not yet',
  notYet: 'Nothing was handed in. What you wrote is kept.',
  nothing: 'There is nothing to hand in yet: the report is empty.',
  receipt: (city: string) => `The report on ${city} is handed in`,
  received: (when: string, n: number, of: number) =>
    `Received ${when}: ${n} of ${english.plural(of, 'indicator', 'indicators')} with an answer. Thank you.`,
  next: (opens: string) =>
    `Next: the leader and your organiser read it, accept it or ask you for more. Once it is accepted, from ${opens} on, the team reads it; you are told.`,
  nextOpen: 'The team, which reads your report already, has the new version.',
  told: {
    title: (city: string) => `${city} has handed in its report`,
    again: (city: string) => `${city} has handed in its report again`,
    says: (n: number, of: number) => `It answers on ${n} of ${english.plural(of, 'indicator', 'indicators')}.`,
    missing: (cells: string) => `Incomplete: ${cells}.`,
    todo: 'Read it, then accept it, which opens the desk review; or ask for cells again.',
    todoCells: 'Read what is new, then accept it, which opens these cells to the team; or ask for cells again.',
    todoOpen: 'The desk review is open: whoever reads the report now reads the new version.',
    read: 'Read the report',
    accept: 'Accept it',
    askAgain: 'Ask for cells again',
  },
};

/** The words of handing the report in. A text that is missing in a language does not compile. */
export const HANDING_IN: InEach<typeof en> = {
  en,
  fr: {
    ask: (city) => `Remettre le rapport sur ${city} ?`,
    whole: (of) => `Les ${of} indicateurs sont renseignés.`,
    missing: (n, of) =>
      `${french.plural(n, 'indicateur', 'indicateurs')} sur ${of} sans réponse, ou à moitié renseigné${n > 1 ? 's' : ''} :`,
    missingIn: (cell, n) => `${cell} : ${n}`,
    meansThat:
      'Vous pouvez le remettre quand même : l’équipe lit ce qui est là, et voit que le rapport ne dit rien du reste. La personne qui dirige l’équipe pourra vous demander des compléments.',
    partMeans:
      'Ou remettez les cases complètes. L’équipe commence par celles-ci ; les autres restent à vous, et vous sont demandées.',
    part: (n) => `Remettre ${french.plural(n, 'case complète', 'cases complètes')}`,
    inPart: (n, of, follow) => `Cases arrivées : ${n} sur ${of}. À suivre : ${follow}.`,
    nextPart:
      'Ensuite : la personne qui dirige l’équipe et celle qui organise lisent ce qui est nouveau et l’acceptent ; l’équipe le lit alors. Vous en êtes informé·e.',
    yes: 'Le remettre',
    no: 'Pas encore',
    notYet: 'Rien n’a été remis. Ce que vous avez écrit est gardé.',
    nothing: 'Il n’y a encore rien à remettre : le rapport est vide.',
    receipt: (city) => `Le rapport sur ${city} est remis`,
    received: (when, n, of) =>
      `Reçu ${when} : une réponse pour ${n} ${n > 1 ? 'indicateurs' : 'indicateur'} sur ${of}. Merci.`,
    next: (opens) =>
      `Ensuite : la personne qui dirige l’équipe et celle qui organise le lisent, l’acceptent ou vous demandent des compléments. Une fois accepté, à partir du ${opens}, l’équipe le lit ; vous en êtes informé·e.`,
    nextOpen: 'L’équipe, qui lit déjà votre rapport, a la nouvelle version.',
    told: {
      title: (city) => `${city} a remis son rapport`,
      again: (city) => `${city} a remis son rapport à nouveau`,
      says: (n, of) => `Il répond sur ${n} ${n > 1 ? 'indicateurs' : 'indicateur'} sur ${of}.`,
      missing: (cells) => `Incomplet : ${cells}.`,
      todo: 'Lisez-le, puis acceptez-le, ce qui ouvre la revue préparatoire ; ou redemandez des cases.',
      todoCells:
        'Lisez ce qui est nouveau, puis acceptez-le, ce qui ouvre ces cases à l’équipe ; ou redemandez des cases.',
      todoOpen: 'La revue préparatoire est ouverte : qui lit le rapport maintenant lit la nouvelle version.',
      read: 'Lire le rapport',
      accept: 'L’accepter',
      askAgain: 'Redemander des cases',
    },
  },
};
