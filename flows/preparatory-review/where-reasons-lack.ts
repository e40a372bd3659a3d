import { say } from '../../src/i18n';
import { plural as enPlural } from '../../src/i18n/english';
import { plural as frPlural } from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';
import { lastRevision } from '../../src/method/sheet-changes';
import type { Block } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { text } from '../../src/steps/prompts';
import { position, walk } from '../prompts/common';
import { lackingReasons } from './dealing';

/** So many are named at most (method, section 4, *Chat pacing*). */
const NAMED = 10;
/** With so many working days left, today included, time is short for whoever is on pace too. */
const SHORT_DAYS = 3;

interface Words {
  all(lacking: number): string;
  some(lacking: number, named: number): string;
  named(n: number, title: string, answers: number): string;
  goThere(n: number): string;
}

const WORDS: InEach<Words> = {
  en: {
    all: (lacking) =>
      `${enPlural(lacking, 'judgement still lacks', 'judgements still lack')} reasons. Answers in the team so far:`,
    some: (lacking, named) =>
      `${enPlural(lacking, 'judgement still lacks', 'judgements still lack')} reasons. These ${named} have the fewest answers in the team:`,
    named: (n, title, answers) =>
      `${n}. ${title}: ${answers === 0 ? 'no answer yet' : enPlural(answers, 'answer', 'answers')}`,
    goThere: (n) => `Type “indicator ${n}” to go there.`,
  },
  fr: {
    all: (lacking) =>
      `Il manque encore des raisons à ${frPlural(lacking, 'évaluation', 'évaluations')}. Réponses dans l’équipe à ce jour :`,
    some: (lacking, named) =>
      `Il manque encore des raisons à ${frPlural(lacking, 'évaluation', 'évaluations')}. Ces ${named} ont le moins de réponses dans l’équipe :`,
    named: (n, title, answers) =>
      `${n}. ${title} : ${answers === 0 ? 'pas encore de réponse' : frPlural(answers, 'réponse', 'réponses')}`,
    goThere: (n) => `Tapez « indicateur ${n} » pour y aller.`,
  },
};

/**
 * When time is short: which judgements of somebody's have no reasons yet, those with the fewest answers first. Numbers of
 * answers are all that is told of others (method, sections 2 and 4).
 */
export function whereReasonsLack(
  view: ReviewView,
  answers: ReadonlyMap<string, number>,
  { language }: FlowContext,
): Block[] {
  const isShort = view.pace.behind || view.pace.workingDaysLeft <= SHORT_DAYS;
  const lacking = lackingReasons(view, walk(view)).filter(({ id }) => !lastRevision(view.sheets.get(id)));
  if (!isShort || lacking.length === 0) return [];
  const w = WORDS[language];
  const rows = lacking.map(({ id, title }) => ({
    n: position(view, id).at,
    title: say(title, language),
    answers: answers.get(id) ?? 0,
  }));
  const named = rows.sort((a, b) => a.answers - b.answers).slice(0, NAMED);
  const said = named.length < lacking.length ? w.some(lacking.length, named.length) : w.all(lacking.length);
  return [
    text(said),
    { kind: 'list', items: named.map(({ n, title, answers: count }) => w.named(n, title, count)) },
    text(w.goThere(named[0]?.n ?? 1), 'subtle'),
  ];
}
