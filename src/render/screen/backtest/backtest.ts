import { headlineHorizon } from '../../../judgement/names.ts';
import type { BacktestReport } from '../../../report/backtest/schema.ts';
import { count } from '../../../words/counts.ts';
import type { RenderOptions } from '../../renderer.ts';
import {
  callRows,
  caveats,
  cohortRows,
  decadeRows,
  readings,
  resampledWords,
  share,
  signalRows,
  stateName,
  testRows,
  title,
} from '../../words/backtest.ts';
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

/** How long rotations take to be decided. */
function rotationSentence({ rotations }: BacktestReport): string[] {
  const { medianSessions, sessions90 } = rotations;
  if (medianSessions === null || sessions90 === null) return [];
  return [
    `Half of the rotations were decided within ${count(Math.ceil(medianSessions))} sessions, nine in ten within ${count(Math.ceil(sessions90))}.`,
  ];
}

/**
 * The whole record, what decides first: summary, rotations and calls, the two tests, then what is exploratory at every horizon, decades and
 * signals at one, or with `verbose` at all.
 */
export function render(report: BacktestReport, options: RenderOptions): string {
  const { horizons } = report;
  const one = horizons.includes(headlineHorizon) ? headlineHorizon : horizons[0];
  const opened = options.verbose ? horizons : horizons.filter((horizon) => horizon === one);
  const width = Math.min(options.width, screen);
  const sentence = (text: string) => wrap(printable(text, options), width - 2).map((line) => `  ${line}`);
  const table = (rows: readonly (readonly string[])[]) =>
    aligned(rows.map((row) => row.map((cell) => printable(cell, options))));
  const reading = (text: string) => sentence(text).map(options.paint.dim);
  const blocks: string[][] = [
    [...wrap(title(report), width), ...report.summary.flatMap(sentence)],
    caveats(report).flatMap(reading),
    [
      'Did the rotations last?',
      ...reading(readings.calls),
      ...table(callRows(report)),
      ...rotationSentence(report).flatMap(sentence),
    ],
    ...(report.tests.length === 0
      ? []
      : [
          [
            'The two tests that decide',
            ...reading(readings.tests),
            ...table(testRows(report)),
            ...resampledWords(report).flatMap(sentence),
          ],
        ]),
    ['What followed each verdict', ...reading(readings.cohorts), ...table(verdictRows(report))],
    ...horizons.map((horizon) => table(cohortRows(report, horizon))),
    ...opened.map((horizon) => ['By decade', ...reading(readings.decades), ...table(decadeRows(report, horizon))]),
    ...opened.map((horizon) => ['Signals', ...reading(readings.signals), ...table(signalRows(report, horizon))]),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
