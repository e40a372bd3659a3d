import type { InEach } from '../../src/method/language';
import type { Drawn } from '../../src/steps/planned';
import { prompt, text } from '../../src/steps/prompts';
import { PREPARATORY_REVIEW } from './declared';
import { BUTTONS } from './public';

const WORDS: InEach<(title: string) => string> = {
  en: (title) => `${title}: goes on further down.`,
  fr: (title) => `${title} : la suite est plus bas.`,
};

/** The line that a copy of a card becomes, with the way to the one that is open. True also once that one is folded. */
export const copyLine: Drawn['copy'] = ({ title, again }, review, at, language) => {
  const said = WORDS[language](title);
  const goOn = { id: BUTTONS.goOn, label: PREPARATORY_REVIEW.commands[BUTTONS.goOn].label[language] };
  return prompt({
    ...(review === '' ? {} : { address: { review } }),
    body: [text(said, 'subtle')],
    actions: [{ ...(again ?? goOn), ...(review === '' ? {} : { data: { review } }), shows: at }],
    folded: true,
    summary: said,
  });
};
