import { yearOf } from '../../../src/dates/civil-dates.ts';
import type { Market } from '../../../src/market/market.ts';
import { marketOf, sessionsFrom } from './markets.ts';

/**
 * Years from 2000 on, each begun with such a gap: the small index stands at its old close through four sessions and that
 * fraction above it from the fifth on. The other two never move. The last year goes on with `closes`, fractions of its old
 * close, from its first session.
 */
export function openingYears(gaps: readonly number[], closes: readonly number[]): Market {
  const days = sessionsFrom('1999-12-31', 1 + 253 * (gaps.length + 1));
  const last = 2000 + gaps.length;
  const small = [100];
  let [base, session] = [100, 0];
  for (let t = 1; t < days.length; t++) {
    const [year, before] = [yearOf(days[t] ?? 0), yearOf(days[t - 1] ?? 0)];
    if (year !== before) [base, session] = [small[t - 1] ?? base, 0];
    session++;
    const move = year < last ? (session < 5 ? 0 : gaps[year - 2000]) : year === last ? closes[session - 1] : undefined;
    if (move === undefined) break;
    small.push(base * (1 + move));
  }
  const still = small.map(() => 50);
  return marketOf({ large: still, small, growth: still }, { first: '1999-12-31' });
}
