import type { Words } from '../../src/i18n';
import type { Prompt } from '../../src/ports/prompt';
import { type Command, RUN_COMMANDS } from '../commands';
import type { FlowContext } from '../contract';
import { offered } from '../offering';
import { prompt, text } from './common';

type Line = keyof Words['help']['lines'];

/** The lines of help, and the commands that each is about. */
const LINES: readonly (readonly [Line, Command])[] = [
  ['walk', 'next'],
  ['judge', 'next'],
  ['place', 'next'],
  ['undo', 'undo'],
  ['list', 'list'],
  ['status', 'status'],
  ['team', 'team'],
  ['open', 'open'],
  ['digest', 'digest'],
  ['brief', 'brief'],
  ['remind', 'remind'],
  ['gather', 'gather'],
  ['merge', 'merge'],
  ['export', 'export'],
  ['visit', 'visit'],
  ['new', 'new'],
  ['link', 'link'],
  ['own', 'pause'],
  ['how', 'how'],
  ['language', 'english'],
  ['data', 'my-data'],
];

/** Help on one screen: what this person may say now. */
export function helpCard(context: FlowContext): Prompt {
  const { help } = context.words;
  const now = offered(context.person, context.reviews, context.now);
  const items = LINES.filter(([, command]) => now.has(command)).map(([name]) => help.lines[name]);
  const [example, another] = context.reviews;
  const namesCity = another !== undefined && RUN_COMMANDS.some((command) => now.has(command));
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

/** What one may do with one's own data. */
export function dataCard(context: FlowContext): Prompt {
  const { data } = context.words;
  return prompt({
    title: data.title,
    body: [text(data.text), { kind: 'link', label: data.export, path: 'me.json' }],
    actions: [{ id: 'erase-ask', label: data.erase, style: 'danger' }],
    summary: data.title,
  });
}

/** Asks once more before erasing. */
export function eraseCard(context: FlowContext): Prompt {
  const { data } = context.words;
  return prompt({
    title: data.title,
    body: [text(data.sure, 'warning')],
    actions: [
      { id: 'erase-no', label: data.no },
      { id: 'erase-yes', label: data.yes, style: 'danger' },
    ],
    summary: data.title,
  });
}
