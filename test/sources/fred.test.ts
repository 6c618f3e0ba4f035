import { describe, expect, it, test } from 'vitest';
import { fred } from '../../src/sources/fred.ts';

describe('fred', () => {
  it('has the address of the CSV behind a graph', () => {
    expect(fred.addresses('SP500', 0)).toEqual(['https://fred.stlouisfed.org/graph/fredgraph.csv?id=SP500']);
    expect(fred.addresses('SP500', 0, 20461)).toEqual([
      'https://fred.stlouisfed.org/graph/fredgraph.csv?id=SP500&cosd=2026-01-08',
    ]);
    expect(fred.page('SP500')).toBe('https://fred.stlouisfed.org/series/SP500');
  });

  test.each(['observation_date', 'DATE'])('reads a table headed %s', (date) => {
    expect(fred.rows(`${date},SP500\n2026-01-01,\n2026-01-08,6921.46\n`, 'SP500', 'spx')).toEqual([
      { day: 20461, value: '6921.46' },
    ]);
  });

  test.each([
    ['observation_date,VIXCLS\n2026-01-08,15.1\n', /not the header of that series/],
    ['<!DOCTYPE html><title>Just a moment...</title>', /is a web page/],
    ['', /is empty/],
  ])('refuses %j', (answer, message) => {
    expect(() => fred.rows(answer, 'SP500', 'spx')).toThrow(message);
  });
});
