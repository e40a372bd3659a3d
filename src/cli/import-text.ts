import { sayFileProblem } from '../../flows/setting-up/public';
import type { Change, Conflict, ImportResult, Kept, Refusal } from '../programme/import-programme';
import { OPERATOR } from './acting';

/** What an import changed, as a line. */
export function changeLine(change: Change): string {
  switch (change.what) {
    case 'programme-added':
      return `programme ${change.programme}: new`;
    case 'mail-changed':
      return `mail: ${change.to}`;
    case 'host-rating-changed':
      return `hostRating: ${change.to}`;
    case 'follow-up-changed':
      return `followUp: ${change.to.join(', ')}`;
    case 'trusted-changed':
      return 'trusted workspaces and tenants: changed';
    case 'benchmark-changed':
      return `benchmark: ${change.from} → ${change.to}`;
    case 'person-added':
      return `${change.email}: new`;
    case 'person-changed':
      return `${change.email}: ${change.fields.join(', ')} changed`;
    case 'person-left':
      return `${change.email}: no longer in the file, deactivated`;
    case 'person-back':
      return `${change.email}: back`;
    case 'review-added':
      return `${change.review}: new`;
    case 'review-changed':
      return `${change.review}: ${change.field} ${change.from} → ${change.to}`;
    case 'member-added':
      return `${change.review}: ${change.email} is ${change.role} now`;
    case 'member-removed':
      return `${change.review}: ${change.email} is no longer ${change.role}`;
    case 'report-changed':
      return `${change.review}: report, ${change.added} lines added, ${change.changed} changed, ${change.removed} removed`;
    case 'functions-changed':
      return `${change.review}: people to meet, ${change.added} added, ${change.changed} changed`;
  }
}

/** What an import left as it is, as a line. */
export function keptLine(kept: Kept): string {
  switch (kept.what) {
    case 'chat-edit':
      return `${kept.subject}: ${kept.field} was changed in chat and stays so`;
    case 'review-not-in-file':
      return `${kept.review}: not in the file, stays`;
    case 'benchmark-pinned':
      return `${kept.review}: under way, stays with version ${kept.version} of its benchmark`;
    case 'has-sheets':
      return `${kept.review}: ${kept.email} fills in sheets of their own already, and shares nobody’s seat`;
    case 'person-erased':
      return `${kept.email}: erased, stays so; take them out of the file`;
  }
}

/** Why nothing was imported, line by line. */
export function refusedLines({ conflicts, refusals }: Extract<ImportResult, { ok: false }>): string[] {
  return [
    ...refusals.map(refusalLine),
    ...conflicts.map(conflictLine),
    ...(conflicts.length > 0 && refusals.length === 0 ? ['To let the file decide: --force'] : []),
  ];
}

/** What the file and chat say differently. */
export function conflictLine({ subject, field, file, chat }: Conflict): string {
  return `${subject}: ${field} was changed in the file (${file}) and in chat (${chat})`;
}

function refusalLine(refusal: Refusal): string {
  switch (refusal.why) {
    case 'review-of-another-programme':
      return `${refusal.review}: belongs to the programme ${refusal.programme}`;
    case 'account-taken':
      return `${refusal.email}: has an account that is ${refusal.by}’s`;
    case 'perhaps-renamed':
      return [
        `${refusal.email}: ${refusal.name}, who was ${refusal.before} in the last file. One person with a new address?`,
        `Then add to them in the file: formerly: ${refusal.before}`,
        'If they are two: import once without the new one, then with them.',
      ].join('\n  ');
    case 'address-taken':
      return `${refusal.email}: is somebody else’s, who has answers of their own; ${refusal.before} cannot get this address`;
    case 'unknown-before':
      return `${refusal.email}: nobody here had the address ${refusal.before} (formerly)`;
    case 'terms-agreed-here':
      return `${refusal.review}: the file says that other terms were agreed than those to which ${refusal.city} said yes here. They change only with its yes: take terms out of the file, or propose them (the command terms)`;
    case 'benchmark':
      return `benchmark: ${sayFileProblem(refusal.found, OPERATOR.language)}`;
  }
}
