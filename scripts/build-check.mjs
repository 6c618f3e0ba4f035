/**
 * Builds and packs this checkout twice, in folders of different length, with other time zones, languages and permissions of new files,
 * and compares byte by byte what the package holds. With `--once`, one build is compared with the `dist` that is there. Code caches are
 * V8's own and of one machine; they are not in the package.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';

const root = join(import.meta.dirname, '..');
const isOnce = process.argv.includes('--once');
const folder = mkdtempSync(join(tmpdir(), 'rotation-build-'));
/** What a build makes or does not read. */
const kernel = ['bytecode.ts', 'loops.ts'].map((name) => join('src', 'kernel', name));
const leftOut = new Set(['.git', 'node_modules', 'dist', 'coverage', ...kernel]);

const builds = [
  { at: join(folder, 'first'), umask: 0o077, env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' } },
  {
    at: join(folder, 'a longer name', 'second'),
    umask: 0o002,
    env: { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
  },
];

/** A copy of the checkout, built. */
function built({ at, umask, env }) {
  cpSync(root, at, { recursive: true, filter: (path) => !leftOut.has(relative(root, path)) });
  symlinkSync(join(root, 'node_modules'), join(at, 'node_modules'), 'junction');
  const usual = process.umask(umask);
  for (const script of ['kernel.mjs', 'build.mjs'])
    execFileSync(process.execPath, [join('scripts', script)], {
      cwd: at,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    });
  process.umask(usual);
  return at;
}

/** Files of a build by path. */
function filesOf(at) {
  const dist = join(at, 'dist');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => relative(dist, join(entry.parentPath, entry.name)));
  const kept = paths.filter((path) => path.split(sep)[0] !== 'cache');
  return new Map(kept.map((path) => [path, readFileSync(join(dist, path))]));
}

/** Folders of kept code that others may write to: the loader would run none from there. */
const unguarded = (at) =>
  readdirSync(join(at, 'dist', 'cache'), { recursive: true })
    .map((name) => join('dist', 'cache', name))
    .filter((name) => (statSync(join(at, name)).mode & 0o022) !== 0);

/** What npm would publish, packed. */
function packed(at, name) {
  const npm = process.env.npm_execpath;
  const [program, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const quietly = ['--ignore-scripts', '--silent', '--offline', '--json'];
  const args = [...first, 'pack', at, '--pack-destination', folder, ...quietly];
  const [{ filename }] = JSON.parse(
    execFileSync(program, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, npm_config_cache: join(folder, name) },
    }),
  );
  const path = join(folder, filename);
  const bytes = readFileSync(path);
  rmSync(path);
  return bytes;
}

try {
  const [first, second] = isOnce ? [root, built(builds[1])] : builds.map(built);
  const [these, those] = [first, second].map(filesOf);
  const paths = [...new Set([...these.keys(), ...those.keys()])].sort();
  const different = paths.filter((path) => !these.get(path)?.equals(those.get(path) ?? Buffer.alloc(0)));
  for (const path of different) console.error(`${path} differs from one build to the next`);
  if (isOnce && different.length > 0) console.error('if dist is older than the sources, run "npm run build" first');
  const open = process.platform === 'win32' ? [] : unguarded(second);
  for (const path of open) console.error(`${path} can be written to by others than its owner`);
  const isSame = packed(first, 'one').equals(packed(second, 'other'));
  if (!isSame) console.error('the packed packages differ');
  console.log(
    `${paths.length} files built twice, ${different.length} differ; packed twice: ${isSame ? 'the same bytes' : 'different bytes'}`,
  );
  process.exitCode = different.length + open.length === 0 && isSame ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
