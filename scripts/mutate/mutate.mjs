/**
 * Breaks a room on purpose, one change at a time, and counts the changes that its tests notice: `npm run mutate stats`,
 * `npm run mutate judgement/record`, `npm run mutate signals/gate.ts`. Tests read nothing of ../shared, for they run in a copy.
 * Of a room that `rooms.mjs` does not list one file in ten is mutated; `-- --share 0.2 --seed 7` draws others. What survived is
 * printed; results stand in `reports/mutation`. A score under the room's mark is exit status 1.
 */
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { roomOf, slow } from './rooms.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { share: { type: 'string' }, seed: { type: 'string', default: '1' }, tests: { type: 'string' } },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('name a room: npm run mutate stats');

const room = roomOf(folder);
const share = Number(values.share ?? room.share);
const path = join('src', folder);
const all = statSync(path).isFile()
  ? [path]
  : readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(path, file));

/** A number from 0 to 1 that depends on the file and the seed only: a file is drawn on every machine or on none. */
const draw = (file) =>
  createHash('sha256')
    .update(`${values.seed} ${file.replaceAll('\\', '/')}`)
    .digest()
    .readUInt32BE() /
  2 ** 32;
const sources = all.filter((file) => file.endsWith('.ts') && !file.includes('assembly'));
const mutate = sources.filter((file) => share >= 1 || draw(file) < share);
console.log(`${mutate.length} of the ${sources.length} files of ${folder}`);

process.env.ROTATION_MUTATION_TESTS = (values.tests?.split(',') ?? room.tests).map((test) => `test/${test}`).join(',');
process.env.ROTATION_MUTATION_SLOW = slow.map((test) => `test/${test}.test.ts`).join(',');
process.env.ROTATION_TEST_RUNS ??= '0.02';

const report = join('reports', 'mutation', folder.replaceAll('/', '-'));
const results = await new Stryker({
  mutate,
  mutator: { excludedMutations: ['StringLiteral'] },
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'scripts/mutate/vitest.config.ts', related: false },
  // None: its own reading of tsconfig.json does not know the native compiler.
  tsconfigFile: 'none',
  ignorePatterns: ['/dist', '/docs', '/examples', '/reports', '/bench'],
  reporters: ['clear-text', 'progress-append-only'],
  disableTypeChecks: false,
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  // A second run repeats only what changed since, and what survived where tests changed.
  incremental: true,
  incrementalFile: `${report}.json`,
  concurrency: 2,
  timeoutMS: 20_000,
  timeoutFactor: 4,
}).runMutationTest();

const counted = (...states) => results.filter(({ status }) => states.includes(status)).length;
const killed = counted('Killed', 'Timeout', 'RuntimeError');
const score = (100 * killed) / Math.max(1, killed + counted('Survived', 'NoCoverage'));
console.log(`${score.toFixed(1)} % of the changes to ${folder} are noticed; the mark is ${room.percent} %`);
process.exitCode = score < room.percent ? 1 : 0;
