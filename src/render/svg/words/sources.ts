import { type State, states } from '../../../judgement/names.ts';
import type { PictureData } from '../../../judgement/pictures/picture-data.ts';
import type { Report } from '../../../report/check/schema.ts';

/** Verdict of a row of the graded column. */
export const stateAt = ({ state }: PictureData, row: number): State => states[state[row] ?? 0] ?? 'insufficient-data';

/** What the header's verdict uses beyond prices; empty where it is the graded one. */
const beyondPrices = ({ verdict }: Report): string =>
  verdict.withoutByHand !== null ? 'your P/E' : 'more than prices';

/** What the ribbon shows, and what the ring at its end is. */
export function ribbonWords(report: Report, data: PictureData): string {
  const graded = stateAt(data, data.state.length - 1);
  const ring = report.verdict.state === graded ? '' : `; ring: today’s verdict, which uses ${beyondPrices(report)}`;
  return `Below: the verdict of each day on prices alone${ring}; empty: no rotation`;
}
