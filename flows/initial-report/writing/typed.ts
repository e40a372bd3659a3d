import { say } from '../../../src/i18n';
import type { Indicator } from '../../../src/method/benchmark';
import { hasBegun } from '../../../src/method/calendar';
import { may } from '../../../src/method/permissions';
import { type FlowContext, type Intent, type ReviewView, saying, type Turn } from '../../../src/steps/contract';
import { keeping as waiting, withoutKept } from '../../../src/steps/keeping';
import { line } from '../../../src/steps/prompts';
import type { Press } from '../../../src/steps/step';
import { withLine } from '../../../src/steps/typing/lines';
import { ownViewIn } from '../../../src/steps/typing/own-view';
import { asTyped, typedSet } from '../../../src/steps/typing/words';
import { answerOn, type Said, WRITES } from '../answer';
import type { Session } from '../session';
import { ownIndicator } from '../shared';
import { WRITING } from '../words/writing';
import { answerCard } from './answer-card';
import { kept, LONGEST_TEXT, notTheirs } from './answering';

/** How a line begins that names who is responsible, or a document. */
const RESPONSIBLE = typedSet({
  en: ['responsible', 'who', 'who is responsible', 'in charge'],
  fr: ['responsable', 'responsables', 'qui', 'qui est responsable', 'en charge'],
});
const DOCUMENTS = typedSet({
  en: ['document', 'documents', 'doc', 'link'],
  fr: ['document', 'documents', 'doc', 'lien'],
});
const TEXT = typedSet({ en: ['what we do', 'text'], fr: ['ce que nous faisons', 'texte'] });
/** A line of so many words that ends as no question is taken for what the city does; what is shorter is asked about. */
const FEW_WORDS = 5;

/** What somebody of the host types while a card of the report is open: an answer, or a text that waits for a yes. */
export function typedBy(
  session: Session,
  context: FlowContext,
  { text: said, address }: Extract<Intent, { kind: 'typed' }>,
  id: string,
): Turn<Session> | undefined {
  const view = context.focus;
  if (!view || session.review !== view.review.id || !may(context.person, WRITES, view.review)) return undefined;
  // Without an open card nothing of the report is loaded for what is typed.
  if (session.answering === undefined) return undefined;
  const indicator = ownIndicator(view, context, address?.indicator ?? session.answering);
  if (!indicator) return undefined;
  if (hasBegun(view.review, context.now)) return saying(session, line(WRITING[context.language].over));
  const read = readAnswer(said);
  if (!read.isClear) return asking(waiting(session, said, id), view, indicator, id, context);
  return placing(session, view, indicator, read, context);
}

/** A text that waited is what the city does on an indicator. */
export function place(session: Session, view: ReviewView, context: FlowContext, { data }: Press): Turn<Session> {
  const w = WRITING[context.language];
  const text = session.pending.find((one) => one.id === data.kept)?.text;
  const indicator = ownIndicator(view, context, data.indicator);
  if (text === undefined) return saying(session, line(w.noText));
  if (!indicator) return saying(session, notTheirs(view, context, data.indicator));
  return placing(withoutKept(session, data.kept), view, indicator, readAnswer(text), context);
}

function asking(
  session: Session,
  view: ReviewView,
  indicator: Indicator,
  id: string,
  context: FlowContext,
): Turn<Session> {
  const w = WRITING[context.language];
  const action = { id: 'report-place', label: w.takeIt, data: { kept: id, indicator: indicator.id } };
  const asked = line(w.isIt(say(indicator.title, context.language)), [action]);
  return saying(session, { ...asked, address: { review: view.review.id } });
}

function placing(
  session: Session,
  view: ReviewView,
  indicator: Indicator,
  read: Read,
  context: FlowContext,
): Turn<Session> {
  const before = answerOn(view, context, indicator.id);
  const added = (own: string, lines: readonly string[]) => lines.reduce(withLine, own);
  const said: Said = {
    ...before,
    ownView: read.ownView ?? before.ownView,
    text: added(before.text, read.text),
    documents: added(before.documents, read.documents),
    responsible: [...new Set([...before.responsible.split('; '), ...read.responsible])].filter(Boolean).join('; '),
  };
  if (said.text.length > LONGEST_TEXT)
    return saying(
      session,
      answerCard(view, indicator, context),
      line(WRITING[context.language].tooLong(said.text.length, LONGEST_TEXT), [], 'warning'),
    );
  return kept(session, view, context, indicator, said);
}

interface Read extends Record<'text' | 'documents' | 'responsible', readonly string[]> {
  ownView?: Said['ownView'];
  /** It says of itself that it is an answer; else it is asked about. */
  isClear: boolean;
}

/** A whole answer in one message: how we stand first, if at all; lines that name who or what; the rest is what we do. */
function readAnswer(said: string): Read {
  const [first = '', ...more] = said.split('\n').map((one) => one.trim());
  const ownView = ownViewIn(first.replace(/[.:;,]$/, ''));
  const rest = (ownView === undefined ? [first, ...more] : more).filter((one) => one !== '');
  const read = { text: [] as string[], documents: [] as string[], responsible: [] as string[] };
  let isNamed = ownView !== undefined;
  for (const one of rest) {
    const { field, value } = placeOf(one);
    if (field !== undefined) isNamed = true;
    read[field ?? 'text'].push(value);
  }
  const isLong = rest.some((one) => one.split(/\s+/).length >= FEW_WORDS && !one.endsWith('?'));
  return { ...read, ...(ownView === undefined ? {} : { ownView }), isClear: isNamed || isLong };
}

/** Where a line belongs, by the word before its colon, or the link in it. */
function placeOf(said: string): { field?: 'text' | 'documents' | 'responsible'; value: string } {
  const at = said.indexOf(':');
  const name = at > 0 && at < 30 ? said.slice(0, at).trim() : '';
  const value = said.slice(at + 1).trim();
  if (value !== '' && !value.startsWith('//')) {
    if (typed(RESPONSIBLE, name)) return { field: 'responsible', value };
    if (typed(DOCUMENTS, name)) return { field: 'documents', value };
    if (typed(TEXT, name)) return { field: 'text', value };
  }
  return /^https?:\/\/\S+/i.test(said) ? { field: 'documents', value: said } : { value: said };
}

function typed(words: ReadonlySet<string>, name: string): boolean {
  return name !== '' && words.has(asTyped(name));
}
