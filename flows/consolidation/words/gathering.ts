import * as french from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

const en = {
  button: 'Gather',
  title: (city: string) => `Open the sheets of ${city} to the team?`,
  text: (n: number, of: number) =>
    `${n} of ${of} answers are in. After the gathering everybody on the team sees all sheets; edits made from then on are marked as late.`,
  yes: 'Gather now',
  no: 'Not yet',
  done: (city: string) => `The sheets of ${city} are open to the team.`,
  already: (city: string) => `The sheets of ${city} are open already.`,
  not: 'Nothing was opened.',
  announce: (city: string) =>
    `${city}: the sheets are open. Each of you can now see how far the team agrees, indicator by indicator.`,
  first: 'Gather first: the merge works on sheets that are open to the team.',
};

/** The words of opening the sheets to the team. A text that is missing in a language does not compile. */
export const GATHERING: InEach<typeof en> = {
  en,
  fr: {
    button: 'Mettre en commun',
    title: (city) => `Ouvrir à l’équipe les fiches sur ${city} ?`,
    text: (n, of) =>
      `${french.plural(n, 'réponse est arrivée', 'réponses sont arrivées')} sur ${of}. Après la mise en commun, toute l’équipe voit toutes les fiches ; les modifications faites ensuite sont marquées comme tardives.`,
    yes: 'Mettre en commun',
    no: 'Pas encore',
    done: (city) => `Les fiches sur ${city} sont ouvertes à l’équipe.`,
    already: (city) => `Les fiches sur ${city} sont déjà ouvertes.`,
    not: 'Rien n’a été ouvert.',
    announce: (city) =>
      `${city} : les fiches sont ouvertes. Vous pouvez maintenant voir où l’équipe est d’accord, indicateur par indicateur.`,
    first: 'Mettez d’abord les fiches en commun : on ne consolide que des fiches ouvertes à l’équipe.',
  },
};
