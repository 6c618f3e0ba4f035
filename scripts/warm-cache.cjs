/** Runs the built program as its users do and keeps what V8 compiled for that: the next start compiles nothing. */
'use strict';
const { readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join, parse } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { part, parts } = require('../bin/rotation.cjs');

const dist = join(__dirname, '..', 'dist');
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
  // What an earlier run had compiled would be kept beside what this one needs.
  for (const name of readdirSync(dist)) if (name.endsWith('.cache')) rmSync(join(dist, name));
  const { main, processIo } = part('rotation')['./cli/run.ts']();
  const io = processIo(sample);
  // The builder's own settings have no part in it; the files are looked for, since every start does that.
  const env = { LANG: 'C.UTF-8', HOME: join(__dirname, 'nowhere') };
  const currentFolder = () => parse(__dirname).root;
  const silent = { write: () => undefined, isTerminal: true, columns: 80 };
  for (const argv of calls) {
    const status = await main({ ...io, argv, env, currentFolder, stdout: silent, stderr: silent });
    if (status !== 0) throw new Error(`rotation ${argv.join(' ')} ended with status ${status}`);
  }
  for (const [name, { path, script, cache }] of parts) {
    // V8 takes code only under the flags that it was made with: the command line is read with the optimiser still on.
    setFlagsFromString(name === 'rotation' ? '--opt' : '--no-opt');
    const code = script.createCachedData();
    writeFileSync(cache, Buffer.concat([readFileSync(path), code, code]), { mode: 0o644 });
  }
}

warm();
