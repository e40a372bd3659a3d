import { wordsIn } from '../../src/i18n';
import { dayInWords, listInWords, timeInWords } from '../../src/i18n/format';
import type { Day } from '../../src/method/time';
import type { Block, Prompt } from '../../src/ports/prompt';
import { prompt, text } from '../../src/steps/prompts';
import type { Edition } from './editions';
import { type EveningScene, nameOf, quoted } from './evening-card';
import type { Ahead, Morning } from './morning';
import { WORDS } from './words';

/** So many stand on the card itself; the others behind a line. */
const SHOWN = 6;

/** A morning as a card. `today`: on the host city's calendar; of another day it does not speak as of this one. */
export function morningCard(
  { interviews, unheard }: Morning,
  scene: EveningScene,
  { day, number, days }: Pick<Edition, 'day' | 'number' | 'days'>,
  today: Day,
): Prompt {
  const { review, language } = scene;
  const w = WORDS[language];
  const said = unheard.map(({ text: one, isAhead }) => (isAhead ? quoted(one) : w.unheardForGood(quoted(one))));
  const rest = said.slice(SHOWN);
  const isToday = day === today;
  const title = isToday ? w.morning.title : w.title;
  return prompt({
    address: { review: review.id },
    title: title(review.hostCity, dayInWords(day, language), number, days),
    body: [
      ...(interviews.length === 0
        ? [text(isToday ? w.morning.none : w.morning.noneThen)]
        : interviews.map((one) => aheadBlock(one, scene))),
      ...(said.length === 0
        ? []
        : [text(w.morning.unheard, 'strong'), { kind: 'list' as const, items: said.slice(0, SHOWN) }]),
      ...(rest.length === 0
        ? []
        : [{ kind: 'details' as const, label: w.details, blocks: [{ kind: 'list' as const, items: rest }] }]),
    ],
    actions: scene.actions ?? [],
    summary: w.morning.summary(review.hostCity, interviews.length),
  });
}

function aheadBlock({ starts, function: who, place, pair, settles }: Ahead, scene: EveningScene): Block {
  const { review, language } = scene;
  const w = WORDS[language];
  const people = listInWords(
    pair.map((id) => nameOf(id, scene)),
    language,
  );
  const head = [timeInWords(starts, review.timeZone, language), quoted(who), ...(place ? [quoted(place)] : []), people];
  const items = settles.map(quoted);
  const about = items.length === 0 ? [] : [wordsIn(language).labelled(w.morning.settles, items.join(' · '))];
  return text([head.join(' · '), ...about].join('\n'));
}
