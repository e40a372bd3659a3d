import type { Words } from '../../../src/i18n';
import { dayWithYear } from '../../../src/i18n/format';
import { readsEarlierJudgements, waitsForEarlier, wasWithin } from '../../../src/method/earlier-reviews';
import type { Language } from '../../../src/method/language';
import { isOfHost } from '../../../src/method/permissions';
import type { ComparedReview } from '../../../src/steps/contract';
import { type Block, heading, list, paragraph, type TableColumn, tableWith } from '../../../src/steps/export-parts';
import type { DeclaredExport, ExportGiven } from '../../../src/steps/exports';
import { markedIn, originalMark, SENT_FINAL } from '../../host-comments/public';
import { countsIn } from '../cards';
import { ACTION, type Followed, finalIn, followedIn } from '../kept';
import { READ_EARLIER } from '../rights';
import { WORDS } from '../words';
import { EARLIER_WORDS } from './words';

/** What earlier reviews of the city recommended, and what became of it: of each as far as its terms give it to the reader. */
export const EARLIER_EXPORTS: Readonly<Record<string, DeclaredExport>> = {
  'earlier-advice': {
    label: { en: 'What an earlier review recommended', fr: 'Ce qu’une revue précédente a recommandé' },
    step: 'follow-up',
    holds: {
      en: 'what the city was recommended before, and what became of it',
      fr: 'ce qui a été recommandé à la ville auparavant, et ce qui en est advenu',
    },
    unlisted: true,
    may: [READ_EARLIER],
    ofEarlier: [SENT_FINAL, ACTION],
    as: 'table',
    make: (given) => {
      const all = earlierIn(given).flatMap(({ of, followed, isWithin }) =>
        followed.map((one): Row => ({ ...one, of, isWithin })),
      );
      return tableWith(given.language, columns(given.language), all);
    },
    printed,
  },
};

/** What an earlier review of the city recommended, as far as a reader may read it. */
interface Earlier {
  of: ComparedReview;
  followed: readonly Followed[];
  /** Whether they read the city's own words on it, too. */
  isWithin: boolean;
}

interface Row extends Followed {
  of: ComparedReview;
  isWithin: boolean;
}

function earlierIn({ earlier, reader, review, language }: ExportGiven): Earlier[] {
  return earlier.flatMap((of) => {
    const isOperator = reader === 'operator';
    const isTheirs =
      isOperator || !finalIn(of.kept)?.saysJudgements || readsEarlierJudgements(reader, review, of.review);
    const followed = isTheirs ? followedIn(of.kept, language) : [];
    return followed.length === 0
      ? []
      : [{ of, followed, isWithin: isOperator || wasWithin(reader, review, of.review) }];
  });
}

/** Named as in a follow-up; the city's own words on it are for those of then. */
function columns(language: Language): TableColumn<Row>[] {
  const w = WORDS[language];
  const within = (say: (row: Row) => string | undefined) => (row: Row) => (row.isWithin ? (say(row) ?? '') : '');
  return [
    { name: { en: 'visit', fr: 'visite' }, of: ({ of }) => of.review.visit.start },
    { name: { en: 'n', fr: 'n' }, of: ({ number }) => number },
    {
      name: { en: 'recommendation', fr: 'recommandation' },
      of: ({ advice }) => markedIn(advice.text, advice.original, language),
    },
    { name: { en: 'indicators', fr: 'indicateurs' }, of: ({ advice }) => advice.indicators.join(' ') },
    { name: { en: 'addressee', fr: 'destinataire' }, of: ({ advice }) => advice.addressee },
    { name: { en: 'answer', fr: 'reponse' }, of: ({ plan }) => (plan ? w.stand[plan.stand] : w.unanswered) },
    { name: { en: 'state', fr: 'etat' }, of: ({ state }) => (state ? w.state[state.state] : '') },
    { name: { en: 'why', fr: 'pourquoi' }, of: within(({ plan }) => plan?.why) },
    { name: { en: 'what', fr: 'quoi' }, of: within(({ plan }) => plan?.what) },
    { name: { en: 'function', fr: 'fonction' }, of: within(({ plan }) => plan?.who) },
    { name: { en: 'until', fr: 'pour_le' }, of: within(({ plan }) => plan?.until) },
    { name: { en: 'said', fr: 'dit' }, of: within(({ state }) => state?.line) },
    { name: { en: 'proof', fr: 'preuve' }, of: within(({ state }) => state?.proof) },
  ];
}

/** To read: each visit with its recommendations, and what became of each. */
function* printed(given: ExportGiven): Generator<Block> {
  const { review, reader, language, now, words } = given;
  const w = EARLIER_WORDS[language];
  yield heading(1, w.title(review.hostCity));
  if (reader !== 'operator' && waitsForEarlier(reader, review, now)) return yield paragraph(w.waits(review.hostCity));
  const all = earlierIn(given);
  if (all.length === 0) return yield paragraph(w.nothing(review.hostCity));
  yield paragraph(reader !== 'operator' && isOfHost(reader, review) ? w.host : w.team);
  for (const { of, followed, isWithin } of all) {
    yield heading(2, w.visit(dayWithYear(of.review.visit.start, language)));
    yield paragraph(countsIn(followed, language));
    yield list(
      followed.map((one) => [
        { strong: `${one.number}. ` },
        one.advice.text,
        ...originalMark(one.advice.original, language).map((mark) => ` [${mark}]`),
        ` — ${becameOf(one, isWithin, language, words)}`,
      ]),
    );
  }
}

function becameOf({ plan, state }: Followed, isWithin: boolean, language: Language, { labelled }: Words): string {
  const w = WORDS[language];
  const own = plan && isWithin && plan.stand !== 'not';
  return [
    plan ? w.stand[plan.stand] : w.unanswered,
    ...(plan && isWithin && plan.stand === 'not' && plan.why !== '' ? [plan.why] : []),
    ...(own ? [plan.what, plan.who].filter((said) => said !== '') : []),
    ...(own && plan.until ? [w.until(dayWithYear(plan.until, language))] : []),
    ...(state ? [isWithin ? labelled(w.state[state.state], state.line) : w.state[state.state]] : []),
  ].join(' · ');
}
