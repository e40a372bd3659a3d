import { say } from '../../src/i18n';
import { indicatorOf } from '../../src/method/benchmark';
import { dayIn, daysBetween, hasBegun, timeIn } from '../../src/method/calendar';
import type { InEach, Localized } from '../../src/method/language';
import { nameAndPlace } from '../../src/method/person';
import { tableWith } from '../../src/steps/export-parts';
import type { DeclaredExport, ExportGiven } from '../../src/steps/exports';
import { hostInterviews, subjectOf } from './host-view';
import { INTERVIEW } from './kept';
import { interviewsIn } from './public';
import { HOLD, READ_PROGRAMME } from './rights';
import { HOST } from './words/host';
import { TEAM } from './words/team';

type Head = 'day' | 'from' | 'to' | 'function' | 'language' | 'interpreter' | 'place' | 'state';
const YES: InEach<string> = { en: 'yes', fr: 'oui' };
const HEADS: Readonly<Record<Head, Localized>> = {
  day: { en: 'day', fr: 'jour' },
  from: { en: 'from', fr: 'de' },
  to: { en: 'to', fr: 'a' },
  function: { en: 'function', fr: 'fonction' },
  language: { en: 'language', fr: 'langue' },
  interpreter: { en: 'interpreter', fr: 'interprete' },
  place: { en: 'place', fr: 'lieu' },
  state: { en: 'state', fr: 'etat' },
};

/** So many days before a visit its interviews are what most look for. */
const DAYS_AHEAD = 7;

/** The interviews of a visit (annex of exports, E4): the team's, and what of them the host may have. */
export const EXPORTS: Readonly<Record<string, DeclaredExport>> = {
  interviews: {
    label: { en: 'Interviews', fr: 'Entretiens' },
    step: 'visit',
    holds: {
      en: 'day, hour, pair, function, language, and what is asked there',
      fr: 'jour, heure, binôme, fonction, langue, et ce qu’on y demande',
    },
    called: { en: ['programme', 'schedule'], fr: ['programme', 'entrevues'] },
    wanted: (review, now) =>
      !hasBegun(review, now) && daysBetween(dayIn(review.timeZone, now), review.visit.start) <= DAYS_AHEAD,
    may: [READ_PROGRAMME],
    reads: [INTERVIEW],
    as: 'table',
    make: (given) => {
      const { review, language, people } = given;
      const name = (id: string) => {
        const person = people.get(id);
        return person ? nameAndPlace(person) : id;
      };
      return tableWith(
        language,
        [
          { name: HEADS.day, of: ({ value }) => dayIn(review.timeZone, value.starts) },
          { name: HEADS.from, of: ({ value }) => timeIn(review.timeZone, value.starts) },
          { name: HEADS.to, of: ({ value }) => timeIn(review.timeZone, value.ends) },
          { name: { en: 'pair', fr: 'binome' }, of: ({ value }) => value.pair.map(name).join('; ') },
          {
            name: { en: 'writes', fr: 'notes' },
            of: ({ value }) => (value.writes === undefined ? '' : name(value.writes)),
          },
          { name: HEADS.function, of: ({ value }) => value.function },
          { name: { en: 'source_type', fr: 'type_de_source' }, of: ({ value }) => value.sourceType },
          { name: HEADS.language, of: ({ value }) => value.language ?? '' },
          { name: HEADS.interpreter, of: ({ value }) => (value.isInterpreted ? YES[language] : '') },
          { name: HEADS.place, of: ({ value }) => value.place ?? '' },
          {
            name: { en: 'indicators', fr: 'indicateurs' },
            of: ({ value }) => value.indicators.map((id) => titled(given, id)).join('; '),
          },
          {
            name: { en: 'questions', fr: 'questions' },
            of: ({ value }) => value.questions.map((q) => q.text).join('\n'),
          },
          { name: { en: 'chosen_by', fr: 'choisi_par' }, of: ({ value }) => value.chosenBy },
          {
            name: { en: 'replaced', fr: 'a_la_place_de' },
            of: ({ value }) => value.replaced.map((one) => one.function).join('; '),
          },
          { name: HEADS.state, of: ({ value }) => TEAM[language].state[value.state] },
        ],
        interviewsIn(given.kept),
      );
    },
  },
  'interviews-host': {
    label: { en: 'Interviews, as the host city has them', fr: 'Entretiens, pour la ville hôte' },
    step: 'visit',
    holds: {
      en: 'day, hour, function and language: nothing of what the team thinks',
      fr: 'jour, heure, fonction et langue : rien de ce que pense l’équipe',
    },
    may: [HOLD],
    reads: [INTERVIEW],
    as: 'table',
    make: (given) => {
      const { review, language } = given;
      return tableWith(
        language,
        [
          { name: HEADS.day, of: ({ starts }) => dayIn(review.timeZone, starts) },
          { name: HEADS.from, of: ({ starts }) => timeIn(review.timeZone, starts) },
          { name: HEADS.to, of: ({ ends }) => timeIn(review.timeZone, ends) },
          { name: HEADS.function, of: (one) => one.function },
          { name: { en: 'subject', fr: 'sujet' }, of: (one) => subjectOf(one, given, language) },
          { name: HEADS.language, of: (one) => one.language },
          { name: HEADS.interpreter, of: (one) => (one.isInterpreted ? YES[language] : '') },
          { name: HEADS.place, of: ({ place }) => place },
          { name: HEADS.state, of: ({ state }) => HOST[language].state[state] },
        ],
        hostInterviews(given),
      );
    },
  },
};

function titled({ benchmark, language }: ExportGiven, id: string): string {
  const indicator = indicatorOf(benchmark, id);
  return indicator ? `${id} ${say(indicator.title, language)}` : id;
}
