const { default: Sequencer } = require('@jest/test-sequencer');

/** The suites that take longest, the longest first. They begin a run, so that it does not end with one worker at work. */
const LONGEST = [
  'e2e/readme-tour',
  'e2e/mixed-review',
  'faults/servers-faults',
  'e2e/teams-playground',
  'e2e/slack-review',
  'product/rating-unseen',
  'product/whole-programme',
  'faults/app-reminders',
  'product/creating',
  'contracts/web-away',
  'faults/servers-clock',
  'contracts/visit-story',
  'contracts/chat',
  'contracts/benchmark-story-chat',
  'contracts/slack-link',
  'contracts/queue',
  'faults/app-guard',
  'product/cli-db',
  'contracts/web-page',
  'product/through-libreoffice',
  'e2e/large-letters',
  'e2e/whole-review',
  'product/unseen',
  'faults/cli-process',
  'faults/backup-mongo',
  'faults/servers-guard',
  'contracts/web-accessible',
  'faults/queue-kill',
  'faults/queue-folder',
  'faults/backup-move',
  'faults/servers-start',
  'contracts/older-data',
  'contracts/reasons-height',
  'e2e/reasons-measured',
  'contracts/mail',
  'contracts/web-application',
  'faults/app-data-dir',
  'faults/app-kill',
  'contracts/operator-metrics',
  'e2e/judging',
  'faults/servers',
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
