import { readFileSync } from 'node:fs';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { assemble, type SeriesFile } from '../../../src/market/assemble.ts';
import type { Market } from '../../../src/market/market.ts';
import { readSeries } from '../../../src/readers/read-series.ts';
import { usLabels } from '../../../src/series/labels.ts';
import { shared } from '../shared.ts';

const read = (file: string): Promise<SeriesFile> => readSeries(readFileSync(`${shared}data/prices/${file}`), file);

async function readAll() {
  return {
    large: [await read('GSPC_yahoo_1927-2026.csv')],
    small: [await read('RUT_yahoo_1987-2024.csv'), await read('RUT_ibkr_2016-2026.csv')],
    growth: [await read('IXIC_yahoo_1971-2026.csv')],
  };
}

let parts: ReturnType<typeof readAll> | undefined;

/**
 * The three indices of the shared data set, 1987-09-10 to 2026-08-21, cut at an as-of date if one is given, with forward
 * P/E figures of its last day if these are. The files are read once. Only inside `describeShared`.
 */
export async function longTriple(asOf?: string, peLarge?: number, peSmall?: number): Promise<Market> {
  parts ??= readAll();
  const figure = (series: string, value: number | undefined) =>
    value === undefined ? [] : [{ series, value, unit: 'ratio', basis: 'forward', provider: 'command line' }];
  return assemble({
    files: await parts,
    observations: [],
    sameDay: [...figure('pe-large', peLarge), ...figure('pe-small', peSmall)],
    labels: usLabels,
    now: { day: daysFromIso('2026-11-21'), minute: 0 },
    asOf: asOf === undefined ? undefined : daysFromIso(asOf),
  });
}
