const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** Makes a folder that all suites of a run share, and removes it after the last one: see `once-per-run.ts`. */
module.exports = async () => {
  process.env.TEST_RUN_DIR = mkdtempSync(join(tmpdir(), 'critical-friend-run-'));
};
module.exports.remove = async () => {
  rmSync(process.env.TEST_RUN_DIR, { recursive: true, force: true });
};
