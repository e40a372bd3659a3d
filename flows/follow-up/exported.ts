import { say } from '../../src/i18n';
import { instantIn } from '../../src/method/calendar';
import { isOfHost } from '../../src/method/permissions';
import { themesOf } from '../../src/method/themes';
import { type TableColumn, tableWith } from '../../src/steps/export-parts';
import type { DeclaredExport, ExportGiven } from '../../src/steps/exports';
import type { ProgrammeTable } from '../../src/steps/step';
import { finalSentSince, markedIn, SENT_FINAL } from '../host-comments/public';
import { ACTION, type AdviceRead, adviceRead, type Followed, followedIn } from './kept';
import { SEEN, seenOf } from './return/kept';
import { RETURN_WORDS } from './return-words';
import { FOLLOW, GIVE_FOLLOW_UP, OVERSEE } from './rights';
import { citiesIn } from './throughout';
import { WORDS } from './words';

/**
 * What the host city says to each recommendation of its final report, and what came of it. It is the host's to have, too:
 * a colleague has what is given to them on their cards.
 */
export const EXPORTS: Readonly<Record<string, DeclaredExport>> = {
  'follow-up': {
    label: { en: 'What becomes of the recommendations', fr: 'Suites des recommandations' },
    step: 'follow-up',
    holds: {
      en: 'the city’s answer to each recommendation, what it does, and what came of it',
      fr: 'la réponse de la ville à chaque recommandation, ce qu’elle fait, et ce qui en est sorti',
    },
    called: { en: ['follow', 'up', 'action', 'plan'], fr: ['suivi', 'suite', 'plan', 'action'] },
    may: [FOLLOW, GIVE_FOLLOW_UP],
    unless: (person, review) => isOfHost(person, review) && finalSentSince(review) === undefined,
    reads: [SENT_FINAL, ACTION, SEEN],
    as: 'table',
    make: (given) => tableWith(given.language, columnsOf(given), followedIn(given.kept, given.language)),
  },
};

/** The same of all reviews of a programme, for who organises it: what a next one begins with (method, section 13). */
export const TABLES: Readonly<Record<string, ProgrammeTable>> = {
  'follow-up': {
    may: [OVERSEE],
    each: OVERSEE,
    reads: [SENT_FINAL, ACTION, SEEN],
    rows: (view, { language }) => {
      const all = citiesIn(view, language).map(({ of, followed }) => {
        const city: TableColumn<Followed>[] = [
          { name: { en: 'host_city', fr: 'ville_hote' }, of: () => of.review.hostCity },
          { name: { en: 'visit', fr: 'visite' }, of: () => of.review.visit.start },
        ];
        return tableWith(language, [...city, ...columnsOf({ ...of, language })], followed);
      });
      const [first] = all;
      return first && [first.head, ...all.flatMap(({ rows }) => [...rows].map((row) => row.map(String)))];
    },
  },
};

function columnsOf({
  language,
  benchmark,
  review,
  kept,
}: Pick<ExportGiven, 'language' | 'benchmark' | 'review' | 'kept'>): TableColumn<Followed>[] {
  const w = WORDS[language];
  const themes = new Map(themesOf(benchmark).map(({ id, title }) => [id, say(title, language)]));
  const sent = adviceRead(kept, language);
  const marked = ({ original }: AdviceRead, said: string) => markedIn(said, original, language);
  const linked = ({ advice }: Followed, sort: 'challenge' | 'good_practice') =>
    sent.filter((one) => one.sort === sort && (one.goesWith.includes(advice.key) || advice.goesWith.includes(one.key)));
  const practices = (one: Followed) => linked(one, 'good_practice');
  return [
    { name: { en: 'theme', fr: 'theme' }, of: ({ advice }) => themes.get(advice.theme) ?? w.noTheme },
    {
      name: { en: 'challenge', fr: 'defi' },
      of: (one) =>
        linked(one, 'challenge')
          .map((each) => marked(each, each.text))
          .join('\n'),
    },
    { name: { en: 'recommendation', fr: 'recommandation' }, of: ({ advice }) => marked(advice, advice.text) },
    { name: { en: 'indicators', fr: 'indicateurs' }, of: ({ advice }) => advice.indicators.join(' ') },
    {
      name: { en: 'good_practice', fr: 'bonne_pratique' },
      of: (one) =>
        practices(one)
          .map((each) => marked(each, each.title))
          .join('\n'),
    },
    {
      name: { en: 'city', fr: 'ville' },
      of: (one) =>
        practices(one)
          .map(({ city = review.hostCity }) => city)
          .join('\n'),
    },
    {
      name: { en: 'contact_function', fr: 'fonction_contact' },
      of: (one) =>
        practices(one)
          .map(({ addressee }) => addressee)
          .join('\n'),
    },
    { name: { en: 'recommendation_id', fr: 'id_recommandation' }, of: ({ advice }) => advice.key },
    { name: { en: 'addressee', fr: 'destinataire' }, of: ({ advice }) => advice.addressee },
    { name: { en: 'answer', fr: 'reponse' }, of: ({ plan }) => (plan ? w.stand[plan.stand] : w.unanswered) },
    { name: { en: 'why', fr: 'pourquoi' }, of: ({ plan }) => plan?.why ?? '' },
    { name: { en: 'what', fr: 'quoi' }, of: ({ plan }) => plan?.what ?? '' },
    { name: { en: 'function', fr: 'fonction' }, of: ({ plan }) => plan?.who ?? '' },
    { name: { en: 'until', fr: 'pour_le' }, of: ({ plan }) => plan?.until ?? '' },
    { name: { en: 'state', fr: 'etat' }, of: ({ state }) => (state ? w.state[state.state] : '') },
    { name: { en: 'said', fr: 'dit' }, of: ({ state }) => state?.line ?? '' },
    { name: { en: 'proof', fr: 'preuve' }, of: ({ state }) => state?.proof ?? '' },
    {
      name: { en: 'seen_on_return', fr: 'vu_au_retour' },
      of: ({ advice }) =>
        seenOf(kept, advice.key)
          .map(({ value: { city, seen, line } }) =>
            [city, RETURN_WORDS[language].seen[seen], line].filter((part) => part !== '').join(' · '),
          )
          .join('\n'),
    },
    {
      name: { en: 'said_at', fr: 'dit_le' },
      of: ({ state, plan }) => {
        const at = state?.at ?? plan?.at;
        return at === undefined ? '' : instantIn(review.timeZone, at);
      },
    },
  ];
}
