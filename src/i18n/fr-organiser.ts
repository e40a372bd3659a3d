import type { organiser as english } from './en-organiser';
import { creating } from './fr-creating';
import { reach } from './fr-reach';
import { au, de, plural } from './french';

/** French: what organisers read. */
export const organiser: typeof english = {
  status: {
    title: 'Vos revues d’un coup d’œil',
    stages: {
      waiting: 'en attente du rapport',
      late: 'rapport en retard',
      desk: 'revue préparatoire',
      gathered: 'mise en commun faite',
      visit: 'visite',
      report: 'rapport de revue',
    },
  },
  remind: {
    title: (city) => `Relancer · ${city}`,
    nobody: 'Il n’y a personne à relancer en ce moment.',
    lead: 'Ces personnes recevraient un message, maintenant sauf si une heure est indiquée (la leur) :',
    who: (name, why) => `${name} : ${why}`,
    line: 'Un mot personnel (facultatif)',
    send: (n) => `Envoyer à ${plural(n, 'personne', 'personnes')}`,
    cancel: 'Ne pas envoyer',
    sent: (n) => `En route vers ${plural(n, 'personne', 'personnes')}.`,
    goesOut: (when, n) => `Partira ${when}, à ${plural(n, 'personne', 'personnes')}.`,
    oneADay: 'Personne ne reçoit deux rappels le même jour : un second part à son prochain jour ouvré.',
    none: 'C’est laissé tel quel : rien de plus n’est envoyé d’ici.',
    recent: (names) => `Rappel déjà reçu dans les 12 dernières heures : ${names}. Envoyer quand même ?`,
    again: 'Oui, envoyer encore',
    left: 'Pas cette fois :',
    why: {
      open: (n) => plural(n, 'indicateur ouvert', 'indicateurs ouverts'),
      behind: (n) => `${plural(n, 'indicateur', 'indicateurs')} de retard sur le rythme prévu`,
      silent: (days) => `sans nouvelles depuis ${plural(days, 'jour ouvré', 'jours ouvrés')}`,
      done: 'a terminé',
      away: 'absence annoncée',
      paused: 'a demandé le silence',
      snoozed: 'a demandé un rappel plus tard',
      report: 'le rapport initial n’a pas encore été accepté',
    },
    summary: (city) => `Relancer l’équipe ${de(city)}`,
  },
  visit: {
    title: (city) => `Déplacer la visite ${au(city)}`,
    start: 'Nouveau premier jour',
    show: 'Voir le calendrier',
    from: (a, b) => `Le premier jour passe du ${a} au ${b}.`,
    before: 'Prévu actuellement',
    after: 'Prévu après le déplacement',
    confirm: 'Déplacer la visite',
    cancel: 'Ne rien changer',
    moved: (city, when) => `La visite ${au(city)} commence désormais le ${when}. Tout le calendrier a suivi.`,
    not: 'C’est laissé tel quel : rien de plus n’est changé d’ici.',
    changed: 'Le calendrier a changé entre-temps. Regardez-le encore avant de confirmer.',
    wrong: (year) => `Choisissez un jour encore à venir, au plus tard en ${year}. Rien n’a été changé.`,
    item: (when, who, what) => `${when} · ${who} · ${what}`,
    more: (n) => `et ${n} de plus`,
    team: 'équipe',
    people: (n) => plural(n, 'personne', 'personnes'),
  },
  morning: {
    title: (day) => `Ce qui vous attend ce ${day}`,
    lateReport: (city, due) => `${city} : le rapport initial était attendu pour le ${due}.`,
    silentLeader: (city, name, days) =>
      `${city}, ${name} (chef d’équipe) : rien depuis ${plural(days, 'jour ouvré', 'jours ouvrés')}.`,
    unreachable: (name, why) => `${name} : message impossible à remettre, car ${why}.`,
    visit: (city, when) => `${city} : la visite a lieu cette semaine (${when}).`,
    summary: 'Ce qui vous attend aujourd’hui',
  },
  creating,
  reach,
  export: {
    title: (city) => `Exporter · ${city}`,
    sheets: 'Fiches (CSV)',
    grid: 'Grille (CSV)',
    document: 'Document (Markdown)',
    summary: (city) => `Export de la revue ${de(city)}`,
  },
};
