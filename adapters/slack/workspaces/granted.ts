import type { Installation, InstallationStore } from '@slack/oauth';
import type { Installations } from './installations';
import { InstallRefusal } from './refusal';
import { BOT_SCOPES } from './scopes';

/** Where Slack's installer puts what it was granted. We look for it by ourselves (`Installations.of`). */
export function installerStore({ add }: Pick<Installations, 'add'>): InstallationStore {
  return {
    storeInstallation: async (installation) => {
      const { team, token } = granted(installation);
      await add(team, token);
    },
    fetchInstallation: async () => {
      throw new InstallRefusal('not-kept-here');
    },
  };
}

/** A workspace and its token. Throws an `InstallRefusal` for what would not work. */
function granted({ team, bot, isEnterpriseInstall }: Installation): { team: string; token: string } {
  if (!team || !bot || isEnterpriseInstall) throw new InstallRefusal('not-a-workspace');
  if (bot.refreshToken !== undefined || bot.expiresAt !== undefined) throw new InstallRefusal('rotation');
  if (!BOT_SCOPES.every((scope) => bot.scopes.includes(scope))) throw new InstallRefusal('permissions');
  return { team: team.id, token: bot.token };
}
