import { displayText } from '../../adapters/slack/cards/escape';
import { renderDetails, renderModal } from '../../adapters/slack/cards/modal';
import type { ParsedPress, ParseProblem } from '../../adapters/slack/cards/parse';
import { renderMessage } from '../../adapters/slack/cards/render';
import { DISCUSSING } from '../../flows/consolidation/words/discussing';
import { wordsIn } from '../../src/i18n';
import { LANGUAGES } from '../../src/method/language';
import type { Block, Field, FieldValues, Prompt } from '../../src/ports/prompt';
import { DIGEST, indicatorPrompt, savedPrompt, WELCOME } from '../support/example-prompts';
import {
  buttonsOf,
  FORM,
  MESSAGE,
  pressNumber,
  refusals,
  said,
  send,
  textsOf,
  viewRefusals,
} from '../support/slack-cards-client';
import { promptsOfTheFlows } from '../support/slack-cards-prompts';

const EXAMPLES = [WELCOME, DIGEST, savedPrompt('Board', 'below'), indicatorPrompt('GG-IMP-3', 'Advisory board', 17)];
const squeezed = (text: string) => displayText(text).replace(/\s+/g, '');

/** A choice of which nothing is chosen, and a pick of nothing that there would be. */
function bringsNothing(field: Field): boolean {
  if (field.kind === 'choice') return field.value === undefined;
  return field.kind === 'pick' && field.options.length === 0 && field.newLabel === undefined;
}

describe.each(LANGUAGES)('every card of the conversations, in %s', (language) => {
  const words = wordsIn(language).slackCard;
  const message = { ...MESSAGE, words };
  const form = { ...FORM, words };
  const prompts = [...EXAMPLES, ...promptsOfTheFlows(language)];

  test('is one that Slack takes, as a message and as a form', () => {
    expect(prompts.length).toBeGreaterThan(150);
    for (const prompt of prompts) {
      const drawn = renderMessage(prompt, message);
      for (const { blocks } of [drawn, ...drawn.continued]) expect(refusals(blocks)).toEqual([]);
      expect(refusals(renderMessage(prompt, { ...message, inputs: 'form' }).blocks)).toEqual([]);
      expect(viewRefusals(renderModal(prompt, form))).toEqual([]);
    }
  });

  test('is one message; only a brief of many items goes on in its thread', () => {
    const going = prompts.filter((prompt) => renderMessage(prompt, message).continued.length > 0);
    expect([...new Set(going.map(({ summary }) => summary))]).toEqual([DISCUSSING[language].brief.summary('Genoa')]);
  });

  test('says all that it says elsewhere, on the card or behind its buttons', () => {
    for (const prompt of prompts) {
      const { blocks, continued } = renderMessage(prompt, message);
      const opened = prompt.body.flatMap((_, place) => pages(prompt, place));
      const shown = squeezed(textsOf([blocks, ...continued.map((part) => part.blocks), opened]).join(' '));
      for (const text of textsIn(prompt.body)) expect(shown).toContain(squeezed(text));
    }
  });

  test('brings back each press as it was meant, with the fields that it shows', () => {
    for (const prompt of prompts.filter((p) => !p.folded)) {
      const { blocks } = renderMessage(prompt, message);
      const isAsked = prompt.fields.length === 0 || blocks.some((block) => block.type === 'input');
      for (const [index, action] of prompt.actions.entries()) {
        if (action.submits && !isAsked) continue;
        const pressed = pressNumber(blocks, index);
        const { fields, data, ...what } = said(pressed);
        expect(what).toEqual({
          kind: 'press',
          action: action.id,
          ...(prompt.address ? { address: prompt.address } : {}),
        });
        expect([action.data ?? {}, isShort(pressed) ? undefined : {}]).toContainEqual(data);
        if (action.submits) expectStored(prompt, fields);
        else expect(fields).toEqual({});
      }
    }
  });

  test('brings back all its fields from the form', () => {
    for (const prompt of prompts.filter((p) => p.fields.length > 0 && p.actions.some((a) => a.submits))) {
      const { fields } = said(send(renderModal(prompt, form)));
      expectStored(prompt, fields);
      const asked = prompt.fields.filter((f) => !bringsNothing(f)).map((f) => f.id);
      expect(asked.filter((id) => !(id in fields) && !(`${id}Add` in fields))).toEqual([]);
    }
  });

  function pages(prompt: Prompt, place: number): unknown[] {
    const views: unknown[] = [];
    for (let page = 0; page < 30; page += 1) {
      const view = renderDetails(prompt, place, page, message);
      if (!view) break;
      expect(viewRefusals(view)).toEqual([]);
      views.push(view.blocks);
      if (!buttonsOf(view.blocks).includes(words.more)) break;
    }
    return views;
  }
});

/** Whatever comes back of an untouched card is what is stored. */
function expectStored(prompt: Prompt, fields: FieldValues): void {
  for (const field of prompt.fields) {
    const value = fields[field.id];
    if (value !== undefined) expect([field.id, value]).toEqual([field.id, storedOf(field)]);
    for (const added of [`${field.id}Add`, `${field.id}New`]) expect([undefined, '', []]).toContainEqual(fields[added]);
  }
}

function storedOf(field: Field): unknown {
  if (field.kind === 'lines') return field.value.map((line) => line.trim());
  return field.kind === 'date' ? (field.value ?? '') : field.value;
}

function isShort(pressed: ParsedPress | ParseProblem): boolean {
  return pressed.kind === 'press' && pressed.storedAt === undefined;
}

function textsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'text':
        return [block.text];
      case 'quote':
        return [block.text, block.source];
      case 'list':
        return [...block.items];
      case 'bar':
        return [block.label];
      case 'table':
        return block.rows.flat().filter((cell) => cell !== '');
      case 'image':
        return [block.alt];
      case 'presses':
        return block.actions.map(({ label }) => label);
      case 'details':
        return [block.label, ...textsIn(block.blocks)];
      case 'upload':
        return [block.elsewhere.label];
      default:
        return [block.label];
    }
  });
}
