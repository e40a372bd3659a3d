/** The command line from the sources: builds first when the build is missing or older, then runs it in this process. */
const { spawnSync } = require('node:child_process');
const { existsSync, readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');
const BUILT = join(ROOT, 'dist', 'src', 'cli.js');
const SOURCES = ['src', 'flows', 'adapters', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];

/** When the newest file at or under a path was changed. */
function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isStale() {
  if (!existsSync(BUILT)) return true;
  // An installation without the compiler has the build that it came with.
  if (!existsSync(join(ROOT, 'node_modules', 'typescript'))) return false;
  const built = statSync(BUILT).mtimeMs;
  return SOURCES.some((source) => newest(join(ROOT, source)) > built);
}

/** Says nothing when it succeeds. */
function build() {
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status, stdout, stderr } = spawnSync(command, [...args, 'run', '-s', 'build'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: !npm && process.platform === 'win32',
  });
  if (status === 0) return;
  process.stderr.write(`The build failed.\n${stdout ?? ''}${stderr ?? ''}`);
  process.exit(1);
}

if (isStale()) build();
// npm runs scripts in the package's folder; paths on the line begin where the person is.
const cwd = process.env.npm_lifecycle_event === 'cli' ? process.env.INIT_CWD : undefined;
require(BUILT)
  .main(process.argv.slice(2), cwd ?? process.cwd())
  .then((exit) => {
    process.exitCode = exit;
  });
