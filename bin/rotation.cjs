#!/usr/bin/env node
'use strict';
const { readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

const folder = join(__dirname, '..');
const bundle = join(folder, 'dist', 'rotation.cjs');
const cache = join(folder, 'dist', 'rotation.cache');

/** Whether only the owner (this user or root) can change a file or folder: compiled code from anywhere else is not run. */
function isOurs(path) {
  if (process.getuid === undefined) return true;
  const { uid, mode } = statSync(path);
  return (uid === 0 || uid === process.getuid()) && (mode & 0o022) === 0;
}

/**
 * V8's code for the bundle, made by the build. The file holds the whole source in front of it, since V8 itself compares no
 * more than its length; and the code twice, since V8 checks no sum over it: one changed byte would end in a crash or,
 * worse, in another verdict, and to compare two copies is quicker than to load what could add them up. Without a cache, or
 * with one that is not whole, the bundle is compiled as usual.
 */
function cachedCode(source) {
  try {
    if (!isOurs(join(folder, 'dist')) || !isOurs(cache)) return undefined;
    const bytes = readFileSync(cache);
    const end = (source.length + bytes.length) / 2;
    const code = bytes.subarray(source.length, end);
    const isWhole = code.equals(bytes.subarray(end));
    return isWhole && bytes.subarray(0, source.length).equals(source) ? code : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A start is over before V8's optimising compiler pays, and its threads can outlive the work: one that waits for a garbage
 * collection while the process ends waits for ever (nodejs/node#54918; one start in about sixty hung here). The loops over
 * all sessions are WebAssembly, which needs no such compiler.
 */
setFlagsFromString('--no-opt');

/** The bundle's exports, and the script that they come from. */
function load() {
  const source = readFileSync(bundle);
  const script = new Script(`(function (exports, require, module, __filename) {${source.toString('latin1')}\n})`, {
    filename: bundle,
    cachedData: cachedCode(source),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, bundle);
  return { source, script, exports: module.exports };
}

module.exports = { load, cache };
if (require.main === module) load().exports.run(folder);
