import * as english from '../../../src/i18n/english';
import * as french from '../../../src/i18n/french';
import { de } from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

const en = {
  open: {
    done: (city: string) =>
      `The desk review of ${city} is open. Whoever fills in sheets is told in their own working hours.`,
    doneLate: (city: string) => `The desk review of ${city} is open. The visit has begun, so nobody is told of it.`,
    more: (city: string, n: number) =>
      `${english.plural(n, 'more cell', 'more cells')} of ${city}’s report ${n === 1 ? 'is' : 'are'} open to the team. Whoever fills in sheets is told in their own working hours.`,
    already: (city: string) => `The desk review of ${city} is open already.`,
    early: (city: string, when: string) =>
      `The desk review of ${city} cannot open before ${when}. Nothing was changed.`,
  },
  told: {
    more: (city: string, n: number) =>
      `${english.plural(n, 'more cell', 'more cells')} of the report on ${city} ${n === 1 ? 'is' : 'are'} accepted. Thank you: the team goes on with ${n === 1 ? 'it' : 'them'}.`,
    title: (city: string) => `The report on ${city} is accepted`,
    next: (until: string) =>
      `Thank you. The team reads it until ${until}, each for themselves; its questions reach you before the visit.`,
  },
  reminder: {
    due: (city: string, due: string) => `The initial report of ${city} is due ${due}.`,
    late: (city: string, due: string) => `The initial report of ${city} was due ${due}.`,
    openWithout: (city: string) =>
      `The desk review of ${city} is open, and its initial report is not here yet. It still helps the team, whole or in part.`,
    follows: (city: string, cells: string) =>
      `Of the initial report of ${city} these cells are not here yet: ${cells}.`,
    follow: (city: string, cells: string) =>
      `The desk review of ${city} goes on; of its report these cells are not here yet: ${cells}.`,
    arrived: (city: string, cells: string) => `More of ${city}’s report is here: ${cells}.`,
    how: 'It is answered cell by cell, or in a table that you take away; what is half done can be handed in.',
    longer: 'If it needs longer, tell your organiser a date.',
    goOn: (done: number, of: number) =>
      `${english.plural(done, `of ${of} indicators is answered`, `of ${of} indicators are answered`)}.`,
  },
};

/** The words of accepting the report, and of what is said of it by itself. A text that is missing in a language does not compile. */
export const ACCEPTING: InEach<typeof en> = {
  en,
  fr: {
    open: {
      done: (city) =>
        `La revue préparatoire ${de(city)} est ouverte. Les personnes qui remplissent des fiches l’apprendront pendant leurs heures de travail.`,
      doneLate: (city) =>
        `La revue préparatoire ${de(city)} est ouverte. La visite a commencé : personne n’en est informé.`,
      more: (city, n) =>
        `${french.plural(n, 'nouvelle case', 'nouvelles cases')} du rapport ${de(city)} ${n > 1 ? 'sont ouvertes' : 'est ouverte'} à l’équipe. Les personnes qui remplissent des fiches l’apprendront pendant leurs heures de travail.`,
      already: (city) => `La revue préparatoire ${de(city)} est déjà ouverte.`,
      early: (city, when) =>
        `La revue préparatoire ${de(city)} ne peut pas s’ouvrir avant le ${when}. Rien n’a changé.`,
    },
    told: {
      more: (city, n) =>
        `${french.plural(n, 'nouvelle case', 'nouvelles cases')} du rapport sur ${city} ${n > 1 ? 'sont acceptées' : 'est acceptée'}. Merci : l’équipe continue avec.`,
      title: (city) => `Le rapport sur ${city} est accepté`,
      next: (until) =>
        `Merci. L’équipe le lit jusqu’au ${until}, chacun·e de son côté ; ses questions vous parviendront avant la visite.`,
    },
    reminder: {
      due: (city, due) => `Le rapport initial ${de(city)} est attendu pour le ${due}.`,
      late: (city, due) => `Le rapport initial ${de(city)} était attendu pour le ${due}.`,
      openWithout: (city) =>
        `La revue préparatoire ${de(city)} est ouverte, et le rapport initial n’est pas encore là. Entier ou en partie, il reste utile à l’équipe.`,
      follows: (city, cells) => `Du rapport initial ${de(city)}, ces cases ne sont pas encore là : ${cells}.`,
      follow: (city, cells) =>
        `La revue préparatoire ${de(city)} avance ; de son rapport, ces cases ne sont pas encore là : ${cells}.`,
      arrived: (city, cells) => `La suite du rapport ${de(city)} est arrivée : ${cells}.`,
      how: 'Vous y répondez case par case, ou dans un tableau que vous emportez ; ce qui est à moitié fait peut être remis.',
      longer: 'S’il faut plus de temps, proposez une date à la personne qui organise la revue.',
      goOn: (done, of) =>
        `${french.plural(done, `indicateur sur ${of} est renseigné`, `indicateurs sur ${of} sont renseignés`)}.`,
    },
  },
};
