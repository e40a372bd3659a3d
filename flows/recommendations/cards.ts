import { say } from '../../src/i18n';
import { listInWords } from '../../src/i18n/format';
import { inCellOrder, indicatorOf } from '../../src/method/benchmark';
import { sourceKey } from '../../src/method/hypothesis-status';
import { wholeOf } from '../../src/method/in-scope';
import { may } from '../../src/method/permissions';
import { themesOf } from '../../src/method/themes';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import { shortKey } from '../../src/ports/short-key';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { type Kept, keyOf } from '../../src/steps/documents';
import { prompt, shortened, text } from '../../src/steps/prompts';
import { countingFindings } from '../judgement/public';
import { firstOf } from '../prompts/common';
import type { FindingThen } from '../visit/public';
import { ADVICE_FORM, NEW_FORM, WHICH_FORM } from './forms';
import { ADVICE, ADVICE_SORTS, type Advice, type AdviceNow, type AdviceWording, adviceIn, PRIORITIES } from './kept';
import { byTheme, flaggedIn, linkedWith, proposedChallenges } from './proposing';
import { WRITE_ADVICE } from './rights';
import { WORDS } from './words';

/** So much of one stands in a list, in characters, and so much on a button or as a choice. */
const QUOTED = 200;
const SHORT = 60;
/** So many findings, and so many challenges, are offered at once. */
const MOST_OFFERED = 3;

/** What a card of one has filled in. */
export type Draft = Omit<AdviceWording, 'at' | 'by'>;

function writes({ review }: Pick<ReviewView, 'review'>, { person }: FlowContext): boolean {
  return may(person, WRITE_ADVICE, review);
}

/** All that the team tells the city, by theme; what could be told besides; and the way to write it. */
export function overview(view: ReviewView, context: FlowContext): Prompt {
  const { language, kept } = context;
  const w = WORDS[language];
  const advice = adviceIn(kept);
  const title = w.title(view.review.hostCity);
  const n = (sort: AdviceNow['sort']) => advice.filter((one) => one.sort === sort).length;
  const isWriter = writes(view, context);
  const back = withdrawnIn(context);
  const options = [...advice, ...back].map((one) => ({ value: one.key, label: shortOf(one, context) }));
  return prompt({
    address: { review: view.review.id },
    title,
    body: [
      text(
        advice.length === 0
          ? w.none
          : w.counted(n('challenge'), n('recommendation'), n('suggestion'), n('good_practice')),
      ),
      ...byTheme(advice, view.benchmark).map(({ title: theme, advice: own }): Block => {
        const items = firstOf(
          own.map((one) => lineOf(one, advice, context)),
          language,
        );
        const label = `${theme ? say(theme, language) : w.noTheme} (${own.length})`;
        return { kind: 'details', label, blocks: [{ kind: 'list', items }] };
      }),
      ...(isWriter ? [...flaggedBlocks(view, context), ...challengeBlocks(view, context)] : []),
    ],
    fields: [
      ...WHICH_FORM.draw(language, { adviceWhich: options.length > 0 ? { options } : undefined }),
      ...NEW_FORM.draw(language, {
        adviceNew: isWriter
          ? { options: ADVICE_SORTS.map((sort) => ({ value: sort, label: w.sort[sort] })), value: 'recommendation' }
          : undefined,
      }),
    ],
    actions: [
      ...(options.length > 0 ? [{ id: 'advice-show', label: w.show, submits: true, beside: 'adviceWhich' }] : []),
      ...(isWriter ? [{ id: 'advice-new', label: w.write, submits: true, beside: 'adviceNew' }] : []),
    ],
    summary: title,
  });
}

/** `Recommendation: what should change · for the housing office · priority high · goes with 2 others`. */
function lineOf(one: AdviceNow, all: readonly AdviceNow[], { language, words }: FlowContext): string {
  const w = WORDS[language];
  const linked = linkedWith(one, all).length;
  return [
    words.labelled(w.sort[one.sort], shortened(calledIn(one), QUOTED)),
    ...(one.addressee === '' ? (one.sort === 'recommendation' ? [w.noAddressee] : []) : [one.addressee]),
    ...(one.city === undefined ? [] : [one.city]),
    ...(one.priority ? [w.priorityIs(w.priority[one.priority])] : []),
    ...(linked > 0 ? [w.goesWith(linked)] : []),
  ].join(' · ');
}

/** A good practice by its title, the others by their words. */
function calledIn({ title, text: said }: Pick<AdviceWording, 'title' | 'text'>): string {
  return title === '' ? said : `${title}. ${said}`;
}

function shortOf(one: AdviceWording, { language, words }: FlowContext): string {
  const w = WORDS[language];
  const said = words.labelled(w.sort[one.sort], shortened(one.title || one.text, SHORT));
  return one.isWithdrawn ? `${said} (${w.takenBack.toLowerCase()})` : said;
}

/** What was taken back, as it read. */
function withdrawnIn({ kept }: FlowContext): AdviceNow[] {
  return kept.of(ADVICE).flatMap((one) => {
    const last = one.value.wordings.at(-1);
    return last?.isWithdrawn ? [{ ...last, key: keyOf(one) }] : [];
  });
}

function flaggedBlocks(view: ReviewView, context: FlowContext): Block[] {
  const { language, kept, now } = context;
  const w = WORDS[language];
  const flagged = flaggedIn(kept, view.benchmark, now);
  const marksOf = marking(view, context);
  if (flagged.length === 0) return [];
  return [
    text(`${w.flagged} (${flagged.length})`, 'strong'),
    ...flagged.slice(0, MOST_OFFERED).flatMap(({ finding, sort }): Block[] => [
      { kind: 'quote', text: shortened(finding.text, QUOTED), source: marksOf(finding) },
      {
        kind: 'presses',
        actions: [{ id: 'advice-born', label: w.make[sort], data: { finding: finding.key, sort } }],
      },
    ]),
    ...(flagged.length > MOST_OFFERED ? [text(w.more(flagged.length - MOST_OFFERED), 'subtle')] : []),
  ];
}

function challengeBlocks(view: ReviewView, context: FlowContext): Block[] {
  const { language, kept, now } = context;
  const w = WORDS[language];
  const proposed = proposedChallenges(kept, view.benchmark, now);
  const marksOf = marking(view, context);
  if (proposed.length === 0) return [];
  return [
    text(`${w.proposed} (${proposed.length})`, 'strong'),
    text(w.proposedHow, 'subtle'),
    ...proposed.slice(0, MOST_OFFERED).flatMap(({ indicator, findings }): Block[] => [
      {
        kind: 'list',
        items: firstOf(
          findings.map((one) => `${one.text} — ${marksOf(one)}`),
          language,
          4,
        ),
      },
      {
        kind: 'presses',
        actions: [
          {
            id: 'advice-challenge',
            label: w.makeChallenge(shortened(titleOf(view, indicator, context), SHORT)),
            data: { indicator },
          },
        ],
      },
    ]),
    ...(proposed.length > MOST_OFFERED ? [text(w.more(proposed.length - MOST_OFFERED), 'subtle')] : []),
  ];
}

/** `48 Advisory board · not checked yet · one source alone`: what whoever tells it on should know. */
function marking(view: ReviewView, context: FlowContext): (finding: FindingThen) => string {
  const w = WORDS[context.language];
  const sources = new Map<string, Set<string>>();
  for (const { indicators, note } of countingFindings(context.kept, context.now))
    for (const id of indicators) sources.set(id, (sources.get(id) ?? new Set()).add(sourceKey(note)));
  return ({ indicators, checked }) =>
    [
      ...indicators.map((id) => titleOf(view, id, context)),
      ...(checked === 'not_yet' ? [w.notChecked] : []),
      ...(new Set(indicators.flatMap((id) => [...(sources.get(id) ?? [])])).size === 1 ? [w.oneSource] : []),
    ].join(' · ');
}

/** One of them: to fill in for those who write, else to read. `first`: what is said above it. */
export function oneCard(
  view: ReviewView,
  one: Kept<Advice>,
  context: FlowContext,
  first: readonly Block[] = [],
): Prompt {
  const { language } = context;
  const w = WORDS[language];
  const now = wordingNow(one);
  const key = keyOf(one);
  const linked = linkedWith({ ...now, key }, adviceIn(context.kept));
  const isWriter = writes(view, context);
  const earlier = one.value.wordings.slice(0, -1).filter(({ text: said }) => said !== now.text);
  const title = context.words.labelled(w.sort[now.sort], shortened(now.title || now.text, SHORT));
  const data = { advice: key, version: versionOf(now) };
  return prompt({
    address: { review: view.review.id },
    title,
    body: [
      ...first,
      ...(now.isWithdrawn ? [text(w.withdrawn, 'warning')] : []),
      ...(isWriter && !now.isWithdrawn ? [] : [text(calledIn(now))]),
      ...(isWriter ? [] : [text(lineOfFacts(view, now, context), 'subtle')]),
      ...findingBlocks(view, now, context),
      ...(linked.length > 0 && !isWriter
        ? [text(w.linked, 'strong'), { kind: 'list' as const, items: linked.map((each) => shortOf(each, context)) }]
        : []),
      ...(earlier.length > 0
        ? [
            {
              kind: 'details' as const,
              label: w.before(earlier.length),
              blocks: [{ kind: 'list' as const, items: firstOf(earlier.map(calledIn), language) }],
            },
          ]
        : []),
    ],
    fields:
      isWriter && !now.isWithdrawn ? fieldsOf(view, { ...now, goesWith: linked.map((l) => l.key) }, context, key) : [],
    actions: [
      ...(isWriter && !now.isWithdrawn
        ? [
            { id: 'advice-keep', label: w.keep, style: 'primary' as const, submits: true, data },
            { id: 'advice-withdraw', label: w.withdraw, data },
          ]
        : []),
      ...(isWriter && now.isWithdrawn ? [{ id: 'advice-restore', label: w.restore, data }] : []),
      { id: 'recommendations', label: w.all, data: { review: view.review.id } },
    ],
    summary: title,
  });
}

/** A card to write one that is not there yet; or, with its key, what was filled in on the card of one that is. */
export function newCard(
  view: ReviewView,
  draft: Draft,
  context: FlowContext,
  one?: { key: string; version: string },
): Prompt {
  const w = WORDS[context.language];
  const data: Action['data'] = one ? { advice: one.key, version: one.version } : { sort: draft.sort };
  return prompt({
    address: { review: view.review.id },
    title: w.sort[draft.sort],
    fields: fieldsOf(view, draft, context, one?.key),
    actions: [{ id: 'advice-keep', label: w.keep, style: 'primary', submits: true, data }],
    summary: w.sort[draft.sort],
  });
}

function lineOfFacts(view: ReviewView, now: AdviceWording, context: FlowContext): string {
  const { language, words } = context;
  const w = WORDS[language];
  const theme = themesOf(view.benchmark).find(({ id }) => id === now.theme);
  const indicators = now.indicators.map((id) => titleOf(view, id, context));
  return [
    ...(theme ? [say(theme.title, language)] : []),
    ...(now.addressee === '' ? [] : [words.labelled(w.field.addressee.label, now.addressee)]),
    ...(now.priority ? [w.priorityIs(w.priority[now.priority])] : []),
    ...(indicators.length > 0 ? [words.labelled(w.about, listInWords(indicators, language))] : []),
  ].join(' · ');
}

/** The findings that it rests on, as they read now, and how many were taken back, dropped, or are background only by now. */
function findingBlocks(view: ReviewView, { findings }: AdviceWording, context: FlowContext): Block[] {
  const w = WORDS[context.language];
  const rests = countingFindings(context.kept, context.now).filter(
    ({ key, use }) => findings.includes(key) && use !== 'background',
  );
  const gone = findings.length - rests.length;
  const toCheck = gone > 0 ? [text(w.toCheck(gone), 'warning')] : [];
  if (rests.length === 0) return toCheck;
  const marksOf = marking(view, context);
  const items = firstOf(
    rests.map((one) => `${one.text} — ${marksOf(one)}`),
    context.language,
  );
  return [
    ...toCheck,
    {
      kind: 'details',
      label: `${w.restsOn} (${rests.length})`,
      blocks: [{ kind: 'list', items }],
    },
  ];
}

function fieldsOf(view: ReviewView, value: Draft, context: FlowContext, key?: string) {
  const { language, kept } = context;
  const w = WORDS[language];
  const others = adviceIn(kept).filter((one) => one.key !== key);
  const isPractice = value.sort === 'good_practice';
  return ADVICE_FORM.draw(language, {
    adviceTitle: isPractice ? { value: value.title, needed: true } : undefined,
    adviceText: { value: value.text, needed: true },
    adviceFor: { value: value.addressee, ...(isPractice ? { label: w.contact } : {}) },
    adviceIndicators: {
      options: inCellOrder(view.benchmark).map(({ id }) => ({ value: id, label: titleOf(view, id, context) })),
      value: value.indicators,
    },
    adviceTheme: {
      options: themesOf(view.benchmark).map(({ id, title }) => ({ value: id, label: say(title, language) })),
      value: value.theme === '' ? undefined : value.theme,
    },
    advicePriority: isPractice
      ? undefined
      : { options: PRIORITIES.map((each) => ({ value: each, label: w.priority[each] })), value: value.priority },
    adviceWith:
      others.length === 0
        ? undefined
        : {
            options: others.map((one) => ({ value: one.key, label: shortOf(one, context) })),
            value: value.goesWith.filter((each) => others.some((one) => one.key === each)),
          },
    adviceSort:
      key === undefined
        ? undefined
        : { options: ADVICE_SORTS.map((sort) => ({ value: sort, label: w.sort[sort] })), value: value.sort },
  });
}

/** What a card says that it was made from. */
export function versionOf({ at, by, text: said }: AdviceWording): string {
  return shortKey(at, by, said);
}

/** As it is worded now. Throws a `RangeError` of what has no wording. */
export function wordingNow({ value }: Kept<Advice>): AdviceWording {
  const last = value.wordings.at(-1);
  if (!last) throw new RangeError('advice has no wording');
  return last;
}

/** What an indicator is called with its number, also one that the review leaves out by now. */
function titleOf({ benchmark }: Pick<ReviewView, 'benchmark'>, id: string, { language }: FlowContext): string {
  const all = inCellOrder(wholeOf(benchmark));
  const n = all.findIndex((one) => one.id === id);
  const indicator = indicatorOf(wholeOf(benchmark), id);
  return indicator ? `${n + 1} ${say(indicator.title, language)}` : id;
}
