/**
 * Whole processes in turn, A B C A B C …, so that a machine that slows down slows all of them: prints the median of each and
 * the median of its ratio to `node -e 0` in the same round.
 *
 *   node bench/run.mjs [--rounds N] --peers DIR --series DIR
 *
 * --series  a folder with sp500.csv, russell2000.csv and nasdaq.csv (Date,Open,High,Low,Close,Volume)
 * --peers   a folder with pandas_baseline.py and numpy_peer.py, which are run on the same three files; left out if absent
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '21' }, peers: { type: 'string' }, series: { type: 'string' } },
});
const rounds = Number(values.rounds);
const program = fileURLToPath(new URL('../bin/rotation.cjs', import.meta.url));
const node = process.execPath;

const files = ['sp500', 'russell2000', 'nasdaq'].map((name) => values.series && join(values.series, `${name}.csv`));
const input = values.series ? ['--spx', files[0], '--rut', files[1], '--nasdaq', files[2]] : [];
const peer = (name) => {
  const path = values.peers && values.series ? join(values.peers, name) : '';
  return existsSync(path) ? [[name, '/usr/bin/python3', [path, ...files]]] : [];
};

/** Label, program, arguments; the first is what all the others are measured against. */
const cases = [
  ['node -e 0', node, ['-e', '0']],
  ['--version', node, [program, '--version']],
  ['check --json', node, [program, 'check', ...input, '--json']],
  ['check', node, [program, 'check', ...input]],
  ...peer('pandas_baseline.py'),
  ...peer('numpy_peer.py'),
];

// This variable alone costs Node a start of its own length: neither side has it.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

function milliseconds([, command, args]) {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(command, args, { env, stdio: 'ignore', timeout: 60_000 });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with status ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

for (const one of cases) milliseconds(one);
const times = cases.map(() => []);
for (let round = 0; round < rounds; round++) {
  for (const [i, one] of cases.entries()) times[i].push(milliseconds(one));
}

const lines = cases.map(([label], i) => {
  const ratio = median(times[i].map((time, round) => time / times[0][round]));
  return `${label.padEnd(20)} ${median(times[i]).toFixed(1).padStart(8)} ms ${ratio.toFixed(2).padStart(7)} × node -e 0`;
});
process.stdout.write(`${lines.join('\n')}\n(medians of ${rounds} interleaved rounds, Node ${process.version})\n`);
