import type { BacktestReport } from '../../report/backtest/schema.ts';
import {
  callRows,
  caveats,
  cohortRows,
  decadeRows,
  readings,
  resampledWords,
  signalRows,
  testRows,
  title,
} from '../words/backtest.ts';
import { markdownTable } from './markdown.ts';

const table = ([head = [], ...rows]: readonly (readonly string[])[]) => markdownTable(head, rows);

/** The record for an issue or a chat. */
export function render(report: BacktestReport): string {
  const { horizons, summary } = report;
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `${text}\n`);
  return [
    `**${title(report)}**\n`,
    ...paragraphs(summary),
    ...paragraphs(caveats(report)),
    ...paragraphs([readings.calls]),
    table(callRows(report)),
    ...(report.tests.length === 0 ? [] : [...paragraphs([readings.tests]), table(testRows(report))]),
    ...paragraphs(resampledWords(report)),
    ...paragraphs([readings.cohorts]),
    ...horizons.map((horizon) => table(cohortRows(report, horizon))),
    ...paragraphs([readings.decades]),
    ...horizons.map((horizon) => table(decadeRows(report, horizon))),
    ...paragraphs([readings.signals]),
    ...horizons.map((horizon) => table(signalRows(report, horizon))),
  ].join('\n');
}
