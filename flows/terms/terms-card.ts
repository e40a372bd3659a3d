import { listInWords, shortDay } from '../../src/i18n/format';
import { dayIn } from '../../src/method/calendar';
import { partiesOf } from '../../src/method/parties';
import { may } from '../../src/method/permissions';
import { nameAndPlace } from '../../src/method/person';
import {
  type AgreedTerms,
  mayPropose,
  missingYes,
  PARTIES,
  type Party,
  type ProposedTerms,
  type Terms,
  termsIn,
  termsOf,
} from '../../src/method/terms';
import type { Instant } from '../../src/method/time';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { commandButton, prompt, text } from '../../src/steps/prompts';
import { draftIn } from './draft';
import { changedLines, type TermsLine, termsLines } from './lines';
import { BUTTONS } from './public';
import { AGREE_TERMS } from './rights';
import { WORDS } from './words/terms';

/** What holds in a review, who agreed to it and when; for those whose yes is needed, also what is proposed. */
export function termsCard(view: ReviewView, context: FlowContext, first: readonly Block[] = []): Prompt {
  const { review } = view;
  const { language, person } = context;
  const w = WORDS[language];
  const { agreed, proposed, earlier } = termsIn(review);
  const parties = partiesOf(person, review);
  const title = w.title(review.hostCity);
  const holds = linesNow(view, context);
  const isTheirs = proposed !== undefined && parties.length > 0;
  return prompt({
    address: { review: review.id },
    title,
    body: [
      ...first,
      ...(isTheirs ? proposedBlocks(proposed, view, context) : []),
      ...(proposed && !isTheirs ? [text(agreed ? w.isProposed : w.isFirstProposed, 'subtle')] : []),
      ...(isTheirs
        ? [details(w.holdsUntil, [...standing(agreed, view, context), listed(holds, context)])]
        : [...standing(agreed, view, context), listed(holds, context)]),
      ...earlierBlocks(earlier, view, context),
      ...(parties.length > 0 && review.members.host.length === 0 ? [text(w.noHost, 'warning')] : []),
      ...(mayPropose(parties) && draftIn(context) ? [text(w.drafted, 'subtle')] : []),
    ],
    actions: actionsFor(parties, proposed, view, context),
    summary: title,
  });
}

/** That terms hold which did not before, and what that changes. */
export function newsCard(before: ReviewView, view: ReviewView, context: FlowContext): Prompt {
  const { review } = view;
  const w = WORDS[context.language];
  const { agreed } = termsIn(review);
  const title = w.news(review.hostCity, agreed?.version ?? 0);
  const changes = changedLines(linesNow(before, context), linesNow(view, context));
  return prompt({
    address: { review: review.id },
    title,
    body: [changesIn(changes, context)],
    actions: [commandButton(BUTTONS.terms, context.commands.labelOf(BUTTONS.terms, context.language), review.id)],
    summary: title,
  });
}

/** What holds, in words. */
function linesNow(view: ReviewView, { language }: FlowContext): TermsLine[] {
  return termsLines(termsOf(view.review), termsIn(view.review).agreed !== undefined, view, language);
}

/** Which parties, in words. */
export function partiesInWords(parties: readonly Party[], { language }: FlowContext): string {
  return listInWords(
    parties.map((party) => WORDS[language].party[party]),
    language,
  );
}

/**
 * What is proposed: what differs from the proposal that it replaces, line by line, as it was and as it would be; and what
 * differs from what holds, or all of it where nothing is agreed.
 */
export function proposalBlocks(
  { terms, instead }: Pick<ProposedTerms, 'terms' | 'instead'>,
  view: ReviewView,
  context: FlowContext,
): Block[] {
  const w = WORDS[context.language];
  const inLines = (one: Terms) => termsLines(one, true, view, context.language);
  const lines = inLines(terms);
  const others = instead ? changedLines(inLines(instead.terms), lines) : [];
  const replaced =
    instead && others.length > 0
      ? [text(w.differs.proposed(nameOf(instead.by, view, context)), 'strong'), changesIn(others, context)]
      : [];
  if (!termsIn(view.review).agreed)
    return replaced.length > 0
      ? [...replaced, details(w.differs.all, [listed(lines, context)])]
      : [listed(lines, context)];
  const changes = changedLines(linesNow(view, context), lines);
  return [...replaced, text(w.differs.agreed, 'strong'), changesIn(changes, context)];
}

function changesIn(changes: ReturnType<typeof changedLines>, { language }: FlowContext): Block {
  const w = WORDS[language];
  return { kind: 'list', items: changes.map(({ label, before, said }) => w.change(label, before, said)) };
}

function proposedBlocks(proposal: ProposedTerms, view: ReviewView, context: FlowContext): Block[] {
  const w = WORDS[context.language];
  const { by, at, yes, objection } = proposal;
  const name = nameOf(by, view, context);
  return [
    text(w.proposedBy(name, day(at, view, context)), 'strong'),
    ...(objection ? [text(w.objects(nameOf(objection.by, view, context), objection.text), 'warning')] : []),
    ...proposalBlocks(proposal, view, context),
    ...yesLines(yes, view, context),
    text(w.waitsFor(waitedFor(proposal, view, context))),
  ];
}

/** Who has not said yes yet; whoever reads it is not told of themselves as of somebody else. */
function waitedFor(proposal: ProposedTerms, { review }: ReviewView, { language, person }: FlowContext): string {
  const w = WORDS[language];
  const own = partiesOf(person, review);
  const said = missingYes(proposal).map((party) => (own.includes(party) ? w.you : w.party[party]));
  return listInWords([...new Set(said)], language);
}

function standing(agreed: AgreedTerms | undefined, view: ReviewView, context: FlowContext): Block[] {
  const w = WORDS[context.language];
  if (!agreed) return [text(w.unagreed, 'strong')];
  const { version, since, yes } = agreed;
  return [text(w.agreed(version, day(since, view, context)), 'strong'), ...yesLines(yes, view, context, w.elsewhere)];
}

function yesLines(yes: AgreedTerms['yes'], view: ReviewView, context: FlowContext, nobody?: string): Block[] {
  const w = WORDS[context.language];
  const said = PARTIES.flatMap((party) => {
    const one = yes[party];
    return one ? [w.yes[party](nameOf(one.by, view, context, party), day(one.at, view, context))] : [];
  });
  if (said.length > 0) return [text(`${said.join(' · ')}.`, 'subtle')];
  return nobody === undefined ? [] : [text(nobody, 'subtle')];
}

function earlierBlocks(earlier: readonly AgreedTerms[], view: ReviewView, context: FlowContext): Block[] {
  if (earlier.length === 0) return [];
  const w = WORDS[context.language];
  const blocks = [...earlier]
    .reverse()
    .flatMap(({ version, since, terms, yes }): Block[] => [
      text(w.version(version, day(since, view, context)), 'strong'),
      ...yesLines(yes, view, context),
      listed(termsLines(terms, true, view, context.language), context),
    ]);
  return [details(w.earlier(earlier.length), blocks)];
}

function actionsFor(
  parties: readonly Party[],
  proposed: ProposedTerms | undefined,
  { review }: ReviewView,
  context: FlowContext,
): Action[] {
  if (!may(context.person, AGREE_TERMS, review)) return [];
  const { button: w } = WORDS[context.language];
  const open = (label: string, style?: 'primary'): Action => ({
    id: 'terms-page',
    label,
    data: { to: 'questions' },
    ...(style ? { style } : {}),
  });
  if (!proposed) {
    if (!mayPropose(parties)) return [];
    if (draftIn(context)) return [open(w.goOn, 'primary')];
    return [open(termsIn(review).agreed ? w.propose : w.begin, termsIn(review).agreed ? undefined : 'primary')];
  }
  const isAsked = missingYes(proposed).some((party) => parties.includes(party));
  const data = { number: String(proposed.number) };
  const confirms = !mayPropose(parties);
  return [
    ...(isAsked ? [{ id: 'terms-agree', label: confirms ? w.confirm : w.agree, style: 'primary' as const, data }] : []),
    ...(mayPropose(parties) ? [open(draftIn(context) ? w.goOn : w.differently)] : []),
    ...(isAsked && confirms ? [{ id: 'terms-doubt', label: w.doubt, data }] : []),
  ];
}

/** Somebody by name and place; by what they are here, where they have left. */
function nameOf(id: string, { members, review }: ReviewView, context: FlowContext, party?: Party): string {
  const member = members?.get(id);
  if (member) return nameAndPlace(member);
  return partiesInWords([party ?? (review.members.host.includes(id) ? 'host' : 'organiser')], context);
}

function day(at: Instant, { review }: ReviewView, { language, today }: FlowContext): string {
  return shortDay(dayIn(review.timeZone, at), language, today);
}

function listed(lines: readonly TermsLine[], { words }: FlowContext): Block {
  return { kind: 'list', items: lines.map(({ label, said }) => words.labelled(label, said)) };
}

function details(label: string, blocks: readonly Block[]): Block {
  return { kind: 'details', label, blocks };
}
