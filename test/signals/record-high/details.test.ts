import { expect, it } from 'vitest';
import { recordHigh } from '../../../src/signals/record-high/signal.ts';
import { detailsOf } from '../../helpers/markets/details-of.ts';
import { longTriple } from '../../helpers/markets/long-triple.ts';
import { describeShared } from '../../helpers/shared.ts';

const detailsOn = async (date: string) => detailsOf(recordHigh, await longTriple(date));

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
