const { mkdirSync, mkdtempSync, rmSync, statfsSync } = require('node:fs');
const { freemem, tmpdir } = require('node:os');
const { join } = require('node:path');

/** A file system that lies in memory, on Linux. */
const IN_MEMORY = '/dev/shm';
/** In bytes; a whole run keeps some hundred megabytes of data folders, browsers' profiles and databases at a time. */
const ROOM = 4 * 1024 ** 3;

/**
 * Makes a folder that all suites of a run share, and removes it after the last one: see `once-per-run.ts`. Temporary
 * folders of tests and of the processes that they start are in it: in memory where there is room, as suites would wait
 * for the disk after each of their many small writes.
 */
module.exports = async () => {
  const folder = mkdtempSync(join(hasRoomInMemory() ? IN_MEMORY : tmpdir(), 'critical-friend-run-'));
  process.env.TEST_RUN_DIR = folder;
  process.env.TMPDIR = join(folder, 'tmp');
  mkdirSync(process.env.TMPDIR);
};
module.exports.remove = async () => {
  rmSync(process.env.TEST_RUN_DIR, { recursive: true, force: true });
};

function hasRoomInMemory() {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize >= ROOM && freemem() >= 2 * ROOM;
  } catch {
    return false;
  }
}
