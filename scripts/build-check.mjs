/**
 * Builds this checkout twice, in folders with other names, another time zone and another language, and compares all that the package
 * holds of it byte by byte. Code caches are V8's own and of one machine; they are not in the package.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'rotation-build-'));
/** What a build makes or does not read. */
const kernel = ['bytecode.ts', 'loops.ts'].map((name) => join('src', 'kernel', name));
const leftOut = new Set(['.git', 'node_modules', 'dist', 'coverage', ...kernel]);

const builds = [
  { at: join(folder, 'first'), env: { TZ: 'UTC', LC_ALL: 'C' } },
  { at: join(folder, 'a longer name', 'second'), env: { TZ: 'Pacific/Auckland', LC_ALL: 'de_DE.UTF-8' } },
];

function built({ at, env }) {
  cpSync(root, at, { recursive: true, filter: (path) => !leftOut.has(relative(root, path)) });
  symlinkSync(join(root, 'node_modules'), join(at, 'node_modules'), 'junction');
  for (const script of ['kernel.mjs', 'build.mjs'])
    execFileSync(process.execPath, [join('scripts', script)], {
      cwd: at,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    });
  const dist = join(at, 'dist');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => relative(dist, join(entry.parentPath, entry.name)));
  const kept = paths.filter((path) => path.split(sep)[0] !== 'cache');
  return new Map(kept.map((path) => [path, readFileSync(join(dist, path))]));
}

try {
  const [first, second] = builds.map(built);
  const paths = [...new Set([...first.keys(), ...second.keys()])].sort();
  const different = paths.filter((path) => !first.get(path)?.equals(second.get(path) ?? Buffer.alloc(0)));
  for (const path of different) console.error(`${path} differs from one build to the next`);
  console.log(`${paths.length} files built twice, ${different.length} differ`);
  process.exitCode = different.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
