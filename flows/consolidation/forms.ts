import { wordsIn } from '../../src/i18n';
import { TEAM_JUDGEMENTS } from '../../src/method/consolidation';
import type { Language } from '../../src/method/language';
import { defineForm } from '../../src/steps/form';
import { OUTCOME } from '../prompts/outcome-words';
import { SHARED } from '../prompts/words';
import { DISCUSSING } from './words/discussing';
import { MERGING } from './words/merging';

const merge = (language: Language) => OUTCOME[language];

/** What the leader decides on an indicator: a judgement, one base hypothesis, questions that are one. */
export const DECISION_FORM = defineForm({
  judgement: { kind: 'choice', values: TEAM_JUDGEMENTS, shown: (language) => ({ label: merge(language).judgement }) },
  reason: { kind: 'text', multiline: true, shown: (language) => ({ label: MERGING[language].overruling.label }) },
  pick: {
    kind: 'choice',
    compact: true,
    shown: (language) => {
      const { hypothesis, pickHypothesis } = MERGING[language];
      return { label: wordsIn(language).labelled(hypothesis, pickHypothesis) };
    },
  },
  hypothesis: { kind: 'text', multiline: true, shown: (language) => ({ label: MERGING[language].ownHypothesis }) },
  group: {
    kind: 'pick',
    shown: (language) => {
      const { group, groupWording } = MERGING[language];
      return { label: group, newLabel: groupWording, under: merge(language).questions };
    },
  },
});

/** Which indicator of the merge to look at. */
export const SHOW_FORM = defineForm({
  indicator: {
    kind: 'choice',
    compact: true,
    shown: (language) => ({ label: SHARED[language].chooseIndicator }),
  },
});

/** What the call concluded on an item of its agenda. */
export const OUTCOME_FORM = defineForm({
  indicator: { kind: 'choice', compact: true, shown: (language) => ({ label: DISCUSSING[language].brief.item }) },
  outcome: {
    kind: 'text',
    multiline: true,
    shown: (language) => ({ label: DISCUSSING[language].brief.outcome }),
  },
});
