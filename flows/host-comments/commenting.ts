import type { Language } from '../../src/method/language';
import { refuseLonger } from '../../src/method/limits';
import { cleaned } from '../../src/method/plain-text';
import type { Block, Prompt } from '../../src/ports/prompt';
import { shortKey } from '../../src/ports/short-key';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { changed, type Kept, keyOf, withKey } from '../../src/steps/documents';
import type { Effect } from '../../src/steps/effects';
import { commandButton, line, prompt, text, wrongAt } from '../../src/steps/prompts';
import type { Press, Said } from '../../src/steps/step';
import { byNumber } from '../../src/steps/typing/by-number';
import { FINAL_WORDS } from './final-words';
import { COMMENT_FORM, STATEMENT_FORM } from './forms';
import { hostCard, readCard, sentLines, statementCard } from './host-cards';
import {
  COMMENT,
  type Comment,
  commentsIn,
  DONE,
  LONGEST_COMMENT,
  LONGEST_STATEMENT,
  lastSent,
  MOST_COMMENTS,
  RECEIPT,
  receiptFor,
  SENT_REPORT,
  type SentReport,
  STATEMENT,
  type Statement,
  versionOf,
} from './kept';
import { pagesOf, readIn, type SentLine } from './lines';
import { readsVersion } from './rights';
import { hostMoment, openDraft } from './standing';
import { WORDS } from './words';

type Reading = (session: Session, view: ReviewView, context: FlowContext, press: Press) => Turn;

/** Opens a page of what was sent; that somebody did so first is kept. */
export const read: Reading = (session, view, context, { data, message }) => {
  const sent = withKey(context.kept.of(SENT_REPORT), data.sent);
  if (!sent || !readsVersion(context.person, view.review, sent.value))
    return saying(session, hostCard(view, context, [text(WORDS[context.language].host.gone, 'warning')]));
  const page = Number.parseInt(data.page ?? '0', 10);
  const on = data.on === undefined ? {} : { on: data.on };
  const card = readCard(view, sent, Number.isFinite(page) ? page : 0, context, [], on, data.language);
  const replaces = message === undefined ? {} : { replaces: message };
  return { session, reply: [{ prompt: card, ...replaces }], effects: opened(sent, view, context) };
};

function opened(sent: Kept<SentReport>, { review }: ReviewView, { kept, now, person }: FlowContext): Effect[] {
  const record = receiptFor(sent, review.id, person.id, now);
  if (kept.of(RECEIPT).some((one) => one.record.id === record.id)) return [];
  return [{ kind: 'keep', record }];
}

/** What was filled in on a page. */
export const comment: Reading = (session, view, context, press) => {
  const { kept } = context;
  const { fields, data } = press;
  const sent = withKey(kept.of(SENT_REPORT), data.sent);
  const w = WORDS[context.language].host;
  if (!sent || !readsVersion(context.person, view.review, sent.value))
    return saying(session, hostCard(view, context, [text(w.gone, 'warning')]));
  const filled = COMMENT_FORM.read(fields);
  const said = cleaned(filled.commentText ?? '').trim();
  refuseLonger('commentText', said, LONGEST_COMMENT);
  const inThis = readIn(sent.value, data.language ?? context.language);
  const found = sentLines(sent.value, view, inThis).find(({ key }) => key === filled.commentOn);
  const page = Number.parseInt(data.page ?? '0', 10) || 0;
  const again = (field: string, problem: string) => {
    const again = { on: filled.commentOn, text: said };
    const card = readCard(view, sent, page, context, [text(problem, 'warning')], again, data.language);
    return saying(session, wrongAt(field, problem, card));
  };
  if (!found) return again('commentOn', w.gone);
  return keeping(session, view, context, sent, { line: found, inThis }, said, again);
};

/** `paragraph 12: the board meets once a month` */
export function typed(session: Session, view: ReviewView, context: FlowContext, { text: said = '' }: Said): Turn {
  const { kept, now, language } = context;
  const w = WORDS[language].host;
  const sent = openDraft(kept, now) ?? lastSent(kept, 'draft');
  if (!sent || !readsVersion(context.person, view.review, sent.value)) return saying(session, hostCard(view, context));
  if (!openDraft(kept, now)) return saying(session, tooLate(sent.value, view, context));
  const inThis = readIn(sent.value, language);
  const lines = sentLines(sent.value, view, inThis);
  const { number, text: written } = byNumber(said);
  const found = lines.find(({ n }) => n === number);
  const again = (_: string, problem: string) => saying(session, line(problem, [], 'warning'));
  if (!found) return again('', w.noParagraph(lines.length));
  refuseLonger('commentText', written, LONGEST_COMMENT);
  // A number alone asks for the paragraph: nothing that was said of it goes.
  if (written === '') {
    const page = pagesOf(lines).findIndex((own) => own.includes(found));
    const card = readCard(view, sent, page, context, [text(w.chooseParagraph)], { on: found.key });
    return { session, reply: [{ prompt: card }], effects: opened(sent, view, context) };
  }
  return keeping(session, view, context, sent, { line: found, inThis }, written, again);
}

function keeping(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  sent: Kept<SentReport>,
  { line: on, inThis }: { line: SentLine; inThis: Language },
  said: string,
  again: (field: string, problem: string) => Turn,
): Turn {
  const { kept, now, person, language } = context;
  const w = WORDS[language].host;
  const { review } = view;
  const draft = openDraft(kept, now);
  if (!draft || keyOf(draft) !== keyOf(sent)) return saying(session, tooLate(sent.value, view, context));
  // Each has their own on a paragraph: nobody's takes the place of another's.
  const was = kept
    .of(COMMENT)
    .find(
      ({ value, record }) => value.draft === keyOf(sent) && value.paragraph === on.key && record.person === person.id,
    );
  if (said === '') return again('commentText', w.empty);
  if (was?.value.text === said) return again('commentText', w.same);
  if (!was && kept.of(COMMENT).length >= MOST_COMMENTS) return again('', w.tooMany(MOST_COMMENTS));
  const value: Comment = {
    draft: keyOf(sent),
    paragraph: on.key,
    text: said,
    at: was?.value.at ?? now,
    readIn: inThis,
  };
  const id = `${COMMENT.name}|${review.id}|${shortKey(keyOf(sent), on.key, person.id)}`;
  const record = { id, kind: COMMENT.name, review: review.id, person: person.id, value };
  const before: Block[] = was ? [{ kind: 'quote', text: was.value.text, source: w.before }] : [];
  const effect: Effect = was ? changed(was, value) : { kind: 'keep', record };
  return { session, reply: [{ prompt: afterwards(w.kept(on.n), before, sent, view, context) }], effects: [effect] };
}

/** Nothing is said of a draft any more: its day is over, another took its place, or the report is final. */
function tooLate(draft: SentReport | undefined, view: ReviewView, context: FlowContext): Prompt {
  const { kept, now, language } = context;
  const { host } = WORDS[language];
  const said = lastSent(kept, 'final')
    ? FINAL_WORDS[language].late
    : openDraft(kept, now)
      ? FINAL_WORDS[language].another
      : host.late(hostMoment(draft?.until ?? now, view, context));
  return line(said, [commandButton('sent-report', host.all, view.review.id)], 'warning');
}

/** What is said once a comment was kept, or taken back. */
function afterwards(
  said: string,
  more: readonly Block[],
  sent: Kept<SentReport>,
  { review }: ReviewView,
  { language }: FlowContext,
): Prompt {
  const w = WORDS[language].host;
  return prompt({
    address: { review: review.id },
    body: [text(said, 'good'), ...more],
    actions: [
      { id: 'sent-read', label: w.read, data: { sent: keyOf(sent), page: '0' } },
      commandButton('sent-report', w.all, review.id),
    ],
    summary: said,
  });
}

/** Takes back one's own comment: what it said is said once more. */
export const withdraw: Reading = (session, view, context, { data }) => {
  const { kept, now, person, language } = context;
  const w = WORDS[language].host;
  const one = withKey(commentsIn(kept), data.comment);
  const draft = openDraft(kept, now);
  if (!one || one.record.person !== person.id)
    return saying(session, hostCard(view, context, [text(w.gone, 'warning')]));
  if (!draft || keyOf(draft) !== one.value.draft || !readsVersion(person, view.review, draft.value))
    return saying(session, tooLate(withKey(kept.of(SENT_REPORT), one.value.draft)?.value, view, context));
  const before: Block = { kind: 'quote', text: one.value.text, source: w.before };
  return {
    session,
    reply: [{ prompt: afterwards(w.withdrawn, [before], draft, view, context) }],
    effects: [{ kind: 'forget', seen: one.record }],
  };
};

/** The host has said all it has to say, or has nothing to say. */
export const done: Reading = (session, view, context, { data }) => {
  const { kept, now, person, language } = context;
  const { review } = view;
  const draft = openDraft(kept, now);
  // Of the draft that they looked at: another may have come since.
  if (!draft || keyOf(draft) !== data.sent || !readsVersion(person, review, draft.value))
    return saying(session, hostCard(view, context));
  const id = `${DONE.name}|${review.id}|${keyOf(draft)}`;
  const said = text(WORDS[language].host.done, 'good');
  if (kept.of(DONE).some(({ record }) => record.id === id)) return saying(session, hostCard(view, context, [said]));
  const value = { draft: keyOf(draft), at: now, by: person.id };
  return {
    session,
    reply: [
      {
        prompt: prompt({
          address: { review: review.id },
          body: [said],
          actions: [commandButton('sent-report', WORDS[language].host.all, review.id)],
          summary: WORDS[language].host.done,
        }),
      },
    ],
    effects: [{ kind: 'keep', record: { id, kind: DONE.name, review: review.id, person: '', value } }],
  };
};

export const openStatement: Reading = (session, view, context) => {
  const { kept, language } = context;
  // A button pressed late leads where the statement is read: nobody writes what could not be kept any more.
  if (!lastSent(kept, 'final')) return saying(session, statementCard(view, context));
  return saying(session, hostCard(view, context, [text(WORDS[language].host.statementClosed, 'warning')]));
};

/**
 * Keeps the host city's own words: until the report is final they can be changed. Where another contact changed them since they
 * were opened, both are shown, and nothing is overwritten.
 */
export const keepStatement: Reading = (session, view, context, { data, fields }) => {
  const { kept, now, person, language } = context;
  const w = WORDS[language].host;
  const said = cleaned(STATEMENT_FORM.read(fields).statementText ?? '').trim();
  refuseLonger('statementText', said, LONGEST_STATEMENT);
  if (lastSent(kept, 'final')) return saying(session, hostCard(view, context, [text(w.statementClosed, 'warning')]));
  const [was] = kept.of(STATEMENT);
  if ((was?.value.text ?? '') === said) return saying(session, statementCard(view, context, [text(w.same)]));
  const there = was?.value.text ?? '';
  if (data.version !== versionOf(there)) {
    const since: Block[] = [text(w.statementSince, 'warning'), ...(there === '' ? [] : [text(there)])];
    return saying(session, statementCard(view, context, since, said));
  }
  const value: Statement = { text: said, at: now, by: person.id };
  const { name: kind } = STATEMENT;
  const record = { id: `${kind}|${view.review.id}`, kind, review: view.review.id, person: '', value };
  return {
    session,
    reply: [{ prompt: line(w.stated, [commandButton('sent-report', w.all, view.review.id)], 'good') }],
    effects: [was ? changed(was, value) : { kind: 'keep', record }],
  };
};
