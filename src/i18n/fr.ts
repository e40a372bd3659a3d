import type { Missing } from '../method/completeness';
import type { Agreement } from '../method/consolidation';
import type { Performance, SheetField } from '../method/sheet';
import type { en } from './en';
import { audience } from './fr-audience';
import { blind } from './fr-blind';
import { channel } from './fr-channel';
import { consolidating } from './fr-consolidating';
import { hypotheses } from './fr-hypotheses';
import { install } from './fr-install';
import { late } from './fr-late';
import { leader } from './fr-leader';
import { limits } from './fr-limits';
import { linking } from './fr-linking';
import { naming } from './fr-naming';
import { organiser } from './fr-organiser';
import { pace } from './fr-pace';
import { phase } from './fr-phase';
import { reminder } from './fr-reminder';
import { rewording } from './fr-rewording';
import { setAside } from './fr-set-aside';
import { slackCard } from './fr-slack-card';
import { teams } from './fr-teams';
import { teamsCard } from './fr-teams-card';
import { truly } from './fr-truly';
import { typing } from './fr-typing';
import { au, de, plural } from './french';

const performance: Record<Performance, string> = {
  below: 'en dessous',
  at: 'au niveau',
  above: 'au-dessus',
  need_info: 'il me faut davantage d’informations',
  not_applicable: 'sans objet ici',
};

const shortPerformance: Record<Performance, string> = {
  below: 'en dessous',
  at: 'au niveau',
  above: 'au-dessus',
  need_info: 'davantage d’informations',
  not_applicable: 'sans objet',
};

const missing: Record<Missing, string> = {
  performance: 'une appréciation',
  suspect: 'une chose à vérifier sur place',
  dontKnow: 'une chose que nous ne savons pas',
  toAsk: 'une chose à demander (ou « rien »)',
  toMeet: 'quelqu’un à rencontrer (ou « personne »)',
  naReason: 'la raison pour laquelle c’est sans objet',
};

const question: Record<Missing, string> = {
  performance:
    'Par rapport à cette norme, où se situe la ville ? Tapez 1 en dessous, 2 au niveau, 3 au-dessus, 4 davantage d’informations, 5 sans objet.',
  suspect: 'Que faudrait-il vérifier sur place ? Une phrase que la visite pourra vérifier.',
  dontKnow: 'Que ne savons-nous pas ? Une chose par ligne.',
  toAsk: 'Que faut-il demander ? Une question par ligne, ou « rien ».',
  toMeet:
    'Qui l’équipe devrait-elle rencontrer ? Des numéros de la liste, ou des fonctions, une par ligne, ou « personne ».',
  naReason: 'Pourquoi est-ce sans objet ici ?',
};

const field: Record<SheetField, string> = {
  performance: 'Appréciation',
  know: 'Nous savons',
  dontKnow: 'Nous ne savons pas',
  suspect: 'Nous supposons',
  toAsk: 'À demander',
  noneToAsk: 'Rien à demander',
  toMeet: 'À rencontrer',
  noneToMeet: 'Personne à rencontrer',
  evidence: 'Sources',
  leaning: 'S’il fallait choisir, vous diriez',
  naReason: 'Pourquoi c’est sans objet',
  unclear: 'L’indicateur n’est pas clair',
  worthCopying: 'À reprendre dans ma ville',
  note: 'Note',
};

const agreement: Record<Agreement, string> = {
  insufficient: 'trop peu de réponses',
  not_applicable: 'sans objet',
  na_contested: 'sans objet pour une partie de l’équipe',
  divergent_strong: 'avis opposés',
  need_info: 'davantage d’informations',
  agreed: 'même avis',
  divergent_mild: 'pas encore d’avis commun',
};

/** French, with *vous*. Unbreakable spaces stand before : ; ? ! and inside « »; the tests of the catalogues watch over them. */
export const fr: typeof en = {
  performance,
  shortPerformance,
  teamJudgement: { ...shortPerformance, unsettled: consolidating.unsettled },
  consolidating,
  hypotheses,
  missing,
  question,
  field,
  agreement,
  leader,
  limits,
  organiser,
  linking,
  naming,
  rewording,
  slackCard,
  teams,
  teamsCard,
  install,
  blind,
  truly,
  channel,
  audience,
  setAside,
  bot: 'Critical Friend',
  /** A label and what belongs to it. */
  labelled: (label: string, text: string) => `${label} : ${text}`,
  welcome: {
    title: (city, visit) => `${city}, ${visit} : votre revue préparatoire a commencé`,
    lead: (city, indicators, cells, deadline) =>
      `${city} a remis son rapport initial. Vous le comparez à ${plural(indicators, 'indicateur', 'indicateurs')}, en ${plural(cells, 'petite case', 'petites cases')}, jusqu’au ${deadline}.`,
    start: 'Commencer',
    goOn: 'Continuer',
    how: 'Comment ça marche',
    nothing: 'Vous ne faites partie d’aucune équipe de revue pour le moment. Je vous écrirai dès que ce sera le cas.',
    summary: (city) => `Votre revue préparatoire ${de(city)}`,
  },
  card: {
    progress: (pillar, dimension, at, of, cell, n, m) =>
      `${pillar} · ${dimension} — ${at} sur ${of} · case ${cell}, ${n} sur ${m}`,
    minutes: (minutes) => `, environ ${minutes} min par indicateur`,
    compare: (city) => `Par rapport à cette norme, ${city} se situe :`,
    option: (n, label) => `${n} ${label}`,
    onePerLine: 'Une entrée par ligne',
    suspectHint: 'Une phrase que la visite pourra vérifier',
    meetNew: 'Quelqu’un d’autre (une fonction, pas un nom)',
    saveNext: 'Enregistrer et continuer',
    skip: 'Passer',
    back: 'Retour',
    edit: 'Modifier',
    open: 'Ouvrir',
    sameAs: 'Comme pour…',
    late: 'Les fiches sont déjà ouvertes à l’équipe : cette modification sera marquée comme tardive.',
  },
  saved: {
    line: (title, what) => `✓ ${title} · ${what}`,
    draftLine: (title, what) => `◐ ${title}${what && ` · ${what}`}`,
    openLine: (title) => `○ ${title}`,
    questions: (n) => plural(n, 'question', 'questions'),
    functions: (n) => plural(n, 'personne à rencontrer', 'personnes à rencontrer'),
    draft: (what) => `Gardé comme brouillon. Pour que la fiche compte, il manque encore : ${what}.`,
    untouched: 'Rien n’a été choisi ni écrit, donc rien n’a été enregistré.',
    late: 'marqué comme tardif',
    nothing: (title) => `Rien d’écrit pour l’instant sur « ${title} ».`,
    conflict: (name) => `« ${name} » a été modifié à deux endroits. Que faut-il garder ?`,
    keepMine: 'Ce que je viens d’envoyer',
    keepOther: 'Ce qui était là',
    empty: '(vide)',
  },
  typing,
  late,
  cells: {
    title: (city) => `Mes cases · ${city}`,
    legend: '✓ complet · ◐ brouillon · ◔ évalué, sans raisons · ○ à faire',
    choose: 'Aller à une case',
    chooseIndicator: 'Aller à un indicateur',
    go: 'Y aller',
    summary: (city) => `Vos cases pour ${city}`,
  },
  status: {
    title: (city) => `Où vous en êtes · ${city}`,
    bar: (complete, judged, total) =>
      `${plural(judged, 'évalué', 'évalués')}, ${plural(complete, 'complet', 'complets')}, sur ${total}`,
    pace: (perDay, days, deadline) =>
      `Avec ${perDay} par jour ouvré, tout sera prêt le ${deadline} : il reste ${plural(days, 'jour ouvré', 'jours ouvrés')}.`,
    onPace: 'Vous êtes dans les temps.',
    behind: (n) => `${plural(n, 'indicateur', 'indicateurs')} de retard sur le rythme prévu.`,
    minutes: (each, toGo) =>
      `Il vous faut environ ${plural(each, 'minute', 'minutes')} par indicateur ; encore ${toGo}.`,
    overdue: (n) =>
      `L’échéance est passée et ${plural(n, 'indicateur reste ouvert', 'indicateurs restent ouverts')}. Ce que vous envoyez compte encore.`,
    done: (city) => `Tout est fait pour ${city}. Merci. Vous pouvez encore modifier chaque réponse.`,
    deadline: (there, city, here) => `Échéance : ${here}, à votre heure (${there} ${au(city)}).`,
    paused: 'Vous êtes en pause : aucun rappel tant que vous n’aurez pas dit « reprendre ».',
    team: (share) => `Votre équipe : ${share} des réponses sont arrivées.`,
  },
  done: {
    title: (city) => `${city} : vous avez répondu à tous les indicateurs`,
    text: 'Merci. Vous pouvez encore toutes les modifier ; après la mise en commun des fiches, une modification est marquée comme tardive.',
  },
  pause: {
    snoozeTitle: 'Quand vous le rappeler ?',
  },
  reminder,
  pace,
  phase,
  help: {
    lines: {
      walk: 'suivant, retour, passer — parcourir les indicateurs',
      judge:
        '1 … 5, en dessous / au niveau / au-dessus — évaluer celui qui est ouvert, avec ses raisons sur les lignes suivantes',
      place: 'à demander : …, nous supposons : … — mettre une ligne à sa place',
      undo: 'annuler — revenir sur votre dernier changement, écrit ou pressé',
      list: 'liste — mes cases, et aller à n’importe laquelle',
    },
  },
  how: {},
  host: {},
  observer: { title: (city) => `${city} : où en est l’équipe` },
  account: {
    privately: 'Je vous ai répondu en privé, dans notre conversation directe.',
  },
  error: {
    notOnTeam: (city) =>
      `Cette carte concerne la revue ${de(city)}, et vous n’êtes pas dans son équipe. Rien n’a changé.`,
    noReview: 'Cette carte concerne une revue qui n’existe plus. Rien n’a changé.',
    noIndicator: 'Cette carte concerne un indicateur qui n’est plus dans le référentiel. Rien n’a changé.',
    noSheets: (city) =>
      `Vous ne remplissez pas de fiches sur ${city}. « statut » dit où en sont les choses. Rien n’a été modifié.`,
    notAllowed: (who) => `C’est réservé à ${who}. Rien n’a changé.`,
    roles: {
      organiser: 'la personne qui organise la revue',
      leader: 'celle qui dirige l’équipe',
      peer: 'celles qui remplissent des fiches',
      facilitator: 'celle qui accompagne l’équipe',
      host: 'la ville hôte',
      observer: 'celles qui observent',
    },
    ofHost: 'Vous êtes de la ville évaluée : cela vous reste donc fermé. Rien n’a changé.',
    closed: 'Cela ne vous est pas ouvert.',
    leaderOnly: 'Seule la personne qui dirige l’équipe peut décider. Rien n’a changé.',
    unknownPress: 'Ce bouton vient d’une ancienne version. Rien n’a changé ; « aide » montre ce qu’il y a maintenant.',
    whichReview: 'De quelle revue parlez-vous ?',
  },
};
