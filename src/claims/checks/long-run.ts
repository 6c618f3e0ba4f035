import { daysFromIso, isoDate } from '../../dates/civil-dates.ts';
import { type Market, rowOn } from '../../market/market.ts';
import { returnsOverYears } from '../../signals/returns-over-years.ts';
import { outperformanceRuns } from '../../stats/outperformance-runs.ts';
import { valueAt } from '../../stats/value-at.ts';
import { plural } from '../../words/counts.ts';
import { signedPercent } from '../../words/numbers.ts';
import type { CheckContext, Finding } from '../claim.ts';
import { alternative, finding, inconclusive, notCheckable, yardstick } from '../finding.ts';
import { finalYearEnd, gain, isOver, rowOfDay } from './closes.ts';

/** Last row that was known on a day. */
const rowThen = (market: Market, iso: string) => rowOn(market, daysFromIso(iso));

const both = ({ small, large }: { small: number; large: number }) =>
  `Russell ${signedPercent(small, 0)}, S&P ${signedPercent(large, 0)}`;

/** Both indices over fifteen calendar years. */
export function smallLag15Years({ market }: CheckContext): Finding {
  const t = rowOfDay(market, '2026-01-08');
  const definition = 'price returns over the fifteen years to 2026-01-08';
  const over = returnsOverYears(market, t, 15);
  if (t < 0 || over.from === null)
    return notCheckable(definition, 'needs closes of both from January 2011 to 2026-01-08');
  return finding(over.small < over.large, definition, `${both(over)} in the fifteen years to 2026-01-08`, {
    figure: both(over),
    alternatives: () =>
      [5, 10, 20].map((years) => {
        const other = returnsOverYears(market, t, years);
        return alternative(other.from === null ? null : other.small < other.large, `over ${years} years`, both(other));
      }),
  });
}

/** Years between two rows. */
const years = (market: Market, from: number, to: number) =>
  (valueAt(market.days, to) - valueAt(market.days, from)) / 365.25;

const oneDecimal = (x: number) => x.toFixed(1);

/** Runs without a new high of small in units of large: the longest completed one, and the current one. */
function stretches({ small, large }: Market, t: number) {
  let [best, row] = [0, 0];
  let longest = [0, 0] as [number, number];
  for (let i = 0; i <= t; i++) {
    const ratio = valueAt(small, i) / valueAt(large, i);
    if (ratio <= best) continue;
    if (i - row > longest[1] - longest[0]) longest = [row, i];
    best = ratio;
    row = i;
  }
  return { longest, open: [row, t] as [number, number] };
}

/** Whether the current run without a new high of small caps against large caps is the longest. */
export function longestLag({ market }: CheckContext): Finding {
  const t = rowThen(market, '2026-01-08');
  const definition =
    'time since small caps last stood at a high in units of large ones, against the longest such time before';
  const words = () => {
    const { longest, open } = stretches(market, t);
    const span = ([from, to]: [number, number]) =>
      `${oneDecimal(years(market, from, to))} years (${isoDate(valueAt(market.days, from))} to ${isoDate(valueAt(market.days, to))})`;
    return {
      holds: open[1] - open[0] > longest[1] - longest[0],
      found: `${span(open)}; before it ${span(longest)}`,
    };
  };
  const first = valueAt(market.days, 0);
  if (first < daysFromIso('1980-01-01')) {
    const { holds, found } = words();
    return finding(holds, definition, found);
  }
  return notCheckable(
    definition,
    `needs small caps from 1979 or earlier: these files begin on ${isoDate(first)}, near the end of an earlier stretch`,
    {
      alternatives: () => {
        const { holds, found } = words();
        return [alternative(holds, `in these files, since ${isoDate(first)}`, found)];
      },
    },
  );
}

const spans = [10, 15, 20, 25, 30, 35] as const;

/** Small against large over the whole files and over shorter periods: the long run depends on the period. */
export function smallBeatsLongRun({ market }: CheckContext): Finding {
  const t = rowThen(market, '2026-01-08');
  const definition =
    'price returns of both over 10, 15, 20, 25, 30, 35 years and the whole of the files; holds or not where all agree';
  if (t < 0 || years(market, 0, t) < 10) return notCheckable(definition, 'needs ten years of both indices up to 2026');
  const whole = { small: gain(market.small, 0, t), large: gain(market.large, 0, t) };
  const rows = spans.flatMap((span) => {
    const over = returnsOverYears(market, t, span);
    return over.from === null ? [] : [{ ...over, name: `${span} years` }];
  });
  const all = [...rows, { ...whole, name: `since ${isoDate(valueAt(market.days, 0))}` }];
  const yardsticks = all.map((one) =>
    yardstick(one.small > one.large, `over ${one.name}`.replace('over since', 'since'), both(one)),
  );
  const won = all.filter(({ small, large }) => small > large);
  const found = `ahead over ${won.length} of ${plural(all.length, 'span')}; ${all.at(-1)?.name}: ${both(whole)}`;
  if (won.length === 0 || won.length === all.length) return finding(won.length > 0, definition, found, { yardsticks });
  return inconclusive(
    definition,
    'it depends on the period, and the studies begin in 1926: only such a history would decide',
    { found, figure: `ahead over ${won.length} of ${all.length}`, yardsticks },
  );
}

const runLength = 14;

/** The run of sessions to 2026-01-22 on which small beat large, and the last run as long. */
export function sessionsRunning({ market }: CheckContext): Finding {
  const t = rowOfDay(market, '2026-01-22');
  const definition = `simple returns of the Russell 2000 above the S&P 500's on ${runLength} sessions running to 2026-01-22, and no run as long after 1996`;
  if (t < 0 || valueAt(market.days, 0) > daysFromIso('1996-01-02')) {
    return notCheckable(definition, 'needs closes of both from 1996 to 2026-01-22');
  }
  const { ends, lengths } = outperformanceRuns(market.small.subarray(0, t + 1), market.large.subarray(0, t + 1));
  const run = ends.at(-1) === t ? valueAt(lengths, lengths.length - 1) : 0;
  let before = ends.length - 2;
  while (before >= 0 && (lengths[before] ?? 0) < runLength) before--;
  const end = valueAt(ends, before);
  const first = valueAt(market.days, t - run + 1);
  const earlier =
    before < 0
      ? 'none as long before'
      : `the last as long was ${valueAt(lengths, before)}, ${isoDate(valueAt(market.days, end - valueAt(lengths, before) + 1))} to ${isoDate(valueAt(market.days, end))}`;
  const in1996 = before >= 0 && isoDate(valueAt(market.days, end)).startsWith('1996');
  return finding(
    run === runLength && in1996,
    definition,
    `${plural(run, 'session')} from ${isoDate(first)}; ${earlier}`,
    {
      figure: plural(run, 'session'),
    },
  );
}

/** Both indices in 2026, so far or to its end. */
export function notAheadIn2026({ market }: CheckContext): Finding {
  const definition = 'price returns from the last close of 2025 to that of 2026: small caps not ahead';
  const from = finalYearEnd(market, 2025);
  const t = isOver(market, 2026) ? finalYearEnd(market, 2026) : market.days.length - 1;
  if (!(from < t)) return notCheckable(definition, 'open until 2026-12-31: needs closes from December 2025 on');
  const [small, large] = [gain(market.small, from, t), gain(market.large, from, t)];
  const found = `Russell ${signedPercent(small, 1)}, S&P ${signedPercent(large, 1)} by ${isoDate(valueAt(market.days, t))}`;
  if (isOver(market, 2026)) return finding(small <= large, definition, found);
  return notCheckable(definition, 'open until 2026-12-31', { found });
}
