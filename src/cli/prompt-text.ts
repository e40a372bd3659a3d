import type { Block, Field, Prompt } from '../ports/prompt';
import { lines, table } from './table';

/** How many characters a progress bar is wide. */
const BAR = 20;

/** A prompt as plain text to read: everything it says, opened out; its buttons and empty fields are left out. */
export function promptText(prompt: Prompt): string {
  const title = prompt.title === undefined ? [] : [prompt.title, '='.repeat([...prompt.title].length)];
  const progress = prompt.progress === undefined ? [] : [prompt.progress];
  return lines([...progress, ...title, ...prompt.body.flatMap(blockLines), ...prompt.fields.flatMap(fieldLines)]);
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'text':
      return block.text.split('\n');
    case 'quote':
      return [...block.text.split('\n').map((line) => `> ${line}`), `> (${block.source})`];
    case 'list':
      return block.items.map((item) => `- ${item.replaceAll('\n', '\n  ')}`);
    case 'bar':
      return [`[${bar(block)}] ${block.label}`];
    case 'table':
      return table(block.head, block.rows).trimEnd().split('\n');
    case 'image':
      return [block.alt];
    case 'choices':
      return block.options.map(({ value, label }) => `(${value === block.value ? 'x' : ' '}) ${label}`);
    case 'presses':
      return [];
    case 'details':
      return ['', `${block.label}:`, ...block.blocks.flatMap(blockLines).map((line) => `  ${line}`)];
    case 'link':
      return [`${block.label}: ${block.path}`];
    case 'upload':
      return [block.elsewhere.label];
    case 'site':
      return [`${block.label}: ${block.url}`];
  }
}

function bar({ done, partly, total }: Extract<Block, { kind: 'bar' }>): string {
  const share = (n: number) => (total === 0 ? 0 : Math.round((Math.min(n, total) / total) * BAR));
  const full = share(done);
  const half = share(done + partly) - full;
  return '#'.repeat(full) + '+'.repeat(half) + '.'.repeat(BAR - full - half);
}

function fieldLines(field: Field): string[] {
  const value = valueText(field);
  return value === '' ? [] : [`${field.label}: ${value}`];
}

function valueText(field: Field): string {
  switch (field.kind) {
    case 'toggle':
      return field.value ? '✓' : '';
    case 'text':
    case 'date':
      return field.value ?? '';
    case 'lines':
      return field.value.join('; ');
    case 'choice':
      return labelsOf(field.options, field.value === undefined ? [] : [field.value]);
    case 'pick':
    case 'person':
      return labelsOf(field.options, field.value);
  }
}

function labelsOf(options: readonly { value: string; label: string }[], values: readonly string[]): string {
  return values.map((value) => options.find((o) => o.value === value)?.label ?? value).join('; ');
}
