import type { LeadPeriod } from '../../../judgement/names.ts';
import type { Report } from '../../../report/check/schema.ts';
import { fixed } from '../../../words/numbers.ts';

/** The lead of small over large caps, a difference of fractions; NaN where it is unknown. */
const leadOver = ({ market }: Report, period: LeadPeriod): number =>
  market.leads.find((one) => one.period === period)?.lead ?? Number.NaN;

/** Decimals that tell a lead from none: one, most often. */
const decimalsOf = (points: number) => (points === 0 || Number(points.toFixed(1)) !== 0 ? 1 : 2);

/** A difference of fractions in points: 2.2. */
function pointsOf(difference: number): string {
  const points = Math.abs(difference) * 100;
  return fixed(points, decimalsOf(points));
}

/** "led the S&P 500 by 2.2 points", "trailed the S&P 500 by 0.9 points". */
export function ledWords(report: Report): string {
  const lead = leadOver(report, 'month');
  const large = report.market.large.label;
  if (lead === 0 || Number.isNaN(lead)) return `were level with the ${large}`;
  return `${lead > 0 ? 'led' : 'trailed'} the ${large} by ${pointsOf(lead)} points`;
}
