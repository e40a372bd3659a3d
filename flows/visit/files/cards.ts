import { may } from '../../../src/method/permissions';
import type { Action, Block, Prompt } from '../../../src/ports/prompt';
import { type FlowContext, type ReviewView, saying, type Turn } from '../../../src/steps/contract';
import { changed, type Kept, keyOf, withKey } from '../../../src/steps/documents';
import { line, prompt, shortened, text } from '../../../src/steps/prompts';
import type { Press } from '../../../src/steps/step';
import { documentCard } from '../asked/cards';
import { ASKED_DOCUMENT, withChange } from '../asked/kept';
import { interviewWith } from '../conversations';
import { NOTE } from '../kept';
import type { Session } from '../session';
import { ASKED } from '../words/asked-words';
import { FILE_WORDS } from '../words/file-words';
import { fileBlocks } from './blocks';
import { filesAbout, isKnown, ofNote, VISIT_FILE, type VisitFile } from './kept';

/** The photos and files of one conversation, and where more are added. */
function filesCard(view: ReviewView, key: string, context: FlowContext, first: readonly Block[] = []): Prompt {
  const w = FILE_WORDS[context.language];
  const about = ofNote(key);
  const note = withKey(context.kept.of(NOTE), key)?.value;
  const title = w.title(shortened(interviewWith(key, context)?.value.function ?? note?.function ?? ''));
  const all = filesAbout(about, context);
  const actions: Action[] = all
    .filter((one) => isTheirs(one, view, context))
    .slice(0, 20)
    .map((one) => ({
      id: 'visit-file-out',
      label: w.takeOut(shortened(one.value.name, 30)),
      data: { file: keyOf(one) },
    }));
  return prompt({
    address: { review: view.review.id },
    title,
    body: [
      ...first,
      ...(all.length === 0 ? [text(w.none)] : []),
      ...fileBlocks(about, view, context),
      ...(actions.length > 0 ? [{ kind: 'presses' as const, actions }] : []),
    ],
    actions: [{ id: 'note-open', label: w.back, data: { note: key } }],
    summary: title,
  });
}

/** The files of a note. */
export function showFiles(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn<Session> {
  const { note = '' } = press.data;
  if (!isKnown(ofNote(note), context))
    return saying(session, line(FILE_WORDS[context.language].unknown, [], 'warning'));
  return saying(session, filesCard(view, note, context));
}

/** Files have come: the card on which they were handed over is drawn with them. A document that was asked for is here with that. */
export function filesCame(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn<Session> {
  const { about = '' } = press.data;
  const replaces = press.message ? { replaces: press.message } : {};
  const [what, key = ''] = about.split(':');
  const asked = what === 'asked' ? withKey(context.kept.of(ASKED_DOCUMENT), key) : undefined;
  if (asked) {
    const hasFile = filesAbout(about, context).length > 0;
    const value = hasFile ? withChange(asked.value, context.now, context.person.id, { state: 'received' }) : undefined;
    const said = value ? [text(ASKED[context.language].received(value.title), 'good')] : [];
    const card = documentCard(view, { ...asked, value: value ?? asked.value }, context, said);
    return { session, reply: [{ prompt: card, ...replaces }], effects: value ? [changed(asked, value)] : [] };
  }
  if (!isKnown(about, context)) return saying(session, line(FILE_WORDS[context.language].unknown, [], 'warning'));
  return { session, reply: [{ prompt: filesCard(view, key, context), ...replaces }], effects: [] };
}

/** Takes one out: who brought it, or the leader. */
export function takeFileOut(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn<Session> {
  const w = FILE_WORDS[context.language];
  const one = withKey(context.kept.of(VISIT_FILE), press.data.file);
  if (!one) return saying(session, line(w.gone, [], 'warning'));
  if (!isTheirs(one, view, context)) return saying(session, line(w.notYours, [], 'warning'));
  const said = line(w.taken(one.value.name), [], 'good');
  return {
    session,
    reply: [{ prompt: said, ...(press.message ? { replaces: press.message } : {}) }],
    effects: [{ kind: 'forget', seen: one.record }],
  };
}

function isTheirs({ value }: Kept<VisitFile>, { review }: ReviewView, { person }: FlowContext): boolean {
  return value.by === person.id || may(person, 'decide', review);
}
