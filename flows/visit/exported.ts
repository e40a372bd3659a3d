import { say } from '../../src/i18n';
import { inCellOrder, indicatorOf } from '../../src/method/benchmark';
import { hasBegun, instantIn, isOver } from '../../src/method/calendar';
import { sourceTypesOf } from '../../src/method/source-types';
import { type Block, heading, list, paragraph, tableWith } from '../../src/steps/export-parts';
import type { DeclaredExport, ExportGiven } from '../../src/steps/exports';
import { HYPOTHESIS } from '../hypotheses/public';
import { numbered } from './conversations';
import { FINDING_SORTS, NOTE } from './kept';
import { type FindingThen, findingsAsOf } from './public';
import { READ_NOTES } from './rights';
import { NOTE_WORDS } from './words/note-words';

interface Row {
  finding: FindingThen;
  indicator: string;
}

/** What was heard and seen, line by line of each indicator: nobody by name, and by function only who may be quoted. */
export const EXPORTS: Readonly<Record<string, DeclaredExport>> = {
  findings: {
    label: { en: 'Findings', fr: 'Constats' },
    step: 'visit',
    holds: {
      en: 'what was heard and seen, with its kind of source, by indicator',
      fr: 'ce qui a été entendu et vu, avec le type de source, par indicateur',
    },
    called: { en: ['notes'], fr: ['notes'] },
    wanted: (review, now) => hasBegun(review, now) && !isOver(review, now),
    may: [READ_NOTES],
    reads: [HYPOTHESIS, NOTE],
    as: 'table',
    make: (given) => {
      const w = NOTE_WORDS[given.language];
      return tableWith(
        given.language,
        [
          { name: { en: 'indicator_id', fr: 'indicateur' }, of: ({ indicator }) => indicator },
          { name: { en: 'title', fr: 'titre' }, of: ({ indicator }) => titleIn(given, indicator) },
          { name: { en: 'finding', fr: 'constat' }, of: ({ finding }) => finding.text },
          { name: { en: 'sort', fr: 'sorte' }, of: ({ finding }) => w.sorts[finding.sort] },
          { name: { en: 'hypotheses', fr: 'hypotheses' }, of: ({ finding }) => effectsIn(given, finding).join('; ') },
          {
            name: { en: 'good_practice', fr: 'bonne_pratique' },
            of: ({ finding }) => (finding.isGoodPractice ? '1' : ''),
          },
          {
            name: { en: 'recommendation', fr: 'recommandation' },
            of: ({ finding }) => (finding.isRecommendation ? '1' : ''),
          },
          { name: { en: 'checked', fr: 'verifie' }, of: ({ finding }) => w.checks[finding.checked] },
          { name: { en: 'use', fr: 'utilisation' }, of: ({ finding }) => w.uses[finding.use] },
          { name: { en: 'source_type', fr: 'type_de_source' }, of: ({ finding }) => sourceIn(given, finding) },
          { name: { en: 'function', fr: 'fonction' }, of: ({ finding }) => functionIn(finding) },
          {
            name: { en: 'noted_at', fr: 'note_le' },
            of: ({ finding }) => instantIn(given.review.timeZone, finding.at),
          },
        ],
        rowsOf(given),
      );
    },
  },
  'findings-read': {
    label: { en: 'Findings, to read', fr: 'Constats, à lire' },
    step: 'visit',
    holds: { en: 'the same, to read', fr: 'les mêmes, à lire' },
    toRead: 'findings',
    may: [READ_NOTES],
    reads: [HYPOTHESIS, NOTE],
    as: 'document',
    make: documentOf,
  },
};

/** In the benchmark's order; what names no indicator comes last. */
function rowsOf({ benchmark, kept, now }: Pick<ExportGiven, 'benchmark' | 'kept' | 'now'>): Row[] {
  const findings = findingsAsOf(kept, now);
  const ids = inCellOrder(benchmark).map(({ id }) => id);
  const on = (finding: FindingThen) => finding.indicators.filter((id) => ids.includes(id));
  return [
    ...ids.flatMap((indicator) =>
      findings.flatMap((finding) => (finding.indicators.includes(indicator) ? [{ finding, indicator }] : [])),
    ),
    ...findings.flatMap((finding) => (on(finding).length === 0 ? [{ finding, indicator: '' }] : [])),
  ];
}

function* documentOf(given: ExportGiven): Generator<Block> {
  const w = NOTE_WORDS[given.language];
  yield heading(1, `${given.review.hostCity} `, w.exported);
  const rows = rowsOf(given);
  if (rows.length === 0) yield paragraph(w.nothingNoted);
  for (const indicator of new Set(rows.map((row) => row.indicator))) {
    yield heading(
      2,
      indicator === '' ? '' : `${indicator} `,
      indicator === '' ? w.noIndicator : titleIn(given, indicator),
    );
    for (const sort of FINDING_SORTS) {
      const own = rows.filter((row) => row.indicator === indicator && row.finding.sort === sort);
      if (own.length === 0) continue;
      yield heading(3, w.sorts[sort]);
      yield list(own.map(({ finding }) => [[finding.text, ...aboutIn(given, finding)].join(' · ')]));
    }
  }
}

function aboutIn(given: ExportGiven, finding: FindingThen): string[] {
  const w = NOTE_WORDS[given.language];
  return [
    functionIn(finding) || sourceIn(given, finding),
    ...effectsIn(given, finding),
    w.checkedAs(w.checks[finding.checked]),
    w.uses[finding.use],
  ].filter((one) => one !== '');
}

function effectsIn({ language, kept }: ExportGiven, { effects }: FindingThen): string[] {
  const w = NOTE_WORDS[language];
  return numbered({ kept }).flatMap(({ key, number }) => {
    const effect = effects[key];
    return effect ? [w.said(w.effects[effect], number)] : [];
  });
}

/** Whose function it is may be known only where what they said may be quoted. */
function functionIn({ use, note }: FindingThen): string {
  return use === 'as_said' ? note.function : '';
}

function sourceIn({ benchmark, language }: ExportGiven, { note }: FindingThen): string {
  const type = sourceTypesOf(benchmark).find(({ id }) => id === note.sourceType);
  return type ? say(type.title, language) : note.sourceType;
}

function titleIn({ benchmark, language }: ExportGiven, id: string): string {
  const indicator = indicatorOf(benchmark, id);
  return indicator ? say(indicator.title, language) : '';
}
