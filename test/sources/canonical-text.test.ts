import { expect, it } from 'vitest';
import { canonicalRows, canonicalText, withEarlierRows } from '../../src/sources/canonical-text.ts';

const row = (day: number, value: string) => ({ day, value });

it('canonicalText and canonicalRows are each other undone', () => {
  const rows = [row(20460, '6900.10'), row(20461, '6921.46')];
  expect(canonicalText(rows, 'close')).toBe('date,close\n2026-01-07,6900.10\n2026-01-08,6921.46\n');
  expect(canonicalRows(canonicalText(rows, 'value'), 'spx')).toEqual(rows);
});

it('withEarlier keeps what a rolling window has left behind, and no more', () => {
  const before = [row(1, 'a'), row(2, 'b'), row(3, 'c')];
  expect(withEarlierRows([row(2, 'B'), row(4, 'D')], before)).toEqual([row(1, 'a'), row(2, 'B'), row(4, 'D')]);
  expect(withEarlierRows([row(3, 'C')], before)).toEqual([row(1, 'a'), row(2, 'b'), row(3, 'C')]);
});

it('withEarlier does not join across a gap', () => {
  expect(withEarlierRows([row(4, 'D')], [row(1, 'a'), row(3, 'c')])).toEqual([row(4, 'D')]);
  expect(withEarlierRows([row(4, 'D')], [])).toEqual([row(4, 'D')]);
});
