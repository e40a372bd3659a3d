const asyncHooks = require('node:async_hooks');
const Module = require('node:module');
const { default: Runtime } = require('jest-runtime');

/** The maps of what was compiled in this worker: a stack may go through a module that an earlier suite loaded. */
const maps = new Map();

/**
 * Which test or hook runs, for circus to know whose an error is that nobody caught: here they run one after the other.
 * Node 20 follows every promise of a process from the first one that is asked to on: twice the work, of tests that do
 * little else.
 */
class OneAfterTheOther {
  getStore() {
    return this.store;
  }
  async run(store, work) {
    const { store: before } = this;
    this.store = store;
    try {
      return await work();
    } finally {
      this.store = before;
    }
  }
}

/** Of the suite that runs. */
let transform;

Module._extensions['.ts'] = (module, file) => module._compile(transform(file), file);

/**
 * Loads with Node's own `require` what jest would load anew for each suite: the sources, and the packages they use, once
 * in a worker. A third of the work of all tests was that. Module state is thus shared between suites, as it is between
 * the requests of a process: no test may count on a fresh one.
 */
class OneRealmRuntime extends Runtime {
  constructor(config, environment, resolver, transformer, ...rest) {
    // It would be jest's own, which asks `requireModule`; a package that asks for one of Node's would load the suite again.
    const { getBuiltinModule } = process;
    super(config, environment, resolver, transformer, ...rest);
    process.getBuiltinModule = getBuiltinModule;
    const options = { isInternalModule: false, supportsStaticESM: false };
    transform = (file) => {
      const { code, sourceMapPath } = transformer.transform(file, options);
      if (sourceMapPath) maps.set(file, sourceMapPath);
      return code;
    };
  }
  /** A suite, which nothing loads but this: it is not kept. */
  requireModule(path) {
    globalThis.jest = this.jestGlobals.jestObjectFor(path);
    require(path);
    delete require.cache[path];
  }
  /** Circus keeps a suite's tests in its module's state. */
  requireInternalModule(path) {
    delete require.cache[path];
    const { AsyncLocalStorage } = asyncHooks;
    asyncHooks.AsyncLocalStorage = OneAfterTheOther;
    try {
      return require(path);
    } finally {
      asyncHooks.AsyncLocalStorage = AsyncLocalStorage;
    }
  }
  unstable_shouldLoadAsEsm() {
    return false;
  }
  getSourceMaps() {
    return maps;
  }
}

module.exports = OneRealmRuntime;
