import { join } from 'node:path';
import { answerers } from '../../src/domain/review';
import type { AppProcess } from '../support/app-process';
import { type SlackServer, startSlack } from '../support/slack/start-slack';
import { postSigned } from '../support/slack-app-requests';
import { PARALLEL } from './answers';
import { withApp } from './beside';
import { cpuMs, type Measured, measured } from './process-cost';
import { benchProgramme, storedProgramme } from './programme';
import { fillMongo, type Servers } from './servers';
import { countCalls, type SlackCalls } from './slack-calls';
import { askForCards, filledCards, inSlack, type SlackPress } from './slack-presses';
import { quantile } from './statistics';
import { type Row, row } from './table';

/** Each with eight people, who press twice: once one by one, once at once. Slack takes one message a second for each of them. */
const REVIEWS = 20;
/** So many of the first presses are not measured. */
const WARM_UP = 16;
const BARE = join(__dirname, 'slack-bare.js');

/** What an app calls before a press is done with: the product draws the card anew and posts the next one. */
const OURS = ['chat.update', 'chat.postMessage'];
const BARES = ['chat.postMessage'];

/** Presses at one app, each done with before the same caller's next. */
interface Pressed {
  /** Until Slack is answered, in milliseconds. */
  acks: { p50: number; p99: number };
  /** Until the app has nothing left to do about it; its CPU. */
  whole: Measured;
  /** Calls of the Web API for each. */
  calls: number;
}

/** Signed presses of *save and next* on MongoDB and Redis, beside a bare Bolt app that gets the very same requests. */
export async function slackRows(program: string, dir: string, servers: Servers): Promise<Row[]> {
  const { programme, users } = inSlack(benchProgramme(REVIEWS));
  await fillMongo(servers, storedProgramme(programme, { open: REVIEWS }));
  const slack = await startSlack({ teams: [{ id: 'T0000001', users }] });
  try {
    const team = new Set(programme.reviews.flatMap(answerers));
    const asked = users.filter((_, n) => team.has(programme.people[n]?.id ?? ''));
    const env = {
      ...servers.env,
      SLACK_BOT_TOKEN: slack.bot().token,
      SLACK_SIGNING_SECRET: slack.app.signingSecret,
      SLACK_API_URL: slack.apiUrl,
    };
    const at = (name: string, what: string) => ({ program: what, dataDir: join(dir, name), env });
    const given: SlackPress[][] = [];
    const ours = await withApp(at('slack', program), async (app) => {
      await askForCards(slack, app.url, asked);
      return pressedAt(app, slack, OURS, async () => {
        const presses = await filledCards(slack, asked);
        given.push(presses);
        return presses;
      });
    });
    const bare = await withApp(at('bare', BARE), (app) =>
      pressedAt(app, slack, BARES, async () => given.shift() ?? []),
    );
    return [
      ...pressRows('Slack: presses one by one', ours.oneByOne, bare.oneByOne, servers),
      ...pressRows(`Slack: presses, ${PARALLEL} at once`, ours.atOnce, bare.atOnce, servers),
    ];
  } finally {
    await slack.stop();
  }
}

/** The first round one by one, the next one at once. */
async function pressedAt(
  app: AppProcess,
  slack: SlackServer,
  methods: readonly string[],
  round: () => Promise<readonly SlackPress[]>,
) {
  const calls = countCalls(slack);
  const run = (presses: readonly SlackPress[], parallel: number) =>
    pressed(app, slack.app.signingSecret, calls, presses, methods, parallel);
  const first = await round();
  await run(first.slice(0, WARM_UP), PARALLEL);
  const oneByOne = await run(first.slice(WARM_UP), 1);
  const atOnce = await run(await round(), PARALLEL);
  return { oneByOne, atOnce };
}

async function pressed(
  app: AppProcess,
  secret: string,
  calls: SlackCalls,
  presses: readonly SlackPress[],
  methods: readonly string[],
  parallel: number,
): Promise<Pressed> {
  const acks: number[] = [];
  const press = async ({ body, channel }: SlackPress) => {
    const done = calls.oneMore(channel, methods);
    const begin = performance.now();
    const { status } = await postSigned({ url: app.url, secret, ...body });
    acks.push(performance.now() - begin);
    if (status !== 200) throw new NotAcknowledged(status);
    await done;
  };
  const before = calls.total();
  const whole = await measured(
    () => cpuMs(app),
    presses.map((each) => () => press(each)),
    parallel,
  );
  const ackTimes = { p50: quantile(acks, 0.5), p99: quantile(acks, 0.99) };
  return { acks: ackTimes, whole, calls: (calls.total() - before) / presses.length };
}

function pressRows(what: string, ours: Pressed, bare: Pressed, { mongoIs }: Servers): Row[] {
  const ms = (value: number) => `bare Bolt: ${value.toFixed(1)} ms`;
  const perSecond = bare.whole.perSecond / ours.whole.perSecond;
  return [
    row(
      what,
      ours.whole.perSecond,
      'per s',
      `${ours.whole.count} signed presses of save and next; MongoDB is ${mongoIs}`,
    ),
    row(`${what}, as bare Bolt`, perSecond, '×', `bare Bolt: ${bare.whole.perSecond.toFixed(0)} per s`),
    row(`${what}, acknowledged, p50`, ours.acks.p50, 'ms', 'stored before it is acknowledged'),
    row(`${what}, acknowledged, p50 as bare Bolt`, ours.acks.p50 / bare.acks.p50, '×', ms(bare.acks.p50)),
    row(`${what}, acknowledged, p99`, ours.acks.p99, 'ms'),
    row(`${what}, acknowledged, p99 as bare Bolt`, ours.acks.p99 / bare.acks.p99, '×', ms(bare.acks.p99)),
    row(
      `${what}, next card there, p50`,
      ours.whole.p50,
      'ms',
      `bare Bolt, its message: ${bare.whole.p50.toFixed(1)} ms`,
    ),
    row(
      `${what}, next card there, p99`,
      ours.whole.p99,
      'ms',
      `bare Bolt, its message: ${bare.whole.p99.toFixed(1)} ms`,
    ),
    row(`${what}, CPU for each`, ours.whole.cpuMs, 'ms', 'of the product’s process (Linux only)'),
    row(`${what}, CPU as bare Bolt`, ours.whole.cpuMs / bare.whole.cpuMs, '×', ms(bare.whole.cpuMs)),
    row(`${what}, calls of the Web API for each`, ours.calls, '', `bare Bolt: ${bare.calls.toFixed(1)}`),
  ];
}

class NotAcknowledged extends Error {
  constructor(readonly status: number) {
    super(`a press was not acknowledged: HTTP ${status}`);
    this.name = 'NotAcknowledged';
  }
}
