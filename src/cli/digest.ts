import { briefCard } from '../../flows/consolidation/brief-card';
import { makeDigest } from '../delivery/digest-making';
import { previewDigest } from '../delivery/digests';
import type { Person } from '../method/person';
import type { DigestCopy } from '../ports/chat';
import { note } from '../turn/audit';
import { type CommandContext, OPERATOR, permit, reviewFor, sceneFor } from './acting';
import { promptText } from './prompt-text';
import { type CommandOf, CommandRefused, type CommandResult } from './request';

/** Makes and posts the digest of this moment; on a dry run shows both copies and posts nothing. */
export async function digest(
  { deps }: CommandContext,
  actor: Person,
  command: CommandOf<'digest'>,
): Promise<CommandResult> {
  const review = await reviewFor(deps, actor, command.review);
  permit(actor, 'read-digest', review);
  const now = deps.clock.now();
  if (review.openedAt === undefined || review.openedAt > now)
    throw new CommandRefused([`The desk review of ${review.hostCity} is not open yet. There is nothing to tell.`]);
  const leader = await deps.store.people.get(review.members.leader);
  if (command.dryRun) {
    // The operator reads over the leader's shoulder: the leader's copy as the leader gets it, in the operator's language.
    const reader = actor.id === OPERATOR.id ? leader : actor;
    const copy = async (which: DigestCopy) =>
      promptText(await previewDigest(deps, review.id, which, reader && { ...reader, language: OPERATOR.language }));
    return {
      exit: 0,
      out: `The leader’s copy\n\n${await copy('leader')}\n\nThe channel’s copy\n\n${await copy('channel')}`,
      err: '',
    };
  }
  permit(actor, 'remind', review);
  await makeDigest(deps, review.id, now);
  await note(deps, { by: actor.id, action: 'digest', review: review.id });
  const to = leader?.name ?? 'the leader';
  return { exit: 0, out: `The digest of ${review.hostCity} goes to ${to} and to the team’s channel.\n`, err: '' };
}

/** The agenda of the team call. */
export async function brief(
  { deps }: CommandContext,
  actor: Person,
  command: CommandOf<'brief'>,
): Promise<CommandResult> {
  const review = await reviewFor(deps, actor, command.review);
  permit(actor, 'read-digest', review);
  const { view, context } = await sceneFor(deps, actor, review);
  return { exit: 0, out: promptText(briefCard(view, context)), err: '' };
}
