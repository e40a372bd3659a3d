import { throttledLog } from '../../src/app/throttled-log';
import type { Log, LogFields } from '../../src/ports/log';

/** A log that keeps what it is told, at a time that the test sets. */
function aLog() {
  const lines: { fields: LogFields; message: string }[] = [];
  const say = (fields: LogFields, message: string) => void lines.push({ fields, message });
  const log: Log = { info: say, warn: say, error: say };
  let time = 0;
  return {
    lines,
    log: throttledLog(log, () => time),
    wait: (ms: number) => {
      time += ms;
    },
  };
}

const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET' });

test('the same error is told once, and after a while again, with how often it came meanwhile', () => {
  const { lines, log, wait } = aLog();
  for (let n = 0; n < 5; n += 1) log.error({ err: refused }, 'queue error');
  expect(lines).toEqual([{ fields: { err: refused }, message: 'queue error' }]);
  wait(30_000);
  log.error({ err: refused }, 'queue error');
  expect(lines[1]?.fields).toEqual({ err: refused, repeated: 4 });
});

test('another error, or another sentence, is told at once', () => {
  const { lines, log } = aLog();
  log.error({ err: refused }, 'queue error');
  log.error({ err: reset }, 'queue error');
  log.warn({ err: refused }, 'announcements error');
  expect(lines).toHaveLength(3);
});
