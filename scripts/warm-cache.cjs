/** Runs the built bundle as its users do and keeps what V8 compiled for that: the next start compiles nothing. */
'use strict';
const { writeFileSync } = require('node:fs');
const { join, parse } = require('node:path');
const { cache, load } = require('../bin/rotation.cjs');

const sample = join(__dirname, '..', 'fixtures', 'sample');
/** The sample's files as a user would name his own: claims are held against those, never against the sample. */
const named = ['spx', 'rut', 'nasdaq'].flatMap((name) => [`--${name}`, join(sample, `${name}.csv`)]);
const calls = [
  ['--version'],
  ['check', '--json'],
  ['check'],
  ['check', '--as-of', '2026-01-08', '--color'],
  ['check', '--as-of', '2026-01-30', ...named],
];

async function warm() {
  const { source, script, exports } = load();
  const io = exports.processIo(sample);
  // The builder's own settings have no part in it; the files are looked for, since every start does that.
  const env = { LANG: 'C.UTF-8', HOME: join(__dirname, 'nowhere') };
  const currentFolder = () => parse(__dirname).root;
  const silent = { write: () => undefined, isTerminal: true, columns: 80 };
  for (const argv of calls) {
    const status = await exports.main({ ...io, argv, env, currentFolder, stdout: silent, stderr: silent });
    if (status !== 0) throw new Error(`rotation ${argv.join(' ')} ended with status ${status}`);
  }
  const code = script.createCachedData();
  writeFileSync(cache, Buffer.concat([source, code, code]), { mode: 0o644 });
}

warm();
