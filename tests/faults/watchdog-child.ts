import { watchEventLoop } from '../../src/app/watchdog';

/** A process that is watched. Argument: for how long it may stand still. It hangs when it is told to. */
const watchdog = watchEventLoop({ info: () => {}, warn: () => {}, error: () => {} }, Number(process.argv[2]));
watchdog.watch();
watchdog.begins('event-done');
watchdog.ends('event-done');
watchdog.begins('event-slow');
process.stdin.on('data', (said) => {
  process.stdout.write(`${said}`);
  // Somebody types 900,000 exclamation marks and a letter: this looks at each of them from each of them.
  if (String(said).startsWith('hang')) /[.!]+$/.test(`${'!'.repeat(900_000)}a`);
});
process.stdout.write('ready\n');
