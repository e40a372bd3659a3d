import type { ModalView } from '@slack/types';
import { inEveryLanguage, type Words, wordsIn } from '../../../src/i18n';
import { DEFAULT_LANGUAGE } from '../../../src/method/language';
import { renderModal } from '../cards/modal';

/** What is said before it is known to whom. */
export type Notice = 'notKept' | 'notDone' | 'notShown' | 'moment' | 'inChat';

/** The notice in every language. */
export function noticeText(which: Notice): string {
  return inEveryLanguage((words) => words.slackCard[which]);
}

/** The same as a modal. */
export function notice(which: Notice): ModalView {
  const words: Words = wordsIn(DEFAULT_LANGUAGE);
  const text = noticeText(which);
  const prompt = { title: words.bot, body: [{ kind: 'text' as const, text }], fields: [], actions: [], summary: text };
  return renderModal(prompt, {
    message: '-',
    words: words.slackCard,
    pictureFile: () => undefined,
  });
}
