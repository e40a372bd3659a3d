import { reviewInWords } from '../../src/i18n/format';
import { hasBegun, isOpened } from '../../src/method/calendar';
import { affiliation } from '../../src/method/person';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { type Kept, keyOf } from '../../src/steps/documents';
import { commandButton, line, prompt, shortened, text } from '../../src/steps/prompts';
import { SHARED } from '../prompts/words';
import { askedBlocks, numbersOf, titleOf } from './asked-lines';
import { RETURN_FORM, WORDING_FORM } from './forms';
import { PROPOSAL, type Proposal, type Request, requestsIn } from './kept';
import { releases, seesWho } from './who';
import { WORDS } from './words';

/** So many of either are on one card. */
const MOST_SHOWN = 12;

/** What waits to be released, in the benchmark's order: when it came tells nothing then. */
export function waitingIn({ benchmark }: ReviewView, { kept }: FlowContext): Kept<Proposal>[] {
  const order = new Map(benchmark.indicators.map(({ id }, n) => [id, n]));
  const place = ({ value }: Kept<Proposal>) => order.get(value.indicator) ?? order.size;
  return kept
    .of(PROPOSAL)
    .filter(({ value }) => value.state === 'waiting')
    .sort((a, b) => place(a) - place(b) || (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** All that waits, a press each, and what was asked, which can be taken back until it is answered. */
export function releaseCard(view: ReviewView, context: FlowContext, first: readonly Block[] = []): Prompt {
  const w = WORDS[context.language];
  const { hostCity } = view.review;
  const waiting = waitingIn(view, context);
  const asked = requestsIn(context).reverse();
  const waits = numbersOf(
    view,
    waiting.map(({ value }) => [value.indicator]),
  );
  const sent = numbersOf(
    view,
    asked.map(({ value }) => value.indicators),
  );
  const title = w.release.title(hostCity);
  return prompt({
    address: { review: view.review.id },
    title,
    body: [
      ...first,
      text(w.release.intro(waiting.length, hostCity)),
      ...waiting.slice(0, MOST_SHOWN).flatMap((one, n) => waitingBlocks(view, one, waits[n] ?? '', context)),
      ...moreThan(waiting.length, context),
      ...(asked.length > 0 ? [text(w.asked, 'strong')] : []),
      ...asked
        .slice(0, MOST_SHOWN)
        .flatMap((one, n) => [...askedBlocks(view, one, context), ...undoing(one, sent[n] ?? '', context)]),
      ...moreThan(asked.length, context),
    ],
    summary: title,
  });
}

/** The other reviews in which they release: what waits there is a press away. */
export function elsewhere({ review: here }: ReviewView, { person, now, reviews, language }: FlowContext): Prompt[] {
  const others = reviews.flatMap(({ review }) => (review.id === here.id ? [] : [review]));
  const open = others.filter(
    (one) => isOpened(one, now) && !hasBegun(one, now) && !one.stopped && releases(person, one, now),
  );
  const actions = open.map((one) => commandButton('clarifications', reviewInWords(one, others, language), one.id));
  return actions.length > 0 ? [line(WORDS[language].release.elsewhere, actions)] : [];
}

function moreThan(n: number, { language }: FlowContext): Block[] {
  return n > MOST_SHOWN ? [text(SHARED[language].more(n - MOST_SHOWN), 'subtle')] : [];
}

function waitingBlocks(view: ReviewView, one: Kept<Proposal>, number: string, context: FlowContext): Block[] {
  const w = WORDS[context.language].release;
  const data = { proposal: keyOf(one) };
  const { labelled } = context.words;
  return [
    { kind: 'quote', text: one.value.text, source: sourceOf(view, one, context) },
    {
      kind: 'presses',
      actions: [
        { id: 'clarify-word', label: labelled(w.word, number), style: 'primary', data },
        { id: 'clarify-return', label: labelled(w.giveBack, number), data },
      ],
    },
  ];
}

/** What it is about; and from whom, for those who may know that. */
function sourceOf(view: ReviewView, { value, record }: Kept<Proposal>, context: FlowContext): string {
  const about = titleOf(view, value.indicator, context);
  const author = seesWho(context.person, view.review) ? view.members?.get(record.person) : undefined;
  if (!author) return about;
  return `${about} · ${WORDS[context.language].release.from(affiliation(author) || author.name)}`;
}

function undoing(one: Kept<Request>, number: string, { words, language }: FlowContext): Block[] {
  if (one.value.answer) return [];
  const undo = undoButton(keyOf(one), language);
  return [{ kind: 'presses', actions: [{ ...undo, label: words.labelled(undo.label, number) }] }];
}

/** Takes a released question back. */
export function undoButton(request: string, language: FlowContext['language']): Action {
  return { id: 'clarify-undo', label: WORDS[language].release.undo, data: { request } };
}

/** The words in which the host is asked. `words`: as they are by now; `warned`: what they may give away. */
export function wordingCard(
  view: ReviewView,
  proposal: Kept<Proposal>,
  context: FlowContext,
  given: { words?: string; merged?: readonly string[]; warned?: readonly Block[]; anyway?: string } = {},
): Prompt {
  const { language } = context;
  const w = WORDS[language].release;
  const { hostCity } = view.review;
  const title = w.wording(hostCity);
  const { words = proposal.value.text, merged = [], warned = [], anyway } = given;
  const others = waitingIn(view, context).filter((one) => keyOf(one) !== keyOf(proposal));
  const options = others.map((one) => ({
    value: keyOf(one),
    label: context.words.labelled(titleOf(view, one.value.indicator, context), shortened(one.value.text, 80)),
  }));
  const data = { proposal: keyOf(proposal), ...(anyway === undefined ? {} : { anyway }) };
  return prompt({
    address: { review: view.review.id },
    title,
    body: [{ kind: 'quote', text: proposal.value.text, source: sourceOf(view, proposal, context) }, ...warned],
    fields: WORDING_FORM.draw(language, {
      clarifyWords: { value: words },
      clarifyMerged: options.length > 0 ? { options, value: merged } : undefined,
    }),
    actions: [
      {
        id: 'clarify-release',
        label: anyway === undefined ? w.ask(hostCity) : w.anyway,
        style: 'primary',
        submits: true,
        data,
      },
      { id: 'clarify-return', label: w.giveBack, data: { proposal: keyOf(proposal) } },
    ],
    summary: title,
  });
}

/** Why one is returned. */
export function returnCard(view: ReviewView, proposal: Kept<Proposal>, context: FlowContext): Prompt {
  const { language } = context;
  const w = WORDS[language].release;
  return prompt({
    address: { review: view.review.id },
    title: w.why,
    body: [{ kind: 'quote', text: proposal.value.text, source: sourceOf(view, proposal, context) }],
    fields: RETURN_FORM.draw(language, { clarifyReason: { value: '', needed: true as const } }),
    actions: [
      {
        id: 'clarify-return-send',
        label: w.giveBack,
        style: 'primary',
        submits: true,
        data: { proposal: keyOf(proposal) },
      },
    ],
    summary: w.why,
  });
}
