import { wordsIn } from '../../src/i18n';
import { TEAM_JUDGEMENTS } from '../../src/method/consolidation';
import type { Language } from '../../src/method/language';
import { defineForm } from '../../src/steps/form';
import { OVERRULING } from './overruling';

const merge = (language: Language) => wordsIn(language).leader.merge;

/** What the leader decides on an indicator: a judgement, one base hypothesis, questions that are one. */
export const DECISION_FORM = defineForm({
  judgement: { kind: 'choice', values: TEAM_JUDGEMENTS, shown: (language) => ({ label: merge(language).judgement }) },
  reason: { kind: 'text', multiline: true, shown: (language) => ({ label: OVERRULING[language].label }) },
  pick: {
    kind: 'choice',
    compact: true,
    shown: (language) => {
      const { hypothesis, pickHypothesis } = merge(language);
      return { label: wordsIn(language).labelled(hypothesis, pickHypothesis) };
    },
  },
  hypothesis: { kind: 'text', multiline: true, shown: (language) => ({ label: merge(language).ownHypothesis }) },
  group: {
    kind: 'pick',
    shown: (language) => {
      const { group, groupWording, questions } = merge(language);
      return { label: group, newLabel: groupWording, under: questions };
    },
  },
});

/** Which indicator of the merge to look at. */
export const SHOW_FORM = defineForm({
  indicator: {
    kind: 'choice',
    compact: true,
    shown: (language) => ({ label: wordsIn(language).cells.chooseIndicator }),
  },
});

/** Which base hypotheses go to the visit, and which a document settles. */
export const VISIT_FORM = defineForm({
  visit: { kind: 'pick', shown: (language) => ({ label: wordsIn(language).hypotheses.visit }) },
  document: { kind: 'pick', shown: (language) => ({ label: wordsIn(language).hypotheses.document }) },
});

/** What the call concluded on an item of its agenda. */
export const OUTCOME_FORM = defineForm({
  indicator: { kind: 'choice', compact: true, shown: (language) => ({ label: wordsIn(language).leader.brief.item }) },
  outcome: {
    kind: 'text',
    multiline: true,
    shown: (language) => ({ label: wordsIn(language).leader.brief.outcome }),
  },
});
