import { sightOf } from '../src/domain/blind-rule';
import { may } from '../src/domain/permissions';
import type { Command } from './commands';
import type { FlowContext, ReviewView, Session, Turn } from './contract';
import { saying } from './contract';
import type { Intent } from './intent';
import { open } from './leader/gathering';
import { askRemind, remind } from './organiser/reminding';
import { askVisit, moveVisit, previewVisit } from './organiser/visiting';
import { line, prompt, text } from './prompts/common';
import { notAllowed } from './refusing';
import { lookingAt } from './session';
import { withTeam } from './team';

/** An organiser's command (some are a leader's too). Undefined when it is not one of theirs. */
export function organiserCommand(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  command: Command,
): Turn | undefined {
  const team = withTeam(view);
  switch (command) {
    case 'remind':
      return team ? askRemind(session, team, context) : undefined;
    case 'visit':
      return askVisit(session, view, context);
    case 'open':
      return open(session, view, context);
    case 'export':
      return exportLinks(session, view, context);
    default:
      return undefined;
  }
}

/** A press on one of the organiser's cards. Undefined when it is not one of theirs. */
export function organiserPress(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  intent: Extract<Intent, { kind: 'press' }>,
  message: string | undefined,
): Turn | undefined {
  const team = withTeam(view);
  const place = message ? { replaces: message } : {};
  switch (intent.press) {
    case 'remind-send':
      return team ? remind(session, team, context, intent.fields, intent.data, message) : undefined;
    case 'remind-cancel':
      return { session, reply: [{ prompt: line(context.words.organiser.remind.none), ...place }], effects: [] };
    case 'visit-preview':
      return previewVisit(session, view, context);
    case 'visit-confirm':
      return moveVisit(session, view, context, intent.data.revision ?? '', message);
    case 'visit-cancel':
      return { session, reply: [{ prompt: line(context.words.organiser.visit.not), ...place }], effects: [] };
    default:
      return undefined;
  }
}

/** Links to the files of a review. */
function exportLinks(session: Session, view: ReviewView, context: FlowContext): Turn {
  const w = context.words.organiser.export;
  if (!may(context.person, 'export', view.review)) return notAllowed(session, context, 'export', view.review);
  const sight = sightOf(context.person, view.review, context.now);
  const path = (file: string) => `exports/${view.review.id}/${file}`;
  return saying(
    lookingAt(session, view.review.id),
    prompt({
      title: w.title(view.review.hostCity),
      body: [
        ...(sight === 'all' ? [] : [text(context.words.truly.exported[sight], 'subtle')]),
        { kind: 'link', label: w.sheets, path: path('sheets.csv') },
        { kind: 'link', label: w.grid, path: path('grid.csv') },
        { kind: 'link', label: w.document, path: path('review.md') },
      ],
      summary: w.summary(view.review.hostCity),
    }),
  );
}
