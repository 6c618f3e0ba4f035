import { describe, expect, it } from 'vitest';
import { type Reading, readSeries } from '../../../src/readers/read-series.ts';
import { textBuffer } from '../../../src/readers/rows/text-buffer.ts';

function inBuffer(bytes: Uint8Array): Uint8Array {
  const buffer = textBuffer(bytes.length);
  buffer.set(bytes);
  return buffer;
}

const dated = (count: number, rest: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `2025-01-${String((i % 28) + 1).padStart(2, '0')},${rest(i)}\n`).join('');
const figures = ({ series, notes }: Reading) => [[...series.days], [...series.closes], series.origins, notes];

describe('a file in the text buffer is read like any other', () => {
  const plain = `date,close\n${dated(28, (i) => `${5000 + i}`)}`;
  it.each([
    ['plain rows', plain],
    ['the shortest rows there are', `d,c\n${dated(28, () => '1')}`.replace('d,c', 'date,close')],
    ['rows with an adjusted close', `Date,Close,Adj Close\n${dated(28, (i) => `${5000 + i},${4000 + i}`)}`],
    ['rows that must be parsed', plain.replace('5027', '"5027"')],
    ['a text with a long head', `${'a remark '.repeat(2000)}\n${plain}`],
    ['a text in Windows-1252', `date,close,höchst\n${dated(28, (i) => `${5000 + i},1`)}`, 'latin1'],
    ['a text in UTF-16', `\ufeff${plain}`, 'utf16le'],
  ] as [string, string, BufferEncoding?][])('%s', async (_, text, encoding) => {
    const bytes = Buffer.from(text, encoding);
    expect(figures(await readSeries(inBuffer(bytes), 'f.csv'))).toEqual(figures(await readSeries(bytes, 'f.csv')));
  });

  it('a short file after a long one, and a long one after it', async () => {
    const [short, long] = [`date,close\n${dated(3, () => '7')}`, `date,close\n${dated(28, () => '8').repeat(20_000)}`];
    for (const text of [long, short, long]) {
      const { series, notes } = await readSeries(inBuffer(Buffer.from(text)), 'f.csv');
      expect(series.closes[0]).toBe(text === long ? 8 : 7);
      expect(series.days).toHaveLength(text === long ? 28 : 3);
      expect(notes).toHaveLength(text === long ? 1 : 0);
    }
  });
});
