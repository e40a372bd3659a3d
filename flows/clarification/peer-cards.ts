import { inCellOrder } from '../../src/method/benchmark';
import { hasBegun } from '../../src/method/calendar';
import { may } from '../../src/method/permissions';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { type Kept, keyOf } from '../../src/steps/documents';
import { prompt, shortened, text } from '../../src/steps/prompts';
import { SHARED } from '../prompts/words';
import { askedBlocks, numbersOf, titleOf } from './asked-lines';
import { PROPOSE_FORM } from './forms';
import { ownProposals, type Proposal, requestsIn } from './kept';
import { PROPOSE } from './rights';
import { WORDS } from './words';

/** So many questions are said in full on one card; the file has all. */
const MOST_SHOWN = 12;

/** What somebody proposed, what was asked and answered, and a form to propose; nobody else's proposals. */
export function teamCard(
  view: ReviewView,
  context: FlowContext,
  first: readonly Block[] = [],
  filled: { about?: string; text?: string } = {},
): Prompt {
  const { language } = context;
  const w = WORDS[language];
  const { review, benchmark } = view;
  const title = w.title(review.hostCity);
  const proposes = may(context.person, PROPOSE, review);
  const isOver = hasBegun(review, context.now);
  const own = ownProposals(context).filter(({ value }) => value.state !== 'asked');
  const numbers = numbersOf(
    view,
    own.map(({ value }) => [value.indicator]),
  );
  const options = inCellOrder(benchmark).map(({ id }) => ({ value: id, label: titleOf(view, id, context) }));
  return prompt({
    address: { review: review.id },
    title,
    body: [
      ...first,
      ...(proposes && !isOver ? [text(w.intro(review.hostCity)), text(w.how, 'subtle')] : []),
      ...(proposes && isOver ? [text(w.over)] : []),
      ...(own.length > 0 ? [text(w.own, 'strong')] : []),
      ...own.flatMap((one, n) => ownBlocks(view, one, numbers[n] ?? '', context)),
      ...askedSection(view, context),
    ],
    fields:
      proposes && !isOver
        ? PROPOSE_FORM.draw(language, {
            clarifyAbout: { options, value: filled.about },
            clarifyText: { value: filled.text ?? '' },
          })
        : [],
    actions: proposes && !isOver ? [{ id: 'clarify-send', label: w.propose, style: 'primary', submits: true }] : [],
    summary: title,
  });
}

/** All that was asked, the newest first where there is more than a card holds. */
function askedSection(view: ReviewView, context: FlowContext): Block[] {
  const w = WORDS[context.language];
  const asked = requestsIn(context).reverse();
  if (asked.length === 0) return [text(w.nothingAsked, 'subtle')];
  const more = asked.length - MOST_SHOWN;
  return [
    text(w.asked, 'strong'),
    ...asked.slice(0, MOST_SHOWN).flatMap((one) => askedBlocks(view, one, context)),
    ...(more > 0 ? [text(SHARED[context.language].more(more), 'subtle')] : []),
  ];
}

/** Which of the questions on a sheet is meant: a press each. */
export function whichCard(view: ReviewView, indicator: string, questions: readonly string[], context: FlowContext) {
  const w = WORDS[context.language];
  const actions = questions.slice(0, MOST_SHOWN).map(
    (question, n): Action => ({
      id: 'clarify-propose',
      label: shortened(question, 70),
      data: { indicator, nth: String(n), of: startOf(question) },
    }),
  );
  return prompt({
    address: { review: view.review.id, indicator },
    body: [text(w.which), { kind: 'presses', actions }],
    actions: [{ id: 'clarify-propose', label: w.proposeAll, data: { indicator, nth: 'all' } }],
    summary: w.which,
  });
}

/** So much of a question tells which is meant, should the sheet have changed since. */
const STARTS = 60;

/** The beginning of a question, by which one tells it from others. */
export function startOf(question: string): string {
  return question.slice(0, STARTS);
}

function ownBlocks(view: ReviewView, one: Kept<Proposal>, number: string, context: FlowContext): Block[] {
  const w = WORDS[context.language];
  const { indicator, text: said, state, reason = '' } = one.value;
  const back = takeBackButton(keyOf(one), context);
  return [
    { kind: 'quote', text: said, source: `${titleOf(view, indicator, context)} · ${w.state[state]}` },
    ...(reason === '' ? [] : [text(context.words.labelled(w.reason, reason))]),
    { kind: 'presses', actions: [{ ...back, label: context.words.labelled(back.label, number) }] },
  ];
}

/** Takes a question back that was not released yet. */
export function takeBackButton(proposal: string, { language }: FlowContext): Action {
  return { id: 'clarify-take-back', label: WORDS[language].takeBack, data: { proposal } };
}
