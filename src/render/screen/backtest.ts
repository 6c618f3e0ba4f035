import { headlineHorizon } from '../../judgement/names.ts';
import type { BacktestReport } from '../../report/backtest/schema.ts';
import { count } from '../../words/counts.ts';
import type { RenderOptions } from '../renderer.ts';
import {
  byStance,
  caveats,
  correlation,
  correlationAlone,
  difference,
  hitRate,
  probability,
  share,
  signalFindings,
  spans,
  stateName,
  title,
} from '../words/backtest.ts';
import { borderless } from './layout/borderless.ts';
import { wrap } from './layout/wrap.ts';

type Row = readonly string[];

const screen = 80;

/** A table with the first column left-aligned and the others right-aligned, with narrower gaps if it would be too wide. */
function aligned(rows: readonly Row[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  const wide = widths.reduce((sum, width) => sum + width + 2, 0) <= screen;
  const gap = wide ? 2 : 1;
  const padded = rows.map((row) =>
    row.map((cell, i) => (i === 0 ? `  ${cell}` : cell.padStart((widths[i] ?? 0) + gap))),
  );
  return borderless(
    padded,
    widths.map((width, i) => width + (i === 0 ? 2 : gap)),
  );
}

function verdicts({ states }: BacktestReport): Row[] {
  return [
    ['verdict', 'sessions', 'share', 'spells'],
    ...states.map(({ state, sessions, share: part, runs }) => [
      stateName(state as 'any'),
      count(sessions),
      share(part),
      count(runs),
    ]),
  ];
}

function overHorizon(report: BacktestReport, horizon: number): Row[] {
  const base = report.bases.find((of) => of.horizon === horizon);
  return [
    [`${count(horizon)} sessions later`, 'ahead', 'cases', 'cases ahead', 'against any, points', 'p', 'Holm'],
    ['any session', share(base?.share ?? null), '', '', '', '', ''],
    ...report.cohorts
      .filter((cell) => cell.horizon === horizon)
      .map((cell) => [
        stateName(cell.state),
        share(cell.share),
        count(cell.independentEpisodes),
        hitRate(cell),
        difference(cell),
        probability(cell.p),
        probability(cell.adjustedP),
      ]),
  ];
}

function byDecade({ decades }: BacktestReport, horizon: number): Row[] {
  const own = decades.filter((line) => line.horizon === horizon);
  const years = [...new Set(own.map(({ decade }) => decade))];
  const named = [...new Set(own.map(({ state }) => state))];
  return [
    [`ahead ${count(horizon)} sessions later`, ...years.map((year) => `${year}s`)],
    ...named.map((state) => [
      stateName(state),
      ...years.map((year) => share(own.find((line) => line.state === state && line.decade === year)?.share ?? null)),
    ]),
  ];
}

function bySignal({ signals }: BacktestReport, horizon: number): Row[] {
  return [
    ['signal', 'spans', 'rank correlation', '1st', '2nd', 'break', 'none', 'relief'],
    ...signals
      .filter((signal) => signal.horizon === horizon)
      .map(({ title: name, all, halves }) => [
        name,
        spans(all, horizon),
        correlation(all),
        ...halves.map(correlationAlone),
        ...byStance(all),
      ]),
  ];
}

const bootstrapWords = ({ resamples }: BacktestReport): string[] =>
  resamples === null
    ? []
    : [`The bootstrap was drawn too, ${count(resamples.draws)} times with seed ${resamples.seed}: see --json.`];

/** The whole record: verdicts at every horizon, then signals and decades at one horizon, or at all with `verbose`. */
export function render(report: BacktestReport, options: RenderOptions): string {
  const { horizons, findings, labels } = report;
  const one = horizons.includes(headlineHorizon) ? headlineHorizon : horizons[0];
  const opened = options.verbose ? horizons : horizons.filter((horizon) => horizon === one);
  const width = Math.min(options.width, screen);
  const sentence = (text: string) => wrap(text, width - 2).map((line) => `  ${line}`);
  const blocks: string[][] = [
    [...wrap(title(report), width), ...caveats(report).flatMap(sentence)],
    aligned(verdicts(report)),
    ...horizons.map((horizon) => aligned(overHorizon(report, horizon))),
    ['What that comes to', ...findings.flatMap(({ state, text }) => sentence(`${stateName(state)}: ${text}`))],
    ...opened.map((horizon) => aligned(byDecade(report, horizon))),
    ...opened.map((horizon) => [
      ...wrap(
        `Each signal's score against what followed ${count(horizon)} sessions later, in all and in each half (spans share no session; the intervals are not adjusted for their number), and how often the ${labels.small} was ahead after it spoke for a breakout, for neither, for a relief rally`,
        width,
      ),
      ...aligned(bySignal(report, horizon)),
      ...sentence(signalFindings(report, horizon)),
    ]),
    bootstrapWords(report),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
