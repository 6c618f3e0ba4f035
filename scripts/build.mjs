/** Builds `dist/`: CommonJS bundles for the program, one ES module for the library, and its types. */
import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { asked, bundles, entryOf, otherBundles, readExports } from './bundles.mjs';
import { thirdParty } from './third-party.mjs';

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
  metafile: true,
  // Modules are named by their place in this folder, so that every checkout builds the same bytes.
  preserveSymlinks: true,
};
/** @param inCore - see {@link otherBundles} */
const bundle = (name, inCore, isDraft) =>
  build({
    ...shared,
    stdin: entryOf(name),
    // As the loader runs it: text that is put around it at the start is copied whole.
    banner: { js: '(function (exports, require, module, __filename) {' },
    footer: { js: '})' },
    outfile: `dist/${name}.cjs`,
    format: 'cjs',
    minify: !isDraft,
    write: !isDraft,
    plugins: [lazyChildProcess, otherBundles(name, inCore)],
  });

/**
 * Leaves ASCII alone in a bundle: the loader reads bundles as Latin-1, and what esbuild does not escape, as in regular expressions,
 * would match nothing.
 */
function escapeBundle(name) {
  const path = `dist/${name}.cjs`;
  const hex = (c) => c.charCodeAt(0).toString(16).padStart(4, '0');
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(/[^\0-\x7f]/g, (c) => `\\u${hex(c)}`),
  );
}

const modulesOf = ({ metafile }) => new Set(Object.keys(metafile.inputs).map((path) => path.replace(/^src\//, '')));
const names = Object.keys(bundles);
const allAsked = () => names.map((name) => [...asked.get(name)].sort().join(' ')).join('\n');

// The bundles ask each other for modules, and give more modules the more they are asked for.
await readExports();
const inCore = modulesOf(await bundle('core', new Set(), true));
for (let known; known !== allAsked(); await readExports()) {
  known = allAsked();
  await Promise.all(names.map((name) => bundle(name, inCore, true)));
}
const metafiles = [];
for (const name of names) metafiles.push((await bundle(name, inCore, false)).metafile);
names.forEach(escapeBundle);
const library = await build({ ...shared, entryPoints: ['src/index.ts'], outfile: 'dist/index.js', format: 'esm' });
writeFileSync('dist/THIRD-PARTY.txt', thirdParty([...metafiles, library.metafile]));
execFileSync(process.execPath, ['scripts/types/write.mjs'], { stdio: 'inherit' });
// A package keeps the permissions of its files: they are the same whatever the umask.
for (const entry of readdirSync('dist', { recursive: true, withFileTypes: true }))
  if (entry.isFile()) chmodSync(join(entry.parentPath, entry.name), 0o644);
execFileSync(process.execPath, ['scripts/warm-cache.cjs'], { stdio: 'inherit' });
