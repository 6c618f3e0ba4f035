import { daysFromIso, isoDate } from '../../dates/civil-dates.ts';
import { countThrough } from '../../dates/count-through.ts';
import type { Market } from '../../market/market.ts';
import { otherLevels } from '../../market/quality/other-levels.ts';
import type { Role } from '../../series/series.ts';
import { valueAt } from '../../stats/value-at.ts';
import { level, percent, signedPercent } from '../../words/numbers.ts';
import type { Alternative, CheckContext, Finding } from '../claim.ts';
import { alternative, finding, notCheckable, yardstick } from '../finding.ts';
import { gain, isOver, rowOfDay, yearEnd } from './closes.ts';

/** A forecast level, and the rise that it was called. */
interface Forecast {
  role: Role;
  level: number;
  /** The rise that it was called, a fraction. */
  rise: number;
  /** Largest difference from that rise that counts as equal. */
  within: number;
  /** Day of the close from which the rise counts. */
  from: string;
}

/** First session from a day on at or above the level; null if there is none. */
function reachedFrom(market: Market, { role, level: target }: Forecast, iso: string): string | null {
  const { days, closes } = market.own[role];
  for (let row = countThrough(days, daysFromIso(iso) - 1); row < days.length; row++) {
    if (valueAt(closes, row) >= target) return isoDate(valueAt(days, row));
  }
  return null;
}

const riseTo = ({ own }: Market, { role, from, level: target }: Forecast): number =>
  target / valueAt(own[role].closes, rowOfDay(own[role], from)) - 1;

function riseAlternative(market: Market, forecast: Forecast) {
  const rise = riseTo(market, forecast);
  const holds = Number.isNaN(rise) ? null : Math.abs(rise - forecast.rise) <= forecast.within;
  const found = holds === null ? `no close of ${forecast.from} in the file` : signedPercent(rise, 1);
  return alternative(
    holds,
    `the rise that it was called, ${percent(forecast.rise, 0)}, from the close of ${forecast.from}`,
    found,
  );
}

/** The last close of the year, once it is over. */
function closeOf2026(market: Market, { role, level: target }: Forecast) {
  const { days, closes } = market.own[role];
  const row = isOver(market, 2026) ? yearEnd({ days }, 2026) : Number.NaN;
  const close = valueAt(closes, row);
  const isKnown = !Number.isNaN(close);
  return yardstick(isKnown ? close >= target : null, 'the last close of 2026', isKnown ? level(close) : 'open');
}

/** The day from which a level counts as reached, and other definitions. */
interface Reaching {
  since: string;
  yardsticks: readonly Alternative[];
  alternatives?: () => readonly Alternative[];
  dependsOn: string;
}

/** Whether a level is reached by the end of 2026. */
function levelReached({ market }: CheckContext, forecast: Forecast, { since, ...others }: Reaching): Finding {
  const { days, closes } = market.own[forecast.role];
  const last = days.length - 1;
  const definition = `a close at or above ${level(forecast.level, 0)} from ${since} to 2026-12-31`;
  const reason = otherLevels(market, forecast.role);
  if (reason !== undefined) return notCheckable(definition, reason);
  const day = reachedFrom(market, forecast, since);
  if (day !== null && day <= '2026-12-31') {
    const before = reachedFrom(market, forecast, '2025-01-01');
    const first = before !== null && before < since ? `; it was first reached on ${before}` : '';
    return finding(true, definition, `reached on ${day}${first}`, others);
  }
  const away = forecast.level / valueAt(closes, last) - 1;
  const found = `${signedPercent(away, 1)} away on ${isoDate(valueAt(days, last))}`;
  if (isOver(market, 2026)) return finding(false, definition, `not reached; ${found}`, others);
  return notCheckable(definition, 'open until 2026-12-31', { ...others, found });
}

const rally = '2025-11-26';
const large = { role: 'large', from: rally, within: 0.0005 } as const;

/** A level that was forecast for 2026 and may have been reached before. */
export function target6900(known: CheckContext): Finding {
  const forecast = { ...large, level: 6900, rise: 0.013 };
  const first = reachedFrom(known.market, forecast, '2025-01-01');
  const holds = first === null ? null : first >= '2026-01-01';
  return levelReached(known, forecast, {
    since: '2026-01-01',
    yardsticks: [
      yardstick(holds, 'the first close at or above it falls in 2026', first === null ? 'none yet' : `on ${first}`),
    ],
    dependsOn: 'whether a level that had been reached before counts',
  });
}

/** A level that was forecast for the end of a year: reached by then, or where the year ends. */
const levelAtEnd = (known: CheckContext, forecast: Forecast, since: string): Finding =>
  levelReached(known, forecast, {
    since,
    yardsticks: [closeOf2026(known.market, forecast)],
    alternatives: () => [riseAlternative(known.market, forecast)],
    dependsOn: 'whether the level has to stand at the end',
  });

export const target7269 = (known: CheckContext): Finding =>
  levelAtEnd(known, { ...large, level: 7269, rise: 0.05, within: 0.005 }, '2025-11-30');

export const target2825 = (known: CheckContext): Finding =>
  levelAtEnd(known, { role: 'small', level: 2825, rise: 0.14, within: 0.005, from: '2025-12-31' }, '2026-01-08');

/** The close of one day, and its distance from a level. */
export function closeBelow6900({ market }: CheckContext): Finding {
  const definition = `the S&P 500's close of ${rally}, to the cent, and the rise from it to 6,900`;
  const reason = otherLevels(market, 'large');
  if (reason !== undefined) return notCheckable(definition, reason);
  const row = rowOfDay(market.own.large, rally);
  if (row < 0) return notCheckable(definition, `no session of ${rally} in the file`);
  const close = valueAt(market.own.large.closes, row);
  const away = 6900 / close - 1;
  const holds = Math.abs(close - 6812.61) < 0.006 && Math.abs(away - 0.013) < 0.0005;
  return finding(holds, definition, `${level(close)}, ${signedPercent(away)} to 6,900`);
}

/** Gain of the large index in 2025 to the end of November. */
export function yearToNovember({ market }: CheckContext): Finding {
  const { own } = market;
  const definition = 'S&P 500 from the last close of 2024 to that of 2025-11-28, to two decimals';
  const reason = otherLevels(market, 'large');
  if (reason !== undefined) return notCheckable(definition, reason);
  const base = yearEnd(own.large, 2024);
  const to = (iso: string) => gain(own.large.closes, base, rowOfDay(own.large, iso));
  const found = to('2025-11-28');
  if (Number.isNaN(found)) return notCheckable(definition, 'needs S&P 500 closes from December 2024 to 2025-11-28');
  const holds = (x: number) => Math.abs(x - 0.1645) < 0.00005;
  return finding(holds(found), definition, signedPercent(found), {
    alternatives: () => [
      alternative(holds(to(rally)), `to ${rally}, the close that the article names`, signedPercent(to(rally))),
    ],
  });
}
