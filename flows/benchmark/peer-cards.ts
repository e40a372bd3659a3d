import { say } from '../../src/i18n';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import { prompt, text, wrongAt } from '../../src/steps/prompts';
import type { Entry } from './draft';
import { entryBlocks, headOf, partTitle, type Reader } from './entry-lines';
import { OPINION_FORM } from './forms';
import { answerOf, isOpenFor, objectionsTo, openFor, type Part, partsOf } from './standing';
import { WORDS } from './words';

/** A part of the draft: agreed to in one press, or each said something about. */
export function partCard(part: Part, reader: Reader, note?: string): Prompt {
  const { standing, programme, context } = reader;
  const { draft } = standing;
  const w = WORDS[context.language];
  const title = partTitle(draft, part, context);
  const approves = isApprover(reader);
  const open = part.entries.filter((entry) => isOpenFor(standing, context.person.id, entry));
  const intro = approves ? (draft.isWhole ? w.intro : w.introChanged) : w.introComment;
  const agree: Action = {
    id: 'benchmark-agree',
    label: w.agreeAll(open.length),
    style: 'primary',
    data: { programme, part: part.id, shown: open.map(shownAs).join(' ') },
  };
  return prompt({
    card: named(part, reader, title),
    progress: progressLine(reader),
    title,
    body: [
      ...(note === undefined ? [] : [text(note, 'warning')]),
      text(intro, 'subtle'),
      ...part.entries.flatMap((entry): Block[] => [
        ...entryBlocks(entry, reader, false),
        { kind: 'presses', actions: [sayAction(entry, reader)] },
      ]),
    ],
    actions: [
      ...(approves && open.length > 0 ? [agree] : []),
      { id: 'benchmark-go-through', label: w.next, data: { programme, after: part.id } },
      { id: 'benchmark-parts', label: w.overview, data: { programme } },
    ],
    summary: title,
  });
}

/** An indicator in the wording that was shown, as a button carries it. */
export function shownAs({ indicator, rev }: Entry): string {
  return `${indicator.id}.${rev}`;
}

function named({ id }: Part, { programme, standing }: Reader, title: string) {
  return { id: `benchmark|${programme}|${standing.draft.version}|${id}`, title };
}

/** The line that a card becomes once all on it is agreed to. */
export function agreedLine(part: Part, reader: Reader, n: number): Prompt {
  const { standing, programme, context } = reader;
  const w = WORDS[context.language];
  const title = partTitle(standing.draft, part, context);
  const said = w.agreed(title, n);
  return prompt({
    card: named(part, reader, title),
    body: [text(said, 'good')],
    actions: [{ id: 'benchmark-part', label: w.lookAgain, data: { programme, part: part.id } }],
    folded: true,
    summary: said,
  });
}

/** One indicator, to say something about it. */
export function oneCard(entry: Entry, reader: Reader): Prompt {
  const { standing, programme, context } = reader;
  const { language, person } = context;
  const w = WORDS[language];
  const answer = answerOf(standing, person.id, entry);
  const current = answer && answer.rev === entry.rev ? answer : undefined;
  const title = headOf(entry, standing.draft, context);
  const options = (['agree', 'comment', 'object'] as const).map((value) => ({ value, label: w.what[value] }));
  return prompt({
    progress: progressLine(reader),
    title,
    body: entryBlocks(entry, reader, true).slice(1),
    fields: OPINION_FORM.draw(language, {
      what: isApprover(reader) ? { options, value: current?.what } : undefined,
      text: { value: current?.text ?? '' },
    }),
    actions: [
      {
        id: 'benchmark-say',
        label: w.save,
        style: 'primary',
        submits: true,
        data: { programme, shown: shownAs(entry) },
      },
    ],
    summary: title,
  });
}

/** The same, with what is wrong with what was sent. */
export function wrongOne(entry: Entry, reader: Reader, fields: { what?: string; text?: string }, said: string): Prompt {
  const card = oneCard(entry, reader);
  const kept = card.fields.map((field) => {
    if (field.kind === 'choice' && fields.what !== undefined) return { ...field, value: fields.what };
    if (field.kind !== 'text') return field;
    return { ...field, value: fields.text ?? '', hint: said };
  });
  return wrongAt('text', said, { ...card, body: [text(said, 'warning'), ...card.body], fields: kept });
}

/** All parts with how they stand for the reader. */
export function partsCard(reader: Reader, note?: string): Prompt {
  const { standing, programme, context } = reader;
  const { draft } = standing;
  const w = WORDS[context.language];
  const parts = partsOf(draft);
  const title = w.title(say(draft.title, context.language), draft.version);
  return prompt({
    progress: progressLine(reader),
    title,
    body: [
      ...(note === undefined ? [] : [text(note, 'good')]),
      {
        kind: 'presses',
        actions: parts.map((part) => ({
          id: 'benchmark-part',
          label: `${markOf(part, reader)} ${partTitle(draft, part, context)}`,
          data: { programme, part: part.id },
        })),
      },
    ],
    summary: title,
  });
}

/** Nothing waits for the reader's word any more. */
export function doneCard(reader: Reader): Prompt {
  const { standing, programme, context } = reader;
  const { draft } = standing;
  const w = WORDS[context.language].done;
  const own = draft.entries.filter((entry) =>
    objectionsTo(standing, entry).some(({ person }) => person === context.person.id),
  );
  const overview = { id: 'benchmark-parts', label: WORDS[context.language].overview, data: { programme } };
  const isAsked = standing.approvers.includes(context.person.id) || standing.opinions.has(context.person.id);
  if (!isAsked)
    return prompt({
      title: w.notAskedTitle,
      body: [text(w.notAsked)],
      actions: [overview],
      summary: w.notAskedTitle,
    });
  const asked = partsOf(draft).reduce((sum, { entries }) => sum + entries.length, 0);
  return prompt({
    title: w.title,
    body: [
      text(w.all(asked), 'good'),
      ...(own.length > 0 ? [text(w.objects(own.length))] : []),
      text(w.more, 'subtle'),
    ],
    actions: [overview],
    summary: w.title,
  });
}

/** Whether the reader's approval is asked for. */
export function isApprover({ standing, context }: Reader): boolean {
  return standing.peers.includes(context.person.id);
}

function sayAction({ indicator }: Entry, reader: Reader): Action {
  const w = WORDS[reader.context.language];
  const label = (isApprover(reader) ? w.say : w.sayComment)(indicator.id);
  return { id: 'benchmark-one', label, data: { programme: reader.programme, indicator: indicator.id } };
}

function progressLine({ standing, context }: Reader): string {
  const { draft } = standing;
  const all = partsOf(draft).reduce((sum, { entries }) => sum + entries.length, 0);
  const done = all - openFor(standing, context.person.id).length;
  return WORDS[context.language].progress(say(draft.title, context.language), draft.version, done, all);
}

function markOf({ entries }: Part, { standing, context }: Reader): string {
  const { id } = context.person;
  if (entries.some((entry) => objectionsTo(standing, entry).some(({ person }) => person === id))) return '!';
  return entries.every((entry) => !isOpenFor(standing, id, entry)) ? '✓' : '○';
}
