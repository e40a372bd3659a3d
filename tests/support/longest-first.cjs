const { default: Sequencer } = require('@jest/test-sequencer');

/** The suites that take longest, the longest first. They begin a run, so that it does not end with one worker at work. */
const LONGEST = [
  'e2e/mixed-review',
  'faults/servers-faults',
  'e2e/teams-playground',
  'faults/app-reminders',
  'e2e/readme-tour',
  'product/whole-programme',
  'faults/backup-move',
  'faults/backup-mongo',
  'contracts/queue',
  'e2e/slack-review',
  'faults/cli-process',
  'faults/app-data-dir',
  'faults/servers-clock',
  'faults/queue-folder',
  'contracts/web-away',
  'faults/servers',
  'faults/app-kill',
  'e2e/reasons-measured',
  'contracts/chat',
  'contracts/web-page',
  'e2e/whole-review',
  'product/rating-unseen',
  'e2e/judging',
  'product/unseen',
  'attack/attack',
  'product/cli-import',
];

/** On a machine that has no durations of an earlier run jest goes by the files' sizes, which say little here. */
class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
}

function rank({ path }) {
  const found = LONGEST.findIndex((name) => path.endsWith(`/tests/${name}.test.ts`));
  return found < 0 ? LONGEST.length : found;
}

module.exports = LongestFirst;
