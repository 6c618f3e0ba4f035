import { describe, expect, it } from 'vitest';
import { ownSessions } from '../../../../src/market/quality/files/own-sessions.ts';
import { inspectSeries } from '../../../../src/market/quality/inspection.ts';
import { seriesOf } from '../../../helpers/markets/series.ts';

/** A file with a row on every day from one to another, but for some. */
function file(from: number, to: number, ...without: number[]) {
  const days = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((day) => !without.includes(day));
  const series = seriesOf(days, days);
  return { series, inspection: inspectSeries({ series, kind: 'unknown', role: null }, { day: 20_000, minute: 0 }) };
}

/** Twenty days, 105 to 124, lie within all three. */
const [early, middle] = [file(95, 124), file(100, 129)];

describe('three files of one exchange', () => {
  it('lack the days between their first and last rows that another has', () => {
    const late = file(105, 134, 110, 120);
    const own = ownSessions([late, middle, early]);
    expect([late, middle, early].map((one) => [...(own.get(one)?.missing ?? [-1])])).toEqual([[110, 120], [], []]);
  });

  it('share a day if another of them has it', () => {
    const late = file(105, 134, 110);
    const own = ownSessions([late, middle, early]);
    const shared = (one: typeof late) => [97, 102, 110, 127, 132, 140].map((day) => own.get(one)?.isShared(day));
    expect(shared(late)).toEqual([true, true, true, true, false, false]);
    expect(shared(middle)).toEqual([true, true, true, true, true, false]);
    expect(shared(early)).toEqual([false, true, true, true, true, false]);
  });
});

describe('files are not compared', () => {
  it('if one lacks more than a tenth of the days within all', () => {
    expect(ownSessions([file(105, 134, 110, 120), middle, early]).size).toBe(3);
    expect(ownSessions([file(105, 134, 110, 115, 120), middle, early]).size).toBe(0);
  });

  it('if no day lies within all of them', () => {
    expect(ownSessions([file(100, 109), file(200, 209), file(300, 309)]).size).toBe(0);
    expect(ownSessions([file(100, 109), file(110, 119), file(100, 119)]).size).toBe(0);
  });

  it('if they are not three', () => {
    expect(
      [[], [middle], [early, middle], [early, middle, middle, early]].map((some) => ownSessions(some).size),
    ).toEqual([0, 0, 0, 0]);
  });
});
