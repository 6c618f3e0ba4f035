import type { Reader } from '../reader.ts';
import type { Sniff } from './sniff.ts';

/** The layout of a file. */
export interface Detection {
  reader: Reader;
  /** First lines of the file, from the column names on. */
  sniff: Sniff;
  /** Title lines above the column names. */
  titleLines: number;
}
