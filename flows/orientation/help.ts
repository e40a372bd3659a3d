import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext } from '../contract';
import { COMMANDS, declaredCommand, isRun } from '../declared';
import { offered } from '../offering';
import { prompt, text } from '../prompts/common';

/** Help on one screen: what this person may say now. */
export function helpCard(context: FlowContext): Prompt {
  const { help } = context.words;
  const now = offered(context.person, context.reviews, context.now);
  const items = COMMANDS.filter((command) => now.has(command)).flatMap((command) =>
    (declaredCommand(command).help ?? []).map((name) => help.lines[name]),
  );
  const [example, another] = context.reviews;
  const namesCity = another !== undefined && [...now].some(isRun);
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
