/**
 * PGlite needs --experimental-vm-modules (see the test script), and with --liftoff-only it does not spend a third of a
 * short run on optimising itself; swc only strips types.
 */
module.exports = {
  testEnvironment: 'node',
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
  testTimeout: 60_000,
  testSequencer: '<rootDir>/tests/support/longest-first.cjs',
  maxWorkers: 2,
};
