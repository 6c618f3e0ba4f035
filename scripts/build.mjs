/** Builds `dist/`: CommonJS bundles for the program, one ES module for the library, and its types. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { asked, bundles, entryOf, otherBundles } from './bundles.mjs';

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
/** @param inCore - see {@link otherBundles} */
const bundle = (name, inCore, isDraft = false) =>
  build({
    ...shared,
    stdin: entryOf(name),
    // As the loader runs it: text that is put around it at the start is copied whole.
    banner: { js: '(function (exports, require, module, __filename) {' },
    footer: { js: '})' },
    outfile: `dist/${name}.cjs`,
    format: 'cjs',
    minify: true,
    write: !isDraft,
    metafile: true,
    plugins: [lazyChildProcess, otherBundles(name, inCore)],
  });

// Each bundle is asked by those before it; those behind the core, in a draft of it, for what it has anyway.
await bundle('entry');
const { metafile } = await bundle('core', undefined, true);
const inCore = new Set(Object.keys(metafile.inputs).map((path) => path.replace(/^src\//, '')));
const others = Object.keys(bundles).filter((name) => name !== 'entry' && name !== 'core');
for (const name of others) await bundle(name, inCore);
const given = entryOf('entry').contents;
await bundle('core');
if (entryOf('entry').contents !== given || asked.get('entry').size !== bundles.entry.length)
  throw new Error('the entry is asked for a module that scripts/bundles.mjs does not list');
await build({ ...shared, entryPoints: ['src/index.ts'], outfile: 'dist/index.js', format: 'esm' });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
execFileSync(process.execPath, ['scripts/warm-cache.cjs'], { stdio: 'inherit' });
