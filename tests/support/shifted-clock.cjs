/**
 * Loaded before anything else (`node --require`): this process's `Date` is the machine's, shifted by the milliseconds
 * that stand in the file named by SHIFTED_CLOCK. The file may change while the process runs: a clock that was set.
 * Timers go on counting as they do when somebody sets a machine's clock.
 */
const { existsSync, readFileSync } = require('node:fs');

const file = process.env.SHIFTED_CLOCK;
const MachineDate = Date;
const READ_EVERY_MS = 10;
let shift = 0;
let readAt = Number.NEGATIVE_INFINITY;

function now() {
  const elapsed = performance.now();
  if (elapsed - readAt >= READ_EVERY_MS) {
    readAt = elapsed;
    // Once the file is gone with its folder, the clock goes on as it was.
    if (existsSync(file)) shift = Number(readFileSync(file, 'utf8'));
  }
  return MachineDate.now() + shift;
}

if (file) {
  globalThis.Date = new Proxy(MachineDate, {
    construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
    apply: () => new MachineDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
  MachineDate.prototype.constructor = globalThis.Date;
}
