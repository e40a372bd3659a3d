import { sightOf } from '../../src/method/blind-rule';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { prompt, text } from '../../src/steps/prompts';
import { lookingAt } from '../../src/steps/session-part';
import { RUNNING } from './words/running';

/** Links to the files of a review. */
export function exportLinks(session: Session, view: ReviewView, context: FlowContext): Turn {
  const { export: w, exported } = RUNNING[context.language];
  const sight = sightOf(context.person, view.review, context.now);
  const path = (file: string) => `exports/${view.review.id}/${file}`;
  return saying(
    lookingAt(session, view.review.id),
    prompt({
      title: w.title(view.review.hostCity),
      body: [
        ...(sight === 'all' ? [] : [text(exported[sight], 'subtle')]),
        { kind: 'link', label: w.sheets, path: path('sheets.csv') },
        { kind: 'link', label: w.grid, path: path('grid.csv') },
        { kind: 'link', label: w.document, path: path('review.md') },
      ],
      summary: w.summary(view.review.hostCity),
    }),
  );
}
