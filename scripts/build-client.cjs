/**
 * Makes the web chat's page in dist/adapters/web/public, or in the folder given as the first argument: scripts, styles and
 * icons under names with a sum of what is in them (`assets/`), which a browser need never ask for twice; and what has to
 * keep its name, with the others' in it. All that gets smaller by it also lies there packed.
 */
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, extname, join, relative, resolve } = require('node:path');
const { brotliCompressSync, constants, gzipSync } = require('node:zlib');
const { buildSync } = require('esbuild');

const SOURCE = join(__dirname, '..', 'adapters', 'web', 'client');
const PACKED = ['.html', '.js', '.css', '.svg', '.webmanifest'];
const BUNDLE = { bundle: true, format: 'iife', target: ['es2022'], minify: true, logLevel: 'warning', write: false };

function buildClient(outDir = join(__dirname, '..', 'dist', 'adapters', 'web', 'public')) {
  const files = new Map();
  const named = (name, bytes) => {
    const { ext, stem } = { ext: extname(name), stem: name.slice(0, -extname(name).length) };
    const sum = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    files.set(`assets/${stem}-${sum}${ext}`, bytes);
    return `/assets/${stem}-${sum}${ext}`;
  };

  const svg = readFileSync(join(SOURCE, 'icon.svg'));
  const assets = { icon: named('icon.svg', svg), touch: named('touch.png', png(svg, 180)) };
  const bundled = buildSync({
    ...BUNDLE,
    entryPoints: {
      app: join(SOURCE, 'main.ts'),
      style: join(SOURCE, 'styles', 'main.css'),
      board: join(SOURCE, 'board', 'main.ts'),
      boardstyle: join(SOURCE, 'styles', 'board.css'),
    },
    outdir: outDir,
    entryNames: 'assets/[name]-[hash]',
    legalComments: 'linked',
  });
  for (const { path, contents } of bundled.outputFiles) {
    const name = relative(outDir, path);
    files.set(name, Buffer.from(contents));
    assets[/^assets.(app|style|board|boardstyle)-\w+\.(js|css)$/.exec(name)?.[1]] = `/${name}`;
  }
  const filled = (name) =>
    readFileSync(join(SOURCE, name), 'utf8').replace(/\{\{(\w+)\}\}/g, (_, asset) => assets[asset]);
  const page = filled('index.html');
  files.set('index.html', Buffer.from(page));
  files.set('board.html', Buffer.from(filled('board.html')));
  files.set('sw.js', Buffer.from(worker(['/', assets.app, assets.style, assets.icon], page)));

  const maskable = Buffer.from(
    String(svg)
      .replace(/viewBox="0 0 32 32"/, 'viewBox="-4 -4 40 40"')
      .replace(/<rect[^>]*>/, '<rect x="-4" y="-4" width="40" height="40" fill="#0f6e68"/>'),
  );
  const icons = [
    { src: assets.icon, sizes: 'any', type: 'image/svg+xml' },
    ...[192, 512].map((size) => icon(named(`icon-${size}.png`, png(svg, size)), size)),
    { ...icon(named('maskable-512.png', png(maskable, 512)), 512), purpose: 'maskable' },
  ];
  for (const [language, manifest] of Object.entries(loaded('manifests.ts').manifests(icons)))
    files.set(`${language}.webmanifest`, Buffer.from(JSON.stringify(manifest)));

  for (const [name, bytes] of files) write(join(outDir, name), bytes);
  return outDir;
}

/** The service worker, which knows the names of the shell's files, and by a sum of them whether it keeps these. */
function worker(shell, page) {
  const sum = createHash('sha256').update(page).update(shell.join()).digest('hex').slice(0, 12);
  const { outputFiles } = buildSync({
    ...BUNDLE,
    entryPoints: [join(SOURCE, 'worker', 'sw.ts')],
    define: { SHELL: JSON.stringify({ sum, files: shell }) },
  });
  return outputFiles[0].text;
}

const icon = (src, size) => ({ src, sizes: `${size}x${size}`, type: 'image/png' });

/** A drawing as a picture of so many pixels. */
function png(svg, size) {
  const { Resvg } = require('@resvg/resvg-js');
  return new Resvg(String(svg), { fitTo: { mode: 'width', value: size } }).render().asPng();
}

/** What a module of the page exports. */
function loaded(file) {
  const { outputFiles } = buildSync({ ...BUNDLE, entryPoints: [join(SOURCE, file)], format: 'cjs', platform: 'node' });
  const module = new Module(file);
  module._compile(outputFiles[0].text, join(SOURCE, file));
  return module.exports;
}

/** The file, and beside it the same packed as browsers take it. */
function write(path, bytes) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  if (!PACKED.includes(extname(path))) return;
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(
    `${path}.br`,
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  );
}

module.exports = { buildClient };

if (require.main === module) buildClient(process.argv[2] ? resolve(process.argv[2]) : undefined);
