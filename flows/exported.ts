import type { DeclaredExport, Exports } from '../src/steps/exports';

type Declared = Readonly<Record<string, DeclaredExport>>;

/** Where exports are declared, each file loaded once one of its own is asked for. A step works without standing here, its files come later. */
const FILES: readonly { names: readonly string[]; declared: () => Declared }[] = [
  { names: ['sheets'], declared: () => require('./preparatory-review/exported').EXPORTS },
  { names: ['documents'], declared: () => require('./initial-report/exported').EXPORTS },
  { names: ['clarifications', 'clarifications-read'], declared: () => require('./clarification/exported').EXPORTS },
  { names: ['grid', 'review'], declared: () => require('./consolidation/exported').EXPORTS },
  { names: ['interviews', 'interviews-host'], declared: () => require('./interviews/exported').EXPORTS },
  { names: ['findings', 'findings-read'], declared: () => require('./visit/exported').EXPORTS },
  { names: ['documents-asked'], declared: () => require('./visit/asked/exported').ASKED_EXPORTS },
  { names: ['hypotheses', 'judgements', 'outcome'], declared: () => require('./judgement/exported').EXPORTS },
  { names: ['recommendations', 'recommendations-read'], declared: () => require('./recommendations/exported').EXPORTS },
  { names: ['feedback', 'feedback-host'], declared: () => require('./feedback/exported').EXPORTS },
  { names: ['report-draft'], declared: () => require('./report/exported').EXPORTS },
  { names: ['draft-report', 'final-report'], declared: () => require('./host-comments/exported').EXPORTS },
  { names: ['follow-up'], declared: () => require('./follow-up/exported').EXPORTS },
  { names: ['earlier-advice'], declared: () => require('./follow-up/earlier/exported').EARLIER_EXPORTS },
  { names: ['log'], declared: () => require('./log/exported').EXPORTS },
];

/**
 * The export of this name, and those declared beside it: for a thread that makes one file. All steps would be ten times as
 * much to load; those are looked through for a name that does not stand here.
 */
export function exportsBeside(name: string): Exports {
  const declared = FILES.find(({ names }) => names.includes(name))?.declared();
  return declared ? new Map(Object.entries(declared)) : require('./index').STEPS.exports;
}
