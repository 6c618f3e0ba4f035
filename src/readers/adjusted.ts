import { quoted } from '../errors.ts';
import type { QualityNote } from '../market/quality-note.ts';
import { isAdjustedName } from './column-names.ts';
import type { Layout } from './reader.ts';
import type { Table } from './table.ts';

const basisPoint = 1e-4;

/** What there is to say about dividends: closes that are adjusted for them, or closes beside which adjusted ones stand. */
export function adjustmentNote({ closes, adjusted }: Table, { names }: Layout): Omit<QualityNote, 'file'> | undefined {
  if (isAdjustedName(names.close)) {
    return {
      code: 'adjusted-close',
      severity: 'warning',
      message: `there is no plain close: ${quoted(names.close)} is used, which has later dividends taken off and is no index level`,
    };
  }
  if (!adjusted || names.adjusted === undefined) return undefined;
  let apart = 0;
  for (let i = 0; i < closes.length; i++)
    if (Math.abs((adjusted[i] ?? Number.NaN) / (closes[i] ?? 1) - 1) > basisPoint) apart++;
  if (apart === 0) return undefined;
  return {
    code: 'adjusted-differs',
    severity: 'info',
    message: `${quoted(names.adjusted)} differs on ${apart} of ${closes.length} days: ${quoted(names.close)} is used, as it closed`,
  };
}
