import type { Block } from '../../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../../src/steps/contract';
import { keyOf } from '../../../src/steps/documents';
import { FILE_WORDS } from '../words/file-words';
import { FILES, filesAbout } from './kept';

/** What is there about one thing, each to be opened, and where more are handed over. */
export function fileBlocks(about: string, { review }: ReviewView, context: FlowContext): Block[] {
  const w = FILE_WORDS[context.language];
  const { page } = context;
  return [
    ...filesAbout(about, context).map(
      (one): Block => ({ kind: 'link', label: one.value.name, path: `files/${FILES}/${review.id}/${keyOf(one)}` }),
    ),
    {
      kind: 'upload',
      label: w.add,
      hint: w.how,
      to: FILES,
      review: review.id,
      about,
      press: 'visit-files-came',
      data: { about },
      elsewhere: { label: w.elsewhere, ...(page === undefined ? {} : { url: page }) },
    },
  ];
}
