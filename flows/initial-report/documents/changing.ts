import { say } from '../../../src/i18n';
import { hasBegun } from '../../../src/method/calendar';
import { isWebAddress } from '../../../src/method/web-address';
import type { StepRecord } from '../../../src/ports/records';
import type { FlowContext, ReviewView, Turn } from '../../../src/steps/contract';
import { saying } from '../../../src/steps/contract';
import type { Kept } from '../../../src/steps/documents';
import type { Effect } from '../../../src/steps/effects';
import { defineForm } from '../../../src/steps/form';
import { line, prompt, text, wrongAt } from '../../../src/steps/prompts';
import type { Press } from '../../../src/steps/step';
import { position } from '../../prompts/common';
import type { Session } from '../session';
import { isContact, ownIndicator, ownIndicators } from '../shared';
import { DOCUMENTS } from '../words/documents';
import { SHARING } from '../words/sharing';
import { WRITING } from '../words/writing';
import { answerCard } from '../writing/answer-card';
import { documentsCard } from './cards';
import { type HostDocument, idOf, isWhole, ownDocuments, WHOLE, WHOLE_REPORT, type WholeReport } from './kept';
import { saidOfWhole, WHOLE_FORM } from './whole';

/** So long may a page be, in characters. */
const LONGEST_PAGE = 60;

/** Where in a document to look, and what it is about. */
export const DOCUMENT_FORM = defineForm({
  documentPage: {
    kind: 'text',
    multiline: false,
    shown: (l) => ({ label: DOCUMENTS[l].pageField, hint: DOCUMENTS[l].pageHint }),
  },
  documentIndicators: { kind: 'pick', shown: (l) => ({ label: DOCUMENTS[l].indicatorsField, needed: true }) },
});

/** The documents on an indicator, or all. */
export function showDocuments(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn<Session> {
  const { indicator } = press.data;
  return saying(
    session,
    documentsCard(view, context, indicator === undefined ? undefined : ownIndicator(view, context, indicator)),
  );
}

/** Files have come: the card on which they were handed over is drawn with them, in its place. */
export function filesCame(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn<Session> {
  const { data, message } = press;
  const indicator = ownIndicator(view, context, data.indicator);
  if (!indicator && data.indicator === WHOLE && isContact(view, context))
    return {
      session,
      reply: [{ prompt: documentsCard(view, context), ...(message ? { replaces: message } : {}) }],
      effects: [],
    };
  if (!indicator) return saying(session, line(SHARING[context.language].notYours, [], 'warning'));
  const isAnswer = data.on === 'answer' && !hasBegun(view.review, context.now);
  const card = isAnswer ? answerCard(view, indicator, context) : documentsCard(view, context, indicator);
  return { session, reply: [{ prompt: card, ...(message ? { replaces: message } : {}) }], effects: [] };
}

/** What a document is about, to be changed. */
export function askDocument(session: Session, view: ReviewView, context: FlowContext, { data }: Press): Turn<Session> {
  const { language } = context;
  const w = DOCUMENTS[language];
  const found = documentBy(view, context, data.document);
  if (!found) return saying(session, line(w.gone));
  const title = w.changeTitle(found.value.name);
  return saying(
    session,
    prompt({
      address: { review: view.review.id },
      title,
      fields: DOCUMENT_FORM.draw(language, {
        documentPage: { value: found.value.page },
        documentIndicators: isWhole(found.value)
          ? undefined
          : {
              options: ownIndicators(view, context).map((one) => ({
                value: one.id,
                label: `${position(view, one.id).at} ${say(one.title, language)}`,
              })),
              value: found.value.indicators.filter((id) => ownIndicator(view, context, id)),
            },
      }),
      actions: [
        {
          id: 'report-document-save',
          label: w.save,
          style: 'primary',
          submits: true,
          data: { document: idOf(found.record) },
        },
      ],
      summary: title,
    }),
  );
}

/** Keeps it. What is about others' cells stays so: a colleague sees their own alone. */
export function saveDocument(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn<Session> {
  const w = DOCUMENTS[context.language];
  if (hasBegun(view.review, context.now)) return saying(session, line(WRITING[context.language].over));
  const found = documentBy(view, context, press.data.document);
  if (!found) return saying(session, line(w.gone));
  const { documentPage, documentIndicators } = DOCUMENT_FORM.read(press.fields);
  const page = (documentPage ?? found.value.page).trim().replace(/\s+/g, ' ');
  if (page.length > LONGEST_PAGE)
    return saying(session, wrongAt('documentPage', w.pageTooLong, line(w.pageTooLong, [], 'warning')));
  const own = new Set(ownIndicators(view, context).map(({ id }) => id));
  const chosen = documentIndicators?.chosen?.filter((id) => own.has(id));
  const others = ofOthers(found.value, view, context);
  const indicators = chosen ? [...others, ...chosen] : found.value.indicators;
  if (indicators.length === 0 && !isWhole(found.value))
    return saying(session, wrongAt('documentIndicators', w.noIndicator, line(w.noIndicator, [], 'warning')));
  const value: HostDocument = { ...found.value, page, indicators };
  return changed(session, [keeping(found.record, value)], (isWhole(value) ? w.savedWhole : w.saved)(value.name), press);
}

/** Where the whole report is on the web, and whether it holds the city's own ratings: for its contacts. */
export function saveWhole(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn<Session> {
  const { language, now, person, kept } = context;
  const w = DOCUMENTS[language];
  if (hasBegun(view.review, now)) return saying(session, line(WRITING[language].over));
  const [before] = kept.of(WHOLE_REPORT);
  const said = saidOfWhole(view, context);
  const read = WHOLE_FORM.read(press.fields);
  const url = (read.wholeLink ?? said.url).trim();
  if (url !== '' && !isWebAddress(url))
    return saying(session, wrongAt('wholeLink', w.noLink, line(w.noLink, [], 'warning')));
  const value: WholeReport = { url, holdsRatings: read.wholeHoldsRatings ?? said.holdsRatings, at: now, by: person.id };
  const { id: review } = view.review;
  const record = { id: `${WHOLE_REPORT.name}|${review}`, kind: WHOLE_REPORT.name, review, person: '', value };
  const effect: Effect = { kind: 'keep', record, ...(before ? { seen: before.record } : {}) };
  return changed(session, [effect], w.savedLink, press);
}

/** Before it is taken out. */
export function askOut(session: Session, view: ReviewView, context: FlowContext, { data }: Press): Turn<Session> {
  const w = DOCUMENTS[context.language];
  const found = documentBy(view, context, data.document);
  if (!found) return saying(session, line(w.gone));
  const { name, handedIn } = found.value;
  const document = idOf(found.record);
  const others = ofOthers(found.value, view, context).length > 0;
  return saying(
    session,
    prompt({
      address: { review: view.review.id },
      title: w.ask(name),
      body: [text(others ? w.askOthers : handedIn === undefined ? w.askGone : w.askHandedIn)],
      actions: [
        { id: 'report-document-out-now', label: w.yes, style: 'danger', data: { document } },
        { id: 'report-document-stays', label: w.no, data: { document } },
      ],
      summary: w.ask(name),
    }),
  );
}

/**
 * One that others read already stays theirs until the report is handed in again; one that is about others' cells, too, stays
 * on those: a colleague takes nothing from them.
 */
export function takeOut(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn<Session> {
  const w = DOCUMENTS[context.language];
  if (hasBegun(view.review, context.now)) return saying(session, line(WRITING[context.language].over));
  const found = documentBy(view, context, press.data.document);
  if (!found) return saying(session, line(w.gone));
  const indicators = ofOthers(found.value, view, context);
  if (indicators.length > 0)
    return changed(
      session,
      [keeping(found.record, { ...found.value, indicators })],
      w.takenOff(found.value.name),
      press,
    );
  const effect: Effect =
    found.value.handedIn === undefined
      ? { kind: 'forget', seen: found.record }
      : keeping(found.record, { ...found.value, gone: true });
  return changed(session, [effect], w.taken(found.value.name), press);
}

/** A document is not taken away after all. */
export function letStay(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn<Session> {
  const found = documentBy(view, context, press.data.document);
  const w = DOCUMENTS[context.language];
  return changed(session, [], found ? w.stays(found.value.name) : w.gone, press);
}

function changed(session: Session, effects: readonly Effect[], said: string, { message }: Press): Turn<Session> {
  const reply = { prompt: line(said, [], 'good'), ...(message === undefined ? {} : { replaces: message }) };
  return { session, reply: [reply], effects: [...effects] };
}

/** What of it is about cells that are not theirs: of a contact all are. */
function ofOthers({ indicators }: HostDocument, view: ReviewView, context: FlowContext): string[] {
  if (isContact(view, context)) return [];
  const own = new Set(ownIndicators(view, context).map(({ id }) => id));
  return indicators.filter((id) => !own.has(id));
}

function keeping(seen: StepRecord, value: HostDocument): Effect {
  return { kind: 'keep', record: { ...seen, value }, seen };
}

function documentBy(view: ReviewView, context: FlowContext, id: string | undefined): Kept<HostDocument> | undefined {
  return ownDocuments(view, context).find(({ record }) => idOf(record) === id);
}
