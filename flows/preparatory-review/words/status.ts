import * as english from '../../../src/i18n/english';
import * as french from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

const en = {
  title: (city: string) => `Where you are · ${city}`,
  bar: (complete: number, judged: number, total: number) => `${judged} judged, ${complete} complete, of ${total}`,
  pace: (perDay: string, days: number, deadline: string) =>
    `${perDay} a working day gets you there by ${deadline}: ${english.plural(days, 'working day', 'working days')} left.`,
  onPace: 'You are on pace.',
  behind: (n: number) => `${english.plural(n, 'indicator', 'indicators')} behind the pace.`,
  minutes: (each: number, toGo: string) =>
    `You take about ${english.plural(each, 'minute', 'minutes')} an indicator: ${toGo} to go.`,
  overdue: (n: number) =>
    `The deadline has passed with ${english.plural(n, 'indicator', 'indicators')} open. What you send still counts.`,
  done: (city: string) => `All done for ${city}. Thank you. You can still edit any answer.`,
  /** Once the visit has begun, nobody is asked for more. */
  doneThen: (city: string) => `Your desk review of ${city} is complete.`,
  deadline: (there: string, city: string, here: string) => `Due ${here} your time (${there} in ${city}).`,
  paused: 'You are paused: no reminders until you say “resume”.',
  team: (share: string) => `Your team: ${share} of all answers are in.`,
  late: 'The sheets are open to the team: what you send now is marked as late.',
  noSheets: (city: string) => `You fill in no sheets on ${city}. “status” says where things are. Nothing was changed.`,
  whole: {
    title: (city: string) => `${city}: every indicator has your answer`,
    text: 'Thank you. You can still edit any of them; once the sheets are gathered, an edit is marked as late.',
    late: 'Thank you. The sheets are open to the team: you can still edit any of them, and an edit is marked as late.',
  },
};

/** The words of where somebody stands. A text that is missing in a language does not compile. */
export const STATUS: InEach<typeof en> = {
  en,
  fr: {
    title: (city) => `Où vous en êtes · ${city}`,
    bar: (complete, judged, total) =>
      `${french.plural(judged, 'évalué', 'évalués')}, ${french.plural(complete, 'complet', 'complets')}, sur ${total}`,
    pace: (perDay, days, deadline) =>
      `Avec ${perDay} par jour ouvré, tout sera prêt le ${deadline} : il reste ${french.plural(days, 'jour ouvré', 'jours ouvrés')}.`,
    onPace: 'Vous êtes dans les temps.',
    behind: (n) => `${french.plural(n, 'indicateur', 'indicateurs')} de retard sur le rythme prévu.`,
    minutes: (each, toGo) =>
      `Il vous faut environ ${french.plural(each, 'minute', 'minutes')} par indicateur ; encore ${toGo}.`,
    overdue: (n) =>
      `L’échéance est passée et ${french.plural(n, 'indicateur reste ouvert', 'indicateurs restent ouverts')}. Ce que vous envoyez compte encore.`,
    done: (city) => `Tout est fait pour ${city}. Merci. Vous pouvez encore modifier chaque réponse.`,
    doneThen: (city) => `Votre revue préparatoire ${french.de(city)} est complète.`,
    deadline: (there, city, here) => `Échéance : ${here}, à votre heure (${there} ${french.au(city)}).`,
    paused: 'Vous êtes en pause : aucun rappel tant que vous n’aurez pas dit « reprendre ».',
    team: (share) => `Votre équipe : ${share} des réponses sont arrivées.`,
    late: 'Les fiches sont ouvertes à l’équipe : ce que vous envoyez maintenant sera marqué comme tardif.',
    noSheets: (city) =>
      `Vous ne remplissez pas de fiches sur ${city}. « statut » dit où en sont les choses. Rien n’a été modifié.`,
    whole: {
      title: (city) => `${city} : vous avez répondu à tous les indicateurs`,
      text: 'Merci. Vous pouvez encore toutes les modifier ; après la mise en commun des fiches, une modification est marquée comme tardive.',
      late: 'Merci. Les fiches sont ouvertes à l’équipe : vous pouvez encore toutes les modifier, et une modification est marquée comme tardive.',
    },
  },
};
