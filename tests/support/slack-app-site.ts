import type { Instant } from '../../src/method/time';
import type { MongoSource } from './mongo-server';
import { openProductOnServers, type ProductOnServers } from './product-on-servers';
import type { SlackOptions, UserOptions } from './slack/options';
import { type SlackServer, startSlack } from './slack/start-slack';
import { withAccounts, workspace } from './slack-app-people';
import { goBy } from './test-clock';

/** The product in a process of its own on real servers, a Slack of its own, and one clock for all of them. */
export interface SlackSite extends Pick<ProductOnServers, 'app' | 'cli' | 'close'> {
  readonly slack: SlackServer;
  /** Sets the clock of all of them, once nothing is on its way from Slack. */
  moveClockTo(at: Instant): Promise<void>;
}

export interface SlackSiteOptions {
  mongo: MongoSource;
  /** What the clock shows at first. */
  at: Instant;
  /** Whose Slack accounts the programme file names; the others are known by their e-mail once they say something. */
  accounts?: readonly UserOptions[];
  slack?: Partial<SlackOptions>;
}

/** Starts all of it, with the example programme brought in by the command line. */
export async function openSlackSite({ mongo, at, accounts = [], slack: more }: SlackSiteOptions): Promise<SlackSite> {
  const slack = await startSlack({ teams: [workspace()], ...more });
  try {
    const { app, cli, moveClockTo, close } = await openProductOnServers({
      mongo,
      at,
      environment: async ({ clock, url }) => {
        // Slack signs with the time, and the product compares.
        goBy(clock);
        return {
          PUBLIC_URL: url,
          SLACK_BOT_TOKEN: slack.bot().token,
          SLACK_SIGNING_SECRET: slack.app.signingSecret,
          SLACK_API_URL: slack.apiUrl,
        };
      },
      programme: (file) => withAccounts(file, accounts),
    });
    slack.deliverTo(app.url);
    return {
      slack,
      app,
      cli,
      moveClockTo: async (to) => {
        await slack.idle();
        await moveClockTo(to);
      },
      close: async () => {
        await close();
        await slack.stop();
      },
    };
  } catch (error) {
    await slack.stop();
    throw error;
  }
}
