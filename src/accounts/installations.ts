import type { Instant } from '../method/time';
import { installationId } from '../ports/records';
import { note } from '../turn/audit';
import type { Deps } from '../turn/deps';

type Noting = Pick<Deps, 'store' | 'clock'>;

/** A workspace of a platform. */
interface Workspace {
  platform: string;
  space: string;
}

/** A workspace that removed us: when it was noticed, and in constant words why. */
export interface Removed {
  at: Instant;
  reason: string;
}

const [INSTALLED, REMOVED] = ['workspace-installed', 'workspace-removed'] as const;

/** Notes that a workspace installed us. Who did it, its own log tells. */
export async function noteInstalled(deps: Noting, { platform, space }: Workspace): Promise<void> {
  await note(deps, { by: platform, action: INSTALLED, detail: { space } });
}

/** Notes that a workspace removed us, and in constant words why; once until it installs us again. */
export async function noteRemoved(deps: Noting, { platform, space, reason }: Workspace & { reason: string }) {
  if ((await removedWorkspaces(deps)).has(installationId(platform, space))) return;
  await note(deps, { by: platform, action: REMOVED, detail: { space, reason } });
}

/** The workspaces that removed us and have not installed us again, by `installationId`. */
export async function removedWorkspaces({ store }: Pick<Deps, 'store'>): Promise<Map<string, Removed>> {
  const news = await store.audit.find(
    { action: { in: [INSTALLED, REMOVED] } },
    { sort: { by: 'at', order: 'ascending' } },
  );
  const removed = new Map<string, Removed>();
  for (const { by, at, action, detail } of news) {
    const id = installationId(by, String(detail?.space ?? ''));
    if (action === REMOVED) removed.set(id, { at, reason: String(detail?.reason ?? '') });
    else removed.delete(id);
  }
  return removed;
}
