import { readFileSync } from 'node:fs';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { assemble } from '../../../src/market/assemble.ts';
import type { Market } from '../../../src/market/market.ts';
import { readSeries } from '../../../src/readers/read-series.ts';
import { otherLabels } from '../../../src/series/labels.ts';
import { shared } from '../shared.ts';

/** Folders of the shared triples, by the names that `record.py` gives them. */
const tripleFolders = {
  USpre: 'US-1926-1987',
  EU: 'EU',
  JP: 'JP',
  AP: 'AP',
  UK: 'UK',
  DE: 'DE',
  CN: 'CN',
  IN: 'IN',
} as const;
export type TripleName = keyof typeof tripleFolders;
export const tripleNames = Object.keys(tripleFolders) as TripleName[];

/** A market outside the US of today, or before it. Only inside `describeShared`. */
export async function triple(name: TripleName, asOf?: string, hasGrowth = true): Promise<Market> {
  const folder = `${shared}data/markets/triples/${tripleFolders[name]}`;
  const read = async (role: string) => [await readSeries(readFileSync(`${folder}/${role}.csv`), `${role}.csv`)];
  return assemble({
    files: { large: await read('large'), small: await read('small'), growth: hasGrowth ? await read('growth') : [] },
    observations: [],
    labels: otherLabels({ large: 'large caps', small: 'small caps', growth: hasGrowth ? 'growth index' : null }),
    now: { day: daysFromIso('2026-11-21'), minute: 0 },
    asOf: asOf === undefined ? undefined : daysFromIso(asOf),
  });
}
