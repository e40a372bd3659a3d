import type { InEach } from '../../../src/method/language';
import { byTyped, typedSet, wordSet } from '../../../src/steps/typing/words';
import type { Checked, FindingEffect, FindingSort, Use } from '../kept';

/** What stands behind a label: a finding of a sort, or a document that was asked for. */
export type Labelled = FindingSort | 'document';

/** What people put before a colon, or on a line of its own, to say what follows. */
const SORTS: InEach<Readonly<Record<string, Labelled>>> = {
  en: {
    strength: 'strength',
    strengths: 'strength',
    'strong point': 'strength',
    'strong points': 'strength',
    strong: 'strength',
    positive: 'strength',
    positives: 'strength',
    good: 'strength',
    plus: 'strength',
    pro: 'strength',
    pros: 'strength',
    'works well': 'strength',
    'what works': 'strength',
    concern: 'concern',
    concerns: 'concern',
    'a concern': 'concern',
    'a strength': 'strength',
    worry: 'concern',
    worries: 'concern',
    weakness: 'concern',
    weaknesses: 'concern',
    'weak point': 'concern',
    'weak points': 'concern',
    weak: 'concern',
    negative: 'concern',
    negatives: 'concern',
    minus: 'concern',
    problem: 'concern',
    problems: 'concern',
    con: 'concern',
    cons: 'concern',
    gap: 'concern',
    gaps: 'concern',
    open: 'open',
    unclear: 'open',
    'still open': 'open',
    'to check': 'open',
    'not clear': 'open',
    neutral: 'open',
    document: 'document',
    documents: 'document',
    'document asked for': 'document',
    'documents asked for': 'document',
    'documents requested': 'document',
    'asked for': 'document',
    'to send': 'document',
    'they send': 'document',
    'to receive': 'document',
  },
  fr: {
    force: 'strength',
    forces: 'strength',
    'point fort': 'strength',
    'points forts': 'strength',
    positif: 'strength',
    positifs: 'strength',
    'point positif': 'strength',
    'points positifs': 'strength',
    atout: 'strength',
    atouts: 'strength',
    'ce qui marche': 'strength',
    faiblesse: 'concern',
    faiblesses: 'concern',
    'point faible': 'concern',
    'points faibles': 'concern',
    'point negatif': 'concern',
    'points negatifs': 'concern',
    negatif: 'concern',
    preoccupation: 'concern',
    preoccupations: 'concern',
    inquietude: 'concern',
    inquietudes: 'concern',
    souci: 'concern',
    soucis: 'concern',
    probleme: 'concern',
    problemes: 'concern',
    reserve: 'concern',
    reserves: 'concern',
    lacune: 'concern',
    lacunes: 'concern',
    ouvert: 'open',
    'point ouvert': 'open',
    'points ouverts': 'open',
    'en suspens': 'open',
    'a eclaircir': 'open',
    'a verifier': 'open',
    'pas clair': 'open',
    neutre: 'open',
    'document demande': 'document',
    'documents demandes': 'document',
    'a recevoir': 'document',
    'a envoyer': 'document',
    'on nous envoie': 'document',
  },
};
export const SORT_WORDS = byTyped(SORTS);

/** Of those, which head a list: what follows them, parted by semicolons, are findings of their own. */
export const PLURAL_SORTS = typedSet({
  en: [
    'strengths',
    'strong points',
    'positives',
    'pros',
    'concerns',
    'worries',
    'weaknesses',
    'weak points',
    'negatives',
    'problems',
    'cons',
    'gaps',
    'documents',
    'documents asked for',
    'documents requested',
    'asked for',
  ],
  fr: [
    'forces',
    'points forts',
    'positifs',
    'points positifs',
    'atouts',
    'faiblesses',
    'points faibles',
    'points negatifs',
    'preoccupations',
    'inquietudes',
    'soucis',
    'problemes',
    'reserves',
    'lacunes',
    'points ouverts',
    'documents demandes',
    'a recevoir',
  ],
});

/** What is said of a hypothesis. */
export const EFFECT_WORDS = byTyped<FindingEffect>({
  en: {
    supports: 'supports',
    support: 'supports',
    supporting: 'supports',
    confirms: 'supports',
    confirm: 'supports',
    'backs up': 'supports',
    backs: 'supports',
    contradicts: 'contradicts',
    contradict: 'contradicts',
    refutes: 'contradicts',
    against: 'contradicts',
    'speaks against': 'contradicts',
    nuances: 'nuances',
    nuance: 'nuances',
    qualifies: 'nuances',
  },
  fr: {
    soutient: 'supports',
    appuie: 'supports',
    confirme: 'supports',
    conforte: 'supports',
    contredit: 'contradicts',
    infirme: 'contradicts',
    refute: 'contradicts',
    contre: 'contradicts',
    nuance: 'nuances',
  },
});

/** What names a hypothesis before its number, and what stands for the only one there is. */
export const HYPOTHESIS_WORDS = wordSet({ en: ['h hypothesis hypotheses hyp'], fr: ['h hypothese hypotheses hyp'] });
export const THE_HYPOTHESIS = typedSet({
  en: ['it', 'the hypothesis', 'our hypothesis', 'this hypothesis'],
  fr: ["l'hypothèse", 'notre hypothèse', 'cette hypothèse'],
});

/** What names a question before its number. */
export const QUESTION_WORDS = wordSet({ en: ['q question questions'], fr: ['q question questions'] });
export const ANSWERS_WORDS = typedSet({
  en: ['answers', 'answer to', 'answers to'],
  fr: ['répond à', 'répond à la', 'réponse à', 'réponse à la'],
});

/** How its facts were checked. */
export const CHECKED_WORDS = byTyped<Checked>({
  en: {
    'checked in the room': 'in_room',
    'in the room': 'in_room',
    'checked with her': 'in_room',
    'checked with him': 'in_room',
    'checked with them': 'in_room',
    'read back': 'in_room',
    'checked by document': 'by_document',
    'by document': 'by_document',
    'checked in the document': 'by_document',
    'checked by the contact': 'by_contact',
    'by the contact': 'by_contact',
    'checked with the contact': 'by_contact',
    'not checked': 'not_yet',
    'not checked yet': 'not_yet',
    'not yet checked': 'not_yet',
    unchecked: 'not_yet',
    'to be checked': 'not_yet',
  },
  fr: {
    'vérifié sur place': 'in_room',
    'vérifié en séance': 'in_room',
    'vérifié avec elle': 'in_room',
    'vérifié avec lui': 'in_room',
    'vérifié avec eux': 'in_room',
    'relu avec elle': 'in_room',
    'relu avec lui': 'in_room',
    'vérifié par un document': 'by_document',
    'par un document': 'by_document',
    'vérifié par document': 'by_document',
    'vérifié par le contact': 'by_contact',
    'par le contact': 'by_contact',
    'vérifié auprès du contact': 'by_contact',
    'pas vérifié': 'not_yet',
    'pas encore vérifié': 'not_yet',
    'non vérifié': 'not_yet',
  },
});

/** What may be done with it. */
export const USE_WORDS = byTyped<Use>({
  en: {
    'as said': 'as_said',
    'may be quoted': 'as_said',
    'can be quoted': 'as_said',
    quotable: 'as_said',
    'on the record': 'as_said',
    untraceable: 'untraceably',
    untraceably: 'untraceably',
    'not traceable': 'untraceably',
    anonymous: 'untraceably',
    anonymously: 'untraceably',
    'background only': 'background',
    background: 'background',
    'off the record': 'background',
    'not to be quoted': 'background',
    'not for quoting': 'background',
    'do not quote': 'background',
    "don't quote": 'background',
  },
  fr: {
    'tel quel': 'as_said',
    'peut être cité': 'as_said',
    citable: 'as_said',
    anonyme: 'untraceably',
    anonymement: 'untraceably',
    'sans source': 'untraceably',
    'sans que l’on sache qui': 'untraceably',
    'pour information': 'background',
    'pour information seulement': 'background',
    'pour info': 'background',
    'ne pas citer': 'background',
    'à ne pas citer': 'background',
    confidentiel: 'background',
  },
});

/** What else it may be: something to take home, or what a recommendation could be made of. */
export const FLAG_WORDS = byTyped<'isGoodPractice' | 'isRecommendation'>({
  en: {
    'good practice': 'isGoodPractice',
    'a good practice': 'isGoodPractice',
    'best practice': 'isGoodPractice',
    'worth copying': 'isGoodPractice',
    'worth taking home': 'isGoodPractice',
    'to copy': 'isGoodPractice',
    recommendation: 'isRecommendation',
    recommend: 'isRecommendation',
    'idea for a recommendation': 'isRecommendation',
    'for a recommendation': 'isRecommendation',
    'for the recommendations': 'isRecommendation',
  },
  fr: {
    'bonne pratique': 'isGoodPractice',
    'une bonne pratique': 'isGoodPractice',
    'à copier': 'isGoodPractice',
    'à reprendre': 'isGoodPractice',
    'bon à copier': 'isGoodPractice',
    recommandation: 'isRecommendation',
    'idée de recommandation': 'isRecommendation',
    'pour une recommandation': 'isRecommendation',
    'pour les recommandations': 'isRecommendation',
  },
});

/** What stands between parts of one remark, and before what it is about. */
export const AND = wordSet({ en: ['and'], fr: ['et'] });
export const ABOUT = wordSet({ en: ['on about for re under'], fr: ['sur pour concernant concerne'] });

/** What names indicators before their numbers, more than one at a time included. */
export const INDICATOR_WORDS = wordSet({
  en: ['indicator indicators ind inds no nr nos number n'],
  fr: ['indicateur indicateurs ind numero numeros no n'],
});

/** A number after one of these is of something else: *page 14*, *in 2026*, *at least 30*. */
export const TAKE_A_NUMBER = wordSet({
  en: [
    'is are was were be of in to than about around least most over under from since until till by for every each per page pages p pp',
    'room age aged level phase step article art law line bus between and or with at after before took takes cost costs near nearly almost',
  ],
  fr: [
    'est sont etait etaient de du des a au en environ que moins plus dans depuis jusqu par pour chaque page pages p pp salle age an niveau phase etape',
    'article art loi ligne bus entre et ou avec apres avant coute coutent pres presque les aux sur',
  ],
});

/** A full stop after one of these ends no sentence. */
export const SHORTENED = wordSet({
  en: ['p pp no nr art ca eg ie e g i approx incl dr mr ms mrs st vs etc ind'],
  fr: ['p pp no art env ex cf m mme mm st etc ind'],
});
