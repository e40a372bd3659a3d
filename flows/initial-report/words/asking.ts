import * as english from '../../../src/i18n/english';
import * as french from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

const en = {
  again: {
    title: (city: string) => `Ask ${city} for more`,
    cells: 'Which cells?',
    note: 'What is missing?',
    noteHint: 'The host reads this as you write it: nothing of what you think of it.',
    send: 'Ask for them',
    none: 'Choose at least one cell. Nothing was sent.',
    sent: (city: string, n: number) => `${city} is asked for ${english.plural(n, 'cell', 'cells')} once more.`,
    tooEarly: 'The report is not handed in yet: there is nothing to ask for again.',
    told: (city: string) => `The review team asks you for more in the report on ${city}`,
    says: 'Your report is received. These cells are asked for once more; hand it in again when they are done.',
    reminder: (city: string, cells: string) => `More is asked for in your report on ${city}: ${cells}.`,
    open: (cells: string) => `Asked for once more: ${cells}.`,
    button: 'Ask for cells again',
  },
  later: {
    button: 'More time',
    title: 'Ask for more time',
    until: 'By when instead?',
    reason: 'Why, if you want to say so',
    due: (day: string) => `The report is due ${day}. Your organiser decides, and sees what it means for the team.`,
    send: 'Ask',
    noDay: (due: string) => `Choose a day after ${due} and before the visit. Nothing was sent.`,
    sent: (day: string) => `Your organiser is asked: ${day} instead. You are told what comes of it.`,
    waits: (day: string) => `You have asked for ${day}; your organiser has not answered yet.`,
    asks: (city: string, day: string) => `${city} asks for more time: ${day} instead`,
    now: (due: string, days: number, gathering: string) =>
      `As it is: due ${due}; then the team has ${english.plural(days, 'weekday', 'weekdays')} until the sheets open on ${gathering}.`,
    does: {
      shorten: (days: number, before: number, pace: string) =>
        `Shorten the team’s time: ${english.plural(days, 'weekday', 'weekdays')} instead of ${before}, about ${pace} indicators a day.`,
      move: (gathering: string, days: number, left: number) =>
        `Move the gathering: the sheets open on ${gathering}, the team keeps ${english.plural(days, 'weekday', 'weekdays')}, and ${english.plural(left, 'day', 'days')} are left until the visit.`,
      call: (day: string) => `The team call is before that, on ${day}: it needs another day.`,
      no: (due: string) => `No: it stays ${due}, and comes late or as far as it is.`,
    },
    answers: { shorten: 'Shorten the team’s time', move: 'Move the gathering', no: 'No' },
    why: 'Why',
    gone: 'This wish was answered already, the report has come, or another wish has. Nothing was changed.',
    cannot: 'The report is here already, or that day is no longer possible. Nothing was changed.',
    answered: {
      shorten: (day: string) => `The report is due ${day} now; the sheets open as planned.`,
      move: (day: string, gathering: string) => `The report is due ${day} now, and the sheets open on ${gathering}.`,
      no: (due: string) => `It stays ${due}. The host is told.`,
    },
    told: {
      yes: (day: string) => `You have until ${day}: your report is due then.`,
      no: (due: string) => `Your organiser keeps to ${due}. What is half done can be handed in, and completed later.`,
    },
  },
};

/** The words of asking once more, and of asking for time. A text that is missing in a language does not compile. */
export const ASKING: InEach<typeof en> = {
  en,
  fr: {
    again: {
      title: (city) => `Demander des compléments ${french.au(city)}`,
      cells: 'Quelles cases ?',
      note: 'Que manque-t-il ?',
      noteHint: 'La ville hôte lit ceci tel quel : rien de ce que vous en pensez.',
      send: 'Les demander',
      none: 'Choisissez au moins une case. Rien n’a été envoyé.',
      sent: (city, n) => `${french.plural(n, 'case est redemandée', 'cases sont redemandées')} ${french.au(city)}.`,
      tooEarly: 'Le rapport n’est pas encore remis : il n’y a rien à redemander.',
      told: (city) => `L’équipe de revue vous demande des compléments au rapport sur ${city}`,
      says: 'Votre rapport est reçu. Ces cases sont redemandées ; remettez-le à nouveau quand elles sont faites.',
      reminder: (city, cells) => `Des compléments sont demandés à votre rapport sur ${city} : ${cells}.`,
      open: (cells) => `Redemandé : ${cells}.`,
      button: 'Redemander des cases',
    },
    later: {
      button: 'Plus de temps',
      title: 'Demander plus de temps',
      until: 'Pour quel jour ?',
      reason: 'Pourquoi, si vous voulez le dire',
      due: (day) =>
        `Le rapport est attendu pour le ${day}. La personne qui organise décide, et voit ce que cela change pour l’équipe.`,
      send: 'Demander',
      noDay: (due) => `Choisissez un jour après le ${due} et avant la visite. Rien n’a été envoyé.`,
      sent: (day) => `C’est demandé à la personne qui organise : le ${day}. Vous saurez ce qu’il en est.`,
      waits: (day) => `Vous avez demandé le ${day} ; la personne qui organise n’a pas encore répondu.`,
      asks: (city, day) => `${city} demande plus de temps : le ${day}`,
      now: (due, days, gathering) =>
        `Aujourd’hui : attendu pour le ${due} ; l’équipe a ensuite ${french.plural(days, 'jour de semaine', 'jours de semaine')} jusqu’à l’ouverture des fiches, le ${gathering}.`,
      does: {
        shorten: (days, before, pace) =>
          `Raccourcir le temps de l’équipe : ${french.plural(days, 'jour de semaine', 'jours de semaine')} (${before} aujourd’hui), environ ${pace} indicateurs par jour.`,
        move: (gathering, days, left) =>
          `Déplacer la mise en commun : les fiches s’ouvrent le ${gathering}, l’équipe garde ${french.plural(days, 'jour de semaine', 'jours de semaine')}, et il reste ${french.plural(left, 'jour', 'jours')} jusqu’à la visite.`,
        call: (day) => `La réunion d’équipe est avant, le ${day} : il lui faut un autre jour.`,
        no: (due) => `Non : cela reste le ${due} ; il viendra en retard, ou tel qu’il est.`,
      },
      answers: { shorten: 'Raccourcir le temps de l’équipe', move: 'Déplacer la mise en commun', no: 'Non' },
      why: 'Pourquoi',
      gone: 'Cette demande a déjà une réponse, le rapport est arrivé, ou une autre demande est venue depuis. Rien n’a été modifié.',
      cannot: 'Le rapport est déjà là, ou ce jour n’est plus possible. Rien n’a été modifié.',
      answered: {
        shorten: (day) => `Le rapport est maintenant attendu pour le ${day} ; les fiches s’ouvrent comme prévu.`,
        move: (day, gathering) =>
          `Le rapport est maintenant attendu pour le ${day}, et les fiches s’ouvrent le ${gathering}.`,
        no: (due) => `Cela reste le ${due}. La ville hôte en est informée.`,
      },
      told: {
        yes: (day) => `Vous avez jusqu’au ${day} : votre rapport est attendu ce jour-là.`,
        no: (due) =>
          `La personne qui organise garde le ${due}. Ce qui est à moitié fait peut être remis, et complété ensuite.`,
      },
    },
  },
};
