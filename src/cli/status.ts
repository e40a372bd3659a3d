import { overviewRow } from '../../flows/orientation/overview';
import { WORDS } from '../../flows/orientation/words';
import { seatNameIn } from '../../flows/team';
import { wordsIn } from '../i18n';
import { whyNotReached } from '../i18n/failure-reasons';
import { percent } from '../i18n/format';
import { may } from '../method/permissions';
import type { Person } from '../method/person';
import type { Review } from '../method/review';
import { seatsOf, sitting } from '../method/seats';
import type { TeamReview } from '../steps/contract';
import { type CommandContext, OPERATOR, permit, reviewFor, sceneFor, seenBy } from './acting';
import { failedLines, failedRows } from './failed';
import { reachLines, reachRows } from './reach-rows';
import { type CommandOf, CommandRefused, type CommandResult } from './request';
import { asJson, lines, table } from './table';

/** All reviews at a glance, for the operator with what failed for good; or one with the people on its team. */
export async function status(
  { deps, troubles: asked }: CommandContext,
  actor: Person,
  command: CommandOf<'status'>,
  json: boolean,
): Promise<CommandResult> {
  const reviews =
    command.review === undefined ? await openTo(deps, actor) : [await oneReview(deps, actor, command.review)];
  const views = [];
  for (const review of reviews) views.push((await sceneFor(deps, actor, review)).view);
  const rows = views.map((view) => overviewRow(view, deps.clock.now()));
  const [only] = command.review === undefined ? [] : views;
  const people = only ? peopleRows(only) : [];
  // They are about everybody, across the reviews: nobody's but the operator's.
  const isOperators = command.review === undefined && actor.id === OPERATOR.id;
  const failures = isOperators ? await failedRows(deps) : undefined;
  const troubles = isOperators ? await asked?.() : undefined;
  const reach = only ? reachRows(only, deps.clock.now()) : [];
  const printed = {
    reviews: rows,
    ...(only ? { people, reach } : {}),
    ...(failures ? { failures } : {}),
    ...(troubles ? { troubles } : {}),
  };
  if (json) return { exit: 0, out: asJson(printed), err: '' };
  const first = rows.length === 0 ? 'There are no reviews yet. Bring some in with: import <file>\n' : overview(rows);
  const parts = [
    first,
    ...(only ? [team(people), reachLines(reach)] : []),
    ...(failures?.length ? [failedLines(failures)] : []),
    ...(troubles?.length
      ? [lines(troubles.map(({ part, detail }) => `not well: ${part}: ${detail ?? 'does not answer'}`))]
      : []),
  ];
  return { exit: 0, out: parts.join('\n'), err: '' };
}

async function oneReview(deps: CommandContext['deps'], actor: Person, id: string): Promise<Review> {
  const review = await reviewFor(deps, actor, id);
  permit(actor, 'see-progress', review);
  return review;
}

async function openTo(deps: CommandContext['deps'], actor: Person): Promise<Review[]> {
  const all = (await deps.store.reviews.find({})).map((review) => seenBy(actor, review));
  const open = all.filter((review) => may(actor, 'see-progress', review));
  if (all.length > 0 && open.length === 0)
    throw new CommandRefused([`${actor.name} may not see the progress of any review.`]);
  return open.sort((a, b) => (a.visit.start < b.visit.start ? -1 : 1));
}

function overview(rows: readonly ReturnType<typeof overviewRow>[]): string {
  const { stages } = WORDS[OPERATOR.language].overview;
  return table(
    ['REVIEW', 'CITY', 'VISIT', 'STAGE', 'ANSWERS', 'BEHIND', 'NOT REACHED', 'NOT HERE YET'],
    rows.map((r) => [
      r.review,
      r.hostCity,
      r.visit,
      stages[r.stage],
      `${r.submitted}/${r.expected} (${percent(r.submitted, r.expected, OPERATOR.language)})`,
      String(r.behind),
      String(r.unreachable),
      String(r.notHere),
    ]),
  );
}

/** One member of the team as a row: what they completed of what, and whether they need a word. */
interface PersonRow {
  person: string;
  name: string;
  complete: number;
  total: number;
  perDayNeeded: number;
  behind: boolean;
  quietDays: number;
  leftAlone?: string;
  notReached?: string;
}

/** A row for each seat: two who share one are named together, and left alone or not reached where both are. */
function peopleRows(view: TeamReview): PersonRow[] {
  const { review, team } = view;
  return seatsOf(review).flatMap((seat) => {
    const there = sitting(seat, review).flatMap((id) => team.people.get(id) ?? []);
    const active = there.filter((person) => person.active);
    const pace = team.paces.get(seat);
    if (active.length === 0 || !pace) return [];
    const quiet = active.flatMap(({ id }) => team.quiet.get(id) ?? []);
    const failed = active.flatMap(({ id }) => team.unreachable.find((u) => u.person === id) ?? []);
    return [
      {
        person: active.map(({ email }) => email).join(', '),
        name: seatNameIn(view, seat),
        complete: pace.complete,
        total: pace.total,
        perDayNeeded: pace.perDayNeeded,
        behind: review.openedAt !== undefined && pace.behind,
        quietDays: review.openedAt === undefined ? 0 : pace.silentWorkingDays,
        ...(quiet.length === active.length && quiet[0] ? { leftAlone: quiet[0] } : {}),
        ...(failed[0] ? { notReached: failed[0].reason } : {}),
      },
    ];
  });
}

function team(people: readonly PersonRow[]): string {
  return table(
    ['PERSON', 'NAME', 'ANSWERS', 'A DAY', 'BEHIND', 'QUIET DAYS', 'NOTE'],
    people.map((p) => [
      p.person,
      p.name,
      `${p.complete}/${p.total}`,
      String(p.perDayNeeded),
      p.behind ? 'yes' : 'no',
      String(p.quietDays),
      [
        p.leftAlone ?? '',
        p.notReached === undefined
          ? ''
          : `not reached: ${whyNotReached(p.notReached, wordsIn(OPERATOR.language), p.notReached)}`,
      ]
        .filter((t) => t !== '')
        .join('; '),
    ]),
  );
}
