/** What doubles, and the commands that it may slow down. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, journal, market, markets, parts } from './inputs.mjs';
import { program, used } from './processes.mjs';

const doubled = (first, count) => Array.from({ length: count }, (_, i) => first * 2 ** i);

const files = (folder) => ['large', 'small', 'growth'].map((role) => join(folder, `${role}.csv`));
const triple = (folder) => {
  const [large, small, growth] = files(folder);
  return ['--large', large, '--small', small, '--growth', growth, '--labels', 'A,B,C'];
};
const listed = (folder) => readdirSync(folder).map((name) => join(folder, name));

/** A line of a journal, as the program writes it on its sample's files. */
function lineOf(folder) {
  const file = join(folder, 'line.ndjson');
  used('node', [program, 'check', ...triple(market(join(folder, 'of-line'), 400)), '--quiet', '--journal', file]);
  return JSON.parse(readFileSync(file, 'utf8').split('\n')[0]);
}

/**
 * Each case: what doubles, its sizes and the one that is next to nothing, how an input of a size is made, and what is run on it: the
 * program, and peers that do the same, by their script in `peers`.
 */
export const growthCases = [
  {
    what: 'rows',
    sizes: doubled(9000, 4),
    floor: 400,
    input: (folder, size) => market(join(folder, `rows-${size}`), size),
    peerArguments: (folder) => files(folder),
    runs: {
      'check --json': { ours: (folder) => ['check', ...triple(folder), '--json'], peer: 'correlation' },
      'backtest --json': { ours: (folder) => ['backtest', ...triple(folder), '--json'] },
      'history --format csv': { ours: (folder) => ['history', ...triple(folder), '--format', 'csv'] },
      report: { ours: (folder) => ['report', ...triple(folder), '--output', join(folder, 'page.html')] },
    },
  },
  {
    what: 'files in a folder',
    sizes: doubled(125, 4),
    floor: 1,
    input: (folder, size) => folderOf(join(folder, `files-${size}`), size, 500),
    peerArguments: (folder) => [folder],
    runs: { 'data check': { ours: (folder) => ['data', 'check', folder], peer: 'folder' } },
  },
  {
    what: 'files of one index',
    sizes: doubled(125, 4),
    floor: 1,
    input: (folder, size) => parts(join(folder, `parts-${size}`), size, 60),
    peerArguments: (folder) => [folder],
    runs: {
      'data import': {
        ours: (folder) => ['data', 'import', ...listed(folder), '--output', join(folder, '..', 'joined.csv')],
      },
    },
  },
  {
    what: 'markets',
    sizes: doubled(3, 4),
    floor: 1,
    input: (folder, size) => markets(join(folder, `markets-${size}`), size, 9000),
    runs: { 'pool --json': { ours: (folder) => ['pool', folder, '--json'] } },
  },
  {
    what: 'resamples',
    sizes: doubled(2500, 4),
    floor: 100,
    input: (folder, size) => ({ folder: market(join(folder, 'resampled'), 9000), size }),
    runs: {
      'backtest --resamples': {
        ours: ({ folder, size }) => ['backtest', ...triple(folder), '--json', '--resamples', String(size)],
      },
    },
  },
  {
    what: 'MB of journal',
    sizes: doubled(6.25, 4),
    floor: 0.01,
    input: (folder, size) => ({
      file: journal(join(folder, `journal-${size}.ndjson`), size * 1e6, lineOf(folder)),
      folder: join(folder, 'of-line'),
    }),
    peerArguments: ({ file }) => [file],
    runs: {
      'check --journal': {
        ours: ({ file, folder }) => ['check', ...triple(folder), '--quiet', '--journal', file, '--on-change'],
      },
      'history --journal': {
        ours: ({ file }) => ['history', '--journal', file, '--format', 'csv'],
        peer: 'journal',
      },
    },
  },
];
