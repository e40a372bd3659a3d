import type { Person } from '../../method/person';
import type { NewReviewForm } from '../../steps/new-review';
import type { FileRole } from '../programme-file/member-rules';
import { type Finding, wrong } from './findings';
import type { Enrolled } from './newcomers';

/** E-mails by role. */
export type ByRole = Readonly<Record<FileRole, readonly string[]>>;

/** Whom a form's lists name; and where somebody is named who is not there any more. */
export function chosenIn(
  form: NewReviewForm,
  organiser: Person,
  people: readonly Person[],
): { chosen: ByRole; findings: Finding[] } {
  const emails = new Map(people.map(({ id, email }) => [id, email]));
  const lists = {
    leader: form.leader === '' ? [] : [form.leader],
    peers: form.peers,
    facilitators: form.facilitators,
    host: form.host,
  };
  const emailsIn = (field: keyof typeof lists) => lists[field].flatMap((id) => emails.get(id) ?? []);
  const fields = ['leader', 'peers', 'facilitators', 'host'] as const;
  return {
    chosen: {
      organisers: [organiser.email],
      leader: emailsIn('leader'),
      peers: emailsIn('peers'),
      facilitators: emailsIn('facilitators'),
      host: emailsIn('host'),
      observers: [],
    },
    findings: fields.filter((field) => lists[field].some((id) => !emails.has(id))).map((field) => wrong(field, 'gone')),
  };
}

/** E-mails by role, from the lists and from the lines. */
export function everyRole(chosen: ByRole, enrolled: readonly Enrolled[]): ByRole {
  const of = (role: FileRole) => [
    ...chosen[role],
    ...enrolled.filter((one) => one.role === role).map(({ person }) => person.email),
  ];
  return {
    organisers: of('organisers'),
    leader: [...new Set(of('leader'))],
    peers: of('peers'),
    facilitators: of('facilitators'),
    host: of('host'),
    observers: of('observers'),
  };
}

/** The form as a programme file's entry, before anything of it was looked at. */
export function rawReview(id: string, form: NewReviewForm, { leader: [leader], ...lists }: ByRole) {
  const { hostCity, start, days, blind, callDay, callTime } = form;
  return {
    id,
    hostCity,
    timeZone: zoneIn(form),
    visit: { start, days: Number(days) },
    ...(callDay !== '' && callTime !== '' ? { call: `${callDay}T${asClock(callTime)}` } : {}),
    blind,
    ...(leader === undefined ? {} : { leader }),
    ...lists,
  };
}

/** The zone that counts: one that was typed rather than one that was chosen. */
export function zoneIn({ otherZone, timeZone }: NewReviewForm): string {
  return otherZone === '' ? timeZone : otherZone;
}

/** `9:30`, `10h`, `10 h 15` as a clock shows it; anything else as it is. */
function asClock(text: string): string {
  const [, hours, minutes = '00'] = /^(\d{1,2})\s?[:h]\s?(\d\d)?$/i.exec(text) ?? [];
  return hours === undefined ? text : `${hours.padStart(2, '0')}:${minutes}`;
}
