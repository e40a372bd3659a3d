import { say } from '../../src/i18n';
import type { Benchmark } from '../../src/method/benchmark';
import type { Language } from '../../src/method/language';
import { DOCUMENT } from './document-words';
import { SECTIONS } from './kept';

/** A part of a report under which paragraphs stand. */
export interface ReportPart {
  /** What paragraphs carry as their section. */
  id: string;
  /** The section that it belongs to, which has one author: its own id, where it is all of one. */
  section: string;
  title: string;
  /** Of a pillar: which. */
  pillar?: string;
}

/** The section that a part belongs to. */
export function sectionOf(part: string): string {
  const dot = part.indexOf('.');
  return dot < 0 ? part : part.slice(0, dot);
}

/** All parts of a report on this benchmark, in their order, as they are titled in a language. */
export function partsOf({ pillars }: Pick<Benchmark, 'pillars'>, language: Language): ReportPart[] {
  const w = DOCUMENT[language];
  return SECTIONS.flatMap((section): ReportPart[] => {
    if (section !== 'pillars') return [{ id: section, section, title: w.section[section] }];
    return pillars.flatMap(({ id, title }): ReportPart[] => {
      const own = `pillar-${id}`;
      return [
        { id: own, section: own, title: w.stands, pillar: id },
        { id: `${own}.strengths`, section: own, title: w.strengths, pillar: id },
        { id: `${own}.improve`, section: own, title: w.improve, pillar: id },
      ].map((part) => ({ ...part, title: part.title(say(title, language)) }));
    });
  });
}

/** The sections, each of which has one author, as they are titled in a language. */
export function sectionsOf({ pillars }: Pick<Benchmark, 'pillars'>, language: Language): ReportPart[] {
  const w = DOCUMENT[language];
  return SECTIONS.flatMap((section): ReportPart[] =>
    section === 'pillars'
      ? pillars.map(({ id, title }) => ({
          id: `pillar-${id}`,
          section: `pillar-${id}`,
          title: say(title, language),
          pillar: id,
        }))
      : [{ id: section, section, title: w.section[section] }],
  );
}

/** What the part with this id is called, with the pillar it is about; its id, where the benchmark has none such any more. */
export function partCalled(id: string, benchmark: Pick<Benchmark, 'pillars'>, language: Language): string {
  return partsOf(benchmark, language).find((part) => part.id === id)?.title ?? id;
}
