/** Keeps V8's code of the bundles that ran, so that the next start need not compile it. */
'use strict';
const { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');

/** Engines and versions whose code is kept; the oldest goes first. */
const mostFolders = 4;

/** @see the loader, which reads it: lengths, source, the code twice, words */
function cacheOf({ source, script, words: known = [] }, words) {
  const code = script.createCachedData();
  const text = Buffer.from([...new Set([...known, ...words])].sort().join(' '));
  const head = Buffer.alloc(8);
  head.writeUInt32LE(code.length, 0);
  head.writeUInt32LE(text.length, 4);
  return Buffer.concat([head, source, code, code, text]);
}

/** A file that is there whole or not at all, whoever else writes it at the same time. */
function writeWhole(path, bytes) {
  const own = `${path}.${process.pid}`;
  try {
    writeFileSync(own, bytes, { mode: 0o600, flag: 'wx' });
    renameSync(own, path);
  } catch (error) {
    rmSync(own, { force: true });
    throw error;
  }
}

/** Whether a folder is this user's alone to change: root, too, leaves those of others alone. */
function isOwn(folder) {
  const { uid, mode } = statSync(folder);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/** The user's cache folder, the program's in it, and the engine's in that: more is not made. */
const mostMade = 3;

/** Makes a folder where the one above it is this user's; one level after another, since Node's own way down never ends in /proc. */
function ownFolder(folder, levels = mostMade) {
  const above = dirname(folder);
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) {
    if (levels === 0 || !ownFolder(above, levels - 1)) return false;
    try {
      mkdirSync(folder, { mode: 0o700 });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
  return isOwn(folder);
}

function dropOldest(folder) {
  const time = (name) => statSync(join(folder, name)).mtimeMs;
  const names = readdirSync(folder).sort((a, b) => time(b) - time(a));
  for (const name of names.slice(mostFolders)) rmSync(join(folder, name), { recursive: true, force: true });
}

/**
 * Whatever stands in the way, a full disk or a folder that is somebody else's: the run is over, and went well.
 *
 * @param flags - as the loader has set them: V8 takes code only under the flags that it was made with
 * @param bundles - as the loader has them
 * @param words - what the run used
 */
function keepCode(folder, flags, bundles, words) {
  try {
    if (!ownFolder(folder)) return;
    for (const flag of flags) setFlagsFromString(flag);
    for (const bundle of bundles) writeWhole(join(folder, `${bundle.name}.cache`), cacheOf(bundle, words));
    dropOldest(dirname(folder));
  } catch {
    // The next start compiles, as this one did.
  }
}

module.exports = { cacheOf, keepCode };
