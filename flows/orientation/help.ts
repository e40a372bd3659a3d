import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext } from '../../src/steps/contract';
import { prompt, text } from '../../src/steps/prompts';

/** Help on one screen: what this person may say now. */
export function helpCard(context: FlowContext): Prompt {
  const { commands, language, words } = context;
  const { help } = words;
  const now = commands.offered(context.person, context.reviews, context.now);
  const items = [...now.values()].flat().map((name) => (typeof name === 'string' ? help.lines[name] : name[language]));
  const [example, another] = context.reviews;
  const namesCity = another !== undefined && [...now.keys()].some(commands.areOfRunning);
  return prompt({
    title: help.title,
    body: [
      { kind: 'list', items: namesCity && example ? [...items, help.city(example.review.hostCity)] : items },
      text(now.has('next') ? help.footAnswering : help.foot, 'subtle'),
    ],
    summary: help.summary,
  });
}

/** How the desk review works, in four sentences. */
export function howCard(context: FlowContext): Prompt {
  const { how } = context.words;
  return prompt({ title: how.title, body: [{ kind: 'list', items: how.text }], summary: how.title });
}
