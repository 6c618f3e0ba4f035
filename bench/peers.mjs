/** Who does a part of the same work: pandas by the python3 of the system, and polars for Node, which npm fetches once. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { used } from './processes.mjs';

const polarsVersion = '0.26.1';
const script = (name) => fileURLToPath(new URL(`./peers/${name}`, import.meta.url));
const firstLine = (error) =>
  String(error.stderr ?? error.message)
    .trim()
    .split('\n')
    .at(-1);

function pandas() {
  const python =
    process.platform === 'win32' ? 'python' : existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
  const version = execFileSync(python, ['-c', 'import pandas; print(pandas.__version__)'], { encoding: 'utf8' }).trim();
  return { version, run: (job, args) => used(python, [script('with-pandas.py'), job, ...args]) };
}

/** The package of the binary for this system: npm leaves it out by itself where it asks for a newer Node than it needs. */
function polarsBinary() {
  const { platform, arch } = process;
  const abi = { linux: process.report.getReport().header.glibcVersionRuntime ? '-gnu' : '-musl', win32: '-msvc' };
  return `nodejs-polars-${platform}-${arch}${abi[platform] ?? ''}`;
}

function polars() {
  const folder = resolve('node_modules', '.cache', 'bench', `polars-${polarsVersion}`);
  const main = join(folder, 'node_modules', 'nodejs-polars');
  if (!existsSync(main)) {
    const npm = process.env.npm_execpath;
    if (npm === undefined) throw new Error('"npm run bench" fetches it');
    mkdirSync(folder, { recursive: true });
    const packages = ['nodejs-polars', polarsBinary()].map((name) => `${name}@${polarsVersion}`);
    const exactly = ['--no-save', '--no-package-lock', '--ignore-scripts', '--prefix', folder, ...packages];
    execFileSync(process.execPath, [npm, 'install', ...exactly], { stdio: ['ignore', 'ignore', 'pipe'], cwd: folder });
  }
  createRequire(import.meta.url)(main);
  return { version: polarsVersion, run: (job, args) => used('node', [script('with-polars.cjs'), main, job, ...args]) };
}

/** Columns of the growth table: with `run`, or with the reason why a peer is absent. */
export function peerColumns() {
  return Object.entries({ pandas, polars }).map(([name, find]) => {
    try {
      return { name, ...find() };
    } catch (error) {
      return { name, absent: firstLine(error) };
    }
  });
}
