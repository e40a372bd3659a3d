import type { Localized, Written } from './language';

/** A kind of source that a visit hears or reads. */
export interface SourceType {
  /** As tables name it: small letters, digits and underscores. */
  id: string;
  title: Written;
  /** Whether a visit should hear it, so that one is told when nobody of it is asked for. True unless set. */
  voice?: boolean;
}

const DEFAULT: readonly (SourceType & { title: Localized })[] = [
  { id: 'document', title: { en: 'documents', fr: 'documents' }, voice: false },
  { id: 'administration', title: { en: 'administration', fr: 'administration' }, voice: false },
  { id: 'elected', title: { en: 'elected members', fr: 'élues et élus' } },
  { id: 'partner_org', title: { en: 'partner organisations', fr: 'organisations partenaires' } },
  { id: 'service_user', title: { en: 'service users', fr: 'public des services' } },
  { id: 'migrant_group', title: { en: 'migrant groups', fr: 'groupes d’immigrés' } },
  { id: 'workshop', title: { en: 'workshops', fr: 'ateliers' }, voice: false },
  { id: 'observation', title: { en: 'observation', fr: 'observation' }, voice: false },
];

/** The kinds of source of a benchmark: its own, or the method's list (section 5.3). */
export function sourceTypesOf({ sourceTypes }: { sourceTypes?: readonly SourceType[] }): readonly SourceType[] {
  return sourceTypes ?? DEFAULT;
}
