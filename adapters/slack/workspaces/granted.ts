import type { Installation, InstallationStore } from '@slack/oauth';
import type { Installations } from './installations';
import { InstallRefusal } from './refusal';
import { NEEDED_SCOPES } from './scopes';

/** Where Slack's installer puts what it was granted. We look for it by ourselves (`Installations.of`). */
export function installerStore({ add }: Pick<Installations, 'add'>): InstallationStore {
  return {
    storeInstallation: async (installation) => {
      const { place, token } = granted(installation);
      await add(place.id, token);
    },
    fetchInstallation: async () => {
      throw new InstallRefusal('not-kept-here');
    },
  };
}

/** Where it was installed: in a workspace, or in a whole organisation, which then is one place. Undefined: nowhere. */
export function placeOf({ team, enterprise, isEnterpriseInstall }: Installation): Place | undefined {
  return isEnterpriseInstall ? enterprise : team;
}

/** A workspace or an organisation. */
export interface Place {
  id: string;
  name?: string;
}

/** A place and its token. Throws an `InstallRefusal` for what would not work. */
function granted(installation: Installation): { place: Place; token: string } {
  const place = placeOf(installation);
  const { bot } = installation;
  if (!place || !bot) throw new InstallRefusal('no-bot');
  if (bot.refreshToken !== undefined || bot.expiresAt !== undefined) throw new InstallRefusal('rotation');
  if (!NEEDED_SCOPES.every((scope) => bot.scopes.includes(scope))) throw new InstallRefusal('permissions');
  return { place, token: bot.token };
}
