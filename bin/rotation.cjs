#!/usr/bin/env node
'use strict';
const {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} = require('node:fs');
const { isAbsolute, join } = require('node:path');
const { cachedDataVersionTag, setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

/** This file: under NODE_PRESERVE_SYMLINKS_MAIN, Node names the link that npm made to it. */
function ownPath() {
  try {
    return realpathSync(__filename);
  } catch {
    return __filename;
  }
}

const folder = join(ownPath(), '..', '..');
const dist = join(folder, 'dist');

/**
 * A start is over before V8's optimising compilers pay: the loops over all sessions are WebAssembly, which needs none. Their threads
 * can outlive the work: one that waits for a garbage collection while the process ends waits for ever (nodejs/node#54918: seen here in
 * one start of 55 under memory pressure, and not in 2,000 later ones, so that no test can tell whether it is gone). Work that is
 * long switches them on again (`optimise` in `src/platform/optimiser.ts`). So much work, too, makes V8 optimise a loop of the kernel: more
 * than any start does, since that takes 4 MB and a sixth of the processor's time, and no start is over sooner for it. Flags are
 * set before anything is loaded: V8 takes a code cache only under the flags that it was made with.
 */
const startFlags = ['--no-opt', '--no-maglev', '--wasm-tiering-budget=2000000000'];
for (const flag of startFlags) setFlagsFromString(flag);

/** V8 runs code that this very build of it made, under these flags. */
const engine = `${process.versions.v8}-${cachedDataVersionTag()}`;

/** Bundles with a code cache; the others are for one command each. */
const cached = ['entry', 'core', 'record', 'screen', 'parsers', 'rest'];

/** Where the build keeps the code for a checkout. */
const builtCache = join(dist, 'cache', engine);

/** Where a start keeps it for the next, in the user's own cache folder; undefined where there is none. */
function userCache() {
  const { env, platform } = process;
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const home = env.HOME && join(env.HOME, platform === 'darwin' ? 'Library/Caches' : '.cache');
  const base = platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME || home;
  return base && isAbsolute(base) ? join(base, 'rotation-signal', engine) : undefined;
}

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

function bytesAt(file, from, count) {
  const bytes = Buffer.allocUnsafeSlow(count);
  return readSync(file, bytes, 0, count, from) === count ? bytes : undefined;
}

/** Two lengths, of the code and of the words behind it. */
const headLength = 8;

/**
 * V8's code for a bundle, and the words of the runs that it was made in. The file holds the whole source in front of the code, since V8
 * itself compares no more than its length; and the code twice, since V8 checks no sum over it: one changed byte would end in a crash
 * or, worse, in another verdict, and to compare two copies is quicker than to load what could add them up. Without a cache, or
 * with one that is not whole, the bundle is compiled as usual.
 */
function readCode(folder, name, source) {
  let file;
  try {
    file = openSync(join(folder, `${name}.cache`), 'r');
    const stats = fstatSync(file);
    if (!isOurs(statSync(folder)) || !isOurs(stats)) return undefined;
    const head = bytesAt(file, 0, headLength);
    const [codeLength, wordsLength] = [head.readUInt32LE(0), head.readUInt32LE(4)];
    const from = headLength + source.length;
    if (from + 2 * codeLength + wordsLength !== stats.size) return undefined;
    const code = bytesAt(file, from, codeLength);
    if (!code || !holds(file, source, headLength) || !holds(file, code, from + codeLength)) return undefined;
    const words = bytesAt(file, from + 2 * codeLength, wordsLength);
    return words && { code, words: new Set(words.toString().split(' ')) };
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The bundles that are loaded, by name: each is a script of its own. */
const loaded = new Map();

/** Modules that the bundles asked each other for. */
const asked = new Set();

/** A module of a bundle. */
function moduleOf(name, id) {
  asked.add(id);
  return bundle(name)[id]();
}

function bundle(name) {
  const known = loaded.get(name);
  if (known !== undefined) return known.module.exports;
  try {
    return load(name);
  } catch (cause) {
    loaded.delete(name);
    throw broken(name, cause);
  }
}

/** What helps where a bundle is missing or broken: a checkout is built, a package is installed. */
function repair() {
  if (!existsSync(join(folder, 'scripts', 'build.mjs'))) return 'install the program again';
  return `run "npm ${existsSync(join(folder, 'node_modules')) ? 'run build' : 'ci'}" in ${folder}`;
}

/** Node's permission model keeps the program from its own files. */
function forbidden() {
  process.stderr.write(
    'error: Node runs with --permission and may not read the program\nhint: add --allow-fs-read=*, also in NODE_OPTIONS\n',
  );
  return process.exit(1);
}

/** A bundle that is not there, or not whole. Without the first there is nothing to tell it with. */
function broken(name, cause) {
  if (cause.code === 'ERR_ACCESS_DENIED') return forbidden();
  const [isMissing, hint] = [cause.code === 'ENOENT', repair()];
  const what = isMissing && !existsSync(dist) ? 'the program is not built' : 'this installation is not whole';
  const message = `${what}: dist/${name}.cjs ${isMissing ? 'is missing' : 'cannot be run'}`;
  if (name === 'entry') {
    process.stderr.write(`error: ${message}\nhint: ${hint}\n`);
    process.exit(1);
  }
  const { UserError } = moduleOf('entry', 'errors.ts');
  return new UserError(message, { code: 'broken-installation', status: 1, hint, cause });
}

function load(name) {
  const path = join(dist, `${name}.cjs`);
  const source = readFileSync(path);
  const isCached = cached.includes(name);
  const built = isCached ? readCode(builtCache, name, source) : undefined;
  const found = built ?? (isCached ? readCode(userCache(), name, source) : undefined);
  const script = new Script(source.toString('latin1'), { filename: path, cachedData: found?.code });
  const words = found && !script.cachedDataRejected ? found.words : undefined;
  const module = { exports: {} };
  // The source of what is not to be kept is let go of.
  loaded.set(name, {
    name,
    path,
    source: built ? undefined : source,
    script,
    words,
    isBuilt: built !== undefined,
    module,
  });
  const requireOr = (id) => {
    const [scheme, other, inner] = id.split(':');
    return scheme === 'rotation' ? moduleOf(other, inner) : require(id);
  };
  script.runInThisContext()(module.exports, requireOr, module, path);
  return module.exports;
}

/**
 * What a run used, in words: the modules that were asked for, and the options. V8 keeps the code of functions that were called, so that
 * a run that uses something new is worth keeping once more.
 */
const wordsOf = (argv) => [
  ...asked,
  ...argv.filter((word) => /^-[^\d\s]\S*$/.test(word)).map((word) => word.replace(/=.*/s, '')),
];

/** Statuses of runs that came to their end: an answer, or a verdict under --exit-code. */
const finished = [0, 10, 11, 12];

function keepCode(status) {
  const unbuilt = [...loaded.values()].filter(({ name, isBuilt }) => !isBuilt && cached.includes(name));
  const own = unbuilt.length > 0 && finished.includes(status) ? userCache() : undefined;
  if (own === undefined) return;
  const words = wordsOf(process.argv.slice(2));
  const grown = unbuilt.filter(({ words: known }) => !(known && words.every((word) => known.has(word))));
  if (grown.length > 0) require(join(folder, 'bin', 'keep-code.cjs')).keepCode(own, startFlags, grown, words);
}

module.exports = { bundle, builtCache, cached, loaded, moduleOf };
if (require.main === module) {
  process.on('exit', keepCode);
  moduleOf('entry', 'cli/run.ts').run(folder);
}
