import { ChatBlocked } from '../../../src/ports/chat';
import { inTime } from '../../../src/ports/in-time';
import { shortKey } from '../../../src/ports/short-key';
import type { Store } from '../../../src/ports/store';
import { NEEDED_SCOPES } from '../workspaces/scopes';
import { meaningOf, slackCode } from './meaning';
import { type ApiOptions, clientFor, isGone, type Workspaces } from './workspaces';

/** The workspace of one token. */
export interface OneWorkspace extends Workspaces {
  /** Finds out which one it is: what was kept of it, and what Slack says now, which a start waits for so long. */
  begin(): Promise<void>;
  /** Whether its token has ended. Throws what passes. */
  isLost(): Promise<boolean>;
  /** The permissions that it needs and its token was not given, as far as Slack has said. */
  lacking(): readonly string[];
  /** Throws a `ChatBlocked` that names the variable once Slack has refused the token. */
  ping(): Promise<void>;
}

/** How long a start waits for Slack, in milliseconds. */
const START_MS = 2_000;
/** The setting that holds which workspace a token is of. */
const KEPT = 'slack-workspace';
const VARIABLE = 'SLACK_BOT_TOKEN';

/**
 * The one workspace of a token. Slack is asked at the start, and again by whoever needs to know as long as it has not
 * said; the answer is kept, so that it is known before Slack is asked.
 */
export function oneWorkspace(token: string, options: ApiOptions, { settings }: Pick<Store, 'settings'>): OneWorkspace {
  const client = clientFor(token, options);
  const key = shortKey(token);
  let known: string | undefined;
  let refused: string | undefined;
  let lacking: readonly string[] = [];
  let asking: Promise<string> | undefined;

  const ask = async (): Promise<string> => {
    try {
      const { team_id, enterprise_id, is_enterprise_install, response_metadata } = await client.auth.test();
      const granted = response_metadata?.scopes;
      lacking = granted === undefined ? [] : NEEDED_SCOPES.filter((scope) => !granted.includes(scope));
      const team = (is_enterprise_install ? enterprise_id : team_id) ?? '';
      if (team !== known) await settings.put({ id: KEPT, value: `${key} ${team}` }).catch(() => undefined);
      known = team;
      refused = undefined;
      return team;
    } catch (error) {
      const meaning = meaningOf(error);
      if (meaning.kind !== 'never') throw error;
      refused = `${VARIABLE}: ${meaning.reason} (${slackCode(error)})`;
      throw new ChatBlocked('token-refused', refused, { cause: error });
    } finally {
      asking = undefined;
    }
  };
  const asked = () => {
    asking ??= ask();
    return asking;
  };

  return {
    begin: async () => {
      const kept = await settings.get(KEPT).catch(() => undefined);
      const [whose, team] = kept?.value.split(' ') ?? [];
      if (whose === key) known = team;
      await inTime(
        START_MS,
        asked().then(
          () => undefined,
          () => undefined,
        ),
        () => undefined,
      );
    },
    lacking: () => lacking,
    isLost: () => isGone(client),
    ping: async () => {
      if (refused !== undefined) throw new ChatBlocked('token-refused', refused);
    },
    of: async (wanted) => ((known ?? (await asked())) === wanted ? { team: wanted, client } : undefined),
    // Its signature is right, so that it is our app's; that it is of another workspace is found out before it is answered.
    forRequest: async (wanted) => (known === undefined || known === wanted ? { team: wanted, client } : undefined),
  };
}
