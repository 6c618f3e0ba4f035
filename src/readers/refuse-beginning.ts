import { detect } from './detect/detect.ts';
import { layoutOf } from './detect/layout.ts';
import { leadingText, sniff } from './detect/sniff.ts';
import { toUtf8 } from './detect/to-utf8.ts';
import { refuseIntradayHead } from './errors/refuse-intraday-head.ts';
import { refuseLongLines } from './errors/refuse-long-lines.ts';
import { refuseManyRows } from './errors/refuse-many-rows.ts';
import { refuseOpenQuote } from './errors/refuse-open-quote.ts';
import { refuseOtherFiles } from './errors/refuse-other-than-csv.ts';
import { refuseTooLarge } from './errors/refuse-too-large.ts';
import { refuseUndated } from './errors/refuse-undated.ts';
import type { ReadOptions } from './read-options.ts';

/**
 * Refuses a file by its beginning alone, so that what is no table of closes is never read as a whole.
 *
 * @param beginning - first bytes of a longer file
 * @param size - bytes of the whole file
 * @throws UserError as `readSeries` would of the whole file
 */
export async function refuseBeginning(
  beginning: Uint8Array,
  size: number,
  file: string,
  options: ReadOptions,
): Promise<void> {
  const utf8 = toUtf8(beginning.subarray(0, beginning.length & ~1), leadingText(beginning), true);
  if (utf8.buffer !== beginning.buffer) refuseTooLarge(size, file);
  const head = leadingText(utf8);
  const top = sniff(head);
  refuseOtherFiles(head, top, file);
  const text = new TextDecoder().decode(utf8);
  refuseLongLines(text, file);
  const found = await detect(head, top, file, options);
  const layout = layoutOf(found.sniff, found.reader, file, options);
  refuseUndated(found.sniff, layout);
  refuseIntradayHead(found.sniff, layout);
  refuseManyRows(text, size, layout);
  refuseOpenQuote(text, layout);
}
