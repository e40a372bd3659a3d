import { momentInWords } from '../../src/i18n/format';
import type { Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext } from '../../src/steps/contract';
import { prompt, text } from '../../src/steps/prompts';
import { WORDS } from './words';

/** So many browsers are shown, those used last; all are ended together. */
const MOST_SHOWN = 8;

/** What one may do with one's own data. */
export function dataCard(context: FlowContext): Prompt {
  const { data } = WORDS[context.language];
  return prompt({
    title: data.title,
    body: [text(data.text), { kind: 'link', label: data.export, path: 'me.json' }, ...signInBlocks(context)],
    actions: [{ id: 'erase-ask', label: data.erase, style: 'danger' }],
    summary: data.title,
  });
}

/** Where they are signed in to the page, each with a button that ends it. */
function signInBlocks({ signIns = [], language, person, today }: FlowContext): Block[] {
  const { signIns: w } = WORDS[language];
  if (signIns.length === 0) return [text(w.none, 'subtle')];
  const shown = signIns.slice(0, MOST_SHOWN).flatMap(({ key, device, usedAt }): Block[] => {
    const name = device ?? w.unknown;
    const when = momentInWords(usedAt, person.timeZone, language, false, today);
    return [
      text(w.used(name, when)),
      { kind: 'presses', actions: [{ id: 'sign-in-end', label: w.end(name), data: { key } }] },
    ];
  });
  const all: Block = { kind: 'presses', actions: [{ id: 'sign-in-end', label: w.endAll }] };
  return [text(w.title(signIns.length), 'strong'), ...shown, all];
}

/** Asks once more before erasing. */
export function eraseCard(context: FlowContext): Prompt {
  const { data } = WORDS[context.language];
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
