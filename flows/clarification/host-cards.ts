import type { Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { type Kept, keyOf } from '../../src/steps/documents';
import { prompt, text } from '../../src/steps/prompts';
import { linesOf } from '../../src/steps/typing/lines';
import { isContact, ownIndicators } from '../initial-report/public';
import { reportBlocks } from '../prompts/host-report';
import { aboutOf, askedBlocks, numbersOf } from './asked-lines';
import { ANSWER_FORM } from './forms';
import { ANSWERING, type Answering, type Request, requestsIn } from './kept';
import { WORDS } from './words';

/** The questions that somebody of the host answers: a contact all, a colleague those on the cells shared with them. */
export function ownRequests(view: Pick<ReviewView, 'review' | 'benchmark'>, context: FlowContext): Kept<Request>[] {
  const all = requestsIn(context);
  if (isContact(view, context)) return all;
  const own = new Set(ownIndicators(view, context).map(({ id }) => id));
  return all.filter(({ value }) => value.indicators.some((id) => own.has(id)));
}

/** What the host has begun to answer. */
export function answeringOf({ kept }: FlowContext, request: string): Kept<Answering> | undefined {
  return kept.of(ANSWERING).find(({ value }) => value.request === request);
}

/** What is asked of the host, each with its press, and what it has answered. */
export function hostCard(view: ReviewView, context: FlowContext, first: readonly Block[] = []): Prompt {
  const w = WORDS[context.language].host;
  const own = ownRequests(view, context);
  const open = own.filter(({ value }) => !value.answer);
  const done = own.filter(({ value }) => value.answer);
  const numbers = numbersOf(
    view,
    open.map(({ value }) => value.indicators),
  );
  const title = w.title(view.review.hostCity);
  const nothing = isContact(view, context) ? w.none : w.noneYours;
  return prompt({
    address: { review: view.review.id },
    title,
    body: [
      ...first,
      text(open.length > 0 ? w.intro : done.length > 0 ? w.allDone : nothing),
      ...open.flatMap((one, n) => openBlocks(view, one, numbers[n] ?? '', context)),
      ...(done.length > 0
        ? [
            {
              kind: 'details' as const,
              label: w.answered(done.length),
              blocks: done.flatMap((one) => askedBlocks(view, one, context)),
            },
          ]
        : []),
    ],
    summary: title,
  });
}

function openBlocks(view: ReviewView, one: Kept<Request>, number: string, context: FlowContext): Block[] {
  const w = WORDS[context.language].host;
  const isBegun = answeringOf(context, keyOf(one)) !== undefined;
  return [
    text(aboutOf(view, one.value, context), 'strong'),
    text(one.value.text),
    {
      kind: 'presses',
      actions: [
        {
          id: 'clarify-answer',
          label: context.words.labelled(isBegun ? w.goOn : w.answer, number),
          style: 'primary',
          data: { request: keyOf(one) },
        },
      ],
    },
  ];
}

/** The card on which one question is answered, beside what the report says there. */
export function answerCard(
  view: ReviewView,
  request: Kept<Request>,
  context: FlowContext,
  notices: readonly Block[] = [],
  given?: Pick<Answering, 'text' | 'documents'>,
): Prompt {
  const { language } = context;
  const w = WORDS[language].host;
  const said = given ?? answeringOf(context, keyOf(request))?.value;
  const data = { request: keyOf(request) };
  const [only, more] = request.value.indicators;
  return prompt({
    address: { review: view.review.id },
    progress: aboutOf(view, request.value, context),
    title: request.value.text,
    body: [
      ...notices,
      ...(only !== undefined && more === undefined
        ? reportBlocks(view, { id: only }, context, { most: REPORT_SHOWN, isAlone: false })
        : []),
    ],
    fields: ANSWER_FORM.draw(language, {
      clarifyAnswer: { value: said?.text ?? '' },
      clarifyLinks: { value: linesOf(said?.documents ?? '') },
    }),
    actions: [
      { id: 'clarify-answer-send', label: w.send, style: 'primary', submits: true, data },
      { id: 'clarify-keep', label: w.keep, submits: true, data },
      { id: 'clarifications', label: WORDS[language].all, data: { review: view.review.id } },
    ],
    summary: request.value.text,
  });
}

/** So much of the report is read at once beside a question, in characters. */
const REPORT_SHOWN = 300;
