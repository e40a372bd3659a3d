import { LRUCache } from 'lru-cache';
import { ChatBlocked } from '../../../src/ports/chat';
import { type Installation, installationId } from '../../../src/ports/records';
import type { Collection } from '../../../src/ports/store';
import { type ApiOptions, clientFor, isGone, type Lost, type Workspace, type Workspaces } from '../api/workspaces';
import { SLACK } from '../name';

/** Seals tokens at rest, each bound to what it is about. */
export interface Sealing {
  seal(secret: string, about: string): Promise<string>;
  /** Throws an error with a code for what cannot be opened. */
  open(sealed: string, about: string): Promise<string>;
}

export interface InstallationsParts extends ApiOptions {
  kept: Collection<Installation>;
  secrets: Sealing;
  /** The time, as an instant. */
  now(): string;
}

/** The workspaces that installed us by OAuth, as the store knows them. */
export interface Installations extends Workspaces {
  /** Keeps a workspace's token, in the place of an earlier one. Errors: `StoreError`. */
  add(team: string, token: string): Promise<void>;
  /** Looks whether a workspace is lost, and if so removes what is kept of it. Throws what passes. */
  lose(team: string): Promise<Lost>;
}

/** For how long what the store said is believed: so long another instance's changes take to get here. */
const FRESH_MS = 60_000;
/** So many workspaces are. */
const REMEMBERED = 1_000;

const DAMAGED = 'the token of this workspace is damaged: install the app there again';

interface Known {
  sealed: string;
  workspace: Workspace;
  at: number;
}

/** Workspaces over the installations in the store; a token is opened once, not for each message. */
export function installations(parts: InstallationsParts, clock: () => number = Date.now): Installations {
  const { kept, secrets } = parts;
  const known = new LRUCache<string, Known>({ max: REMEMBERED });

  const opened = async ({ id, space, sealed }: Installation): Promise<Workspace> => {
    const before = known.get(space);
    const isSame = before?.sealed === sealed;
    const workspace = isSame
      ? before.workspace
      : { team: space, client: clientFor(await secrets.open(sealed, id).catch(blocked), parts) };
    known.set(space, { sealed, workspace, at: clock() });
    return workspace;
  };

  const of = async (team: string): Promise<Workspace | undefined> => {
    const found = known.get(team);
    if (found && clock() - found.at < FRESH_MS) return found.workspace;
    const installation = await kept.get(idOf(team));
    if (installation) return opened(installation);
    known.delete(team);
    return undefined;
  };

  return {
    of,
    forRequest: of,
    add: async (team, token) => {
      const id = idOf(team);
      await kept.put({ id, platform: SLACK, space: team, sealed: await secrets.seal(token, id), at: parts.now() });
      known.delete(team);
    },
    lose: async (team) => {
      const before = known.get(team)?.sealed;
      const installation = await kept.get(idOf(team));
      known.delete(team);
      if (!installation) return 'absent';
      const { client } = await opened(installation);
      if (!(await isGone(client))) return before !== undefined && before !== installation.sealed ? 'replaced' : 'stays';
      known.delete(team);
      // Only this one: whoever installs us again at this moment stays.
      const removed = await kept.removeAll({ id: installation.id, at: installation.at });
      return removed > 0 ? 'removed' : 'replaced';
    },
  };
}

/** A token that does not open is the operator's to set right; their next attempt finds it so. */
function blocked(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'wrong-key':
      throw new ChatBlocked(code, 'the tokens of this workspace do not open with this SECRETS_KEY', { cause: error });
    case 'damaged':
    case 'unknown-version':
      throw new ChatBlocked(code, DAMAGED, { cause: error });
    default:
      throw error;
  }
}

function idOf(team: string): string {
  return installationId(SLACK, team);
}
