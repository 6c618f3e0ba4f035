import { expect, it, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { refuseNulBytes } from '../../../src/readers/errors/refuse-nul-bytes.ts';

function errorOf(text: string): UserError {
  try {
    refuseNulBytes(text, 'f.csv');
  } catch (error) {
    if (error instanceof UserError) return error;
  }
  throw new Error('nothing was refused');
}

test.each([
  ['\0', 1, String.raw`\x00`],
  ['date\0,close\ncut', 1, String.raw`date\x00,close`],
  ['date,close\n2025-01-02,5\0\0\r\n', 2, String.raw`2025-01-02,5\x00\x00`],
  ['date,close\r\n2025-01-02,5\r\n2025-01-03,\0\n', 3, String.raw`2025-01-03,\x00`],
  ['date,close\r2025-01-02,5\r\0\rcut', 3, String.raw`\x00`],
  ['a\n\n\0b', 3, String.raw`\x00b`],
])('%j is refused with the number and the text of its first line with a NUL byte', (text, line, shown) => {
  const { message, details } = errorOf(text);
  expect(message).toBe(`"f.csv" line ${line} has NUL bytes in it: "${shown}"`);
  expect(details).toEqual({
    ...{ code: 'nul-bytes', file: 'f.csv', line },
    hint: 'download it again; if it is UTF-16, save it as UTF-8',
  });
});

it('a text without NUL bytes is none of its business', () => {
  for (const text of ['', 'date,close\n2025-01-02,5\n']) expect(() => refuseNulBytes(text, 'f.csv')).not.toThrow();
});
