import { describe, expect, it } from 'vitest';
import { extents, lineChart } from '../../../../src/render/screen/chart/braille.ts';

describe('extents', () => {
  it('shares figures out over columns, all of them and each once', () => {
    expect(extents([1, 5, 2, 4, 3, 9], 3)).toEqual([
      { low: 1, high: 5 },
      { low: 2, high: 4 },
      { low: 3, high: 9 },
    ]);
  });

  it('is unknown where a column has no figure', () => {
    expect(extents([null, null, 3, null], 2)).toEqual([
      { low: Number.NaN, high: Number.NaN },
      { low: 3, high: 3 },
    ]);
  });
});

const ascii = (values: (number | null)[], height: number) =>
  lineChart(values, { width: values.length, height, unicode: false });

describe('lineChart', () => {
  it('puts the highest figure at the top and the lowest at the bottom', () => {
    expect(ascii([1, 2, 3], 3)).toEqual(['  *', ' * ', '*  ']);
  });

  it('joins a jump to the figure before it', () => {
    expect(ascii([3, 1, 1, 3], 3)).toEqual(['*  *', ' * *', ' ** ']);
  });

  it('is blank where values are unknown, and does not join across them', () => {
    expect(ascii([1, null, 3], 3)).toEqual(['  *', '   ', '*  ']);
  });

  it('is a line in the middle if values do not move', () => {
    expect(ascii([2, 2], 3)).toEqual(['  ', '**', '  ']);
  });

  it('has two figures and four levels in a braille character', () => {
    expect(lineChart([0, 3], { width: 1, height: 1, unicode: true })).toEqual(['⡸']);
    expect(lineChart([0, 0, 3, 3], { width: 2, height: 1, unicode: true })).toEqual(['⣀⠏']);
  });
});
