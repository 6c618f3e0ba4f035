import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** Tests of whole processes: the built program, Python, shells, strace, files on a disk. */
const processes = [
  'test/bin/**/*.test.ts',
  'test/independent/**/*.test.ts',
  'test/platform/**/*.test.ts',
  'test/cli/commands/completion/**/*.test.ts',
];

/** What of these needs no POSIX shell, no signals and no files like /dev/full. */
const anywhere = ['anywhere', 'bundles', 'release-check'].map((name) => `test/bin/${name}.test.ts`);
const isPosix = process.platform !== 'win32';
if (!isPosix) console.warn('on Windows, tests of processes are left out, except', anywhere.join(', '));

/** Thousands of random or broken inputs, large files, or the whole history again and again: by name, for folders move. */
const properties = [
  ...['contract', 'fuzz', 'truncation', 'truncated-row', 'scanned-rows', 'parsed-rows', 'known-facts', 'gate-levels'],
  ...['turning-points-search', 'turning-points-levels', 'sensitivity', 'rolling-regression', 'rolling-correlation'],
  ...['assemble', 'shared-files', 'several-in-one-file', 'verdict/verdict', 'data/import/command'],
  ...[
    'headlines',
    'browser-downloads',
    'returns-hint',
    'wrong-series-folders',
    'wild-folder-variations',
    'layouts',
    'byte-table',
  ],
].map((name) => `test/**/${name}.test.ts`);
properties.push('test/judgement/record/record.test.ts', 'test/cli/commands/check/run.test.ts');

/**
 * Workers keep what they have loaded: no test changes a module or a global, so files need no world of their own, and the
 * sources and the long series are read once per worker. A file of `process` has folders to remove at its end.
 */
const project = (
  name: string,
  include: string[],
  exclude: string[] = [],
  isolate = false,
): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, include, exclude, isolate },
});

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: '100%',
    reporters: ['default', './test/helpers/closing-line-reporter.ts'],
    projects: [
      project('unit', ['test/**/*.test.ts'], [...processes, ...properties]),
      project('property', properties),
      project('process', isPosix ? processes : anywhere, [], true),
    ],
  },
});
