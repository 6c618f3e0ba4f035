import { expect } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { detect } from '../../../src/readers/detect/detect.ts';
import { type Layout, layoutOf } from '../../../src/readers/detect/layout.ts';
import { leadingText, sniff } from '../../../src/readers/detect/sniff.ts';
import { dailyCloses } from '../../../src/readers/read-options.ts';
import { byteTable } from '../../../src/readers/rows/bytes/byte-table.ts';
import { parsedTable, scannedTable, type Table } from '../../../src/readers/rows/table.ts';

const bits = (values: Float64Array) => [...new BigUint64Array(Float64Array.from(values).buffer)];

/** All that a table says, with the bits of its closes; whether closes are calm is known to the fast ways only. */
function contentOf({ rows, days, closes, formats, lineOf, isCalm: _, ...rest }: Table) {
  return {
    ...rest,
    days: [...days],
    closes: bits(closes),
    rows: { ...rows, days: [...rows.days], closes: bits(rows.closes) },
    lines: Array.from(days, (_, row) => lineOf(row)),
    formats: [formats.dates.id, formats.numbers.id],
  };
}

/** The same without what a scan leaves out: duplicates of the row before are only counted there. */
function seriesIn({ rows, differing, formats, notes }: Table) {
  return {
    rows: { ...rows, days: [...rows.days], closes: bits(rows.closes) },
    ...{ differing, formats: [formats.dates.id, formats.numbers.id], notes },
  };
}

/** What a way of reading makes of a file: its table, or the error. */
async function outcome(
  read: () => Promise<Table | undefined> | Table | undefined,
  of: (table: Table) => object = contentOf,
) {
  try {
    const table = await read();
    return table && of(table);
  } catch (error) {
    if (error instanceof UserError) return { message: error.message, ...error.details };
    throw error;
  }
}

/** Reads a file from its bytes and carefully; true if the first reads it, and then as the second does. */
export async function bytesAgree(bytes: Uint8Array, layout: Layout, what?: string): Promise<boolean> {
  const fast = await outcome(() => byteTable(bytes, layout));
  if (fast === undefined) return false;
  expect(fast, what).toEqual(await outcome(() => parsedTable(bytes, layout)));
  return true;
}

/** The same of a plain file, scanned and carefully. */
export async function scanAgrees(bytes: Uint8Array, layout: Layout, what?: string): Promise<boolean> {
  const fast = await outcome(() => scannedTable(bytes, layout), seriesIn);
  if (fast === undefined) return false;
  expect(fast, what).toEqual(await outcome(() => parsedTable(bytes, layout), seriesIn));
  return true;
}

/** The layout of a file; undefined if it has none. */
export async function layoutIn(
  bytes: Uint8Array,
  file: string,
  columns: readonly string[] = [],
): Promise<Layout | undefined> {
  const options = { ...dailyCloses, columns };
  const text = leadingText(bytes);
  try {
    const detection = await detect(text, sniff(text), file, options);
    return layoutOf(detection.sniff, detection.reader, file, options);
  } catch {
    return undefined;
  }
}
