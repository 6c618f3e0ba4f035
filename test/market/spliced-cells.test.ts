import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { splice, splicedCells } from '../../src/market/splice.ts';
import { seriesOf } from '../helpers/markets/series.ts';

describe('splicedCells', () => {
  const part = (days: readonly number[], cells: readonly string[]) => ({ days: Int32Array.from(days), cells });

  it('takes each day from the first part that has it, as splice does', () => {
    const parts = [part([2, 3], ['2.0', '3.0']), part([1, 2], ['1', '2']), part([3, 4], ['3', '4.50'])];
    expect(splicedCells(Int32Array.of(1, 2, 3, 4), parts)).toEqual(['1', '2.0', '3.0', '4.50']);
    expect(splicedCells(Int32Array.of(), parts)).toEqual([]);
  });

  it('knows no cell for a day that no part has', () => {
    expect(() => splicedCells(Int32Array.of(5), [part([4, 6], ['4', '6'])])).toThrow(
      new RangeError('no part has a close on 1970-01-06'),
    );
  });

  test('its cells are the closes of the spliced series (property)', () => {
    const written = fc
      .uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 25 })
      .chain((days) => fc.tuple(fc.constant([...days].sort((a, b) => a - b)), fc.constantFrom('00', '01', '02')))
      .map(([days, end]) =>
        part(
          days,
          days.map((day) => `${100 + day}.${end}`),
        ),
      );
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 4 }), (parts) => {
        const { days, closes } = parts
          .map(({ days, cells }) => seriesOf([...days], cells.map(Number)))
          .reduce((first, second) => splice(first, second).series);
        expect(splicedCells(days, parts).map(Number)).toEqual([...closes]);
      }),
    );
  });
});
