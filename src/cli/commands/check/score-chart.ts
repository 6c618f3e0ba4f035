import { evaluate } from '../../../judgement/evaluation.ts';
import { scoreHistory } from '../../../judgement/pictures/score-history.ts';
import type { Rules } from '../../../judgement/verdict/rules.ts';
import type { Market } from '../../../market/market.ts';
import type { RenderOptions } from '../../../render/renderer.ts';
import { scoreChart } from '../../../render/screen/chart/score.ts';
import type { Report } from '../../../report/check/schema.ts';
import type { SignalSettings } from '../../../signals/run.ts';

const sessionsInYear = 252;

/** The chart of `--chart` for the end of the screen: the score of the last year. */
export function scoreChartText(
  market: Market,
  signals: Readonly<Record<string, SignalSettings>>,
  rules: Rules,
  report: Report,
): (options: RenderOptions) => string {
  const history = scoreHistory(evaluate(market, signals, rules), sessionsInYear);
  return (options) => {
    const lines = scoreChart(history, report, options);
    return lines.length === 0 ? '' : `\n${lines.join('\n')}\n`;
  };
}
