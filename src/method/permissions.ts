import { sameCity } from './city';
import type { Person } from './person';
import { answerers, isClosed, isDeputy, type Review, type Role } from './review';

/** What somebody may want to do in a review (the table of the method, section 2). */
export const ACTIONS = [
  'create-review', // another one in the same programme
  'manage-review', // dates, benchmark, people
  'invite', // its people, who have not come yet
  'remind',
  'read-report',
  'fill-sheet',
  'read-sheets', // others' sheets; the blind rule still applies on top
  'read-grid',
  'read-digest',
  'read-channel', // the team channel's digests
  'decide', // gather, merge, team judgement, hypothesis
  'link-channel', // in which channels of chat platforms the team's digests are posted
  'see-progress', // counts per person
  'see-percentage', // the team's percentage
  'export',
] as const;
export type ReviewAction = (typeof ACTIONS)[number];

/**
 * A right that a step brings, beside those of the method's table: who has it by their roles. It stops at the host wall,
 * unless it says otherwise: whose it is then, they may of their own city's review, too.
 */
export interface StepRight {
  right: string;
  roles: readonly Role[];
  throughTheWall?: true;
  /** Nobody has it in a review that rests, or in one that is closed. */
  not?: 'while-stopped' | 'when-closed';
}

/** What may be asked of somebody: a row of the table, or a step's own. */
export type Right = ReviewAction | StepRight;

/** Role × action. The host's column holds only what the host wall lets through. */
const PERMISSIONS: Readonly<Record<Role, readonly ReviewAction[]>> = {
  organiser: [
    'create-review',
    'manage-review',
    'invite',
    'remind',
    'read-report',
    'read-sheets',
    'read-grid',
    'read-digest',
    'read-channel',
    'link-channel',
    'see-progress',
    'see-percentage',
    'export',
  ],
  leader: [
    'remind',
    'read-report',
    'fill-sheet',
    'read-sheets',
    'read-grid',
    'read-digest',
    'read-channel',
    'decide',
    'link-channel',
    'see-progress',
    'see-percentage',
    'export',
  ],
  peer: ['read-report', 'fill-sheet', 'read-sheets', 'read-grid', 'read-channel', 'see-percentage', 'export'],
  facilitator: [
    'remind',
    'read-report',
    'read-sheets',
    'read-grid',
    'read-digest',
    'read-channel',
    'link-channel',
    'see-progress',
    'see-percentage',
    'export',
  ],
  host: ['read-report'],
  colleague: [],
  observer: ['read-report', 'see-percentage'],
};

/** Everything that stops at the host wall, whatever other roles somebody holds. */
const BEHIND_THE_WALL: ReadonlySet<ReviewAction> = new Set<ReviewAction>([
  'create-review', // its form names the programme's people
  'invite', // it says who of the team has come, and who has answered
  'remind', // its preview says how far each peer is
  'fill-sheet',
  'read-sheets',
  'read-grid',
  'read-digest',
  'read-channel',
  'decide',
  'link-channel',
  'see-progress',
  'see-percentage',
  'export',
]);

/** What nobody does in a review that rests; of those that are closed, besides, what would change it. */
const NOT_WHILE_STOPPED: ReadonlySet<Right> = new Set<Right>(['invite', 'remind']);
const NOT_WHEN_CLOSED: ReadonlySet<Right> = new Set<Right>(['fill-sheet', 'decide', 'link-channel']);

/** Whether a review's being stopped keeps everybody from something. */
function rests(right: Right, review: Review): boolean {
  const not = typeof right === 'string' ? undefined : right.not;
  const restsWhileStopped = not === 'while-stopped' || NOT_WHILE_STOPPED.has(right);
  const restsWhenClosed = not === 'when-closed' || NOT_WHEN_CLOSED.has(right);
  return (review.stopped !== undefined && restsWhileStopped) || (isClosed(review) && restsWhenClosed);
}

/** Whether somebody may make programmes: the first organiser, and whoever made one before. */
export function mayMakeProgrammes(person: Pick<Person, 'organises' | 'active'>): boolean {
  return person.active && person.organises !== undefined;
}

/** The roles a person holds in a review. */
export function rolesOf(person: string, review: Review): Role[] {
  const m = review.members;
  const roles: Role[] = [];
  if (m.organisers.includes(person)) roles.push('organiser');
  if (m.leader === person) roles.push('leader');
  if (m.peers.includes(person)) roles.push('peer');
  if (m.facilitators.includes(person)) roles.push('facilitator');
  if (m.host.includes(person)) roles.push('host');
  if (m.colleagues?.includes(person)) roles.push('colleague');
  if (m.observers.includes(person)) roles.push('observer');
  return roles;
}

/** True for everybody of the host city by any of its names, whatever roles they hold (method, *Host wall*). */
export function isOfHost(person: Pick<Person, 'id' | 'city'>, review: Review): boolean {
  const names = [review.hostCity, ...(review.hostNames ?? [])];
  const { host, colleagues = [] } = review.members;
  return [...host, ...colleagues].includes(person.id) || names.some((name) => sameCity(person.city, name));
}

/** Whether this person may do this in this review. Somebody who left may do nothing. */
export function may(person: Pick<Person, 'id' | 'city' | 'active'>, right: Right, review: Review): boolean {
  if (!person.active || rests(right, review)) return false;
  if (isBehindTheWall(right) && isOfHost(person, review)) return false;
  if (rolesOf(person.id, review).some((role) => isOfRole(role, right))) return true;
  return isDeputy(person.id, review) && isOfRole('leader', right);
}

/** A programme, as far as it says who may do what: with the reviews of it that count. */
export interface OfProgramme {
  id: string;
  reviews: readonly Review[];
}

/** Whether this person may do this in a programme: in one of its reviews, or as who made the programme. */
export function mayInProgramme(
  person: Pick<Person, 'id' | 'city' | 'active' | 'organises'>,
  right: Right,
  { id, reviews }: OfProgramme,
): boolean {
  const isOwn = person.active && (person.organises ?? []).includes(id) && isOfRole('organiser', right);
  return isOwn || reviews.some((review) => may(person, right, review));
}

/** Whether a right stops at the host wall. */
export function isBehindTheWall(right: Right): boolean {
  return typeof right === 'string' ? BEHIND_THE_WALL.has(right) : right.throughTheWall !== true;
}

/** Whether a role alone has a right, but for the host wall. */
export function isOfRole(role: Role, right: Right): boolean {
  return typeof right === 'string' ? PERMISSIONS[role].includes(right) : right.roles.includes(role);
}

/** Whether somebody fills in sheets in a review. */
export function answersIn(person: Pick<Person, 'id' | 'city' | 'active'>, review: Review): boolean {
  return answerers(review).includes(person.id) && may(person, 'fill-sheet', review);
}

/** Whether somebody works on a review with its team: as one who answers, or to help them. */
export function isOnTeam(person: Person, review: Review): boolean {
  return (
    answersIn(person, review) || (review.members.facilitators.includes(person.id) && may(person, 'read-grid', review))
  );
}

/** Whether somebody leads a review. */
export function leads(person: Person, review: Review): boolean {
  return review.members.leader === person.id && may(person, 'decide', review);
}
