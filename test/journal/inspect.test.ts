import { expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { inspect } from '../../src/journal/inspect.ts';

function inspected(text: string) {
  const bytes = new TextEncoder().encode(text);
  return inspect((from, to) => bytes.subarray(from, to), bytes.length, 'j.ndjson');
}

function refusal(text: string) {
  try {
    inspected(text);
  } catch (error) {
    if (error instanceof UserError) return { message: error.message, ...error.details };
    throw error;
  }
  return undefined;
}

const line = '{"schemaVersion":2}';
/** Longer than what is read at first. */
const long = `{"schemaVersion":2,"text":"${'x'.repeat(20_000)}"}`;

test.each([
  ['nothing', '', 0, false],
  ['whole lines', `${line}\n${line}\n`, 40, false],
  ['a last line without its end', `${line}\n${line}`, 20, true],
  ['one line without its end', line, 0, true],
  ['a last line that was cut off', `${line}\n{"sche`, 20, false],
  ['a first line that was cut off', '{"schemaV', 0, false],
  ['a first line that was cut off within its figures', '{"schemaVersion":2,"a', 0, false],
  ['a line with blanks', '  { "schemaVersion": 2 }', 0, true],
  ['a long first line', `${long}\n${line}\n`, long.length + 1 + 20, false],
  ['a long first line without its end', long, 0, true],
])('of %s it says where it ends, and whether a line follows', (_, text, length, isWhole) => {
  expect(inspected(text)).toEqual({ length, isWhole });
});

test.each([
  ['a table', 'date,close\n2025-01-02,5868.55\n'],
  ['another object', '{"a":1'],
  ['another object with a line end', '{"a":1}\n'],
  ['an empty first line', `\n${line}`],
  ['a long line that is none', `{"schemaVersion":${'x'.repeat(20_000)}\n`],
  ['a long text without a line end', 'x'.repeat(200_000)],
])('%s is no journal', (_, text) => {
  expect(refusal(text)).toMatchObject({
    code: 'no-journal',
    file: 'j.ndjson',
    line: 1,
    hint: expect.stringContaining('another file'),
  });
});

test('lines of a later version are refused, by the newest of them', () => {
  expect(refusal(`${line}\n{"schemaVersion":99}\nnoise\n`)).toMatchObject({
    message: expect.stringContaining('version 99'),
    ...{ code: 'newer-journal', file: 'j.ndjson', hint: 'install the newer one, or name another file' },
  });
  expect(refusal(`${line}\n{"schemaVersion":99}`)).toMatchObject({ code: 'newer-journal' });
  expect(refusal(`{"schemaVersion":99}\n${line}\n`)).toBeUndefined();
});
