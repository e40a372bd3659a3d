import type { Express } from 'express';
import type { Pacing } from '../../../adapters/pacing/pacing';
import {
  helloId,
  installations,
  type Lost,
  oauthRoutes,
  oneWorkspace,
  SLACK,
  slackChat,
  slackUsers,
  slackWayIn,
  type Workspaces,
} from '../../../adapters/slack';
import { botFor, connectorsOf, isTrustedService, signsIn, teamsChat, teamsWayIn } from '../../../adapters/teams';
import { noteInstalled, noteRemoved } from '../../accounts/installations';
import type { Chat } from '../../ports/chat';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import type { Mailer } from '../../ports/mailer';
import type { Reception } from '../../ports/reception';
import type { Store } from '../../ports/store';
import type { Config } from '../config';
import { askedSeldom, type Part, reasonOf } from '../health';
import type { SlackConfig, SlackWorkspaces, TeamsConfig } from '../platform-config';
import { secretsUnder } from '../secrets';
import { mail } from './mail';

/** A platform: its way out, and, once there is somebody to take things in, its way in. */
export interface Platform {
  chat: Chat;
  /** By what mails are sent that are no messages. */
  mailer?: Mailer;
  /** Whether it lets us in with what an operator gave. */
  part?: Part;
  wayIn(reception: Reception): WayIn;
}

/** How events of a platform come in. */
export interface WayIn {
  /** Adds its routes, before anything reads bodies. */
  mount(app: Express): void;
  /** Connects, where it does not wait to be called. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** What platforms keep of their own, and when; and how fast they may go. */
export interface PlatformNeeds {
  store: Store;
  clock: Clock;
  pacing: Pacing;
}

/** The platforms that a configuration names, beside the web chat. */
export function platformsOf(config: Config, log: Log, kept: PlatformNeeds): Platform[] {
  return [
    ...(config.slack ? [slack(config, config.slack, log, kept)] : []),
    ...(config.teams ? [teams(config.teams, log, kept)] : []),
    ...(config.mail ? [mail(config.mail, log, kept)] : []),
  ];
}

function teams(
  { trustsLoopback, givesFiles, service, ...options }: TeamsConfig,
  log: Log,
  { store, pacing }: PlatformNeeds,
): Platform {
  const bot = botFor(options);
  const { appId, adapter } = bot;
  const isTrusted = (serviceUrl: string) => isTrustedService(serviceUrl, { loopback: trustsLoopback });
  const connectors = connectorsOf(adapter, { appId, isTrusted });
  const now = () => new Date().toISOString();
  const global = service === undefined ? {} : { globalService: service };
  const shared = { connectors, appId, whereabouts: store.whereabouts, log, now, ...global };
  const ping = askedSeldom(() => signsIn(bot));
  // Whoever is on this machine is believed: there is nothing to sign in to.
  const part: Part | undefined = appId === '' ? undefined : { name: 'teams', place: 'Teams', ping };
  return {
    chat: teamsChat({ ...shared, pacing }),
    ...(part ? { part } : {}),
    wayIn: (reception) => {
      const way = teamsWayIn({ ...shared, bot, reception, trustsLoopback, givesFiles });
      return {
        ...way,
        start: async () => {
          await way.start();
          if (part)
            ping().catch((error: unknown) =>
              log.error({ reason: reasonOf(error) }, 'nobody is answered in Teams: we cannot sign in there'),
            );
        },
      };
    },
  };
}

function slack(
  config: Config,
  { transport, workspaces: which, apiUrl }: SlackConfig,
  log: Log,
  kept: PlatformNeeds,
): Platform {
  const api = apiUrl === undefined ? {} : { apiUrl };
  const { workspaces, begin, part, onLost, mount } = workspacesOf(config, which, log, kept);
  const shared = { workspaces, log, onLost };
  return {
    ...(part ? { part } : {}),
    chat: slackChat({ ...shared, users: slackUsers(), pacing: kept.pacing }),
    wayIn: (reception) => {
      const now = () => new Date().toISOString();
      const way = slackWayIn({ ...shared, ...api, reception, now }, transport);
      return {
        ...way,
        start: async () => {
          await begin();
          await way.start();
        },
        mount: (app) => {
          way.mount(app);
          mount(app, reception);
        },
      };
    },
  };
}

interface Installed {
  workspaces: Workspaces;
  begin(): Promise<void>;
  part?: Part;
  onLost(team: string, reason: string): Promise<Lost>;
  mount(app: Express, reception: Pick<Reception, 'greet'>): void;
}

/** One workspace by its token, or all that installed us by OAuth. */
function workspacesOf(config: Config, which: SlackWorkspaces, log: Log, kept: PlatformNeeds): Installed {
  const api = config.slack?.apiUrl === undefined ? {} : { apiUrl: config.slack.apiUrl };
  switch (which.kind) {
    case 'one': {
      const one = oneWorkspace(which.botToken, api, kept.store);
      return {
        workspaces: one,
        begin: async () => {
          await one.begin();
          await one.ping().catch(({ message }: Error) => {
            log.error({ reason: message }, 'Slack refuses the token: nobody is answered there');
          });
          const scopes = one.lacking();
          if (scopes.length > 0) log.error({ scopes }, 'the Slack token lacks permissions: install the app again');
        },
        part: { name: 'slack', place: 'Slack', ping: one.ping },
        onLost: async (team, reason) => {
          log.error({ team, reason }, 'the Slack workspace is lost: install the app again, and set its new token');
          if (await one.isLost()) await noteRemoved(kept, { platform: 'slack', space: team, reason });
          return 'stays';
        },
        mount: () => undefined,
      };
    }
    case 'many': {
      const { clientId, clientSecret, stateSecret } = which;
      const { publicUrl = '', secretsKey = '' } = config;
      const secrets = secretsUnder(secretsKey);
      const all = installations({ ...api, kept: kept.store.installations, secrets, now: kept.clock.now });
      return {
        workspaces: all,
        begin: async () => undefined,
        onLost: async (team, reason) => {
          const lost = await all.lose(team);
          if (lost === 'removed') await noteRemoved(kept, { platform: SLACK, space: team, reason });
          log.warn({ team, reason, lost }, 'a Slack workspace is said to be lost');
          return lost;
        },
        mount: (app, { greet }) =>
          oauthRoutes({
            ...api,
            clientId,
            clientSecret,
            stateSecret,
            publicUrl,
            installations: all,
            log,
            onInstalled: async (team, installer) => {
              await noteInstalled(kept, { platform: SLACK, space: team });
              await greet({ id: helloId(installer), platform: SLACK, account: installer, at: kept.clock.now() });
            },
          })(app),
      };
    }
  }
}
