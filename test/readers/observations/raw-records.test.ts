import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedCell, rawRecords, unquoted } from '../../../src/readers/observations/raw-records.ts';
import { records } from '../../../src/readers/rows/records.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

const cellsOf = (text: string, delimiter = ',') =>
  rawRecords(text, delimiter).map(({ cells, line }) => [
    line,
    ...cells.map(({ start, end }) => text.slice(start, end)),
  ]);

describe('rawRecords', () => {
  it.each([
    [
      'a,b\nc,d\n',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,',
      [
        [1, 'a', 'b'],
        [2, 'c', ''],
      ],
    ],
    [
      'a\rb',
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    ['\ufeffa,b\n', [[1, 'a', 'b']]],
    [
      '"a,\r\n""b""",c\r\nd',
      [
        [1, '"a,\r\n""b"""', 'c'],
        [3, 'd'],
      ],
    ],
    [
      'a\n\nb\n',
      [
        [1, 'a'],
        [2, ''],
        [3, 'b'],
      ],
    ],
    ['', []],
  ])('%j', (text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });

  it('has the lines and cells that the reader of CSV has', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ' ', '"', ',', '\n', '\r\n', 'ü'), maxLength: 5 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom('\n', '\r\n', '\r'), async (rows, lineEnd) => {
        const text = rows.map((cells) => `${cells.map((one) => quotedCell(one, ',')).join(',')}`).join(lineEnd);
        const read = await records(text, { file: 'f', delimiter: ',' });
        const raw = rawRecords(text, ',').map(({ cells, line }) => ({
          cells: cells.map(({ start, end }) => unquoted(text.slice(start, end))),
          line,
        }));
        expect(raw.map(({ cells }) => cells)).toEqual(read.map(({ cells }) => cells));
        if (!rows.flat().some((one) => one.includes('\r\n'))) expect(raw).toEqual(read);
      }),
      { numRuns: propertyRuns(200) },
    );
  });
});
