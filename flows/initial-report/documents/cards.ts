import { say } from '../../../src/i18n';
import { decimal, inARow } from '../../../src/i18n/format';
import { type Indicator, indicatorOf } from '../../../src/method/benchmark';
import type { Block, Prompt } from '../../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../../src/steps/contract';
import type { Kept } from '../../../src/steps/documents';
import { prompt, text } from '../../../src/steps/prompts';
import { position } from '../../prompts/common';
import { isContact } from '../shared';
import { DOCUMENTS } from '../words/documents';
import { WRITING } from '../words/writing';
import { documentsOn, FILES, type HostDocument, idOf, ownDocuments, WHOLE } from './kept';
import { wholeFields } from './whole';

const MEGABYTE = 2 ** 20;
const KILOBYTE = 1_024;

/** The documents on an indicator, and where more are added; or all of one's own. */
export function documentsCard(view: ReviewView, context: FlowContext, indicator?: Indicator): Prompt {
  const { language } = context;
  const w = DOCUMENTS[language];
  const { review } = view;
  const title = indicator ? w.title(say(indicator.title, language)) : w.allTitle(review.hostCity);
  const isOfWhole = indicator === undefined && isContact(view, context);
  const documents = indicator ? documentsOn(context, indicator.id) : ownDocuments(view, context);
  return prompt({
    address: { review: review.id, ...(indicator ? { indicator: indicator.id } : {}) },
    card: {
      id: `${review.id}|documents|${indicator?.id ?? ''}`,
      title,
      again: { id: 'report-documents', label: w.all },
    },
    title,
    body: [
      ...(documents.length === 0 ? [text(indicator ? w.noneHere : w.none)] : []),
      ...documents.flatMap((one) => documentBlocks(one, view, context)),
      ...(indicator ? uploadBlocks(view, indicator, context, 'documents') : []),
      ...(isOfWhole
        ? [
            text(w.whole, 'strong'),
            text(w.wholeHow, 'subtle'),
            ...uploadBlocks(view, { id: WHOLE }, context, 'documents'),
          ]
        : []),
    ],
    fields: isOfWhole ? wholeFields(view, context) : [],
    actions: [
      ...(isOfWhole ? [{ id: 'report-whole', label: w.saveLink, submits: true as const }] : []),
      ...(indicator
        ? [{ id: 'report-fill', label: w.back(say(indicator.title, language)), data: { indicator: indicator.id } }]
        : []),
      { id: 'write-report', label: WRITING[language].all, data: { review: review.id } },
    ],
    summary: title,
  });
}

/** What an indicator's card has of its documents: each to be opened, where more are added, and what can be changed. */
export function documentsIn(view: ReviewView, indicator: Indicator, context: FlowContext): Block[] {
  const w = DOCUMENTS[context.language];
  const documents = documentsOn(context, indicator.id);
  const change = { id: 'report-documents', label: `${w.all} (${documents.length})`, data: { indicator: indicator.id } };
  return [
    ...documents.map((one) => linkTo(one, view, context)),
    ...(documents.length > 0 ? [{ kind: 'presses' as const, actions: [change] }] : []),
    ...uploadBlocks(view, indicator, context, 'answer'),
  ];
}

/** `on`: whose card it is that is drawn anew with what came. */
function uploadBlocks(
  { review }: ReviewView,
  { id: about }: Pick<Indicator, 'id'>,
  { language, page }: FlowContext,
  on: 'answer' | 'documents',
): Block[] {
  const w = DOCUMENTS[language];
  return [
    {
      kind: 'upload',
      label: w.add,
      hint: w.how,
      to: FILES,
      review: review.id,
      about,
      press: 'report-files-came',
      data: { indicator: about, on },
      elsewhere: { label: w.elsewhere, ...(page === undefined ? {} : { url: page }) },
    },
  ];
}

function documentBlocks(kept: Kept<HostDocument>, view: ReviewView, context: FlowContext): Block[] {
  const { language } = context;
  const w = DOCUMENTS[language];
  const { indicators, handedIn } = kept.value;
  const titles = indicators.flatMap((id) => {
    const found = indicatorOf(view.benchmark, id);
    return found ? [`${position(view, id).at} ${say(found.title, language)}`] : [];
  });
  const id = idOf(kept.record);
  const said = [
    sizeInWords(kept.value, context),
    indicators.length === 0 ? w.aboutWhole : w.about(inARow(titles, language)),
    ...(handedIn ? [w.asHandedIn] : []),
  ];
  return [
    linkTo(kept, view, context),
    text(said.join(' · '), 'subtle'),
    {
      kind: 'presses',
      actions: [
        { id: 'report-document', label: w.change, data: { document: id } },
        { id: 'report-document-out', label: w.remove, data: { document: id } },
      ],
    },
  ];
}

function linkTo({ value, record }: Kept<HostDocument>, { review }: ReviewView, { language }: FlowContext): Block {
  const { name, page } = value;
  const label = page === '' ? name : `${name}, ${DOCUMENTS[language].page(page)}`;
  return { kind: 'link', label, path: `files/${FILES}/${review.id}/${idOf(record)}` };
}

function sizeInWords({ size }: HostDocument, { language }: FlowContext): string {
  const w = DOCUMENTS[language];
  if (size < MEGABYTE / 10) return w.kilobytes(Math.max(1, Math.round(size / KILOBYTE)));
  return w.size(decimal(size / MEGABYTE, language));
}
