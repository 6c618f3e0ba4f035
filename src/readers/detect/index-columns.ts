import { columnInstrument } from '../../identity/column-instrument.ts';
import { isDateName } from './column-names.ts';

/** Columns that hold the closes of an index or a fund, by their names. */
export const indexColumns = (columns: readonly string[]): readonly string[] =>
  columns.filter((name) => columnInstrument(name) !== undefined && !isDateName(name));
