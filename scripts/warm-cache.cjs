/** Runs the built program as its users do and keeps what V8 compiled for that, for this Node: the next start compiles nothing. */
'use strict';
const { mkdirSync, writeFileSync } = require('node:fs');
const { join, parse } = require('node:path');
const { cacheOf } = require('../bin/keep-code.cjs');
const { builtCache, cached, loaded, moduleOf } = require('../bin/rotation.cjs');

const sample = join(__dirname, '..', 'fixtures', 'sample');
/** The sample's files as a user would name his own: claims are held against those, never against the sample. */
const named = ['spx', 'rut', 'nasdaq'].flatMap((name) => [`--${name}`, join(sample, `${name}.csv`)]);
const calls = [
  ['--version'],
  ['check', '--json'],
  ['check'],
  ['check', '--as-of', '2026-01-08', '--color'],
  ['check', '--as-of', '2026-01-30', ...named],
  ['check', '--as-of', '2026-01-30', ...named, '--inputs', 'published'],
  ['backtest', '--json'],
];

async function warm() {
  const { main, processIo } = moduleOf('entry', 'cli/run.ts');
  const io = processIo(sample);
  // The builder's own settings have no part in it; the files are looked for, since every start does that.
  const env = { LANG: 'C.UTF-8', HOME: join(__dirname, 'nowhere') };
  const currentFolder = () => parse(__dirname).root;
  const silent = { write: () => undefined, isTerminal: true, columns: 80 };
  for (const argv of calls) {
    const status = await main({ ...io, argv, env, currentFolder, stdout: silent, stderr: silent });
    if (status !== 0) throw new Error(`rotation ${argv.join(' ')} ended with status ${status}`);
  }
  // Whatever the umask: the loader takes no code from a folder that others may write to.
  mkdirSync(builtCache, { recursive: true, mode: 0o755 });
  for (const name of cached)
    writeFileSync(join(builtCache, `${name}.cache`), cacheOf(loaded.get(name), []), { mode: 0o644 });
}

warm();
