import { shortDay } from '../../src/i18n/format';
import { languagesOf } from '../../src/method/benchmark';
import { checkBenchmark } from '../../src/method/benchmark-check';
import { refuseLonger } from '../../src/method/limits';
import type { Prompt } from '../../src/ports/prompt';
import {
  type FlowContext,
  inPlace,
  type ProgrammeView,
  type Session,
  saying,
  type Turn,
} from '../../src/steps/contract';
import { line } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { added, keptAsItIs, reworded, takenOut, usedIn } from './changing';
import {
  benchmarkOf,
  DRAFT,
  type Draft,
  draftFrom,
  draftRecord,
  type Entry,
  type Gathered,
  howOf,
  OPINION,
  type Wording,
} from './draft';
import {
  ASK_FORM,
  LANGUAGES_ON_A_CARD,
  LONGEST_SAID,
  languagesFor,
  NEW_FORM,
  PUBLISH_FORM,
  WORDING_FORM,
} from './forms';
import { entryIn } from './going-through';
import { addCard, back, draftCard, editCard, entryCard, type Organiser } from './organiser-cards';
import { lackingAs, publishCard, standsCard } from './publishing-cards';
import { asksSomebody, lackingIn, openFor, publishedIn, type Standing, saidOn, standingOf, workedOn } from './standing';
import { tableOf } from './table';
import { tableCard } from './table-card';
import type { WordingGiven } from './wording-fields';
import { WORDS } from './words';

/** By this what is asked of the programme's people is told from what else is. */
export const WHAT = 'benchmark';
/** As long as a benchmark's texts may be, in characters. */
const LONGEST = { title: 300, statement: 3_000 };

/** A draft of the next version, from what the programme works with or from another that ships. */
export function startDraft(session: Session, view: ProgrammeView, context: FlowContext, { data }: Press): Turn {
  const worked = workedOn(view, context);
  if (worked) return saying(session, draftCard(asOrganiser(worked, view, context)));
  const base = [view.benchmark, ...view.shipped].find(({ id, version }) => `${id}@${version}` === data.from);
  if (!base) return saying(session, standsCard(view, publishedIn(context), true, context));
  const last = publishedIn(context);
  const isShipped = view.shipped.some(({ id }) => id === view.benchmark.id);
  const own = view.shipped.some(({ id }) => id === view.id) ? `${view.id}-own` : view.id;
  const versions = context.kept.of(DRAFT).map(({ value }) => value.version);
  const hasBegun = view.begun.size > 0;
  const isNext = base.id === view.benchmark.id && base.version === view.benchmark.version;
  const draft = draftFrom(base, {
    id: isShipped ? own : view.benchmark.id,
    version: Math.max(view.benchmark.version, ...versions) + 1,
    isWhole: !isNext || (last === undefined && !hasBegun),
    startedAt: context.now,
    gathered: isNext ? gatheredFor(view, context, last) : {},
    used: usedIn([base], last?.used),
  });
  return changed(session, undefined, draft, view, context, (organiser) =>
    draftCard(organiser, WORDS[context.language].organiser.started),
  );
}

/** What was found unclear, and what was said of the version before: without names. */
function gatheredFor(view: ProgrammeView, { kept }: FlowContext, last: Draft | undefined): Draft['gathered'] {
  const opinions = last ? kept.of(OPINION).filter(({ value }) => value.version === last.version) : [];
  const found = view.benchmark.indicators.flatMap(({ id }): [string, Gathered][] => {
    const said = opinions.flatMap(({ value }) => value.answers[id]?.text ?? []);
    const unclear = view.unclear?.get(id) ?? 0;
    return unclear === 0 && said.length === 0 ? [] : [[id, { unclear, said: said.sort((a, b) => a.localeCompare(b)) }]];
  });
  return Object.fromEntries(found);
}

/** A draft about which nobody was asked is gone, as if it had not been begun. */
export function discard(session: Session, view: ProgrammeView, context: FlowContext, press: Press): Turn {
  return withOwn(session, view, context, (organiser) => {
    const { draft, kept } = organiser.standing;
    // A card of a draft before it discards nothing.
    if (draft.asked || press.data.version !== String(draft.version))
      return inPlace(session, press, draftCard(organiser));
    const turn = inPlace(session, press, line(WORDS[context.language].organiser.discarded, [back(view.id, context)]));
    return { ...turn, effects: [{ kind: 'forget', seen: kept.record }] };
  });
}

/** The parts of the draft, a part of it, or one indicator, to change. */
export function edit(session: Session, view: ProgrammeView, context: FlowContext, { data }: Press): Turn {
  return withOwn(session, view, context, (organiser) => {
    const entry = entryIn(organiser.standing, data.indicator);
    return saying(session, entry ? entryCard(entry, organiser) : editCard(organiser, data.part));
  });
}

/** One is worded otherwise, in the languages that the card has. */
export function reword(session: Session, view: ProgrammeView, context: FlowContext, press: Press): Turn {
  return withEntry(session, view, context, press, (organiser, entry) => {
    const w = WORDS[context.language].organiser;
    const given = givenIn(press);
    const read = wordingIn(organiser, given, entry.indicator);
    if (typeof read === 'string') return inPlace(session, press, entryCard(entry, organiser, given, read));
    const { id } = entry.indicator;
    const draft = reworded(organiser.standing.draft, id, read);
    if (draft.entries.every((one, n) => one === organiser.standing.draft.entries[n]))
      return inPlace(session, press, entryCard(entry, organiser, undefined, w.sameWords(id)));
    const again = saidOn(organiser.standing, entry).filter(({ person }) =>
      organiser.standing.peers.includes(person),
    ).length;
    return changed(
      session,
      organiser.standing,
      draft,
      view,
      context,
      (own) => draftCard(own, w.rewordedDone(id, again)),
      press,
    );
  });
}

/** One stays as it is, with a reason for those who object. */
export function keep(session: Session, view: ProgrammeView, context: FlowContext, press: Press): Turn {
  return withEntry(session, view, context, press, (organiser, entry) => {
    const w = WORDS[context.language].organiser;
    const given = givenIn(press);
    const reason = (given.keptFor ?? '').trim();
    refuseLonger('keptFor', reason, LONGEST_SAID);
    if (reason === '') return inPlace(session, press, entryCard(entry, organiser, given, w.noKeepReason));
    const { id } = entry.indicator;
    const draft = keptAsItIs(organiser.standing.draft, id, reason, context.now);
    const said = entry.gone ? w.outDone(id) : w.keptDone(id);
    return changed(session, organiser.standing, draft, view, context, (own) => draftCard(own, said), press);
  });
}

/** One is taken out, or put back. */
export function drop(session: Session, view: ProgrammeView, context: FlowContext, press: Press): Turn {
  return withEntry(session, view, context, press, (organiser, entry) => {
    const w = WORDS[context.language].organiser;
    const { id } = entry.indicator;
    const draft = takenOut(organiser.standing.draft, id);
    const said = entry.gone ? w.backDone(id) : w.droppedDone(id);
    return changed(session, organiser.standing, draft, view, context, (own) => draftCard(own, said), press);
  });
}

/** The form for another indicator. */
export function showAdding(session: Session, view: ProgrammeView, context: FlowContext): Turn {
  return withOwn(session, view, context, (organiser) => saying(session, addCard(organiser)));
}

/** Another indicator, which may come out of some that were there before. */
export function add(session: Session, view: ProgrammeView, context: FlowContext, press: Press): Turn {
  return withOwn(session, view, context, (organiser) => {
    const w = WORDS[context.language];
    const { draft } = organiser.standing;
    const { cell = '', from, instead = false } = NEW_FORM.read(press.fields);
    const known = (from?.chosen ?? []).filter((id) => entryIn(organiser.standing, id));
    const given = { ...givenIn(press), cell };
    const read = wordingIn(organiser, given);
    const pillar = draft.pillars.find(({ id }) => cell.startsWith(`${id}-`));
    const dimension = draft.dimensions.find(({ id }) => cell === `${pillar?.id}-${id}`);
    if (!pillar || !dimension) return inPlace(session, press, addCard(organiser, given, known, w.organiser.noCell));
    if (typeof read === 'string') return inPlace(session, press, addCard(organiser, given, known, read));
    const done = added(draft, { pillar: pillar.id, dimension: dimension.id }, read, known, instead);
    const said = w.organiser.added(done.entry.indicator.id, w.how[howOf(done.entry, done.draft)] ?? '');
    return changed(session, organiser.standing, done.draft, view, context, (own) => draftCard(own, said), press);
  });
}

/** The draft as a table, to take away and bring back. */
export function showTable(session: Session, view: ProgrammeView, context: FlowContext): Turn {
  return withOwn(session, view, context, (organiser) => saying(session, tableCard(organiser)));
}

/** The draft as a table says that it is from now on. */
export function readTable(session: Session, view: ProgrammeView, context: FlowContext, press: Press): Turn {
  return withOwn(session, view, context, (organiser) => {
    const w = WORDS[context.language].organiser;
    const { standing } = organiser;
    const pasted = typeof press.fields.table === 'string' ? press.fields.table : '';
    if (!view.table) return inPlace(session, press, tableCard(organiser, [w.tableGone], pasted));
    const read = tableOf(standing.draft, view.table, context);
    if (read.kind === 'wrong') return inPlace(session, press, tableCard(organiser, read.problems, pasted));
    const { draft, counts } = read;
    if (counts.reworded + counts.added + counts.gone === 0)
      return inPlace(session, press, draftCard(organiser, w.tableSame));
    const said = w.tableDone(counts.reworded, counts.added, counts.gone);
    return changed(session, standing, draft, view, context, (own) => draftCard(own, said), press);
  });
}

/** The peers are asked, or asked again those whom a change concerns: in their hours, by the plan. */
export function ask(session: Session, view: ProgrammeView, context: FlowContext, press: Press): Turn {
  return withOwn(session, view, context, (organiser) => {
    const w = WORDS[context.language].organiser;
    const { standing } = organiser;
    if (!asksSomebody(standing)) return inPlace(session, press, draftCard(organiser));
    const until = standing.draft.asked?.until ?? ASK_FORM.read(press.fields).until;
    if (until === undefined || (until <= context.today && !standing.draft.asked))
      return inPlace(session, press, draftCard(organiser, w.noDay));
    const asked = { since: context.now, until };
    const draft = { ...standing.draft, asked };
    const n = standing.peers.filter((person) => openFor(standing, person).length > 0).length;
    const turn = changed(
      session,
      standing,
      draft,
      view,
      context,
      (own) => draftCard(own, w.asked(n, shortDay(until, context.language, context.today))),
      press,
    );
    return {
      ...turn,
      effects: [...turn.effects, { kind: 'ask-programme', programme: view.id, what: WHAT, asked }],
    };
  });
}

/** What is published, and what it lacks. */
export function showPublishing(session: Session, view: ProgrammeView, context: FlowContext): Turn {
  return withOwn(session, view, context, (organiser) => saying(session, publishCard(organiser)));
}

/** A version is frozen. Over an objection, or without somebody's approval, with a reason that stays visible. */
export function publish(session: Session, view: ProgrammeView, context: FlowContext, press: Press): Turn {
  return withOwn(session, view, context, (organiser) => {
    const w = WORDS[context.language].organiser;
    const { standing } = organiser;
    const lacking = lackingIn(standing);
    const reason = (PUBLISH_FORM.read(press.fields).over ?? '').trim();
    refuseLonger('over', reason, LONGEST_SAID);
    const isLacking = lacking.people.length + lacking.entries.length > 0;
    const isAsShown =
      press.data.version === String(standing.draft.version) && press.data.lacking === lackingAs(lacking);
    if (!isAsShown) return inPlace(session, press, publishCard(organiser, reason));
    if (isLacking && reason === '') return inPlace(session, press, publishCard(organiser, '', w.noOver));
    const { benchmark } = checkBenchmark(benchmarkOf(standing.draft));
    if (!benchmark) return inPlace(session, press, publishCard(organiser, reason, w.cannot));
    const published = {
      at: context.now,
      ...(isLacking ? { reason } : {}),
      objections: lacking.entries.length,
      missing: lacking.people.length,
    };
    const draft = { ...standing.draft, published };
    const turn = changed(
      session,
      standing,
      draft,
      view,
      context,
      () => standsCard({ ...view, benchmark }, draft, true, context),
      press,
    );
    return {
      ...turn,
      effects: [
        ...turn.effects,
        { kind: 'publish-benchmark', programme: view.id, benchmark },
        { kind: 'ask-programme', programme: view.id, what: WHAT },
      ],
    };
  });
}

/** The draft, for its organiser. */
function withOwn(
  session: Session,
  view: ProgrammeView,
  context: FlowContext,
  turn: (organiser: Organiser) => Turn,
): Turn {
  const standing = workedOn(view, context);
  if (standing) return turn(asOrganiser(standing, view, context));
  return saying(session, line(WORDS[context.language].organiser.noDraft, [], 'warning'));
}

/** The indicator of a card, as the card showed it: one that has changed since is shown again. */
function withEntry(
  session: Session,
  view: ProgrammeView,
  context: FlowContext,
  press: Press,
  turn: (organiser: Organiser, entry: Entry) => Turn,
): Turn {
  return withOwn(session, view, context, (organiser) => {
    const entry = entryIn(organiser.standing, press.data.indicator);
    if (!entry) return saying(session, editCard(organiser));
    if (press.data.rev === String(entry.rev)) return turn(organiser, entry);
    const said = WORDS[context.language].changedMeanwhile;
    return inPlace(session, press, entryCard(entry, organiser, givenIn(press), said));
  });
}

/** What cards for the organiser are drawn from. */
export function asOrganiser(standing: Standing, view: ProgrammeView, context: FlowContext): Organiser {
  return { standing, programme: view.id, context, view };
}

/** A changed draft is kept, and shown as it is then. */
function changed(
  session: Session,
  before: Standing | undefined,
  draft: Draft,
  view: ProgrammeView,
  context: FlowContext,
  card: (organiser: Organiser) => Prompt,
  { message }: Pick<Press, 'message'> = {},
): Turn {
  const record = draftRecord(view.id, draft);
  const standing = standingOf({ value: draft, record }, view, context);
  return {
    session,
    reply: [{ prompt: card(asOrganiser(standing, view, context)), ...(message ? { replaces: message } : {}) }],
    effects: [{ kind: 'keep', record, ...(before ? { seen: before.kept.record } : {}) }],
  };
}

function givenIn({ fields }: Press): WordingGiven {
  return WORDING_FORM.read(fields);
}

/** The words that a card brought, beside those in languages that it does not have; or what is wrong with them. */
function wordingIn({ standing, context }: Organiser, given: WordingGiven, before?: Wording): Wording | string {
  const w = WORDS[context.language].organiser;
  const languages = languagesOf(standing.draft);
  const shown = languagesFor(languages, context.language);
  const texts = (part: 'title' | 'statement') =>
    Object.fromEntries(
      languages.map((code) => {
        const n = LANGUAGES_ON_A_CARD[shown.indexOf(code)];
        const text = n === undefined ? undefined : given[`${part}${n}`];
        const said = part === 'title' ? text?.replace(/\s+/g, ' ') : text;
        return [code, said?.trim() ?? before?.[part][code] ?? ''];
      }),
    );
  const words = { title: texts('title'), statement: texts('statement') };
  for (const part of ['title', 'statement'] as const)
    for (const text of Object.values(words[part])) {
      if (text === '') return w.emptyWords;
      if (text.length > LONGEST[part]) return w.tooLong(LONGEST[part]);
    }
  return words;
}
