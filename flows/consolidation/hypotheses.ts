import { say } from '../../src/i18n';
import { listInWords } from '../../src/i18n/format';
import type { SettledBy } from '../../src/method/decision';
import { HYPOTHESES_FOR_VISIT, type RankedHypothesis, rankHypotheses } from '../../src/method/hypotheses';
import type { Prompt } from '../../src/ports/prompt';
import { type FlowContext, type Session, saying, type TeamReview, type Turn } from '../../src/steps/contract';
import { line, prompt, shortened, text, wrongAt } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { firstOf } from '../prompts/common';
import { OUTCOME } from '../prompts/outcome-words';
import { gridOf } from '../team';
import { askedOn } from '../terms/public';
import { VISIT_FORM } from './forms';
import { HYPOTHESES } from './words/hypotheses';

/** So much of a hypothesis stands in the ranking, in characters: its indicator's card has all. */
const QUOTED = 200;

/** The base hypotheses in the order in which a visit should test them, and which of them it does. */
export function hypothesesCard(view: TeamReview, context: FlowContext): Prompt {
  const { language } = context;
  const w = HYPOTHESES[language];
  const ranked = ranking(view, context);
  const address = { review: view.review.id };
  const title = w.title(view.review.hostCity);
  if (ranked.length === 0)
    return prompt({ address, title, body: [text(w.none)], actions: [{ id: 'merge', label: w.merge }], summary: title });
  const options = ranked.map(({ indicator }, n) => ({
    value: indicator.id,
    label: `${n + 1}. ${say(indicator.title, language)}`,
  }));
  return prompt({
    address,
    title,
    body: [
      text(
        (ranked.some(({ askedIn }) => askedIn.length > 0) ? w.leadAsked : w.lead)(ranked.length, HYPOTHESES_FOR_VISIT),
      ),
      {
        kind: 'list',
        items: firstOf(
          ranked.map((h, n) => rankedLine(h, n + 1, context)),
          language,
        ),
      },
      text(w.rest, 'subtle'),
    ],
    fields: VISIT_FORM.draw(language, {
      visit: { options, value: idsOf(ranked, 'visit') },
      document: { options, value: idsOf(ranked, 'document') },
    }),
    actions: [{ id: 'choose-hypotheses', label: w.choose, style: 'primary', submits: true }],
    summary: title,
  });
}

/** The leader says which go to the visit and which a document settles; the others are not pursued. */
export function chooseHypotheses(session: Session, view: TeamReview, context: FlowContext, press: Press): Turn {
  const w = HYPOTHESES[context.language];
  const ranked = ranking(view, context);
  const { visit, document } = VISIT_FORM.read(press.fields);
  const visited = new Set(visit?.chosen ?? idsOf(ranked, 'visit'));
  const documented = new Set(document?.chosen ?? idsOf(ranked, 'document'));
  const wayOf = ({ indicator: { id } }: RankedHypothesis): SettledBy =>
    visited.has(id) ? 'visit' : documented.has(id) ? 'document' : 'not_pursued';
  const chosen = ranked.map((h) => ({ ...h, settledBy: wayOf(h) }));
  const [forVisit, byDocument] = [idsOf(chosen, 'visit'), idsOf(chosen, 'document')];
  if (ranked.length === 0) return saying(session, hypothesesCard(view, context));
  const twice = ranked.find(({ indicator: { id } }) => visited.has(id) && documented.has(id));
  const problem =
    twice !== undefined
      ? w.twice(say(twice.indicator.title, context.language))
      : forVisit.length > HYPOTHESES_FOR_VISIT
        ? w.tooMany(forVisit.length, HYPOTHESES_FOR_VISIT)
        : undefined;
  if (problem !== undefined) return saying(session, wrongAt('visit', problem, line(problem, [], 'warning')));
  const settledBy = Object.fromEntries(chosen.map((h) => [h.indicator.id, h.settledBy]));
  const others = ranked.length - forVisit.length - byDocument.length;
  return {
    session,
    reply: [{ prompt: line(w.chosen(forVisit.length, byDocument.length, others), [], 'good') }],
    effects: [{ kind: 'decide', review: view.review.id, indicators: Object.keys(settledBy), change: { settledBy } }],
  };
}

/** `1. Title: the hypothesis (opposite views, no source) · goes to the visit`. */
function rankedLine(h: RankedHypothesis, number: number, { words, language }: FlowContext): string {
  const w = OUTCOME[language];
  const why = [
    ...(h.askedIn.length > 0 ? [HYPOTHESES[language].asked(listInWords(h.askedIn.map(String), language))] : []),
    ...(h.isContested ? [words.agreement[h.agreement]] : []),
    ...(h.isWithoutSource ? [HYPOTHESES[language].noSource] : []),
  ];
  const said = words.labelled(`${number}. ${say(h.indicator.title, language)}`, shortened(h.hypothesis, QUOTED));
  return [
    why.length > 0 ? `${said} (${why.join(', ')})` : said,
    ...(h.settledBy ? [w.settledBy[h.settledBy]] : []),
  ].join(' · ');
}

function ranking(view: TeamReview, context: FlowContext): RankedHypothesis[] {
  return rankHypotheses(gridOf(view, context), view.team.decisions, (indicator) => askedOn(view.review, indicator));
}

function idsOf(hypotheses: readonly RankedHypothesis[], way: SettledBy): string[] {
  return hypotheses.filter((h) => h.settledBy === way).map((h) => h.indicator.id);
}
