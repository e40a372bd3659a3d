import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startSlack } from '../support/slack/start-slack';
import { besideBare } from './beside-bare';
import { answering, benchProgramme, storedProgramme } from './programme';
import { fillMongo, type Servers } from './servers';
import { askForCards, CALLED, callsOf, envOf, filledCards, inSlack, judgedCards } from './slack-presses';
import type { Row } from './table';

/**
 * Each with eight people, who press twice: once one by one, once at once. Slack takes one message a second for each of them, and in
 * a workspace sixty at once after a rest, then five a second: with more people the limit would be measured, not the product.
 */
const REVIEWS = 7;
/** After that there is room for sixty again, in milliseconds. */
const REST_MS = 13_000;
const BARE = join(__dirname, 'slack-bare.js');

/** Signed presses of *save and next* on MongoDB and Redis, beside a bare Bolt app that gets the very same requests. */
export async function slackRows(program: string, dir: string, servers: Servers): Promise<Row[]> {
  const { programme, users } = inSlack(benchProgramme(REVIEWS));
  await fillMongo(servers, storedProgramme(programme, { open: REVIEWS }));
  const slack = await startSlack({ teams: [{ id: 'T0000001', users }] });
  try {
    const asked = answering(programme, users);
    const env = envOf(slack, servers);
    const at = (name: string, what: string) => ({ program: what, dataDir: join(dir, name), env });
    let ours = '';
    const platform = {
      name: 'Slack',
      bareName: 'bare Bolt',
      answered: { word: 'acknowledged', note: 'stored before it is acknowledged' },
      api: 'the Web API',
      calls: callsOf(slack),
      rest: () => sleep(REST_MS),
      methods: { ours: CALLED, bare: CALLED },
      askForCards: (url: string) => {
        ours = url;
        return askForCards(slack, url, asked);
      },
      filledCards: async () => {
        await judgedCards(slack, ours, asked);
        return filledCards(slack, asked);
      },
    };
    return await besideBare(platform, { ours: at('slack', program), bare: at('slack-bare', BARE) }, servers);
  } finally {
    await slack.stop();
  }
}
