import { say } from '../../src/i18n';
import { listInWords } from '../../src/i18n/format';
import { indicatorOf } from '../../src/method/benchmark';
import { SETTLED_BY } from '../../src/method/decision';
import { wholeOf } from '../../src/method/in-scope';
import { may } from '../../src/method/permissions';
import { affiliation } from '../../src/method/person';
import type { Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { type Kept, keyOf } from '../../src/steps/documents';
import { prompt, shortened, text } from '../../src/steps/prompts';
import { firstOf } from '../prompts/common';
import { OUTCOME } from '../prompts/outcome-words';
import { ONE_FORM, WHICH_FORM } from './forms';
import { HYPOTHESIS_KINDS, type Hypothesis, inOrder } from './kept';
import { WORDS } from './words';

/** So much of one stands in a list, in characters. */
const QUOTED = 240;

/** Whether somebody decides here: the others read. */
export function decides({ review }: ReviewView, { person }: FlowContext): boolean {
  return may(person, 'decide', review);
}

/** All hypotheses that are followed, with where each stands. `waiting`: base hypotheses that nobody has chosen about. */
export function listCard(view: ReviewView, context: FlowContext, waiting: number): Prompt {
  const { language } = context;
  const w = WORDS[language];
  const all = inOrder(context.kept);
  const title = w.title(view.review.hostCity);
  const forVisit = all.filter(({ value }) => value.way === 'visit');
  const isLeader = decides(view, context);
  const options = all.map((one, n) => ({ value: keyOf(one), label: `${n + 1}. ${shortened(one.value.text, 70)}` }));
  return prompt({
    address: { review: view.review.id },
    title,
    body: [
      text(all.length === 0 ? w.noneYet : w.intro(forVisit.length)),
      ...(waiting > 0 && isLeader && all.length > 0 ? [text(w.waiting(waiting), 'warning')] : []),
      ...(forVisit.length > 0
        ? [{ kind: 'list' as const, items: forVisit.map((one, n) => `${n + 1}. ${lineOf(one.value, context)}`) }]
        : []),
      ...(['document', 'not_pursued'] as const).flatMap((way): Block[] => {
        const these = all.filter(({ value }) => value.way === way);
        if (these.length === 0) return [];
        const items = firstOf(
          these.map(({ value }) => lineOf(value, context)),
          language,
        );
        return [{ kind: 'details', label: `${w.others[way]} (${these.length})`, blocks: [{ kind: 'list', items }] }];
      }),
    ],
    fields: WHICH_FORM.draw(language, { hypothesisWhich: options.length > 0 ? { options } : undefined }),
    actions: [
      ...(options.length > 0
        ? [{ id: 'hypothesis-show', label: w.show, submits: true, beside: 'hypothesisWhich' }]
        : []),
      ...(isLeader
        ? [
            { id: 'pick-hypotheses', label: w.chooseAgain },
            { id: 'hypothesis-add', label: w.add },
          ]
        : []),
    ],
    summary: title,
  });
}

/** `The hypothesis · supported`. */
function lineOf({ text: said, status }: Hypothesis, { language }: FlowContext): string {
  return `${shortened(said, QUOTED)} · ${WORDS[language].status[status]}`;
}

/** One hypothesis: the leader's to fill in, the others' to read. */
export function oneCard(view: ReviewView, one: Kept<Hypothesis>, context: FlowContext): Prompt {
  const { language, words } = context;
  const w = WORDS[language];
  const { value } = one;
  const isLeader = decides(view, context);
  const title = shortened(value.text, QUOTED);
  const asked = (value.askedBy ?? []).flatMap((id) => {
    const person = view.members?.get(id);
    return person ? [affiliation(person) || person.name] : [];
  });
  const about = value.indicators.map((id) => titleOf(view, id, context));
  return prompt({
    address: { review: view.review.id },
    title,
    progress: `${w.status[value.status]} · ${w.from[value.from]}`,
    body: [
      ...(value.reason === '' ? [] : [text(value.reason)]),
      ...(isLeader
        ? []
        : [
            ...(value.text.length > QUOTED ? [text(value.text)] : []),
            text([OUTCOME[language].settledBy[value.way], ...(value.sort ? [w.sort[value.sort]] : [])].join(' · ')),
            ...(value.refutedBy ? [text(words.labelled(w.refutedBy, value.refutedBy))] : []),
          ]),
      text(words.labelled(w.about, listInWords(about, language)), 'subtle'),
      ...(asked.length > 0 ? [text(words.labelled(w.askedBy, listInWords(asked, language)), 'subtle')] : []),
      ...(value.hostAsks?.length
        ? [text(w.hostAsks(listInWords(value.hostAsks.map(String), language)), 'subtle')]
        : []),
    ],
    fields: isLeader ? fieldsOf(view, value, context) : [],
    actions: isLeader
      ? [{ id: 'hypothesis-keep', label: w.keep, style: 'primary', submits: true, data: { hypothesis: keyOf(one) } }]
      : [],
    summary: title,
  });
}

/** The leader writes one that no sheet had. `said`: what is written already. */
export function addCard(view: ReviewView, context: FlowContext): Prompt {
  const w = WORDS[context.language];
  return prompt({
    address: { review: view.review.id },
    title: w.add,
    fields: fieldsOf(view, { text: '', indicators: [], way: 'visit' }, context),
    actions: [{ id: 'hypothesis-keep', label: w.keep, style: 'primary', submits: true }],
    summary: w.add,
  });
}

function fieldsOf(
  { benchmark }: ReviewView,
  value: Pick<Hypothesis, 'text' | 'indicators' | 'way' | 'sort' | 'refutedBy'>,
  { language }: FlowContext,
) {
  const w = WORDS[language];
  return ONE_FORM.draw(language, {
    hypothesisText: { value: value.text, needed: true },
    hypothesisSort: {
      options: HYPOTHESIS_KINDS.map((sort) => ({ value: sort, label: w.sort[sort] })),
      value: value.sort,
    },
    hypothesisRefutedBy: { value: value.refutedBy ?? '' },
    hypothesisIndicators: {
      options: benchmark.indicators.map(({ id, title }, n) => ({
        value: id,
        label: `${n + 1} ${say(title, language)}`,
      })),
      value: value.indicators,
    },
    hypothesisWay: {
      options: SETTLED_BY.map((way) => ({ value: way, label: OUTCOME[language].settledBy[way] })),
      value: value.way,
    },
  });
}

/** What an indicator is called, also one that the review leaves out by now. */
function titleOf(view: ReviewView, id: string, { language }: FlowContext): string {
  const indicator = indicatorOf(wholeOf(view.benchmark), id);
  return indicator ? say(indicator.title, language) : id;
}
