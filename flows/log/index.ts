import { momentInWords } from '../../src/i18n/format';
import { may } from '../../src/method/permissions';
import { type FlowContext, type ReviewView, saying } from '../../src/steps/contract';
import { fileInWords, filesFor } from '../../src/steps/exports';
import { prompt, text } from '../../src/steps/prompts';
import { lookingAt } from '../../src/steps/session-part';
import { defineStep } from '../../src/steps/step';
import { LOG, READ_LOG } from './declared';
import { EXPORTS } from './exported';
import { WORDS } from './words';

/** So many of the last things stand on the card; the files have all. */
const LAST = 12;

/** Who decided, sent, took away and read what in a review. */
export const log = defineStep({
  name: 'log',
  declared: LOG,
  commands: {
    log: (session, view, context) => saying(lookingAt(session, view.review.id), logCard(view, context)),
  },
  presses: {},
  exports: EXPORTS,
});

function logCard({ review, log: lines = [] }: ReviewView, context: FlowContext) {
  const { language, person } = context;
  const w = WORDS[language];
  const when = (at: string) => momentInWords(at, person.timeZone, language, false, context.today);
  const said = lines
    .slice(0, LAST)
    .map(({ at, by, what, on }) => `${when(at)} · ${by} · ${what}${on ? ` · ${on}` : ''}`);
  const other = context.reviews.find((one) => one.review.id !== review.id && may(person, READ_LOG, one.review))?.review;
  const files = filesFor(context, person, review).filter(({ name }) => name === 'log');
  return prompt({
    address: { review: review.id },
    title: w.title(review.hostCity),
    body: [
      text(lines.length > LAST ? w.last(LAST, lines.length) : w.all(lines.length), 'subtle'),
      ...(said.length > 0 ? [{ kind: 'list' as const, items: said }] : []),
      ...files.map((file) => ({
        kind: 'link' as const,
        label: fileInWords(file, language),
        path: `exports/${review.id}/${file.file}`,
      })),
      ...(other ? [text(w.other(other.hostCity), 'subtle')] : []),
    ],
    summary: w.title(review.hostCity),
  });
}
