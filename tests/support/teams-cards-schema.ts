import type * as Library from 'adaptivecards';
import type { AdaptiveCardJson } from '../../adapters/adaptive-cards/card-json';

/** Microsoft's own implementation of Adaptive Cards; its bundle, as its modules are for bundlers only. */
const library: typeof Library = require('adaptivecards/dist/adaptivecards.js');
library.GlobalRegistry.defaultElements.register('Table', library.Table, library.Versions.v1_5);

type Json = Readonly<Record<string, unknown>>;

/** What is not in the registries of elements and actions. */
const PARTS: Readonly<Record<string, () => Library.SerializableObject>> = {
  AdaptiveCard: () => new library.AdaptiveCard(),
  Column: () => new library.Column(),
  TableRow: () => new library.TableRow(),
  TableCell: () => new library.TableCell(),
  TextRun: () => new library.TextRun(),
};
/** What is inside what; the implementation reads it without its tables of properties. */
const CHILDREN: Readonly<Record<string, string>> = {
  AdaptiveCard: 'body',
  ActionSet: 'actions',
  Column: 'items',
  ColumnSet: 'columns',
  Container: 'items',
  RichTextBlock: 'inlines',
  Table: 'rows',
  TableCell: 'items',
  TableRow: 'cells',
};
/** Its pattern for languages remembers where it found the last one, and so refuses every second. */
const FALSE_ALARM = /^Invalid value "[a-z]{2}" for property "lang"/;
/** Of a later version, and read by Teams in cards of any. */
const SEARCHED = 'choices.data';
/** Properties that every action or element has, and those that only Teams knows. */
const ANYWHERE: ReadonlySet<string> = new Set(['type', 'fallback', 'msteams', '$schema', SEARCHED]);
/** What goes to the bot as it is. */
const OPAQUE: ReadonlySet<string> = new Set(['data', 'msteams', SEARCHED]);

/** What Microsoft's implementation finds wrong with a card of version 1.5: types, properties, values. */
export function schemaProblems(card: AdaptiveCardJson): string[] {
  const context = new library.SerializationContext(library.Versions.v1_5);
  const parsed = new library.AdaptiveCard();
  parsed.hostConfig = new library.HostConfig({ actions: { maxActions: 6 } });
  const known = JSON.stringify(card, (key, value) => (key === SEARCHED ? undefined : value));
  parsed.parse(JSON.parse(known), context);
  const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
  const invalid = parsed.validateProperties().validationEvents.map((event) => event.message);
  return [...events.filter((e) => !FALSE_ALARM.test(e)), ...invalid, ...unknownIn(card)];
}

function unknownIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(unknownIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Json;
  const inner = Object.entries(node).flatMap(([key, each]) => (OPAQUE.has(key) ? [] : unknownIn(each)));
  return typeof node.type === 'string' ? [...unknownProperties(node.type, node), ...inner] : inner;
}

function unknownProperties(type: string, node: Json): string[] {
  const made =
    PARTS[type]?.() ??
    library.GlobalRegistry.defaultElements.createInstance(type, library.Versions.v1_5) ??
    library.GlobalRegistry.defaultActions.createInstance(type, library.Versions.v1_5);
  if (!made) return [`unknown type ${type}`];
  const schema = made.getSchema();
  const properties = Array.from({ length: schema.getCount() }, (_, i) => schema.getItemAt(i));
  return Object.keys(node)
    .filter((name) => !ANYWHERE.has(name) && CHILDREN[type] !== name && !isKnown(name, properties))
    .map((name) => `${type} has no ${name}`);
}

function isKnown(name: string, properties: readonly Library.PropertyDefinition[]): boolean {
  return properties.some((p) => p.name === name && p.targetVersion.compareTo(library.Versions.v1_5) <= 0);
}
