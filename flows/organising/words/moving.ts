import * as english from '../../../src/i18n/english';
import * as french from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

const en = {
  title: (city: string) => `Move the visit to ${city}`,
  start: 'New first day',
  show: 'Show the plan',
  from: (a: string, b: string) => `The first day moves from ${a} to ${b}.`,
  before: 'Now planned',
  after: 'Planned after the move',
  confirm: 'Move the visit',
  cancel: 'Leave it',
  /** Told to everybody, of a review that was postponed. */
  goesOn: (city: string, visit: string) =>
    `The review of ${city} goes on: its visit is ${visit}. What you wrote is as you left it.`,
  moved: (city: string, when: string) => `The visit to ${city} now begins ${when}. The whole plan has moved with it.`,
  not: 'Left as it is: nothing more is changed from here.',
  changed: 'The plan changed meanwhile. Look again before you confirm.',
  wrong: (year: string) => `Choose a day that is still to come, in ${year} at the latest. Nothing was changed.`,
  item: (when: string, who: string, what: string) => `${when} · ${who} · ${what}`,
  more: (n: number) => `and ${n} more`,
  team: 'team',
  people: (n: number) => english.plural(n, 'person', 'people'),
  unchanged: (city: string, when: string) => `The visit to ${city} begins ${when} already. Nothing would change.`,
  odd: {
    visit: (day: string) => `The visit would include ${day}, a day off in the host city.`,
    call: (day: string) => `The team call would be on ${day}, a day off in the host city.`,
    report: (day: string) => `The report would be due on ${day}, a day off in the host city.`,
    gathering: (day: string) => `The sheets would be due, and open to the team, on ${day}, a day off in the host city.`,
    past: {
      call: (day: string) => `team call: ${day} has passed already.`,
      gathering: (day: string) => `the sheets open to the team: ${day} has passed already.`,
    },
    person: (name: string, day: string) => `${day} is no working day of ${name}’s.`,
    people: (names: string, day: string) => `${day} is no working day for ${names}.`,
  },
};

/** The words of moving a visit, and the plan with it. A text that is missing in a language does not compile. */
export const MOVING: InEach<typeof en> = {
  en,
  fr: {
    title: (city) => `Déplacer la visite ${french.au(city)}`,
    start: 'Nouveau premier jour',
    show: 'Voir le calendrier',
    from: (a, b) => `Le premier jour passe du ${a} au ${b}.`,
    before: 'Prévu actuellement',
    after: 'Prévu après le déplacement',
    confirm: 'Déplacer la visite',
    cancel: 'Ne rien changer',
    goesOn: (city, visit) =>
      `La revue ${french.de(city)} reprend : sa visite est prévue ${visit}. Ce que vous avez écrit est tel que vous l’avez laissé.`,
    moved: (city, when) => `La visite ${french.au(city)} commence désormais le ${when}. Tout le calendrier a suivi.`,
    not: 'C’est laissé tel quel : rien de plus n’est changé d’ici.',
    changed: 'Le calendrier a changé entre-temps. Regardez-le encore avant de confirmer.',
    wrong: (year) => `Choisissez un jour encore à venir, au plus tard en ${year}. Rien n’a été changé.`,
    item: (when, who, what) => `${when} · ${who} · ${what}`,
    more: (n) => `et ${n} de plus`,
    team: 'équipe',
    people: (n) => french.plural(n, 'personne', 'personnes'),
    unchanged: (city, when) => `La visite ${french.au(city)} commence déjà le ${when}. Rien ne changerait.`,
    odd: {
      visit: (day) => `La visite comprendrait le ${day}, jour chômé dans la ville hôte.`,
      call: (day) => `La réunion d’équipe tomberait le ${day}, jour chômé dans la ville hôte.`,
      report: (day) => `Le rapport serait attendu le ${day}, jour chômé dans la ville hôte.`,
      gathering: (day) =>
        `Les fiches seraient attendues, et mises en commun, le ${day}, jour chômé dans la ville hôte.`,
      past: {
        call: (day) => `réunion d’équipe : le ${day} est déjà passé.`,
        gathering: (day) => `ouverture des fiches à l’équipe : le ${day} est déjà passé.`,
      },
      person: (name, day) => `Le ${day} n’est pas un jour ouvré pour ${name}.`,
      people: (names, day) => `Le ${day} n’est pas un jour ouvré pour ${names}.`,
    },
  },
};
