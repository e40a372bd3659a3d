import { isNearly } from '../../../src/steps/typing/slips';
import { byTyped } from '../../../src/steps/typing/words';
import { type LineField, NAMED_FIELDS } from '../sheet-form';

/** What people put before a colon beside the fields' own names. */
const LABELS = byTyped<LineField | 'performance'>({
  en: {
    ...{ performance: 'performance', rating: 'performance', assessment: 'performance', score: 'performance' },
    ...{
      view: 'performance',
      opinion: 'performance',
      verdict: 'performance',
      level: 'performance',
      answer: 'performance',
      j: 'performance',
    },
    ...{ susp: 'suspect', hyp: 'suspect', verif: 'suspect', verification: 'suspect', s: 'suspect' },
    ...{ quest: 'toAsk', 'ask them': 'toAsk', 'I would ask': 'toAsk', 'please ask': 'toAsk' },
    ...{ m: 'toMeet', interview: 'toMeet', interviews: 'toMeet', 'interview with': 'toMeet', 'talk to': 'toMeet' },
    ...{
      'speak to': 'toMeet',
      'meet with': 'toMeet',
      'please meet': 'toMeet',
      'I’d like to meet': 'toMeet',
      who: 'toMeet',
    },
    ...{ 'I would like to meet': 'toMeet', 'people to see': 'toMeet', meetings: 'toMeet', people: 'toMeet' },
    ...{ 'what should we verify': 'suspect', 'what should be verified': 'suspect', 'what to check': 'suspect' },
    ...{ 'what should we ask': 'toAsk', 'whom should we meet': 'toMeet', 'who should we meet': 'toMeet' },
    ...{ 'who should the team meet': 'toMeet', 'what do we know': 'know', 'what do we not know': 'dontKnow' },
    ...{ 'any questions': 'toAsk', 'other questions': 'toAsk', 'further questions': 'toAsk', 'my questions': 'toAsk' },
    ...{ 'what should the visit check': 'suspect', 'what do we suspect': 'suspect', 'what I suspect': 'suspect' },
    ...{ person: 'toMeet', persons: 'toMeet', contact: 'toMeet', contacts: 'toMeet', function: 'toMeet' },
    ...{ k: 'know', dk: 'dontKnow', src: 'evidence', ref: 'evidence', cf: 'evidence', refs: 'evidence' },
    ...{ suspicion: 'suspect', suspicions: 'suspect', suspected: 'suspect', 'I suspect': 'suspect' },
    ...{ hypothesis: 'suspect', hypotheses: 'suspect' },
    ...{ verify: 'suspect', 'to verify': 'suspect', 'what to verify': 'suspect', 'to be verified': 'suspect' },
    ...{ check: 'suspect', 'to check': 'suspect', 'what the visit should verify': 'suspect' },
    ...{ q: 'toAsk', qs: 'toAsk', 'question to ask': 'toAsk', 'questions to ask': 'toAsk', 'what to ask': 'toAsk' },
    ...{ 'people to meet': 'toMeet', 'whom to meet': 'toMeet', 'who to meet': 'toMeet', 'to see': 'toMeet' },
    ...{
      'persons to meet': 'toMeet',
      judge: 'performance',
      judged: 'performance',
      worry: 'suspect',
      worries: 'suspect',
    },
    ...{ known: 'know', 'I know': 'know', 'what we know': 'know' },
    ...{ 'dont know': 'dontKnow', 'do not know': 'dontKnow', 'I don’t know': 'dontKnow', 'not known': 'dontKnow' },
    ...{ unknown: 'dontKnow', 'what we don’t know': 'dontKnow', 'we dont know': 'dontKnow' },
  },
  fr: {
    ...{ jugement: 'performance', évaluation: 'performance', avis: 'performance', niveau: 'performance' },
    ...{ réponse: 'performance', verdict: 'performance' },
    ...{ vérif: 'suspect', vérification: 'suspect', 'à vérifier sur place': 'suspect', quest: 'toAsk', hyp: 'suspect' },
    ...{ 'à poser': 'toAsk', demandes: 'toAsk', 'je demanderais': 'toAsk' },
    ...{
      renc: 'toMeet',
      rencontre: 'toMeet',
      rencontres: 'toMeet',
      rdv: 'toMeet',
      entretien: 'toMeet',
      entretiens: 'toMeet',
    },
    ...{
      'entretien avec': 'toMeet',
      interroger: 'toMeet',
      'parler à': 'toMeet',
      'parler avec': 'toMeet',
      personnes: 'toMeet',
    },
    ...{
      'je voudrais rencontrer': 'toMeet',
      'j’aimerais rencontrer': 'toMeet',
      'rdv avec': 'toMeet',
      'rencontre avec': 'toMeet',
    },
    ...{ 'que faut-il vérifier': 'suspect', 'que vérifier': 'suspect', 'que demander': 'toAsk' },
    ...{ 'qui faut-il rencontrer': 'toMeet', 'qui faut-il voir': 'toMeet', 'que savons-nous': 'know' },
    ...{ 'autres questions': 'toAsk', 'des questions': 'toAsk', 'ce qu’il faut vérifier': 'suspect' },
    ...{ 'que faudrait-il vérifier': 'suspect', 'que supposons-nous': 'suspect', 'ce que je soupçonne': 'suspect' },
    ...{ 'ce qu’il faut demander': 'toAsk', fonction: 'toMeet', fonctions: 'toMeet', personne: 'toMeet' },
    ...{ réf: 'evidence', cf: 'evidence', pièces: 'evidence' },
    ...{ soupçon: 'suspect', soupçons: 'suspect', 'je soupçonne': 'suspect', 'je suppose': 'suspect' },
    ...{ 'on soupçonne': 'suspect', 'on suppose': 'suspect', supposition: 'suspect' },
    ...{ hypothèse: 'suspect', hypothèses: 'suspect' },
    ...{ soupçonner: 'suspect', supposer: 'suspect', 'je juge': 'performance', 'on juge': 'performance' },
    ...{ vérifier: 'suspect', 'à vérifier': 'suspect', 'il faut vérifier': 'suspect' },
    ...{ 'ce que la visite doit vérifier': 'suspect', 'à contrôler': 'suspect' },
    ...{ 'question à poser': 'toAsk', 'questions à poser': 'toAsk', 'il faut demander': 'toAsk' },
    ...{ qui: 'toMeet', voir: 'toMeet', 'à voir': 'toMeet', 'qui voir': 'toMeet', 'qui rencontrer': 'toMeet' },
    ...{ 'personne à rencontrer': 'toMeet', 'personnes à rencontrer': 'toMeet', 'personnes à voir': 'toMeet' },
    ...{ 'on sait': 'know', 'je sais': 'know', savons: 'know', connu: 'know', 'ce que nous savons': 'know' },
    ...{ 'on ne sait pas': 'dontKnow', 'on sait pas': 'dontKnow', 'je ne sais pas': 'dontKnow' },
    ...{ 'ne savons pas': 'dontKnow', 'on ignore': 'dontKnow', inconnu: 'dontKnow' },
    ...{ 'ce que nous ne savons pas': 'dontKnow' },
  },
});

/** Whether a text is a label but for a slip of the fingers: *to chekc*, *questoins*. */
export function isNearlyNamed(label: string): boolean {
  return [...NAMED_FIELDS.keys(), ...LABELS.keys()].some((name) => isNearly(label, name));
}

/** Which field a label names, by the form in which it is looked up; a number may follow it (*Q2*). */
export function fieldNamed(label: string): LineField | 'performance' | undefined {
  return NAMED_FIELDS.get(label) ?? LABELS.get(label) ?? LABELS.get(label.replace(/ ?\d{1,2}$/, ''));
}
