import { describe, expect, it } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { agreement } from '../../../src/market/quality/agreement.ts';
import { seriesOf } from '../../helpers/markets/series.ts';

const dates = ['2025-01-13', '2025-01-14', '2025-01-15', '2025-01-16', '2025-01-17'];
const reference = seriesOf(dates, [10000, 10000, 10000, 10000, 10000]);

describe('agreement', () => {
  it('counts common days by how far the closes are apart, and names the worst', () => {
    expect(agreement(seriesOf(dates, [10000.4, 10000.6, 9998, 10051, 10050]), reference)).toEqual({
      days: 5,
      overHalf: 4,
      overOne: 3,
      overFifty: 1,
      worst: {
        day: daysFromIso('2025-01-16'),
        close: 10051,
        reference: 10000,
        basisPoints: expect.closeTo(51, 8),
      },
    });
  });

  it('names the first of the days on which they are equally far apart', () => {
    const twice = seriesOf(dates, [10000, 10003, 10002, 10003, 10000]);
    expect(agreement(twice, reference).worst?.day).toBe(daysFromIso('2025-01-14'));
  });

  it('finds 1970-01-01 common only where both have it', () => {
    const [before, on] = [seriesOf(['1969-12-31'], [1]), seriesOf(['1970-01-01'], [1])];
    expect([agreement(before, on), agreement(on, before), agreement(on, on)].map(({ days }) => days)).toEqual([
      ...[0, 0, 1],
    ]);
  });

  it('looks at common days only', () => {
    const other = seriesOf(['2025-01-12', '2025-01-14', '2025-01-17', '2025-01-20'], [1, 10000, 10000, 1]);
    expect(agreement(other, reference)).toEqual({ days: 2, overHalf: 0, overOne: 0, overFifty: 0, worst: null });
  });

  it('finds a common day that either series reaches first', () => {
    const [long, short] = [
      seriesOf(['2025-01-09', '2025-01-10', '2025-01-13'], [1, 1, 9999]),
      seriesOf(['2025-01-13'], [10000]),
    ];
    expect([agreement(long, short), agreement(short, long)].map(({ days, overHalf }) => [days, overHalf])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it('of series without a common day is of no days', () => {
    expect(agreement(seriesOf(['2024-01-02'], [1]), reference).days).toBe(0);
    expect(agreement(seriesOf([], []), reference).days).toBe(0);
  });
});
