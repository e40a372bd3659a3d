import { au } from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';
import type { SeenAs, Side } from './return/kept';

const side: Record<Side, string> = { team: 'the team', host: 'the city' };
const seen: Record<SeenAs, string> = { as_said: 'done as said', not_yet: 'not yet', otherwise: 'otherwise' };

const en = {
  side,
  seen,
  title: (city: string) => `${city}: a return two years after`,
  look: 'A return two years after',
  what: (around: string) =>
    `Two of the team can come back around ${around} and see what became of the recommendations, if the city and the team both want it.`,
  sideSaid: { team: 'The team', host: 'The city' },
  early: 'A return is spoken of from a year after the final report on. Nothing was changed.',
  past: 'The return has taken place: nothing of it changes any more. Nothing was changed.',
  said: { yes: 'wants it', no: 'does not want it', none: 'has not said yet' },
  yes: 'We want it',
  no: 'We do not',
  off: 'Call it off',
  keptYes: (other: string) => `Kept. It comes about once ${other} wants it, too.`,
  keptBoth: 'Kept. Both want it: agree on a day, then the leader chooses who comes.',
  keptNo: 'Kept. There is no return, unless both want it later.',
  same: 'That was said already. Nothing was changed.',
  notYours: 'The leader says it for the team, the contact for the city. Nothing was changed.',
  field: {
    day: { label: 'On which day' },
    who: { label: 'Who comes back', hint: 'Two of those who were on the team and are still there.' },
    seen: { label: 'What you saw' },
    line: { label: 'In one line, for the host city', hint: 'Functions, nobody’s name.' },
  },
  propose: 'Propose this day',
  agree: (day: string) => `Agree to ${day}`,
  proposed: (who: string, day: string) => `Proposed by ${who}: ${day}.`,
  noDay: 'No day is proposed yet.',
  agreed: (day: string) => `Agreed: ${day}.`,
  badDay: (last: string) => `Choose a day after today, until ${last} at the latest. Nothing was changed.`,
  gone: 'That day is not proposed any more. Nothing was changed.',
  going: 'Who comes',
  goingHost: (cities: string) => `From ${cities} somebody comes.`,
  comes: { yes: 'comes', no: 'cannot', none: 'has not said yet' },
  choose: 'Ask these two',
  two: 'Choose two. Nothing was changed.',
  chosen: 'Asked. They say themselves whether they come.',
  come: 'I come',
  cannot: 'I cannot',
  keptCome: 'Kept. You hear of it three days and a day before.',
  keptCannot: 'Kept. The leader hears of it, and can ask somebody else.',
  notAsked: 'You are not asked to come back here. Nothing was changed.',
  news: {
    yes: (who: string, city: string) =>
      `Return to ${city}, two years after the report: ${who} would like two of the team to come back. You have the next word.`,
    no: (who: string, city: string) =>
      `Return to ${city}: ${who} wants none. It does not take place, unless both want it later.`,
    day: (city: string, day: string) =>
      `For the return to ${city}, ${day} is proposed. Agree to it, or propose another.`,
    agreed: (city: string, day: string) => `The return to ${city} is agreed: ${day}.`,
    asked: (city: string, day: string) =>
      `The leader asks whether you come back to ${city} on ${day}, two years after the report.`,
    cannot: (city: string) => `Somebody cannot come back to ${city}. Ask somebody else.`,
    seen: (city: string) =>
      `Those who came back to ${city} have written what they saw. It stands with each recommendation.`,
  },
  planned: {
    name: 'return two years after',
    want: (city: string) =>
      `A year has passed since the report on ${city}. Two of the team can come back after another year, if the city and the team both want it: do you?`,
    day: (city: string, around: string) =>
      `Both wanted a return to ${city}, around ${around}: it is time to agree on a day.`,
    soon: (city: string, day: string) => `Two of the team come back to ${city} on ${day}.`,
    soonGoing: (city: string, day: string) =>
      `You come back to ${city} on ${day}. What becomes of each recommendation stands in follow up; write there what you see.`,
  },
  seenTitle: 'Seen on the return',
  keepSeen: 'Keep what I saw',
  noSeen: 'Say how you found it. Nothing was changed.',
  keptSeen: 'Kept. The host city reads it with the recommendation.',
};

/** The words of a return two years after. A text that is missing in a language does not compile. */
export const RETURN_WORDS: InEach<typeof en> = {
  en,
  fr: {
    side: { team: 'l’équipe', host: 'la ville' },
    seen: { as_said: 'fait comme prévu', not_yet: 'pas encore', otherwise: 'autrement' },
    title: (city) => `${city} : un retour deux ans après`,
    look: 'Un retour deux ans après',
    what: (around) =>
      `Deux membres de l’équipe peuvent revenir vers le ${around} et voir ce que sont devenues les recommandations, si la ville et l’équipe le veulent.`,
    sideSaid: { team: 'L’équipe', host: 'La ville' },
    early: 'On parle d’un retour un an après le rapport final au plus tôt. Rien n’a changé.',
    past: 'Le retour a eu lieu : plus rien n’en change. Rien n’a changé.',
    said: { yes: 'le veut', no: 'ne le veut pas', none: 'ne l’a pas encore dit' },
    yes: 'Nous le voulons',
    no: 'Nous n’en voulons pas',
    off: 'Y renoncer',
    keptYes: (other) => `C’est noté. Il aura lieu dès que ${other} le veut aussi.`,
    keptBoth:
      'C’est noté. Les deux le veulent : convenez d’un jour, puis la personne qui dirige l’équipe choisit qui vient.',
    keptNo: 'C’est noté. Il n’y a pas de retour, à moins que les deux le veuillent plus tard.',
    same: 'C’était déjà dit. Rien n’a changé.',
    notYours: 'La personne qui dirige l’équipe le dit pour l’équipe, le contact pour la ville. Rien n’a changé.',
    field: {
      day: { label: 'Quel jour' },
      who: { label: 'Qui revient', hint: 'Deux personnes qui étaient de l’équipe et sont encore là.' },
      seen: { label: 'Ce que vous avez vu' },
      line: { label: 'En une ligne, pour la ville hôte', hint: 'Des fonctions, aucun nom.' },
    },
    propose: 'Proposer ce jour',
    agree: (day) => `Accepter le ${day}`,
    proposed: (who, day) => `Proposé par ${who} : le ${day}.`,
    noDay: 'Aucun jour n’est encore proposé.',
    agreed: (day) => `Convenu : le ${day}.`,
    badDay: (last) => `Choisissez un jour après aujourd’hui, le ${last} au plus tard. Rien n’a changé.`,
    gone: 'Ce jour n’est plus proposé. Rien n’a changé.',
    going: 'Qui vient',
    goingHost: (cities) => `On vient de : ${cities}.`,
    comes: { yes: 'vient', no: 'ne peut pas', none: 'ne l’a pas encore dit' },
    choose: 'Demander à ces deux',
    two: 'Choisissez deux personnes. Rien n’a changé.',
    chosen: 'C’est demandé. Ces personnes disent elles-mêmes si elles viennent.',
    come: 'Je viens',
    cannot: 'Je ne peux pas',
    keptCome: 'C’est noté. Vous en entendrez parler trois jours et un jour avant.',
    keptCannot: 'C’est noté. La personne qui dirige l’équipe l’apprend et peut demander à quelqu’un d’autre.',
    notAsked: 'On ne vous demande pas de revenir ici. Rien n’a changé.',
    news: {
      yes: (who, city) =>
        `Retour ${au(city)} deux ans après le rapport : ${who} le souhaite. C’est à vous de dire la suite.`,
      no: (who, city) =>
        `Retour ${au(city)} : ${who} n’en veut pas. Il n’a pas lieu, à moins que les deux le veuillent plus tard.`,
      day: (city, day) => `Pour le retour ${au(city)}, le ${day} est proposé. Acceptez-le, ou proposez-en un autre.`,
      agreed: (city, day) => `Le retour ${au(city)} est convenu : le ${day}.`,
      asked: (city, day) =>
        `La personne qui dirige l’équipe demande si vous revenez ${au(city)} le ${day}, deux ans après le rapport.`,
      cannot: (city) => `Une personne ne peut pas revenir ${au(city)}. Demandez à quelqu’un d’autre.`,
      seen: (city) =>
        `Les personnes revenues ${au(city)} ont écrit ce qu’elles ont vu : on le lit avec chaque recommandation.`,
    },
    planned: {
      name: 'retour deux ans après',
      want: (city) =>
        `Un an a passé depuis le rapport sur ${city}. Deux membres de l’équipe peuvent revenir après une autre année, si la ville et l’équipe le veulent : et vous ?`,
      day: (city, around) =>
        `Les deux voulaient un retour ${au(city)}, vers le ${around} : il est temps de convenir d’un jour.`,
      soon: (city, day) => `Deux membres de l’équipe reviennent ${au(city)} le ${day}.`,
      soonGoing: (city, day) =>
        `Vous revenez ${au(city)} le ${day}. Ce que devient chaque recommandation se lit sous suivi ; écrivez-y ce que vous voyez.`,
    },
    seenTitle: 'Vu lors du retour',
    keepSeen: 'Garder ce que j’ai vu',
    noSeen: 'Dites comment vous l’avez trouvé. Rien n’a changé.',
    keptSeen: 'C’est noté. La ville hôte le lit avec la recommandation.',
  },
};
