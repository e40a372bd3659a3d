import { say } from '../../src/i18n';
import { inARow, listInWords, shortDay } from '../../src/i18n/format';
import { addDays } from '../../src/method/calendar';
import { isOfHost } from '../../src/method/permissions';
import { nameAndPlace } from '../../src/method/person';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ProgrammeView } from '../../src/steps/contract';
import { beginning, prompt, text } from '../../src/steps/prompts';
import { comparedAfter, numbersOn } from './compared-after';
import { type Draft, type Entry, type How, howOf } from './draft';
import { headOf, partTitle, type Reader } from './entry-lines';
import { ASK_FORM, NEW_FORM, WORDING_FORM } from './forms';
import {
  answerOf,
  asksSomebody,
  lackingIn,
  objectionsTo,
  openFor,
  partsOf,
  type Standing,
  saidOn,
  unsettledOn,
} from './standing';
import { reasonField, type WordingGiven, wordingFields } from './wording-fields';
import { WORDS } from './words';

/** Of so many objections each is shown at once; and of so many comments. */
const OBJECTIONS = 4;
const COMMENTS = 30;
const COMMENT = 500;
/** So many days peers have, unless the organiser says otherwise. */
const DAYS = 14;

/** A reader who drafts it, with the programme. */
export interface Organiser extends Reader {
  view: ProgrammeView;
}

/** The draft for its organiser: who has answered, what is objected to, and what can be done. */
export function draftCard(organiser: Organiser, note?: string): Prompt {
  const { standing, programme, context, view } = organiser;
  const { draft } = standing;
  const { language } = context;
  const w = WORDS[language].organiser;
  const title = w.drafting(say(draft.title, language), draft.version);
  const data = { programme, version: String(draft.version) };
  const asked = draft.asked;
  return prompt({
    card: { id: `benchmark-draft|${programme}|${draft.version}`, title },
    title,
    body: [
      ...(note === undefined ? [] : [text(note, 'good')]),
      text(asked ? w.asking(shortDay(asked.until, language, context.today)) : unasked(standing, context), 'subtle'),
      text(countsOf(draft, context)),
      ...comparedAfter(draft, view, context),
      ...objectionBlocks(organiser),
      ...(asked ? answersOf(organiser) : []),
      ...commentBlocks(organiser),
      ...gatheredBlocks(organiser),
    ],
    fields:
      asked || !asksSomebody(standing)
        ? []
        : ASK_FORM.draw(language, { until: { value: addDays(context.today, DAYS), min: addDays(context.today, 1) } }),
    actions: [...askActions(organiser), ...ownActions(organiser, view), ...doActions(draft, data, context)],
    summary: title,
  });
}

/** The same in a line. */
export function standsLine({ standing, programme, context }: Organiser): Prompt {
  const { draft, approvers } = standing;
  const w = WORDS[context.language].organiser;
  const title = w.drafting(say(draft.title, context.language), draft.version);
  const done = approvers.filter(
    (person) => openFor(standing, person).length === 0 && !objects(standing, person),
  ).length;
  const open = draft.entries.filter((entry) => unsettledOn(standing, entry).length > 0).length;
  return prompt({
    title,
    body: [
      text(draft.asked ? w.approved(done, approvers.length) : unasked(standing, context)),
      ...(open > 0 ? [text(w.objections(open), 'warning')] : []),
    ],
    actions: [back(programme, context)],
    summary: title,
  });
}

/** That nobody is asked, and what comes first. */
function unasked(standing: Standing, { language }: FlowContext): string {
  const w = WORDS[language].organiser;
  return asksSomebody(standing) || standing.approvers.length === 0 ? w.notAsked : w.nothingToAsk;
}

function askActions({ standing, programme, context }: Organiser): Action[] {
  const { draft } = standing;
  const w = WORDS[context.language].organiser;
  const data = { programme };
  if (!draft.asked)
    return !asksSomebody(standing)
      ? []
      : [{ id: 'benchmark-ask', label: w.ask, style: 'primary', submits: true, data }];
  const { since } = draft.asked;
  const again = lackingIn(standing).people.filter((person) =>
    openFor(standing, person).some((entry) => isNews(standing, person, entry, since)),
  );
  return again.length > 0 ? [{ id: 'benchmark-ask', label: w.askAgain(again.length), style: 'primary', data }] : [];
}

/** Whether somebody answered one that was changed or settled after they were asked last. */
function isNews(standing: Standing, person: string, entry: Entry, since: string): boolean {
  const answer = answerOf(standing, person, entry);
  return answer !== undefined && (answer.at > since || (entry.kept?.at ?? '') > since || answer.rev < entry.rev);
}

function ownActions(organiser: Organiser, view: ProgrammeView): Action[] {
  const { standing, context } = organiser;
  const w = WORDS[context.language].organiser;
  const isOwn = standing.draft.asked && openFor(standing, context.person.id).length > 0;
  return isOwn ? [{ id: 'benchmark-go-through', label: w.goThrough, data: { programme: view.id } }] : [];
}

function doActions({ version, asked }: Draft, data: Record<string, string>, { language }: FlowContext): Action[] {
  const w = WORDS[language].organiser;
  return [
    { id: 'benchmark-edit', label: w.cells, data },
    { id: 'benchmark-add', label: w.add, data },
    { id: 'benchmark-table', label: w.table, data },
    { id: 'benchmark-publish', label: w.publish(version), data },
    ...(asked ? [] : [{ id: 'benchmark-discard', label: w.discard, style: 'danger' as const, data }]),
  ];
}

/** How many there are, and what became of them. */
export function countsOf(draft: Draft, { language }: FlowContext): string {
  const w = WORDS[language];
  const hows = draft.entries.map((entry) => howOf(entry, draft));
  const changed = (Object.keys(w.how) as How[]).flatMap((how) => {
    const n = hows.filter((one) => one === how).length;
    return how === 'same' || n === 0 ? [] : [`${w.how[how]} ${n}`];
  });
  return w.organiser.counts(draft.entries.filter(({ gone }) => !gone).length, listInWords(changed, language));
}

function answersOf({ standing, context, view }: Organiser): Block[] {
  const { draft, approvers } = standing;
  const w = WORDS[context.language].organiser;
  const asked = partsOf(draft).flatMap(({ entries }) => entries);
  if (asked.length === 0) return [text(w.nothingToAsk, 'subtle')];
  const isDone = (person: string) => openFor(standing, person).length === 0;
  const done = approvers.filter((person) => isDone(person) && !objects(standing, person)).length;
  const rows = approvers.map((person) => {
    const one = view.people.get(person);
    const objected = draft.entries.filter((entry) =>
      objectionsTo(standing, entry).some((said) => said.person === person),
    );
    const answered = asked.length - openFor(standing, person).length;
    return [
      one ? nameAndPlace(one) : '',
      w.someAnswered(answered, asked.length),
      objected.map(({ indicator }) => indicator.id).join(', '),
    ];
  });
  return [
    { kind: 'bar', done, partly: 0, total: approvers.length, label: w.approved(done, approvers.length) },
    { kind: 'table', head: w.head, rows },
  ];
}

function objects(standing: Standing, person: string): boolean {
  return standing.draft.entries.some((entry) => objectionsTo(standing, entry).some((said) => said.person === person));
}

function objectionBlocks(organiser: Organiser): Block[] {
  const { standing, programme, context } = organiser;
  const { draft } = standing;
  const w = WORDS[context.language].organiser;
  const open = draft.entries.filter((entry) => unsettledOn(standing, entry).length > 0);
  const settled = draft.entries.filter(
    (entry) => unsettledOn(standing, entry).length === 0 && objectionsTo(standing, entry).length > 0,
  );
  return [
    ...(open.length > 0 ? [text(w.objections(open.length), 'warning')] : []),
    ...open.slice(0, OBJECTIONS).flatMap((entry): Block[] => [
      text(headOf(entry, draft, context), 'strong'),
      text(beginning(say(entry.indicator.statement, context.language), COMMENT)),
      { kind: 'list', items: unsettledOn(standing, entry).map((said) => saidBy(organiser, said.person, said.answer)) },
      {
        kind: 'presses',
        actions: [{ id: 'benchmark-edit', label: w.settle, data: { programme, indicator: entry.indicator.id } }],
      },
    ]),
    ...(open.length > OBJECTIONS ? [text(w.moreObjections(open.length - OBJECTIONS), 'subtle')] : []),
    ...(settled.length > 0 ? [text(w.waiting(settled.length), 'subtle')] : []),
  ];
}

function saidBy({ view, context }: Organiser, person: string, { text: said = '' }: { text?: string }): string {
  const one = view.people.get(person);
  const w = WORDS[context.language].organiser;
  return one ? w.by(nameAndPlace(one), beginning(said, COMMENT)) : beginning(said, COMMENT);
}

function commentBlocks(organiser: Organiser): Block[] {
  const { standing, context } = organiser;
  const w = WORDS[context.language].organiser;
  const all = standing.draft.entries.flatMap((entry) =>
    saidOn(standing, entry)
      .filter(({ answer }) => answer.what === 'comment')
      .map(({ person, answer }) => context.words.labelled(entry.indicator.id, saidBy(organiser, person, answer))),
  );
  if (all.length === 0) return [];
  const items = all.slice(0, COMMENTS);
  return [{ kind: 'details', label: w.comments(all.length), blocks: [{ kind: 'list', items }] }];
}

function gatheredBlocks(organiser: Organiser): Block[] {
  const { standing, context } = organiser;
  const { gathered } = standing.draft;
  const w = WORDS[context.language].organiser;
  const items = Object.keys(gathered).flatMap((id) => {
    const lines = gatheredLines(gathered[id], organiser);
    return lines.length > 0 ? [context.words.labelled(id, inARow(lines, context.language))] : [];
  });
  if (items.length === 0) return [];
  return [
    {
      kind: 'details',
      label: w.gathered(items.length),
      blocks: [{ kind: 'list', items: items.slice(0, COMMENTS).map((item) => beginning(item, COMMENT)) }],
    },
  ];
}

/**
 * What was gathered on an indicator. How many found it unclear comes from sheets: nobody of a city that one of these reviews
 * is about hears it (method, *Host wall*), whoever began the draft.
 */
function gatheredLines(one: Draft['gathered'][string] | undefined, { standing, view, context }: Organiser): string[] {
  if (!one) return [];
  const w = WORDS[context.language].organiser;
  const { base } = standing.draft;
  const isWalled = view.reviews.some(
    (review) =>
      review.benchmark.id === base.id && review.benchmark.version === base.version && isOfHost(context.person, review),
  );
  return [...(one.unclear > 0 && !isWalled ? [w.unclear(one.unclear)] : []), ...one.said];
}

/** The parts of a draft, or the indicators of one, to choose what to reword. */
export function editCard({ standing, programme, context }: Organiser, part?: string): Prompt {
  const { draft } = standing;
  const w = WORDS[context.language].organiser;
  const all = partsOf({ ...draft, isWhole: true });
  const chosen = all.find(({ id }) => id === part);
  const title = chosen ? partTitle(draft, chosen, context) : w.cells;
  const entries = chosen?.entries ?? [];
  const blocks: Block[] = chosen
    ? entries.flatMap((entry): Block[] => [
        text(headOf(entry, draft, context), 'strong'),
        text(beginning(say(entry.indicator.statement, context.language), COMMENT)),
        {
          kind: 'presses',
          actions: [
            {
              id: 'benchmark-edit',
              label: w.edit(entry.indicator.id),
              data: { programme, indicator: entry.indicator.id },
            },
          ],
        },
      ])
    : [
        {
          kind: 'presses',
          actions: all.map((one) => ({
            id: 'benchmark-edit',
            label: partTitle(draft, one, context),
            data: { programme, part: one.id },
          })),
        },
      ];
  return prompt({ title, body: blocks, actions: [back(programme, context)], summary: title });
}

/** The button that leads to how things stand. */
export function back(programme: string, { language }: FlowContext): Action {
  return { id: 'benchmark', label: WORDS[language].organiser.go, data: { argument: programme } };
}

/** One indicator for its organiser: its words to change, and what was said of it. */
export function entryCard(entry: Entry, organiser: Organiser, given?: WordingGiven, wrong?: string): Prompt {
  const { standing, programme, context, view } = organiser;
  const { draft } = standing;
  const { language } = context;
  const w = WORDS[language].organiser;
  const title = headOf(entry, draft, context);
  const data = { programme, indicator: entry.indicator.id, rev: String(entry.rev) };
  const said = saidOn(standing, entry).filter(({ answer }) => answer.text !== undefined);
  const gathered = gatheredLines(draft.gathered[entry.indicator.id], organiser);
  const objected = objectionsTo(standing, entry).length > 0;
  return prompt({
    title,
    body: [
      ...(wrong === undefined ? [] : [text(wrong, 'warning')]),
      ...(entry.before ? [text(WORDS[language].was(say(entry.before.statement, language)), 'subtle')] : []),
      ...numbersOn(entry.indicator.id, draft, view, context),
      ...(said.length > 0
        ? [{ kind: 'list' as const, items: said.map((one) => saidBy(organiser, one.person, one.answer)) }]
        : []),
      ...(gathered.length > 0
        ? [{ kind: 'details' as const, label: w.gathered(1), blocks: [{ kind: 'list' as const, items: gathered }] }]
        : []),
    ],
    fields: entry.gone
      ? WORDING_FORM.draw(language, reasonField(language, objected, given))
      : wordingFields(entry.indicator, draft, context, given, objected),
    actions: entry.gone
      ? [
          ...(objected ? [{ id: 'benchmark-keep', label: w.keepOut, submits: true, data }] : []),
          { id: 'benchmark-drop', label: w.bringBack, data },
          back(programme, context),
        ]
      : [
          { id: 'benchmark-reword', label: w.reword, style: 'primary', submits: true, data },
          ...(objected ? [{ id: 'benchmark-keep', label: w.keep, submits: true, data }] : []),
          { id: 'benchmark-drop', label: w.drop, style: 'danger', data },
          back(programme, context),
        ],
    summary: title,
  });
}

/** A new indicator: in which cell, in which words, and out of which it comes. */
export function addCard(
  { standing, programme, context }: Organiser,
  given: WordingGiven & { cell?: string } = {},
  from: readonly string[] = [],
  wrong?: string,
): Prompt {
  const { draft } = standing;
  const { language } = context;
  const w = WORDS[language].organiser;
  const cells = draft.pillars.flatMap((pillar) =>
    draft.dimensions.map((dimension) => ({
      value: `${pillar.id}-${dimension.id}`,
      label: WORDS[language].cell(
        beginning(say(pillar.title, language), 60),
        beginning(say(dimension.title, language), 60),
      ),
    })),
  );
  const options = draft.entries.map((entry) => ({
    value: entry.indicator.id,
    label: beginning(headOf(entry, draft, context), 70),
  }));
  const fields = NEW_FORM.draw(language, {
    cell: { options: cells, value: given.cell },
    from: { options, value: from },
    instead: { value: false },
  });
  const [cell = [], ...rest] = [fields.slice(0, 1), ...fields.slice(1).map((field) => [field])];
  return prompt({
    title: w.addTitle,
    body: wrong === undefined ? [] : [text(wrong, 'warning')],
    fields: [...cell, ...wordingFields(undefined, draft, context, given), ...rest.flat()],
    actions: [
      { id: 'benchmark-add-save', label: w.addSave, style: 'primary', submits: true, data: { programme } },
      back(programme, context),
    ],
    summary: w.addTitle,
  });
}
