import type { Report } from '../../../report/check/schema.ts';
import { recordLine } from '../../../report/record/words.ts';
import type { Renderer, RenderOptions } from '../../renderer.ts';
import { claimsWords } from '../../words/claims.ts';
import { dataWords } from '../../words/data.ts';
import { paragraph } from '../../words/paragraph.ts';
import { holdsWords, turnsWords } from '../../words/turning-points.ts';
import { labelledLines } from '../layout/labelled.ts';
import { printable } from '../layout/printable.ts';
import { wrap } from '../layout/wrap.ts';
import { marketLines, verdictLines } from './head.ts';
import { leastRows, mostRows, signalRows } from './rows.ts';
import { verboseLines } from './verbose.ts';

/** A wider terminal gives its room to the last column; sentences stay as wide as a person reads them. */
const paragraphWidth = ({ width }: RenderOptions) => (Number.isFinite(width) ? Math.min(width, 80) - 2 : width);

export const sampleLine = 'SYNTHETIC SAMPLE, not the market. Your own files: rotation check --data DIR';

/** The last lines: each names the command that opens it. */
function facts(report: Report, place: RenderOptions): string[] {
  const { verdict, trackRecord, sample } = report;
  const data = dataWords(report);
  const isJudged = verdict.state !== 'insufficient-data';
  const record = recordLine(trackRecord, verdict.state);
  return [
    ...(isJudged && record !== undefined
      ? labelledLines({ label: 'Record', text: printable(record, place), command: 'rotation backtest' }, place)
      : []),
    ...(isJudged ? labelledLines({ label: 'Turns', text: `${turnsWords(report)}; ${holdsWords(report)}` }, place) : []),
    ...(isJudged && report.claims !== null
      ? labelledLines({ label: 'Claims', text: claimsWords(report.claims), command: 'rotation claims' }, place)
      : []),
    ...labelledLines(
      {
        label: 'Data',
        text: data.text,
        colour: data.warns ? place.paint.warn : undefined,
        command: sample ? undefined : 'rotation data check',
      },
      place,
    ),
  ];
}

/** Lines that every terminal shows at once. */
const screenful = 23;

/** The signals' rows, as many as leave room for all the other lines. */
function rowsBeside(others: number, { signals, verdict }: Report, place: RenderOptions): string[] {
  for (let most = mostRows; ; most--) {
    const rows = signalRows(signals, verdict.composite ?? 0, place, most);
    if (others + rows.length <= screenful || most === leastRows) return rows;
  }
}

/** The verdict and what it rests on in one screen of at most 23 lines; `verbose` opens every part of it. */
export const render: Renderer<Report> = (report, place) => {
  const { verdict, sample } = report;
  const above = [
    ...(sample ? wrap(sampleLine, place.width).map(place.paint.warn) : marketLines(report, place)),
    '',
    ...verdictLines(report, place),
    ...wrap(paragraph(report), paragraphWidth(place)).map((line) => `  ${line}`),
    '',
  ];
  const below = facts(report, place);
  const isJudged = verdict.state !== 'insufficient-data';
  const rows = isJudged ? [...rowsBeside(above.length + below.length + 1, report, place), ''] : [];
  const lines = [...above, ...rows, ...below, ...(place.verbose ? ['', ...verboseLines(report, place)] : [])];
  return `${lines.join('\n')}\n`;
};
