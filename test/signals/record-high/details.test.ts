import { describe, expect, it } from 'vitest';
import { recordHigh } from '../../../src/signals/record-high/signal.ts';
import { detailsOf } from '../../helpers/markets/details-of.ts';
import { longTriple } from '../../helpers/markets/long-triple.ts';
import { marketOf } from '../../helpers/markets/markets.ts';
import { describeShared } from '../../helpers/shared.ts';

const detailsOn = async (date: string) => detailsOf(recordHigh, await longTriple(date));

// Records on rows 0, 1, 5, 6, 10 and 11; cases open on rows 5 (too young) and 10.
const small = [100, 110, 90, 80, 105, 111, 112, 90, 100, 110, 120, 121, 119, 118, 117];
const given = { ...recordHigh.defaults, drought: 3, watchSessions: 4, minHistory: 6 };
const market = marketOf({ large: small.map((_, t) => 100 + t), small, growth: small });
const details = (t: number, minHistory = 6) => detailsOf(recordHigh, market, t, { ...given, minHistory });

describe('the record high in words', () => {
  it('describes an open watch, with the lowest close since', async () => {
    const { says, otherTurningPoints } = await details(12);
    expect(says).toBe(
      'The Russell 2000 closed at a record on 2010-06-15, the first in 4 sessions (the old one: 112.00 of 2010-06-09). ' +
        '2 sessions later it has had 2 record closes; its lowest close was +6.25% against the old record.',
    );
    expect(otherTurningPoints).toBe('no close in this case, which ends with its session 3');
  });

  it('says why there is no score', async () => {
    expect(await details(14)).toMatchObject({
      says: expect.stringMatching(/^No score: no record close of the last 4 sessions came after 3 without one/),
      otherTurningPoints: 'a record close after 3 sessions without one; so far 3',
    });
    expect((await details(5)).says).toMatch(/^No score: .* 6 sessions are needed\.$/);
  });

  it('lists earlier watches, the latest first, and says if the file is too young for one', async () => {
    const [young] = (await details(14)).tables;
    expect(young?.rows.map(({ opened, drought }) => [opened, drought])).toEqual([
      ['2010-06-15', 4],
      ['2010-06-08', 4],
    ]);
    expect(young?.notes).toEqual(['The file begins on 2010-06-01: its first records are those since then only.']);
    expect((await details(14, 5)).tables[0]?.notes).toEqual([]);
  });
});

// The cases and what followed them are held against pandas in test/independent/price-cases.test.ts.
describeShared('the record high in full', () => {
  it('describes the open watch and lists earlier ones', async () => {
    const { says, tables } = await detailsOn('2026-01-08');
    expect(says).toBe(
      'The Russell 2000 closed at a record on 2025-09-18, the first in 968 sessions (the old one: 2,442.74 of 2021-11-08). ' +
        '77 sessions later it has had 10 record closes; its lowest close was -5.63% against the old record.',
    );
    expect(tables[0]?.rows.map(({ opened }) => opened)).toEqual([
      '2020-11-13',
      '2016-11-14',
      '2013-01-02',
      '2011-04-27',
      '2004-04-05',
      '1999-12-29',
      '1995-05-16',
      '1991-10-16',
      '1989-06-02',
    ]);
  });

  it('leaves unknown outcomes open', async () => {
    const { tables } = await detailsOn('2021-12-01');
    const [latest] = tables[0]?.rows ?? [];
    expect(latest).toMatchObject({ opened: '2020-11-13', ahead63: expect.closeTo(0.197, 3) });
    expect((await detailsOn('2021-10-01')).tables[0]?.rows[0]?.opened).toBe('2016-11-14');
  });
});
