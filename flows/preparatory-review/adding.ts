import { say } from '../../src/i18n';
import { indicatorOf } from '../../src/method/benchmark';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { saying } from '../../src/steps/contract';
import { keeping } from '../../src/steps/keeping';
import { line, prompt, shortened, text } from '../../src/steps/prompts';
import type { Press, Said } from '../../src/steps/step';
import { position, standing, walk } from '../prompts/common';
import { STANDS } from '../prompts/marks';
import { ADD_FORM } from './add-form';
import { notThere } from './left-out';
import type { Session, Turn } from './session';
import { currentOf } from './walking';
import { askWhere } from './where';
import { ADDING } from './words/adding';
import { TYPING } from './words/typing';

/** How a text that waits is told from others that were added: the same text again is the same. */
function keptAs(said: string): string {
  let sum = 0;
  for (const letter of said) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return `added-${said.length}-${(sum >>> 0).toString(36)}`;
}

/** Words from elsewhere, a colleague's or one's own, are to go into one's sheet: kept, and asked which indicator they are about. */
export function add(session: Session, view: ReviewView, context: FlowContext, { text: said = '' }: Said): Turn {
  const { language } = context;
  const w = ADDING[language];
  if (said.trim() === '') return saying(session, line(w.what));
  const id = keptAs(said);
  const open = currentOf(session, view)?.id;
  const card = prompt({
    address: { review: view.review.id },
    title: w.title(view.review.hostCity),
    body: [text(w.kept(shortened(said)))],
    fields: ADD_FORM.draw(language, {
      indicator: {
        options: walk(view).map((one) => ({
          value: one.id,
          label: `${STANDS[standing(view, one.id)]} ${position(view, one.id).at} ${say(one.title, language)}`,
        })),
        ...(open === undefined ? {} : { value: open }),
      },
    }),
    actions: [
      { id: 'add-at', label: w.go, style: 'primary', submits: true, data: { text: id } },
      { id: 'place', label: TYPING[language].throwAway, data: { text: id, place: 'nowhere' } },
    ],
    summary: w.title(view.review.hostCity),
  });
  return saying(keeping(session, said, id), card);
}

/** The indicator is chosen: under which of its fields is asked. */
export function addAt(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn {
  const waiting = session.pending.find(({ id }) => id === press.data.text);
  if (!waiting) return saying(session, line(TYPING[context.language].gone));
  const id = ADD_FORM.read(press.fields).indicator ?? '';
  const indicator = indicatorOf(view.benchmark, id);
  if (!indicator) return saying(session, notThere(view, context, id));
  const asked = askWhere(view, indicator.id, waiting, context);
  const title = say(indicator.title, context.language);
  const inPlace = press.message === undefined ? {} : { replaces: press.message };
  return { session, reply: [{ prompt: { ...asked, title }, ...inPlace }], effects: [] };
}
