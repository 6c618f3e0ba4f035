import { describe, expect, it, test } from 'vitest';
import { borderless } from '../../../../src/render/screen/layout/borderless.ts';
import { cpuTime } from '../../../helpers/cpu-time.ts';
import { colours, seen } from '../../../helpers/reports/places.ts';

test('cells are aligned in columns, without borders, colours or trailing blanks', () => {
  expect(
    borderless(
      [
        ['a', 'b', 'c'],
        ['long', '', 'the last one may be long'],
      ],
      [6, 4, null],
    ),
  ).toEqual(['a     b   c', 'long      the last one may be long']);
});

test('a cell that is too long wraps within its column, coloured or not', () => {
  const rows = (text: string) => [['name', text]];
  const plain = borderless(rows('one two three'), [6, 8]);
  expect(plain).toEqual(['name  one two', '      three']);
  expect(borderless(rows(colours.good('one two three')), [6, 8]).map(seen)).toEqual(plain);
});

describe('a table of more than 200 rows', () => {
  const rows = Array.from({ length: 150 }, (_, i) => [
    `row ${i}`,
    i % 2 === 0 ? colours.good('breakout') : '',
    i % 7 === 0 ? 'a cell of several lines' : String(i * i),
    i % 11 === 0 ? 'Zürich – ▲' : ' '.repeat(i % 3),
    colours.dim('x'.repeat(i % 5)),
  ]);

  test.each([{ widths: [9, 10, 12, 12, 6] }, { widths: [null, 10, 6, 5, null] }, { widths: [2, 5, 3, null, 2] }])(
    'has the lines that cli-table3 draws for 150 rows, in columns of $widths',
    ({ widths }) => {
      const short = borderless(rows, widths);
      expect(borderless([...rows, ...rows], widths)).toEqual([...short, ...short]);
    },
  );

  it('takes time in proportion to its rows', () => {
    const cells = Array(17).fill('+12.34');
    const milliseconds = (length: number) => {
      const start = cpuTime();
      borderless(Array(length).fill(cells), Array(17).fill(8));
      return cpuTime() - start;
    };
    milliseconds(1000);
    // Ten times as many rows took cli-table3 a hundred times as long; a short measurement is mostly noise.
    expect(milliseconds(10_000)).toBeLessThan(40 * Math.max(milliseconds(1000), 10));
  });
});
