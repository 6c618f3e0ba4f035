import { describe, expect, it, test } from 'vitest';
import { cboe } from '../../src/sources/cboe.ts';
import { cboeCsv } from '../helpers/downloads/source-shapes.ts';

const rows = (answer: string) => cboe.rows(answer, 'VIX', 'vix').map(({ day, value }) => `${day} ${value}`);

describe('cboe', () => {
  it('has one file with everything', () => {
    const file = 'https://cdn.cboe.com/api/global/us_indices/daily_prices/VIX_History.csv';
    expect(cboe.addresses('VIX', 0, 20454)).toEqual([file]);
  });

  it('takes the close, without the zeros that it is filled up with', () => {
    expect(
      rows(
        cboeCsv([
          ['1990-01-02', '17.24'],
          ['1990-01-03', '18'],
          ['1990-01-04', '20.5'],
        ]),
      ),
    ).toEqual(['7306 17.24', '7307 18', '7308 20.5']);
    expect(rows('DATE,OPEN,HIGH,LOW,CLOSE\n01/02/1990,1,1,1,100\n')).toEqual(['7306 100']);
  });

  test.each([
    ['<!DOCTYPE html><html>', /is a web page/],
    ['DATE,CLOSE\n', /not the header/],
    [cboeCsv([['1990-01-02', '17.24']]).trimEnd(), /stops in the middle/],
    ['DATE,OPEN,HIGH,LOW,CLOSE\n01/02/1990,1,1,1\n', /is not a date and 4 numbers/],
    ['DATE,OPEN,HIGH,LOW,CLOSE\n01/02/1990,1,1,1,x\n', /is not a date and 4 numbers/],
  ])('refuses %j', (answer, message) => {
    expect(() => rows(answer)).toThrow(message);
  });
});
