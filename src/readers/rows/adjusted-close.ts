import { quoted } from '../../words/quoted.ts';
import { isAdjustedName } from '../detect/column-names.ts';
import type { ReaderNote } from './rows.ts';

/** Relative difference beyond which an adjusted close differs from the close. */
export const adjustedTolerance = 1e-4;

/** Number of rows whose adjusted close is a number and differs from the close. */
export function differingRows(closes: Float64Array, adjusted: Float64Array): number {
  let differing = 0;
  for (let i = 0; i < closes.length; i++)
    if (Math.abs((adjusted[i] ?? Number.NaN) / (closes[i] ?? 1) - 1) > adjustedTolerance) differing++;
  return differing;
}

/**
 * Note on closes that are adjusted for dividends, or that differ from the adjusted closes beside them.
 *
 * @param names - columns as written in the file
 * @param differing - rows whose adjusted close differs
 * @param count - all rows, duplicates included
 */
export function adjustmentNote(
  names: { close: string; adjusted?: string | undefined },
  differing: number,
  count: number,
): ReaderNote | undefined {
  if (isAdjustedName(names.close)) {
    return {
      code: 'adjusted-close',
      severity: 'warning',
      message: `there is no plain close: ${quoted(names.close)} is used, from which later dividends are subtracted: not an index level`,
    };
  }
  if (differing === 0 || names.adjusted === undefined) return undefined;
  return {
    code: 'adjusted-differs',
    severity: 'info',
    message: `${quoted(names.adjusted)} differs on ${differing} of ${count} days: ${quoted(names.close)} is used, as it closed`,
  };
}
