import { expect, it } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { countThrough } from '../../../src/dates/count-through.ts';
import { firstFiveDays } from '../../../src/signals/first-five-days/signal.ts';
import { detailsOf } from '../../helpers/markets/details-of.ts';
import { longTriple } from '../../helpers/markets/long-triple.ts';
import { describeShared } from '../../helpers/shared.ts';

/** Of the three as known on a date; of the large one only what is from another on. */
async function detailsOn(date: string, from = '1900-01-01') {
  const whole = await longTriple(date);
  const { large } = whole.own;
  const first = countThrough(large.days, daysFromIso(from) - 1);
  const young = { ...large, days: large.days.subarray(first), closes: large.closes.subarray(first) };
  return detailsOf(firstFiveDays, { ...whole, own: { ...whole.own, large: young } });
}

// The years are held against pandas in test/independent/show-details.test.ts.
describeShared('the first five days in full, 1950 to 2026-01-08', () => {
  it('says what the S&P 500 did', async () => {
    expect((await detailsOn('2026-01-08')).says).toBe(
      'From 6,845.50 (2025-12-31) to 6,921.46 (2026-01-08) the S&P 500 gained 1.11% in its first five sessions, ' +
        'and is still above where the year began.',
    );
    expect((await detailsOn('2026-01-06')).says).toBe(
      'From 6,845.50 (2025-12-31) the S&P 500 has had 3 sessions of this year; the rule waits for 5.',
    );
  });

  it('has every year, the running one open', async () => {
    const [years] = (await detailsOn('2026-01-08')).tables;
    expect(years?.rows).toHaveLength(77);
    const told = years?.rows
      .slice(0, 4)
      .map(({ year, firstFive, wholeYear, restOfYear }) => [year, firstFive, wholeYear, restOfYear]);
    expect(told?.[0]).toEqual([2026, expect.closeTo(0.0111, 4), null, null]);
    expect(told?.slice(1)).toEqual([
      [2025, expect.closeTo(0.0062, 4), expect.closeTo(0.1639, 4), expect.closeTo(0.1567, 4)],
      [2024, expect.closeTo(-0.0013, 4), expect.closeTo(0.2331, 4), expect.closeTo(0.2347, 4)],
      [2023, expect.closeTo(0.0137, 4), expect.closeTo(0.2423, 4), expect.closeTo(0.2255, 4)],
    ]);
    expect(years?.notes).toEqual(['2019-2025: up in 5 of 7 (published: 6); direction agreed in 6 of 7']);
  });

  it('says how much of the published period a short file has', async () => {
    const { notes } = await detailsOn('2026-01-08', '2021-01-04');
    expect(notes?.[1]).toMatch(/ Of the published span 1950-2024 the file has 2022-2024: 1, 1 up, \+24\.23%\.$/);
  });

  it('counts the years by how they began', async () => {
    const { tables, notes } = await detailsOn('2026-01-08');
    const rows = tables[1]?.rows.map(({ years, up, hitRate, low95, high95 }) => [years, up, hitRate, low95, high95]);
    const rounded = rows?.map((row) => row.map((x) => Math.round(Number(x) * 100) / 100));
    expect(rounded).toEqual([
      [76, 56, 0.74, 0.63, 0.82],
      [49, 41, 0.84, 0.71, 0.91],
      [27, 15, 0.56, 0.37, 0.72],
    ]);
    expect(notes).toEqual([
      'This is a signal about the S&P 500: in the rest of the years that it called, the Russell 2000 was ahead of it ' +
        'in 11 of 25 (from 1989), by -1.83% on average.',
      "After up starts and down starts the rest of the year shows no significant difference (Fisher's p 0.067); the " +
        'whole year contains the five days. Published span 1950-2024: 48, 40 up, +14.18%.',
    ]);
  });
});
