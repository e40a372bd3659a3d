/**
 * With --liftoff-only (see the test script) PGlite does not spend a third of a short run on optimising itself; where young
 * objects have room, a tenth of the work is saved, as most of them die. swc only strips types. Suites of a worker share its
 * realm and modules: `tests/support/one-realm`.
 */
module.exports = {
  testEnvironment: '<rootDir>/tests/support/one-realm/environment.cjs',
  runtime: '<rootDir>/tests/support/one-realm/runtime.cjs',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  // They take long: npm run test:faults.
  testPathIgnorePatterns: process.env.FAULTS === 'long' ? [] : ['/tests/faults/long/'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  reporters: ['default', '<rootDir>/tests/support/server-report.cjs'],
  globalSetup: '<rootDir>/tests/support/run-folder.cjs',
  globalTeardown: '<rootDir>/tests/support/run-folder-end.cjs',
  // As long as a slow machine may take with three suites beside each other. What a test waits for has a limit of its own.
  testTimeout: 300_000,
  testSequencer: '<rootDir>/tests/support/longest-first.cjs',
  // One more than the processors that it is usually given: suites wait for browsers, servers and clocks a fifth of their time.
  maxWorkers: 3,
};
