import { defineForm } from '../../../src/steps/form';
import { ASKED } from '../words/asked-words';

/** Which of the documents that were asked for is meant, where there are several. */
export const WHICH_FORM = defineForm({
  askedWhich: { kind: 'choice', shown: (l) => ({ label: ASKED[l].which }) },
});

/** What is said of one. */
export const ASKED_FORM = defineForm({
  askedLink: { kind: 'text', multiline: false, shown: (l) => ({ label: ASKED[l].link, hint: ASKED[l].linkHint }) },
  askedFetches: { kind: 'choice', shown: (l) => ({ label: ASKED[l].fetches }) },
});
