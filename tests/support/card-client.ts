import type { AdaptiveCardJson, CardNode } from '../../adapters/adaptive-cards/card-json';

/** Every element, action, column, cell and text run of a card, in order. */
export function nodesOf(card: AdaptiveCardJson): CardNode[] {
  const walk = (value: unknown): CardNode[] => {
    if (Array.isArray(value)) return value.flatMap(walk);
    if (typeof value !== 'object' || value === null) return [];
    const inner = Object.entries(value).flatMap(([key, v]) => (key === 'data' ? [] : walk(v)));
    return 'type' in value ? [value as CardNode, ...inner] : inner;
  };
  return walk(card.body);
}

/** The texts a card shows beside its inputs and titles. */
export function textsOf(card: AdaptiveCardJson): string[] {
  return nodesOf(card)
    .filter((n) => n.type === 'TextRun')
    .map((n) => String(n.text));
}

/** What clients send for untouched inputs: their value, and nothing at all for empty ones. */
export function valuesSubmitted(card: AdaptiveCardJson): Record<string, string> {
  const inputs = nodesOf(card).filter(
    (n) => n.type.startsWith('Input.') && typeof n.value === 'string' && n.value !== '',
  );
  return Object.fromEntries(inputs.map((n) => [String(n.id), selected(n)]));
}

/** A choice that the input does not offer is not selected in any client. */
function selected(input: CardNode): string {
  if (input.type !== 'Input.ChoiceSet') return String(input.value);
  const offered = (input.choices as { value: string }[]).map((c) => c.value);
  const values = input.isMultiSelect ? String(input.value).split(',') : [String(input.value)];
  return values.filter((v) => offered.includes(v)).join(',');
}
