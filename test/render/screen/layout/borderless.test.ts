import { expect, test } from 'vitest';
import { borderless } from '../../../../src/render/screen/layout/borderless.ts';
import { colours, seen } from '../../../helpers/reports/places.ts';

test('cells stand in columns, without lines, colours or blanks at the end', () => {
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

test('a cell that is too long goes on under itself, coloured or not', () => {
  const rows = (text: string) => [['name', text]];
  const plain = borderless(rows('one two three'), [6, 8]);
  expect(plain).toEqual(['name  one two', '      three']);
  expect(borderless(rows(colours.good('one two three')), [6, 8]).map(seen)).toEqual(plain);
});
