import type { TeamJudgement } from '../../src/method/consolidation';
import type { InEach } from '../../src/method/language';

const en = {
  label: 'Why, where you decide otherwise than the rules',
  ask: 'You decide otherwise than the rules propose. Say why in a sentence: it stands beside the judgement. Nothing was changed yet.',
};

/** What is said where a leader decides otherwise than the rules propose. */
export const OVERRULING: InEach<typeof en> = {
  en,
  fr: {
    label: 'Pourquoi, si vous décidez autrement que les règles',
    ask: 'Vous décidez autrement que ne le proposent les règles. Dites pourquoi en une phrase\u00a0: elle figure à côté de l’appréciation. Rien n’a encore changé.',
  },
};

/** Whether a judgement is another than what the rules propose; where they propose nothing, none is. */
export function overrules(judgement: TeamJudgement, proposed: TeamJudgement | undefined): boolean {
  return proposed !== undefined && judgement !== proposed;
}
