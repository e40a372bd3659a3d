import { openMongoStore } from '../../../adapters/mongo';
import type { Instant } from '../../../src/method/time';
import type { Store } from '../../../src/ports/store';
import { type SmtpHere, startSmtp } from '../mail/smtp-here';
import type { MongoSource } from '../mongo-server';
import { openProductOnServers, type ProductOnServers } from '../product-on-servers';
import { type SlackServer, startSlack } from '../slack/start-slack';
import { type Teams, teamsClient } from '../teams/client';
import { APP_ID, type Connector, startConnector } from '../teams/connector';
import { type Login, startLogin } from '../teams/login';
import { goBy } from '../test-clock';
import { type Drive, startDrive } from './drive';
import { type InTeams, programmePeople, settle, workspace } from './people';
import { writeProgramme } from './programme';
import { type WebHand, webHand } from './web-hand';

/** The product on real servers between a Slack, a Teams with its login service, and the web chat. */
export interface MixedSite extends ProductOnServers {
  slack: SlackServer;
  /** Where mail goes. */
  smtp: SmtpHere;
  teams: Teams;
  inTeams: InTeams;
  /** Where files that people take in Teams go. */
  drive: Drive;
  /** What the product stores, to be looked at. */
  store: Store;
  /** Somebody in the web chat, signed in by a one-time link. */
  web(email: string): Promise<WebHand>;
}

interface Platforms {
  slack: SlackServer;
  smtp: SmtpHere;
  login: Login;
  connector: Connector;
  drive: Drive;
  stop(): Promise<void>;
}

export async function openMixedSite({ mongo, at }: { mongo: MongoSource; at: Instant }): Promise<MixedSite> {
  const platforms = await startPlatforms();
  const { slack, smtp, login, connector, drive } = platforms;
  const inTeams = settle(connector.world);
  try {
    const product = await openProductOnServers({
      mongo,
      at,
      environment: async ({ clock, url }) => {
        // Both platforms sign with the time, and the product compares.
        goBy(clock);
        return {
          PUBLIC_URL: url,
          SLACK_BOT_TOKEN: slack.bot().token,
          SLACK_SIGNING_SECRET: slack.app.signingSecret,
          SLACK_API_URL: slack.apiUrl,
          TEAMS_SERVICE_URL: connector.globalUrl,
          SMTP_URL: smtp.url,
          MAIL_FROM: 'reviews@cities.example',
          ...login.env,
        };
      },
      programme: (file) => writeProgramme(file, programmePeople(inTeams)),
    });
    const teams = teamsClient(connector, login);
    slack.deliverTo(product.app.url);
    teams.deliverTo(product.app.url);
    const store = await openMongoStore({ uri: product.mongodbUri });
    return {
      ...product,
      ...{ slack, smtp, teams, inTeams, drive, store },
      moveClockTo: async (to) => {
        await slack.idle();
        await product.moveClockTo(to);
      },
      web: async (email) => {
        const link = await product.cli('person', 'link', email);
        const token = link.trim().split('/').at(-1);
        const [person] = await store.people.find({ email });
        return webHand(product.app.url, person?.id ?? '', (client) => client.post('/api/web/signin', { token }));
      },
      close: async () => {
        await store.close();
        await product.close();
        await platforms.stop();
      },
    };
  } catch (error) {
    await platforms.stop();
    throw error;
  }
}

async function startPlatforms(): Promise<Platforms> {
  const [slack, smtp, login, drive] = await Promise.all([
    startSlack({ teams: [workspace()] }),
    startSmtp(),
    startLogin(APP_ID),
    startDrive(),
  ]);
  const connector = await startConnector({ checkToken: login.isGiven });
  return {
    ...{ slack, smtp, login, drive, connector },
    stop: async () => {
      await Promise.all([slack.stop(), smtp.close(), login.stop(), drive.stop(), connector.stop()]);
    },
  };
}
