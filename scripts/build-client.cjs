/** Bundles the web chat's page into dist/adapters/web/public, or into the folder given as the first argument. */
const { copyFileSync, mkdirSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { buildSync } = require('esbuild');

const SOURCE = join(__dirname, '..', 'adapters', 'web', 'client');
const COPIED = ['index.html', 'icon.svg'];

function buildClient(outDir = join(__dirname, '..', 'dist', 'adapters', 'web', 'public')) {
  mkdirSync(outDir, { recursive: true });
  buildSync({
    entryPoints: { app: join(SOURCE, 'main.ts'), style: join(SOURCE, 'styles', 'main.css') },
    outdir: outDir,
    bundle: true,
    format: 'iife',
    target: ['es2022'],
    minify: true,
    legalComments: 'linked',
    logLevel: 'warning',
  });
  for (const file of COPIED) copyFileSync(join(SOURCE, file), join(outDir, file));
  return outDir;
}

module.exports = { buildClient };

if (require.main === module) buildClient(process.argv[2] ? resolve(process.argv[2]) : undefined);
