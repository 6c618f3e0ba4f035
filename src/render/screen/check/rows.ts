import type { Report, SignalReport } from '../../../report/check/schema.ts';
import { signed } from '../../../words/numbers.ts';
import type { RenderOptions } from '../../renderer.ts';
import { otherSignals, type Plan, rowReason, rowTitle, signalsWithRow } from '../../words/check/rows.ts';
import { bar } from '../layout/bar.ts';
import { indented } from '../layout/indented.ts';
import { narrow } from '../layout/widths.ts';
import { wrap } from '../layout/wrap.ts';

const titleWidth = 24;
/** A bar, and the score with a blank on its left and two on its right. */
const barWidth = 11;
const scoreWidth = 8;
const minReasonWidth = 24;

const scoreOf = ({ score, known }: SignalReport) => (known ? signed(score ?? 0) : 'none');

/** One row: title, bar, score, and why it points that way, wrapped within its column. */
function row(signal: SignalReport, report: Report, { unicode, paint, width }: RenderOptions): string[] {
  const score = signal.score ?? 0;
  const colour = signal.known ? (score < 0 ? paint.bad : paint.good) : paint.dim;
  const reason = rowReason(signal, report);
  if (width < narrow) {
    const title = rowTitle(signal);
    return [`  ${title} ${colour(scoreOf(signal))}`, ...indented(reason, width, 4)];
  }
  const { left, right } = bar(score, unicode);
  const start = `  ${rowTitle(signal)}`.padEnd(titleWidth);
  const axis = paint.dim(unicode ? '│' : '|');
  const used = titleWidth + barWidth + scoreWidth;
  // A column of a few words would be taller than the reason is long: it stands under its row then.
  const isBelow = width - used < minReasonWidth;
  const [first = '', ...more] = isBelow ? [''] : wrap(reason, width - used);
  const head = `${start}${colour(left)}${axis}${colour(right)} ${colour(scoreOf(signal).padStart(5))}  ${first}`;
  if (isBelow) return [head, ...indented(reason, width, 4)];
  return [head, ...more.map((line) => `${' '.repeat(used)}${line}`)];
}

/** The strongest signals as rows with bars, the modules of the mission among them, and a line for all others. */
export function signalRows(report: Report, options: RenderOptions, { rows }: Plan): string[] {
  const { width, paint, unicode } = options;
  const shown = signalsWithRow(report, rows);
  const heading = paint.dim(`${'relief: may fade '.padStart(29)}${unicode ? '│' : '|'} breakout: may last`);
  const others = otherSignals(report, shown);
  return [
    ...(width < narrow ? [] : [heading]),
    ...shown.flatMap((signal) => row(signal, report, options)),
    ...(others === '' ? [] : indented(others, width, 2)),
  ].map((line) => line.trimEnd());
}
