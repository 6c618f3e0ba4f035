/**
 * Builds and tests on the versions of Node that are supported; npm has their binaries as packages. What follows goes to Vitest:
 * `npm run test:engines -- --project process`. `--engine 20` in front of it is the newest of these that begins so, alone; it may be repeated.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

/** The one place that names them: the lowest of `engines`, the last of each long-term version, and the newest. */
const versions = ['20.19.0', '20.20.2', '22.23.5', '24.22.3', '26.12.1'];

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

/** The versions asked for, all if none is, and what is left for Vitest. */
function asked(args) {
  const chosen = [];
  const rest = [...args];
  while (rest[0] === '--engine') {
    const [, prefix = ''] = rest.splice(0, 2);
    const found = versions.findLast((version) => `${version}.`.startsWith(`${prefix}.`));
    if (found === undefined) throw new Error(`no engine begins with "${prefix}": ${versions.join(', ')}`);
    chosen.push(found);
  }
  return { chosen: chosen.length === 0 ? versions : chosen, rest };
}

const { chosen, rest } = asked(process.argv.slice(2));
const failed = chosen.filter((version) => {
  const engine = engineOf(version);
  console.log(`\nNode ${version}`);
  try {
    build(engine);
    run(engine, 'node_modules/vitest/vitest.mjs', 'run', ...rest);
    return false;
  } catch {
    return true;
  }
});
// The checkout keeps the code cache of the Node that one works with.
build(process.execPath);
console.log(failed.length === 0 ? `passed on Node ${chosen.join(', ')}` : `failed on Node ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
