import * as english from '../../src/i18n/english';
import * as french from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';

const en = {
  title: (city: string, visit: string) => `${city}, ${visit}: your desk review has begun`,
  sent: (city: string) => `${city} has sent its initial report.`,
  notSent: (city: string) =>
    `${city}’s initial report is not here yet: its cards show it as soon as it comes, and you can begin with what you know.`,
  lead: (indicators: number, cells: number, deadline: string) =>
    `You read it against ${english.plural(indicators, 'indicator', 'indicators')}, in ${english.plural(cells, 'short cell', 'short cells')}, until ${deadline}.`,
  begunTitle: (city: string, visit: string) => `${city}, ${visit}: your desk review`,
  done: (complete: number, judged: number, total: number) =>
    judged > complete
      ? `You have judged ${judged} of ${english.plural(total, 'indicator', 'indicators')}, ${complete} with all that they need.`
      : `${complete} of ${english.plural(total, 'indicator', 'indicators')} are complete.`,
  goesOn: (deadline: string) => `Sheets are due ${deadline}.`,
  /** Where the programme opens how the host judges itself. */
  ratingOpen: (city: string) => `As your programme wants it, each card shows from the start how ${city} judges itself.`,
  start: 'Start',
  how: 'How this works',
  summary: (city: string) => `Your desk review of ${city}`,
  /** To whoever comes to a desk review that has closed. */
  closedTitle: (city: string, visit: string) => `${city}, ${visit}: you are on the team`,
  closed: (indicators: number, cells: number, deadline: string) =>
    `The team reads it against ${english.plural(indicators, 'indicator', 'indicators')}, in ${english.plural(cells, 'short cell', 'short cells')}. The desk review closed ${deadline}: what you send still counts.`,
  /** The same once the team is there, and once it was. */
  visiting: (n: number, of: number) => `The team is at the visit: this is day ${n} of ${of}.`,
  visited:
    'The visit is over. The team’s last word on each indicator, its recommendations and its report are behind these buttons.',
  /** Once its draft, and once the final report, has gone to the city. */
  isDraft: (when: string) =>
    `The visit is over. The draft report went to the city on ${when}: it comments on facts, and the team answers.`,
  isFinal: (when: string) =>
    `The visit is over, and the final report went out on ${when}. The city says what it does about each recommendation.`,
  sheets: (said: string) => `Your desk review: ${said}`,
};

/** The first message of a review, also to whoever comes late. A text that is missing in a language does not compile. */
export const WELCOME: InEach<typeof en> = {
  en,
  fr: {
    title: (city, visit) => `${city}, ${visit} : votre revue préparatoire a commencé`,
    sent: (city) => `${city} a remis son rapport initial.`,
    notSent: (city) =>
      `Le rapport initial ${french.de(city)} n’est pas encore là : les cartes le montreront dès son arrivée, et vous pouvez commencer d’après ce que vous savez.`,
    lead: (indicators, cells, deadline) =>
      `Vous le comparez à ${french.plural(indicators, 'indicateur', 'indicateurs')}, en ${french.plural(cells, 'petite case', 'petites cases')}, jusqu’au ${deadline}.`,
    begunTitle: (city, visit) => `${city}, ${visit} : votre revue préparatoire`,
    done: (complete, judged, total) =>
      judged > complete
        ? `Appréciations données : ${judged} sur ${total}, dont ${complete} avec tout ce qu’il leur faut.`
        : `Fiches complètes : ${complete} sur ${total}.`,
    goesOn: (deadline) => `Les fiches sont attendues pour le ${deadline}.`,
    ratingOpen: (city) =>
      `Comme le veut votre programme, chaque carte montre dès le début comment ${city} se juge elle-même.`,
    start: 'Commencer',
    how: 'Comment ça marche',
    summary: (city) => `Votre revue préparatoire ${french.de(city)}`,
    closedTitle: (city, visit) => `${city}, ${visit} : vous faites partie de l’équipe`,
    closed: (indicators, cells, deadline) =>
      `L’équipe le compare à ${french.plural(indicators, 'indicateur', 'indicateurs')}, en ${french.plural(cells, 'petite case', 'petites cases')}. La revue préparatoire s’est terminée le ${deadline} : ce que vous envoyez compte encore.`,
    visiting: (n, of) => `L’équipe est sur place : c’est le jour ${n} sur ${of}.`,
    visited:
      'La visite est terminée. Le dernier mot de l’équipe sur chaque indicateur, ses recommandations et son rapport sont derrière ces boutons.',
    isDraft: (when) =>
      `La visite est terminée. Le projet de rapport est parti vers la ville le ${when}\u00a0: elle commente les faits, et l’équipe répond.`,
    isFinal: (when) =>
      `La visite est terminée, et le rapport final est parti le ${when}. La ville dit ce qu’elle fait de chaque recommandation.`,
    sheets: (said) => `Votre revue préparatoire : ${said}`,
  },
};
