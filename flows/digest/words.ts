import * as english from '../../src/i18n/english';
import * as french from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';
import type { Stop } from '../../src/method/review';

const en = {
  title: (city: string, day: string, phase: string) => `${city} · ${day} · ${phase}`,
  beforePhase: (days: number) =>
    days === 0 ? 'the gathering is due' : `${english.plural(days, 'working day', 'working days')} to the gathering`,
  gatheringOn: (day: string) => `the gathering is on ${day}`,
  afterPhase: (days: number) => `visit in ${english.plural(days, 'day', 'days')}`,
  visitPhase: 'the visit is on',
  overPhase: 'after the visit',
  restsPhase: { postponed: 'postponed', cancelled: 'cancelled', ended: 'ended' } satisfies Record<Stop, string>,
  call: (when: string) => `Team call: ${when}`,
  answers: (n: number, of: number, share: string, fresh: number) =>
    `${n} of ${of} answers in (${share}) · +${fresh} since the last digest`,
  pace: (n: string) => `pace needed ${n} a day`,
  counts: (same: number, close: number, opposite: number) =>
    `Same view so far on ${english.plural(same, 'indicator', 'indicators')}, none shared yet on ${close}, opposite on ${opposite}.`,
  nothingNew: (n: number, of: number, share: string) =>
    `Nothing new since the last digest. ${n} of ${of} answers are in (${share}).`,
  /** In the first digest, which has none before it. */
  soFar: (n: number, of: number, share: string) => `${n} of ${of} answers in (${share})`,
  opposite: (n: number, titles: string) => (n === 0 ? 'No opposite views.' : `Opposite views, ${n}: ${titles}`),
  hostDiffers: (n: number, items: string) => `The city sees itself otherwise than the team, ${n}: ${items}`,
  contested: (titles: string) => `No shared view on whether it applies: ${titles}`,
  unknown: (items: string) => `Several don’t know yet: ${items}`,
  wanted: (items: string) => `Most asked for: ${items}`,
  askItem: (what: string, n: number) => `${what} (${english.plural(n, 'asks', 'ask')})`,
  decided: (n: number, left: number) => `Decided so far: ${english.plural(n, 'judgement', 'judgements')}; ${left} left`,
  decidedSince: (n: number) => `${n} of them since the last digest`,
  perPeer: 'Who is where (for you alone)',
  peer: (who: string, complete: number, total: number, judged: number, fresh: number, quietDays: number) =>
    [
      `${who}: ${complete} of ${total}`,
      ...(judged > complete ? [`${judged} judged`] : []),
      ...(fresh > 0 ? [`+${fresh}`] : []),
      ...(quietDays > 0 ? [`quiet for ${english.plural(quietDays, 'working day', 'working days')}`] : []),
    ].join(' · '),
  decisions: 'Decisions for you',
  silent: (who: string, days: number) => `${who}: nothing for ${english.plural(days, 'working day', 'working days')}`,
  oppositeOne: (title: string, split: string) => `${title}: ${split}`,
  gap: (n: number) => `The report is silent on ${english.plural(n, 'indicator', 'indicators')}.`,
  remind: 'Remind',
  forCall: 'For the call',
  details: 'Details',
  agreementRow: 'How far the team agrees',
  heatTitleProgress: (city: string) => `${city}: answers in, by pillar and dimension`,
  heatTitleAgreement: (city: string) => `${city}: same view, by pillar and dimension`,
  /** Of a cell without indicators, where the report comes in parts. */
  heatNotHere: 'none, or not here yet',
  heatLegend: {
    progress: { low: 'no answers yet', high: 'all answers in', none: 'no indicators' },
    agreement: { low: 'no shared view', high: 'same view everywhere', none: 'no indicators' },
  },
  summary: (city: string) => `Digest of ${city}`,
  team: {
    title: 'How far the team agrees',
    none: 'There are no answers yet.',
    leads: 'Leads',
    peers: 'On the team',
  },
  look: 'Look again',
  answeredCounts: (same: number, close: number, opposite: number) =>
    `Of the indicators you have answered: same view on ${same}, none shared yet on ${close}, opposite on ${opposite}.`,
};

/** The words of digests and of how far a team agrees. A text that is missing in a language does not compile. */
export const WORDS: InEach<typeof en> = {
  en,
  fr: {
    title: (city, day, phase) => `${city} · ${day} · ${phase}`,
    beforePhase: (days) =>
      days === 0
        ? 'mise en commun attendue'
        : `mise en commun dans ${french.plural(days, 'jour ouvré', 'jours ouvrés')}`,
    gatheringOn: (day) => `mise en commun ${day}`,
    afterPhase: (days) => `visite dans ${french.plural(days, 'jour', 'jours')}`,
    visitPhase: 'visite en cours',
    overPhase: 'après la visite',
    restsPhase: { postponed: 'reportée', cancelled: 'annulée', ended: 'terminée' },
    call: (when) => `Réunion d’équipe : ${when}`,
    answers: (n, of, share, fresh) =>
      `${french.plural(n, 'réponse', 'réponses')} sur ${of} (${share}) · +${fresh} depuis la dernière synthèse`,
    pace: (n) => `rythme nécessaire : ${n} par jour`,
    counts: (same, close, opposite) =>
      `Pour l’instant, avis commun sur ${french.plural(same, 'indicateur', 'indicateurs')}, pas encore sur ${close}, avis opposés sur ${opposite}.`,
    nothingNew: (n, of, share) =>
      `Rien de neuf depuis la dernière synthèse. ${french.plural(n, 'réponse arrivée', 'réponses arrivées')} sur ${of} (${share}).`,
    soFar: (n, of, share) => `${french.plural(n, 'réponse', 'réponses')} sur ${of} (${share})`,
    opposite: (n, titles) => (n === 0 ? 'Aucun avis opposé.' : `Avis opposés, ${n} : ${titles}`),
    hostDiffers: (n, items) => `La ville se voit autrement que l’équipe, ${n} : ${items}`,
    contested: (titles) => `Sans objet pour une partie de l’équipe : ${titles}`,
    unknown: (items) => `Plusieurs ne savent pas encore : ${items}`,
    wanted: (items) => `À rencontrer en premier : ${items}`,
    askItem: (what, n) => `${what} (${french.plural(n, 'personne', 'personnes')})`,
    decided: (n, left) =>
      `Décidé jusqu’ici : ${french.plural(n, 'appréciation', 'appréciations')} ; il en reste ${left}`,
    decidedSince: (n) => `dont ${n} depuis la dernière synthèse`,
    perPeer: 'Où en est chaque personne (pour vous uniquement)',
    peer: (who, complete, total, judged, fresh, quietDays) =>
      [
        `${who} : ${complete} sur ${total}`,
        ...(judged > complete ? [french.plural(judged, 'évalué', 'évalués')] : []),
        ...(fresh > 0 ? [`+${fresh}`] : []),
        ...(quietDays > 0 ? [`sans nouvelles depuis ${french.plural(quietDays, 'jour ouvré', 'jours ouvrés')}`] : []),
      ].join(' · '),
    decisions: 'À vous de décider',
    silent: (who, days) => `${who} : rien depuis ${french.plural(days, 'jour ouvré', 'jours ouvrés')}`,
    oppositeOne: (title, split) => `${title} : ${split}`,
    gap: (n) => `Le rapport ne dit rien sur ${french.plural(n, 'indicateur', 'indicateurs')}.`,
    remind: 'Relancer',
    forCall: 'Pour la réunion',
    details: 'Détails',
    agreementRow: 'L’accord au sein de l’équipe',
    heatTitleProgress: (city) => `${city} : réponses arrivées, par pilier et dimension`,
    heatTitleAgreement: (city) => `${city} : avis identiques, par pilier et dimension`,
    heatNotHere: 'aucun, ou pas encore là',
    heatLegend: {
      progress: { low: 'aucune réponse', high: 'toutes les réponses', none: 'pas d’indicateur' },
      agreement: { low: 'aucun avis commun', high: 'même avis partout', none: 'pas d’indicateur' },
    },
    summary: (city) => `Synthèse ${french.de(city)}`,
    team: {
      title: 'L’accord au sein de l’équipe',
      none: 'Il n’y a pas encore de réponses.',
      leads: 'Dirige',
      peers: 'Dans l’équipe',
    },
    look: 'Revoir',
    answeredCounts: (same, close, opposite) =>
      `Sur les indicateurs auxquels vous avez répondu : avis commun sur ${same}, pas encore sur ${close}, avis opposés sur ${opposite}.`,
  },
};
