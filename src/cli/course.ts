import { randomUUID } from 'node:crypto';
import { STOP_REVIEW } from '../../flows/course/declared';
import { toldOf } from '../../flows/course/stopping';
import { WORDS } from '../../flows/course/words';
import { CHANGE_TEAM } from '../../flows/people/rights';
import { telling } from '../../flows/people/telling';
import { WORDS as PEOPLE } from '../../flows/people/words';
import { postPrompt } from '../delivery/outbox';
import { may } from '../method/permissions';
import type { Person } from '../method/person';
import { isDeputy } from '../method/review';
import { type TeamChange, withTeam } from '../method/team-change';
import { stopReview } from '../plan/planning';
import { shortKey } from '../ports/short-key';
import { changeTeam } from '../programme/changing/change-team';
import type { Deps } from '../turn/deps';
import { type CommandContext, OPERATOR, personWith, refuse, reviewFor, sceneFor } from './acting';
import { type CommandOf, CommandRefused, type CommandResult } from './request';
import { asJson } from './table';

/** A review rests from now on, or goes on; everybody concerned is told once, as from chat. */
export async function course(
  { deps }: CommandContext,
  actor: Person,
  { review: id, how, word }: CommandOf<'course'>,
  json: boolean,
): Promise<CommandResult> {
  const review = await reviewFor(deps, actor, id);
  if (!may(actor, STOP_REVIEW, review)) refuse(actor, review);
  const { view, context } = await sceneFor(deps, actor, review);
  const stopped = how === 'taken-up' ? undefined : how;
  if (review.stopped?.how !== stopped) {
    if (!(await stopReview(deps, review.id, stopped, review.planRevision, actor.id)))
      throw new CommandRefused(['The review was changed at the same moment. Nothing was done; please look again.']);
    const about = `${review.id}-${how}-${review.planRevision}`;
    await tellAll(deps, toldOf(view, context, how, word), review.id, about);
  }
  const said = WORDS[OPERATOR.language].done[how](review.hostCity);
  return { exit: 0, out: json ? asJson({ reviews: [{ review: review.id, course: how }] }) : `${said}\n`, err: '' };
}

/** One of the peers stands in for the leader from now on; or, with `none`, whoever does no longer. */
export async function deputy(
  { deps }: CommandContext,
  actor: Person,
  { review: id, email, none }: CommandOf<'deputy'>,
  json: boolean,
): Promise<CommandResult> {
  const review = await reviewFor(deps, actor, id);
  if (!may(actor, CHANGE_TEAM, review)) refuse(actor, review);
  const person = await personWith(deps, email);
  const w = PEOPLE[OPERATOR.language];
  if (isDeputy(person.id, review) === none) {
    const change: TeamChange = { what: 'deputy', person: person.id };
    const stored = (await deps.store.reviews.get(review.id)) ?? review;
    const after = withTeam(stored, change, deps.clock.now());
    if ('why' in after) throw new CommandRefused([w.wrong['not-a-peer'](person.name)]);
    const draft = randomUUID();
    const { view, context } = await sceneFor(deps, actor, review);
    if (!(await changeTeam(deps, { review: review.id, change, newcomers: [], draft }, actor.id)))
      throw new CommandRefused(['The team was changed at the same moment. Nothing was done; please look again.']);
    const right = { kind: 'right', change, review: after, newcomers: [], people: view.team.people, odd: [] } as const;
    await tellAll(deps, telling(right, view, context), review.id, `${review.id}-${draft}`);
  }
  const said = (none ? w.done.deputyNoMore : w.done.deputy)(person.name, review.hostCity);
  const rows = [{ review: review.id, deputy: none ? null : person.email }];
  return { exit: 0, out: json ? asJson({ reviews: rows }) : `${said}\n`, err: '' };
}

async function tellAll(
  deps: Deps,
  told: readonly { person: string; prompt: Parameters<typeof postPrompt>[3] }[],
  review: string,
  about: string,
): Promise<void> {
  for (const { person, prompt } of told)
    await postPrompt(deps, `told-${shortKey(person, about)}`, person, prompt, { review, inHours: true });
}
