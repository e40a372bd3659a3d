/** Where `expect` keeps its matchers: it makes each of them, in six ways, whenever it is called. */
const KEPT = Symbol.for('$$jest-matchers-object');

/** On the `expect` that it is made of, so that it is made once. */
const LIGHT = Symbol('one matcher at a time');

/**
 * The same `expect`, which makes the matcher that is asked for instead of all sixty: some suites expect tens of thousands
 * of things, and spend a quarter of their time on what they do not ask for. What a matcher does and says is its own.
 */
function oneMatcher(expect) {
  expect[LIGHT] ??= light(expect);
  return expect[LIGHT];
}

function light(expect) {
  /** Which place it was called in is of use to what waits for a promise only: matchers know where they themselves were. */
  const only = (name, actual) => {
    const kept = globalThis[KEPT];
    const { matchers } = kept;
    const { stackTraceLimit } = Error;
    try {
      kept.matchers = { [name]: matchers[name] };
      Error.stackTraceLimit = 0;
      return expect(actual);
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
      kept.matchers = matchers;
    }
  };
  const matcher = (actual, name) => {
    if (name === 'resolves' || name === 'rejects') return promised(expect(actual)[name]);
    return Object.hasOwn(globalThis[KEPT].matchers, name) ? only(name, actual)[name] : expect(actual)[name];
  };
  const negated = {
    get: ({ actual }, name) =>
      Object.hasOwn(globalThis[KEPT].matchers, name) ? only(name, actual).not[name] : expect(actual).not[name],
  };
  const plain = {
    get: (of, name) => (name === 'not' ? new Proxy(of, negated) : matcher(of.actual, name)),
  };
  const one = (...args) => (args.length > 1 ? expect(...args) : new Proxy({ actual: args[0] }, plain));
  // *any*, *objectContaining*, what counts the assertions: its own.
  return Object.setPrototypeOf(one, expect);
}

/** What waits for a promise, whose error is to show the line of the test and not this. */
function promised(matchers) {
  return new Proxy(matchers, {
    get: (all, name) => {
      if (name === 'not') return promised(all.not);
      if (typeof all[name] !== 'function') return all[name];
      return async (...args) => {
        try {
          return await all[name](...args);
        } catch (error) {
          const lines = String(error.stack).split('\n');
          error.stack = lines.filter((line) => !line.includes(__filename)).join('\n');
          throw error;
        }
      };
    },
  });
}

module.exports = { oneMatcher };
