import * as english from '../../src/i18n/english';
import * as french from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';

/** Those of which there are any, one after the other. */
function counted(parts: readonly (readonly [count: number, said: string])[]): string {
  return parts.flatMap(([count, said]) => (count > 0 ? [said] : [])).join(', ');
}

const en = {
  title: (city: string, day: string, n: number, of: number) => `${city} · ${day} · day ${n} of ${of}`,
  made: (version: number, when: string) => `Benchmark version ${version} · as of ${when}`,
  summary: (city: string, n: number, of: number) => `${city}, evening of day ${n} of ${of}`,
  notYet: (city: string, when: string) =>
    `The visit to ${city} begins on ${when}. Until then there is no evening to tell of.`,
  decisions: 'To decide tonight',
  decisionsLast: 'To decide before the feedback session',
  decide: {
    contested: (text: string) => `Heard both ways, and nobody is left to ask: ${text}`,
    enough: (text: string) => `There is enough to settle it: ${text}`,
    'no-slot': (text: string) => `Too little was heard, and no interview is left for it: ${text}`,
    cancelled: (who: string, n: number) =>
      `${who} was cancelled: ${english.plural(n, 'indicator has', 'indicators have')} no source now`,
    'few-outside': (n: number, of: number) => `Outside the municipality: ${n} of ${of} interviews, less than a third`,
  },
  nothingToDecide: 'Nothing has to be decided tonight.',
  nothingToDecideLast: 'Nothing is left to decide before the feedback session.',
  heldInAll: (n: number, of: number, touched: number, total: number) =>
    `${n} of ${english.plural(of, 'interview', 'interviews')} held · ${touched} of ${english.plural(total, 'indicator', 'indicators')} touched in all`,
  held: (n: number, of: number, touched: number, total: number) =>
    `${n} of ${english.plural(of, 'interview', 'interviews')} held · ${touched} of ${english.plural(total, 'indicator', 'indicators')} touched today`,
  outside: (n: number, of: number) => `Outside the municipality: ${n} of ${of}`,
  tooFewOutside: (n: number, of: number) => `Outside the municipality: ${n} of ${of}. A third is the least.`,
  replaced: (was: string, now: string) => `The host put ${now} in the place of ${was}`,
  unsettledCount: (contested: number, single: number, unsaid: number, unheard: number) =>
    `Hypotheses still open: ${counted([
      [contested, `${contested} heard both ways`],
      [single, `${single} from too few sources`],
      [unsaid, `${unsaid} without an effect said`],
      [unheard, `${unheard} not heard of`],
    ])}`,
  noteMissing: (n: number, people: string) => `${english.plural(n, 'note is', 'notes are')} missing: ${people}`,
  allNotes: 'Every interview that was held has a note.',
  late: (n: number) => `new since the first edition: ${english.plural(n, 'finding', 'findings')}`,
  isLate: 'new',
  details: 'All of it',
  untouched: (n: number) => `Not touched yet: ${english.plural(n, 'indicator', 'indicators')}`,
  untouchedIn: (n: number, of: number) => `${n} of ${of}`,
  untouchedAll: 'Which are not touched yet',
  withoutSource: 'Left without a source by a cancelled interview',
  changes: 'What changed its status',
  noChanges: 'No status changed.',
  change: (text: string, was: string, status: string, reason: string) =>
    `${text}: ${was} → ${status}${reason === '' ? '' : ` (${reason})`}`,
  unsettled: 'Still open, and who could settle it',
  borne: {
    contested: (yes: number, no: number) => `${yes} for, ${no} against`,
    single_source: (yes: number, no: number) => `${yes} for, ${no} against: too few sources`,
    unheard: () => 'not heard of',
  },
  unsaid: (n: number) => `${english.plural(n, 'finding', 'findings')} on its indicators, effect not said`,
  slot: (who: string, when: string) => `${who}, ${when}`,
  noSlot: 'no interview left',
  conflicts: 'Where the team sees it differently',
  conflict: (title: string, strengths: string, concerns: string) =>
    `${title}: a strength for ${strengths}, a concern for ${concerns}`,
  questions: 'Questions for the next day',
  question: (text: string, slot: string) => `${text} → ${slot}`,
  practices: 'Good practices',
  recommendations: 'Ideas for recommendations',
  missing: 'Notes that are missing',
  missingOf: (who: string, whom: string) => `${who}: ${whom}`,
  documents: 'Documents asked for and not here, by who fetches them',
  documentsCame: 'Documents that came',
  askedOf: (title: string, who: string) => `${title} (${who})`,
  found: { concern: 'Concerns', strength: 'Strengths', open: 'Neither yet' },
  finding: (text: string, source: string) => `${text} (${source})`,
  interpreted: (source: string) => `${source}, interpreted`,
  background: (n: number) =>
    `${english.plural(n, 'thing was', 'things were')} said as background only: on the wall, and nowhere else.`,
  formerPeer: 'a former peer',
  coverage: {
    title: (city: string) => `${city}: indicators with a finding, by kind of source`,
    any: 'any source',
    legend: { low: 'none', high: 'all indicators', none: 'no indicator' },
  },
  wall: {
    title: (city: string) => `${city}: the wall`,
    subtitle: (n: number, when: string) => `${english.plural(n, 'finding', 'findings')} · ${when}`,
    empty: 'Nothing was noted yet. What the team notes stands here at once.',
    order: { indicator: 'By indicator', cell: 'By theme', pillar: 'By pillar' },
    nowhere: 'About no indicator yet',
    column: { concern: 'Concerns', strength: 'Strengths', open: 'Neither yet' },
    practice: 'good practice',
    recommendation: 'idea for a recommendation',
    notChecked: 'not checked yet',
    use: { untraceably: 'untraceably', background: 'background only' },
    mark: { report: 'For the report', dropped: 'Drop: too little evidence' },
    marked: { report: 'for the report', dropped: 'dropped: too little evidence' },
    heard: (yes: number, no: number) => `sources: ${yes} for, ${no} against`,
    contested: 'heard both ways',
    judged: (concerns: number, strengths: number) =>
      `At the wall: ${english.plural(concerns, 'concern', 'concerns')}, ${english.plural(strengths, 'strength', 'strengths')}.`,
    notJudged: 'Taken back at the wall.',
    lastWord: 'The team’s last word',
    noLastWord: 'none yet',
    gone: 'That is no longer on the wall. Nothing was changed.',
    open: 'Open the wall',
    invite: (city: string) =>
      `All that was found in ${city}, by indicator or theme, on a page to project. It follows each note; whoever leads decides there.`,
    unreachable: 'This installation has no public address yet: open its page in your browser, and the wall from there.',
  },
  unheardForGood: (text: string) => `${text} (no interview is left for it)`,
  morning: {
    title: (city: string, day: string, n: number, of: number) => `Today in ${city} · ${day} · day ${n} of ${of}`,
    none: 'No interview is planned today.',
    noneThen: 'No interview was planned on that day, or none is yet.',
    settles: 'Could settle',
    unheard: 'Nobody has heard anything of this yet',
    summary: (city: string, n: number) => `${city}: ${english.plural(n, 'interview', 'interviews')}`,
  },
  /** Where somebody asks how things stand. */
  standing: {
    title: (city: string, n: number, of: number) => `${city}: day ${n} of ${of} of the visit`,
    now: (who: string, until: string) => `You are with: ${who}, until ${until}`,
    next: (who: string, when: string) => `Your next interview: ${who}, ${when}`,
    noNext: 'You have no interview ahead in this visit.',
    missing: (all: readonly string[]) =>
      `${english.plural(all.length, 'note', 'notes')} of yours to write: ${all.join('; ')}`,
    digest: (at: string) => `${at} evening digest`,
    meeting: (at: string) => `${at} team meeting`,
    feedback: (at: string) => `${at} feedback session`,
  },
};

/** What an evening of the visit says. */
export const WORDS: InEach<typeof en> = {
  en,
  fr: {
    title: (city, day, n, of) => `${city} · ${day} · jour ${n} sur ${of}`,
    made: (version, when) => `Référentiel, version ${version} · état au ${when}`,
    summary: (city, n, of) => `${city}, soir du jour ${n} sur ${of}`,
    notYet: (city, when) =>
      `La visite ${french.de(city)} commence le ${when}. D’ici là, il n’y a pas de soirée à raconter.`,
    decisions: 'À décider ce soir',
    decisionsLast: 'À décider avant la restitution',
    decide: {
      contested: (text) => `Entendu dans les deux sens, et plus personne à interroger : ${text}`,
      enough: (text) => `Il y a de quoi trancher : ${text}`,
      'no-slot': (text) => `Trop peu d’éléments, et plus d’entretien prévu : ${text}`,
      cancelled: (who, n) =>
        `${who} : entretien annulé, ${french.plural(n, 'indicateur reste', 'indicateurs restent')} sans source`,
      'few-outside': (n, of) => `Hors de la municipalité : ${n} entretiens sur ${of}, moins d’un tiers`,
    },
    nothingToDecide: 'Rien à décider ce soir.',
    nothingToDecideLast: 'Plus rien à décider avant la restitution.',
    heldInAll: (n, of, touched, total) =>
      `${n} sur ${french.plural(of, 'entretien', 'entretiens')} · en tout, ${touched} sur ${french.plural(total, 'indicateur abordé', 'indicateurs abordés')}`,
    held: (n, of, touched, total) =>
      `${n} sur ${french.plural(of, 'entretien', 'entretiens')} · aujourd’hui, ${touched} sur ${french.plural(total, 'indicateur abordé', 'indicateurs abordés')}`,
    outside: (n, of) => `Hors de la municipalité : ${n} sur ${of}`,
    tooFewOutside: (n, of) => `Hors de la municipalité : ${n} sur ${of}. Il en faut au moins un tiers.`,
    replaced: (was, now) => `${was} → ${now}, au choix de la ville hôte`,
    unsettledCount: (contested, single, unsaid, unheard) =>
      `Hypothèses encore ouvertes : ${counted([
        [contested, french.plural(contested, 'entendue dans les deux sens', 'entendues dans les deux sens')],
        [single, `${single} avec trop peu de sources`],
        [unsaid, `${unsaid} sans effet précisé`],
        [unheard, `${unheard} sans écho`],
      ])}`,
    noteMissing: (n, people) => `${french.plural(n, 'note manque', 'notes manquent')} : ${people}`,
    allNotes: 'Chaque entretien mené a sa note.',
    late: (n) => `nouveau depuis la première édition : ${french.plural(n, 'constat', 'constats')}`,
    isLate: 'nouveau',
    details: 'Le tout',
    untouched: (n) => `Pas encore abordés : ${french.plural(n, 'indicateur', 'indicateurs')}`,
    untouchedIn: (n, of) => `${n} sur ${of}`,
    untouchedAll: 'Ceux qui ne sont pas encore abordés',
    withoutSource: 'Sans source depuis l’annulation d’un entretien',
    changes: 'Ce qui a changé d’état',
    noChanges: 'Aucun état n’a changé.',
    change: (text, was, status, reason) => `${text} : ${was} → ${status}${reason === '' ? '' : ` (${reason})`}`,
    unsettled: 'Encore ouvertes, et qui pourrait les trancher',
    borne: {
      contested: (yes, no) => `${yes} pour, ${no} contre`,
      single_source: (yes, no) => `${yes} pour, ${no} contre : trop peu de sources`,
      unheard: () => 'sans écho',
    },
    unsaid: (n) => `${french.plural(n, 'constat', 'constats')} sur ses indicateurs, effet non précisé`,
    slot: (who, when) => `${who}, ${when}`,
    noSlot: 'plus d’entretien prévu',
    conflicts: 'Là où l’équipe voit les choses différemment',
    conflict: (title, strengths, concerns) =>
      `${title} : un point fort pour ${strengths}, une préoccupation pour ${concerns}`,
    questions: 'Questions pour le lendemain',
    question: (text, slot) => `${text} → ${slot}`,
    practices: 'Bonnes pratiques',
    recommendations: 'Idées de recommandations',
    missing: 'Notes manquantes',
    missingOf: (who, whom) => `${who} : ${whom}`,
    documents: 'Documents demandés et pas encore là, par qui s’en charge',
    documentsCame: 'Documents reçus',
    askedOf: (title, who) => `${title} (${who})`,
    found: { concern: 'Préoccupations', strength: 'Points forts', open: 'Ni l’un ni l’autre pour l’instant' },
    finding: (text, source) => `${text} (${source})`,
    interpreted: (source) => `${source}, avec interprète`,
    background: (n) =>
      `${french.plural(n, 'élément n’a été dit', 'éléments n’ont été dits')} que pour information : au mur, et nulle part ailleurs.`,
    formerPeer: 'une personne qui a quitté l’équipe',
    coverage: {
      title: (city) => `${city} : indicateurs avec un constat, par type de source`,
      any: 'toute source',
      legend: { low: 'aucun', high: 'tous les indicateurs', none: 'pas d’indicateur' },
    },
    wall: {
      title: (city) => `${city} : le mur`,
      subtitle: (n, when) => `${french.plural(n, 'constat', 'constats')} · ${when}`,
      empty: 'Rien n’est encore noté. Ce que l’équipe note apparaît ici aussitôt.',
      order: { indicator: 'Par indicateur', cell: 'Par thème', pillar: 'Par pilier' },
      nowhere: 'Encore sur aucun indicateur',
      column: { concern: 'Préoccupations', strength: 'Points forts', open: 'Ni l’un ni l’autre pour l’instant' },
      practice: 'bonne pratique',
      recommendation: 'idée de recommandation',
      notChecked: 'pas encore vérifié',
      use: { untraceably: 'sans trace de la source', background: 'pour information seulement' },
      mark: { report: 'Pour le rapport', dropped: 'Écarter : trop peu d’éléments' },
      marked: { report: 'pour le rapport', dropped: 'écarté : trop peu d’éléments' },
      heard: (yes, no) => `sources : ${yes} pour, ${no} contre`,
      contested: 'entendu dans les deux sens',
      judged: (concerns, strengths) =>
        `Au mur : ${french.plural(concerns, 'préoccupation', 'préoccupations')}, ${french.plural(strengths, 'point fort', 'points forts')}.`,
      notJudged: 'Repris au mur.',
      lastWord: 'Le dernier mot de l’équipe',
      noLastWord: 'pas encore',
      gone: 'Ce n’est plus au mur. Rien n’a changé.',
      open: 'Ouvrir le mur',
      invite: (city) =>
        `Tous les constats ${french.de(city)}, par indicateur ou par thème, sur une page à projeter. Elle suit chaque note ; qui dirige y décide.`,
      unreachable:
        'Cette installation n’a pas encore d’adresse publique : ouvrez sa page dans votre navigateur, et le mur à partir de là.',
    },
    unheardForGood: (text) => `${text} (plus d’entretien prévu)`,
    morning: {
      title: (city, day, n, of) => `Aujourd’hui ${french.au(city)} · ${day} · jour ${n} sur ${of}`,
      none: 'Aucun entretien n’est prévu aujourd’hui.',
      noneThen: 'Aucun entretien n’était prévu ce jour-là, ou ne l’est encore.',
      settles: 'Pourrait trancher',
      unheard: 'Personne n’a encore rien entendu à ce sujet',
      summary: (city, n) => `${city} : ${french.plural(n, 'entretien', 'entretiens')}`,
    },
    standing: {
      title: (city, n, of) => `${city} : jour ${n} sur ${of} de la visite`,
      now: (who, until) => `Vous êtes avec : ${who}, jusqu’à ${until}`,
      next: (who, when) => `Votre prochain entretien : ${who}, ${when}`,
      noNext: 'Vous n’avez plus d’entretien pendant cette visite.',
      missing: (all) => `Il vous reste ${french.plural(all.length, 'note', 'notes')} à écrire : ${all.join(' ; ')}`,
      digest: (at) => `${at} bilan du soir`,
      meeting: (at) => `${at} réunion de l’équipe`,
      feedback: (at) => `${at} séance de restitution`,
    },
  },
};
