import { quoted } from '../../errors.ts';
import type { QualityNote } from '../../series/quality-note.ts';
import { isAdjustedName } from '../detect/column-names.ts';
import type { Layout } from '../reader.ts';
import type { Table } from '../rows/table.ts';

/** From which part of the close on an adjusted one differs from it. */
export const basisPoint = 1e-4;

/** On how many rows the adjusted close is a number and differs from the close. */
export function rowsApart(closes: Float64Array, adjusted: Float64Array): number {
  let apart = 0;
  for (let i = 0; i < closes.length; i++)
    if (Math.abs((adjusted[i] ?? Number.NaN) / (closes[i] ?? 1) - 1) > basisPoint) apart++;
  return apart;
}

/** What there is to say about dividends: closes that are adjusted for them, or closes beside which adjusted ones stand. */
export function adjustmentNote({ rows, apart }: Table, { names }: Layout): Omit<QualityNote, 'file'> | undefined {
  if (isAdjustedName(names.close)) {
    return {
      code: 'adjusted-close',
      severity: 'warning',
      message: `there is no plain close: ${quoted(names.close)} is used, which has later dividends taken off and is no index level`,
    };
  }
  if (apart === 0 || names.adjusted === undefined) return undefined;
  return {
    code: 'adjusted-differs',
    severity: 'info',
    message: `${quoted(names.adjusted)} differs on ${apart} of ${rows.days.length + rows.repeated} days: ${quoted(names.close)} is used, as it closed`,
  };
}
