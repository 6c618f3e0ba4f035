import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrap } from '../../../../src/render/screen/layout/wrap.ts';

test.each([
  ['one two three', 7, ['one two', 'three']],
  ['one two three', 6, ['one', 'two', 'three']],
  ['a-word-that-is-too-long b', 5, ['a-word-that-is-too-long', 'b']],
  ['one two', Number.POSITIVE_INFINITY, ['one two']],
  ['', 10, ['']],
])('"%s" in %f columns', (text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});

test('no word is lost, no line is longer than the width or could take the next word', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(words, fc.integer({ min: 12, max: 80 }), (list, width) => {
      const lines = wrap(list.join(' '), width);
      expect(lines.join(' ')).toBe(list.join(' '));
      for (const [i, line] of lines.entries()) {
        expect(line.length).toBeLessThanOrEqual(width);
        const next = lines[i + 1]?.split(' ')[0];
        if (next !== undefined) expect(line.length + 1 + next.length).toBeGreaterThan(width);
      }
    }),
  );
});
