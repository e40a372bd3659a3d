import { z } from 'zod';
import type { Workspaces } from '../api/workspaces';

/** Where payloads name workspaces. What is not told is null or absent, by kind of payload. */
const id = z.string().min(1).max(100).nullish().catch(undefined);
const named = z.object({ id }).nullish().catch(undefined);
/** Commands are forms: what is true there is a word. */
const isOfOrganisation = z.union([z.boolean(), z.string()]).nullish().catch(undefined);
const naming = z.object({
  authorizations: z
    .array(z.object({ team_id: id, enterprise_id: id, is_enterprise_install: isOfOrganisation }))
    .optional()
    .catch(undefined),
  is_enterprise_install: isOfOrganisation,
  enterprise: named,
  enterprise_id: id,
  view: z.object({ app_installed_team_id: id }).nullish().catch(undefined),
  message: z
    .object({ team: id, bot_profile: z.object({ team_id: id }).nullish().catch(undefined) })
    .nullish()
    .catch(undefined),
  context_team_id: id,
  team_id: id,
  team: named,
  user: z.object({ team_id: id }).nullish().catch(undefined),
});

/**
 * The places that a request may be for, the likeliest first. In channels that several share, a payload's own team may
 * be that of whoever acts: the installation that is meant is named by the authorization, the view, or the message of ours
 * that was pressed. Where a whole organisation installed us, that is the organisation: its people are the same in all of its
 * workspaces, and one token is for all of them.
 */
export function teamsIn(body: unknown): string[] {
  const read = naming.safeParse(body);
  if (!read.success) return [];
  const { authorizations = [], view, message, context_team_id, team_id, team, user } = read.data;
  const teams = [
    ...authorizations.map((each) => (isTrue(each.is_enterprise_install) ? each.enterprise_id : undefined)),
    isTrue(read.data.is_enterprise_install) ? (read.data.enterprise?.id ?? read.data.enterprise_id) : undefined,
    ...authorizations.map((each) => each.team_id),
    view?.app_installed_team_id,
    message?.bot_profile?.team_id,
    message?.team,
    context_team_id,
    team_id,
    team?.id,
    user?.team_id,
  ];
  return [...new Set(teams.filter((each) => typeof each === 'string'))];
}

function isTrue(said: boolean | string | null | undefined): boolean {
  return said === true || said === 'true';
}

/** The workspace (or organisation) that a request is for: the first of those that it names which installed us; else the first. */
export async function teamOfRequest(workspaces: Workspaces, body: unknown): Promise<string | undefined> {
  const [first, ...others] = teamsIn(body);
  if (first === undefined || others.length === 0 || (await workspaces.forRequest(first))) return first;
  for (const team of others) if (await workspaces.forRequest(team)) return team;
  return first;
}
