import { randomUUID } from 'node:crypto';
import { nameIn } from '../../flows/team';
import { invitationId, invite } from '../accounts/inviting';
import { linkAddress, newLink } from '../accounts/sign-in';
import type { Person } from '../method/person';
import { neverCame, type Reach } from '../method/reach';
import type { TeamReview } from '../steps/contract';
import { type CommandContext, OPERATOR, permit, reviewFor, sceneFor } from './acting';
import { type CommandOf, CommandRefused, type CommandResult } from './request';
import { asJson, table } from './table';

/** Who was asked to come. `link`: to be handed over by whoever runs the installation, where no message reaches somebody. */
interface InvitedRow {
  person: string;
  name: string;
  sent: boolean;
  link?: string;
}

/** Asks those of a review to come who have not been asked yet; or again all who have never come. */
export async function inviteTeam(
  context: CommandContext,
  actor: Person,
  command: CommandOf<'invite'>,
  json: boolean,
): Promise<CommandResult> {
  const { deps } = context;
  const review = await reviewFor(deps, actor, command.review);
  permit(actor, 'invite', review);
  const { view } = await sceneFor(deps, actor, review);
  const missing = [...view.team.reach].filter(([id, reach]) => isMeant(reach, command.again) && id !== actor.id);
  const unsent = missing.filter(([, reach]) => hasNoWay(reach));
  // A link of somebody's signs in as them: the operator's to hand over, and nobody else's.
  if (unsent.length > 0 && actor.id !== OPERATOR.id) throw new CommandRefused(whyNot(view, unsent));
  const occasion = randomUUID();
  const people = missing.map(([id]) => id);
  await invite(deps, { review: review.id, people }, actor.id, occasion);
  const rows: InvitedRow[] = [];
  for (const [id, reach] of missing) {
    const row = { person: view.team.people.get(id)?.email ?? '', name: nameIn(view, id), sent: !hasNoWay(reach) };
    rows.push(row.sent ? row : { ...row, link: await handedOver(context, review.id, id, occasion) });
  }
  if (json) return { exit: 0, out: asJson({ people: rows }), err: '' };
  return { exit: 0, out: said(rows, command.again), err: '' };
}

function isMeant(reach: Reach, again: boolean): boolean {
  return again ? neverCame(reach) : reach.state === 'not-invited';
}

function hasNoWay(reach: Reach): boolean {
  return 'noWay' in reach && reach.noWay;
}

async function handedOver({ deps, address }: CommandContext, review: string, person: string, occasion: string) {
  const message = invitationId(review, person, occasion);
  return linkAddress(address, await newLink(deps, { person, purpose: 'invitation', message }));
}

function whyNot(view: TeamReview, unsent: readonly [string, Reach][]): string[] {
  const names = unsent.map(([id]) => nameIn(view, id)).join(', ');
  return [
    `No message reaches ${names}: there is no mail here, and no account of theirs is known. Nobody was invited; the operator can, and gets their links.`,
  ];
}

function said(rows: readonly InvitedRow[], again: boolean): string {
  if (rows.length === 0)
    return again
      ? 'Everybody has come in. Nobody was invited.\n'
      : 'There is nobody who was not asked yet. Ask again with --again those who have never come.\n';
  const shown = table(
    ['PERSON', 'NAME', 'INVITED'],
    rows.map(({ person, name, link }) => [person, name, link ?? 'by a message']),
  );
  const hasLinks = rows.some(({ link }) => link !== undefined);
  return hasLinks ? `${shown}Hand each link over to its person alone: it works once, within 14 days.\n` : shown;
}
