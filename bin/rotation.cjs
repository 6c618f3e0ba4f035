#!/usr/bin/env node
'use strict';
const { readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '..');
const dist = join(folder, 'dist');

/** Whether only the owner (this user or root) can change a file or folder: compiled code from anywhere else is not run. */
function isOurs(path) {
  if (process.getuid === undefined) return true;
  const { uid, mode } = statSync(path);
  return (uid === 0 || uid === process.getuid()) && (mode & 0o022) === 0;
}

/**
 * V8's code for a part, made by the build. The file holds the whole source in front of it, since V8 itself compares no
 * more than its length; and the code twice, since V8 checks no sum over it: one changed byte would end in a crash or,
 * worse, in another verdict, and to compare two copies is quicker than to load what could add them up. Without a cache, or
 * with one that is not whole, the part is compiled as usual.
 */
function cachedCode(cache, source) {
  try {
    if (!isOurs(dist) || !isOurs(cache)) return undefined;
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
 * What lies behind the command line computes, and a start is over before V8's optimising compiler pays. Its threads can
 * outlive the work: one that waits for a garbage collection while the process ends waits for ever (nodejs/node#54918; one
 * start in about sixty hung here). The loops over all sessions are WebAssembly, which needs no such compiler.
 */
const withoutOptimiser = () => require('node:v8').setFlagsFromString('--no-opt');

/** The parts of the program that are loaded, by name: each is a script of its own, and asks for others as `rotation:<name>`. */
const parts = new Map();

function part(name) {
  const loaded = parts.get(name);
  if (loaded !== undefined) return loaded.module.exports;
  if (parts.size === 1) withoutOptimiser();
  const path = join(dist, `${name}.cjs`);
  const cache = join(dist, `${name}.cache`);
  const source = readFileSync(path);
  const script = new Script(`(function (exports, require, module, __filename) {${source.toString('latin1')}\n})`, {
    filename: path,
    cachedData: cachedCode(cache, source),
  });
  const module = { exports: {} };
  parts.set(name, { source, script, cache, module });
  const partOr = (id) => (id.startsWith('rotation:') ? part(id.slice('rotation:'.length)) : require(id));
  script.runInThisContext()(module.exports, partOr, module, path);
  return module.exports;
}

module.exports = { part, parts };
if (require.main === module) part('rotation')['./cli/run.ts']().run(folder);
