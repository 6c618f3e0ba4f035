import { headlineHorizon } from '../../../judgement/names.ts';
import type { BacktestReport } from '../../../report/backtest/schema.ts';
import { worldRows, worldSentences } from '../../../report/world/words.ts';
import { count } from '../../../words/counts.ts';
import type { RenderOptions } from '../../renderer.ts';
import {
  callRows,
  cohortRows,
  decadeTables,
  followedHorizons,
  share,
  signalRows,
  stateName,
  testRows,
} from '../../words/backtest.ts';
import { caveats, readings, rotationSentence, testNotes, title } from '../../words/backtest-notes.ts';
import {
  hasYardstick,
  publicationSentence,
  publicationTables,
  publicationTitle,
  yardstickReading,
  yardstickRows,
  yardstickTitle,
} from '../../words/backtest-periods.ts';
import { sampleLine } from '../../words/sample.ts';
import { printable } from '../layout/printable.ts';
import { wrap } from '../layout/wrap.ts';
import { aligned } from './aligned.ts';

const screen = 80;

const verdictRows = ({ states }: BacktestReport) => [
  ['verdict', 'sessions', 'share', 'runs'],
  ...states.map(({ state, sessions, share: part, runs }) => [
    state === 'insufficient-data' ? state : stateName(state),
    count(sessions),
    share(part),
    count(runs),
  ]),
];

/**
 * The whole record, what decides first: summary, rotations and calls, the two tests, then what is exploratory at every horizon, decades, the
 * time since publication, signals and the yardstick; decades and signals at one horizon, or with `verbose` at all.
 */
export function render(report: BacktestReport, options: RenderOptions): string {
  const { sincePublication: since } = report;
  const followed = followedHorizons(report);
  const one = followed.includes(headlineHorizon) ? headlineHorizon : followed.at(-1);
  const opened = options.verbose ? followed : followed.filter((horizon) => horizon === one);
  const width = Math.min(options.width, screen);
  const { dim, strong, warn } = options.paint;
  const sentence = (text: string) => wrap(printable(text, options), width - 2).map((line) => `  ${line}`);
  const table = (rows: readonly (readonly string[])[]) =>
    aligned(
      rows.map((row) => row.map((cell) => printable(cell, options))),
      width,
    );
  const head = (text: string, reading: string) => [...wrap(text, width).map(strong), ...sentence(reading).map(dim)];
  const later = (tables: readonly (readonly (readonly string[])[])[], first: readonly string[]) =>
    tables.map((rows, i) => [...(i === 0 ? first : []), ...table(rows)]);
  const blocks: string[][] = [
    [
      ...(report.sample ? wrap(sampleLine, width).map(warn) : []),
      ...wrap(title(report), width).map(strong),
      ...report.summary.flatMap(sentence),
    ],
    caveats(report).flatMap(sentence).map(dim),
    [
      ...head('Did the rotations last?', readings.calls),
      ...table(callRows(report)),
      ...rotationSentence(report).flatMap(sentence),
    ],
    report.tests.length === 0
      ? []
      : [
          ...head('The two tests that decide', readings.tests),
          ...table(testRows(report)),
          ...testNotes(report).flatMap(sentence),
        ],
    [...head('What followed each verdict', readings.cohorts), ...table(verdictRows(report))],
    ...followed.map((horizon) => table(cohortRows(report, horizon))),
    ...later(
      opened.flatMap((horizon) => decadeTables(report, horizon)),
      head('By decade', readings.decades),
    ),
    ...(since === null
      ? []
      : later(publicationTables(since), [
          ...head(publicationTitle(since), readings.publication),
          ...sentence(publicationSentence(since)),
        ])),
    ...later(
      opened.map((horizon) => signalRows(report, horizon)),
      head('Signals', readings.signals),
    ),
    hasYardstick(report) ? [...head(yardstickTitle(report), yardstickReading), ...table(yardstickRows(report))] : [],
    report.world === null
      ? []
      : [strong('Other markets'), ...worldSentences(report.world).flatMap(sentence), ...table(worldRows(report.world))],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
