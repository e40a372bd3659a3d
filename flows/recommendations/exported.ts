import { say } from '../../src/i18n';
import { listInWords } from '../../src/i18n/format';
import { indicatorOf } from '../../src/method/benchmark';
import { themesOf } from '../../src/method/themes';
import { type Block, heading, list, paragraph, type TableColumn, tableWith } from '../../src/steps/export-parts';
import type { DeclaredExport, ExportGiven } from '../../src/steps/exports';
import { ADVICE, type AdviceNow, adviceIn } from './kept';
import { byTheme, linkedWith } from './proposing';
import { WORDS } from './words';

/** A line of E3: a recommendation or suggestion with one practice that shows how; or one of them that stands alone. */
interface Row {
  theme: string;
  challenges: readonly AdviceNow[];
  advice?: AdviceNow;
  practice?: AdviceNow;
}

/** E3: what the team tells the city, as a table and to read (method, section 7). Nothing of it goes through the host wall. */
export const EXPORTS: Readonly<Record<string, DeclaredExport>> = {
  recommendations: {
    label: { en: 'Recommendations', fr: 'Recommandations' },
    step: 'feedback-report',
    holds: {
      en: 'challenges, recommendations and good practices, by theme',
      fr: 'défis, recommandations et bonnes pratiques, par thème',
    },
    called: { en: ['advice'], fr: ['conseils'] },
    may: ['read-grid'],
    onceGathered: true,
    reads: [ADVICE],
    as: 'table',
    make: (given) => tableWith(given.language, columnsOf(given), rowsOf(given)),
    printed: documentOf,
  },
  'recommendations-read': {
    label: { en: 'Recommendations, to read', fr: 'Recommandations, à lire' },
    step: 'feedback-report',
    holds: { en: 'the same, to read', fr: 'les mêmes, à lire' },
    toRead: 'recommendations',
    may: ['read-grid'],
    onceGathered: true,
    reads: [ADVICE],
    as: 'document',
    make: documentOf,
  },
};

/** Many go with many: a line for each recommendation with each of its practices; what goes with none stands alone. */
function rowsOf({ kept, benchmark }: ExportGiven): Row[] {
  const all = adviceIn(kept);
  const themes = [...themesOf(benchmark).map(({ id }) => id), ''];
  const place = ({ theme }: Row) => (themes.includes(theme) ? themes.indexOf(theme) : themes.length);
  const linked = (one: AdviceNow, sort: AdviceNow['sort']) => linkedWith(one, all).filter((each) => each.sort === sort);
  const acts = all.filter(({ sort }) => sort === 'recommendation' || sort === 'suggestion');
  const isAlone = (one: AdviceNow) => !acts.some((act) => linkedWith(act, all).includes(one));
  const rows = [
    ...acts.flatMap((advice): Row[] => {
      const practices = linked(advice, 'good_practice');
      const row = { theme: advice.theme, challenges: linked(advice, 'challenge'), advice };
      return practices.length === 0 ? [row] : practices.map((practice) => ({ ...row, practice }));
    }),
    ...all
      .filter((one) => one.sort === 'challenge' && isAlone(one))
      .map((one) => ({ theme: one.theme, challenges: [one] })),
    ...all
      .filter((one) => one.sort === 'good_practice' && isAlone(one))
      .map((practice) => ({ theme: practice.theme, challenges: linked(practice, 'challenge'), practice })),
  ];
  return rows
    .map((row, n) => ({ row, n }))
    .sort((a, b) => place(a.row) - place(b.row) || a.n - b.n)
    .map(({ row }) => row);
}

function columnsOf({ language, benchmark, review }: ExportGiven): TableColumn<Row>[] {
  const w = WORDS[language];
  const themes = new Map(themesOf(benchmark).map(({ id, title }) => [id, say(title, language)]));
  const indicatorsOf = ({ advice, challenges: [challenge], practice }: Row) =>
    (advice ?? challenge ?? practice)?.indicators.join(' ') ?? '';
  return [
    { name: { en: 'theme', fr: 'theme' }, of: ({ theme }) => themes.get(theme) ?? w.noTheme },
    { name: { en: 'challenge', fr: 'defi' }, of: ({ challenges }) => challenges.map(({ text }) => text).join('\n') },
    { name: { en: 'recommendation', fr: 'recommandation' }, of: ({ advice }) => advice?.text ?? '' },
    { name: { en: 'indicators', fr: 'indicateurs' }, of: indicatorsOf },
    {
      name: { en: 'good_practice', fr: 'bonne_pratique' },
      of: ({ practice }) => (practice ? `${practice.title}\n${practice.text}` : ''),
    },
    { name: { en: 'city', fr: 'ville' }, of: ({ practice }) => (practice ? (practice.city ?? review.hostCity) : '') },
    { name: { en: 'contact_function', fr: 'fonction_contact' }, of: ({ practice }) => practice?.addressee ?? '' },
    { name: { en: 'recommendation_id', fr: 'id_recommandation' }, of: ({ advice }) => advice?.key ?? '' },
    { name: { en: 'kind', fr: 'nature' }, of: ({ advice }) => (advice ? w.sort[advice.sort] : '') },
    { name: { en: 'addressee', fr: 'destinataire' }, of: ({ advice }) => advice?.addressee ?? '' },
    {
      name: { en: 'priority', fr: 'priorite' },
      of: ({ advice }) => (advice?.priority ? w.priority[advice.priority] : ''),
    },
  ];
}

/** By theme: the challenges, what is recommended and suggested, and the practices that show how. */
function* documentOf(given: ExportGiven): Generator<Block> {
  const { language, review, kept, benchmark, words } = given;
  const w = WORDS[language];
  const all = adviceIn(kept);
  yield heading(1, w.title(review.hostCity));
  if (all.length === 0) yield paragraph(w.none);
  for (const { title, advice } of byTheme(all, benchmark)) {
    yield heading(2, title ? say(title, language) : w.noTheme);
    for (const sort of ['challenge', 'recommendation', 'suggestion', 'good_practice'] as const) {
      const own = advice.filter((one) => one.sort === sort);
      if (own.length === 0) continue;
      yield heading(3, w.sort[sort]);
      yield list(
        own.map((one) => {
          const titles = one.indicators.map((id) => {
            const indicator = indicatorOf(benchmark, id);
            return indicator ? say(indicator.title, language) : id;
          });
          const practice = sort === 'good_practice';
          const facts = [
            ...(practice ? [one.city ?? review.hostCity] : []),
            ...(one.addressee === ''
              ? []
              : [words.labelled(practice ? w.contact : w.field.addressee.label, one.addressee)]),
            ...(one.priority ? [w.priorityIs(w.priority[one.priority])] : []),
            ...(titles.length > 0 ? [words.labelled(w.about, listInWords(titles, language))] : []),
          ];
          const said = facts.length > 0 ? `${one.text} (${facts.join(' · ')})` : one.text;
          return one.title === '' ? [said] : [{ strong: one.title }, words.labelled('', said)];
        }),
      );
    }
  }
}
