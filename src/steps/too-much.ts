import { type Words, wordsIn } from '../i18n';
import type { Language } from '../method/language';
import type { Excess } from '../method/limits';
import type { EventKind } from '../ports/event';
import type { Block, FieldValue, FieldValues } from '../ports/prompt';
import { type FlowContext, type Session, saying, type Turn } from './contract';
import { prompt, text, wrongAt } from './prompts';
import type { Steps } from './registry';
import type { AnyStep } from './step';

/** Says which limit something passed, and hands back what was written on a card; a message stays where it was sent. */
export function tooMuch(steps: Steps, session: Session, context: FlowContext, excess: Excess, what: EventKind): Turn {
  const { words, language } = context;
  const said = excessInWords(steps, excess, language, what);
  const kept =
    what.kind === 'press'
      ? handedBack(ownFirst(steps, what), what.fields, words, language)
      : [text(words.limits.inConversation, 'subtle')];
  const field = 'field' in excess ? excess.field : '';
  return saying(session, wrongAt(field, said, prompt({ body: [text(said, 'warning'), ...kept], summary: said })));
}

/** Which limit was passed, and by how much. `what`: by which a field is called as on the card that it came from. */
export function excessInWords(all: Pick<Steps, 'all'>, excess: Excess, language: Language, what?: EventKind): string {
  const steps = ownFirst(all, what);
  const { limits } = wordsIn(language);
  const size = (bytes: number) => limits.kilobytes(Math.ceil(bytes / 1_024));
  switch (excess.what) {
    case 'message':
    case 'form':
      return limits[excess.what](size(excess.has), size(excess.most));
    case 'field':
      return limits.field(labelOf(steps, excess.field, language), size(excess.has), size(excess.most));
    case 'lines':
      return limits.lines(labelOf(steps, excess.field, language), String(excess.has), String(excess.most));
  }
}

/** The steps, that of the button that was pressed first: two may call fields of theirs by one id. */
function ownFirst({ all }: Pick<Steps, 'all'>, what: EventKind | undefined): Pick<Steps, 'all'> {
  if (what?.kind !== 'press') return { all };
  const { action } = what;
  const isOwn = ({ declared: { presses, commands } }: AnyStep) =>
    Object.hasOwn(presses, action) || Object.hasOwn(commands, action);
  return { all: [...all.filter(isOwn), ...all.filter((step) => !isOwn(step))] };
}

function handedBack(steps: Pick<Steps, 'all'>, fields: FieldValues, words: Words, language: Language): Block[] {
  const written = Object.entries(fields).flatMap(([field, value]) => {
    const typed = isChosen(steps, field) ? '' : typedIn(value);
    return typed.trim() === ''
      ? []
      : [{ kind: 'quote' as const, text: typed, source: labelOf(steps, field, language) }];
  });
  return written.length > 0 ? [text(words.limits.handedBack), ...written] : [];
}

function typedIn(value: FieldValue): string {
  if (typeof value === 'boolean') return '';
  return typeof value === 'string' ? value : value.join('\n');
}

/** Whether one chooses there and does not write: what was chosen is on the card still. */
function isChosen({ all }: Pick<Steps, 'all'>, id: string): boolean {
  const ofStep = ({ declared }: AnyStep) =>
    (declared.forms ?? []).flatMap(({ fields }) => (Object.hasOwn(fields, id) ? (fields[id]?.kind ?? []) : []));
  const kinds = all.map(ofStep).find((own) => own.length > 0) ?? [];
  return kinds.length > 0 && !kinds.some((kind) => kind === 'text' || kind === 'lines');
}

/** A field as its card calls it; one that only adds to another is that one. */
function labelOf({ all }: Pick<Steps, 'all'>, id: string, language: Language): string {
  for (const field of [id.replace(/(?:Add|New)$/, ''), id])
    for (const { declared } of all)
      for (const { fields } of declared.forms ?? [])
        if (Object.hasOwn(fields, field)) return fields[field]?.shown(language).label ?? '';
  return wordsIn(language).limits.oneField;
}
