import type { Field, Prompt } from '../../../src/ports/prompt';

const FILLABLE = 'input, textarea, select';

/** Focuses where one writes next on a card: the first thing still needed, else the first thing one can fill in. */
export function focusNext(card: HTMLElement, { fields }: Prompt): boolean {
  const needed = fields.find((field) => field.under === undefined && (field.needed || isUnchosen(field)));
  const wrapper = needed && card.querySelector(`[id$="--${CSS.escape(needed.id)}"]`);
  const [first] = [wrapper, card].flatMap((within) => (within ? fillableIn(within).filter(isAnswer) : []));
  first?.focus({ preventScroll: true });
  first?.scrollIntoView({ block: 'nearest' });
  return first !== undefined;
}

function isUnchosen(field: Field): boolean {
  return field.kind === 'choice' && (field.value ?? '') === '';
}

/** Of radio buttons of one name, the one that the Tab key comes to. */
function isAnswer(control: HTMLElement): boolean {
  if (!(control instanceof HTMLInputElement)) return control.matches('textarea, select');
  if (control.type !== 'radio') return control.type !== 'hidden';
  const group = control.form?.elements.namedItem(control.name);
  return control.checked || !(group instanceof RadioNodeList) || group.value === '';
}

function fillableIn(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(FILLABLE)].filter((control) => control.offsetParent !== null);
}
