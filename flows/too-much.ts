import type { Words } from '../src/i18n';
import type { Excess } from '../src/method/limits';
import type { SheetField } from '../src/method/sheet';
import type { EventKind } from '../src/ports/event';
import type { Block, FieldValue, FieldValues } from '../src/ports/prompt';
import { type FlowContext, type Session, saying, type Turn } from './contract';
import { prompt, text, wrongAt } from './prompts/common';

/** What is chosen and not written: it is on the card still. */
const CHOSEN: ReadonlySet<string> = new Set([
  'performance',
  'leaning',
  'toMeet',
  'from',
  'to',
  'until',
  'start',
  'indicator',
  'cell',
  'judgement',
  'pick',
  'group',
  'programme',
  'days',
  'timeZone',
  'leader',
  'peers',
  'facilitators',
  'host',
  'blind',
  'callDay',
]);

/** Says which limit something passed, and hands back what was written on a card; a message stays where it was sent. */
export function tooMuch(session: Session, context: FlowContext, excess: Excess, what: EventKind): Turn {
  const { words } = context;
  const said = excessInWords(excess, words);
  const kept = what.kind === 'press' ? handedBack(what.fields, words) : [text(words.limits.inConversation, 'subtle')];
  const field = 'field' in excess ? excess.field : '';
  return saying(session, wrongAt(field, said, prompt({ body: [text(said, 'warning'), ...kept], summary: said })));
}

/** Which limit was passed, and by how much. */
export function excessInWords(excess: Excess, words: Words): string {
  const { limits } = words;
  const size = (bytes: number) => limits.kilobytes(Math.ceil(bytes / 1_024));
  switch (excess.what) {
    case 'message':
    case 'form':
      return limits[excess.what](size(excess.has), size(excess.most));
    case 'field':
      return limits.field(labelOf(excess.field, words), size(excess.has), size(excess.most));
    case 'lines':
      return limits.lines(labelOf(excess.field, words), String(excess.has), String(excess.most));
  }
}

function handedBack(fields: FieldValues, words: Words): Block[] {
  const written = Object.entries(fields).flatMap(([field, value]) => {
    const typed = CHOSEN.has(field) ? '' : typedIn(value);
    return typed.trim() === '' ? [] : [{ kind: 'quote' as const, text: typed, source: labelOf(field, words) }];
  });
  return written.length > 0 ? [text(words.limits.handedBack), ...written] : [];
}

function typedIn(value: FieldValue): string {
  if (typeof value === 'boolean') return '';
  return typeof value === 'string' ? value : value.join('\n');
}

/** A field as its card calls it; one that only adds to another is that one. */
function labelOf(id: string, words: Words): string {
  const field = id.replace(/(?:Add|New)$/, '');
  const labels: Readonly<Record<string, string>> = {
    ...words.organiser.creating.field,
    away: words.pause.awayTitle,
    line: words.organiser.remind.line,
    outcome: words.leader.brief.outcome,
    hypothesis: words.leader.merge.ownHypothesis,
    group: words.leader.merge.groupWording,
    ...(words.field satisfies Record<SheetField, string>),
  };
  return Object.hasOwn(labels, field) ? (labels[field] ?? '') : words.limits.oneField;
}
