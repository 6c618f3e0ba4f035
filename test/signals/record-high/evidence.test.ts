import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../src/dates/civil-dates.ts';
import { recordEvidence, recordOrdinal, standingOn } from '../../../src/signals/record-high/evidence.ts';
import { recordHigh } from '../../../src/signals/record-high/signal.ts';
import { marketOf } from '../../helpers/markets/markets.ts';

const params = { ...recordHigh.defaults, drought: 3, watchSessions: 4, minHistory: 6 };
/** Records in rows 0, 1, 5, 6, 10 and 11; cases open in rows 5 (too young) and 10. */
const small = [100, 110, 90, 80, 105, 111, 112, 90, 100, 110, 120, 121, 119, 118, 117];
const market = marketOf({ large: small.map((_, t) => 100 + t), small, growth: small });
const date = (row: number) => isoDate(market.days[row] ?? 0);
const evidenceOn = (t: number) => recordEvidence(market, t, standingOn(market, t, params), params);

describe('standingOn', () => {
  test('separates the open watch from earlier ones', () => {
    const standing = standingOn(market, 11, params);
    expect(standing).toMatchObject({ row: 11, open: { opened: 10, old: 6, session: 1, hasShortHistory: false } });
    expect(standing.earlier).toEqual([{ opened: 5, old: 1 }]);
    expect(recordOrdinal(standing)).toBe(2);
  });

  test('a watch is over after its last session', () => {
    expect(standingOn(market, 13, params).open).toMatchObject({ session: 3 });
    expect(standingOn(market, 14, params)).toMatchObject({ open: null, earlier: [{ opened: 5 }, { opened: 10 }] });
    expect(recordOrdinal(standingOn(market, 14, params))).toBe(0);
  });

  test('a watch with too few sessions before it has a short history', () => {
    expect(standingOn(market, 5, params).open).toMatchObject({ opened: 5, hasShortHistory: true });
  });
});

describe('the evidence', () => {
  test('during a watch', () => {
    expect(evidenceOn(11)).toMatchObject({
      fileSince: date(0),
      lastRecordOn: date(11),
      sessionsSinceRecord: 0,
      opened: date(10),
      oldRecordOn: date(6),
      oldRecord: 112,
      shortHistory: false,
      drought: 4,
      depth: 90 / 112 - 1,
      session: 1,
      recordCloses: 2,
      sessionsAboveOldRecord: 2,
      lowest: 120 / 112 - 1,
    });
  });

  test('outside a watch: none open, and all earlier ones', () => {
    const { earlier, ...rest } = evidenceOn(14);
    expect(rest).toMatchObject({ sessionsSinceRecord: 3, opened: null, drought: null, session: null, lowest: null });
    expect(earlier.map(({ opened }) => opened)).toEqual([date(5), date(10)]);
  });

  test('an earlier case: how it was opened, how deep it fell, whether it failed', () => {
    expect(evidenceOn(11).earlier).toEqual([
      expect.objectContaining({
        opened: date(5),
        oldRecordOn: date(1),
        drought: 4,
        depth: 80 / 110 - 1,
        shortHistory: true,
        failed: true,
        lowest: 90 / 110 - 1,
      }),
    ]);
  });

  test('what followed is known only once it is over', () => {
    const long = [...small, ...Array(60).fill(117)];
    const longer = marketOf({ large: long.map((_, t) => 100 + t), small: long, growth: long });
    const followed = (t: number) => recordEvidence(longer, t, standingOn(longer, t, params), params).earlier[0];
    expect(followed(5 + 62)).toMatchObject({ small63: Number.NaN, ahead63: Number.NaN });
    expect(followed(5 + 63)).toMatchObject({
      small63: 117 / 111 - 1,
      ahead63: expect.closeTo(117 / 111 - 168 / 105, 12),
      small126: Number.NaN,
    });
  });
});
