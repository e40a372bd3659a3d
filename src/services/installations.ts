import { note } from './audit';
import type { Deps } from './deps';

type Noting = Pick<Deps, 'store' | 'clock'>;

/** A workspace of a platform. */
interface Workspace {
  platform: string;
  space: string;
}

/** Notes that a workspace installed us. Who did it, its own log tells. */
export async function noteInstalled(deps: Noting, { platform, space }: Workspace): Promise<void> {
  await note(deps, { by: platform, action: 'workspace-installed', detail: { space } });
}

/** Notes that a workspace removed us, and in constant words why. */
export async function noteRemoved(deps: Noting, { platform, space, reason }: Workspace & { reason: string }) {
  await note(deps, { by: platform, action: 'workspace-removed', detail: { space, reason } });
}
