import { inARow, momentInWords } from '../../src/i18n/format';
import { goneOut } from '../../src/method/after-visit';
import { may } from '../../src/method/permissions';
import type { Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { fileInWords, filesFor } from '../../src/steps/exports';
import { prompt, shortened, text } from '../../src/steps/prompts';
import { basisChoice } from '../prompts/basis';
import { LINE_FORM, PART_FORM, SITTING_FORM } from './forms';
import {
  FEWEST_LINES,
  HEADLINES,
  type Headlines,
  handedIn,
  MOST_LINES,
  oneOf,
  PARTS,
  type PackLine,
  type Part,
  SITTING,
} from './kept';
import { SIT } from './rights';
import {
  type Candidate,
  type CheckedLine,
  candidatesFor,
  checkedLines,
  type Evidence,
  indicatorsOf,
  proposedFor,
} from './rules';
import { sessionOf } from './slides';
import { WORDS } from './words';

/** So much of a line stands in a list, and as a choice, in characters. */
const [QUOTED, SHORT] = [300, 70];

/** What the rules are asked of in a turn. */
export function evidenceIn({ review, benchmark, known }: ReviewView, { kept, now }: FlowContext): Evidence {
  return { review, benchmark, kept, now, names: [...(known?.values() ?? [])].map(({ name }) => name) };
}

/** When the session begins, by the host city's clock. */
export function beginsIn(view: ReviewView, { kept, language }: FlowContext): string {
  return momentInWords(sessionOf(view, kept), view.review.timeZone, language, false);
}

/** Whether it has begun, by the hour that is set. */
function hasBegun(view: ReviewView, { kept, now }: FlowContext): boolean {
  return sessionOf(view, kept) <= now;
}

/** When it is or was to be. */
function sessionBlock(view: ReviewView, context: FlowContext): Block {
  const w = WORDS[context.language];
  return text((hasBegun(view, context) ? w.sessionWas : w.session)(beginsIn(view, context)));
}

/** The session as the team sees it: what is said there, who sits in it, and whether the contact has heard the headlines. */
export function teamCard(view: ReviewView, context: FlowContext, first: readonly Block[] = []): Prompt {
  const { review } = view;
  const { language, person } = context;
  const w = WORDS[language];
  const evidence = evidenceIn(view, context);
  // Once the draft of the report is with the city, the session and its pack are what they were.
  const leads = may(person, 'decide', review) && goneOut(review).draft === undefined;
  const title = w.title(review.hostCity);
  const basis = basisChoice(view.benchmark, aboutLines(evidence), { language, review: review.id });
  const given = oneOf(context.kept, HEADLINES)?.value.given.at(-1);
  const handed = handedIn(context.kept);
  const when = (at: string) => momentInWords(at, review.timeZone, language, false);
  return prompt({
    address: { review: review.id },
    title,
    body: [
      ...first,
      sessionBlock(view, context),
      ...PARTS.flatMap((part) => partBlocks(part, checkedLines(part, evidence), leads, context)),
      text(w.headlines.title(review.hostCity), 'strong'),
      text(given ? w.headlines.givenAt(when(given.at)) : w.headlines.notGiven, given ? 'good' : 'normal'),
      ...(leads ? [presses({ id: 'feedback-headlines', label: w.headlines.open })] : []),
      ...sittingBlocks(context),
      ...(handed ? [text(w.hand.at(when(handed.at)), 'good')] : []),
      ...fileBlocks(view, context, 'feedback'),
    ],
    fields: [...(leads ? sittingFields(context, 'team') : []), ...basis.fields],
    actions: [
      ...(leads ? [{ id: 'feedback-sit', label: w.sit, submits: true }] : []),
      ...(leads && context.now >= sessionOf(view, context.kept)
        ? [{ id: 'feedback-hand', label: w.hand.press, style: 'primary' as const }]
        : []),
      ...basis.actions,
    ],
    summary: title,
  });
}

/** The indicators that the lines of the pack are about. */
function aboutLines(evidence: Evidence): string[] {
  return PARTS.flatMap((part) => checkedLines(part, evidence).flatMap((line) => indicatorsOf(line, evidence)));
}

/** All of it that the host city sees: when it is, who sits there, and once it is handed over the pack. */
export function hostCard(view: ReviewView, context: FlowContext, first: readonly Block[] = []): Prompt {
  const { review } = view;
  const isBegun = hasBegun(view, context);
  const sits = may(context.person, SIT, review) && !isBegun;
  const w = WORDS[context.language];
  const title = w.title(review.hostCity);
  return prompt({
    address: { review: review.id },
    title,
    body: [
      ...first,
      ...(isBegun ? [] : [text(w.hostIntro)]),
      sessionBlock(view, context),
      ...sittingBlocks(context),
      ...(handedIn(context.kept) ? fileBlocks(view, context, 'feedback-host') : []),
    ],
    fields: sits ? sittingFields(context, 'host') : [],
    actions: sits ? [{ id: 'feedback-sit', label: w.sit, submits: true }] : [],
    summary: title,
  });
}

/** A part of the pack to choose from, order and word. */
export function partCard(view: ReviewView, part: Part, context: FlowContext, first: readonly Block[] = []): Prompt {
  const { language } = context;
  const w = WORDS[language];
  const evidence = evidenceIn(view, context);
  const lines = checkedLines(part, evidence);
  const chosen = new Set(lines.map(({ source }) => source));
  const left = candidatesFor(part, evidence).filter(({ key }) => !chosen.has(key));
  const proposed = proposedFor(part, evidence).filter(({ source }) => !chosen.has(source));
  const options = lines.map((line, n) => ({ value: line.source, label: `${n + 1}. ${shortened(line.text, SHORT)}` }));
  const data = { part };
  return prompt({
    address: { review: view.review.id },
    title: w.part[part],
    body: [
      ...first,
      ...linesBlocks(lines, context),
      ...(lines.length < FEWEST_LINES && proposed.length > 0 ? [text(w.proposedHow, 'subtle')] : []),
    ],
    fields: PART_FORM.draw(language, {
      feedbackLine: options.length > 0 ? { options } : undefined,
      feedbackAdd:
        left.length > 0 && lines.length < MOST_LINES
          ? { options: left.map((one) => ({ value: one.key, label: calledIn(one, context) })) }
          : undefined,
    }),
    actions: [
      ...(lines.length < MOST_LINES && proposed.length > 0
        ? [{ id: 'feedback-propose', label: w.propose, style: 'primary' as const, data }]
        : []),
      ...(options.length > 0
        ? [
            { id: 'feedback-reword', label: w.reword, submits: true, data },
            { id: 'feedback-up', label: w.up, submits: true, data },
            { id: 'feedback-remove', label: w.remove, submits: true, data },
          ]
        : []),
      ...(left.length > 0 && lines.length < MOST_LINES
        ? [{ id: 'feedback-add', label: w.add, submits: true, data }]
        : []),
      { id: 'feedback', label: w.back, data: { review: view.review.id } },
    ],
    summary: w.part[part],
  });
}

/** A line to word anew; what was noted stands above it. */
export function lineCard(view: ReviewView, part: Part, line: PackLine, context: FlowContext): Prompt {
  const { language } = context;
  const w = WORDS[language];
  const own = candidatesFor(part, evidenceIn(view, context)).find(({ key }) => key === line.source);
  return prompt({
    address: { review: view.review.id },
    title: w.part[part],
    body: own ? [{ kind: 'quote', text: shortened(own.text, QUOTED), source: w.original }] : [],
    fields: LINE_FORM.draw(language, { feedbackText: { value: line.text, needed: true } }),
    actions: [
      {
        ...{ id: 'feedback-keep', label: w.keep, style: 'primary', submits: true },
        data: { part, source: line.source },
      },
      { id: 'feedback-part', label: w.part[part], data: { part } },
    ],
    summary: w.part[part],
  });
}

/** What to say to the host's contact before the session, and that it was said. */
export function headlinesCard(
  view: ReviewView,
  context: FlowContext,
  how: 'first' | 'again' = 'first',
  first: readonly Block[] = [],
): Prompt {
  const { review } = view;
  const { language, kept } = context;
  const w = WORDS[language].headlines;
  const evidence = evidenceIn(view, context);
  const given = oneOf(kept, HEADLINES)?.value.given.at(-1);
  const parts = PARTS.map((part) => ({ part, texts: goingOut(checkedLines(part, evidence)) }));
  const isEmpty = parts.every(({ texts }) => texts.length === 0);
  const unheard = given ? unheardIn(view, context, given) : [];
  const title = w.title(review.hostCity);
  return prompt({
    address: { review: review.id },
    title,
    body: [
      ...first,
      text((how === 'again' ? w.again : w.ask)(beginsIn(view, context))),
      ...(isEmpty ? [text(w.none, 'warning')] : []),
      ...parts.flatMap(({ part, texts }): Block[] =>
        texts.length === 0
          ? []
          : [
              text(WORDS[language].part[part], 'strong'),
              { kind: 'list', items: texts.map((one) => shortened(one, QUOTED)) },
            ],
      ),
      ...(given ? [text(w.givenAt(momentInWords(given.at, review.timeZone, language, false)), 'good')] : []),
      ...(unheard.length > 0 ? [text(w.unheard, 'warning'), { kind: 'list' as const, items: unheard }] : []),
    ],
    actions: [
      ...(isEmpty ? [] : [{ id: 'feedback-given', label: w.given, style: 'primary' as const }]),
      { id: 'feedback', label: WORDS[language].back, data: { review: review.id } },
    ],
    summary: title,
  });
}

/** What would go out now and was not among the headlines when these were given. */
export function unheardIn(
  view: ReviewView,
  context: FlowContext,
  given: Pick<Headlines['given'][number], 'texts'>,
): string[] {
  const evidence = evidenceIn(view, context);
  return PARTS.flatMap((part) => goingOut(checkedLines(part, evidence))).filter((one) => !given.texts.includes(one));
}

/** The texts of those lines that break no rule. */
export function goingOut(lines: readonly CheckedLine[]): string[] {
  return lines.flatMap(({ text: said, problems }) => (problems.length === 0 ? [said] : []));
}

function partBlocks(part: Part, lines: readonly CheckedLine[], leads: boolean, context: FlowContext): Block[] {
  const w = WORDS[context.language];
  const n = goingOut(lines).length;
  const isFew = part !== 'recommendations' && lines.length > 0 && n < FEWEST_LINES;
  return [
    text(`${w.part[part]} (${n})`, 'strong'),
    ...linesBlocks(lines, context),
    ...(isFew ? [text(w.few(n), 'warning')] : []),
    ...(leads ? [presses({ id: 'feedback-part', label: w.change[part], data: { part } })] : []),
  ];
}

/** Each line, and beside what stays out, why. */
function linesBlocks(lines: readonly CheckedLine[], { language }: FlowContext): Block[] {
  const w = WORDS[language];
  if (lines.length === 0) return [text(w.nothing, 'subtle')];
  const items = lines.map(({ text: said, problems }, n) => {
    const reasons = problems.map((one) => w.problem[one]);
    const why = inARow(reasons, language);
    return `${n + 1}. ${shortened(said, QUOTED)}${why === '' ? '' : ` — ${w.out(why)}`}`;
  });
  const isOut = lines.some(({ problems }) => problems.length > 0);
  return [{ kind: 'list', items }, ...(isOut ? [text(w.howOut, 'warning')] : [])];
}

function calledIn({ text: said, isMarked, sources, problems }: Candidate, { language }: FlowContext): string {
  const w = WORDS[language];
  const [problem] = problems;
  const about = [...(isMarked ? [w.marked] : []), problem ? w.problem[problem] : w.sources(sources)];
  return `${shortened(said, SHORT)} (${about.join(' · ')})`;
}

function sittingBlocks({ kept, language, words }: FlowContext): Block[] {
  const w = WORDS[language];
  const { host = '', team = '' } = oneOf(kept, SITTING)?.value ?? {};
  const said = (one: string) => (one === '' ? w.nobody : one);
  return [
    text(w.who, 'strong'),
    { kind: 'list', items: [words.labelled(w.hostSide, said(host)), words.labelled(w.teamSide, said(team))] },
  ];
}

function sittingFields({ kept, language }: FlowContext, side: 'host' | 'team') {
  return SITTING_FORM.draw(language, { feedbackSitting: { value: oneOf(kept, SITTING)?.value[side] ?? '' } });
}

function fileBlocks({ review }: ReviewView, context: FlowContext, name: string): Block[] {
  return filesFor(context, context.person, review)
    .filter((file) => file.name === name)
    .map((file) => ({
      kind: 'link' as const,
      label: fileInWords(file, context.language),
      path: `exports/${review.id}/${file.file}`,
    }));
}

function presses(action: { id: string; label: string; data?: Readonly<Record<string, string>> }): Block {
  return { kind: 'presses', actions: [action] };
}
