import type { Words } from '../i18n';
import type { Excess } from '../method/limits';
import type { EventKind } from '../ports/event';
import type { Block, FieldValue, FieldValues } from '../ports/prompt';
import { type FlowContext, type Session, saying, type Turn } from './contract';
import { prompt, text, wrongAt } from './prompts';
import type { Steps } from './registry';

/** Says which limit something passed, and hands back what was written on a card; a message stays where it was sent. */
export function tooMuch(steps: Steps, session: Session, context: FlowContext, excess: Excess, what: EventKind): Turn {
  const { words } = context;
  const said = excessInWords(steps, excess, words);
  const kept =
    what.kind === 'press' ? handedBack(steps, what.fields, words) : [text(words.limits.inConversation, 'subtle')];
  const field = 'field' in excess ? excess.field : '';
  return saying(session, wrongAt(field, said, prompt({ body: [text(said, 'warning'), ...kept], summary: said })));
}

/** Which limit was passed, and by how much. */
export function excessInWords(steps: Steps, excess: Excess, words: Words): string {
  const { limits } = words;
  const size = (bytes: number) => limits.kilobytes(Math.ceil(bytes / 1_024));
  switch (excess.what) {
    case 'message':
    case 'form':
      return limits[excess.what](size(excess.has), size(excess.most));
    case 'field':
      return limits.field(labelOf(steps, excess.field, words), size(excess.has), size(excess.most));
    case 'lines':
      return limits.lines(labelOf(steps, excess.field, words), String(excess.has), String(excess.most));
  }
}

function handedBack(steps: Steps, fields: FieldValues, words: Words): Block[] {
  const chosen = new Set(steps.all.flatMap(({ declared }) => declared.chosen ?? []));
  const written = Object.entries(fields).flatMap(([field, value]) => {
    const typed = chosen.has(field) ? '' : typedIn(value);
    return typed.trim() === '' ? [] : [{ kind: 'quote' as const, text: typed, source: labelOf(steps, field, words) }];
  });
  return written.length > 0 ? [text(words.limits.handedBack), ...written] : [];
}

function typedIn(value: FieldValue): string {
  if (typeof value === 'boolean') return '';
  return typeof value === 'string' ? value : value.join('\n');
}

/** A field as its card calls it; one that only adds to another is that one. */
function labelOf({ all }: Steps, id: string, words: Words): string {
  const field = id.replace(/(?:Add|New)$/, '');
  for (const { declared } of all) {
    const labels = declared.written?.(words) ?? {};
    if (Object.hasOwn(labels, field)) return labels[field] ?? '';
  }
  return words.limits.oneField;
}
