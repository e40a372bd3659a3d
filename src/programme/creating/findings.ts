import type { FormField, Oddity, Problem } from '../../steps/new-review';

/** Something that is wrong with a form, or odd about it. */
export type Finding = ({ kind: 'wrong' } & Problem) | ({ kind: 'odd' } & Oddity);

/** A finding that stops a review from being created; `about`: what it names. */
export function wrong(field: FormField, what: Problem['what'], ...about: string[]): Finding {
  return { kind: 'wrong', field, what, about };
}

/** A finding that is possible and probably not meant. */
export function odd(what: Oddity['what'], ...about: string[]): Finding {
  return { kind: 'odd', what, about };
}

/** The fields as the form has them. */
const ORDER: readonly FormField[] = [
  'programme',
  'hostCity',
  'start',
  'days',
  'timeZone',
  'leader',
  'peers',
  'facilitators',
  'host',
  'newPeople',
  'blind',
  'call',
];

/** What is wrong, in the order of the form's fields. */
export function problemsAmong(findings: readonly Finding[]): Problem[] {
  return findings
    .flatMap((finding) =>
      finding.kind === 'wrong' ? [{ field: finding.field, what: finding.what, about: finding.about }] : [],
    )
    .sort((a, b) => ORDER.indexOf(a.field) - ORDER.indexOf(b.field));
}

/** What is odd, in the order in which it was found. */
export function odditiesAmong(findings: readonly Finding[]): Oddity[] {
  return findings.flatMap((finding) => (finding.kind === 'odd' ? [{ what: finding.what, about: finding.about }] : []));
}
