import type { Detection } from './detection.ts';
import { flatHeader } from './flat-header.ts';
import { namedByValues } from './named-by-values.ts';
import { readerFor } from './reader-for.ts';
import type { Sniff } from './sniff.ts';
import { stackedHeader } from './stacked-header.ts';
import { belowTitles } from './titles.ts';
import { withoutHeader } from './without-header.ts';

function named(found: Sniff | undefined, titleLines: number, requested: readonly string[]): Detection | undefined {
  const reader = found && readerFor(found, requested);
  if (!reader) return undefined;
  const closeRule = found.byValues?.closeRule;
  return { reader: closeRule === undefined ? reader : { ...reader, closeRule }, sniff: found, titleLines };
}

/** The layout of a file with column names, in one line or two. */
function withHeader(found: Sniff, titleLines: number, requested: readonly string[]): Detection | undefined {
  const stacked = stackedHeader(found);
  return (
    named(namedByValues(flatHeader(found)), titleLines, requested) ??
    (stacked && (named(stacked, titleLines, requested) ?? named(namedByValues(stacked), titleLines, requested)))
  );
}

/** Below a title, a line with numbers in it is a row. */
const isHeader = ({ columns }: Sniff, titleLines: number) =>
  titleLines === 0 || (columns.length > 1 && !columns.some((cell) => /^[+-]?\d/.test(cell)));

/**
 * The layout of a file whose column names do not show it, by the values in its first rows.
 *
 * @throws UserError with the line to add, if there are no column names and the values do not show which column is the close
 */
export function detectByValues(
  text: string,
  top: Sniff,
  file: string,
  requested: readonly string[],
): Detection | undefined {
  let above: Sniff | undefined;
  for (const { found, titleLines } of [{ found: top, titleLines: 0 }, ...belowTitles(text, top)]) {
    // A line of as many cells as the rows is a header, even if nobody understands it.
    const isTitle = above === undefined || above.delimiter !== found.delimiter || above.columns.length === 1;
    const detection =
      (isTitle && named(withoutHeader(found, file), titleLines, requested)) ||
      (isHeader(found, titleLines) && withHeader(found, titleLines, requested));
    if (detection) return detection;
    above = found;
  }
  return undefined;
}
