import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import * as loops from '../../src/kernel/loops.ts';

const endsOf = (text: string) => loops.lineEnds(new TextEncoder().encode(text));
const expected = (text: string) => {
  const found: string[] = text.match(/\r\n|\r|\n/g) ?? [];
  return Number(found.includes('\n')) + 2 * Number(found.includes('\r\n')) + 4 * Number(found.includes('\r'));
};

describe('the ways in which lines end', () => {
  test.each([
    '',
    'a',
    '\r',
    `${'a'.repeat(15)}\r`,
    `${'a'.repeat(15)}\r\n`,
    `${'a'.repeat(15)}\ra`,
    `${'a'.repeat(14)}\r\r\n`,
    `${'a'.repeat(16)}\n`,
  ])('in %j', (text) => {
    // What an earlier text left behind is no part of this one.
    endsOf('\n\r\n\r'.repeat(20));
    expect(endsOf(text)).toBe(expected(text));
  });

  it('in any text (property)', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', '\n', '\r', '\r\n'), maxLength: 70 }),
        (text) => {
          expect(endsOf(text)).toBe(expected(text));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('in long lines (property)', () => {
    const line = fc.tuple(fc.nat({ max: 40 }), fc.constantFrom('\n', '\r', '\r\n'));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 3 }), (lines) => {
        const text = lines.map(([length, end]) => 'a'.repeat(length) + end).join('');
        expect(endsOf(text)).toBe(expected(text));
      }),
      { numRuns: 2000 },
    );
  });
});
