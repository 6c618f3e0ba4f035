import { type State, states } from '../../../judgement/names.ts';
import type { PictureData } from '../../../judgement/pictures/picture-data.ts';
import type { Report } from '../../../report/check/schema.ts';
import { dayWords } from '../draw/figures.ts';
import { firstJudged } from '../draw/ribbon.ts';

/** Verdict of a row of the graded column. */
export const stateAt = ({ state }: PictureData, row: number): State => states[state[row] ?? 0] ?? 'insufficient-data';

/** What the header's verdict uses beyond prices; empty where it is the graded one. */
const beyondPrices = ({ verdict }: Report): string =>
  verdict.withoutByHand !== null ? 'your P/E' : 'more than prices';

/** What the ribbon shows, and what the ring at its end is. */
export function ribbonWords(report: Report, data: PictureData, from: number): string {
  const graded = stateAt(data, data.state.length - 1);
  const ring = report.verdict.state === graded ? '' : `; ring: today’s verdict, which uses ${beyondPrices(report)}`;
  const to = data.state.length - 1;
  const first = firstJudged(from, to, (row) => stateAt(data, row));
  if (first === undefined) return 'No day has data enough for a verdict';
  const empty = `; empty: no rotation${first === from ? '' : `; no verdicts before ${dayWords(data.days[first] ?? 0)}`}`;
  return `Below: the verdict of each day on prices alone${ring}${empty}`;
}
