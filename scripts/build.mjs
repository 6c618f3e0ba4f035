/** Builds `dist/`: CommonJS bundles for the program, one ES module for the library, and its types. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { entryOf, otherParts, parts } from './parts.mjs';

/**
 * Commander loads `child_process` at once, for subcommands that are programs of their own. This one has none, and the
 * module costs a start-up two milliseconds: the bundle gets it only if it is ever asked for.
 */
const lazyChildProcess = {
  name: 'lazy-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'child-process', namespace: 'lazy' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'lazy' }, () => ({
      contents: "module.exports = { spawn: (...args) => require('node:child_process').spawn(...args) };",
      resolveDir: process.cwd(),
    }));
  },
};

rmSync('dist', { recursive: true, force: true });

const shared = {
  bundle: true,
  supported: { 'dynamic-import': false },
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  logLevel: 'warning',
};
// Each part holds what the parts before it ask of it; the first is the command line itself.
const asked = {};
const built = {};
for (const part of parts) {
  const entry = entryOf(part, asked);
  await build({
    ...shared,
    stdin: entry,
    // As the loader runs it: text that is put around it at the start is copied whole.
    banner: { js: '(function (exports, require, module, __filename) {' },
    footer: { js: '})' },
    outfile: `dist/${part}.cjs`,
    format: 'cjs',
    minify: true,
    plugins: [lazyChildProcess, otherParts(part, asked)],
  });
  built[part] = entry.contents;
}
for (const part of parts) {
  if (entryOf(part, asked).contents !== built[part])
    throw new Error(`a later part asks ${part} for what it was built without`);
}
await build({ ...shared, entryPoints: ['src/index.ts'], outfile: 'dist/index.js', format: 'esm' });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
execFileSync(process.execPath, ['scripts/warm-cache.cjs'], { stdio: 'inherit' });
