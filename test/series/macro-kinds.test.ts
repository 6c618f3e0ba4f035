import { describe, expect, test } from 'vitest';
import { macroKind, macroKinds } from '../../src/series/macro-kinds.ts';

test('no two kinds share a name or a column', () => {
  const columns = macroKinds.flatMap((kind) => kind.columns);
  expect(new Set(macroKinds.map(({ id }) => id)).size).toBe(macroKinds.length);
  expect(new Set(columns).size).toBe(columns.length);
});

describe.each(macroKinds)(
  '$id',
  ({ columns, lookalikes = {}, frequency: every, publicationLag: known, staleAfter }) => {
    test('names its columns as they are compared, and none of those that only look like it', () => {
      expect(columns.filter((name) => !/^[A-Z0-9]+$/.test(name))).toEqual([]);
      expect(Object.keys(lookalikes).filter((name) => columns.includes(name))).toEqual([]);
    });

    test('still counts when its successor is due', () => {
      const untilSuccessor = { day: 0, week: 7, month: 31 + 31 }[every] + known.days;
      expect(staleAfter).toBeGreaterThanOrEqual(untilSuccessor);
    });
  },
);

test('an unknown name has no kind', () => {
  expect(macroKind('vxn')).toBeUndefined();
  expect(macroKind('cpi')?.description).toBe('the consumer price index');
});
