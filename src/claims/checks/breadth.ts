import type { MacroSeries } from '../../market/macro-series.ts';
import { valueAt } from '../../stats/value-at.ts';
import { count } from '../../words/counts.ts';
import { fixed, percent } from '../../words/numbers.ts';
import type { CheckContext, Finding } from '../claim.ts';
import { alternative, finding, notCheckable } from '../finding.ts';
import { rowOfDay } from './closes.ts';
import { seriesHint } from './hints.ts';

const day = '2026-01-08';

const figureOn = (series: MacroSeries | undefined, iso: string) =>
  series ? valueAt(series.values, rowOfDay(series, iso)) : Number.NaN;

/** The share of stocks that rose on the day: of the Russell 2000, or of the NYSE, which does not decide it. */
export function breadthThatDay({ market: { macro } }: CheckContext): Finding {
  const definition = `share of the Russell 2000's stocks that rose on ${day}`;
  const own = figureOn(macro.get('breadth'), day);
  if (!Number.isNaN(own)) return finding(own > 60, definition, `${fixed(own, 1)}%`);
  const [up, down] = [figureOn(macro.get('advancing'), day), figureOn(macro.get('declining'), day)];
  const share = up / (up + down);
  if (Number.isNaN(share)) return notCheckable(definition, seriesHint('breadth'));
  const words = `${percent(share)} of the NYSE's rising and falling issues`;
  return notCheckable(definition, `${seriesHint('breadth')}: the NYSE is not the Russell 2000`, {
    found: `${words} rose`,
    alternatives: () => [
      alternative(share > 0.6, 'the issues of the NYSE in their place', `${words} (${count(up)} and ${count(down)})`),
    ],
  });
}
