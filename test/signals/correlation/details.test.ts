import { expect, test } from 'vitest';
import { correlation } from '../../../src/signals/correlation/signal.ts';
import { detailsOf } from '../../helpers/markets/details-of.ts';
import { marketOf, priced } from '../../helpers/markets/markets.ts';

// 300 sessions on which both go up and down by a percent in turn, but for the last two, on which small does the opposite.
const turns = Array.from({ length: 299 }, (_, i) => (i % 2 === 0 ? 0.01 : -0.01));
const large = priced(3000, turns);
const market = marketOf({
  large,
  small: priced(1500, [...turns.slice(0, 297), -(turns[297] ?? 0), -(turns[298] ?? 0)]),
  growth: large,
});
const { defaults } = correlation;
const details = (t: number, params: Partial<typeof defaults> = {}) =>
  detailsOf(correlation, market, t, { ...defaults, window: 4, ...params });

test('the correlation, its change, and where it stands in its own history', async () => {
  expect((await details(299)).says).toBe(
    'Over 4 sessions the returns of the Russell 2000 and the S&P 500 have a correlation of 0.000, down 1.000 in 21. ' +
      'It was 0.000 to 1.000 since 2010-06-07; its rank among them is 0.00.',
  );
});

test('what is not known yet is left out', async () => {
  const start = 'Over 4 sessions the returns of the Russell 2000 and the S&P 500 have a correlation of 1.000';
  expect((await details(24)).says).toBe(`${start}.`);
  expect((await details(25)).says).toBe(`${start}, up 0.000 in 21.`);
  expect((await details(3)).says).toBe('The correlation is unknown: needs 5 common sessions, has 4.');
});

test('over longer windows it counts the two sessions among more', async () => {
  // Of 63 moves of one size 61 agree and the sums are one move each: (59 - 1/63) / (63 - 1/63).
  expect((await details(299)).tables[0]?.rows).toEqual([
    { sessions: 4, correlation: expect.closeTo(0, 9) },
    { sessions: 63, correlation: expect.closeTo((59 * 63 - 1) / (63 * 63 - 1), 9) },
    { sessions: 126, correlation: expect.closeTo(122 / 126, 9) },
    { sessions: 252, correlation: expect.closeTo(248 / 252, 9) },
  ]);
});

test('windows are those that the file has, each once', async () => {
  const lengths = async (t: number, window: number) =>
    (await details(t, { window })).tables[0]?.rows.map(({ sessions }) => sessions);
  expect(await lengths(62, 4)).toEqual([4]);
  expect(await lengths(63, 4)).toEqual([4, 63]);
  expect(await lengths(252, 63)).toEqual([63, 126, 252]);
  expect(await lengths(252, 100)).toEqual([63, 100, 126, 252]);
});

test('the rule names the band, and a note says if the observed one has the other sign', async () => {
  const published = await details(299);
  expect(published.rule).toContain('the band is 0.76 to 0.95');
  expect(published.notes).toHaveLength(1);
  // 0 lies two thirds up from -1 to 0.5, and at the low end of what was observed.
  const wide = await details(299, { band: [-1, 0.5] });
  expect(wide.notes?.[1]).toBe('In the band observed in five years the score would have the other sign.');
  expect((await details(299, { band: 'observed' })).rule).toContain('the band is its five-year extremes');
});
