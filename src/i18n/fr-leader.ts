import type { leader as english } from './en-leader';
import { de, plural } from './french';

/** French: the digest, the brief, gathering and merging. */
export const leader: typeof english = {
  digest: {
    wantedItem: (who, n) => `${who} (${plural(n, 'indicateur', 'indicateurs')})`,
    noVoice: (types) => `Encore personne parmi : ${types}`,
    more: (n) => `et ${n} de plus`,
  },
  brief: {
    title: (city, when) => `${city} : ordre du jour de la réunion d’équipe${when ? `, ${when}` : ''}`,
    lead: (n) => `${plural(n, 'point', 'points')} pour une heure.`,
    oppositeFirst: 'Les avis opposés viennent d’abord.',
    few: 'Il n’y a pas encore assez de réponses à comparer.',
    none: 'Rien n’appelle de discussion : les avis concordent partout où il y a assez de réponses.',
    reasons: (who, what, why) => `${who} — ${what}${why ? ` : ${why}` : ''}`,
    pages: (p) => `S’appuie sur : ${p}`,
    outcome: 'La conclusion de la réunion',
    item: 'Sur quel point',
    choose: 'Choisissez d’abord le point. Rien n’a été noté.',
    nothing: 'Dites ce que la réunion a conclu. Rien n’a été noté.',
    record: 'Consigner la conclusion',
    recorded: (title) => `Consigné pour « ${title} ».`,
    summary: (city) => `Ordre du jour de la réunion sur ${city}`,
  },
  gather: {
    title: (city) => `Ouvrir à l’équipe les fiches sur ${city} ?`,
    text: (n, of) =>
      `${plural(n, 'réponse est arrivée', 'réponses sont arrivées')} sur ${of}. Après la mise en commun, toute l’équipe voit toutes les fiches ; les modifications faites ensuite sont marquées comme tardives.`,
    yes: 'Mettre en commun',
    no: 'Pas encore',
    done: (city) => `Les fiches sur ${city} sont ouvertes à l’équipe.`,
    already: (city) => `Les fiches sur ${city} sont déjà ouvertes.`,
    not: 'Rien n’a été ouvert.',
    announce: (city) =>
      `${city} : les fiches sont ouvertes. Vous pouvez maintenant voir où l’équipe est d’accord, indicateur par indicateur.`,
    first: 'Mettez d’abord les fiches en commun : on ne consolide que des fiches ouvertes à l’équipe.',
    button: 'Mettre en commun',
  },
  channel: {
    unknownReaders: (city, where) =>
      `${city} : rien n’a été publié dans ${where}, car je ne vois pas qui peut y lire. Critical Friend y est-il encore ?`,
  },
  merge: {
    title: (city) => `Consolidation · ${city}`,
    overview: (agreed, rest, decided) =>
      `${plural(agreed, 'indicateur', 'indicateurs')} avec un avis commun, ${rest} à décider un par un, ${plural(decided, 'décidé', 'décidés')}.`,
    acceptAgreed: (n) => (n < 2 ? 'Accepter l’avis commun' : `Accepter les ${n} avis communs`),
    step: 'Parcourir le reste',
    accepted: (n) => `${plural(n, 'avis commun accepté', 'avis communs acceptés')}. On peut encore tout modifier.`,
    split: (split) => `L’équipe : ${split}`,
    leanings: (split) => `S’il fallait choisir : ${split}`,
    judgement: 'L’appréciation initiale de l’équipe',
    hypothesis: 'Hypothèse de base, à vérifier',
    pickHypothesis: 'En reprendre une telle quelle',
    ownHypothesis: 'Ou la formuler autrement',
    questions: 'Questions',
    reason: 'Pourquoi pas comme le proposent les règles',
    group: 'Compter celles-ci comme une seule question',
    groupWording: 'Sous cette formulation',
    meet: 'À rencontrer',
    save: 'Décider et continuer',
    discuss: 'Pour la réunion',
    skip: 'Plus tard',
    saved: (title, value) => `✓ ${title} · ${value}`,
    discussed: (title) => `« ${title} » est à l’ordre du jour de la réunion.`,
    change: 'Modifier',
    doneTitle: (city) => `${city} : tous les indicateurs sont décidés`,
    pictures: 'Points forts et points faibles',
    strengths: 'Points forts',
    weaknesses: 'Points faibles',
    asExpected: 'Conforme à la norme',
    open: 'À éclaircir',
    notApplicable: 'Sans objet',
    people: 'Personnes à rencontrer, par nombre d’indicateurs couverts',
    slots: (n, low, high) =>
      `${plural(n, 'entretien demandé', 'entretiens demandés')} ; cette visite en permet entre ${low} et ${high}.`,
    lateMark: 'réponse tardive',
    summary: (city) => `Consolidation de la revue ${de(city)}`,
    undecidedLeft: (n) => `${n} encore à décider.`,
    needJudgement: 'Choisissez d’abord une appréciation. Rien n’a changé.',
  },
};
