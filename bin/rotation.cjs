#!/usr/bin/env node
'use strict';
const { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '..');
const dist = join(folder, 'dist');

/** Whether only the owner (this user or root) can change a file or folder: compiled code from anywhere else is not run. */
const isOurs = ({ uid, mode }) =>
  process.getuid === undefined || ((uid === 0 || uid === process.getuid()) && (mode & 0o022) === 0);

/** Whether a file holds some bytes at a place, compared piece by piece: room for them all costs more than to read them. */
function holds(file, bytes, from) {
  const piece = Buffer.allocUnsafe(1 << 16);
  for (let at = 0; at < bytes.length; ) {
    const count = readSync(file, piece, 0, Math.min(piece.length, bytes.length - at), from + at);
    if (count === 0 || bytes.compare(piece, 0, count, at, at + count) !== 0) return false;
    at += count;
  }
  return true;
}

/**
 * V8's code for a part, made by the build. The file holds the whole source in front of it, since V8 itself compares no
 * more than its length; and the code twice, since V8 checks no sum over it: one changed byte would end in a crash or,
 * worse, in another verdict, and to compare two copies is quicker than to load what could add them up. Without a cache, or
 * with one that is not whole, the part is compiled as usual.
 */
function cachedCode(cache, source) {
  let file;
  try {
    file = openSync(cache, 'r');
    const stats = fstatSync(file);
    if (!isOurs(statSync(dist)) || !isOurs(stats)) return undefined;
    const code = Buffer.allocUnsafeSlow((stats.size - source.length) / 2);
    const end = source.length + readSync(file, code, 0, code.length, source.length);
    return holds(file, source, 0) && end + code.length === stats.size && holds(file, code, end) ? code : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
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
  try {
    return load(name);
  } catch (cause) {
    parts.delete(name);
    throw broken(name, cause);
  }
}

/** A part that is not there, or not whole. Without the first there is nothing to tell it with. */
function broken(name, cause) {
  const message = `this installation is not whole: dist/${name}.cjs ${cause.code === 'ENOENT' ? 'is missing' : 'cannot be run'}`;
  const hint = 'install the program again';
  if (name === 'rotation') {
    process.stderr.write(`error: ${message}\nhint: ${hint}\n`);
    process.exit(1);
  }
  const { UserError } = part('rotation')['./errors.ts']();
  return new UserError(message, { code: 'broken-installation', status: 1, hint, cause });
}

function load(name) {
  if (parts.size === 1) withoutOptimiser();
  const path = join(dist, `${name}.cjs`);
  const cache = join(dist, `${name}.cache`);
  const source = readFileSync(path);
  const script = new Script(source.toString('latin1'), { filename: path, cachedData: cachedCode(cache, source) });
  const module = { exports: {} };
  parts.set(name, { path, script, cache, module });
  const partOr = (id) => (id.startsWith('rotation:') ? part(id.slice('rotation:'.length)) : require(id));
  script.runInThisContext()(module.exports, partOr, module, path);
  return module.exports;
}

module.exports = { part, parts };
if (require.main === module) part('rotation')['./cli/run.ts']().run(folder);
