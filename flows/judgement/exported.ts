import { say } from '../../src/i18n';
import { indicatorOf } from '../../src/method/benchmark';
import { instantIn } from '../../src/method/calendar';
import { sourceKey } from '../../src/method/hypothesis-status';
import { affiliation } from '../../src/method/person';
import { sourceTypesOf } from '../../src/method/source-types';
import { type Kept, keyOf } from '../../src/steps/documents';
import { type Block, heading, list, paragraph, type TableColumn, tableWith } from '../../src/steps/export-parts';
import type { DeclaredExport, ExportGiven } from '../../src/steps/exports';
import { HYPOTHESIS, type Hypothesis, inTeamsOrder, statusCalled } from '../hypotheses/public';
import { OUTCOME } from '../prompts/outcome-words';
import { countingFindings, proposalOn } from './evidence';
import { type Final, finalsIn } from './kept';
import { dissentsOn, finalCalled, OUTCOME_KINDS } from './outcome';
import { EXPORTED } from './words/exported';
import { SETTLING } from './words/settling';

/** What the team says in the end, for those who work with it: none of it goes through the host wall. */
export const EXPORTS: Readonly<Record<string, DeclaredExport>> = {
  hypotheses: {
    label: { en: 'Hypotheses', fr: 'Hypothèses' },
    step: 'visit',
    holds: {
      en: 'what the visit tests, how each stands and why',
      fr: 'ce que la visite vérifie, où en est chacune et pourquoi',
    },
    about: 'team',
    onceGathered: true,
    reads: OUTCOME_KINDS,
    as: 'table',
    make: (given) => tableWith(given.language, hypothesisColumns(given), inTeamsOrder(given.kept)),
  },
  judgements: {
    label: { en: 'Last words', fr: 'Derniers mots' },
    step: 'visit',
    holds: {
      en: 'the team’s judgement on each indicator, with its reason and who differs',
      fr: 'le jugement de l’équipe sur chaque indicateur, sa raison et qui est d’un autre avis',
    },
    called: { en: ['judgements'], fr: ['jugements'] },
    about: 'team',
    onceGathered: true,
    reads: OUTCOME_KINDS,
    as: 'table',
    make: (given) => tableWith(given.language, finalColumns(given), finalRows(given)),
  },
  outcome: {
    label: { en: 'What the team says in the end, to read', fr: 'Ce que l’équipe dit à la fin, à lire' },
    step: 'visit',
    holds: {
      en: 'hypotheses and last words by pillar, to read',
      fr: 'hypothèses et derniers mots par pilier, à lire',
    },
    called: { en: ['outcome'], fr: ['bilan'] },
    about: 'team',
    onceGathered: true,
    reads: OUTCOME_KINDS,
    as: 'document',
    make: documentOf,
  },
};

function hypothesisColumns(given: ExportGiven): TableColumn<Kept<Hypothesis>>[] {
  const { language, kept, now, people, review } = given;
  const w = SETTLING[language];
  const findings = countingFindings(kept, now);
  const rule = (one: Kept<Hypothesis>) => proposalOn(keyOf(one), findings, given);
  const name = (id: string) => {
    const person = people.get(id);
    return person ? affiliation(person) || person.name : '';
  };
  return [
    { name: { en: 'hypothesis', fr: 'hypothese' }, of: ({ value }) => value.text },
    { name: { en: 'indicators', fr: 'indicateurs' }, of: ({ value }) => value.indicators.join(' ') },
    { name: { en: 'rank', fr: 'rang' }, of: ({ value }) => value.rank ?? '' },
    { name: { en: 'settled_by', fr: 'reglee_par' }, of: ({ value }) => OUTCOME[language].settledBy[value.way] },
    { name: { en: 'from', fr: 'origine' }, of: ({ value }) => EXPORTED[language].from[value.from] },
    { name: { en: 'kind', fr: 'nature' }, of: ({ value }) => (value.sort ? EXPORTED[language].sort[value.sort] : '') },
    { name: { en: 'refuted_by', fr: 'refutee_par' }, of: ({ value }) => value.refutedBy ?? '' },
    { name: { en: 'asked_by', fr: 'demandee_par' }, of: ({ value }) => (value.askedBy ?? []).map(name).join('; ') },
    { name: { en: 'host_questions', fr: 'questions_ville' }, of: ({ value }) => (value.hostAsks ?? []).join(' ') },
    { name: { en: 'status', fr: 'statut' }, of: ({ value }) => statusCalled(value.status, language) },
    { name: { en: 'reason', fr: 'raison' }, of: ({ value }) => value.reason },
    { name: { en: 'by_the_rule', fr: 'selon_la_regle' }, of: (one) => w.standing[rule(one).proposed] },
    { name: { en: 'supports', fr: 'etayent' }, of: (one) => rule(one).supports },
    { name: { en: 'contradicts', fr: 'contredisent' }, of: (one) => rule(one).contradicts },
    { name: { en: 'nuances', fr: 'nuancent' }, of: (one) => rule(one).nuances },
    {
      name: { en: 'set_at', fr: 'fixe_le' },
      of: ({ value }) => (value.setAt ? instantIn(review.timeZone, value.setAt) : ''),
    },
  ];
}

/** A last word with what an export says of its indicator. */
interface Row {
  indicator: string;
  title: string;
  final: Final | undefined;
}

function finalRows({ benchmark, kept, language }: ExportGiven): Row[] {
  const finals = finalsIn(kept);
  return benchmark.indicators.map(({ id, title }) => ({
    indicator: id,
    title: say(title, language),
    final: finals.get(id)?.value,
  }));
}

function finalColumns(given: ExportGiven): TableColumn<Row>[] {
  const { language, words, review } = given;
  return [
    { name: { en: 'id', fr: 'indicateur' }, of: ({ indicator }) => indicator },
    { name: { en: 'title', fr: 'titre' }, of: ({ title }) => title },
    {
      name: { en: 'initial', fr: 'initial' },
      of: ({ final }) => (final?.initial ? words.teamJudgement[final.initial] : ''),
    },
    { name: { en: 'final', fr: 'final' }, of: ({ final }) => (final ? finalCalled(final.judgement, language) : '') },
    { name: { en: 'rationale', fr: 'justification' }, of: ({ final }) => final?.rationale ?? '' },
    { name: { en: 'evidence', fr: 'constats' }, of: ({ final }) => final?.evidence ?? '' },
    { name: { en: 'dissent', fr: 'desaccord' }, of: ({ indicator }) => dissentIn(given, indicator) },
    {
      name: { en: 'set_at', fr: 'fixe_le' },
      of: ({ final }) => (final ? instantIn(review.timeZone, final.at) : ''),
    },
  ];
}

/** `Utrecht: because …; Helsinki: …`: whose it is stays inside the team, as the file does. */
export function dissentIn({ kept, people, words }: ExportGiven, indicator: string): string {
  return dissentsOn(kept, indicator)
    .map(({ person, because }) => {
      const found = people.get(person);
      return words.labelled(found ? affiliation(found) || found.name : person, because);
    })
    .join('; ');
}

/** Of an indicator: how many independent sources were heard on it, and of which kinds. */
export function sourcesIn({ kept, now, benchmark, language }: ExportGiven): (indicator: string) => {
  sources: number;
  types: string;
} {
  const findings = countingFindings(kept, now);
  const called = new Map(sourceTypesOf(benchmark).map(({ id, title }) => [id, say(title, language)]));
  return (indicator) => {
    const notes = findings.flatMap(({ indicators, note }) => (indicators.includes(indicator) ? [note] : []));
    const types = [...new Set(notes.map(({ sourceType }) => sourceType))].sort();
    return {
      sources: new Set(notes.map(sourceKey)).size,
      types: types.map((id) => called.get(id) ?? id).join('; '),
    };
  };
}

function* documentOf(given: ExportGiven): Generator<Block> {
  const { language, kept, review, words, benchmark } = given;
  const w = EXPORTED[language];
  yield heading(1, w.title(review.hostCity));
  yield heading(2, w.hypotheses);
  const followed = inTeamsOrder(kept).filter(({ value }) => value.way !== 'not_pursued');
  if (followed.length === 0) yield paragraph(w.none);
  else
    yield list(
      followed.map(({ value }) => {
        const status = statusCalled(value.status, language);
        return [
          { strong: status },
          ` · ${value.reason === '' ? value.text : words.labelled(value.text, value.reason)}`,
        ];
      }),
    );
  yield heading(2, w.judgements);
  const dropped = kept.of(HYPOTHESIS).length - followed.length;
  if (dropped > 0) yield paragraph(w.notPursued(dropped));
  for (const pillar of benchmark.pillars) {
    const rows = finalRows(given).filter(({ indicator }) => indicatorOf(benchmark, indicator)?.pillar === pillar.id);
    yield heading(3, say(pillar.title, language));
    yield list(
      rows.map(({ indicator, title, final }) => {
        const said = final ? finalCalled(final.judgement, language) : w.open;
        const why = final ? ` ${final.rationale}` : '';
        const dissent = dissentIn(given, indicator);
        return [
          { strong: words.labelled(`${indicator} ${title}`, said) },
          `.${why}${dissent === '' ? '' : ` ${words.labelled(w.dissent, dissent)}`}`,
        ];
      }),
    );
  }
}
