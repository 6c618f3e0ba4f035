/**
 * Whole processes in turn, A B C A B C …, so that a machine that slows down slows all of them: the median of each and the median of its
 * ratio to `node -e 0` in the same round.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { measured, median, program } from './processes.mjs';

const node = process.execPath;

/** Label, program, arguments; the first is what all the others are measured against. */
function cases({ series, peers }) {
  const files = ['sp500', 'russell2000', 'nasdaq'].map((name) => series && join(series, `${name}.csv`));
  const input = series ? ['--spx', files[0], '--rut', files[1], '--nasdaq', files[2]] : [];
  const peer = (name) => {
    const path = peers && series ? join(peers, name) : '';
    return existsSync(path) ? [[name, '/usr/bin/python3', [path, ...files]]] : [];
  };
  return [
    ['node -e 0', node, ['-e', '0']],
    ['--version', node, [program, '--version']],
    ['check --json', node, [program, 'check', ...input, '--json']],
    ['check', node, [program, 'check', ...input]],
    ...peer('pandas_baseline.py'),
    ...peer('numpy_peer.py'),
  ];
}

/** Lines of a table. */
export function starts(folders, rounds) {
  const all = cases(folders);
  const milliseconds = ([, command, args]) => measured(command, args).elapsed;
  for (const one of all) milliseconds(one);
  const times = all.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, one] of all.entries()) times[i].push(milliseconds(one));
  }
  const lines = all.map(([label], i) => {
    const ratio = median(times[i].map((time, round) => time / times[0][round]));
    return `${label.padEnd(20)} ${median(times[i]).toFixed(1).padStart(8)} ms ${ratio.toFixed(2).padStart(7)} × node -e 0`;
  });
  return [...lines, `(medians of ${rounds} interleaved rounds, Node ${process.version})`];
}
