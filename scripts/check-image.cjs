/**
 * Carries out the Dockerfile's own steps in temporary folders and runs what comes of it, where there is no Docker: see
 * tests/image/main.ts. Needs root, for folders that are the whole file system to what runs in them.
 */
const { join } = require('node:path');
const { buildSync } = require('esbuild');

const ROOT = join(__dirname, '..');
const BUNDLE = join(ROOT, 'node_modules', '.cache', 'critical-friend-image', 'main.cjs');

function refuse(reason) {
  process.stderr.write(`image: ${reason}\n`);
  process.exit(1);
}

if (process.platform !== 'linux') refuse('this needs Linux');
if (process.getuid() !== 0) refuse('this needs root');
buildSync({
  entryPoints: [join(ROOT, 'tests', 'image', 'main.ts')],
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  outfile: BUNDLE,
  logLevel: 'warning',
});
require(BUNDLE)
  .checkImage(ROOT)
  .then(
    () => process.exit(0),
    (error) => refuse(error?.stack ?? String(error)),
  );
