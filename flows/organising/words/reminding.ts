import * as english from '../../../src/i18n/english';
import * as french from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

const en = {
  title: (city: string) => `Remind · ${city}`,
  nobody: 'There is nobody to remind at the moment.',
  lead: 'These people would get a message, now unless a time is named (each on their own clock):',
  send: (n: number) => `Send to ${english.plural(n, 'person', 'people')}`,
  recent: (names: string) => `Reminded within the last 12 hours: ${names}. Send again?`,
  left: 'Left out:',
  who: (name: string, why: string) => `${name}: ${why}`,
  leave: 'Leave out',
  /** Where people can be left out, to how many it goes is known only then. */
  sendAll: 'Send',
  line: 'A personal line',
  cancel: 'Don’t send',
  sent: (n: number) => `On its way to ${english.plural(n, 'person', 'people')}.`,
  goesOut: (when: string, n: number) => `Goes out ${when}, to ${english.plural(n, 'person', 'people')}.`,
  oneADay: 'Nobody gets two reminders on one day: a second one goes out on their next working day.',
  none: 'Left as it is: no more is sent from here.',
  again: 'Yes, send again',
  why: {
    open: (n: number) => `${english.plural(n, 'indicator', 'indicators')} open`,
    behind: (n: number) => `${n} behind the pace`,
    silent: (days: number) => `quiet for ${english.plural(days, 'working day', 'working days')}`,
    done: 'has finished',
    away: 'is away',
    paused: 'asked for silence',
    snoozed: 'asked to be reminded later',
    report: 'the initial report has not been accepted yet',
    noReport: 'the initial report is not here yet',
  },
  summary: (city: string) => `Remind the team of ${city}`,
  over: (city: string) => `The visit to ${city} has begun: there is nothing left to remind of. Nothing was sent.`,
};

/** The words of reminding people by hand. A text that is missing in a language does not compile. */
export const REMINDING: InEach<typeof en> = {
  en,
  fr: {
    title: (city) => `Relancer · ${city}`,
    nobody: 'Il n’y a personne à relancer en ce moment.',
    lead: 'Ces personnes recevraient un message, maintenant sauf si une heure est indiquée (la leur) :',
    send: (n) => `Envoyer à ${french.plural(n, 'personne', 'personnes')}`,
    recent: (names) => `Rappel déjà reçu dans les 12 dernières heures : ${names}. Envoyer quand même ?`,
    left: 'Pas cette fois :',
    who: (name, why) => `${name} : ${why}`,
    leave: 'Ne pas relancer',
    sendAll: 'Envoyer',
    line: 'Un mot personnel',
    cancel: 'Ne pas envoyer',
    sent: (n) => `En route vers ${french.plural(n, 'personne', 'personnes')}.`,
    goesOut: (when, n) => `Partira ${when}, à ${french.plural(n, 'personne', 'personnes')}.`,
    oneADay: 'Personne ne reçoit deux rappels le même jour : un second part à son prochain jour ouvré.',
    none: 'C’est laissé tel quel : rien de plus n’est envoyé d’ici.',
    again: 'Oui, envoyer encore',
    why: {
      open: (n) => french.plural(n, 'indicateur ouvert', 'indicateurs ouverts'),
      behind: (n) => `${french.plural(n, 'indicateur', 'indicateurs')} de retard sur le rythme prévu`,
      silent: (days) => `sans nouvelles depuis ${french.plural(days, 'jour ouvré', 'jours ouvrés')}`,
      done: 'a terminé',
      away: 'absence annoncée',
      paused: 'a demandé le silence',
      snoozed: 'a demandé un rappel plus tard',
      report: 'le rapport initial n’a pas encore été accepté',
      noReport: 'le rapport initial n’est pas encore là',
    },
    summary: (city) => `Relancer l’équipe ${french.de(city)}`,
    over: (city) => `La visite ${french.de(city)} a commencé : il n’y a plus rien à rappeler. Rien n’a été envoyé.`,
  },
};
