import * as english from '../../../src/i18n/english';
import * as french from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

const en = {
  button: 'Share cells',
  title: 'Share cells with colleagues',
  intro:
    'A colleague of your city gets a mail with a link, sees the cells that you choose, and nothing else. You hand in the report.',
  email: 'Their e-mail',
  name: 'Their name',
  cells: 'Which cells',
  send: 'Share and invite',
  again: 'Share more, or see who has what',
  shared: (name: string, cells: string) => `${name}: ${cells}`,
  none: 'no cell',
  sent: (name: string, n: number) =>
    `${english.plural(n, 'cell is', 'cells are')} shared with ${name}, who is asked to come.`,
  wrong: 'Give a name and an e-mail address. Nothing was shared.',
  /** To somebody who was asked to come before. */
  now: (name: string, n: number) => `${english.plural(n, 'cell is', 'cells are')} shared with ${name} now.`,
  noCell: 'Choose at least one cell. Nothing was shared.',
  takenBack: (name: string) => `No cell is shared with ${name} any more.`,
  refused: (email: string) =>
    `${email} cannot be invited as a colleague of your city here. Ask your organiser. Nothing was shared.`,
  notYours: 'This cell is not shared with you. Nothing was changed.',
  yours: 'These cells are shared with you. Your city’s contact hands the report in.',
  noneYours: 'No cell is shared with you at the moment: ask your city’s contact.',
};

/** The words of sharing the report among colleagues. A text that is missing in a language does not compile. */
export const SHARING: InEach<typeof en> = {
  en,
  fr: {
    button: 'Partager des cases',
    title: 'Partager des cases avec des collègues',
    intro:
      'Une personne de votre ville reçoit un courriel avec un lien, voit les cases que vous choisissez, et rien d’autre. C’est vous qui remettez le rapport.',
    email: 'Son adresse électronique',
    name: 'Son nom',
    cells: 'Quelles cases',
    send: 'Partager et inviter',
    again: 'Partager davantage, ou voir qui a quoi',
    shared: (name, cells) => `${name} : ${cells}`,
    none: 'aucune case',
    sent: (name, n) =>
      `${french.plural(n, 'case est partagée', 'cases sont partagées')} avec ${name}, qui reçoit une invitation.`,
    wrong: 'Donnez un nom et une adresse électronique. Rien n’a été partagé.',
    now: (name, n) =>
      `${french.plural(n, 'case est désormais partagée', 'cases sont désormais partagées')} avec ${name}.`,
    noCell: 'Choisissez au moins une case. Rien n’a été partagé.',
    takenBack: (name) => `Plus aucune case n’est partagée avec ${name}.`,
    refused: (email) =>
      `${email} ne peut pas être invité ici comme collègue de votre ville. Demandez à la personne qui organise. Rien n’a été partagé.`,
    notYours: 'Cette case n’est pas partagée avec vous. Rien n’a été modifié.',
    yours: 'Ces cases sont partagées avec vous. La personne de contact de votre ville remet le rapport.',
    noneYours:
      'Aucune case n’est partagée avec vous pour l’instant : demandez à la personne de contact de votre ville.',
  },
};
