import { SAVED } from '../../../flows/preparatory-review/words/saved';
import type { Language } from '../../../src/method/language';
import { type Answer, answersOf, buttonsFor, filledWith, RESIDENTS, typedWith } from './answers';
import { type Hand, sees } from './hand';
import { type Answerer, PEOPLE } from './people';
import { type IndicatorId, titleOf } from './programme';

/** Answers one indicator after the other, each on its card or by typing, and sees each of them counted. */
export async function walks(
  hand: Hand,
  who: Answerer,
  indicators: readonly IndicatorId[],
  isTyped: (indicator: IndicatorId) => boolean,
): Promise<void> {
  const { language } = PEOPLE[who];
  const saved = SAVED[language];
  // Who leads thinks of somebody whom no report names.
  const newcomers = who === 'ben' ? [RESIDENTS] : [];
  for (const [indicator, answer] of answersOf(who).filter(([id]) => indicators.includes(id))) {
    const title = titleOf(indicator, language);
    if (isTyped(indicator)) await types(hand, title, typedWith(answer, language));
    else await fillsIn(hand, title, answer, language, newcomers);
    await sees(hand, saved.line(title, '').trimEnd());
  }
}

/** Everything with the first press; each further one finds the card drawn anew. */
async function fillsIn(hand: Hand, title: string, answer: Answer, language: Language, newcomers: readonly string[]) {
  const [first = '', ...more] = buttonsFor(answer, language);
  await hand.presses(title, first, filledWith(answer, language, newcomers));
  for (const button of more) await hand.presses(title, button);
}

/** Types once the indicator is asked about. */
async function types(hand: Hand, title: string, texts: readonly string[]): Promise<void> {
  await sees(hand, title);
  for (const text of texts) await hand.says(text);
}
