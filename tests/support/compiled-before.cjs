const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { basename, join } = require('node:path');
const { cachedDataVersionTag } = require('node:v8');
const { Script } = require('node:vm');

/**
 * Lies beside a bundle under its name (see `run-child.ts`) and runs it. The first process that ends by itself leaves
 * what V8 compiled, and the others need not: half of what it takes to load the product. Node has this from 22.1 on.
 */
const file = join(__dirname, `${basename(__filename, '.js')}.bundle.js`);
const compiled = `${file}.${cachedDataVersionTag()}`;
const isCompiled = existsSync(compiled);

const script = new Script(Module.wrap(readFileSync(file, 'latin1').replace(/^#!/, '//')), {
  filename: file,
  ...(isCompiled ? { cachedData: readFileSync(compiled) } : {}),
});
if (!isCompiled) process.on('exit', keep);
script.runInThisContext()(exports, require, module, file, __dirname);

function keep() {
  const unfinished = `${compiled}.${process.pid}`;
  try {
    writeFileSync(unfinished, script.createCachedData());
    renameSync(unfinished, compiled);
  } catch (error) {
    // A process that may not write here is no other one for it.
    if (!['EACCES', 'EROFS', 'ENOSPC'].includes(error.code)) throw error;
  }
}
