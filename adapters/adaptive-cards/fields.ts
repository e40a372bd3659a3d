import {
  type Action,
  type Address,
  CHOSEN,
  type Field,
  type Option,
  offerButtons,
  type Prompt,
} from '../../src/ports/prompt';
import { actionSets, toggle } from './actions';
import { hidden } from './blocks';
import type { CardNode } from './card-json';
import type { RenderContext } from './context';
import { additionId, encodeChoice, type InputKinds, inputId, newEntryId } from './inputs';
import { cut, displayText, escapeMarkdown } from './text';
import { paragraphs } from './texts';

type Of<K extends Field['kind']> = Extract<Field, { kind: K }>;

/** Elements and the inputs among them. */
export interface Inputs {
  elements: CardNode[];
  kinds: InputKinds;
}

/** More options than this are searched rather than looked through. */
const MANY = 12;
/** So many of a list that is searched are there before anybody types, the chosen ones and the first. */
const FIRST_OF_SEARCHED = 5;

/**
 * All fields: those that stand open, each with the buttons that answer it, then the groups that a button opens. A group
 * that holds something is open.
 */
export function fieldElements({ fields, actions, address }: Prompt, context: RenderContext): Inputs {
  const shown = openFields(fields).map((field) => ({
    field,
    ...(isPressed(field, context) ? NO_INPUTS : oneField(field, context)),
  }));
  const labels = [...new Set(fields.flatMap((f) => f.under ?? []))];
  const groups = labels.map((label) => {
    const members = fields.filter((f) => f.under === label);
    const inputs = members.map((f) => oneField(f, context));
    const items = inputs.flatMap((i) => i.elements);
    const container = hidden(context.newId('under'), items, members.some(isFilled));
    return { button: toggle(cut(label, context.detail.title), String(container.id)), container, inputs };
  });
  const all = [...shown, ...groups.flatMap((g) => g.inputs)];
  const kinds = Object.fromEntries(all.flatMap((i) => Object.entries(i.kinds)));
  const answering = (field: Field) =>
    [...offered(field, context), ...actions.filter(({ beside }) => beside === field.id)].map((action) =>
      context.buttons.press(action, address, kinds),
    );
  const asked = (field: Field, elements: CardNode[]) =>
    isPressed(field, context) ? pressedChoice(field, kinds, address, context) : elements;
  return {
    elements: [
      ...shown.flatMap(({ field, elements }) => besides(asked(field, elements), answering(field), context)),
      ...actionSets(
        groups.map((g) => g.button),
        context,
      ),
      ...groups.map((g) => g.container),
    ],
    kinds,
  };
}

const NO_INPUTS: Inputs = { elements: [], kinds: {} };

/** A choice that is kept at once, where the platform does not say so by itself. */
function isPressed(field: Field, { limits }: RenderContext): field is Of<'choice'> {
  return field.kind === 'choice' && field.atOnce === true && field.under === undefined && !limits.tellsChoices;
}

/** Whom one names most often, in a press, where the platform offers them in no other way. */
function offered(field: Field, context: RenderContext): Action[] {
  if (field.kind !== 'pick' || context.limits.tellsChoices) return [];
  return offerButtons(field).map((action) => ({ ...action, label: plainLabel(action.label, context) }));
}

/** A button for each option, which sends the card's inputs along: the card that follows has them in it. */
function pressedChoice(
  { id, label, options, value }: Of<'choice'>,
  kinds: InputKinds,
  address: Address | undefined,
  context: RenderContext,
): CardNode[] {
  const buttons = options.map((option) => {
    const looks = option.value === value ? { style: 'primary' as const } : {};
    const press = { id: CHOSEN, label: plainLabel(option.label, context), submits: true, ...looks };
    return context.buttons.press(press, address, { ...kinds, [id]: 'choice' }, { [inputId(id)]: option.value });
  });
  return [...paragraphs(label, 'strong', context), ...actionSets(buttons, context)];
}

/** The fields of a card that are there to be answered at once. */
export function openFields(fields: readonly Field[]): readonly Field[] {
  return fields.filter((field) => field.under === undefined);
}

/** How the ids of fields begin that have buttons of their own; after it, they are counted. */
const BESIDE = 'beside';

function besides(elements: CardNode[], buttons: CardNode[], context: RenderContext): CardNode[] {
  if (buttons.length === 0) return elements;
  return [{ type: 'Container', id: context.newId(BESIDE), items: [...elements, ...actionSets(buttons, context)] }];
}

function oneField(field: Field, context: RenderContext): Inputs {
  const inputs = input(field, context);
  const hint = field.hint ? paragraphs(field.hint, 'subtle', context, { size: 'Small' }) : [];
  return { ...inputs, elements: [...inputs.elements, ...hint.map((h) => ({ ...h, spacing: 'Small' }))] };
}

function input(field: Field, context: RenderContext): Inputs {
  switch (field.kind) {
    case 'choice':
      return one(
        field,
        { ...choiceSet(field.options, field.compact ? 'compact' : 'expanded', context), value: field.value },
        context,
      );
    case 'toggle':
      return one({ ...field, label: '' }, toggleInput(field, context), context);
    case 'text':
      return field.value.length > context.detail.input
        ? tooLong(field, field.value, context)
        : one(field, textInput(field.value, field.multiline, context, field.placeholder), context);
    case 'lines': {
      const value = field.value.join('\n');
      return value.length > context.detail.input
        ? tooLong(field, value, context)
        : one(field, textInput(value, true, context, field.placeholder), context);
    }
    case 'pick':
      return both(manyOf(field, context), newEntry(field, context));
    case 'person':
      return manyOf(field, context);
    case 'date':
      return one(
        field,
        { type: 'Input.Date', value: field.value, min: field.min, errorMessage: context.words.wrongDate },
        context,
      );
  }
}

function one(field: Pick<Field, 'id' | 'label' | 'kind'>, element: CardNode, context: RenderContext): Inputs {
  const label = field.label === '' ? {} : { label: plainTitle(field.label, context) };
  return {
    elements: [withoutUndefined({ ...element, id: inputId(field.id), ...label })],
    kinds: { [field.id]: field.kind },
  };
}

function both(a: Inputs, b: Inputs): Inputs {
  return { elements: [...a.elements, ...b.elements], kinds: { ...a.kinds, ...b.kinds } };
}

function textInput(value: string, isMultiline: boolean, context: RenderContext, placeholder?: string): CardNode {
  return {
    type: 'Input.Text',
    isMultiline,
    value: value === '' ? undefined : value,
    ...saidInside(placeholder, context),
  };
}

function saidInside(placeholder: string | undefined, context: RenderContext): { placeholder?: string } {
  return placeholder === undefined ? {} : { placeholder: plainTitle(placeholder, context) };
}

function toggleInput(field: Of<'toggle'>, context: RenderContext): CardNode {
  return {
    type: 'Input.Toggle',
    title: choiceLabel(field.label, context),
    value: String(field.value),
    valueOn: 'true',
    valueOff: 'false',
    wrap: true,
  };
}

/** What is there is shown, as much as fits, and an empty input adds to it: nothing typed is ever cut. */
function tooLong(field: Of<'text'> | Of<'lines'>, value: string, context: RenderContext): Inputs {
  const addition = { id: additionId(field.id), kind: field.kind, label: context.words.addTo(field.label) };
  const inputs = one(addition, textInput('', true, context, field.placeholder), context);
  const read = [...paragraphs(field.label, 'strong', context), ...paragraphs(value, 'normal', context)];
  const note = value.length > context.detail.text ? paragraphs(context.words.shortened, 'subtle', context) : [];
  return { ...inputs, elements: [...read, ...note, ...inputs.elements] };
}

function manyOf(field: Of<'pick'> | Of<'person'>, context: RenderContext): Inputs {
  const { limits, detail, dataset } = context;
  const isSearched = dataset !== undefined && field.options.length > Math.min(limits.searchedFrom, detail.options);
  const chosen = new Set(field.value);
  const most = isSearched ? FIRST_OF_SEARCHED : detail.options;
  const kept = new Set([
    ...field.options.filter((o) => chosen.has(o.value)),
    ...field.options.filter((o) => !chosen.has(o.value)).slice(0, Math.max(0, most - chosen.size)),
  ]);
  const options = field.options.filter((o) => kept.has(o)).map((o) => ({ ...o, value: encodeChoice(o.value) }));
  if (options.length === 0) return { elements: [], kinds: {} };
  const known = new Set(field.options.map((o) => o.value));
  const value = field.value
    .filter((v) => known.has(v))
    .map(encodeChoice)
    .join(',');
  const style = isSearched || options.length > MANY ? 'filtered' : 'compact';
  return one(
    field,
    {
      ...choiceSet(options, style, context),
      ...(isSearched ? { 'choices.data': { type: 'Data.Query', dataset: dataset(field.id) } } : {}),
      isMultiSelect: true,
      value: value === '' ? undefined : value,
      ...saidInside(field.placeholder, context),
    },
    context,
  );
}

function newEntry(field: Of<'pick'>, context: RenderContext): Inputs {
  if (field.newLabel === undefined) return { elements: [], kinds: {} };
  const entry = { id: newEntryId(field.id), kind: 'lines' as const, label: field.newLabel };
  return one(entry, textInput('', true, context), context);
}

function choiceSet(
  options: readonly Option[],
  style: 'compact' | 'expanded' | 'filtered',
  context: RenderContext,
): CardNode {
  const label = style === 'expanded' ? choiceLabel : plainLabel;
  return {
    type: 'Input.ChoiceSet',
    style,
    wrap: true,
    choices: options.map((o) => ({ title: label(o.label, context), value: o.value })),
  };
}

function choiceLabel(text: string, context: RenderContext): string {
  return context.limits.markdownInChoices
    ? escapeMarkdown(cut(text, context.detail.optionLabel))
    : plainLabel(text, context);
}

function plainTitle(text: string, context: RenderContext): string {
  return displayText(cut(text, context.detail.title));
}

function plainLabel(text: string, context: RenderContext): string {
  return displayText(cut(text, context.detail.optionLabel));
}

function isFilled(field: Field): boolean {
  switch (field.kind) {
    case 'toggle':
      return field.value;
    case 'choice':
    case 'date':
      return (field.value ?? '') !== '';
    case 'text':
    case 'lines':
    case 'pick':
    case 'person':
      return field.value.length > 0;
  }
}

function withoutUndefined(node: CardNode): CardNode {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined)) as CardNode;
}
