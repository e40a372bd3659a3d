const ELEMENTS = new Set([
  'ActionSet',
  'AdaptiveCard',
  'Action.Execute',
  'Action.OpenUrl',
  'Action.ShowCard',
  'Action.Submit',
  'Action.ToggleVisibility',
  'Column',
  'ColumnSet',
  'Container',
  'Data.Query',
  'Fact',
  'FactSet',
  'Image',
  'ImageSet',
  'Input.ChoiceSet',
  'Input.Date',
  'Input.Number',
  'Input.Text',
  'Input.Time',
  'Input.Toggle',
  'RichTextBlock',
  'Table',
  'TableCell',
  'TableRow',
  'TextBlock',
  'TextRun',
]);
const VERSIONS = new Set(['1.0', '1.1', '1.2', '1.3', '1.4', '1.5']);

/** What Teams would not draw of an Adaptive Card; undefined: nothing. */
export function cardProblem(card: unknown): string | undefined {
  if (!isObject(card) || card.type !== 'AdaptiveCard') return 'not an Adaptive Card';
  if (!VERSIONS.has(String(card.version))) return `card version ${card.version}`;
  const ids = new Set<string>();
  return nodeProblem(card, ids);
}

function nodeProblem(value: unknown, ids: Set<string>): string | undefined {
  if (Array.isArray(value)) return first(value, ids);
  if (!isObject(value)) return undefined;
  const { type, id, data, fallback, ...rest } = value;
  if (typeof type === 'string' && !ELEMENTS.has(type)) return `element ${type}`;
  if (typeof type === 'string' && typeof id === 'string' && !type.startsWith('Action.')) {
    if (ids.has(id)) return `id ${id} twice`;
    ids.add(id);
  }
  if (type === 'TextBlock' && typeof value.text !== 'string') return 'a TextBlock without text';
  if (type === 'Image' && !/^(https:|data:image\/(png|jpeg|gif);base64,)/.test(String(value.url))) return 'image url';
  if (type === 'Action.OpenUrl' && !/^https?:/.test(String(value.url))) return 'action url';
  if (type === 'ActionSet' && (value.actions as unknown[]).length > 6) return 'more than six actions in a row';
  if (typeof type === 'string' && type.startsWith('Input.') && typeof id !== 'string') return 'an input without id';
  if (type === 'Action.Execute' && typeof value.verb !== 'string') return 'an Action.Execute without verb';
  // A fallback stands in for its element; what it sends is the bot's own.
  return (isObject(fallback) ? nodeProblem(fallback, new Set(ids)) : undefined) ?? first(Object.values(rest), ids);
}

function first(values: unknown[], ids: Set<string>): string | undefined {
  for (const value of values) {
    const problem = nodeProblem(value, ids);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
