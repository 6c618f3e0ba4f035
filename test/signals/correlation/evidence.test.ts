import { describe, expect, test } from 'vitest';
import { observedBand, position } from '../../../src/signals/correlation/evidence.ts';
import { correlation, rollingRho } from '../../../src/signals/correlation/signal.ts';
import { marketOf, priced } from '../../helpers/markets/markets.ts';

const { NaN: unknown } = Number;

test.each([
  [0.4, 0, 0.4, 1],
  [0, 0, 0.4, 0],
  [0.3, -0.5, 0.5, 0.8],
])('%d stands between %d and %d at %d', (rho, low, high, expected) => {
  expect(position(rho, low, high)).toBeCloseTo(expected, 12);
});

test('in a band that is no wider than the tolerance nothing has a place', () => {
  expect([0.4, 0.4 + 5e-13, 0.4 + 5e-12].map((high) => Number.isNaN(position(0.5, 0.4, high)))).toEqual([
    true,
    true,
    false,
  ]);
});

test('the observed band is the lowest and the highest of at least 252 known values', () => {
  const rising = Float64Array.from({ length: 300 }, (_, t) => t / 300);
  expect(observedBand(rising, 299)).toEqual([0, 299 / 300]);
  expect(observedBand(rising.toReversed(), 299)).toEqual([0, 299 / 300]);
  expect(observedBand(rising, 260)).toEqual([0, 260 / 300]);
  expect(observedBand(rising, 250)).toEqual([unknown, unknown]);
});

describe('returns that hardly move', () => {
  const last = (...returns: number[]) => rollingRho(Float64Array.from(returns), Float64Array.from(returns), 4).at(-1);

  test('have a correlation if their deviation is above the tolerance', () => {
    expect(last(0.01, -0.02, 1e-11, -1e-11, 1e-11, -1e-11)).toBeCloseTo(1, 9);
    expect(last(0.01, -0.02, 0, 0, 1e-11, -1e-11)).toBeCloseTo(1, 9);
  });

  test('have none if it is within it, whatever came before', () => {
    expect(last(0.01, -0.02, 1e-13, -1e-13, 1e-13, -1e-13)).toBeNaN();
  });
});

// 300 sessions on which both go up and down by a percent in turn, but for the last two, on which small does the opposite.
const turns = Array.from({ length: 299 }, (_, i) => (i % 2 === 0 ? 0.01 : -0.01));
const large = priced(3000, turns);
const small = priced(1500, [...turns.slice(0, 297), -(turns[297] ?? 0), -(turns[298] ?? 0)]);
const market = marketOf({ large, small, growth: large });
type Band = (typeof correlation.defaults)['band'];
function said(band: Band, rho?: number, t = 299, window = 4) {
  const columns = correlation.columns(market, { window, band });
  const value = rho === undefined ? columns.value : columns.value.map(() => rho);
  return correlation.reading({ ...columns, value }, t, market, { window, band });
}

test.each([
  [0.74, [0.75, 0.95], '0.740, below range 0.75-0.95'],
  [0.75, [0.75, 0.95], '0.750, lower half of range 0.75-0.95'],
  [0.5, [0.25, 0.75], '0.500, upper half of range 0.25-0.75'],
  [0.49, [0.25, 0.75], '0.490, lower half of range 0.25-0.75'],
  [0.95, [0.75, 0.95], '0.950, upper half of range 0.75-0.95'],
  [0.96, [0.75, 0.95], '0.960, above range 0.75-0.95'],
] as const)('%d of %j is said as "%s"', (rho, band, because) => expect(said(band, rho).because).toBe(because));

test('the evidence has the band in force beside the observed one, and the correlation of 63 sessions to the last', () => {
  const given = said([0.76, 0.95]).evidence;
  expect(given).toMatchObject({ band: [0.76, 0.95], observedBand: [expect.closeTo(0, 9), expect.closeTo(1, 9)] });
  expect(given.over63).toBeCloseTo((59 * 63 - 1) / (63 * 63 - 1), 9);
  const observed = said('observed').evidence;
  expect([observed.band, observed.signsDiffer]).toEqual([observed.observedBand, false]);
});

test('turning points are those of the band in force', () => {
  const at = (band: Band) => {
    const columns = correlation.columns(market, { window: 4, band });
    const points = correlation.turningPoints?.(columns, 299, market, { window: 4, band });
    return points?.kind === 'continuous' ? [1, 0, -1].map(points.at) : [];
  };
  const near = (x: number) => expect.closeTo(x, 9);
  expect(at([0.76, 0.96])).toEqual([0.76, 0.86, 0.96].map(near));
  expect(at('observed')).toEqual([0, 0.5, 1].map(near));
});

test('the reason names the index that stands still, once there are enough sessions', () => {
  const still = new Float64Array(6).fill(100);
  const moving = priced(100, [0.01, -0.01, 0.01, -0.01, 0.01]);
  const reason = (closes: { large: Float64Array; small: Float64Array }, t: number) => {
    const given = marketOf({ ...closes, growth: moving });
    const params = { ...correlation.defaults, window: 4 };
    return correlation.reading(correlation.columns(given, params), t, given, params).reason;
  };
  expect(reason({ large: still, small: moving }, 3)).toBe('needs 5 common sessions, has 4');
  for (const t of [4, 5]) {
    expect(reason({ large: still, small: moving }, t)).toMatch(/^no spread to correlate: the S&P 500 hardly moves/);
    expect(reason({ large: moving, small: still }, t)).toMatch(
      /^no spread to correlate: the Russell 2000 hardly moves/,
    );
  }
});
