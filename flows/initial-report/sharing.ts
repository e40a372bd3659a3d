import { inARow } from '../../src/i18n/format';
import { cellsOf } from '../../src/method/benchmark';
import { hasBegun } from '../../src/method/calendar';
import { refuseLonger } from '../../src/method/limits';
import type { Prompt } from '../../src/ports/prompt';
import { type FlowContext, type ReviewView, saying, type Turn } from '../../src/steps/contract';
import { defineForm } from '../../src/steps/form';
import { line, prompt, text, wrongAt } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { cellTitle } from '../prompts/common';
import type { Session } from './session';
import { resting, SHARE } from './shared';
import { SHARING } from './words/sharing';
import { WRITING } from './words/writing';

/** So long may a name or an address be, in bytes. */
const LONGEST = 200;
/** Roughly an address: whoever keeps it looks closer. */
const ADDRESS = /^[^\s@,;<>]{1,64}@[^\s@,;<>]{1,190}$/;

/** With whom which cells are shared. */
export const SHARE_FORM = defineForm({
  colleagueEmail: { kind: 'text', multiline: false, shown: (l) => ({ label: SHARING[l].email, needed: true }) },
  colleagueName: { kind: 'text', multiline: false, shown: (l) => ({ label: SHARING[l].name }) },
  sharedCells: { kind: 'pick', shown: (l) => ({ label: SHARING[l].cells }) },
});

/** Who helps with which cells, and the form to share more, or others. */
export function shareCard(session: Session, view: ReviewView, context: FlowContext): Turn<Session> {
  return saying(session, resting(view, context) ?? cardOf(view, context));
}

/** Cells are shared with a colleague, who is asked to come; the same address again shares anew. */
export function shareCells(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn<Session> {
  const { language } = context;
  const w = SHARING[language];
  const rests = resting(view, context);
  if (rests) return saying(session, rests);
  if (hasBegun(view.review, context.now)) return saying(session, line(WRITING[language].over));
  const { colleagueEmail = '', colleagueName = '', sharedCells } = SHARE_FORM.read(press.fields);
  for (const typed of [colleagueEmail, colleagueName]) refuseLonger('colleagueName', typed, LONGEST);
  const email = colleagueEmail.trim().toLowerCase();
  const name = colleagueName.replace(/\s+/g, ' ').trim();
  if (!ADDRESS.test(email) || name === '')
    return saying(session, wrongAt('colleagueEmail', w.wrong, line(w.wrong, [], 'warning')));
  const cells = cellsOf(view.benchmark).flatMap(({ id }) => (sharedCells?.chosen?.includes(id) ? [id] : []));
  // None takes back what was shared; nobody is asked to come for nothing.
  const isKnown = context.kept.of(SHARE).some(({ value }) => value.name === name);
  if (cells.length === 0 && !isKnown)
    return saying(session, wrongAt('sharedCells', w.noCell, line(w.noCell, [], 'warning')));
  const shared = isKnown ? w.now : w.sent;
  const again = { id: 'report-share', label: w.again };
  const done = line(cells.length === 0 ? w.takenBack(name) : shared(name, cells.length), [again], 'good');
  return {
    session,
    reply: [{ prompt: done, ...(press.message ? { replaces: press.message } : {}) }],
    effects: [
      {
        kind: 'invite-colleague',
        review: view.review.id,
        email,
        name,
        keeps: { kind: SHARE.name, value: { cells, name } },
        refused: line(w.refused(email), [], 'warning'),
      },
    ],
  };
}

function cardOf(view: ReviewView, context: FlowContext): Prompt {
  const { language, kept } = context;
  const w = SHARING[language];
  const cells = cellsOf(view.benchmark);
  const { colleagues = [] } = view.review.members;
  const here = kept.of(SHARE).filter(({ record }) => colleagues.includes(record.person));
  const items = here.map(({ value }) => {
    const titles = cells.filter(({ id }) => value.cells.includes(id)).map((cell) => cellTitle(cell, language));
    return w.shared(value.name, titles.length > 0 ? inARow(titles, language) : w.none);
  });
  return prompt({
    address: { review: view.review.id },
    title: w.title,
    body: [text(w.intro), ...(items.length > 0 ? [{ kind: 'list' as const, items }] : [])],
    fields: SHARE_FORM.draw(language, {
      colleagueEmail: { value: '' },
      colleagueName: { value: '' },
      sharedCells: { options: cells.map((cell) => ({ value: cell.id, label: cellTitle(cell, language) })), value: [] },
    }),
    actions: [{ id: 'report-share-send', label: w.send, style: 'primary', submits: true }],
    summary: w.title,
  });
}
