import { say, wordsIn } from '../../src/i18n';
import { dayInWords, listInWords, momentInWords } from '../../src/i18n/format';
import { indicatorOf } from '../../src/method/benchmark';
import type { Language } from '../../src/method/language';
import { onOneLine } from '../../src/method/plain-text';
import { sourceTypesOf } from '../../src/method/source-types';
import type { Instant } from '../../src/method/time';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import { prompt, shortened, text } from '../../src/steps/prompts';
import { statusCalled } from '../hypotheses/public';
import type { Awaited, Evening, Slot, ToDecide, Told, Unsettled, Visited } from './evening';
import { WORDS } from './words';

/** How many characters of somebody's own words a line quotes. */
const QUOTED = 160;
/** More indicators that are not touched yet than these stand at the end. */
const UNTOUCHED = 15;

/** What an evening is shown with. */
export interface EveningScene extends Visited {
  language: Language;
  /** Who is on the team, by person id. */
  names: ReadonlyMap<string, { name: string }>;
  /** Whose copy it is: the leader's has buttons. */
  copy: 'leader' | 'team';
  /** The buttons below it. */
  actions?: readonly Action[];
}

/** An evening as a card: at most ten lines, and all eight parts in the method's order behind *All of it*. */
export function eveningCard(evening: Evening, scene: EveningScene): Prompt {
  const { edition } = evening;
  const { review, language } = scene;
  const w = WORDS[language];
  const day = dayInWords(edition.day, language);
  return prompt({
    address: { review: review.id },
    title: w.title(review.hostCity, day, edition.number, edition.days),
    body: [...topLines(evening, scene), { kind: 'details', label: w.details, blocks: allOf(evening, scene) }],
    actions: scene.actions ?? [],
    summary: w.summary(review.hostCity, edition.number, edition.days),
  });
}

function topLines(evening: Evening, scene: EveningScene): Block[] {
  const { review, benchmark, language } = scene;
  const w = WORDS[language];
  const { decisions, interviews, unsettled, missing, edition, found } = evening;
  const { total } = interviews;
  const isLast = edition.number === edition.days;
  const late = found.filter(({ isLate }) => isLate).length;
  const made = w.made(benchmark.version, momentInWords(edition.until, review.timeZone, language, true));
  const unsaid = unsettled.filter(isUnsaid).length;
  const count = (borne: string) => unsettled.filter((one) => one.borne === borne).length;
  return [
    text(late > 0 ? `${made} · ${w.late(late)}` : made, late > 0 ? 'strong' : 'subtle'),
    ...(decisions.length > 0
      ? [
          text(isLast ? w.decisionsLast : w.decisions, 'strong'),
          { kind: 'list' as const, items: decisions.map((one) => decisionInWords(one, language)) },
        ]
      : [text(isLast ? w.nothingToDecideLast : w.nothingToDecide)]),
    text(
      isLast
        ? w.heldInAll(interviews.held, interviews.planned, total - interviews.untouched.length, total)
        : w.held(interviews.held, interviews.planned, interviews.touchedToday, total),
    ),
    ...(unsettled.length > 0
      ? [text(w.unsettledCount(count('contested'), count('single_source'), unsaid, count('unheard') - unsaid))]
      : []),
    ...(missing.length > 0
      ? [
          text(
            w.noteMissing(
              missing.reduce((sum, { slots }) => sum + slots.length, 0),
              listInWords(
                missing.map(({ person }) => nameOf(person, scene)),
                language,
              ),
            ),
            'warning',
          ),
        ]
      : []),
  ];
}

function decisionInWords(one: ToDecide, language: Language): string {
  const w = WORDS[language].decide;
  switch (one.what) {
    case 'contested':
    case 'enough':
    case 'no-slot':
      return w[one.what](quoted(one.text));
    case 'cancelled':
      return w.cancelled(quoted(one.slot.function), one.indicators.length);
    case 'few-outside':
      return w['few-outside'](one.outside, one.slots);
  }
}

/** Something was found on what it is about, and nobody said what that does to it. */
function isUnsaid({ borne, unsaid }: Unsettled): boolean {
  return borne === 'unheard' && unsaid > 0;
}

function borneInWords(one: Unsettled, { language }: EveningScene): string {
  const w = WORDS[language];
  return isUnsaid(one) ? w.unsaid(one.unsaid) : w.borne[one.borne](one.supports, one.contradicts);
}

/** A heading with what stands under it; nothing where nothing does. */
function part(heading: string, items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [text(heading, 'strong'), { kind: 'list', items }];
}

/** All parts in the method's order, and what was found today. */
function allOf(evening: Evening, scene: EveningScene): Block[] {
  const { language } = scene;
  const w = WORDS[language];
  const { unsettled, changes, conflicts, questions, practices, recommendations, missing, background } = evening;
  const people = (ids: readonly string[]) =>
    listInWords(
      ids.map((id) => nameOf(id, scene)),
      language,
    );
  const words = (findings: readonly Told[]) => findings.map((one) => findingInWords(one, scene));
  const slot = (one: Slot | undefined) => (one ? slotInWords(one, scene) : w.noSlot);
  return [
    ...programmeOf(evening, scene),
    ...(changes.length === 0 ? [text(w.noChanges)] : []),
    ...part(
      w.changes,
      changes.map((c) =>
        w.change(quoted(c.text), statusCalled(c.was, language), statusCalled(c.status, language), quoted(c.reason)),
      ),
    ),
    ...part(
      w.unsettled,
      unsettled.map((one) => `${quoted(one.text)} — ${borneInWords(one, scene)} → ${slot(one.slot)}`),
    ),
    ...part(
      w.conflicts,
      conflicts.map((c) => w.conflict(titleOf(c.indicator, scene), people(c.strengths), people(c.concerns))),
    ),
    ...part(
      w.questions,
      questions.map((one) => w.question(quoted(one.text), slot(one.slot))),
    ),
    ...part(w.practices, words(practices)),
    ...part(w.recommendations, words(recommendations)),
    ...(missing.length === 0 ? [text(w.allNotes)] : []),
    ...part(
      w.missing,
      missing.map(({ person, slots }) => w.missingOf(nameOf(person, scene), listInWords(slots.map(slot), language))),
    ),
    ...documentsOf(evening, scene),
    ...foundToday(evening, scene),
    ...(background > 0 ? [text(w.background(background), 'subtle')] : []),
    ...(isLong(evening) ? part(w.untouchedAll, untouchedIn(evening, scene)) : []),
  ];
}

/** Whether there are so many that they stand at the end, behind what was found, and their number by pillar in their place. */
function isLong({ interviews }: Evening): boolean {
  return interviews.untouched.length > UNTOUCHED;
}

/** What is not touched yet, a line for each pillar. */
function untouchedIn(
  { interviews }: Evening,
  { benchmark, language }: EveningScene,
  are: 'named' | 'counted' = 'named',
) {
  const w = WORDS[language];
  return benchmark.pillars.flatMap((pillar) => {
    const all = benchmark.indicators.filter((one) => one.pillar === pillar.id);
    const own = all.filter(({ id }) => interviews.untouched.includes(id));
    const titles = own.map(({ title }) => say(title, language)).join(' · ');
    const said = are === 'named' ? titles : w.untouchedIn(own.length, all.length);
    return own.length === 0 ? [] : [wordsIn(language).labelled(say(pillar.title, language), said)];
  });
}

function programmeOf(evening: Evening, scene: EveningScene): Block[] {
  const { slots, replaced, interviews, withoutSource } = evening;
  const w = WORDS[scene.language];
  const byPillar = untouchedIn(evening, scene, isLong(evening) ? 'counted' : 'named');
  return [
    ...(slots.all === 0
      ? []
      : [
          slots.isEnough
            ? text(w.outside(slots.outside, slots.all))
            : text(w.tooFewOutside(slots.outside, slots.all), 'warning'),
        ]),
    ...replaced.map((one) => text(w.replaced(quoted(one.function), quoted(one.by)))),
    ...part(
      w.withoutSource,
      withoutSource.map((id) => titleOf(id, scene)),
    ),
    ...part(w.untouched(interviews.untouched.length), byPillar),
  ];
}

/** What the team waits for, and what came. */
function documentsOf({ documents }: Evening, scene: EveningScene): Block[] {
  const w = WORDS[scene.language];
  const named = (all: readonly Awaited[]) => all.map((one) => w.askedOf(quoted(one.title), quoted(one.function)));
  return [
    ...part(
      w.documents,
      documents.missing.map(({ person, asked }) =>
        w.missingOf(nameOf(person, scene), listInWords(named(asked), scene.language)),
      ),
    ),
    ...part(w.documentsCame, named(documents.came)),
  ];
}

/** Concerns apart from strengths, nothing of the day before. */
function foundToday({ found }: Evening, scene: EveningScene): Block[] {
  const w = WORDS[scene.language];
  return (['concern', 'strength', 'open'] as const).flatMap((sort) =>
    part(
      w.found[sort],
      found
        .filter((one) => one.sort === sort)
        .map((one) =>
          one.isLate
            ? wordsIn(scene.language).labelled(w.isLate, findingInWords(one, scene))
            : findingInWords(one, scene),
        ),
    ),
  );
}

function findingInWords({ text: said, source: from }: Told, scene: EveningScene): string {
  const w = WORDS[scene.language];
  const source = sourceInWords(from.function, from.sourceType, scene);
  return w.finding(quoted(said), from.isInterpreted ? w.interpreted(source) : source);
}

/** Where something comes from: a function and a kind of source, and nobody's name. */
export function sourceInWords(
  who: string,
  sourceType: string,
  { benchmark, language }: Pick<EveningScene, 'benchmark' | 'language'>,
): string {
  const type = sourceTypesOf(benchmark).find(({ id }) => id === sourceType);
  return type ? `${quoted(who)}, ${say(type.title, language)}` : quoted(who);
}

function slotInWords({ function: who, starts }: Slot, scene: EveningScene): string {
  return WORDS[scene.language].slot(quoted(who), momentIn(starts, scene));
}

function momentIn(at: Instant, { review, language }: EveningScene): string {
  return momentInWords(at, review.timeZone, language);
}

function titleOf(id: string, { benchmark, language }: EveningScene): string {
  const found = indicatorOf(benchmark, id);
  return found ? say(found.title, language) : id;
}

/** Somebody's words on one line, cut where they are long: the whole is on the wall. */
export function quoted(words: string): string {
  return shortened(onOneLine(words), QUOTED);
}

/** Somebody of the team by their name. */
export function nameOf(person: string, { names, language }: EveningScene): string {
  return names.get(person)?.name ?? WORDS[language].formerPeer;
}
