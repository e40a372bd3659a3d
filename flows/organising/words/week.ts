import type { InEach } from '../../../src/method/language';

const en = {
  title: 'The next seven days, over all reviews',
  none: 'You run no review that is under way or ahead.',
  over: 'The visits of the reviews that you run are over.',
  due: 'Due',
  nothingDue: 'Nothing is due in the next seven days.',
  late: 'Late',
  nobodyLate: 'Nobody is late.',
  waits: 'Waits for you',
  nothingWaits: 'Nothing waits for you.',
  dates: {
    report: (city: string, when: string) => `${when}: ${city}, the host city’s report is due`,
    opening: (city: string, when: string) => `${when}: ${city}, the desk review can open`,
    gathering: (city: string, when: string) => `${when}: ${city}, the sheets are due and open to the team`,
    call: (city: string, when: string) => `${when}: ${city}, team call`,
    visit: (city: string, when: string) => `${when}: ${city}, the visit`,
  },
  reportLate: (city: string, due: string) => `${city}: the host city’s report was due ${due}`,
  behind: (city: string, names: string) => `${city}, behind the pace: ${names}`,
  toOpen: (city: string) => `${city}: the desk review can be opened (“open ${city}”)`,
  toInvite: (city: string, names: string) => `${city}, not invited yet: ${names} (“invite ${city}”)`,
  notHere: (city: string, names: string) => `${city}, invited and not here yet: ${names}`,
  notReached: (city: string, names: string) => `${city}, not reached: ${names} (“status ${city}” says why)`,
};

/** The words of the list over all reviews. A text that is missing in a language does not compile. */
export const WEEK: InEach<typeof en> = {
  en,
  fr: {
    title: 'Les sept prochains jours, toutes revues confondues',
    none: 'Vous ne menez aucune revue en cours ou à venir.',
    over: 'Les visites des revues que vous menez sont terminées.',
    due: 'Échéances',
    nothingDue: 'Rien n’est attendu dans les sept prochains jours.',
    late: 'En retard',
    nobodyLate: 'Personne n’est en retard.',
    waits: 'Ce qui vous attend',
    nothingWaits: 'Rien ne vous attend.',
    dates: {
      report: (city, when) => `${when} : ${city}, le rapport de la ville hôte est attendu`,
      opening: (city, when) => `${when} : ${city}, la revue préparatoire peut s’ouvrir`,
      gathering: (city, when) => `${when} : ${city}, les fiches sont attendues et s’ouvrent à l’équipe`,
      call: (city, when) => `${when} : ${city}, réunion d’équipe`,
      visit: (city, when) => `${when} : ${city}, la visite`,
    },
    reportLate: (city, due) => `${city} : le rapport de la ville hôte était attendu pour le ${due}`,
    behind: (city, names) => `${city}, en retard sur le rythme : ${names}`,
    toOpen: (city) => `${city} : la revue préparatoire peut s’ouvrir (« ouvrir ${city} »)`,
    toInvite: (city, names) => `${city}, pas encore invité·e·s : ${names} (« inviter ${city} »)`,
    notHere: (city, names) => `${city}, invité·e·s et pas encore venu·e·s : ${names}`,
    notReached: (city, names) => `${city}, injoignables : ${names} (« statut ${city} » dit pourquoi)`,
  },
};
