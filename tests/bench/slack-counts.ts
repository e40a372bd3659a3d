import { setTimeout as sleep } from 'node:timers/promises';
import { commandsOf, type DriverCommands, perOne } from '../support/driver-commands';
import { startSlack } from '../support/slack/start-slack';
import { openProduct, untilReady } from './beside';
import { answering, benchProgramme, storedProgramme } from './programme';
import { callRows } from './server-answers';
import { fillMongo, type Servers } from './servers';
import { askForCards, CALLED, callsOf, envOf, filledCards, inSlack, judgedCards } from './slack-presses';
import { type Row, row } from './table';

/** Each with eight people, who press once. */
const REVIEWS = 2;
/** Slack takes the next message for somebody after that, in milliseconds. */
const PACE_MS = 2_000;
/** What came of the last call is written by then, in milliseconds. */
const WRITTEN_MS = 300;

/** What MongoDB's driver sends for a press of *save and next*, until both calls are made and what came of them is written. */
export async function slackCountRows(servers: Servers): Promise<Row[]> {
  const { programme, users } = inSlack(benchProgramme(REVIEWS));
  await fillMongo(servers, storedProgramme(programme, { open: REVIEWS }));
  const slack = await startSlack({ teams: [{ id: 'T0000001', users }] });
  const product = await openProduct(envOf(slack, servers));
  try {
    const { address: url } = await product.listen();
    await untilReady(url);
    const asked = answering(programme, users);
    await askForCards(slack, url, asked);
    await judgedCards(slack, url, asked);
    await sleep(PACE_MS);
    const calls = callsOf(slack);
    const all: DriverCommands[] = [];
    const called: DriverCommands[] = [];
    for (const { conversation, post } of await filledCards(slack, asked))
      all.push(
        await commandsOf(async () => {
          const done = calls.oneMore(conversation, CALLED);
          const pressed = async () => void (await Promise.all([post(url), done]));
          called.push(await commandsOf(pressed));
          await sleep(WRITTEN_MS);
        }),
      );
    const { waits } = perOne(called);
    const untilCalled = row(
      'Slack: a press: waits until both calls are made',
      waits,
      '',
      'the last is noted after that',
    );
    return [...callRows('Slack: a press', perOne(all)), untilCalled];
  } finally {
    await product.close();
    await slack.stop();
  }
}
