import { say } from '../../src/i18n';
import { momentInWords } from '../../src/i18n/format';
import type { Indicator } from '../../src/method/benchmark';
import { placeIn } from '../../src/method/named-place';
import type { Instant } from '../../src/method/time';
import type { Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, TeamReview } from '../../src/steps/contract';
import { keyOf } from '../../src/steps/documents';
import { prompt, shortened, text } from '../../src/steps/prompts';
import { HYPOTHESIS, statusCalled } from '../hypotheses/public';
import { countingFindings, dissentsOn, finalCalled, finalsIn, heard } from '../judgement/public';
import { basisChoice } from '../prompts/basis';
import { firstOf, position } from '../prompts/common';
import { agreementInWords, reasons } from '../prompts/findings';
import { OUTCOME } from '../prompts/outcome-words';
import { adviceIn } from '../recommendations/public';
import { paragraphsIn } from '../report/public';
import { decisionOn, nameIn, visibleRows } from '../team';
import { WORDS } from './words';

/** So much of what somebody wrote stands in a line, in characters. */
const QUOTED = 300;

/** The indicator that somebody names; of a cell its first. */
export function indicatorNamed({ benchmark }: TeamReview, place: string | undefined): Indicator | undefined {
  const found = place === undefined ? undefined : placeIn(benchmark, place);
  return found?.kind === 'cell' ? found.cell.indicators[0] : found?.indicator;
}

/** Of which indicator one asks. */
export function whichCard(view: TeamReview, { language }: FlowContext, chosen?: string): Prompt {
  const w = WORDS[language];
  const title = w.title(view.review.hostCity);
  return prompt({
    address: { review: view.review.id },
    title,
    body: [text(w.intro)],
    ...choosing(view, language, chosen),
    summary: title,
  });
}

function choosing({ benchmark, review }: TeamReview, language: FlowContext['language'], chosen?: string) {
  const all = benchmark.indicators.map(({ id }) => id);
  return basisChoice(benchmark, all, { language, review: review.id, chosen });
}

/** All that the team's word on an indicator rests on, and where it is used. */
export function basisCard(view: TeamReview, { id, title }: Indicator, context: FlowContext): Prompt {
  const { language } = context;
  const w = WORDS[language];
  const blocks = [
    ...writtenOn(view, id, context),
    ...decidedOn(view, id, context),
    ...hypothesesOn(id, context),
    ...heard(
      w.found,
      countingFindings(context.kept, context.now).filter(({ indicators }) => indicators.includes(id)),
      view,
      context,
    ),
    ...lastWordOn(view, id, context),
    ...usedIn(id, context),
  ];
  const said = `${position(view, id).at} ${say(title, language)}`;
  return prompt({
    address: { review: view.review.id },
    title: said,
    progress: id,
    body: blocks.length === 0 ? [text(w.nothing)] : blocks,
    ...choosing(view, language, id),
    summary: said,
  });
}

function listed(label: string, items: readonly string[], language: FlowContext['language']): Block[] {
  return items.length === 0 ? [] : [text(label, 'strong'), { kind: 'list', items: firstOf(items, language) }];
}

function writtenOn(view: TeamReview, id: string, context: FlowContext): Block[] {
  const row = visibleRows(view, context).find(({ indicator }) => indicator.id === id);
  if (!row || row.answers.length === 0) return [];
  const { language } = context;
  const said = reasons(view, row, context).map((one) => shortened(one, 4 * QUOTED));
  return [text(agreementInWords(row, language)), ...listed(WORDS[language].sheets(said.length), said, language)];
}

function decidedOn(view: TeamReview, id: string, context: FlowContext): Block[] {
  const decision = decisionOn(view, id);
  if (!decision?.judgement) return [];
  const judged = decision.changes.findLast(({ what }) => what.startsWith('judgement '));
  const { language, words } = context;
  const said = [words.teamJudgement[decision.judgement], decision.reason ?? ''].filter((one) => one !== '').join(' — ');
  return [
    text(words.labelled(OUTCOME[language].judgement, said)),
    ...(judged ? [text(decided(view, judged.at, judged.by, context), 'subtle' as const)] : []),
  ];
}

function decided(view: TeamReview, at: Instant, by: string, { language, person, today }: FlowContext): string {
  return WORDS[language].decided(nameIn(view, by), momentInWords(at, person.timeZone, language, false, today));
}

function hypothesesOn(id: string, { kept, language, words }: FlowContext): Block[] {
  const own = kept.of(HYPOTHESIS).filter(({ value }) => value.indicators.includes(id));
  const said = own.map(({ value: { text: what, status, reason } }) => {
    const stands =
      reason === '' ? statusCalled(status, language) : words.labelled(statusCalled(status, language), reason);
    return `${shortened(what, QUOTED)} — ${shortened(stands, QUOTED)}`;
  });
  return listed(WORDS[language].hypotheses, said, language);
}

function lastWordOn(view: TeamReview, id: string, context: FlowContext): Block[] {
  const final = finalsIn(context.kept).get(id)?.value;
  if (!final) return [];
  const { language, words, kept } = context;
  const w = WORDS[language];
  const said = `${finalCalled(final.judgement, language)} — ${shortened(final.rationale, 2 * QUOTED)}`;
  const differ = dissentsOn(kept, id).map(({ person, because }) => w.dissent(nameIn(view, person), because));
  return [
    text(words.labelled(w.lastWord, said)),
    text(decided(view, final.at, final.by, context), 'subtle'),
    ...(differ.length > 0 ? [{ kind: 'list' as const, items: firstOf(differ, language) }] : []),
  ];
}

/** Advice on it, and the report's paragraphs that rest on it or on a finding of it. */
function usedIn(id: string, { kept, language, now, words }: FlowContext): Block[] {
  const w = WORDS[language];
  const advice = adviceIn(kept).filter(({ indicators }) => indicators.includes(id));
  const own = new Set([
    id,
    ...advice.map(({ key }) => key),
    ...countingFindings(kept, now).flatMap(({ key, indicators }) => (indicators.includes(id) ? [key] : [])),
    ...kept.of(HYPOTHESIS).flatMap((one) => (one.value.indicators.includes(id) ? [keyOf(one)] : [])),
  ]);
  const resting = paragraphsIn(kept).filter(({ rests }) => rests.some(({ key }) => own.has(key)));
  return [
    ...listed(
      w.advice,
      advice.map((one) => shortened(one.title === '' ? one.text : words.labelled(one.title, one.text), QUOTED)),
      language,
    ),
    ...(resting.length === 0 ? [] : [text(w.report(resting.length), 'subtle')]),
  ];
}
