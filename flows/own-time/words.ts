import type { InEach } from '../../src/method/language';

const en = {
  paused: 'Paused. Everything is saved; I’ll send no reminders until you say “resume”.',
  resumed: 'Welcome back.',
  resume: 'Resume',
  snoozed: (until: string) => `No reminder before ${until}.`,
  snoozeTitle: 'When shall I remind you?',
  tomorrow: 'Tomorrow',
  monday: 'Monday',
  date: 'On the day chosen',
  away: 'I’m away until…',
  awayTitle: 'When are you away?',
  from: 'From',
  to: 'To',
  awaySave: 'Save',
  awaySaved: (from: string, to: string) =>
    `Noted: you are away from ${from} to ${to}. Nothing will reach you on those days.`,
  awayOpen: 'Please choose the last day too. Nothing was changed.',
  snoozeWrong: 'Please choose a day after today. Nothing was changed.',
  awayWrong: 'The last day must not be before the first. Nothing was changed.',
  outOfReach: (first: string, last: string) =>
    `Dates go from ${first} to ${last}. Please look at the year again; nothing was changed.`,
  day: 'Day',
  /** What the form is filled in with. */
  readAs: (from: string, to: string) =>
    from === to ? `As I read it: ${from}.` : `As I read it: from ${from} to ${to}.`,
  reminder: (city: string) => `Reminder: ${city}`,
};

/** The words of one’s own time. A text that is missing in a language does not compile. */
export const WORDS: InEach<typeof en> = {
  en,
  fr: {
    paused:
      'C’est la pause. Tout est enregistré ; je n’enverrai aucun rappel tant que vous n’aurez pas dit « reprendre ».',
    resumed: 'Bon retour !',
    resume: 'Reprendre',
    snoozed: (until) => `Pas de rappel avant le ${until}.`,
    snoozeTitle: 'À quand le prochain rappel ?',
    tomorrow: 'Demain',
    monday: 'Lundi',
    date: 'Le jour choisi',
    away: 'Je m’absente jusqu’au…',
    awayTitle: 'Vos jours d’absence',
    from: 'Du',
    to: 'Au',
    awaySave: 'Enregistrer',
    awaySaved: (from, to) =>
      `C’est noté : vous vous absentez du ${from} au ${to}. Rien ne vous parviendra ces jours-là.`,
    awayOpen: 'Choisissez aussi le dernier jour. Rien n’a changé.',
    snoozeWrong: 'Choisissez un jour après aujourd’hui. Rien n’a changé.',
    awayWrong: 'Le dernier jour ne peut pas précéder le premier. Rien n’a changé.',
    outOfReach: (first, last) =>
      `Les dates commencent en ${first} et finissent en ${last}. Regardez l’année. Rien n’a été changé.`,
    day: 'Jour',
    /** What the form is filled in with. */
    readAs: (from, to) => (from === to ? `Si j’ai bien lu : ${from}.` : `Si j’ai bien lu : du ${from} au ${to}.`),
    reminder: (city) => `Rappel : ${city}`,
  },
};
