import type { Detection } from './detection.ts';
import { flatHeader } from './flat-header.ts';
import { namedByValues } from './named-by-values.ts';
import { readerFor } from './reader-for.ts';
import type { Sniff } from './sniff.ts';
import { stackedHeader } from './stacked-header.ts';
import { belowTitles } from './titles.ts';
import { withoutHeader } from './without-header.ts';

function detectionOf(found: Sniff, titleLines: number, requested: readonly string[]): Detection | undefined {
  const reader = readerFor(found, requested);
  if (!reader) return undefined;
  const closeRule = found.byValues?.closeRule;
  return { reader: closeRule === undefined ? reader : { ...reader, closeRule }, sniff: found, titleLines };
}

/** A file with column names, in one line or two, under names that its values show; the best first. */
function withHeader(found: Sniff): Sniff[] {
  const flat = flatHeader(found);
  const stacked = stackedHeader(flat);
  const all = [namedByValues(flat), stacked, stacked && namedByValues(stacked)];
  return all.filter((each) => each !== undefined);
}

/** Below a title, a line with numbers in it is a row. */
const isHeader = ({ columns }: Sniff, titleLines: number) =>
  titleLines === 0 || (columns.length > 1 && !columns.some((cell) => /^[+-]?\d/.test(cell)));

/** What the values show: the layout, or at least better names for the columns. */
export interface ByValues {
  detection: Detection | undefined;
  named: Sniff | undefined;
}

/**
 * The layout of a file whose column names do not show it, by the values in its first rows.
 *
 * @throws UserError with the line to add, if there are no column names and the values do not show which column is the close
 */
export function detectByValues(text: string, top: Sniff, file: string, requested: readonly string[]): ByValues {
  let above: Sniff | undefined;
  let best: Sniff | undefined;
  for (const { found, titleLines } of [{ found: top, titleLines: 0 }, ...belowTitles(text, top)]) {
    // A line of as many cells as the rows is a header, even if nobody understands it.
    const isTitle = above === undefined || above.delimiter !== found.delimiter || above.columns.length === 1;
    const headless = isTitle ? withoutHeader(found, file) : undefined;
    const candidates = headless ? [headless] : isHeader(found, titleLines) ? withHeader(found) : [];
    for (const candidate of candidates) {
      const detection = detectionOf(candidate, titleLines, requested);
      if (detection) return { detection, named: candidate };
    }
    best ??= candidates.at(-1);
    above = found;
  }
  return { detection: undefined, named: best };
}
