import * as english from '../../../src/i18n/english';
import * as french from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

const en = {
  title: (city: string) => `Whom the team meets in ${city}`,
  intro:
    'The team speaks with 15 to 20 people in three days, in pairs, an hour each. What you hold early need not be found in two days.',
  hours: 'When you can receive them',
  noHours: 'not at all',
  changeHours: 'Change these hours',
  hoursHow: 'A line for each day, in order, as 09:00–12:30, 14:00–17:30; a dash alone for a day that is not possible.',
  standing: {
    elected: 'an elected member',
    staff: 'human resources',
    advisory: 'the advisory body',
    'organisation-1': 'an organisation that works with migrants',
    'organisation-2': 'a second organisation',
    users: 'a workshop with users of your services',
  },
  standingTitle: 'Every visit meets these',
  hold: 'Hold an hour',
  held: 'held',
  list: 'The programme',
  nothing: 'The team has not sent its programme yet.',
  waiting: (n: number) => `${english.plural(n, 'interview waits', 'interviews wait')} for your word.`,
  allDone: 'You have confirmed everything.',
  leftBehind: (n: number) =>
    `The visit has moved, and ${english.plural(n, 'interview is', 'interviews are')} still on a day before. The team moves them, or you do.`,
  about: (what: string) => `about: ${what}`,
  interpreted: 'with interpretation',
  state: { held: 'held', proposed: 'to be confirmed', confirmed: 'confirmed', cancelled: 'cancelled' },
  confirm: 'Confirm',
  confirmAll: 'Confirm all',
  change: 'Change',
  move: 'Move it, or propose somebody else',
  decline: 'It cannot take place',
  confirmed: 'Confirmed.',
  kept: 'Kept. The team is told.',
  heldNow: 'The hour is held. The team sees it in its programme.',
  hoursKept: 'Kept. The team proposes its interviews within these hours.',
  hoursTold: 'Interviews that are agreed already stay where they are.',
  cancelled: 'The team knows that it does not take place.',
  begun:
    'This interview has begun or is over: it stays as it was. Nothing was changed. Write to the team’s leader if something is wrong.',
  notTakingPlace: (n: number) => `Cancelled (${n})`,
  gone: 'This was cancelled meanwhile. Nothing was changed.',
  changedMeanwhile:
    'Something here was changed while your card was open: this is how it stands now. Nothing was confirmed.',
  notFree:
    'The team is not free then: nothing lies in the three hours before the feedback session, nor after it. Nothing was changed.',
  over: 'The visit is over: its interviews stay as they are.',
  noHoursRead: 'One of these lines has no hours as 09:00–12:30. Nothing was changed.',
  save: 'Keep',
  why: 'Why it cannot take place',
  back: 'Hours and interviews',
  noneChosen: 'Choose which one first.',
  noneToConfirm: 'That one does not wait to be confirmed. Nothing was changed.',
  field: {
    which: { label: 'Which one' },
    hours: { label: 'Your hours, a line for each day' },
    function: {
      label: 'Who: function or body',
      hint: 'Never a person’s name. Write somebody else here to propose them.',
    },
    day: { label: 'Day' },
    time: { label: 'From', hint: 'As 09:30.' },
    interpreted: { label: 'With interpretation (half as long again)' },
    place: { label: 'Where' },
    language: { label: 'In which language' },
    reason: { label: 'Why, or who could come instead', hint: 'The team reads it.' },
  },
  told: {
    sent: (n: number) => `The team asks to meet ${english.plural(n, 'person or group', 'people or groups')}`,
    changed: (what: string) => `The team changed an interview: ${what}`,
    followed: (n: number) =>
      `The visit has moved: ${english.plural(n, 'interview waits', 'interviews wait')} for your word on another day`,
    cancelled: (what: string) => `The team does not need this interview any more: ${what}`,
  },
  reminder: {
    hold: (city: string, day: string) =>
      `The team comes to ${city} on ${day}. Hold hours now for those whom every visit meets: then nobody has to be found in two days.`,
    confirm: (n: number) => `${english.plural(n, 'interview waits', 'interviews wait')} to be confirmed.`,
  },
};

const fr: typeof en = {
  title: (city) => `Qui l’équipe rencontre ${french.au(city)}`,
  intro:
    'L’équipe parle avec 15 à 20 personnes en trois jours, à deux, une heure chacune. Ce que vous réservez tôt ne sera pas à trouver en deux jours.',
  hours: 'Quand vous pouvez les recevoir',
  noHours: 'pas du tout',
  changeHours: 'Changer ces heures',
  hoursHow:
    'Une ligne par jour, dans l’ordre, comme 9 h–12 h 30, 14 h–17 h 30 ; un tiret seul pour un jour impossible.',
  standing: {
    elected: 'une élue ou un élu',
    staff: 'les ressources humaines',
    advisory: 'l’organe consultatif',
    'organisation-1': 'une organisation au service des migrants',
    'organisation-2': 'une deuxième organisation',
    users: 'un atelier avec le public de vos services',
  },
  standingTitle: 'Chaque visite rencontre',
  hold: 'Réserver une heure',
  held: 'réservé',
  list: 'Le programme',
  nothing: 'L’équipe n’a pas encore envoyé son programme.',
  waiting: (n) => `${french.plural(n, 'entretien attend', 'entretiens attendent')} votre accord.`,
  allDone: 'Vous avez tout confirmé.',
  leftBehind: (n) =>
    `La visite a été déplacée, et ${french.plural(n, 'entretien reste', 'entretiens restent')} à un ancien jour. L’équipe les déplace, ou vous.`,
  about: (what) => `sujet : ${what}`,
  interpreted: 'avec interprète',
  state: { held: 'réservé', proposed: 'à confirmer', confirmed: 'confirmé', cancelled: 'annulé' },
  confirm: 'Confirmer',
  confirmAll: 'Tout confirmer',
  change: 'Modifier',
  move: 'Le déplacer, ou proposer quelqu’un d’autre',
  decline: 'Il ne peut pas avoir lieu',
  confirmed: 'C’est confirmé.',
  kept: 'C’est gardé. L’équipe est prévenue.',
  heldNow: 'L’heure est réservée. L’équipe la voit dans son programme.',
  hoursKept: 'C’est gardé. L’équipe propose ses entretiens dans ces heures.',
  hoursTold: 'Les entretiens déjà convenus restent où ils sont.',
  cancelled: 'L’équipe sait qu’il n’a pas lieu.',
  begun:
    'Cet entretien a commencé ou est terminé : il reste tel quel. Rien n’a changé. En cas d’erreur, écrivez à qui dirige l’équipe.',
  notTakingPlace: (n) => `Annulés (${n})`,
  gone: 'Il a été annulé entre-temps. Rien n’a changé.',
  changedMeanwhile:
    'Quelque chose a été modifié ici pendant que votre carte était ouverte : voici où l’on en est. Rien n’a été confirmé.',
  notFree:
    'L’équipe n’est pas libre à ce moment : rien ne se tient dans les trois heures avant la séance de restitution, ni après. Rien n’a changé.',
  over: 'La visite est finie : ses entretiens restent comme ils sont.',
  noHoursRead: 'L’une de ces lignes ne donne pas d’heures comme 9 h–12 h 30. Rien n’a changé.',
  save: 'Garder',
  why: 'Pourquoi il ne peut pas avoir lieu',
  back: 'Heures et entretiens',
  noneChosen: 'Choisissez d’abord lequel.',
  noneToConfirm: 'Celui-là n’attend pas d’être confirmé. Rien n’a changé.',
  field: {
    which: { label: 'Lequel' },
    hours: { label: 'Vos heures, une ligne par jour' },
    function: {
      label: 'Qui : fonction ou organisme',
      hint: 'Jamais le nom d’une personne. Écrivez ici qui d’autre vous proposez.',
    },
    day: { label: 'Jour' },
    time: { label: 'À partir de', hint: 'Comme 9 h 30.' },
    interpreted: { label: 'Avec interprète (moitié plus long)' },
    place: { label: 'Où' },
    language: { label: 'Dans quelle langue' },
    reason: { label: 'Pourquoi, ou qui pourrait venir à la place', hint: 'L’équipe le lit.' },
  },
  told: {
    sent: (n) => `L’équipe demande à rencontrer ${french.plural(n, 'personne ou groupe', 'personnes ou groupes')}`,
    changed: (what) => `L’équipe a modifié un entretien : ${what}`,
    followed: (n) =>
      `La visite a été déplacée : ${french.plural(n, 'entretien attend', 'entretiens attendent')} votre accord pour un autre jour`,
    cancelled: (what) => `L’équipe n’a plus besoin de cet entretien : ${what}`,
  },
  reminder: {
    hold: (city, day) =>
      `L’équipe vient ${french.au(city)} le ${day}. Réservez dès maintenant des heures pour celles et ceux que chaque visite rencontre : personne ne sera à trouver en deux jours.`,
    confirm: (n) => `${french.plural(n, 'entretien attend', 'entretiens attendent')} d’être confirmés.`,
  },
};

export const HOST: InEach<typeof en> = { en, fr };
