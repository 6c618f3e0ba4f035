import type { Report } from '../../../report/check/schema.ts';
import { recordLine } from '../../../report/record/words.ts';
import type { Renderer, RenderOptions } from '../../renderer.ts';
import { claimsWords } from '../../words/claims.ts';
import { dataWords } from '../../words/data.ts';
import { paragraph } from '../../words/paragraph.ts';
import { holdsWords, turnsWords } from '../../words/turning-points.ts';
import { labelledLines } from '../layout/labelled.ts';
import { wrap } from '../layout/wrap.ts';
import { marketLines, verdictLines } from './head.ts';
import { maxRows, minRows, signalRows } from './rows.ts';
import { verboseLines } from './verbose.ts';

/** A wider terminal gives its room to the last column; sentences stay as wide as a person reads them. */
const paragraphWidth = ({ width }: RenderOptions) => (Number.isFinite(width) ? Math.min(width, 80) - 2 : width);

export const sampleLine = 'SYNTHETIC SAMPLE, not the market. Your own files: rotation check --data DIR';

/** The last lines: each names the command that opens it. */
function facts(report: Report, options: RenderOptions): string[] {
  const { verdict, market, trackRecord, sample } = report;
  const data = dataWords(report);
  const isJudged = verdict.state !== 'insufficient-data';
  const record = recordLine(trackRecord, verdict.state, market.small.short);
  return [
    ...(isJudged && record !== undefined
      ? labelledLines({ label: 'Record', text: record, command: 'rotation backtest' }, options)
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

/** Lines that every terminal shows at once. */
const screenful = 23;

/** The signals' rows, as many as leave room for all the other lines. */
function rowsBeside(others: number, { signals, verdict }: Report, options: RenderOptions): string[] {
  for (let max = maxRows; ; max--) {
    const rows = signalRows(signals, verdict.composite ?? 0, options, max);
    if (others + rows.length <= screenful || max === minRows) return rows;
  }
}

/** The verdict and what it rests on in one screen of at most 23 lines; `verbose` opens every part of it. */
export const render: Renderer<Report> = (report, options) => {
  const { verdict, sample } = report;
  const above = [
    ...(sample ? wrap(sampleLine, options.width).map(options.paint.warn) : marketLines(report, options)),
    '',
    ...verdictLines(report, options),
    ...wrap(paragraph(report), paragraphWidth(options)).map((line) => `  ${line}`),
    '',
  ];
  const below = facts(report, options);
  const isJudged = verdict.state !== 'insufficient-data';
  const rows = isJudged ? [...rowsBeside(above.length + below.length + 1, report, options), ''] : [];
  const lines = [...above, ...rows, ...below, ...(options.verbose ? ['', ...verboseLines(report, options)] : [])];
  return `${lines.join('\n')}\n`;
};
