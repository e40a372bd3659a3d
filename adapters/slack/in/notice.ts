import type { ModalView } from '@slack/types';
import { LANGUAGES } from '../../../src/domain/language';
import { type Words, wordsIn } from '../../../src/i18n';
import { renderModal } from '../cards/modal';

/** What is said before it is known to whom. */
type Notice = 'notKept' | 'moment' | 'inChat';

/** A word in every language: said where nobody's own can be looked up, or not in time. */
export function noticeText(which: Notice): string {
  return LANGUAGES.map((language) => wordsIn(language).slackCard[which]).join(' / ');
}

/** The same as a modal. */
export function notice(which: Notice): ModalView {
  const words: Words = wordsIn('en');
  const text = noticeText(which);
  const prompt = { title: words.bot, body: [{ kind: 'text' as const, text }], fields: [], actions: [], summary: text };
  return renderModal(prompt, {
    message: '-',
    words: words.slackCard,
    pictureFile: () => undefined,
  });
}
