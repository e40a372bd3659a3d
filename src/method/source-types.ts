import type { Localized, Written } from './language';

/** A kind of source that a visit hears or reads. */
export interface SourceType {
  /** As tables name it: small letters, digits and underscores. */
  id: string;
  title: Written;
  /** Whether a visit should hear it, so that one is told when nobody of it is asked for. True unless set. */
  voice?: boolean;
  /** Whether it speaks from outside the municipality. As the method has it for its own list, and false for others, unless set. */
  outside?: boolean;
}

const DEFAULT: readonly (SourceType & { title: Localized })[] = [
  { id: 'document', title: { en: 'documents', fr: 'documents' }, voice: false },
  { id: 'administration', title: { en: 'administration', fr: 'administration' }, voice: false },
  { id: 'elected', title: { en: 'elected members', fr: 'élues et élus' } },
  { id: 'partner_org', title: { en: 'partner organisations', fr: 'organisations partenaires' }, outside: true },
  { id: 'service_user', title: { en: 'service users', fr: 'public des services' }, outside: true },
  { id: 'migrant_group', title: { en: 'migrant groups', fr: 'groupes d’immigrés' }, outside: true },
  { id: 'workshop', title: { en: 'workshops', fr: 'ateliers' }, voice: false },
  { id: 'observation', title: { en: 'observation', fr: 'observation' }, voice: false },
];

/** The kinds of source of a benchmark: its own, or the method's list (section 5.3). */
export function sourceTypesOf({ sourceTypes }: { sourceTypes?: readonly SourceType[] }): readonly SourceType[] {
  return sourceTypes ?? DEFAULT;
}

/** Whether a kind of source speaks from outside the municipality (method, section 5.3: at least a third of a visit's slots). */
export function isOutside(id: string, benchmark: { sourceTypes?: readonly SourceType[] }): boolean {
  const found = sourceTypesOf(benchmark).find((type) => type.id === id);
  return found?.outside ?? DEFAULT.some((type) => type.id === id && type.outside === true);
}
