import { daysFromIso } from '../../dates/civil-dates.ts';
import { countThrough } from '../../dates/count-through.ts';
import { fixed } from '../../words/numbers.ts';
import type { CheckContext, Finding } from '../claim.ts';
import { finding, notCheckable, yardstick } from '../finding.ts';
import { seriesHint } from './hints.ts';

/** The flows of 2025, and whether they turned at its end. */
export function flows2025({ market: { macro } }: CheckContext): Finding {
  const definition = 'the sum of the weekly flows of 2025 below zero, and that of its last eight weeks above';
  const flows = macro.get('flows');
  if (!flows) return notCheckable(definition, seriesHint('flows'));
  const [from, to] = [
    countThrough(flows.days, daysFromIso('2024-12-31')),
    countThrough(flows.days, daysFromIso('2025-12-31')),
  ];
  if (to - from < 50) return notCheckable(definition, 'the flows do not cover 2025');
  const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
  const lastWeeks = (weeks: number) => sum(flows.values.subarray(to - weeks, to));
  const [year, last] = [sum(flows.values.subarray(from, to)), lastWeeks(8)];
  return finding(
    year < 0 && last > 0,
    definition,
    `${fixed(year, 1)} in 2025, ${fixed(last, 1)} in its last eight weeks`,
    {
      dependsOn: 'how many weeks count',
      yardsticks: [4, 13].map((weeks) =>
        yardstick(year < 0 && lastWeeks(weeks) > 0, `its last ${weeks} weeks instead`, fixed(lastWeeks(weeks), 1)),
      ),
    },
  );
}
