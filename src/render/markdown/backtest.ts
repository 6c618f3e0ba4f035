import type { BacktestReport } from '../../report/backtest/schema.ts';
import { worldRows, worldSentences } from '../../report/world/words.ts';
import { callRows, cohortRows, decadeTables, followedHorizons, signalRows, testRows } from '../words/backtest.ts';
import { caveats, readings, rotationSentence, testNotes, title } from '../words/backtest-notes.ts';
import {
  hasYardstick,
  publicationSentence,
  publicationTables,
  publicationTitle,
  yardstickReading,
  yardstickRows,
  yardstickTitle,
} from '../words/backtest-periods.ts';
import { sampleLine } from '../words/sample.ts';
import { markdownHeading, markdownTable, markdownParagraphs as paragraphs } from './markdown.ts';

const table = ([head = [], ...rows]: readonly (readonly string[])[]) => markdownTable(head, rows);
const head = (text: string, reading: string) => [markdownHeading(text), ...paragraphs([reading])];

/** The record for an issue or a chat, in the order of the screen, at every horizon. */
export function render(report: BacktestReport): string {
  const { summary, sincePublication: since } = report;
  const horizons = followedHorizons(report);
  return [
    ...(report.sample ? [markdownHeading(sampleLine)] : []),
    markdownHeading(title(report)),
    ...paragraphs([...summary, ...caveats(report)]),
    ...head('Did the rotations last?', readings.calls),
    table(callRows(report)),
    ...paragraphs(rotationSentence(report)),
    ...(report.tests.length === 0
      ? []
      : [
          ...head('The two tests that decide', readings.tests),
          table(testRows(report)),
          ...paragraphs(testNotes(report)),
        ]),
    ...head('What followed each verdict', readings.cohorts),
    ...horizons.map((horizon) => table(cohortRows(report, horizon))),
    ...(horizons.length > 0 ? head('By decade', readings.decades) : []),
    ...horizons.flatMap((horizon) => decadeTables(report, horizon).map(table)),
    ...(since === null
      ? []
      : [
          ...head(publicationTitle(since), readings.publication),
          ...paragraphs([publicationSentence(since)]),
          ...publicationTables(since).map(table),
        ]),
    ...(horizons.length > 0 ? head('Signals', readings.signals) : []),
    ...horizons.map((horizon) => table(signalRows(report, horizon))),
    ...(hasYardstick(report) ? [...head(yardstickTitle(report), yardstickReading), table(yardstickRows(report))] : []),
    ...(report.world === null
      ? []
      : [
          markdownHeading('Other markets'),
          ...paragraphs(worldSentences(report.world)),
          table(worldRows(report.world)),
        ]),
  ].join('\n');
}
