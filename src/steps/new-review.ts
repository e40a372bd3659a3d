import type { Person } from '../method/person';
import type { PlanItem } from '../method/plan';
import type { Review } from '../method/review';
import type { TimeZone } from '../method/time';
import type { FieldValue, FieldValues } from '../ports/prompt';

/** What somebody fills in to create a review, as they left it; all of it text until it is checked. */
export interface NewReviewForm {
  programme: string;
  hostCity: string;
  /** First day of the visit. */
  start: string;
  days: string;
  /** The host city's zone as chosen; another one typed in `otherZone` counts instead. */
  timeZone: string;
  otherZone: string;
  /** The city whose zone `timeZone` is, where it was found by its name and not chosen. */
  zoneFor: string;
  /** Person ids. */
  leader: string;
  peers: readonly string[];
  facilitators: readonly string[];
  host: readonly string[];
  /** One person a line: name, e-mail and city, in any order. */
  newPeople: readonly string[];
  blind: string;
  callDay: string;
  callTime: string;
}

/** A field of the form; the call's two are one. */
export type FormField = Exclude<keyof NewReviewForm, 'callDay' | 'callTime' | 'otherZone' | 'zoneFor'> | 'call';

/** Why a review cannot be created, and of whom or what: whoever shows it has the words. */
export interface Problem {
  field: FormField;
  what:
    | 'programme'
    | 'hostCity'
    | 'start'
    | 'past'
    | 'outOfReach'
    | 'days'
    | 'timeZone'
    | 'cityMeant'
    | 'noZone'
    | 'whichZone'
    | 'zoneMeant'
    | 'leader'
    | 'leaders'
    | 'peers'
    | 'people'
    | 'blind'
    | 'call'
    | 'gone'
    | 'twice'
    | 'isHost'
    | 'ofHostCity'
    | 'ownCity'
    | 'ownContact'
    | 'left'
    | 'noEmail'
    | 'unknown'
    | 'noName'
    | 'noPlace'
    | 'notUnderstood';
  about: readonly string[];
}

/** What is possible but probably not meant. */
export interface Oddity {
  what:
    | 'visitDayOff'
    | 'peopleOff'
    | 'callDayOff'
    | 'callOutOfTime'
    | 'reportLate'
    | 'sheetsLate'
    | 'organiserOfHost'
    | 'perhapsOfHost'
    | 'hostFromElsewhere'
    | 'known'
    | 'another';
  about: readonly string[];
}

/** What would become of a form. */
export type CreationOutcome =
  | { kind: 'wrong'; problems: readonly Problem[] }
  | {
      kind: 'right';
      review: Review;
      /** Those of its people whom nobody knows yet. */
      newcomers: readonly Person[];
      /** Everybody with a role in it. */
      people: readonly Person[];
      odd: readonly Oddity[];
      plan: readonly PlanItem[];
    }
  /** The draft is this review already. */
  | { kind: 'made'; review: Review };

/** What somebody who may create a review chooses from, and what would come of what they filled in. */
export interface Creation {
  /** Names the draft, through all its cards. */
  draft: string;
  /** Those in which they may create one. */
  programmes: readonly { id: string; name: string }[];
  /** The programmes' people who are still with us. */
  people: readonly Person[];
  zones: readonly TimeZone[];
  form: NewReviewForm;
  /** Absent as long as nothing was filled in. */
  outcome?: CreationOutcome;
}

const TEXTS = [
  'programme',
  'hostCity',
  'start',
  'days',
  'timeZone',
  'otherZone',
  'zoneFor',
  'leader',
  'blind',
  'callDay',
  'callTime',
] as const;
const LISTS = ['peers', 'facilitators', 'host', 'newPeople'] as const;

/** What is there before anybody chose. */
const DEFAULTS: Readonly<Partial<Record<string, string>>> = { days: '3', blind: 'until-gathering' };

/**
 * A form as a card brought it: what its inputs say, else what the card carries. A small platform shows not all inputs,
 * and one that holds too long a list only adds to it (`newPeopleAdd`).
 */
export function readForm(fields: FieldValues, data: Readonly<Record<string, string>>): NewReviewForm {
  const text = (name: string) => asText(fields[name]) ?? data[name] ?? DEFAULTS[name] ?? '';
  const list = (name: string) => asList(fields[name]) ?? asList(data[name]) ?? [];
  return {
    ...(Object.fromEntries(TEXTS.map((name) => [name, text(name)])) as Record<(typeof TEXTS)[number], string>),
    ...(Object.fromEntries(LISTS.map((name) => [name, list(name)])) as Record<(typeof LISTS)[number], string[]>),
    newPeople: [...list('newPeople'), ...(asList(fields.newPeopleAdd) ?? [])],
  };
}

/** A form as a card's buttons carry it, so that nothing of it is lost: the inverse of `readForm`. */
export function formData(form: NewReviewForm): Record<string, string> {
  const values = [
    ...TEXTS.map((name) => [name, form[name]] as const),
    ...LISTS.map((name) => [name, form[name].join('\n')] as const),
  ];
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}

function asText(value: FieldValue | undefined): string | undefined {
  return typeof value === 'string' ? value.trim() : undefined;
}

function asList(value: FieldValue | undefined): string[] | undefined {
  const lines = typeof value === 'string' ? value.split('\n') : typeof value === 'object' ? value : undefined;
  return lines?.map((line) => line.trim()).filter((line) => line !== '');
}
