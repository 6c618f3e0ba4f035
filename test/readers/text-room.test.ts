import { describe, expect, it } from 'vitest';
import { type Reading, readSeries } from '../../src/readers/read-series.ts';
import { textRoom } from '../../src/readers/text-room.ts';

function inRoom(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const room = textRoom(bytes.length);
  room.set(bytes);
  return room;
}

const dated = (count: number, rest: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `2025-01-${String((i % 28) + 1).padStart(2, '0')},${rest(i)}\n`).join('');
const figures = ({ series, notes }: Reading) => [[...series.days], [...series.closes], series.origins, notes];

describe('a text in the memory of the kernel is read as any other', () => {
  const plain = `date,close\n${dated(28, (i) => `${5000 + i}`)}`;
  it.each([
    ['plain rows', plain],
    ['the shortest rows there are', `d,c\n${dated(28, () => '1')}`.replace('d,c', 'date,close')],
    ['rows with an adjusted close', `Date,Close,Adj Close\n${dated(28, (i) => `${5000 + i},${4000 + i}`)}`],
    ['rows that only the careful reader reads', plain.replace('5027', '"5027"')],
    ['a text with a long head', `${'a remark '.repeat(2000)}\n${plain}`],
    ['a text in Windows-1252', plain.replace('5027', '5027\u00a0')],
  ])('%s', async (_, text) => {
    const expected = figures(await readSeries(new TextEncoder().encode(text), 'f.csv'));
    const bytes = inRoom(text);
    expect(figures(await readSeries(bytes, 'f.csv'))).toEqual(expected);
    // It is still there, and may be read for another of its series.
    expect(new TextDecoder().decode(bytes)).toBe(text);
    expect(figures(await readSeries(bytes, 'f.csv'))).toEqual(expected);
  });

  it('the shorter after the longer, and the longer after the shorter', async () => {
    const [short, long] = [`date,close\n${dated(3, () => '7')}`, `date,close\n${dated(28, () => '8').repeat(20_000)}`];
    for (const text of [long, short, long]) {
      const { series, notes } = await readSeries(inRoom(text), 'f.csv');
      expect(series.closes[0]).toBe(text === long ? 8 : 7);
      expect(series.days).toHaveLength(text === long ? 28 : 3);
      expect(notes).toHaveLength(text === long ? 1 : 0);
    }
  });
});
