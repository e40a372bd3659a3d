import type { AppOptions, AppProcess } from '../support/app-process';
import { PARALLEL } from './answers';
import { withApp } from './beside';
import type { CountedCalls } from './counted-calls';
import { cpuMs, type Measured, measured } from './process-cost';
import type { Servers } from './servers';
import { quantile } from './statistics';
import { type Row, row } from './table';

/** So many of the first presses are not measured. */
const WARM_UP = 16;

/** A press that only has to be made. */
export interface ReadyPress {
  /** Where it is made, as the platform's calls name it. */
  conversation: string;
  /** Makes it at an app. Answers the HTTP status once the whole answer is there. */
  post(url: string): Promise<number>;
}

/** A chat platform whose people press buttons. */
export interface PressingPlatform {
  /** `Slack`. */
  name: string;
  /** What the product is measured beside: `bare Bolt`. */
  bareName: string;
  /** What happens to a press when its request is answered, with what is to be said about it. */
  answered: { word: string; note: string };
  /** What apps call: `the Web API`. */
  api: string;
  calls: CountedCalls;
  /** What each calls before it is done with a press: the product draws the card anew and posts the next one. */
  methods: { ours: readonly string[]; bare: readonly string[] };
  /** Everybody asks the product for their first card. */
  askForCards(url: string): Promise<void>;
  /** Until the platform’s limits have as much room again as they can have: they are no part of what is measured. */
  rest?(): Promise<void>;
  /** Everybody fills in the card that they have, and is about to press. */
  filledCards(): Promise<readonly ReadyPress[]>;
}

/** Presses at one app, each done with before the same caller's next. */
interface Pressed {
  /** Until the request is answered, in milliseconds. */
  answers: { p50: number; p99: number };
  /** Until the app has nothing left to do about it; its CPU. */
  whole: Measured;
  /** Calls of the platform's API for each. */
  calls: number;
}

interface Rounds {
  oneByOne: Pressed;
  atOnce: Pressed;
}

/** Presses of *save and next*, beside a bare app that gets the very same requests. */
export async function besideBare(
  platform: PressingPlatform,
  apps: { ours: AppOptions; bare: AppOptions },
  { mongoIs }: Servers,
): Promise<Row[]> {
  const given: (readonly ReadyPress[])[] = [];
  const ours = await withApp(apps.ours, async (app) => {
    await platform.askForCards(app.url);
    return pressedTwice(app, platform, platform.methods.ours, async () => {
      const presses = await platform.filledCards();
      given.push(presses);
      return presses;
    });
  });
  const bare = await withApp(apps.bare, (app) =>
    // The bare app keeps no limits.
    pressedTwice(app, { calls: platform.calls }, platform.methods.bare, async () => given.shift() ?? []),
  );
  const what = `${platform.name}: presses`;
  return [
    ...pressRows(`${what} one by one`, platform, ours.oneByOne, bare.oneByOne, mongoIs),
    ...pressRows(`${what}, ${PARALLEL} at once`, platform, ours.atOnce, bare.atOnce, mongoIs),
  ];
}

/** The first round one by one, the next one at once. */
async function pressedTwice(
  app: AppProcess,
  { calls, rest }: Pick<PressingPlatform, 'calls' | 'rest'>,
  methods: readonly string[],
  round: () => Promise<readonly ReadyPress[]>,
): Promise<Rounds> {
  const run = async (presses: readonly ReadyPress[], parallel: number) => {
    await rest?.();
    return pressed(app, calls, methods, presses, parallel);
  };
  const first = await round();
  await run(first.slice(0, WARM_UP), PARALLEL);
  const oneByOne = await run(first.slice(WARM_UP), 1);
  const atOnce = await run(await round(), PARALLEL);
  return { oneByOne, atOnce };
}

async function pressed(
  app: AppProcess,
  calls: CountedCalls,
  methods: readonly string[],
  presses: readonly ReadyPress[],
  parallel: number,
): Promise<Pressed> {
  const answers: number[] = [];
  const press = async ({ conversation, post }: ReadyPress) => {
    const done = calls.oneMore(conversation, methods);
    const begin = performance.now();
    const status = await post(app.url);
    answers.push(performance.now() - begin);
    if (status !== 200) throw new NotTaken(status);
    await done;
  };
  const before = calls.total();
  const whole = await measured(
    () => cpuMs(app),
    presses.map((each) => () => press(each)),
    parallel,
  );
  const times = { p50: quantile(answers, 0.5), p99: quantile(answers, 0.99) };
  return { answers: times, whole, calls: (calls.total() - before) / presses.length };
}

function pressRows(
  what: string,
  { bareName, answered, api }: PressingPlatform,
  ours: Pressed,
  bare: Pressed,
  mongoIs: string,
): Row[] {
  const beside = (value: number) => `${bareName}: ${value.toFixed(1)} ms`;
  const message = (value: number) => `${bareName}, its message: ${value.toFixed(1)} ms`;
  const presses = `${ours.whole.count} signed presses of save and next; MongoDB is ${mongoIs}`;
  const slower = bare.whole.perSecond / ours.whole.perSecond;
  const done = `${what}, ${answered.word}`;
  return [
    row(what, ours.whole.perSecond, 'per s', presses),
    row(`${what}, as ${bareName}`, slower, '×', `${bareName}: ${bare.whole.perSecond.toFixed(0)} per s`),
    row(`${done}, p50`, ours.answers.p50, 'ms', answered.note),
    row(`${done}, p50 as ${bareName}`, ours.answers.p50 / bare.answers.p50, '×', beside(bare.answers.p50)),
    row(`${done}, p99`, ours.answers.p99, 'ms'),
    row(`${done}, p99 as ${bareName}`, ours.answers.p99 / bare.answers.p99, '×', beside(bare.answers.p99)),
    row(`${what}, next card there, p50`, ours.whole.p50, 'ms', message(bare.whole.p50)),
    row(`${what}, next card there, p99`, ours.whole.p99, 'ms', message(bare.whole.p99)),
    row(`${what}, CPU for each`, ours.whole.cpuMs, 'ms', 'of the product’s process (Linux only)'),
    row(`${what}, CPU as ${bareName}`, ours.whole.cpuMs / bare.whole.cpuMs, '×', beside(bare.whole.cpuMs)),
    row(`${what}, calls of ${api} for each`, ours.calls, '', `${bareName}: ${bare.calls.toFixed(1)}`),
  ];
}

class NotTaken extends Error {
  constructor(readonly status: number) {
    super(`a press was not taken: HTTP ${status}`);
    this.name = 'NotTaken';
  }
}
