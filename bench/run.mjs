/**
 * How long the program takes, beside what people would use instead: whole processes in turn (starts.mjs), then what happens to time and
 * memory where the input doubles (growth.mjs).
 *
 *   npm run bench -- [--rounds N] [--repeats N] [--only starts|growth] [--series DIR] [--peers DIR]
 *
 * --series   a folder with sp500.csv, russell2000.csv and nasdaq.csv (Date,Open,High,Low,Close,Volume), for the starts; the sample if absent
 * --peers    a folder with pandas_baseline.py and numpy_peer.py, which are run on the same three files; left out if absent
 * --rounds   of the starts; 21 if absent
 * --repeats  of each size; 5 if absent
 *
 * The growth makes its own files in a temporary folder. pandas is asked of python3; npm fetches polars, once. Who is absent is named.
 */
import { parseArgs } from 'node:util';
import { growth } from './growth.mjs';
import { growthTable } from './growth-table.mjs';
import { peerColumns } from './peers.mjs';
import { starts } from './starts.mjs';

const text = { type: 'string' };
const { values } = parseArgs({ options: { rounds: text, repeats: text, only: text, series: text, peers: text } });

if (values.only !== 'growth') process.stdout.write(`${starts(values, Number(values.rounds ?? 21)).join('\n')}\n\n`);
if (values.only !== 'starts') {
  const peers = peerColumns();
  const repeats = Number(values.repeats ?? 5);
  process.stdout.write(`${growthTable(growth(repeats, peers), peers, repeats).join('\n')}\n`);
}
