import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastLineEnd, linesBackwards } from '../../src/journal/lines-backwards.ts';
import { propertyRuns } from '../helpers/property-runs.ts';

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

/** A reader of a text that counts the bytes it hands out. */
function counted(text: string) {
  const bytes = encoder.encode(text);
  const reader = {
    read: 0,
    size: bytes.length,
    range(from: number, to: number) {
      const range = bytes.subarray(from, to);
      reader.read += range.length;
      return range;
    },
  };
  return reader;
}
const backwards = (text: string) => {
  const { range, size } = counted(text);
  return [...linesBackwards(range, size)].map((line) => decoder.decode(line));
};
const block = 1 << 16;

describe('lines backwards', () => {
  it('are those of the text, last to first', () => {
    expect(backwards('a\nb\n\nc')).toEqual(['c', '', 'b', 'a']);
    expect(backwards('\n')).toEqual(['', '']);
    expect(backwards('')).toEqual(['']);
    expect([...linesBackwards(counted('a').range, -1)]).toEqual([]);
  });

  it('are whole wherever blocks end, also in the middle of a character', () => {
    const length = fc.oneof(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: block - 20, max: block + 20 }),
      fc.integer({ min: 2 * block - 9, max: 2 * block + 9 }),
    );
    const line = fc.record({ length, letter: fc.constantFrom('x', 'é', '漢') });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (parts) => {
        const lines = parts.map(({ length, letter }) => `${letter.repeat(length / encoder.encode(letter).length)}`);
        const text = lines.join('\n');
        expect(backwards(text)).toEqual(text.split('\n').reverse());
        const { range, size } = counted(text);
        expect(lastLineEnd(range, size)).toBe(encoder.encode(text.slice(0, text.lastIndexOf('\n') + 1)).length);
      }),
      { numRuns: propertyRuns(60) },
    );
  });

  it('are read no further than they are asked for', () => {
    const text = counted('0123456789\n'.repeat(1e5));
    const [last] = linesBackwards(text.range, text.size - 1);
    expect(decoder.decode(last)).toBe('0123456789');
    expect(text.read).toBe(block);
  });

  it('longer than any of a journal are not kept', () => {
    const long = 'x'.repeat(40 << 20);
    const [last, middle, first] = backwards(`a\n${long}\nb`);
    expect([first, last]).toEqual(['a', 'b']);
    expect(middle?.length).toBeGreaterThan(1 << 20);
    expect(middle?.length).toBeLessThan((1 << 20) + 2 * block);
  });
});
