import { say } from '../../../src/i18n';
import type { Indicator } from '../../../src/method/benchmark';
import { onOneLine } from '../../../src/method/plain-text';
import { functionLabels } from '../../../src/method/register';
import { OWN_VIEWS } from '../../../src/method/report';
import { sourceTypesOf } from '../../../src/method/source-types';
import type { Block, Prompt } from '../../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../../src/steps/contract';
import { beginning, prompt, text } from '../../../src/steps/prompts';
import { cellTitle, position } from '../../prompts/common';
import { STANDS } from '../../prompts/marks';
import { ownViewInWords } from '../../prompts/own-view';
import { answerOn, asOwnView, linesIn, type Said } from '../answer';
import { documentsIn } from '../documents/cards';
import { WRITING } from '../words/writing';
import { ANSWER_FORM } from './form';

/** So much of an answer is said on the line that its card becomes, in characters. */
const FOLDED = 160;
/** What a city names as responsible is mostly of its administration: it is chosen there, to be changed. */
const USUAL_SOURCE = 'administration';

/** The card on which the host answers on one indicator. */
export function answerCard(
  view: ReviewView,
  indicator: Indicator,
  context: FlowContext,
  { said = answerOn(view, context, indicator.id), notices = [] }: { said?: Said; notices?: readonly Block[] } = {},
): Prompt {
  const { language } = context;
  const w = WRITING[language];
  const title = say(indicator.title, language);
  const types = sourceTypesOf(view.benchmark).map(({ id, title: called }) => ({
    value: id,
    label: say(called, language),
  }));
  const usual = types.some(({ value }) => value === USUAL_SOURCE) ? USUAL_SOURCE : undefined;
  return prompt({
    address: { review: view.review.id, indicator: indicator.id },
    card: ownCard(view, indicator, title),
    progress: whereIs(view, indicator, context),
    title,
    body: [
      text(say(indicator.statement, language)),
      ...notices,
      ...ownWords(said, context),
      ...documentsIn(view, indicator, context),
    ],
    fields: ANSWER_FORM.draw(language, {
      ownView: {
        options: OWN_VIEWS.map((value) => ({ value, label: ownViewInWords(value, language) })),
        value: asOwnView(said.ownView),
      },
      whatWeDo: { value: said.text },
      documents: { value: linesIn(said.documents) },
      holdsRatings: { value: said.holdsRatings === true },
      responsible: { value: functionLabels(said.responsible) },
      sourceType: { options: types, value: said.sourceType ?? usual },
    }),
    actions: [
      { id: 'report-save', label: w.save, style: 'primary', submits: true, data: { indicator: indicator.id } },
      { id: 'report-fill', label: w.skip, data: { after: indicator.id } },
      { id: 'write-report', label: w.all, data: { review: view.review.id } },
    ],
    summary: context.words.labelled(w.title(view.review.hostCity), title),
  });
}

function ownCard({ review }: ReviewView, { id }: Indicator, title: string) {
  return { id: `${review.id}|own|${id}`, title };
}

/** The line that the card becomes: what was kept, and what it still lacks. */
export function answeredLine(view: ReviewView, indicator: Indicator, said: Said, context: FlowContext): Prompt {
  const w = WRITING[context.language];
  const stands = said.ownView !== '' && said.text !== '' ? 'done' : 'begun';
  const parts = [
    ...(said.ownView === '' ? [w.half.ownView] : [ownViewInWords(said.ownView, context.language)]),
    ...(said.text === '' ? [w.half.text] : [beginning(onOneLine(said.text), FOLDED)]),
    ...(said.responsible === '' ? [] : [said.responsible]),
  ];
  const title = say(indicator.title, context.language);
  const line = `${STANDS[stands]} ${title} · ${parts.join(' · ')}`;
  return prompt({
    address: { review: view.review.id, indicator: indicator.id },
    card: ownCard(view, indicator, title),
    body: [text(line, stands === 'done' ? 'good' : 'normal')],
    actions: [{ id: 'report-fill', label: w.open, data: { indicator: indicator.id } }],
    folded: true,
    summary: line,
  });
}

function whereIs(view: ReviewView, { id }: Indicator, { language }: FlowContext): string {
  const { at, cell, inCell, ofCell } = position(view, id);
  return WRITING[language].where(cell ? cellTitle(cell, language) : '', at, inCell, ofCell);
}

/** A view of themselves that a table put into words of its own stays as it is until another is chosen. */
function ownWords({ ownView }: Said, { words, language }: FlowContext): Block[] {
  if (ownView === '' || asOwnView(ownView) !== undefined) return [];
  return [text(words.labelled(WRITING[language].fields.ownView, ownView), 'subtle')];
}
