import type { Localized } from '../../src/method/language';
import { may } from '../../src/method/permissions';
import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext } from '../../src/steps/contract';
import { prompt, text } from '../../src/steps/prompts';
import { BUTTONS } from '../account/public';
import { BUTTONS as ON_SHEETS } from '../preparatory-review/public';
import { WORDS } from './words';

/** Help on one screen: what this person may say now. */
export function helpCard(context: FlowContext): Prompt {
  const { commands, language } = context;
  const w = WORDS[language].help;
  const now = commands.offered(context.person, context.reviews, context.now);
  const items = [...now.values()].flat().map((line) => line[language]);
  const [example, another] = context.reviews;
  const namesCity = another !== undefined && [...now.keys()].some(commands.areOfRunning);
  return prompt({
    title: w.title,
    body: [
      { kind: 'list', items: namesCity && example ? [...items, w.city(example.review.hostCity)] : items },
      text(now.has(ON_SHEETS.goOn) ? w.footAnswering : w.foot, 'subtle'),
    ],
    actions: pressed(now, context).map((id) => ({ id, label: commands.labelOf(id, language) })),
    summary: w.summary,
  });
}

/** Each word of help as a button, but for what is said in a channel about it; of the languages, those that are not spoken now. */
function pressed(now: ReadonlyMap<string, readonly Localized[]>, { commands, language }: FlowContext): string[] {
  const spoken = Object.values(BUTTONS);
  const isOf = (name: string) => spoken.some((one) => one === name);
  return [...now].flatMap(([name, lines]) =>
    !commands.areOfChannel(name) && (isOf(name) ? name !== BUTTONS[language] : lines.length > 0) ? [name] : [],
  );
}

/** How the desk review works, in a few sentences: to those who fill in sheets, what they do; to others, what the team does. */
export function howCard({ person, reviews, language }: FlowContext): Prompt {
  const w = WORDS[language].how;
  const answers = reviews.some(({ review }) => may(person, 'fill-sheet', review));
  return prompt({
    title: w.title,
    body: [{ kind: 'list', items: answers ? w.text : w.toOthers }],
    summary: w.title,
  });
}
