/**
 * Which part may import which: the method is inside, ports around it; then the kernel, which knows no step, and the steps,
 * which know what the kernel shows them; adapters stand behind the ports, and `src/app` puts all together. The one place that
 * says so. A type-only import counts like any other.
 */

const PACKAGES = '(^|/)node_modules/';
/** Node's own modules, as dependency-cruiser names them: with or without `node:`. */
const nodeModule = (...names) => `^(node:)?(${names.join('|')})($|/)`;
const packages = (...names) => `${PACKAGES}(@types/)?(${names.join('|')})/`;

/** A step's folder: all folders of `flows/` but what several of them show. */
const STEP = '^flows/(?!prompts/)([^/]+)/';

/** What carries the steps out and knows none. */
const KERNEL = '^src/(turn|plan|delivery|accounts|programme)/';

/** A part of the tree and the only paths that it may import from. */
function only(name, comment, from, allowed) {
  return { name, comment, severity: 'error', from, to: { pathNot: allowed } };
}

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere escapes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    only('method-is-pure', 'The method: no I/O, no clock, no platform.', { path: '^src/method/' }, [
      '^src/method/',
      packages('date-fns', '@date-fns/tz', 'date-holidays', 'unhomoglyph'),
    ]),
    only(
      'ports-know-the-method',
      'Interfaces in the words of the method, and how keys are made.',
      { path: '^src/ports/' },
      ['^src/(method|ports)/', nodeModule('crypto')],
    ),
    only('words-know-the-method', 'The catalogues of texts.', { path: '^src/i18n/' }, ['^src/(i18n|method|ports)/']),
    only('benchmarks-are-data', 'The benchmarks that ship.', { path: '^src/benchmarks/' }, [
      '^src/(benchmarks|method)/',
    ]),
    only(
      'steps-contract-is-pure',
      'What a step is, and the tables that follow from all of them.',
      { path: '^src/steps/' },
      ['^src/(steps|method|ports|i18n)/'],
    ),
    only('flows-are-pure', 'The steps: they send, save and await nothing.', { path: '^flows/' }, [
      '^flows/',
      '^src/(steps|method|ports|i18n)/',
    ]),
    {
      name: 'kernel-knows-no-step',
      comment: 'Steps are handed to it.',
      severity: 'error',
      from: { path: '^src/(?!app/|cli/)' },
      to: { path: '^flows/' },
    },
    {
      name: 'steps-show-what-is-public',
      comment: 'Of another step only its public.ts: types, and what reads.',
      severity: 'error',
      from: { path: STEP },
      to: {
        path: STEP,
        pathNot: ['^flows/$1/', '/public\\.ts$'],
      },
    },
    {
      name: 'kernel-uses-ports',
      comment: 'It reaches the outside through ports only: no adapter, no composition, no configuration.',
      severity: 'error',
      from: { path: KERNEL },
      to: { path: ['^adapters/', '^tests/', '^src/[^/]+\\.ts$', '^src/(app|cli)/'] },
    },
    {
      name: 'kernel-opens-no-connections',
      comment: 'The network and other processes belong to adapters.',
      severity: 'error',
      from: { path: KERNEL },
      to: {
        path: nodeModule(
          'http',
          'https',
          'http2',
          'net',
          'tls',
          'dgram',
          'dns',
          'child_process',
          'worker_threads',
          'cluster',
        ),
      },
    },
    {
      name: 'kernel-reads-no-files',
      comment: 'But the programme file, which people keep beside the product.',
      severity: 'error',
      from: { path: KERNEL, pathNot: '/programme-file' },
      to: { path: nodeModule('fs') },
    },
    {
      name: 'kernel-uses-no-engines',
      comment: 'What stores, queues, serves and draws is behind a port.',
      severity: 'error',
      from: { path: KERNEL },
      to: {
        path: packages(
          'mongoose',
          'mongodb',
          '@seald-io/nedb',
          'bullmq',
          'ioredis',
          '@electric-sql/pglite',
          'express',
          'prom-client',
          '@bull-board/api',
          '@bull-board/express',
          '@slack/bolt',
          '@slack/web-api',
          '@slack/socket-mode',
          '@slack/oauth',
          'botbuilder',
          'adaptivecards',
          'echarts',
          '@resvg/resvg-js',
        ),
      },
    },
    {
      name: 'adapters-know-the-inside-by-its-interfaces',
      comment: 'Ports, the method and words: no kernel, no flows, no composition.',
      severity: 'error',
      from: { path: '^adapters/' },
      to: { path: ['^(src|flows|tests|scripts)/'], pathNot: '^src/(ports|method|i18n)/' },
    },
    {
      name: 'adapters-do-not-know-each-other',
      comment:
        'Except for what platforms share: the rendering of Adaptive Cards, the pace that limits set, and how bodies are read.',
      severity: 'error',
      from: { path: '^adapters/([^/]+)/' },
      to: { path: '^adapters/', pathNot: '^adapters/($1|adaptive-cards|pacing|http)/' },
    },
    {
      name: 'only-compose-knows-adapters',
      comment: 'So that there is one place where engines and platforms are chosen.',
      severity: 'error',
      from: { path: '^(src|flows)/', pathNot: '^src/app/compose(/|\\.ts$)' },
      to: { path: '^adapters/' },
    },
    {
      name: 'production-knows-no-tests',
      comment: 'Nor scripts.',
      severity: 'error',
      from: { path: '^(src|flows|adapters)/' },
      to: { path: '^(tests|scripts)/' },
    },
  ],
  options: {
    // TypeScript 7 has no compiler API for others to use; swc reads the same files, type-only imports included.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.cjs', '.js', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types'],
    },
  },
};
