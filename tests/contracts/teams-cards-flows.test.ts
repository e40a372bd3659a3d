import { displayText } from '../../adapters/adaptive-cards/text';
import { renderForChannel } from '../../adapters/teams/cards/channel';
import { renderTeamsCard } from '../../adapters/teams/cards/render';
import { WORDS } from '../../flows/digest/words';
import { wordsIn } from '../../src/i18n';
import { LANGUAGES } from '../../src/method/language';
import {
  type Action,
  type Block,
  CHOSEN,
  type Field,
  type FieldValues,
  offerButtons,
  type Prompt,
} from '../../src/ports/prompt';
import { DIGEST, indicatorPrompt, savedPrompt, WELCOME } from '../support/example-prompts';
import { pressable } from '../support/pressable';
import { promptsOfTheFlows } from '../support/slack-cards-prompts';
import {
  buttonsOf,
  IN_WORDS,
  press,
  pressInOldClient,
  refusals,
  said,
  saidBy,
  squeezed,
} from '../support/teams-cards-client';

const EXAMPLES = [WELCOME, DIGEST, savedPrompt('Board', 'below'), indicatorPrompt('GG-IMP-3', 'Advisory board', 17)];

describe.each(LANGUAGES)('every card of the conversations, in %s', (language) => {
  const words = wordsIn(language).teamsCard;
  const options = { ...IN_WORDS, language };
  const prompts = [...EXAMPLES, ...promptsOfTheFlows(language)];
  const drawn = prompts.map((prompt) => ({ prompt, card: renderTeamsCard(prompt, options) }));

  test('is one that Teams takes, in tight room too', () => {
    expect(prompts.length).toBeGreaterThan(150);
    for (const { prompt, card } of drawn) {
      expect(refusals(card)).toEqual([]);
      const tight = renderTeamsCard(prompt, { ...options, room: 'tight' });
      expect(refusals(tight)).toEqual([]);
      expect(2 * JSON.stringify(tight).length).toBeLessThan(36_000);
    }
  });

  test('says all that it says elsewhere; only what the team says on very many indicators is shortened, and says so', () => {
    const isTeam = (prompt: Prompt) => prompt.summary === WORDS[language].team.title;
    for (const { prompt, card } of drawn) {
      const shown = saidBy([card]);
      if (shown.includes(squeezed(words.shortened))) expect(isTeam(prompt)).toBe(true);
      else for (const text of textsIn(prompt.body)) expect(shown).toContain(squeezed(displayText(text)));
    }
  });

  test('says it in a channel and its replies, with nothing folded', () => {
    for (const prompt of prompts) {
      const { top, replies } = renderForChannel(prompt, options);
      for (const card of [top, ...replies]) expect(refusals(card)).toEqual([]);
      const shown = saidBy([top, ...replies]);
      for (const text of textsIn(prompt.body)) expect(shown).toContain(squeezed(displayText(text)));
      const folded = prompt.body.some((block) => block.kind === 'details');
      expect([replies.length > 0, shown.includes(squeezed(words.continued))]).toEqual([folded, folded]);
      expect(shown).not.toContain(squeezed(words.shortened));
    }
  });

  test('brings back each press as it was meant, with the fields that it shows', () => {
    for (const { prompt, card } of drawn) {
      const buttons = buttonsOf(card).filter(({ verb }) => verb !== 'file' && verb !== CHOSEN);
      const actions = [
        ...pressable({ ...prompt, actions: [] }),
        ...[...offersOn(prompt), ...prompt.actions].sort(besideFirst(prompt)),
      ];
      expect(buttons).toHaveLength(actions.length);
      for (const [index, action] of actions.entries()) {
        const button = buttons[index];
        const pressed = press(card, button);
        expect(pressed).toMatchObject({ kind: 'press', message: options.message });
        expect(pressInOldClient(card, button)).toEqual(pressed);
        const { fields, ...what } = said(pressed);
        expect(what).toEqual({
          kind: 'press',
          action: action.id,
          ...(prompt.address ? { address: prompt.address } : {}),
          data: action.data ?? {},
        });
        if (action.submits && !prompt.folded) expectStored(prompt, fields);
        else expect(fields).toEqual({});
      }
    }
  });

  test('keeps each choice that is made on an open card at once, with all that stands on it', () => {
    let choices = 0;
    for (const { prompt, card } of drawn) {
      const field = prompt.folded ? undefined : prompt.fields.find((one) => one.kind === 'choice' && one.atOnce);
      if (field?.kind !== 'choice') continue;
      const buttons = buttonsOf(card).filter(({ verb }) => verb === CHOSEN);
      expect(buttons).toHaveLength(field.options.length);
      for (const [index, { value }] of field.options.entries()) {
        const pressed = press(card, buttons[index]);
        expect(pressInOldClient(card, buttons[index])).toEqual(pressed);
        const { action, address, fields } = said(pressed);
        expect([action, address, fields[field.id]]).toEqual([CHOSEN, prompt.address, value]);
        expectStored({ ...prompt, fields: prompt.fields.filter((one) => one !== field) }, fields);
      }
      choices += 1;
    }
    expect(choices).toBeGreaterThan(0);
  });

  test('brings back which file is wanted', () => {
    let files = 0;
    for (const { prompt, card } of drawn) {
      const buttons = buttonsOf(card).filter((button) => button.verb === 'file');
      const paths = linksIn(prompt.body);
      expect(buttons.map((button) => press(card, button))).toEqual(
        paths.map((path) => ({ kind: 'file', message: options.message, path })),
      );
      files += paths.length;
    }
    expect(files).toBeGreaterThan(3);
  });
});

/** A button that answers a field stands with it, before the others. */
function besideFirst({ fields, folded }: Prompt): (a: Action, b: Action) => number {
  const open = folded ? [] : fields.filter(({ under }) => under === undefined);
  const place = ({ beside }: Action) => {
    const at = open.findIndex(({ id }) => id === beside);
    return at < 0 ? open.length : at;
  };
  return (a, b) => place(a) - place(b);
}

/** Whom an open card offers. */
function offersOn({ fields, folded }: Prompt): Action[] {
  const open = folded ? [] : fields.filter(({ under }) => under === undefined);
  return open.flatMap((field) =>
    field.kind === 'pick' ? offerButtons(field).map((action) => ({ ...action, beside: field.id })) : [],
  );
}

/** What comes back of an untouched card is what is stored, and everything that the card asks comes back. */
function expectStored(prompt: Prompt, fields: FieldValues): void {
  for (const field of prompt.fields) {
    // It has buttons of its own.
    if (field.kind === 'choice' && field.atOnce) continue;
    const added = fields[`${field.id}Add`];
    if (added !== undefined) expect(['', []]).toContainEqual(added);
    else if (!isUnanswered(field)) expect([field.id, fields[field.id]]).toEqual([field.id, storedOf(field)]);
    expect([undefined, []]).toContainEqual(fields[`${field.id}New`]);
  }
}

/** A choice that was not made is absent, and so is a list of nobody. */
function isUnanswered(field: Field): boolean {
  if (field.kind === 'choice') return field.value === undefined;
  return (field.kind === 'pick' || field.kind === 'person') && field.options.length === 0;
}

function storedOf(field: Field): unknown {
  if (field.kind === 'lines') return field.value.map((line) => line.trim());
  return field.kind === 'date' ? (field.value ?? '') : field.value;
}

function linksIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((b) => (b.kind === 'link' ? [b.path] : b.kind === 'details' ? linksIn(b.blocks) : []));
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
      case 'table':
        return [...block.head, ...block.rows.flat()];
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
