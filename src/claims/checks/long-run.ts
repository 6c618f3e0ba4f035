import { daysFromIso, isoDate } from '../../dates/civil-dates.ts';
import { type Market, rowOn } from '../../market/market.ts';
import { returnsOverYears } from '../../signals/calendar-returns.ts';
import { outperformanceRuns } from '../../stats/runs.ts';
import { valueAt } from '../../stats/value-at.ts';
import { plural } from '../../words/counts.ts';
import { signedPercent } from '../../words/numbers.ts';
import { decided, type Finding, type Known, otherwise, undecided } from '../claim.ts';
import { gain, isOver, rowOfDay, yearEnd } from './closes.ts';

/** Row by which an article of that day could know. */
const rowThen = (market: Market, iso: string) => rowOn(market, daysFromIso(iso));
const both = ({ small, large }: { small: number; large: number }) =>
  `Russell ${signedPercent(small, 0)}, S&P ${signedPercent(large, 0)}`;

/** Fifteen years of the two by the calendar. */
export function smallLag15Years({ market }: Known): Finding {
  const t = rowOfDay(market, '2026-01-08');
  const definition = 'price returns over the fifteen years to 2026-01-08';
  const over = returnsOverYears(market, t, 15);
  if (t < 0 || over.from === null) return undecided(definition, 'needs closes of both from January 2011 to 2026-01-08');
  return decided(over.small < over.large, definition, both(over), {
    alternatives: () =>
      [5, 10, 20].map((years) => {
        const other = returnsOverYears(market, t, years);
        return otherwise(other.from === null ? null : other.small < other.large, `over ${years} years`, both(other));
      }),
  });
}

/** Years between two rows. */
const years = (market: Market, from: number, to: number) =>
  (valueAt(market.days, to) - valueAt(market.days, from)) / 365.25;
const oneDecimal = (x: number) => x.toFixed(1);

/** The stretches without a new high of small in units of large: the longest that is over, and the one that is open. */
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

/** Small caps without a new high against large ones: whether the stretch that is open is the longest. */
export function longestLag({ market }: Known): Finding {
  const t = rowThen(market, '2026-01-08');
  const definition =
    'time since small caps last stood at a high in units of large ones, against the longest such time before';
  const words = () => {
    const { longest, open } = stretches(market, t);
    const told = ([from, to]: [number, number]) =>
      `${oneDecimal(years(market, from, to))} years (${isoDate(valueAt(market.days, from))} to ${isoDate(valueAt(market.days, to))})`;
    return {
      holds: open[1] - open[0] > longest[1] - longest[0],
      found: `${told(open)}; before it ${told(longest)}`,
    };
  };
  const first = valueAt(market.days, 0);
  if (first < daysFromIso('1980-01-01')) {
    const { holds, found } = words();
    return decided(holds, definition, found);
  }
  return undecided(
    definition,
    `needs small caps from 1979 or earlier: these files begin on ${isoDate(first)}, near the end of an earlier stretch`,
    {
      alternatives: () => {
        const { holds, found } = words();
        return [otherwise(holds, `in these files, since ${isoDate(first)}`, found)];
      },
    },
  );
}

const spans = [10, 15, 20, 25, 30, 35] as const;

/** Small against large over the whole of the files and over shorter spans: what is said of the long run hangs on it. */
export function smallBeatsLongRun({ market }: Known): Finding {
  const t = rowThen(market, '2026-01-08');
  const definition =
    'price returns of both over 10, 15, 20, 25, 30, 35 years and the whole of the files; holds or not where all agree';
  if (t < 0 || years(market, 0, t) < 10) return undecided(definition, 'needs ten years of both indices up to 2026');
  const whole = { small: gain(market.small, 0, t), large: gain(market.large, 0, t) };
  const rows = spans.flatMap((span) => {
    const over = returnsOverYears(market, t, span);
    return over.from === null ? [] : [{ ...over, name: `${span} years` }];
  });
  const all = [...rows, { ...whole, name: `since ${isoDate(valueAt(market.days, 0))}` }];
  const alternatives = () =>
    all.map((one) => otherwise(one.small > one.large, `over ${one.name}`.replace('over since', 'since'), both(one)));
  const won = all.filter(({ small, large }) => small > large);
  const found = `ahead over ${won.length} of ${plural(all.length, 'span')}; ${all.at(-1)?.name}: ${both(whole)}`;
  if (won.length === 0 || won.length === all.length)
    return decided(won.length > 0, definition, found, { alternatives });
  return undecided(
    definition,
    'it hangs on the span, and the studies begin in 1926: only such a history would decide',
    {
      found,
      alternatives,
    },
  );
}

const lastOf = (market: Market, year: number) => (isOver(market, year) ? yearEnd(market, year) : Number.NaN);

/** Three years of the large index against the small one. */
export function megacapsLed({ market }: Known): Finding {
  const definition = 'S&P 500 ahead of the Russell 2000 over 2023 to 2025, price only';
  const [from, to] = [lastOf(market, 2022), lastOf(market, 2025)];
  if (!(from <= to)) return undecided(definition, 'needs closes of all three from December 2022 to December 2025');
  const over = (a: number, b: number) => ({
    large: gain(market.large, a, b),
    small: gain(market.small, a, b),
    growth: gain(market.growth, a, b),
  });
  const words = ({ large, small, growth }: ReturnType<typeof over>) =>
    `S&P ${signedPercent(large, 0)}, Russell ${signedPercent(small, 0)}, Nasdaq ${signedPercent(growth, 0)}`;
  const three = over(from, to);
  return decided(three.large > three.small, definition, words(three), {
    alternatives: () =>
      [2023, 2024, 2025].map((year) => {
        const one = over(lastOf(market, year - 1), lastOf(market, year));
        return otherwise(one.large > one.small, `in ${year}`, words(one));
      }),
  });
}

const asked = 14;

/** The run of sessions on which small beat large to 2026-01-22, and when there last was one as long. */
export function sessionsRunning({ market }: Known): Finding {
  const t = rowOfDay(market, '2026-01-22');
  const definition = `simple returns of the Russell 2000 above the S&P 500's on ${asked} sessions running to 2026-01-22, and no run as long after 1996`;
  if (t < 0 || valueAt(market.days, 0) > daysFromIso('1996-01-02')) {
    return undecided(definition, 'needs closes of both from 1996 to 2026-01-22');
  }
  const { ends, lengths } = outperformanceRuns(market.small.subarray(0, t + 1), market.large.subarray(0, t + 1));
  const run = ends.at(-1) === t ? valueAt(lengths, lengths.length - 1) : 0;
  let before = ends.length - 2;
  while (before >= 0 && (lengths[before] ?? 0) < asked) before--;
  const end = valueAt(ends, before);
  const first = valueAt(market.days, t - run + 1);
  const earlier =
    before < 0
      ? 'none as long before'
      : `the last as long was ${valueAt(lengths, before)}, ${isoDate(valueAt(market.days, end - valueAt(lengths, before) + 1))} to ${isoDate(valueAt(market.days, end))}`;
  const in1996 = before >= 0 && isoDate(valueAt(market.days, end)).startsWith('1996');
  return decided(run === asked && in1996, definition, `${plural(run, 'session')} from ${isoDate(first)}; ${earlier}`, {
    figure: plural(run, 'session'),
  });
}

/** The two in 2026, while it runs and when it is over. */
export function notAheadIn2026({ market }: Known): Finding {
  const definition = 'price returns from the last close of 2025 to that of 2026: small caps not ahead';
  const from = lastOf(market, 2025);
  const t = isOver(market, 2026) ? lastOf(market, 2026) : market.days.length - 1;
  if (!(from < t)) return undecided(definition, 'open until 2026-12-31: needs closes from December 2025 on');
  const [small, large] = [gain(market.small, from, t), gain(market.large, from, t)];
  const found = `Russell ${signedPercent(small, 1)}, S&P ${signedPercent(large, 1)} by ${isoDate(valueAt(market.days, t))}`;
  if (isOver(market, 2026)) return decided(small <= large, definition, found);
  return undecided(definition, 'open until 2026-12-31', { found });
}
