import type { QualityNote } from '../../series/quality-note.ts';

/** Rows in the order of the file: closes are finite, and positive unless the read options permit others. */
export interface Rows {
  /** Days since 1970-01-01. */
  days: Int32Array;
  closes: Float64Array;
  /** Rows without a price. */
  missing: number;
  /** Rows whose adjusted close differs from the close. */
  differing: number;
}

/** Note on a file whose name its caller adds. */
export type ReaderNote = Omit<QualityNote, 'file'>;
