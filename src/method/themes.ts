import { type Benchmark, inCellOrder } from './benchmark';
import type { Localized, Written } from './language';

/** One of the themes under which cities are advised and compared: it cuts across pillars, and an indicator may be in several. */
export interface Theme {
  /** Stored with what is said under it: it stays as it is. */
  id: string;
  title: Written;
  /** Ids, in the benchmark's order. */
  indicators: readonly string[];
}

/** The themes of INTI-CITIES, and which indicators each is about, as ids or how they begin (method, section 7). */
const OF_INTI: readonly (Pick<Theme, 'id'> & {
  title: Localized;
  begins: readonly string[];
  but?: readonly string[];
})[] = [
  {
    id: 'needs',
    title: { en: 'Needs and data', fr: 'Besoins et données' },
    begins: ['GG-AMB-1', 'GG-AMB-6', 'WP-RES-5'],
  },
  {
    id: 'inside',
    title: { en: 'Inside the municipality', fr: 'Au sein de la municipalité' },
    begins: ['GG-AMB-2', 'GG-AMB-3', 'GG-AMB-4', 'GG-IMP-1', 'GG-IMP-2', 'AC-'],
    but: ['AC-AMB-4', 'AC-AMB-5'],
  },
  {
    id: 'objectives',
    title: { en: 'Objectives, resources, evaluation', fr: 'Objectifs, moyens, évaluation' },
    begins: ['GG-RES-1', 'GG-EVA-', 'IE-EVA-', 'WP-EVA-'],
  },
  {
    id: 'leadership',
    title: { en: 'Leadership and public support', fr: 'Impulsion politique et adhésion du public' },
    begins: ['GG-LEA-', 'GG-EVA-2', 'IE-AMB-2', 'WP-IMP-7', 'WP-IMP-8', 'WP-IMP-9'],
  },
  {
    id: 'diversity',
    title: { en: 'Diversity in the administration', fr: 'Diversité dans l’administration' },
    begins: ['GG-RES-2', 'GG-RES-3', 'GG-RES-4', 'IE-RES-'],
  },
  {
    id: 'levels',
    title: { en: 'Other levels of government', fr: 'Autres niveaux de gouvernement' },
    begins: ['GG-AMB-5', 'AC-AMB-4', 'AC-AMB-5'],
  },
  {
    id: 'partners',
    title: { en: 'Partners and stakeholders', fr: 'Partenaires et parties prenantes' },
    begins: ['GG-IMP-3', 'GG-RES-5', 'WP-'],
  },
  {
    id: 'empowering',
    title: { en: 'Empowering migrants', fr: 'Autonomisation des personnes immigrées' },
    begins: ['IE-IMP-', 'IE-LEA-', 'IE-AMB-1', 'GG-IMP-4', 'WP-IMP-2', 'WP-IMP-3', 'WP-IMP-4', 'WP-IMP-5', 'WP-IMP-6'],
  },
];
const INTI = 'inti-cities-2008';

/**
 * The themes of a benchmark: those of the method for INTI-CITIES and what began from it, however many versions ago; else its
 * pillars. An indicator is under the themes of those it came from, one that is new by its own id; one that no theme names is found
 * under its pillar, behind them.
 */
export function themesOf(benchmark: Benchmark): Theme[] {
  const ids = inCellOrder(benchmark).map(({ id }) => id);
  const { origins } = benchmark;
  const isInti = [benchmark.id, benchmark.since?.id, origins?.id].includes(INTI);
  const cameFrom = (id: string) => {
    const from = origins?.of[id] ?? [];
    return from.length > 0 ? from : [id];
  };
  const themes = isInti
    ? OF_INTI.map(({ id, title, ...of }) => ({
        id,
        title,
        indicators: ids.filter((one) => cameFrom(one).some(isOf(of))),
      }))
    : [];
  const named = new Set(themes.flatMap(({ indicators }) => indicators));
  const others = benchmark.pillars.map(({ id, title }) => ({
    id: `pillar-${id}`,
    title,
    indicators: benchmark.indicators.filter((one) => one.pillar === id && !named.has(one.id)).map((one) => one.id),
  }));
  return [...themes, ...others].filter(({ indicators }) => indicators.length > 0);
}

function isOf({ begins, but = [] }: Pick<(typeof OF_INTI)[number], 'begins' | 'but'>) {
  return (id: string) =>
    !but.includes(id) && begins.some((one) => (one.endsWith('-') ? id.startsWith(one) : id === one));
}
