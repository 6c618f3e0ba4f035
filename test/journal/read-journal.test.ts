import { describe, expect, it, test } from 'vitest';
import { readJournal } from '../../src/journal/read-journal.ts';

const line = (n: number) => `{"schemaVersion":2,"n":${n}}`;

function read(text: string) {
  const lines: [number, unknown][] = [];
  const notices = readJournal(new TextEncoder().encode(text), 'j.ndjson', ({ n }, number) => lines.push([number, n]));
  return { lines, notices };
}

describe('a journal is read', () => {
  it('line by line, each with its number', () => {
    expect(read(`${line(1)}\n${line(2)}\n`)).toEqual({
      lines: [
        [1, 1],
        [2, 2],
      ],
      notices: [],
    });
  });

  it('with a last line that lacks only its end', () => {
    expect(read(`${line(1)}\n${line(2)}`)).toEqual({ lines: read(`${line(1)}\n${line(2)}\n`).lines, notices: [] });
  });

  it('without a last line that is cut off, and says so', () => {
    expect(read(`${line(1)}\n{"schema`)).toEqual({
      lines: [[1, 1]],
      notices: ['the last line of "j.ndjson" is cut off and left out'],
    });
  });

  it('without lines that are none of it, which keep their numbers and are counted', () => {
    expect(read(`${line(1)}\ngarbage\n\n${line(4)}\n{`)).toEqual({
      lines: [
        [1, 1],
        [4, 4],
      ],
      notices: [
        '2 of the 4 lines of "j.ndjson" are not journal lines',
        'the last line of "j.ndjson" is cut off and left out',
      ],
    });
  });

  it('also where it is empty', () => {
    expect(read('')).toEqual({ lines: [], notices: [] });
  });
});

test.each(['date,close\n', '{"other":1}\n', 'x'.repeat(1e5), '\n'])('other text is refused: %.12j', (text) => {
  expect(() => read(text)).toThrow('"j.ndjson" is not a journal of rotation');
});
