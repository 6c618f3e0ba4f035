import fc from 'fast-check';
import { expect, it } from 'vitest';
import { records } from '../../../src/readers/rows/records.ts';

const cell = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '\r', ',', ' '), maxLength: 4 });
const file = fc.array(fc.tuple(fc.array(cell, { minLength: 2, maxLength: 3 }), fc.constantFrom('\n', '\r\n', '\r')), {
  minLength: 1,
  maxLength: 8,
});

const lineEnds = (text: string) => text.match(/\r\n|\r|\n/g)?.length ?? 0;

it('every record has the physical line on which it begins, whatever is in quotes (property)', async () => {
  await fc.assert(
    fc.asyncProperty(file, async (rows) => {
      let text = '';
      const expected: number[] = [];
      for (const [cells, end] of rows) {
        expected.push(lineEnds(text) + 1);
        text += cells.map((each) => `"${each}"`).join(',') + end;
      }
      // A CR at the end of one record and an LF at the start of the next cannot happen: records begin with a quote.
      expect((await records(text, { file: 'f', delimiter: ',' })).map(({ line }) => line)).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});

it('blank lines count as physical lines', async () => {
  const text = 'a,b\n\n\r\n"x\r\ny",1\r\n\r\nc,d';
  expect((await records(text, { file: 'f', delimiter: ',' })).map(({ line }) => line)).toEqual([1, 4, 7]);
});

it('a line that is too long is said to be, and not to have a quote that it has not', async () => {
  const of = (third: string) => records(`a,b\nc,d\n${third}\ne,f`, { file: 'f', delimiter: ',' });
  await expect(of('x'.repeat(300_000))).rejects.toThrow('line 3 has more than 131,072 characters');
  await expect(of(`"${'x\n'.repeat(200_000)}`)).rejects.toThrow('line 3: a quote is misplaced or never closed');
});

it('a quote that is misplaced is on the line that an editor shows, whatever line ends the quotes above it hold', async () => {
  const text = '"a\r\nb\rc\nd",1\r\n"e\r\nf"x,2\r\n';
  await expect(records(text, { file: 'f', delimiter: ',' })).rejects.toThrow('line 6: a quote is misplaced');
});
