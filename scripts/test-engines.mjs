/**
 * Builds and tests on the other versions of Node that are supported; npm has their binaries as packages. What follows goes to Vitest:
 * `npm run test:engines -- --project process`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

/** The one place that names them. */
const versions = ['22.23.3', '24.21.0'];

const npm = process.env.npm_execpath;
if (npm === undefined) throw new Error('run "npm run test:engines": npm fetches the engines');

/** The binary of a version, fetched once. */
function engineOf(version) {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = resolve('node_modules', '.cache', 'engines', version);
  const file = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const exactly = ['--no-save', '--no-package-lock', '--ignore-scripts', '--prefix', folder, `${name}@${version}`];
    execFileSync(process.execPath, [npm, 'install', ...exactly], { stdio: 'inherit', cwd: folder });
  }
  return file;
}

/** Runs a script by an engine that is also the `node` of all that it starts. */
const run = (engine, ...args) =>
  execFileSync(engine, args, {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${dirname(engine)}${delimiter}${process.env.PATH}` },
  });

function build(engine) {
  run(engine, 'scripts/kernel.mjs');
  run(engine, 'scripts/build.mjs');
}

const failed = versions.filter((version) => {
  const engine = engineOf(version);
  console.log(`\nNode ${version}`);
  build(engine);
  try {
    run(engine, 'node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2));
    return false;
  } catch {
    return true;
  }
});
// The checkout keeps the code cache of the Node that one works with.
build(process.execPath);
console.log(
  failed.length === 0 ? `passed on Node ${versions.join(' and ')}` : `failed on Node ${failed.join(' and ')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
