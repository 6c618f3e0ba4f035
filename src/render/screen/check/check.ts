import type { Report } from '../../../report/check/schema.ts';
import { recordLine } from '../../../report/record/words.ts';
import { worldLine } from '../../../report/world/words.ts';
import type { Renderer, RenderOptions } from '../../renderer.ts';
import { claimsWords } from '../../words/claims.ts';
import { dataWords } from '../../words/data.ts';
import { paragraph } from '../../words/paragraph.ts';
import { sampleLine } from '../../words/sample.ts';
import { holdsWords, turnsWords } from '../../words/turning-points.ts';
import { labelledLines } from '../layout/labelled.ts';
import { printable } from '../layout/printable.ts';
import { wrap } from '../layout/wrap.ts';
import { marketLines, verdictLines } from './head.ts';
import { maxRows, minRows, signalRows } from './rows.ts';
import { verboseLines } from './verbose.ts';

/** Widest table: a wider terminal widens only the last column, and sentences stay readable. */
const paragraphWidth = ({ width }: RenderOptions) => (Number.isFinite(width) ? Math.min(width, 80) - 2 : width);

/** The last lines, each with the command that shows more. */
function facts(report: Report, options: RenderOptions): string[] {
  const { verdict, record, sample } = report;
  const data = dataWords(report);
  const isJudged = verdict.state !== 'insufficient-data';
  const line = recordLine(record, verdict.state, verdict.pricesAlone.state);
  const world = report.world === null ? undefined : worldLine(report.world);
  return [
    ...(isJudged && line !== undefined
      ? labelledLines({ label: 'Record', text: printable(line, options), command: 'rotation backtest' }, options)
      : []),
    ...(isJudged && world !== undefined
      ? labelledLines({ label: 'World', text: world, command: 'rotation pool' }, options)
      : []),
    ...(isJudged
      ? labelledLines({ label: 'Turns', text: `${turnsWords(report)}; ${holdsWords(report)}` }, options)
      : []),
    ...(isJudged && report.claims !== null
      ? labelledLines({ label: 'Claims', text: claimsWords(report.claims), command: 'rotation claims' }, options)
      : []),
    ...labelledLines(
      {
        label: 'Data',
        text: data.text,
        colour: data.warns ? options.paint.warn : undefined,
        command: sample ? undefined : 'rotation data check',
      },
      options,
    ),
  ];
}

/** Lines that fit every terminal. */
const screenful = 23;

/** Rows of signals, as many as the other lines leave room for. */
function rowsBeside(others: number, { signals, verdict }: Report, options: RenderOptions): string[] {
  for (let max = maxRows; ; max--) {
    const rows = signalRows(signals, verdict.composite ?? 0, options, max);
    if (others + rows.length <= screenful || max === minRows) return rows;
  }
}

/** What stands above the signals. */
function head(report: Report, options: RenderOptions): string[] {
  return [
    ...(report.sample ? wrap(sampleLine, options.width).map(options.paint.warn) : marketLines(report, options)),
    '',
    ...verdictLines(report, options),
    ...wrap(paragraph(report), paragraphWidth(options)).map((line) => `  ${line}`),
    '',
  ];
}

/** The verdict and its grounds on a screen of at most 23 lines; `verbose` shows every section in full. */
export const render: Renderer<Report> = (report, options) => {
  // A pipe has the rows of the screen, although nothing is wrapped there.
  const asOnScreen = { ...options, width: Math.min(options.width, 80) };
  const others = head(report, asOnScreen).length + facts(report, asOnScreen).length;
  const isJudged = report.verdict.state !== 'insufficient-data';
  const rows = isJudged ? [...rowsBeside(others + 1, report, options), ''] : [];
  const opened = options.verbose ? ['', ...verboseLines(report, options)] : [];
  return `${[...head(report, options), ...rows, ...facts(report, options), ...opened].join('\n')}\n`;
};
