const { ModuleMocker } = require('jest-mock');
const { Costs } = require('./costs.cjs');
const { oneMatcher } = require('./one-matcher.cjs');

/** What jest leaves on the global object for the suite that runs; see `jest-circus`. */
const OF_A_SUITE = ['TEST_TIMEOUT_SYMBOL', 'EVENT_HANDLERS'].map((name) => Symbol.for(name));

/**
 * Suites run in the worker's own realm rather than in one made for each, so that what one has loaded and V8 has compiled
 * serves all that follow: see `runtime.cjs`. What a suite changes on the global object is put back after it.
 */
class OneRealm {
  constructor({ projectConfig }, { testPath }) {
    if (process.env.COSTS) this.costs = new Costs(testPath, projectConfig.rootDir);
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.before = { console, env: { ...process.env }, exit: process.exit, Date };
  }
  async setup() {}
  /** Before its first test, and once its last is done: jest looks at the clock before it takes the suite down, to say how long that took. */
  handleTestEvent({ name }) {
    if (name === 'run_start') globalThis.expect = oneMatcher(globalThis.expect);
    if (name === 'teardown') this.#takeBackClock();
  }
  /** A suite that went by a clock of its own leaves the machine's to whoever comes next. */
  #takeBackClock() {
    const { Date: machines } = this.before;
    globalThis.Date = machines;
    machines.prototype.constructor = machines;
  }
  async teardown() {
    const { env, exit } = this.before;
    globalThis.console = this.before.console;
    // Also where none of its tests could be run.
    this.#takeBackClock();
    process.exit = exit;
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    for (const symbol of OF_A_SUITE) delete globalThis[symbol];
    delete globalThis.jest;
    await this.costs?.note();
  }
  /** Asked for by jest; nothing of ours is run in a context: see `runtime.cjs`. */
  getVmContext() {
    return null;
  }
}

module.exports = OneRealm;
