import { LANGUAGES, type Language } from '../../src/method/language';
import type { Instant } from '../../src/method/time';
import { type FlowContext, inPlace, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { changed, type Kept, keptWith } from '../../src/steps/documents';
import { line, text } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { overview, paragraphsCard } from './cards';
import { MOST_PARAGRAPHS, PARAGRAPH, type Paragraph, type ParagraphWording, paragraphKept } from './kept';
import { languageOf } from './language';
import { sectionOf } from './parts';
import { type ProposedParagraph, proposalsOf } from './proposing';
import { asSaid, type Ground, groundOf, type Sources, sourcesOf } from './sources';
import { WHOLE, writes } from './who';
import { WORDS } from './words';
import { withWording } from './writing';

/**
 * The rule words what was found and decided since: what is new is added, its own words are brought up to date or taken out
 * again. What somebody wrote, or took out, stays as it is.
 */
export function propose(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn {
  const { kept, language, now } = context;
  const { review } = view;
  const w = WORDS[language];
  const section = press.data.section;
  if (!writes(section ?? WHOLE, view, context)) return saying(session, line(w.notAll, [], 'warning'));
  const ground = groundOf(view, context);
  const sources = sourcesOf(ground);
  const isMeant = (part: string) => section === undefined || sectionOf(part) === section;
  const proposals = wordedByRule(ground, languageOf(review, kept), sources, now).filter((one) => isMeant(one.section));
  const all = new Map(kept.of(PARAGRAPH).map((one) => [one.record.id, one]));
  const places = new Map<string, number>();
  for (const { value } of all.values())
    places.set(value.section, Math.max(places.get(value.section) ?? 0, value.place));
  const behind = (part: string) => {
    const place = (places.get(part) ?? 0) + 1_000;
    places.set(part, place);
    return place;
  };
  let added = 0;
  let [reworded, removed, refreshed] = [0, 0, 0];
  let isFull = false;
  const meant = new Set<string>();
  const effects = proposals.flatMap((one) => {
    const { wording } = one;
    const fresh = paragraphKept(review.id, `rule ${one.id}`, { section: one.section, place: 0, wordings: [wording] });
    meant.add(fresh.record.id);
    const before = all.get(fresh.record.id);
    if (!before) {
      if (all.size + added >= MOST_PARAGRAPHS) {
        isFull = true;
        return [];
      }
      added += 1;
      const value: Paragraph = { section: one.section, place: behind(one.section), wordings: [wording] };
      return [{ ...fresh, record: { ...fresh.record, value } }];
    }
    const last = before.value.wordings.at(-1);
    if (!last?.isProposed || (!last.isRemoved && isAlike(last, wording) && before.value.section === one.section))
      return [];
    if (last.isRemoved) added += 1;
    else if (last.text === wording.text) refreshed += 1;
    else reworded += 1;
    const moved = before.value.section === one.section ? {} : { section: one.section, place: behind(one.section) };
    return [changed(before, { ...withWording(before.value, wording), ...moved })];
  });
  const gone = [...all.values()].flatMap((one: Kept<Paragraph>) => {
    const last = one.value.wordings.at(-1);
    if (!last?.isProposed || last.isRemoved || meant.has(one.record.id) || !isMeant(one.value.section)) return [];
    removed += 1;
    return [changed(one, withWording(one.value, { ...last, at: now, isRemoved: true }))];
  });
  const done = [...effects, ...gone];
  const after = {
    ...context,
    kept: keptWith(
      kept,
      done.map(({ record }) => record),
    ),
  };
  const first = [
    ...(isFull && done.length === 0
      ? []
      : [text(w.proposed(added, reworded, removed, refreshed), done.length > 0 ? 'good' : 'normal')]),
    ...(isFull ? [text(w.fullFor(MOST_PARAGRAPHS), 'warning')] : []),
  ];
  const card =
    section === undefined ? overview(view, after, first) : paragraphsCard(view, after, { section }, 0, first);
  return inPlace(session, press, card, done);
}

/** What the rule says in a report's language, with its words in the others: each by its id, in the section where it goes. */
export function wordedByRule(
  ground: Ground,
  language: Language,
  sources: Sources,
  at: Instant,
): { id: string; section: string; wording: ParagraphWording }[] {
  const others = LANGUAGES.filter((one) => one !== language).map(
    (one) => [one, new Map(proposalsOf(ground, one).map(({ id, text: said }) => [id, said]))] as const,
  );
  return proposalsOf(ground, language).map((one) => ({
    id: one.id,
    section: one.section,
    wording: { ...wordingOf(one, sources, at), ...inOthers(one, language, others) },
  }));
}

function wordingOf(
  { text: said, rests, isMinority }: ProposedParagraph,
  sources: Sources,
  at: Instant,
): ParagraphWording {
  return {
    at,
    by: '',
    text: said,
    rests: rests.map((source) => asSaid(source, sources)),
    isProposed: true,
    ...(isMinority ? { isMinority } : {}),
  };
}

/** What it says in the other languages; nothing where it only repeats what somebody wrote in theirs. */
function inOthers(
  { id, text: said }: ProposedParagraph,
  language: Language,
  others: readonly (readonly [Language, ReadonlyMap<string, string>])[],
): Pick<ParagraphWording, 'language' | 'inOther'> {
  const own = others.flatMap(([other, texts]) => {
    const its = texts.get(id);
    return its === undefined || its === said ? [] : [[other, its] as const];
  });
  return own.length === 0 ? {} : { language, inOther: Object.fromEntries(own) };
}

function isAlike(one: ParagraphWording, other: ParagraphWording): boolean {
  const said = ({ text: its, rests, language, inOther }: ParagraphWording) =>
    JSON.stringify([its, rests, language, inOther]);
  return said(one) === said(other);
}
