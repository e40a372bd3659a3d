import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext } from '../contract';
import { prompt, text } from './common';

const RUNNING = ['leader', 'facilitator', 'organiser'] as const;

/** Help on one screen, by the roles a person holds anywhere. */
export function helpCard(context: FlowContext): Prompt {
  const { help } = context.words;
  const roles = new Set(context.reviews.flatMap((r) => r.roles));
  const items = [
    ...(roles.has('peer') || roles.has('leader') ? help.peer : help.peer.slice(-3)),
    ...(roles.has('leader') || roles.has('facilitator') ? help.leader : []),
    ...(roles.has('organiser') ? help.organiser : []),
    ...(RUNNING.some((role) => roles.has(role)) ? help.channel : []),
    ...(roles.has('host') ? help.host : []),
    ...(roles.has('observer') ? help.observer : []),
  ];
  return prompt({
    title: help.title,
    body: [{ kind: 'list', items }, text(help.foot, 'subtle')],
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
