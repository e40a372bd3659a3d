import { sightOf } from '../../src/method/blind-rule';
import { isOpened } from '../../src/method/calendar';
import { isOfHost } from '../../src/method/permissions';
import { notYetOpen } from '../../src/steps/beforehand';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { fileInWords, filesFor } from '../../src/steps/exports';
import { prompt, text } from '../../src/steps/prompts';
import { lookingAt } from '../../src/steps/session-part';
import { RUNNING } from './words/running';

/** Links to the files of a review that somebody may have. */
export function exportLinks(session: Session, { review }: ReviewView, context: FlowContext): Turn {
  const { export: w, exported } = RUNNING[context.language];
  // The team is told so before any turn; nothing of the host's own is there before, either.
  if (isOfHost(context.person, review) && !isOpened(review, context.now))
    return saying(session, notYetOpen(review, context));
  const files = filesFor(context, context.person, review);
  const sight = sightOf(context.person, review, context.now);
  const holdsWork = files.some(({ declared }) => declared.about === 'team');
  return saying(
    lookingAt(session, review.id),
    prompt({
      title: w.title(review.hostCity),
      body: [
        ...(sight === 'all' || !holdsWork ? [] : [text(exported[sight], 'subtle')]),
        ...files.map((file) => ({
          kind: 'link' as const,
          label: fileInWords(file, context.language),
          path: `exports/${review.id}/${file.file}`,
        })),
      ],
      summary: w.summary(review.hostCity),
    }),
  );
}
