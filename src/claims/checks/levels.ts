import { daysFromIso, isoDate } from '../../dates/civil-dates.ts';
import { countThrough } from '../../dates/count-through.ts';
import type { Market } from '../../market/market.ts';
import type { Role } from '../../series/series.ts';
import { valueAt } from '../../stats/value-at.ts';
import { level, percent, signedPercent } from '../../words/numbers.ts';
import { decided, type Finding, type Known, otherwise, undecided } from '../claim.ts';
import { gain, isOver, isProxy, ofAFund, rowOfDay, yearEnd } from './closes.ts';

/** A level that somebody named, and how far off they called it. */
interface Named {
  role: Role;
  level: number;
  /** The rise that it was said to be, with as many decimals as were published. */
  called: number;
  /** How far from that still counts as that. */
  within: number;
  /** Day of the close that it is measured from. */
  from: string;
}

/** First session at or above a level from a day on, null if there was none. */
function reachedFrom(market: Market, { role, level: wanted }: Named, iso: string): string | null {
  const { days, closes } = market.own[role];
  for (let row = countThrough(days, daysFromIso(iso) - 1); row < days.length; row++) {
    if (valueAt(closes, row) >= wanted) return isoDate(valueAt(days, row));
  }
  return null;
}

const riseOf = ({ own }: Market, { role, from, level: wanted }: Named): number =>
  wanted / valueAt(own[role].closes, rowOfDay(own[role], from)) - 1;

function calledAlternative(market: Market, named: Named) {
  const rise = riseOf(market, named);
  const holds = Number.isNaN(rise) ? null : Math.abs(rise - named.called) <= named.within;
  const found = holds === null ? `no close of ${named.from} in the file` : signedPercent(rise, 1);
  return otherwise(
    holds,
    `the rise that it was called, ${percent(named.called, 0)}, from the close of ${named.from}`,
    found,
  );
}

/** A level that was to be reached by the end of 2026. */
function reached({ market }: Known, named: Named, since: string): Finding {
  const { days, closes } = market.own[named.role];
  const last = days.length - 1;
  const definition = `a close at or above ${level(named.level, 0)} from ${since} to 2026-12-31`;
  if (isProxy(market, named.role)) return undecided(definition, ofAFund);
  const day = reachedFrom(market, named, since);
  const alternatives = () => [calledAlternative(market, named)];
  if (day !== null && day <= '2026-12-31') {
    const before = reachedFrom(market, named, '2025-01-01');
    const first = before !== null && before < since ? `; it was first reached on ${before}` : '';
    return decided(true, definition, `reached on ${day}${first}`, { alternatives });
  }
  const away = named.level / valueAt(closes, last) - 1;
  const found = `${signedPercent(away, 1)} away on ${isoDate(valueAt(days, last))}`;
  if (isOver(market, 2026)) return decided(false, definition, `not reached; ${found}`, { alternatives });
  return undecided(definition, 'open until 2026-12-31', { found, alternatives });
}

const rally = '2025-11-26';
const large = { role: 'large', from: rally, within: 0.0005 } as const;

/** The level that a year of its own was given for. */
export function target6900(known: Known): Finding {
  const named = { ...large, level: 6900, called: 0.013 };
  const finding = reached(known, named, '2026-01-01');
  return {
    ...finding,
    alternatives: () => {
      const first = reachedFrom(known.market, named, '2025-01-01');
      const holds = first === null ? null : first >= '2026-01-01';
      return [
        otherwise(holds, 'the first close at or above it falls in 2026', first === null ? 'none yet' : `on ${first}`),
      ];
    },
  };
}

export const target7269 = (known: Known): Finding =>
  reached(known, { ...large, level: 7269, called: 0.05, within: 0.005 }, '2025-11-30');

export const target2825 = (known: Known): Finding =>
  reached(known, { role: 'small', level: 2825, called: 0.14, within: 0.005, from: '2025-12-31' }, '2026-01-08');

/** The close of a day, and how far it was from a level. */
export function closeBelow6900({ market }: Known): Finding {
  const definition = `the S&P 500's close of ${rally}, to the cent, and the rise from it to 6,900`;
  if (isProxy(market, 'large')) return undecided(definition, ofAFund);
  const row = rowOfDay(market.own.large, rally);
  if (row < 0) return undecided(definition, `no session of ${rally} in the file`);
  const close = valueAt(market.own.large.closes, row);
  const away = 6900 / close - 1;
  const holds = Math.abs(close - 6812.61) < 0.006 && Math.abs(away - 0.013) < 0.0005;
  return decided(holds, definition, `${level(close)}, ${signedPercent(away)} to 6,900`);
}

/** What the large index had gained in 2025 by the end of November. */
export function yearToNovember({ market }: Known): Finding {
  const { own } = market;
  const definition = 'S&P 500 from the last close of 2024 to that of 2025-11-28, to two decimals';
  if (isProxy(market, 'large')) return undecided(definition, ofAFund);
  const base = yearEnd(own.large, 2024);
  const to = (iso: string) => gain(own.large.closes, base, rowOfDay(own.large, iso));
  const found = to('2025-11-28');
  if (Number.isNaN(found)) return undecided(definition, 'needs S&P 500 closes from December 2024 to 2025-11-28');
  const holds = (x: number) => Math.abs(x - 0.1645) < 0.00005;
  return decided(holds(found), definition, signedPercent(found), {
    alternatives: () => [
      otherwise(holds(to(rally)), `to ${rally}, the close that the article names`, signedPercent(to(rally))),
    ],
  });
}
