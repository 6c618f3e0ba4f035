import { describe, expect, it } from 'vitest';
import { kernel } from '../../src/kernel/kernel.ts';
import * as loops from '../../src/kernel/loops.ts';
import { lentText, scanned } from '../../src/kernel/scan.ts';

describe('the memory of a call', () => {
  it('grows while columns that were copied in keep their values', () => {
    const { scratch } = kernel();
    const first = scratch.copyIn(Float64Array.of(1.5, -2));
    const bytes = scratch.copyIn(Uint8Array.of(7, 8, 9));
    const large = scratch.allocate(Float64Array, 3_000_000);
    scratch.copyOver(large, new Float64Array(3_000_000).fill(4));
    const last = scratch.copyIn(Int32Array.of(-5));
    expect([...scratch.copyOut(Float64Array, first, 2)]).toEqual([1.5, -2]);
    expect([...scratch.copyOut(Uint8Array, bytes, 3)]).toEqual([7, 8, 9]);
    expect(scratch.copyOut(Float64Array, large, 3_000_000).every((value) => value === 4)).toBe(true);
    expect([...scratch.copyOut(Int32Array, last, 1)]).toEqual([-5]);
  });

  it('gives copies, which later calls leave alone', () => {
    const prices = Float64Array.of(1, 2, 3);
    const kept = loops.held(prices, 0.1);
    loops.held(Float64Array.of(9, 9, 9), 0.1);
    expect([...kept]).toEqual([0.1, 0.2, 0.1 * 3]);
    expect([...prices]).toEqual([1, 2, 3]);
  });

  it('takes columns that begin in the middle of their buffer', () => {
    const { scratch } = kernel();
    const pointer = scratch.copyIn(Float64Array.of(1, 2, 3, 4).subarray(1, 3));
    expect([...scratch.copyOut(Float64Array, pointer, 2)]).toEqual([2, 3]);
  });

  it('takes columns of no rows', () => {
    const none = new Float64Array();
    expect(loops.held(none, 1)).toHaveLength(0);
    expect(loops.records(none, 0)).toHaveLength(0);
  });
});

describe('a text that is lent memory', () => {
  const layout = { delimiter: ',', width: 2, leastWidth: 2, date: 0, close: 1, apartFrom: 1 };
  const text = Buffer.from('2020-01-02,1.5\n2020-01-03,2.5');
  const lent = () => {
    const memory = lentText(text.length);
    memory.set(text);
    return memory;
  };

  it('is scanned where it lies, as a copy of it would be', () => {
    expect(scanned(lent(), layout)).toEqual(scanned(text, layout));
    expect([...(scanned(lent().subarray(15), layout)?.closes ?? [])]).toEqual([2.5]);
  });

  it.each([
    ['another call', () => void loops.held(Float64Array.of(1), 1)],
    ['a scan of it', (memory: Uint8Array) => void scanned(memory, layout)],
  ])('is refused after %s', (_, call) => {
    const memory = lent();
    call(memory);
    expect(() => scanned(memory, layout)).toThrow('kept beyond the next call');
  });
});

describe('the signatures that the build writes', () => {
  it('refuse columns of another kind, and to write over a column that was copied in', () => {
    const wrong = () => {
      const { calls, scratch } = kernel();
      const prices = scratch.copyIn(Float64Array.of(1, 2));
      const [result, found] = [scratch.allocate(Float64Array, 2), scratch.allocate(Int32Array, 2)];
      // @ts-expect-error: the result and the prices are swapped.
      calls.simpleReturns(result, 2, prices);
      // @ts-expect-error: rows are no doubles.
      calls.simpleReturns(prices, 2, found);
      // @ts-expect-error: a count is no column.
      calls.simpleReturns(2, prices, result);
      // @ts-expect-error: results have as many doubles as the prices, and are none of the arguments.
      loops.simpleReturns(Float64Array.of(1, 2), 2);
    };
    expect(wrong).toBeTypeOf('function');
  });
});
