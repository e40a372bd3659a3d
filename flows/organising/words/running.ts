import * as english from '../../../src/i18n/english';
import * as french from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

const en = {
  export: {
    title: (city: string) => `Export · ${city}`,
    summary: (city: string) => `Export of ${city}`,
  },
  /** How much of the others’ sheets an export holds for its reader, where that is not all. */
  exported: {
    answered:
      'Before the gathering the files hold the others’ sheets on indicators you have answered yourself, and no more.',
    nothing: 'Before the gathering the files hold your own sheets, and none of the others’.',
  },
  morning: {
    title: (day: string) => `${day}: what needs you`,
    lateReport: (city: string, due: string) => `${city}: the initial report was due ${due}.`,
    silentLeader: (city: string, name: string, days: number) =>
      `${city}: ${name}, the leader, has been quiet for ${english.plural(days, 'working day', 'working days')}.`,
    unreachable: (name: string, why: string) => `${name} could not be reached: ${why}.`,
    notHere: (city: string, names: string) => `${city}: not here yet, ${names}. “invite ${city}” asks again.`,
    visit: (city: string, when: string) => `${city}: the visit is this week, ${when}.`,
    summary: 'What needs you today',
    visitWas: (city: string, when: string) => `${city}: the visit is on, ${when}.`,
  },
  reminder: {
    visit: (city: string, when: string) => `The visit to ${city} is near: ${when}.`,
    programme: (city: string, days: number) =>
      `${city}: ${english.plural(days, 'day', 'days')} to the visit. Is the programme confirmed with the host?`,
    feedback: (city: string, days: number) =>
      `${english.plural(days, 'day', 'days')} since the visit to ${city}. The feedback report comes about a month after it: what is still missing?`,
  },
};

/** The words of running a review: its opening, its files, mornings and reminders. A text that is missing in a language does not compile. */
export const RUNNING: InEach<typeof en> = {
  en,
  fr: {
    export: {
      title: (city) => `Exporter · ${city}`,
      summary: (city) => `Export de la revue ${french.de(city)}`,
    },
    exported: {
      answered:
        'Avant la mise en commun, les fichiers contiennent les fiches des autres sur les indicateurs auxquels vous avez répondu, et rien de plus.',
      nothing: 'Avant la mise en commun, les fichiers contiennent vos propres fiches, et aucune des autres.',
    },
    morning: {
      title: (day) => `Ce qui vous attend ce ${day}`,
      lateReport: (city, due) => `${city} : le rapport initial était attendu pour le ${due}.`,
      silentLeader: (city, name, days) =>
        `${city}, ${name} (chef d’équipe) : rien depuis ${french.plural(days, 'jour ouvré', 'jours ouvrés')}.`,
      unreachable: (name, why) => `${name} : message impossible à remettre, car ${why}.`,
      notHere: (city, names) => `${city} : pas encore venu·e·s, ${names}. « inviter ${city} » redemande.`,
      visit: (city, when) => `${city} : la visite a lieu cette semaine (${when}).`,
      summary: 'Ce qui vous attend aujourd’hui',
      visitWas: (city, when) => `${city} : la visite est en cours (${when}).`,
    },
    reminder: {
      visit: (city, when) => `La visite ${french.au(city)} approche : ${when}.`,
      programme: (city, days) =>
        `${city} : la visite a lieu dans ${french.plural(days, 'jour', 'jours')}. Le programme est-il confirmé avec la ville hôte ?`,
      feedback: (city, days) =>
        `${french.plural(days, 'jour', 'jours')} depuis la visite ${french.au(city)}. Le rapport de revue paraît environ un mois après : que manque-t-il encore ?`,
    },
  },
};
