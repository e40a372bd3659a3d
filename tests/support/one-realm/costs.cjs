const { appendFileSync, readFileSync } = require('node:fs');
const { relative } = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');

/** In the kernel's count of a process's time; it is a hundred on every Linux. */
const TICKS_IN_A_SECOND = 100;

const SETTLES_WITHIN_MS = 50;

/**
 * What a suite costs, added to the file that `COSTS` names: a line of JSON with the seconds it took, and the seconds of
 * processor time of its worker and of the processes that it started and that have ended. What it took beyond both it
 * waited (its processes may have run at the same time). `left`: what it left behind that keeps its worker from ending.
 * Linux only.
 */
class Costs {
  constructor(path, root) {
    this.suite = relative(root, path);
    this.alive = process.getActiveResourcesInfo();
    this.began = now();
  }
  async note() {
    const { alive, began, suite } = this;
    const ended = now();
    const line = { suite };
    for (const key of Object.keys(began)) line[key] = Number((ended[key] - began[key]).toFixed(2));
    // What was closed in its last moment has gone.
    await sleep(SETTLES_WITHIN_MS);
    const left = process.getActiveResourcesInfo();
    for (const one of alive) if (left.includes(one)) left.splice(left.indexOf(one), 1);
    if (left.length > 0) line.left = left;
    appendFileSync(process.env.COSTS, `${JSON.stringify(line)}\n`);
  }
}

/** By no clock that a suite could set. */
function now() {
  const { user, system } = process.cpuUsage();
  const fields = readFileSync('/proc/self/stat', 'latin1').split(') ').pop().split(' ');
  return {
    took: Number(process.hrtime.bigint()) / 1e9,
    worker: (user + system) / 1e6,
    started: (Number(fields[13]) + Number(fields[14])) / TICKS_IN_A_SECOND,
  };
}

module.exports = { Costs };
