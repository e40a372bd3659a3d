import { LANGUAGES, type Language } from '../../src/method/language';
import { bytesOf, refuseLonger } from '../../src/method/limits';
import { namesOf } from '../../src/method/names-said';
import { cleaned } from '../../src/method/plain-text';
import type { Block, Prompt } from '../../src/ports/prompt';
import { shortKey } from '../../src/ports/short-key';
import { type FlowContext, inPlace, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { changed, type Kept, keptWith, keyOf, withKey } from '../../src/steps/documents';
import { line, shortened, text, wrongAt } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { LISTS, overview, paragraphCard, paragraphsCard, type Shown, versionOf } from './cards';
import { NEW_FORM, PARAGRAPH_FORM, SECTION_FORM } from './forms';
import {
  LONGEST_PARAGRAPH,
  MOST_BESIDE,
  MOST_PARAGRAPHS,
  MOST_WORDINGS,
  PARAGRAPH,
  type Paragraph,
  type ParagraphWording,
  paragraphKept,
  type Source,
} from './kept';
import { languageWritten } from './language-blocks';
import { partCalled, partsOf, sectionOf, sectionsOf } from './parts';
import { asSaid, groundOf, seenOf, sourcesOf } from './sources';
import { authorOf, called, writes } from './who';
import { sourcesNamed, whyCard } from './why';
import { WORDS } from './words';

type Writing = (session: Session, view: ReviewView, context: FlowContext, press: Press) => Turn;

/** A section, or all paragraphs that wait for the same. */
export const open: Writing = (session, view, context, { data, fields }) => {
  const from = /^\d{1,4}$/.test(data.from ?? '') ? Number(data.from) : 0;
  const shown = shownBy(data, view, context) ?? sectionChosen(SECTION_FORM.read(fields).draftSection, view, context);
  return saying(session, shown ? paragraphsCard(view, context, shown, from) : overview(view, context));
};

function shownBy(data: Press['data'], view: ReviewView, context: FlowContext): Shown | undefined {
  const list = LISTS.find((one) => one === data.list);
  return list ? { list } : sectionChosen(data.section, view, context);
}

function sectionChosen(id: string | undefined, view: ReviewView, { language }: FlowContext): Shown | undefined {
  return sectionsOf(view.benchmark, language).some((one) => one.id === id) && id !== undefined
    ? { section: id }
    : undefined;
}

/** A turn about a paragraph that is there, or was. */
function onOne(turn: (one: Kept<Paragraph>, ...args: Parameters<Writing>) => Turn): Writing {
  return (session, view, context, press) => {
    const one = withKey(context.kept.of(PARAGRAPH), press.data.paragraph);
    if (!one) return saying(session, line(WORDS[context.language].gone, [], 'warning'));
    return turn(one, session, view, context, press);
  };
}

/** The same, for those whose section it is. */
function onOwn(turn: Parameters<typeof onOne>[0]): Writing {
  return onOne((one, session, view, context, press) =>
    writes(one.value.section, view, context)
      ? turn(one, session, view, context, press)
      : saying(session, notYours(one.value.section, view, context)),
  );
}

function notYours(part: string, view: ReviewView, context: FlowContext): Prompt {
  const w = WORDS[context.language];
  const author = authorOf(sectionOf(part), context.kept, view);
  const who = author === undefined ? w.leads : called(author, view, context);
  return line(w.notYours(partCalled(part, view.benchmark, context.language), who), [], 'warning');
}

export const why = onOne((one, session, view, context) =>
  saying(session, whyCard(view, context, one.value, keyOf(one))),
);

export const edit = onOwn((one, session, view, context) =>
  saying(session, paragraphCard(view, context, one.value, keyOf(one))),
);

/** What somebody made of a paragraph. Where it was worded otherwise since they opened it, both wordings stand. */
export const save = onOwn((one, session, view, context, press) => {
  const w = WORDS[context.language];
  const read = PARAGRAPH_FORM.read(press.fields);
  const last = lastOf(one);
  const said = cleaned(read.draftText ?? last.text).trim();
  refuseLonger('draftText', said, LONGEST_PARAGRAPH);
  if (said === '') return saying(session, wrongAt('draftText', w.emptyText, line(w.emptyText, [], 'warning')));
  const sources = sourcesOf(groundOf(view, context));
  const chosen = read.draftRests?.chosen;
  const isStale = press.data.version !== versionOf(one.value);
  const named = chosen === undefined ? last.rests : sourcesNamed(chosen);
  const rests = isStale ? united(last.rests, named) : named;
  const language = languageChosen(read.draftLanguage, said, last, view, context);
  const isSame =
    said === last.text &&
    language === last.language &&
    !last.isRemoved &&
    !last.beside &&
    sameSources(rests, last.rests);
  if (isSame) return inPlace(session, press, paragraphCard(view, context, one.value, keyOf(one), [text(w.same)]), []);
  const isAway = isStale && !last.isRemoved && said !== last.text;
  const beside = isAway ? othersThan(said, last) : [];
  if (beside.length > MOST_BESIDE) {
    const card = paragraphCard(view, context, one.value, keyOf(one), [text(w.tooManyTimes, 'warning')], said);
    return saying(session, wrongAt('draftText', w.tooManyTimes, card));
  }
  const wording: ParagraphWording = {
    at: context.now,
    by: context.person.id,
    text: said,
    rests: rests.map((source) => asSaid(source, sources)),
    ...(language ? { language } : {}),
    ...(last.isMinority ? { isMinority: true } : {}),
    ...(beside.length > 0 ? { beside } : {}),
  };
  const value = withWording(one.value, wording);
  const first = [
    ...(beside.length > 0 ? [] : [text(last.isRemoved ? w.restored : w.kept, 'good')]),
    ...namesIn(said, view, context),
  ];
  return inPlace(session, press, paragraphCard(view, context, value, keyOf(one), first), [changed(one, value)]);
});

/** In which language somebody said that it is: nothing where its words tell, or say, the same. */
function languageChosen(
  chosen: string | undefined,
  said: string,
  last: ParagraphWording,
  view: ReviewView,
  context: FlowContext,
): Language | undefined {
  const before = languageWritten(last, view, context);
  // The rule's word for its own language says nothing of what somebody makes of it.
  if (chosen === undefined || (chosen === before && (last.isProposed || last.language === undefined)))
    return said === last.text ? last.language : undefined;
  return LANGUAGES.find((one) => one === chosen);
}

/** What stands beside a wording that did not know of the last one: that, and what stood beside it, each once. */
function othersThan(said: string, { by, text: other, beside = [] }: ParagraphWording) {
  const all = [...beside, { by, text: other }];
  return all.filter((one, at) => one.text !== said && all.findIndex((each) => each.text === one.text) === at);
}

/** Of two wordings, one. */
export const take = onOwn((one, session, view, context, press) => {
  const w = WORDS[context.language];
  const last = lastOf(one);
  const { beside = [], language: _, ...kept } = last;
  const other = beside[Number(press.data.take)];
  if (press.data.version !== versionOf(one.value) || (press.data.take !== undefined && !other))
    return inPlace(
      session,
      press,
      paragraphCard(view, context, one.value, keyOf(one), [text(w.seenSince, 'warning')]),
      [],
    );
  const said = other?.text ?? last.text;
  const value = withWording(one.value, { ...kept, at: context.now, by: context.person.id, text: said });
  return inPlace(session, press, paragraphCard(view, context, value, keyOf(one), [text(w.kept, 'good')]), [
    changed(one, value),
  ]);
});

/** What it rests on has changed, and the paragraph is still right. */
export const holds = onOwn((one, session, view, context, press) => {
  const w = WORDS[context.language];
  const sources = sourcesOf(groundOf(view, context));
  const last = lastOf(one);
  // Only what they looked at: it may have changed once more since.
  if (press.data.seen !== seenOf(last, sources)) {
    const shown = shownBy(press.data, view, context) ?? { section: sectionOf(one.value.section) };
    const card = paragraphsCard(view, context, shown, 0, [text(w.seenSince, 'warning')]);
    return inPlace(session, press, card, []);
  }
  const rests = last.rests.map((source) => asSaid(source, sources)).filter(({ said }) => said !== undefined);
  const wordings = [...one.value.wordings.slice(0, -1), { ...last, rests }];
  const effect = changed(one, { ...one.value, wordings, checked: context.now });
  const after = { ...context, kept: keptWith(context.kept, [effect.record]) };
  const shown = shownBy(press.data, view, context) ?? { section: sectionOf(one.value.section) };
  return inPlace(session, press, paragraphsCard(view, after, shown, 0, [text(w.held, 'good')]), [effect]);
});

export const remove = onOwn((one, session, view, context, press) => {
  const w = WORDS[context.language];
  const last = lastOf(one);
  if (last.isRemoved) return saying(session, line(w.gone, [], 'warning'));
  if (press.data.version !== versionOf(one.value))
    return inPlace(
      session,
      press,
      paragraphCard(view, context, one.value, keyOf(one), [text(w.seenSince, 'warning')]),
      [],
    );
  const { isProposed: _, ...words } = last;
  const value = withWording(one.value, { ...words, at: context.now, by: context.person.id, isRemoved: true });
  const back = { id: 'draft-restore', label: w.restore, data: { paragraph: keyOf(one) } };
  const card = { ...line(w.removed(shortened(last.text)), [back]), address: { review: view.review.id } };
  return inPlace(session, press, card, [changed(one, value)]);
});

export const restore = onOwn((one, session, view, context, press) => {
  const w = WORDS[context.language];
  const { isRemoved, ...words } = lastOf(one);
  const card = (value: Paragraph) => paragraphCard(view, context, value, keyOf(one), [text(w.restored, 'good')]);
  if (!isRemoved) return inPlace(session, press, card(one.value), []);
  const value = withWording(one.value, { ...words, at: context.now, by: context.person.id });
  return inPlace(session, press, card(value), [changed(one, value)]);
});

/** A paragraph of somebody's own; what it rests on is said on its card. */
export const add: Writing = (session, view, context, press) => {
  const { language, person, now, kept } = context;
  const w = WORDS[language];
  const read = NEW_FORM.read(press.fields);
  const parts = partsOf(view.benchmark, language).filter(({ section }) => section === press.data.section);
  const part = parts.find(({ id }) => id === read.draftPart)?.id ?? (parts.length === 1 ? parts[0]?.id : undefined);
  if (part === undefined)
    return saying(session, wrongAt('draftPart', w.chooseWhere, line(w.chooseWhere, [], 'warning')));
  if (!writes(part, view, context)) return saying(session, notYours(part, view, context));
  const said = cleaned(read.draftNew ?? '').trim();
  refuseLonger('draftNew', said, LONGEST_PARAGRAPH);
  if (said === '') return saying(session, wrongAt('draftNew', w.emptyNew, line(w.emptyNew, [], 'warning')));
  const all = kept.of(PARAGRAPH);
  // Pressed twice, it is there once.
  const there = all.find(({ value: { section, wordings } }) => {
    const last = wordings.at(-1);
    return section === part && last?.text === said && last.by === person.id && !last.isRemoved;
  });
  if (there)
    return inPlace(session, press, paragraphCard(view, context, there.value, keyOf(there), [text(w.same)]), []);
  if (all.length >= MOST_PARAGRAPHS) return saying(session, line(w.full(MOST_PARAGRAPHS), [], 'warning'));
  const value: Paragraph = {
    section: part,
    place: placeBehind(all, part),
    wordings: [{ at: now, by: person.id, text: said, rests: [] }],
  };
  const effect = paragraphKept(view.review.id, shortKey(person.id, now, part, said), value);
  const key = keyOf({ record: effect.record, value });
  return inPlace(
    session,
    press,
    paragraphCard(view, context, value, key, [text(w.kept, 'good'), ...namesIn(said, view, context)]),
    [effect],
  );
};

/** A place behind all of a part. */
function placeBehind(all: readonly Kept<Paragraph>[], part: string): number {
  return all.reduce((last, { value }) => (value.section === part ? Math.max(last, value.place) : last), 0) + 1_000;
}

/** With another wording: the oldest are let go of where there are too many. */
export function withWording(value: Paragraph, wording: ParagraphWording): Paragraph {
  const { checked: _, ...rest } = value;
  // What stood beside an earlier one was a wording itself.
  const earlier = value.wordings.map(({ beside: __, ...one }) => one);
  return { ...rest, wordings: [...earlier, wording].slice(-MOST_WORDINGS) };
}

function lastOf({ value }: Kept<Paragraph>): ParagraphWording {
  return value.wordings.at(-1) ?? { at: '', by: '', text: '', rests: [], isRemoved: true };
}

function united(some: readonly Source[], others: readonly Source[]): Source[] {
  return [...new Map([...some, ...others].map((one) => [`${one.kind}:${one.key}`, one])).values()];
}

function sameSources(some: readonly Source[], others: readonly Source[]): boolean {
  return some.length === others.length && united(some, others).length === some.length;
}

/** Whose name stands in it: no name goes into a report (method, section 7). */
export function namesIn(said: string, view: ReviewView, { language }: FlowContext): Block[] {
  if (bytesOf(said) > LONGEST_PARAGRAPH) return [];
  return namesOf(view.known?.values() ?? [], [said]).map((name) => text(WORDS[language].names(name), 'warning'));
}
