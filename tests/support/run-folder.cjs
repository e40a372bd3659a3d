const { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync } = require('node:fs');
const { freemem, tmpdir } = require('node:os');
const { join } = require('node:path');

/** A file system that lies in memory, on Linux. */
const IN_MEMORY = '/dev/shm';
/** Followed by the id of the process that runs the tests. */
const NAME = 'critical-friend-run-';
/** In bytes; a whole run keeps some hundred megabytes of data folders, browsers' profiles and databases at a time. */
const ROOM = 4 * 1024 ** 3;

/**
 * Makes a folder that all suites of a run share, and removes it after the last one: see `once-per-run.ts`. Temporary
 * folders of tests and of the processes that they start are in it: in memory where there is room, as suites would wait
 * for the disk after each of their many small writes. Folders of runs that were ended before their end go first.
 */
module.exports = async () => {
  for (const place of [IN_MEMORY, tmpdir()]) removeLeft(place);
  const folder = mkdtempSync(join(hasRoomInMemory() ? IN_MEMORY : tmpdir(), `${NAME}${process.pid}-`));
  process.env.TEST_RUN_DIR = folder;
  process.env.TMPDIR = join(folder, 'tmp');
  mkdirSync(process.env.TMPDIR);
};
module.exports.remove = async () => {
  rmSync(process.env.TEST_RUN_DIR, { recursive: true, force: true });
};

function removeLeft(place) {
  for (const name of namesIn(place)) {
    const [, pid] = /^(\d{1,10})-/.exec(name.startsWith(NAME) ? name.slice(NAME.length) : '') ?? [];
    if (pid !== undefined && !runs(Number(pid))) rmSync(join(place, name), { recursive: true, force: true });
  }
}

function namesIn(place) {
  try {
    return readdirSync(place);
  } catch {
    return [];
  }
}

function runs(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's runs as well.
    return error.code === 'EPERM';
  }
}

function hasRoomInMemory() {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize >= ROOM && freemem() >= 2 * ROOM;
  } catch {
    return false;
  }
}
