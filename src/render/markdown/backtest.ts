import type { BacktestReport } from '../../report/backtest/schema.ts';
import { count } from '../../words/counts.ts';
import {
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
import { markdownTable } from './markdown.ts';

/** The record as Markdown. */
export function render(report: BacktestReport): string {
  const { horizons, bases, cohorts, findings, signals } = report;
  const verdicts = horizons.flatMap((horizon) => [
    [
      `any session, ${count(horizon)} later`,
      share(bases.find((base) => base.horizon === horizon)?.share ?? null),
      '',
      '',
      '',
      '',
      '',
    ],
    ...cohorts
      .filter((cell) => cell.horizon === horizon)
      .map((cell) => [
        `${stateName(cell.state)}, ${count(horizon)} later`,
        share(cell.share),
        count(cell.independentEpisodes),
        hitRate(cell),
        difference(cell),
        probability(cell.p),
        probability(cell.adjustedP),
      ]),
  ]);
  const rows = signals.map(({ title: name, horizon, all, halves }) => [
    `${name}, ${count(horizon)} later`,
    spans(all, horizon),
    correlation(all),
    ...halves.map(correlationAlone),
  ]);
  return [
    `**${title(report)}**\n`,
    ...caveats(report).map((text) => `${text}\n`),
    markdownTable(['verdict', 'ahead', 'cases', 'cases ahead', 'against any session, points', 'p', 'Holm'], verdicts),
    `${findings.map(({ state, text }) => `- ${stateName(state)}: ${text}\n`).join('')}`,
    markdownTable(['signal', 'spans', 'rank correlation', 'first half', 'second half'], rows),
    horizons.map((horizon) => `- ${count(horizon)} later: ${signalFindings(report, horizon)}\n`).join(''),
  ].join('\n');
}
